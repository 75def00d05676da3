// SPDX-License-Identifier: GPL-3.0-or-later
// The last look at expressions. See check.c.
//
//     x = *a              can't use starred expression here
//     *a = b              starred assignment target must be in a list or tuple
//     a, *b, *c = d       multiple starred expressions in assignment
//     f(x=1, x=2)         keyword argument repeated: x
//     __debug__ = 1       cannot assign to __debug__
//
// Next: scope_print.c.
#include "scope/check.h"

#include <string.h>

// ---- targets -----------------------------------------------------------------------------------------------------

bool check_bound_name(Check *check, const Identifier *name, Span span) {
    return strcmp(name->text, "__debug__") != 0 || check_error(check, span, "cannot assign to __debug__");
}

static bool check_target_list(Check *check, const Display *targets) {
    int32_t stars = 0;
    for (int32_t i = 0; i < targets->items.count; i++) {
        stars += targets->items.items[i]->kind == EXPR_STARRED;
    }
    if (stars > 1) {
        return check_error(check, targets->expr.span, "multiple starred expressions in assignment");
    }
    for (int32_t i = 0; i < targets->items.count; i++) {
        const Expr *item = targets->items.items[i];
        if (!check_target(check, item->kind == EXPR_STARRED ? ((const Starred *)item)->value : item)) {
            return false;
        }
    }
    return true;
}

bool check_target(Check *check, const Expr *target) {
    if (target->kind == EXPR_NAME) {
        return check_bound_name(check, ((const Name *)target)->identifier, target->span);
    }
    if (target->kind == EXPR_ATTRIBUTE && !check_bound_name(check, ((const Attribute *)target)->name, target->span)) {
        return false;
    }
    if (target->kind == EXPR_STARRED) {
        return check_error(check, target->span, "starred assignment target must be in a list or tuple");
    }
    if (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST) {
        return check_target_list(check, (const Display *)target);
    }
    return check_expr(check, target);
}

// ---- arguments and parameters ------------------------------------------------------------------------------------

static bool check_repeated(Check *check, const Keyword *keywords, int32_t count, int32_t index) {
    for (int32_t i = index + 1; i < count && keywords[index].name; i++) {
        if (keywords[i].name == keywords[index].name) {
            return check_error(check, keywords[i].span, "keyword argument repeated: %s", keywords[i].name->text);
        }
    }
    return true;
}

bool check_keywords(Check *check, const Keyword *keywords, int32_t count, Span whole) {
    for (int32_t i = 0; i < count; i++) {
        if (keywords[i].name && !check_bound_name(check, keywords[i].name, whole)) {
            return false;
        }
        if (!check_repeated(check, keywords, count, i)) {
            return false;
        }
    }
    for (int32_t i = 0; i < count; i++) {
        if (!check_expr(check, keywords[i].value)) {
            return false;
        }
    }
    return true;
}

static bool check_parameter_name(Check *check, const Parameter *parameter, Span whole) {
    return !parameter || check_bound_name(check, parameter->name, whole);
}

static bool check_annotation(Check *check, const Parameter *parameter) {
    const Expr *annotation = parameter ? parameter->annotation : NULL;
    bool is_starred = annotation && annotation->kind == EXPR_STARRED;
    return check->tree->future_annotations ||
           check_expr(check, is_starred ? ((const Starred *)annotation)->value : annotation);
}

bool check_parameters(Check *check, const Parameters *parameters, Span whole) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    const Parameter *items = parameters->items;
    bool fits = true;
    for (int32_t i = 0; i < count && fits; i++) {
        fits = check_parameter_name(check, &items[i], whole);
    }
    fits = fits && check_parameter_name(check, parameters->rest, whole) &&
           check_parameter_name(check, parameters->keywords, whole);
    for (int32_t i = 0; i < count && fits; i++) {
        fits = check_expr(check, items[i].default_value);
    }
    for (int32_t i = 0; i < count && fits; i++) {
        fits = check_annotation(check, &items[i]);
    }
    return fits && check_annotation(check, parameters->rest) && check_annotation(check, parameters->keywords);
}

// ---- expressions -------------------------------------------------------------------------------------------------

bool check_items(Check *check, ExprList items) {
    for (int32_t i = 0; i < items.count; i++) {
        const Expr *item = items.items[i];
        if (!check_expr(check, item->kind == EXPR_STARRED ? ((const Starred *)item)->value : item)) {
            return false;
        }
    }
    return true;
}

static bool check_each(Check *check, ExprList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!check_expr(check, list.items[i])) {
            return false;
        }
    }
    return true;
}

static bool check_two(Check *check, const Expr *first, const Expr *second) {
    return check_expr(check, first) && check_expr(check, second);
}

static bool check_three(Check *check, const Expr *first, const Expr *second, const Expr *third) {
    return check_two(check, first, second) && check_expr(check, third);
}

static bool check_call(Check *check, const Call *call) {
    return check_expr(check, call->callee) && check_items(check, call->arguments) &&
           check_keywords(check, call->keywords, call->keyword_count, call->expr.span);
}

static bool check_dict(Check *check, const DictDisplay *dict) {
    for (int32_t i = 0; i < dict->count; i++) {
        if (!check_two(check, dict->keys[i], dict->values[i])) {
            return false;
        }
    }
    return true;
}

static bool check_comprehension(Check *check, const Comprehension *comprehension) {
    for (int32_t i = 0; i < comprehension->clause_count; i++) {
        const Generators *clause = &comprehension->clauses[i];
        if (!check_expr(check, clause->iterable) || !check_target(check, clause->target)) {
            return false;
        }
        if (!check_each(check, clause->conditions)) {
            return false;
        }
    }
    return check_two(check, comprehension->element, comprehension->value);
}

static bool check_named(Check *check, const Named *named) {
    return check_expr(check, named->value) && check_target(check, &named->target->expr);
}

static bool check_lambda(Check *check, const Lambda *lambda) {
    if (!check_parameters(check, &lambda->parameters, lambda->expr.span)) {
        return false;
    }
    Check inner = *check;
    inner.in_function = true;
    return check_expr(&inner, lambda->body);
}

static bool check_formatted(Check *check, const FormattedValue *formatted) {
    return check_two(check, formatted->value, (const Expr *)formatted->format);
}

static bool check_yield(Check *check, const Yield *yield) {
    if (!check->in_function) {
        return check_error(check, yield->expr.span, "'yield' outside function");
    }
    return check_expr(check, yield->value);
}

bool check_expr(Check *check, const Expr *expr) {
    if (!expr) {
        return true;
    }
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT:
    case EXPR_NAME: return true;
    case EXPR_JOINED_STRING: return check_each(check, ((const JoinedString *)expr)->parts);
    case EXPR_FORMATTED_VALUE: return check_formatted(check, (const FormattedValue *)expr);
    case EXPR_ATTRIBUTE: return check_expr(check, ((const Attribute *)expr)->value);
    case EXPR_SUBSCRIPT: return check_two(check, ((const Subscript *)expr)->value, ((const Subscript *)expr)->index);
    case EXPR_SLICE:
        return check_three(check, ((const SliceExpr *)expr)->lower, ((const SliceExpr *)expr)->upper,
                           ((const SliceExpr *)expr)->step);
    case EXPR_STARRED: return check_error(check, expr->span, "can't use starred expression here");
    case EXPR_CALL: return check_call(check, (const Call *)expr);
    case EXPR_BINARY: return check_two(check, ((const Binary *)expr)->left, ((const Binary *)expr)->right);
    case EXPR_UNARY: return check_expr(check, ((const Unary *)expr)->value);
    case EXPR_NOT: return check_expr(check, ((const Not *)expr)->value);
    case EXPR_BOOLEAN: return check_each(check, ((const Boolean *)expr)->values);
    case EXPR_COMPARE: return check_each(check, ((const Compare *)expr)->operands);
    case EXPR_CONDITIONAL:
        return check_three(check, ((const Conditional *)expr)->condition, ((const Conditional *)expr)->body,
                           ((const Conditional *)expr)->otherwise);
    case EXPR_LAMBDA: return check_lambda(check, (const Lambda *)expr);
    case EXPR_NAMED: return check_named(check, (const Named *)expr);
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: return check_items(check, ((const Display *)expr)->items);
    case EXPR_DICT: return check_dict(check, (const DictDisplay *)expr);
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION:
    case EXPR_GENERATOR: return check_comprehension(check, (const Comprehension *)expr);
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: return check_yield(check, (const Yield *)expr);
    case EXPR_KIND_COUNT: break;
    }
    return true;
}
