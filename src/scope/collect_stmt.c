// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over the statements: which names they bind, and the scopes they open. See bindings.h.
//
//     def f(a=x): …        in the scope around: binds f, uses x. Then a scope of its own: binds a, and the body
//     class C(B): …        in the scope around: binds C, uses B. Then a scope of its own: the body
//     for x in y: …        binds x, uses y; wants a slot for the iterator
//
// An elif chain is walked in a loop, since it may be thousands long.
//
// Next: collect_match.c, collect_expr.c.
#include "scope/bindings.h"

#include <string.h>

// ---- functions and classes ---------------------------------------------------------------------------------------

// An annotation that is to be text uses no names.
static bool collect_annotation(Analysis *analysis, Expr *annotation) {
    return analysis->tree->future_annotations || collect_expr(analysis, annotation);
}

static bool collect_parameter_annotation(Analysis *analysis, const Parameter *parameter) {
    return !parameter || collect_annotation(analysis, parameter->annotation);
}

bool collect_defaults(Analysis *analysis, Parameters *parameters) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i < count; i++) {
        if (!collect_expr(analysis, parameters->items[i].default_value)) {
            return false;
        }
    }
    for (int32_t i = 0; i < count; i++) {
        if (!collect_parameter_annotation(analysis, &parameters->items[i])) {
            return false;
        }
    }
    return collect_parameter_annotation(analysis, parameters->rest) &&
           collect_parameter_annotation(analysis, parameters->keywords);
}

static bool collect_parameter(Analysis *analysis, Parameter *parameter) {
    if (!parameter) {
        return true;
    }
    parameter->name = mangle(analysis, parameter->name);
    if (!parameter->name) {
        return false;
    }
    const Binding *known = binding_find(analysis->current, parameter->name);
    if (known && (known->flags & BINDING_PARAMETER)) {
        return analysis_error(analysis, parameter->annotated_span, "duplicate argument '%s' in function definition",
                              parameter->name->text);
    }
    return binding_note(analysis, analysis->current, parameter->name, BINDING_PARAMETER | BINDING_BOUND) != NULL;
}

bool collect_parameters(Analysis *analysis, Parameters *parameters) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i < count; i++) {
        if (!collect_parameter(analysis, &parameters->items[i])) {
            return false;
        }
    }
    return collect_parameter(analysis, parameters->rest) && collect_parameter(analysis, parameters->keywords);
}

static bool collect_function(Analysis *analysis, FunctionDef *function) {
    if (!collect_exprs(analysis, function->decorators)) {
        return false;
    }
    if (!collect_name(analysis, function->target, BINDING_BOUND)) {
        return false;
    }
    if (!collect_defaults(analysis, &function->parameters) || !collect_annotation(analysis, function->returns)) {
        return false;
    }
    WorkScope *work = scope_enter(analysis, SCOPE_FUNCTION, function->name, function->stmt.span.start);
    if (!work) {
        return false;
    }
    function->scope = work->scope;
    bool fits = collect_parameters(analysis, &function->parameters) && collect_statements(analysis, function->body);
    scope_leave(analysis);
    return fits;
}

static bool collect_class(Analysis *analysis, ClassDef *class) {
    if (!collect_exprs(analysis, class->decorators)) {
        return false;
    }
    if (!collect_name(analysis, class->target, BINDING_BOUND)) {
        return false;
    }
    if (!collect_exprs(analysis, class->bases)) {
        return false;
    }
    if (!collect_keywords(analysis, class->keywords, class->keyword_count)) {
        return false;
    }
    WorkScope *work = scope_enter(analysis, SCOPE_CLASS, class->name, class->stmt.span.start);
    if (!work) {
        return false;
    }
    class->scope = work->scope;
    Identifier *outer_class = analysis->private_class;
    analysis->private_class = class->name;
    bool fits = collect_statements(analysis, class->body);
    analysis->private_class = outer_class;
    scope_leave(analysis);
    return fits;
}

// ---- declarations ------------------------------------------------------------------------------------------------

static bool refuse_declaration(Analysis *analysis, const Stmt *stmt, const Binding *binding, const char *word) {
    const char *name = binding->name->text;
    if (binding->flags & BINDING_PARAMETER) {
        return analysis_error(analysis, stmt->span, "name '%s' is parameter and %s", name, word);
    }
    if (binding->flags & BINDING_USED) {
        return analysis_error(analysis, stmt->span, "name '%s' is used prior to %s declaration", name, word);
    }
    if (binding->flags & BINDING_ANNOTATED) {
        return analysis_error(analysis, stmt->span, "annotated name '%s' can't be %s", name, word);
    }
    return analysis_error(analysis, stmt->span, "name '%s' is assigned to before %s declaration", name, word);
}

static bool collect_declaration(Analysis *analysis, Declaration *declaration) {
    bool is_global = declaration->stmt.kind == STMT_GLOBAL;
    const uint32_t too_late = BINDING_PARAMETER | BINDING_ASSIGNED | BINDING_USED | BINDING_ANNOTATED;
    for (int32_t i = 0; i < declaration->count; i++) {
        Identifier *name = declaration->names[i] = mangle(analysis, declaration->names[i]);
        Binding *binding = name ? binding_get(analysis, analysis->current, name) : NULL;
        if (!binding) {
            return false;
        }
        bool is_constant = strcmp(name->text, "__debug__") == 0; // its uses are not uses of a name
        if (binding->flags & (is_constant ? too_late & ~(uint32_t)BINDING_USED : too_late)) {
            return refuse_declaration(analysis, &declaration->stmt, binding, is_global ? "global" : "nonlocal");
        }
        if (!binding->declared.end) {
            binding->declared = declaration->stmt.span;
        }
        binding->flags |= is_global ? BINDING_GLOBAL : BINDING_NONLOCAL;
    }
    return true;
}

// A name that is annotated is local, whether it is assigned to or not; unless it is in parentheses.
static bool collect_annotated(Analysis *analysis, AnnotatedAssign *assign) {
    if (assign->target->kind != EXPR_NAME) {
        if (!collect_expr(analysis, assign->target)) {
            return false;
        }
    } else {
        Name *name = (Name *)assign->target;
        Identifier *mangled = mangle(analysis, name->identifier);
        const Binding *known = mangled ? binding_find(analysis->current, mangled) : NULL;
        uint32_t declared = known ? known->flags & (BINDING_GLOBAL | BINDING_NONLOCAL) : 0;
        if (declared && assign->simple && analysis->current->scope->kind != SCOPE_MODULE) {
            return analysis_error(analysis, assign->stmt.span, "annotated name '%s' can't be %s", mangled->text,
                                  declared & BINDING_GLOBAL ? "global" : "nonlocal");
        }
        bool binds = assign->simple || assign->value;
        uint32_t flags = (assign->simple ? BINDING_ANNOTATED : 0U) | (binds ? BINDING_BOUND : 0U);
        if (!collect_name(analysis, name, flags)) {
            return false;
        }
    }
    analysis->current->scope->has_annotations = true;
    return collect_annotation(analysis, assign->annotation) && collect_expr(analysis, assign->value);
}

// ---- imports -----------------------------------------------------------------------------------------------------

static bool collect_aliases(Analysis *analysis, Alias *aliases, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (aliases[i].target) {
            if (!collect_name(analysis, aliases[i].target, BINDING_BOUND | BINDING_IMPORTED)) {
                return false;
            }
        } else if (analysis->current->scope->kind != SCOPE_MODULE) {
            return analysis_error(analysis, aliases[i].span, "import * only allowed at module level");
        }
    }
    return true;
}

// ---- compound statements -----------------------------------------------------------------------------------------

// Is this the If of an elif?
static If *only_if(StmtList list) {
    return list.count == 1 && list.items[0]->kind == STMT_IF ? (If *)list.items[0] : NULL;
}

static bool collect_if(Analysis *analysis, If *branch) {
    for (;;) {
        if (!collect_expr(analysis, branch->condition) || !collect_statements(analysis, branch->body)) {
            return false;
        }
        If *next = only_if(branch->otherwise);
        if (!next) {
            return collect_statements(analysis, branch->otherwise);
        }
        branch = next;
    }
}

static bool collect_for(Analysis *analysis, For *loop) {
    return temporary_add(analysis, &loop->iterator_slot, "iterator of for") && collect_target(analysis, loop->target) &&
           collect_expr(analysis, loop->iterable) && collect_statements(analysis, loop->body) &&
           collect_statements(analysis, loop->otherwise);
}

static bool collect_with(Analysis *analysis, With *with) {
    for (int32_t i = 0; i < with->count; i++) {
        WithItem *item = &with->items[i];
        if (!temporary_add(analysis, &item->exit_slot, "__exit__ of with")) {
            return false;
        }
        if (!collect_expr(analysis, item->manager)) {
            return false;
        }
        if (item->target && !collect_target(analysis, item->target)) {
            return false;
        }
    }
    return collect_statements(analysis, with->body);
}

static bool collect_handler(Analysis *analysis, Handler *handler) {
    if (!collect_expr(analysis, handler->type)) {
        return false;
    }
    if (handler->name && !collect_name(analysis, handler->name, BINDING_BOUND)) {
        return false;
    }
    return collect_statements(analysis, handler->body);
}

// The else before the handlers: of two errors, CPython tells that one first.
static bool collect_try(Analysis *analysis, Try *try) {
    bool has_finally = try->finally.count > 0;
    if (!temporary_add(analysis, &try->handled_slot, "exception handled by try")) {
        return false;
    }
    if (has_finally && !temporary_add(analysis, &try->pending_slot, "what finally goes on with")) {
        return false;
    }
    if (!collect_statements(analysis, try->body) || !collect_statements(analysis, try->otherwise)) {
        return false;
    }
    for (int32_t i = 0; i < try->handler_count; i++) {
        if (!collect_handler(analysis, &try->handlers[i])) {
            return false;
        }
    }
    return collect_statements(analysis, try->finally);
}

// ---- the switch --------------------------------------------------------------------------------------------------

static bool collect_assign(Analysis *analysis, Assign *assign) {
    return collect_targets(analysis, assign->targets) && collect_expr(analysis, assign->value);
}

static bool collect_augmented(Analysis *analysis, AugmentedAssign *assign) {
    return collect_target(analysis, assign->target) && collect_expr(analysis, assign->value);
}

static bool collect_while(Analysis *analysis, While *loop) {
    return collect_expr(analysis, loop->condition) && collect_statements(analysis, loop->body) &&
           collect_statements(analysis, loop->otherwise);
}

static bool collect_raise(Analysis *analysis, Raise *raise) {
    return collect_expr(analysis, raise->exception) && collect_expr(analysis, raise->cause);
}

static bool collect_assert(Analysis *analysis, Assert *assertion) {
    return collect_expr(analysis, assertion->condition) && collect_expr(analysis, assertion->message);
}

static bool collect_statement(Analysis *analysis, Stmt *stmt) {
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: return collect_expr(analysis, ((ExpressionStmt *)stmt)->value);
    case STMT_ASSIGN: return collect_assign(analysis, (Assign *)stmt);
    case STMT_AUGMENTED_ASSIGN: return collect_augmented(analysis, (AugmentedAssign *)stmt);
    case STMT_ANNOTATED_ASSIGN: return collect_annotated(analysis, (AnnotatedAssign *)stmt);
    case STMT_DELETE: return collect_targets(analysis, ((Delete *)stmt)->targets);
    case STMT_PASS:
    case STMT_BREAK:
    case STMT_CONTINUE: return true;
    case STMT_RETURN: return collect_expr(analysis, ((Return *)stmt)->value);
    case STMT_RAISE: return collect_raise(analysis, (Raise *)stmt);
    case STMT_ASSERT: return collect_assert(analysis, (Assert *)stmt);
    case STMT_GLOBAL:
    case STMT_NONLOCAL: return collect_declaration(analysis, (Declaration *)stmt);
    case STMT_IMPORT: return collect_aliases(analysis, ((Import *)stmt)->aliases, ((Import *)stmt)->count);
    case STMT_IMPORT_FROM: return collect_aliases(analysis, ((ImportFrom *)stmt)->aliases, ((ImportFrom *)stmt)->count);
    case STMT_IF: return collect_if(analysis, (If *)stmt);
    case STMT_WHILE: return collect_while(analysis, (While *)stmt);
    case STMT_FOR: return collect_for(analysis, (For *)stmt);
    case STMT_WITH: return collect_with(analysis, (With *)stmt);
    case STMT_TRY: return collect_try(analysis, (Try *)stmt);
    case STMT_MATCH: return collect_match(analysis, (Match *)stmt);
    case STMT_FUNCTION: return collect_function(analysis, (FunctionDef *)stmt);
    case STMT_CLASS: return collect_class(analysis, (ClassDef *)stmt);
    case STMT_GROUP:
    case STMT_KIND_COUNT: break;
    }
    return true;
}

bool collect_statements(Analysis *analysis, StmtList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!check_supported_stmt(analysis, list.items[i]) || !collect_statement(analysis, list.items[i])) {
            return false;
        }
    }
    return true;
}
