// SPDX-License-Identifier: GPL-3.0-or-later
// What a node has become, in words. See forms.h.
//
//     Binary *                numbers: local, constant             its function is of the quick kind; how it reads
//     Attribute x             an instance's, by class: 1           what its entries have learnt
//     Name print              built-in, its place known, 1 miss
#include "eval/forms.h"

#include "eval/eval_attribute.h"

#include <string.h>

const char *form_text(const FormRow *rows, Form function) {
    while (rows->function != NULL && rows->function != function) {
        rows += 1;
    }
    return rows->text;
}

// ---- operands ----------------------------------------------------------------------------------------------------

static const char *operand_text(const Expr *expr) {
    switch ((Operand)expr->operand) {
    case OPERAND_LOCAL: return "local";
    case OPERAND_CONSTANT: return "constant";
    case OPERAND_NUMBER: return "number";
    case OPERAND_PEEK: return "looked at";
    case OPERAND_EXPRESSION: break;
    }
    return "object";
}

// The text of the form; a colon at its end leaves it open for the kinds of operands. `left` may be NULL.
static void add_with_operands(const char *text, const Expr *left, const Expr *right, Buffer *out) {
    buffer_add_text(out, text);
    if (text[0] == '\0' || text[strlen(text) - 1] != ':') {
        return;
    }
    if (left != NULL) {
        buffer_add_format(out, " %s,", operand_text(left));
    }
    buffer_add_format(out, " %s", operand_text(right));
}

// ---- one kind of node each ---------------------------------------------------------------------------------------

static void describe_global(const Name *self, Buffer *out) {
    const char *text = form_text(name_forms, (Form)self->expr.eval);
    buffer_add_text(out, text[0] != '\0'                      ? text
                         : self->keys_version == NEVER_CACHED ? "global, not looked up"
                                                              : "global, in its place");
}

static void describe_name(const Name *self, Buffer *out) {
    switch (self->place) {
    case NAME_LOCAL: buffer_add_format(out, "slot %d", (int)self->slot); return;
    case NAME_CELL: buffer_add_format(out, "cell in slot %d", (int)self->slot); return;
    case NAME_TEMPORARY: buffer_add_format(out, "slot %d, taken out", (int)self->slot); return;
    case NAME_GLOBAL: describe_global(self, out); return;
    case NAME_NAMESPACE:
    case NAME_NAMESPACE_CELL: buffer_add_text(out, "searched for in its namespace"); return;
    case NAME_UNRESOLVED: return;
    }
}

// What folding has put in the place of an expression.
static void describe_constant(const Constant *self, Buffer *out) {
    if (self->constant_kind != CONSTANT_FOLDED) {
        return;
    }
    Borrowed value = self->value;
    buffer_add_text(out, "worked out before: ");
    if (value->type == &IntType && int_is_compact(as_int(value))) {
        buffer_add_format(out, "%lld", (long long)int_compact_value(as_int(value)));
    } else {
        buffer_add_text(out, value->type->name);
    }
}

static const char *cache_text(AttributeCacheKind kind) {
    switch (kind) {
    case CACHE_INSTANCE: return "place in the instance";
    case CACHE_CLASS: return "value on the class";
    case CACHE_METHOD: return "method of the class";
    case CACHE_SLOT: return "slot of the instance";
    case CACHE_NOTHING: break;
    }
    return "never in the same place";
}

static void describe_attribute(const Attribute *self, Buffer *out) {
    int32_t known = 0;
    for (int32_t i = 0; i < ATTRIBUTE_CACHES; i++) {
        known += self->caches[i].type_version != NEVER_CACHED;
    }
    if (known == 0) {
        buffer_add_text(out, "nothing known");
        return;
    }
    buffer_add_text(out, cache_text((AttributeCacheKind)self->caches[0].kind));
    if (known > 1) {
        buffer_add_format(out, ", %d classes", (int)known);
    }
}

static void describe_expr(const Expr *expr, Buffer *out) {
    const void *self = expr;
    const Binary *binary = self;
    const Compare *compare = self;
    const Subscript *subscript = self;
    Form eval = (Form)expr->eval;
    switch ((int)expr->kind) {
    case EXPR_NAME: describe_name(self, out); return;
    case EXPR_CONSTANT: describe_constant(self, out); return;
    case EXPR_ATTRIBUTE: describe_attribute(self, out); return;
    case EXPR_BINARY: add_with_operands(form_text(binary_forms, eval), binary->left, binary->right, out); return;
    case EXPR_COMPARE:
        add_with_operands(compare->operands.count > 2 ? "" : form_text(compare_forms, (Form)expr->test),
                          compare->operands.items[0], compare->operands.items[1], out);
        return;
    case EXPR_SUBSCRIPT:
        add_with_operands(form_text(subscript_forms, eval), subscript->value, subscript->index, out);
        return;
    case EXPR_CALL: buffer_add_text(out, form_text(call_forms, eval)); return;
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION: buffer_add_text(out, form_text(comprehension_forms, eval)); return;
    default: return;
    }
}

static void describe_stmt(const Stmt *stmt, Buffer *out) {
    const void *self = stmt;
    Form run = (Form)stmt->run;
    switch ((int)stmt->kind) {
    case STMT_ASSIGN: buffer_add_text(out, form_text(assign_forms, run)); return;
    case STMT_AUGMENTED_ASSIGN:
        add_with_operands(form_text(augmented_forms, run), NULL, ((const AugmentedAssign *)self)->value, out);
        return;
    case STMT_FOR: buffer_add_text(out, form_text(for_forms, run)); return;
    default: return;
    }
}

// ---- any node ----------------------------------------------------------------------------------------------------

// The first time, an attribute's entry has nothing to expect: that is no miss.
static int32_t misses_of(const Node *node) {
    if (!node->is_statement && node->kind == EXPR_ATTRIBUTE) {
        int32_t learnt = ((const Attribute *)(const void *)node)->misses;
        return learnt > 0 ? learnt - 1 : 0;
    }
    return node->misses;
}

void node_describe(const Node *node, Buffer *out) {
    size_t start = out->length;
    if (node->is_statement) {
        describe_stmt((const Stmt *)(const void *)node, out);
    } else {
        describe_expr((const Expr *)(const void *)node, out);
    }
    int32_t misses = misses_of(node);
    if (misses > 0) {
        buffer_add_format(out, "%s%d miss%s", out->length > start ? ", " : "", (int)misses, misses == 1 ? "" : "es");
    }
}
