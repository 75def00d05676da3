// SPDX-License-Identifier: GPL-3.0-or-later
// --scopes: the static memory of a program, to look at. See scope.h for a sample.
//
// Each scope is a block: what it is and where it begins; its slots in order, with what each holds; then the names that
// live elsewhere. A scope inside a scope is indented once more.
//
// Next: eval/prepare.c, which makes code objects of scopes.
#include "scope/bindings.h"

static const char *const kind_names[] = {
    [SCOPE_MODULE] = "module", [SCOPE_FUNCTION] = "function",           [SCOPE_LAMBDA] = "lambda",
    [SCOPE_CLASS] = "class",   [SCOPE_COMPREHENSION] = "comprehension", [SCOPE_GENERATOR] = "generator",
};

static const char *const slot_names[] = {
    [SLOT_PARAMETER] = "parameter",
    [SLOT_LOCAL] = "local",
    [SLOT_FREE] = "free",
    [SLOT_TEMPORARY] = "temporary",
    [SLOT_COMPREHENSION] = "local of a comprehension",
};

// Pads what stands on the line since `start` to `width` columns.
static void pad(Buffer *out, size_t start, size_t width) {
    size_t length = out->length - start;
    buffer_add_repeated(out, ' ', length < width ? width - length : 1);
}

static void print_slot(const Scope *scope, int32_t slot, int indent, Buffer *out) {
    const SlotInfo *info = &scope->slots[slot];
    size_t start = out->length;
    buffer_add_repeated(out, ' ', (size_t)indent);
    buffer_add_format(out, "slot %-4d", slot);
    if (info->name) {
        buffer_add(out, info->name->text, info->name->length);
    }
    pad(out, start, (size_t)indent + 24);
    if (info->kind == SLOT_TEMPORARY) {
        buffer_add_text(out, info->use);
    } else {
        buffer_add_text(out, slot_names[info->kind]);
    }
    if (info->kind == SLOT_FREE) {
        buffer_add_format(out, ", from slot %d outside", scope->free_sources[slot - scope->free_start]);
    } else if (info->is_cell) {
        buffer_add_text(out, ", cell");
    }
    buffer_add_byte(out, '\n');
}

// Names without a slot in this scope's frame: globals, and what a class body binds.
static void print_binding(const Binding *binding, int indent, Buffer *out) {
    if (binding->place != NAME_GLOBAL && binding->place != NAME_NAMESPACE) {
        return;
    }
    buffer_add_repeated(out, ' ', (size_t)indent);
    buffer_add_format(out, "%-10s%s\n", binding->place == NAME_GLOBAL ? "global" : "namespace", binding->name->text);
}

static void print_scope(const Tree *tree, const Scope *scope, int indent, Buffer *out) {
    Position position = source_position(tree->source, scope->start);
    size_t start = out->length;
    buffer_add_repeated(out, ' ', (size_t)indent);
    buffer_add_format(out, "%s %s", kind_names[scope->kind], scope->name->text);
    pad(out, start, (size_t)indent + 32);
    buffer_add_format(out, "%d:%d\n", position.line, position.column);
    for (int32_t slot = 0; slot < scope->slot_count; slot++) {
        print_slot(scope, slot, indent + 2, out);
    }
    for (const Binding *binding = scope->bindings; binding; binding = binding->next) {
        print_binding(binding, indent + 2, out);
    }
    for (const Scope *child = scope->first_child; child; child = child->next_sibling) {
        print_scope(tree, child, indent + 2, out);
    }
}

void scope_print(const Tree *tree, Buffer *out) {
    if (tree->scope) {
        print_scope(tree, tree->scope, 0, out);
    }
}
