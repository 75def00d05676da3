// SPDX-License-Identifier: GPL-3.0-or-later
// What an expression evaluates, in which order, as CPython 3.11 does. See lower.h.
//
//     f(a, *b, k=c)       f, a, b, c
//     {k: v, **m}         k, v, m
//     lambda x=d: body    d                 the body is another function's
//     [e for x in i]      i                 the rest is another scope's, and has no yield
//
// A Starred is passed through: what it spreads is the operand.
#include "eval/lower.h"

static bool visit_place(Expr **place, VisitOperand visit, void *context) {
    if (*place == NULL) {
        return true;
    }
    return visit((*place)->kind == EXPR_STARRED ? &((Starred *)*place)->value : place, context);
}

static bool visit_list(ExprList list, VisitOperand visit, void *context) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!visit_place(&list.items[i], visit, context)) {
            return false;
        }
    }
    return true;
}

static bool visit_keywords(Keyword *keywords, int32_t count, VisitOperand visit, void *context) {
    for (int32_t i = 0; i < count; i++) {
        if (!visit_place(&keywords[i].value, visit, context)) {
            return false;
        }
    }
    return true;
}

static bool visit_two(Expr **first, Expr **second, VisitOperand visit, void *context) {
    return visit_place(first, visit, context) && visit_place(second, visit, context);
}

static bool visit_formatted(FormattedValue *formatted, VisitOperand visit, void *context) {
    return visit_place(&formatted->value, visit, context) &&
           (formatted->format == NULL || visit_list(formatted->format->parts, visit, context));
}

static bool visit_slice(SliceExpr *slice, VisitOperand visit, void *context) {
    return visit_two(&slice->lower, &slice->upper, visit, context) && visit_place(&slice->step, visit, context);
}

static bool visit_call(Call *call, VisitOperand visit, void *context) {
    return visit_place(&call->callee, visit, context) && visit_list(call->arguments, visit, context) &&
           visit_keywords(call->keywords, call->keyword_count, visit, context);
}

static bool visit_conditional(Conditional *conditional, VisitOperand visit, void *context) {
    return visit_place(&conditional->condition, visit, context) &&
           visit_two(&conditional->body, &conditional->otherwise, visit, context);
}

static bool visit_dict(DictDisplay *dict, VisitOperand visit, void *context) {
    for (int32_t i = 0; i < dict->count; i++) {
        if (!visit_two(&dict->keys[i], &dict->values[i], visit, context)) {
            return false;
        }
    }
    return true;
}

static bool visit_defaults(const Parameters *parameters, VisitOperand visit, void *context) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i < count; i++) {
        if (!visit_place(&parameters->items[i].default_value, visit, context)) {
            return false;
        }
    }
    return true;
}

static bool visit_annotations(const Parameters *parameters, VisitOperand visit, void *context) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i <= count; i++) {
        if (i == parameters->positional_count && parameters->rest != NULL &&
            !visit_place(&parameters->rest->annotation, visit, context)) {
            return false;
        }
        if (i < count && !visit_place(&parameters->items[i].annotation, visit, context)) {
            return false;
        }
    }
    return parameters->keywords == NULL || visit_place(&parameters->keywords->annotation, visit, context);
}

bool function_operands(FunctionDef *def, VisitOperand visit, void *context) {
    return visit_list(def->decorators, visit, context) && visit_defaults(&def->parameters, visit, context) &&
           visit_annotations(&def->parameters, visit, context) && visit_place(&def->returns, visit, context);
}

bool class_operands(ClassDef *def, VisitOperand visit, void *context) {
    return visit_list(def->decorators, visit, context) && visit_list(def->bases, visit, context) &&
           visit_keywords(def->keywords, def->keyword_count, visit, context);
}

bool expr_operands(Expr *expr, VisitOperand visit, void *context) {
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT:
    case EXPR_NAME: return true;
    case EXPR_JOINED_STRING: return visit_list(((JoinedString *)expr)->parts, visit, context);
    case EXPR_FORMATTED_VALUE: return visit_formatted((FormattedValue *)expr, visit, context);
    case EXPR_ATTRIBUTE: return visit_place(&((Attribute *)expr)->value, visit, context);
    case EXPR_SUBSCRIPT: return visit_two(&((Subscript *)expr)->value, &((Subscript *)expr)->index, visit, context);
    case EXPR_SLICE: return visit_slice((SliceExpr *)expr, visit, context);
    case EXPR_STARRED: return visit_place(&((Starred *)expr)->value, visit, context);
    case EXPR_CALL: return visit_call((Call *)expr, visit, context);
    case EXPR_BINARY: return visit_two(&((Binary *)expr)->left, &((Binary *)expr)->right, visit, context);
    case EXPR_UNARY: return visit_place(&((Unary *)expr)->value, visit, context);
    case EXPR_NOT: return visit_place(&((Not *)expr)->value, visit, context);
    case EXPR_BOOLEAN: return visit_list(((Boolean *)expr)->values, visit, context);
    case EXPR_COMPARE: return visit_list(((Compare *)expr)->operands, visit, context);
    case EXPR_CONDITIONAL: return visit_conditional((Conditional *)expr, visit, context);
    case EXPR_LAMBDA: return visit_defaults(&((Lambda *)expr)->parameters, visit, context);
    case EXPR_NAMED: return visit_place(&((Named *)expr)->value, visit, context);
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: return visit_list(((Display *)expr)->items, visit, context);
    case EXPR_DICT: return visit_dict((DictDisplay *)expr, visit, context);
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION:
    case EXPR_GENERATOR: return visit_place(&((Comprehension *)expr)->clauses[0].iterable, visit, context);
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: return visit_place(&((Yield *)expr)->value, visit, context);
    case EXPR_KIND_COUNT: break;
    }
    unreachable();
}

static bool has_no_yield(Expr **place, void *context) {
    (void)context;
    return !expr_yields(*place);
}

bool expr_yields(Expr *expr) {
    if (expr == NULL) {
        return false;
    }
    return expr->kind == EXPR_YIELD || expr->kind == EXPR_YIELD_FROM || !expr_operands(expr, has_no_yield, NULL);
}

int32_t last_yielding(ExprList list) {
    int32_t last = list.count - 1;
    while (last >= 0 && !expr_yields(list.items[last])) {
        last -= 1;
    }
    return last;
}
