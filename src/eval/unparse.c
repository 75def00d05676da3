// SPDX-License-Identifier: GPL-3.0-or-later
// From an expression back to text: what annotations are under `from __future__ import annotations`.
//
//     dict[str,( int|None )]   →   'dict[str, int | None]'
//     x if(a and b)else"y"     →   "x if a and b else 'y'"
//
// Each place says how tightly what stands there must bind; what binds less gets parentheses. Spacing and quotes are
// those of CPython 3.11.
#include "eval/unparse.h"

#include "objects/error.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/prepare.h"

#include <string.h>

typedef enum Level { // from the loosest to the tightest
    LEVEL_TUPLE,
    LEVEL_TEST,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_PRODUCT,
    LEVEL_SIGN,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef struct Writer {
    Buffer *out;
    const Expr **refused; // the first part that may not stand in an annotation
    int32_t lambdas;      // around: a yield in one is not the annotation's
    bool failed;          // an exception is pending
} Writer;

static void write_expr(Writer *self, const Expr *expr, Level level);

static void add(Writer *self, const char *text) { buffer_add_text(self->out, text); }

static void add_name(Writer *self, const Identifier *name) { buffer_add(self->out, name->text, name->length); }

static void open_if(Writer *self, bool needed) { add(self, needed ? "(" : ""); }

static void close_if(Writer *self, bool needed) { add(self, needed ? ")" : ""); }

static void write_list(Writer *self, ExprList list, Level level) {
    for (int32_t i = 0; i < list.count; i++) {
        add(self, i > 0 ? ", " : "");
        write_expr(self, list.items[i], level);
    }
}

// ---- constants ---------------------------------------------------------------------------------------------------

static void write_constant(Writer *self, const Constant *constant) {
    if (constant->constant_kind == CONSTANT_ELLIPSIS) {
        add(self, "...");
        return;
    }
    add(self, constant->unicode_prefix ? "u" : "");
    Owned value = literal_object(constant);
    Owned text = value == NULL ? NULL : object_repr(value);
    self->failed |= text == NULL;
    if (text != NULL) {
        bool is_infinite = constant->constant_kind == CONSTANT_FLOAT && str_equals_text(text, "inf");
        add(self, is_infinite ? "1e309" : "");
        if (!is_infinite) {
            str_add_to_buffer(text, self->out);
        }
    }
    release_if_any(text);
    release_if_any(value);
}

// ---- f-strings ---------------------------------------------------------------------------------------------------

static void write_parts(Writer *self, const JoinedString *joined);

static void write_literal(Writer *self, const Constant *constant) {
    for (size_t i = 0; i < constant->size; i++) {
        char byte = constant->text[i];
        buffer_add_byte(self->out, byte);
        if (byte == '{' || byte == '}') {
            buffer_add_byte(self->out, byte);
        }
    }
}

static void write_formatted(Writer *self, const FormattedValue *formatted) {
    Buffer inner;
    buffer_init(&inner);
    Writer writer = {.out = &inner, .refused = self->refused, .lambdas = self->lambdas};
    write_expr(&writer, formatted->value, LEVEL_TEST + 1);
    add(self, inner.length > 0 && inner.bytes[0] == '{' ? "{ " : "{");
    buffer_add(self->out, inner.bytes, inner.length);
    self->failed |= writer.failed;
    self->out->failed |= inner.failed;
    buffer_deinit(&inner);
    if (formatted->conversion != 0) {
        buffer_add_format(self->out, "!%c", formatted->conversion);
    }
    if (formatted->format != NULL) {
        add(self, ":");
        write_parts(self, formatted->format);
    }
    add(self, "}");
}

static void write_parts(Writer *self, const JoinedString *joined) {
    for (int32_t i = 0; i < joined->parts.count; i++) {
        const Expr *part = joined->parts.items[i];
        if (part->kind == EXPR_CONSTANT) {
            write_literal(self, (const Constant *)part);
        } else {
            write_formatted(self, (const FormattedValue *)part);
        }
    }
}

// The text between the quotes is made first; the quotes are those of its repr().
static void write_joined(Writer *self, const JoinedString *joined) {
    Buffer inner;
    buffer_init(&inner);
    Writer writer = {.out = &inner, .refused = self->refused, .lambdas = self->lambdas};
    write_parts(&writer, joined);
    Owned body = str_from_buffer(&inner);
    Owned text = body == NULL || writer.failed ? NULL : object_repr(body);
    self->failed |= text == NULL;
    if (text != NULL) {
        add(self, "f");
        str_add_to_buffer(text, self->out);
    }
    release_if_any(text);
    release_if_any(body);
}

// ---- operators ---------------------------------------------------------------------------------------------------

static const char *const binary_texts[] = {
#define BINARY(enumerator, text, precedence, method) [BINARY_##enumerator] = " " text " ",
#include "operators.def"
#undef BINARY
};

static Level binary_level(BinaryOperator op) {
    switch ((int)op) {
    case BINARY_OR: return LEVEL_BIT_OR;
    case BINARY_XOR: return LEVEL_BIT_XOR;
    case BINARY_AND: return LEVEL_BIT_AND;
    case BINARY_LEFT_SHIFT:
    case BINARY_RIGHT_SHIFT: return LEVEL_SHIFT;
    case BINARY_ADD:
    case BINARY_SUBTRACT: return LEVEL_SUM;
    case BINARY_POWER: return LEVEL_POWER;
    default: return LEVEL_PRODUCT;
    }
}

static void write_binary(Writer *self, const Binary *binary, Level level) {
    Level own = binary_level(binary->op);
    bool to_the_right = binary->op == BINARY_POWER;
    open_if(self, level > own);
    write_expr(self, binary->left, own + to_the_right);
    add(self, binary_texts[binary->op]);
    write_expr(self, binary->right, own + !to_the_right);
    close_if(self, level > own);
}

static void write_prefixed(Writer *self, const char *prefix, const Expr *value, Level own, Level level) {
    open_if(self, level > own);
    add(self, prefix);
    write_expr(self, value, own);
    close_if(self, level > own);
}

static void write_unary(Writer *self, const Unary *unary, Level level) {
    const char *prefix = unary->op == UNARY_NEGATIVE ? "-" : unary->op == UNARY_POSITIVE ? "+" : "~";
    write_prefixed(self, prefix, unary->value, LEVEL_SIGN, level);
}

static void write_boolean(Writer *self, const Boolean *boolean, Level level) {
    Level own = boolean->is_or ? LEVEL_OR : LEVEL_AND;
    open_if(self, level > own);
    for (int32_t i = 0; i < boolean->values.count; i++) {
        add(self, i == 0 ? "" : boolean->is_or ? " or " : " and ");
        write_expr(self, boolean->values.items[i], own + 1);
    }
    close_if(self, level > own);
}

static void write_compare(Writer *self, const Compare *compare, Level level) {
    static const char *const texts[] = {
#define COMPARISON(enumerator, text, method) [OPERATOR_##enumerator] = " " text " ",
#include "operators.def"
#undef COMPARISON
        [OPERATOR_IS] = " is ",
        [OPERATOR_IS_NOT] = " is not ",
        [OPERATOR_IN] = " in ",
        [OPERATOR_NOT_IN] = " not in ",
    };
    open_if(self, level > LEVEL_COMPARE);
    for (int32_t i = 0; i < compare->operands.count; i++) {
        add(self, i == 0 ? "" : texts[compare->operators[i - 1]]);
        write_expr(self, compare->operands.items[i], LEVEL_COMPARE + 1);
    }
    close_if(self, level > LEVEL_COMPARE);
}

static void write_conditional(Writer *self, const Conditional *conditional, Level level) {
    open_if(self, level > LEVEL_TEST);
    write_expr(self, conditional->body, LEVEL_TEST + 1);
    add(self, " if ");
    write_expr(self, conditional->condition, LEVEL_TEST + 1);
    add(self, " else ");
    write_expr(self, conditional->otherwise, LEVEL_TEST);
    close_if(self, level > LEVEL_TEST);
}

static void refuse(Writer *self, const Expr *expr) {
    if (self->lambdas == 0 && *self->refused == NULL) {
        *self->refused = expr;
    }
}

static void write_named(Writer *self, const Named *named, Level level) {
    refuse(self, &named->expr);
    open_if(self, level > LEVEL_TUPLE);
    add_name(self, named->target->identifier);
    add(self, " := ");
    write_expr(self, named->value, LEVEL_ATOM);
    close_if(self, level > LEVEL_TUPLE);
}

static void write_yield(Writer *self, const Yield *yield) {
    refuse(self, &yield->expr);
    add(self, yield->expr.kind == EXPR_YIELD ? "(yield" : "(yield from");
    if (yield->value != NULL) {
        add(self, " ");
        write_expr(self, yield->value, LEVEL_TEST);
    }
    add(self, ")");
}

// ---- lambda ------------------------------------------------------------------------------------------------------

static void write_parameter(Writer *self, const Parameter *parameter, const char *prefix, bool *is_first) {
    add(self, *is_first ? "" : ", ");
    *is_first = false;
    add(self, prefix);
    add_name(self, parameter->name);
    if (parameter->default_value != NULL) {
        add(self, "=");
        write_expr(self, parameter->default_value, LEVEL_TEST);
    }
}

static void write_parameters(Writer *self, const Parameters *parameters) {
    bool is_first = true;
    for (int32_t i = 0; i < parameters->positional_count; i++) {
        write_parameter(self, &parameters->items[i], "", &is_first);
        add(self, i + 1 == parameters->positional_only_count ? ", /" : "");
    }
    if (parameters->rest != NULL) {
        write_parameter(self, parameters->rest, "*", &is_first);
    } else if (parameters->keyword_only_count > 0) {
        add(self, is_first ? "*" : ", *");
        is_first = false;
    }
    for (int32_t i = 0; i < parameters->keyword_only_count; i++) {
        write_parameter(self, &parameters->items[parameters->positional_count + i], "", &is_first);
    }
    if (parameters->keywords != NULL) {
        write_parameter(self, parameters->keywords, "**", &is_first);
    }
}

static void write_lambda(Writer *self, const Lambda *lambda, Level level) {
    open_if(self, level > LEVEL_TEST);
    add(self, lambda->parameters.positional_count > 0 ? "lambda " : "lambda");
    write_parameters(self, &lambda->parameters);
    add(self, ": ");
    self->lambdas += 1;
    write_expr(self, lambda->body, LEVEL_TEST);
    self->lambdas -= 1;
    close_if(self, level > LEVEL_TEST);
}

// ---- displays and comprehensions ---------------------------------------------------------------------------------

static void write_tuple(Writer *self, const Display *tuple, Level level) {
    if (tuple->items.count == 0) {
        add(self, "()");
        return;
    }
    open_if(self, level > LEVEL_TUPLE);
    write_list(self, tuple->items, LEVEL_TEST);
    add(self, tuple->items.count == 1 ? "," : "");
    close_if(self, level > LEVEL_TUPLE);
}

static void write_bracketed(Writer *self, const Display *display, const char *opening, const char *closing) {
    add(self, opening);
    write_list(self, display->items, LEVEL_TEST);
    add(self, closing);
}

static void write_dict(Writer *self, const DictDisplay *dict) {
    add(self, "{");
    for (int32_t i = 0; i < dict->count; i++) {
        add(self, i > 0 ? ", " : "");
        if (dict->keys[i] != NULL) {
            write_expr(self, dict->keys[i], LEVEL_TEST);
            add(self, ": ");
            write_expr(self, dict->values[i], LEVEL_TEST);
        } else {
            add(self, "**");
            write_expr(self, dict->values[i], LEVEL_BIT_OR);
        }
    }
    add(self, "}");
}

static void write_comprehension(Writer *self, const Comprehension *comprehension, const char *brackets) {
    buffer_add_byte(self->out, brackets[0]);
    write_expr(self, comprehension->element, LEVEL_TEST);
    if (comprehension->value != NULL) {
        add(self, ": ");
        write_expr(self, comprehension->value, LEVEL_TEST);
    }
    for (int32_t i = 0; i < comprehension->clause_count; i++) {
        const Generators *clause = &comprehension->clauses[i];
        add(self, " for ");
        write_expr(self, clause->target, LEVEL_TUPLE);
        add(self, " in ");
        write_expr(self, clause->iterable, LEVEL_TEST + 1);
        for (int32_t j = 0; j < clause->conditions.count; j++) {
            add(self, " if ");
            write_expr(self, clause->conditions.items[j], LEVEL_TEST + 1);
        }
    }
    buffer_add_byte(self->out, brackets[1]);
}

// ---- primaries ---------------------------------------------------------------------------------------------------

static void write_call(Writer *self, const Call *call) {
    write_expr(self, call->callee, LEVEL_ATOM);
    if (call->arguments.count == 1 && call->keyword_count == 0 && call->arguments.items[0]->kind == EXPR_GENERATOR) {
        write_expr(self, call->arguments.items[0], LEVEL_TUPLE);
        return;
    }
    add(self, "(");
    write_list(self, call->arguments, LEVEL_TEST);
    for (int32_t i = 0; i < call->keyword_count; i++) {
        const Keyword *keyword = &call->keywords[i];
        add(self, i > 0 || call->arguments.count > 0 ? ", " : "");
        if (keyword->name != NULL) {
            add_name(self, keyword->name);
            add(self, "=");
        } else {
            add(self, "**");
        }
        write_expr(self, keyword->value, LEVEL_TEST);
    }
    add(self, ")");
}

// 1 .real: a number needs a blank before the dot.
static void write_attribute(Writer *self, const Attribute *attribute) {
    const Expr *value = attribute->value;
    write_expr(self, value, LEVEL_ATOM);
    bool is_int = value->kind == EXPR_CONSTANT && ((const Constant *)value)->constant_kind == CONSTANT_INT;
    add(self, is_int ? " ." : ".");
    add_name(self, attribute->name);
}

static void write_subscript(Writer *self, const Subscript *subscript) {
    write_expr(self, subscript->value, LEVEL_ATOM);
    add(self, "[");
    write_expr(self, subscript->index, LEVEL_TUPLE);
    add(self, "]");
}

static void write_optional(Writer *self, const Expr *expr) {
    if (expr != NULL) {
        write_expr(self, expr, LEVEL_TEST);
    }
}

static void write_slice(Writer *self, const SliceExpr *slice) {
    write_optional(self, slice->lower);
    add(self, ":");
    write_optional(self, slice->upper);
    add(self, slice->step != NULL ? ":" : "");
    write_optional(self, slice->step);
}

static void write_starred(Writer *self, const Starred *starred) {
    add(self, "*");
    write_expr(self, starred->value, LEVEL_BIT_OR);
}

static void write_expr(Writer *self, const Expr *expr, Level level) {
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT: write_constant(self, (const Constant *)expr); return;
    case EXPR_JOINED_STRING: write_joined(self, (const JoinedString *)expr); return;
    case EXPR_FORMATTED_VALUE: write_formatted(self, (const FormattedValue *)expr); return;
    case EXPR_NAME: add_name(self, ((const Name *)expr)->identifier); return;
    case EXPR_ATTRIBUTE: write_attribute(self, (const Attribute *)expr); return;
    case EXPR_SUBSCRIPT: write_subscript(self, (const Subscript *)expr); return;
    case EXPR_SLICE: write_slice(self, (const SliceExpr *)expr); return;
    case EXPR_STARRED: write_starred(self, (const Starred *)expr); return;
    case EXPR_CALL: write_call(self, (const Call *)expr); return;
    case EXPR_BINARY: write_binary(self, (const Binary *)expr, level); return;
    case EXPR_UNARY: write_unary(self, (const Unary *)expr, level); return;
    case EXPR_NOT: write_prefixed(self, "not ", ((const Not *)expr)->value, LEVEL_NOT, level); return;
    case EXPR_BOOLEAN: write_boolean(self, (const Boolean *)expr, level); return;
    case EXPR_COMPARE: write_compare(self, (const Compare *)expr, level); return;
    case EXPR_CONDITIONAL: write_conditional(self, (const Conditional *)expr, level); return;
    case EXPR_LAMBDA: write_lambda(self, (const Lambda *)expr, level); return;
    case EXPR_TUPLE: write_tuple(self, (const Display *)expr, level); return;
    case EXPR_LIST: write_bracketed(self, (const Display *)expr, "[", "]"); return;
    case EXPR_SET: write_bracketed(self, (const Display *)expr, "{", "}"); return;
    case EXPR_DICT: write_dict(self, (const DictDisplay *)expr); return;
    case EXPR_LIST_COMPREHENSION: write_comprehension(self, (const Comprehension *)expr, "[]"); return;
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION: write_comprehension(self, (const Comprehension *)expr, "{}"); return;
    case EXPR_GENERATOR: write_comprehension(self, (const Comprehension *)expr, "()"); return;
    case EXPR_NAMED: write_named(self, (const Named *)expr, level); return;
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: write_yield(self, (const Yield *)expr); return;
    case EXPR_KIND_COUNT: break;
    }
    unreachable();
}

Owned unparse_expr(const Expr *expr, const Expr **refused) {
    Buffer out;
    buffer_init(&out);
    *refused = NULL;
    Writer writer = {.out = &out, .refused = refused};
    write_expr(&writer, expr, LEVEL_TEST);
    Owned text = str_from_buffer(&out);
    if (text != NULL && writer.failed) {
        release(give(text));
    }
    return text;
}
