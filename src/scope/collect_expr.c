// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over the expressions: which names they use, and the scopes of lambdas and comprehensions. See bindings.h.
//
//     [x + y for x in a for z in b]      a is evaluated in the scope around; the rest in the comprehension's own,
//                                        which binds x and z
//     (n := f(x))                        binds n in the function around, even from inside a comprehension
//
// A method that says super or __class__ uses the cell __class__ of its class, also if it says only super().
//
// Next: resolve.c.
#include "scope/bindings.h"

#include <string.h>

// ---- names -------------------------------------------------------------------------------------------------------

static bool refuse_rebinding(Analysis *analysis, const Name *name) {
    return analysis_error(analysis, name->expr.span,
                          "comprehension inner loop cannot rebind assignment expression target '%s'",
                          name->identifier->text);
}

bool collect_name(Analysis *analysis, Name *name, uint32_t flags) {
    name->identifier = mangle(analysis, name->identifier);
    if (!name->identifier) {
        return false;
    }
    if (analysis->current->is_in_target) {
        const Binding *known = binding_find(analysis->current, name->identifier);
        if (known && (known->flags & (BINDING_GLOBAL | BINDING_NONLOCAL))) {
            return refuse_rebinding(analysis, name);
        }
        flags |= BINDING_ITERATED;
    }
    return use_add(analysis, name, binding_note(analysis, analysis->current, name->identifier, flags));
}

static bool collect_use(Analysis *analysis, Name *name) {
    if (!collect_name(analysis, name, BINDING_USED)) {
        return false;
    }
    ScopeKind kind = analysis->current->scope->kind;
    if (name->identifier != analysis->super_name || kind == SCOPE_MODULE || kind == SCOPE_CLASS) {
        return true;
    }
    return binding_note(analysis, analysis->current, analysis->class_name, BINDING_USED) != NULL;
}

// A target's name: in a comprehension, of one of its for clauses.
static bool collect_bound_name(Analysis *analysis, Name *name) {
    WorkScope *work = analysis->current;
    ScopeKind kind = work->scope->kind;
    if (kind != SCOPE_COMPREHENSION && kind != SCOPE_GENERATOR) {
        return collect_name(analysis, name, BINDING_BOUND);
    }
    const Binding *known = binding_find(work, name->identifier);
    bool is_new = !known || !(known->flags & BINDING_BOUND);
    if (!collect_name(analysis, name, BINDING_BOUND)) {
        return false;
    }
    if (kind == SCOPE_GENERATOR || !is_new) {
        return true;
    }
    return comprehension_variable_add(analysis, binding_find(work, name->identifier));
}

// ---- targets -----------------------------------------------------------------------------------------------------

bool collect_target(Analysis *analysis, Expr *target) {
    if (target->kind == EXPR_NAME) {
        return collect_bound_name(analysis, (Name *)target);
    }
    if (target->kind == EXPR_STARRED) {
        return collect_target(analysis, ((Starred *)target)->value);
    }
    if (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST) {
        return collect_targets(analysis, ((Display *)target)->items);
    }
    return collect_expr(analysis, target);
}

bool collect_targets(Analysis *analysis, ExprList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!collect_target(analysis, list.items[i])) {
            return false;
        }
    }
    return true;
}

// ---- (name := value) ---------------------------------------------------------------------------------------------

static bool is_comprehension(const WorkScope *work) {
    return work->scope->kind == SCOPE_COMPREHENSION || work->scope->kind == SCOPE_GENERATOR;
}

// From inside comprehensions: the name belongs to the first scope around them that is none.
static bool collect_named_outside(Analysis *analysis, Name *name) {
    Span span = name->expr.span;
    Identifier *identifier = name->identifier = mangle(analysis, name->identifier);
    if (!identifier) {
        return false;
    }
    WorkScope *work = analysis->current;
    for (; is_comprehension(work); work = work->parent) {
        const Binding *known = binding_find(work, identifier);
        if (known && (known->flags & BINDING_ITERATED)) {
            return analysis_error(analysis, span,
                                  "assignment expression cannot rebind comprehension iteration variable '%s'",
                                  identifier->text);
        }
    }
    if (work->scope->kind == SCOPE_CLASS) {
        return analysis_error(analysis, span,
                              "assignment expression within a comprehension cannot be used in a class body");
    }
    if (analysis->current->is_in_target) {
        return refuse_rebinding(analysis, name);
    }
    uint32_t global = work->scope->kind == SCOPE_MODULE ? BINDING_GLOBAL : 0;
    if (!binding_note(analysis, work, identifier, BINDING_BOUND | BINDING_NAMED | global)) {
        return false;
    }
    for (WorkScope *inner = analysis->current; inner != work; inner = inner->parent) {
        if (!binding_note(analysis, inner, identifier, BINDING_NONLOCAL)) {
            return false;
        }
    }
    return use_add(analysis, name, binding_find(analysis->current, identifier));
}

static bool collect_named(Analysis *analysis, Named *named) {
    if (analysis->current->iterables > 0) {
        return analysis_error(analysis, named->expr.span,
                              "assignment expression cannot be used in a comprehension iterable expression");
    }
    bool is_inside = is_comprehension(analysis->current);
    bool fits = is_inside ? collect_named_outside(analysis, named->target)
                          : collect_name(analysis, named->target, BINDING_BOUND | BINDING_NAMED);
    return fits && collect_expr(analysis, named->value);
}

// ---- scopes in expressions ---------------------------------------------------------------------------------------

static bool collect_lambda(Analysis *analysis, Lambda *lambda) {
    if (!collect_defaults(analysis, &lambda->parameters)) {
        return false;
    }
    Identifier *name = analysis_name(analysis, "<lambda>");
    WorkScope *work = scope_enter(analysis, SCOPE_LAMBDA, name, lambda->expr.span.start);
    if (!work) {
        return false;
    }
    lambda->scope = work->scope;
    // What the walk is inside of ends at a function.
    bool fits = collect_parameters(analysis, &lambda->parameters) && collect_expr(analysis, lambda->body);
    scope_leave(analysis);
    return fits;
}

static bool collect_iterable(Analysis *analysis, Generators *clause) {
    analysis->current->iterables++;
    bool fits = collect_expr(analysis, clause->iterable);
    analysis->current->iterables--;
    return fits;
}

static bool collect_clause_target(Analysis *analysis, Expr *target) {
    WorkScope *work = analysis->current;
    work->is_in_target = true;
    bool fits = collect_target(analysis, target);
    work->is_in_target = false;
    return fits;
}

static bool collect_clauses(Analysis *analysis, Comprehension *comprehension) {
    for (int32_t i = 0; i < comprehension->clause_count; i++) {
        Generators *clause = &comprehension->clauses[i];
        if (!temporary_add(analysis, &clause->iterator_slot, "iterator of comprehension")) {
            return false;
        }
        if (!collect_clause_target(analysis, clause->target)) {
            return false;
        }
        if (i > 0 && !collect_iterable(analysis, clause)) {
            return false;
        }
        if (!collect_exprs(analysis, clause->conditions)) {
            return false;
        }
    }
    return true;
}

static const char *comprehension_name(const Comprehension *comprehension) {
    if (comprehension->expr.kind == EXPR_LIST_COMPREHENSION) {
        return "<listcomp>";
    }
    if (comprehension->expr.kind == EXPR_SET_COMPREHENSION) {
        return "<setcomp>";
    }
    return comprehension->expr.kind == EXPR_DICT_COMPREHENSION ? "<dictcomp>" : "<genexpr>";
}

static bool collect_comprehension(Analysis *analysis, Comprehension *comprehension) {
    bool is_generator = comprehension->expr.kind == EXPR_GENERATOR;
    if (!collect_iterable(analysis, &comprehension->clauses[0])) {
        return false;
    }
    Identifier *name = analysis_name(analysis, comprehension_name(comprehension));
    WorkScope *work = scope_enter(analysis, is_generator ? SCOPE_GENERATOR : SCOPE_COMPREHENSION, name,
                                  comprehension->expr.span.start);
    if (!work) {
        return false;
    }
    comprehension->scope = work->scope;
    work->scope->comprehension = comprehension;
    bool fits = is_generator ? binding_note(analysis, work, analysis_name(analysis, ".0"),
                                            BINDING_PARAMETER | BINDING_BOUND) != NULL
                             : temporary_add(analysis, &comprehension->result_slot, "result of comprehension");
    // A dict's value before its key: of two errors, CPython tells that one first.
    fits = fits && collect_clauses(analysis, comprehension) && collect_expr(analysis, comprehension->value) &&
           collect_expr(analysis, comprehension->element);
    scope_leave(analysis);
    return fits;
}

static bool collect_yield(Analysis *analysis, Yield *yield) {
    if (!collect_expr(analysis, yield->value)) {
        return false;
    }
    Scope *scope = analysis->current->scope;
    scope->has_yield = true;
    if (!is_comprehension(analysis->current)) {
        return true;
    }
    const char *name = scope->name->text;
    const char *where = scope->kind == SCOPE_GENERATOR    ? "generator expression"
                        : strcmp(name, "<listcomp>") == 0 ? "list comprehension"
                        : strcmp(name, "<setcomp>") == 0  ? "set comprehension"
                                                          : "dict comprehension";
    return analysis_error(analysis, yield->expr.span, "'yield' inside %s", where);
}

// ---- other expressions -------------------------------------------------------------------------------------------

bool collect_keywords(Analysis *analysis, Keyword *keywords, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (!collect_expr(analysis, keywords[i].value)) {
            return false;
        }
    }
    return true;
}

static bool collect_call(Analysis *analysis, Call *call) {
    return collect_expr(analysis, call->callee) && collect_exprs(analysis, call->arguments) &&
           collect_keywords(analysis, call->keywords, call->keyword_count);
}

static bool collect_attribute(Analysis *analysis, Attribute *attribute) {
    attribute->name = mangle(analysis, attribute->name);
    return attribute->name && collect_expr(analysis, attribute->value);
}

static bool collect_dict(Analysis *analysis, DictDisplay *dict) {
    for (int32_t i = 0; i < dict->count; i++) {
        if (!collect_expr(analysis, dict->keys[i]) || !collect_expr(analysis, dict->values[i])) {
            return false;
        }
    }
    return true;
}

static bool collect_formatted(Analysis *analysis, FormattedValue *formatted) {
    return collect_expr(analysis, formatted->value) && collect_expr(analysis, (Expr *)formatted->format);
}

static bool collect_two(Analysis *analysis, Expr *first, Expr *second) {
    return collect_expr(analysis, first) && collect_expr(analysis, second);
}

static bool collect_slice(Analysis *analysis, SliceExpr *slice) {
    return collect_two(analysis, slice->lower, slice->upper) && collect_expr(analysis, slice->step);
}

static bool collect_conditional(Analysis *analysis, Conditional *conditional) {
    return collect_two(analysis, conditional->condition, conditional->body) &&
           collect_expr(analysis, conditional->otherwise);
}

bool collect_expr(Analysis *analysis, Expr *expr) {
    if (!expr) {
        return true;
    }
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT: return true;
    case EXPR_JOINED_STRING: return collect_exprs(analysis, ((JoinedString *)expr)->parts);
    case EXPR_FORMATTED_VALUE: return collect_formatted(analysis, (FormattedValue *)expr);
    case EXPR_NAME: return collect_use(analysis, (Name *)expr);
    case EXPR_ATTRIBUTE: return collect_attribute(analysis, (Attribute *)expr);
    case EXPR_SUBSCRIPT: return collect_two(analysis, ((Subscript *)expr)->value, ((Subscript *)expr)->index);
    case EXPR_SLICE: return collect_slice(analysis, (SliceExpr *)expr);
    case EXPR_STARRED: return collect_expr(analysis, ((Starred *)expr)->value);
    case EXPR_CALL: return collect_call(analysis, (Call *)expr);
    case EXPR_BINARY: return collect_two(analysis, ((Binary *)expr)->left, ((Binary *)expr)->right);
    case EXPR_UNARY: return collect_expr(analysis, ((Unary *)expr)->value);
    case EXPR_NOT: return collect_expr(analysis, ((Not *)expr)->value);
    case EXPR_BOOLEAN: return collect_exprs(analysis, ((Boolean *)expr)->values);
    case EXPR_COMPARE: return collect_exprs(analysis, ((Compare *)expr)->operands);
    case EXPR_CONDITIONAL: return collect_conditional(analysis, (Conditional *)expr);
    case EXPR_LAMBDA: return collect_lambda(analysis, (Lambda *)expr);
    case EXPR_NAMED: return collect_named(analysis, (Named *)expr);
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: return collect_exprs(analysis, ((Display *)expr)->items);
    case EXPR_DICT: return collect_dict(analysis, (DictDisplay *)expr);
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION:
    case EXPR_GENERATOR: return collect_comprehension(analysis, (Comprehension *)expr);
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: return collect_yield(analysis, (Yield *)expr);
    case EXPR_KIND_COUNT: break;
    }
    return true;
}

bool collect_exprs(Analysis *analysis, ExprList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!collect_expr(analysis, list.items[i])) {
            return false;
        }
    }
    return true;
}
