// SPDX-License-Identifier: GPL-3.0-or-later
// --tree, expressions: see tree_print in tree.h for a sample.
//
// A walk over the tree that prints each node before what is in it. Whoever writes a walk of his own may begin with this
// one: it shows every member that the parser fills in.
//
// Next: tree_print_stmt.c.
#include "syntax/tree_print.h"

#include <stdio.h>

enum { PLACE_COLUMN = 40 };

// ---- lines -------------------------------------------------------------------------------------------------------

void print_begin(Printer *printer, const char *role, const char *what) {
    printer->line_start = printer->out->length;
    buffer_add_repeated(printer->out, ' ', (size_t)printer->indent * 2);
    if (*role) {
        buffer_add_format(printer->out, "%s: ", role);
    }
    buffer_add_text(printer->out, what);
}

static void print_byte(Printer *printer, char byte) {
    if (byte == '\n') {
        buffer_add_text(printer->out, "\\n");
    } else if (byte == '\t') {
        buffer_add_text(printer->out, "\\t");
    } else if ((byte >= 0 && byte < ' ') || byte == 0x7F) {
        buffer_add_format(printer->out, "\\x%02x", (unsigned)byte);
    } else {
        buffer_add_byte(printer->out, byte);
    }
}

void print_detail(Printer *printer, const char *text, size_t length) {
    buffer_add_byte(printer->out, ' ');
    for (size_t i = 0; i < length; i++) {
        print_byte(printer, text[i]);
    }
}

// The line so far with blanks up to where the place stands.
static void print_blanks(Printer *printer) {
    size_t length = printer->out->length - printer->line_start;
    buffer_add_repeated(printer->out, ' ', length + 1 < PLACE_COLUMN ? PLACE_COLUMN - length : 2);
}

void print_end(Printer *printer, Span span) {
    if (printer->note == NULL) {
        print_blanks(printer);
        Position start = source_position(printer->source, span.start);
        Position end = source_position(printer->source, span.end);
        buffer_add_format(printer->out, "%d:%d-%d:%d", start.line, start.column, end.line, end.column);
    }
    buffer_add_byte(printer->out, '\n');
}

void print_node_end(Printer *printer, const Node *node) {
    if (printer->note == NULL) {
        print_end(printer, node->span);
        return;
    }
    size_t end = printer->out->length;
    print_blanks(printer);
    size_t note = printer->out->length;
    printer->note(node, printer->out);
    if (printer->out->length == note) {
        printer->out->length = end; // nothing to say: no blanks either
    }
    buffer_add_byte(printer->out, '\n');
}

// ---- what a node says on its line --------------------------------------------------------------------------------

static const char *const binary_texts[] = {
#define BINARY(enumerator, text, precedence, method) [BINARY_##enumerator] = text,
#include "operators.def"
#undef BINARY
};

static const char *const unary_texts[] = {
#define UNARY(enumerator, text, method) [UNARY_##enumerator] = text,
#include "operators.def"
#undef UNARY
};

static const char *const comparison_texts[] = {
#define COMPARISON(enumerator, text, method) [OPERATOR_##enumerator] = text,
#include "operators.def"
#undef COMPARISON
    [OPERATOR_IS] = "is",
    [OPERATOR_IS_NOT] = "is not",
    [OPERATOR_IN] = "in",
    [OPERATOR_NOT_IN] = "not in",
};

static void detail_text(Printer *printer, const char *text) { buffer_add_format(printer->out, " %s", text); }

static void detail_identifier(Printer *printer, const Identifier *identifier) {
    print_detail(printer, identifier->text, identifier->length);
}

// What lowering keeps in a slot has no name.
static void detail_name(Printer *printer, const Name *name) {
    if (name->identifier != NULL) {
        detail_identifier(printer, name->identifier);
    } else {
        detail_text(printer, "(no name)");
    }
}

static void detail_constant(Printer *printer, const Constant *constant) {
    static const char *const fixed[] = {
        [CONSTANT_NONE] = "None", [CONSTANT_TRUE] = "True", [CONSTANT_FALSE] = "False", [CONSTANT_ELLIPSIS] = "..."};
    bool is_text = constant->constant_kind == CONSTANT_STRING || constant->constant_kind == CONSTANT_BYTES;
    if (constant->constant_kind <= CONSTANT_ELLIPSIS) {
        detail_text(printer, fixed[constant->constant_kind]);
    } else if (constant->constant_kind != CONSTANT_FOLDED) {
        if (is_text) {
            detail_text(printer, constant->constant_kind == CONSTANT_BYTES ? "bytes" : "str");
        }
        print_detail(printer, constant->text, constant->size);
    }
}

static void detail_comparison(Printer *printer, const Compare *compare) {
    for (int32_t i = 0; i + 1 < compare->operands.count; i++) {
        detail_text(printer, comparison_texts[compare->operators[i]]);
    }
}

static void print_head(Printer *printer, const char *role, const Expr *expr) {
    print_begin(printer, role, expr_kind_name((ExprKind)expr->kind));
    if (expr->kind == EXPR_CONSTANT) {
        detail_constant(printer, (const Constant *)expr);
    } else if (expr->kind == EXPR_NAME) {
        detail_name(printer, (const Name *)expr);
    } else if (expr->kind == EXPR_ATTRIBUTE) {
        detail_identifier(printer, ((const Attribute *)expr)->name);
    } else if (expr->kind == EXPR_BINARY) {
        detail_text(printer, binary_texts[((const Binary *)expr)->op]);
    } else if (expr->kind == EXPR_UNARY) {
        detail_text(printer, unary_texts[((const Unary *)expr)->op]);
    } else if (expr->kind == EXPR_BOOLEAN) {
        detail_text(printer, ((const Boolean *)expr)->is_or ? "or" : "and");
    } else if (expr->kind == EXPR_COMPARE) {
        detail_comparison(printer, (const Compare *)expr);
    } else if (expr->kind == EXPR_FORMATTED_VALUE && ((const FormattedValue *)expr)->conversion) {
        buffer_add_format(printer->out, " !%c", ((const FormattedValue *)expr)->conversion);
    }
    print_node_end(printer, &expr->node);
}

// ---- what is in it -----------------------------------------------------------------------------------------------

void print_exprs(Printer *printer, const char *role, ExprList list) {
    for (int32_t i = 0; i < list.count; i++) {
        print_expr(printer, role, list.items[i]);
    }
}

void print_keywords(Printer *printer, const Keyword *keywords, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        char role[80];
        if (keywords[i].name) {
            snprintf(role, sizeof role, "keyword %.60s", keywords[i].name->text);
        } else {
            snprintf(role, sizeof role, "keywords **");
        }
        print_expr(printer, role, keywords[i].value);
    }
}

static void print_parameter(Printer *printer, const char *role, const Parameter *parameter) {
    if (!parameter) {
        return;
    }
    print_begin(printer, role, parameter->name->text);
    print_end(printer, parameter->span);
    printer->indent++;
    print_expr(printer, "annotation", parameter->annotation);
    print_expr(printer, "default", parameter->default_value);
    printer->indent--;
}

void print_parameters(Printer *printer, const Parameters *parameters) {
    int32_t positional = parameters->positional_count;
    for (int32_t i = 0; i < positional + parameters->keyword_only_count; i++) {
        bool is_positional_only = i < parameters->positional_only_count;
        const char *role = is_positional_only ? "positional-only parameter" : "parameter";
        print_parameter(printer, i < positional ? role : "keyword-only parameter", &parameters->items[i]);
    }
    print_parameter(printer, "parameter *", parameters->rest);
    print_parameter(printer, "parameter **", parameters->keywords);
}

static void print_clauses(Printer *printer, const Comprehension *comprehension) {
    for (int32_t i = 0; i < comprehension->clause_count; i++) {
        const Generators *clause = &comprehension->clauses[i];
        print_expr(printer, "for", clause->target);
        print_expr(printer, "in", clause->iterable);
        print_exprs(printer, "if", clause->conditions);
    }
}

static void print_starred(Printer *printer, const Expr *expr) {
    print_expr(printer, "", ((const Starred *)expr)->value);
}

static void print_joined(Printer *printer, const Expr *expr) {
    print_exprs(printer, "", ((const JoinedString *)expr)->parts);
}

static void print_formatted(Printer *printer, const Expr *expr) {
    const FormattedValue *self = (const FormattedValue *)expr;
    print_expr(printer, "", self->value);
    print_expr(printer, "format", (const Expr *)self->format);
}

static void print_attribute(Printer *printer, const Expr *expr) {
    print_expr(printer, "of", ((const Attribute *)expr)->value);
}

static void print_subscript(Printer *printer, const Expr *expr) {
    const Subscript *self = (const Subscript *)expr;
    print_expr(printer, "of", self->value);
    print_expr(printer, "index", self->index);
}

static void print_slice(Printer *printer, const Expr *expr) {
    const SliceExpr *self = (const SliceExpr *)expr;
    print_expr(printer, "lower", self->lower);
    print_expr(printer, "upper", self->upper);
    print_expr(printer, "step", self->step);
}

static void print_call(Printer *printer, const Expr *expr) {
    const Call *self = (const Call *)expr;
    print_expr(printer, "callee", self->callee);
    print_exprs(printer, "argument", self->arguments);
    print_keywords(printer, self->keywords, self->keyword_count);
}

static void print_binary(Printer *printer, const Expr *expr) {
    print_expr(printer, "", ((const Binary *)expr)->left);
    print_expr(printer, "", ((const Binary *)expr)->right);
}

static void print_unary(Printer *printer, const Expr *expr) { print_expr(printer, "", ((const Unary *)expr)->value); }

static void print_not(Printer *printer, const Expr *expr) { print_expr(printer, "", ((const Not *)expr)->value); }

static void print_boolean(Printer *printer, const Expr *expr) {
    print_exprs(printer, "", ((const Boolean *)expr)->values);
}

static void print_compare(Printer *printer, const Expr *expr) {
    print_exprs(printer, "", ((const Compare *)expr)->operands);
}

static void print_conditional(Printer *printer, const Expr *expr) {
    const Conditional *self = (const Conditional *)expr;
    print_expr(printer, "body", self->body);
    print_expr(printer, "condition", self->condition);
    print_expr(printer, "otherwise", self->otherwise);
}

static void print_lambda(Printer *printer, const Expr *expr) {
    print_parameters(printer, &((const Lambda *)expr)->parameters);
    print_expr(printer, "body", ((const Lambda *)expr)->body);
}

static void print_named(Printer *printer, const Expr *expr) {
    print_expr(printer, "target", (const Expr *)((const Named *)expr)->target);
    print_expr(printer, "value", ((const Named *)expr)->value);
}

static void print_display(Printer *printer, const Expr *expr) {
    print_exprs(printer, "", ((const Display *)expr)->items);
}

static void print_dict(Printer *printer, const Expr *expr) {
    const DictDisplay *self = (const DictDisplay *)expr;
    for (int32_t i = 0; i < self->count; i++) {
        print_expr(printer, "key", self->keys[i]);
        print_expr(printer, self->keys[i] ? "value" : "items of **", self->values[i]);
    }
}

static void print_comprehension(Printer *printer, const Expr *expr) {
    const Comprehension *self = (const Comprehension *)expr;
    print_expr(printer, self->value ? "key" : "element", self->element);
    print_expr(printer, "value", self->value);
    print_clauses(printer, self);
}

static void print_yield(Printer *printer, const Expr *expr) { print_expr(printer, "", ((const Yield *)expr)->value); }

typedef void (*PrintChildren)(Printer *printer, const Expr *expr);

static const PrintChildren children_printers[EXPR_KIND_COUNT] = {
    [EXPR_JOINED_STRING] = print_joined,
    [EXPR_FORMATTED_VALUE] = print_formatted,
    [EXPR_ATTRIBUTE] = print_attribute,
    [EXPR_SUBSCRIPT] = print_subscript,
    [EXPR_SLICE] = print_slice,
    [EXPR_STARRED] = print_starred,
    [EXPR_CALL] = print_call,
    [EXPR_BINARY] = print_binary,
    [EXPR_UNARY] = print_unary,
    [EXPR_NOT] = print_not,
    [EXPR_BOOLEAN] = print_boolean,
    [EXPR_COMPARE] = print_compare,
    [EXPR_CONDITIONAL] = print_conditional,
    [EXPR_LAMBDA] = print_lambda,
    [EXPR_NAMED] = print_named,
    [EXPR_TUPLE] = print_display,
    [EXPR_LIST] = print_display,
    [EXPR_SET] = print_display,
    [EXPR_DICT] = print_dict,
    [EXPR_LIST_COMPREHENSION] = print_comprehension,
    [EXPR_SET_COMPREHENSION] = print_comprehension,
    [EXPR_DICT_COMPREHENSION] = print_comprehension,
    [EXPR_GENERATOR] = print_comprehension,
    [EXPR_YIELD] = print_yield,
    [EXPR_YIELD_FROM] = print_yield,
};

void print_expr(Printer *printer, const char *role, const Expr *expr) {
    if (!expr) {
        return;
    }
    print_head(printer, role, expr);
    printer->indent++;
    if (children_printers[expr->kind]) {
        children_printers[expr->kind](printer, expr);
    }
    printer->indent--;
}
