// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes and bindings: what the walk writes down. See bindings.h.
//
//     def f(a):            scope f:  a   PARAMETER, BOUND, USED
//         global n                   n   GLOBAL, BOUND
//         n = a                      g   BOUND
//         def g(): return a   scope g:  a   USED
//
// A name is one Identifier in the whole tree, so a scope finds its binding by the pointer's hash.
//
// Next: collect_stmt.c.
#include "scope/bindings.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// ---- errors ------------------------------------------------------------------------------------------------------

bool analysis_error(Analysis *analysis, Span span, const char *format, ...) {
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnostic_set(analysis->diagnostic, DIAGNOSTIC_SYNTAX, span, "%s", message);
    analysis->diagnostic->is_late = true;
    return false;
}

bool analysis_no_memory(Analysis *analysis) {
    diagnostic_set(analysis->diagnostic, DIAGNOSTIC_MEMORY, (Span){0, 0}, "%s", "");
    return false;
}

// ---- names -------------------------------------------------------------------------------------------------------

Identifier *analysis_name(Analysis *analysis, const char *text) {
    Identifier *name = tree_identifier(analysis->tree, text, strlen(text));
    if (!name) {
        analysis_no_memory(analysis);
    }
    return name;
}

static bool is_private(const Identifier *name) {
    const char *text = name->text;
    size_t length = name->length;
    if (length < 2 || text[0] != '_' || text[1] != '_') {
        return false;
    }
    bool ends_alike = text[length - 1] == '_' && text[length - 2] == '_';
    return !ends_alike && !memchr(text, '.', length);
}

Identifier *mangle(Analysis *analysis, Identifier *name) {
    if (!analysis->private_class || !is_private(name)) {
        return name;
    }
    const char *class_text = analysis->private_class->text;
    while (*class_text == '_') {
        class_text++;
    }
    if (!*class_text) {
        return name;
    }
    Buffer text;
    buffer_init(&text);
    buffer_add_format(&text, "_%s%s", class_text, name->text);
    Identifier *mangled = text.failed ? NULL : tree_identifier(analysis->tree, text.bytes, text.length);
    buffer_deinit(&text);
    if (!mangled) {
        analysis_no_memory(analysis);
    }
    return mangled;
}

// ---- scopes ------------------------------------------------------------------------------------------------------

bool is_function_scope(const WorkScope *work) {
    ScopeKind kind = work->scope->kind;
    return kind == SCOPE_FUNCTION || kind == SCOPE_LAMBDA || kind == SCOPE_GENERATOR;
}

static void append_child(WorkScope *parent, Scope *child) {
    child->parent = parent->scope;
    if (parent->last_child) {
        parent->last_child->next_sibling = child;
    } else {
        parent->scope->first_child = child;
    }
    parent->last_child = child;
}

WorkScope *scope_enter(Analysis *analysis, ScopeKind kind, Identifier *name, uint32_t start) {
    WorkScope *work = arena_new(&analysis->arena, WorkScope);
    Scope *scope = arena_new(&analysis->tree->arena, Scope);
    if (!name || !work || !scope) {
        return analysis_no_memory(analysis), NULL;
    }
    WorkScope *parent = analysis->current;
    work->scope = scope;
    work->parent = parent;
    work->frame = parent && kind == SCOPE_COMPREHENSION ? parent->frame : work;
    scope->kind = kind;
    scope->name = name;
    scope->start = start;
    scope->class_cell_slot = -1;
    if (parent) {
        append_child(parent, scope);
        work->iterables = parent->iterables;
        scope->is_method_of_class = parent->scope->kind == SCOPE_CLASS && kind == SCOPE_FUNCTION;
        analysis->last->next = work;
    } else {
        analysis->first = work;
    }
    analysis->last = work;
    analysis->current = work;
    return work;
}

void scope_leave(Analysis *analysis) { analysis->current = analysis->current->parent; }

// ---- bindings ----------------------------------------------------------------------------------------------------

static int32_t bucket_of(const WorkScope *work, const Identifier *name) {
    int32_t mask = work->table_size - 1;
    int32_t at = (int32_t)(name->hash & (uint32_t)mask);
    while (work->table[at] && work->table[at]->name != name) {
        at = (at + 1) & mask;
    }
    return at;
}

Binding *binding_find(const WorkScope *work, const Identifier *name) {
    return work->table_size ? work->table[bucket_of(work, name)] : NULL;
}

// Keeps the table at most half full.
static bool make_room(Analysis *analysis, WorkScope *work) {
    if (work->binding_count * 2 < work->table_size) {
        return true;
    }
    int32_t size = work->table_size ? work->table_size * 2 : 8;
    Binding **table = arena_allocate(&analysis->arena, (size_t)size * sizeof(Binding *));
    if (!table) {
        return analysis_no_memory(analysis);
    }
    work->table = table;
    work->table_size = size;
    for (Binding *binding = work->scope->bindings; binding; binding = binding->next) {
        table[bucket_of(work, binding->name)] = binding;
    }
    return true;
}

Binding *binding_get(Analysis *analysis, WorkScope *work, Identifier *name) {
    Binding *binding = binding_find(work, name);
    if (binding) {
        return binding;
    }
    if (!make_room(analysis, work)) {
        return NULL;
    }
    binding = arena_new(&analysis->tree->arena, Binding);
    if (!binding) {
        return analysis_no_memory(analysis), NULL;
    }
    binding->name = binding->own.name = name;
    work->table[bucket_of(work, name)] = binding;
    work->binding_count++;
    if (work->last_binding) {
        work->last_binding->next = binding;
    } else {
        work->scope->bindings = binding;
    }
    work->last_binding = binding;
    return binding;
}

Binding *binding_note(Analysis *analysis, WorkScope *work, Identifier *name, uint32_t flags) {
    Binding *binding = name ? binding_get(analysis, work, name) : NULL;
    if (!binding) {
        return NULL;
    }
    bool is_first = (flags & BINDING_BOUND) && !(binding->flags & BINDING_BOUND);
    binding->flags |= flags;
    if ((flags & BINDING_BOUND) && !(flags & BINDING_IMPORTED)) {
        binding->flags |= BINDING_ASSIGNED;
    }
    if (!is_first) {
        return binding;
    }
    if (work->last_bound) {
        work->last_bound->next_bound = binding;
    } else {
        work->first_bound = binding;
    }
    work->last_bound = binding;
    return binding;
}

// ---- uses and temporaries ----------------------------------------------------------------------------------------

bool use_add(Analysis *analysis, Name *name, Binding *binding) {
    if (!binding) {
        return false;
    }
    if (analysis->use_count == analysis->use_capacity) {
        int32_t capacity = analysis->use_capacity ? analysis->use_capacity * 2 : 256;
        Use *uses = arena_allocate(&analysis->arena, (size_t)capacity * sizeof(Use));
        if (!uses) {
            return analysis_no_memory(analysis);
        }
        if (analysis->use_count) {
            memcpy(uses, analysis->uses, (size_t)analysis->use_count * sizeof(Use));
        }
        analysis->uses = uses;
        analysis->use_capacity = capacity;
    }
    analysis->uses[analysis->use_count++] = (Use){name, binding};
    return true;
}

static Temporary *new_temporary(Analysis *analysis) {
    Temporary *temporary = arena_new(&analysis->arena, Temporary);
    if (!temporary) {
        return analysis_no_memory(analysis), NULL;
    }
    WorkScope *frame = analysis->current->frame;
    if (frame->last_temporary) {
        frame->last_temporary->next = temporary;
    } else {
        frame->first_temporary = temporary;
    }
    frame->last_temporary = temporary;
    return temporary;
}

bool temporary_add(Analysis *analysis, int32_t *slot, const char *use) {
    Temporary *temporary = new_temporary(analysis);
    if (!temporary) {
        return false;
    }
    temporary->slot = slot;
    temporary->use = use;
    return true;
}

bool comprehension_variable_add(Analysis *analysis, Binding *binding) {
    Temporary *temporary = new_temporary(analysis);
    if (!temporary) {
        return false;
    }
    temporary->variable = &binding->own;
    return true;
}
