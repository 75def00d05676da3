// SPDX-License-Identifier: GPL-3.0-or-later
// The last look at a tree: what fits the grammar and still makes no sense. CPython finds these when it compiles, so
// they are told only when nothing else is wrong.
//
//     return                     'return' outside function
//     for …: def f(): break      'break' outside loop
//     except: … except A: …      default 'except:' must be last
//
// Next: check_match.c, check_expr.c.
#include "scope/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { BLOCKS_MAXIMUM = 20 };

static bool check_statements(Check *check, StmtList list);

bool check_error(Check *check, Span span, const char *format, ...) {
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnostic_set(check->diagnostic, DIAGNOSTIC_SYNTAX, span, "%s", message);
    check->diagnostic->is_late = true;
    return false;
}

// ---- blocks ------------------------------------------------------------------------------------------------------

static bool check_block(Check *check, Span span, StmtList body, int32_t depth) {
    if (check->blocks + depth > BLOCKS_MAXIMUM) {
        return check_error(check, span, "too many statically nested blocks");
    }
    check->blocks += depth;
    bool fits = check_statements(check, body);
    check->blocks -= depth;
    return fits;
}

static bool check_loop_body(Check *check, Span span, StmtList body) {
    Exit loop = {.outer = check->exits, .blocks = check->blocks};
    check->exits = &loop;
    bool fits = check_block(check, span, body, 1);
    check->exits = loop.outer;
    return fits;
}

static bool check_while(Check *check, const While *loop) {
    return check_expr(check, loop->condition) && check_loop_body(check, loop->stmt.span, loop->body) &&
           check_statements(check, loop->otherwise);
}

static bool check_for(Check *check, const For *loop) {
    return check_expr(check, loop->iterable) && check_target(check, loop->target) &&
           check_loop_body(check, loop->stmt.span, loop->body) && check_statements(check, loop->otherwise);
}

static bool check_if(Check *check, const If *branch) {
    for (;;) {
        if (!check_expr(check, branch->condition) || !check_statements(check, branch->body)) {
            return false;
        }
        StmtList rest = branch->otherwise;
        if (rest.count != 1 || rest.items[0]->kind != STMT_IF) {
            return check_statements(check, rest);
        }
        branch = (const If *)rest.items[0];
    }
}

static bool check_with(Check *check, const With *with) {
    for (int32_t i = 0; i < with->count; i++) {
        const WithItem *item = &with->items[i];
        if (!check_expr(check, item->manager)) {
            return false;
        }
        if (item->target && !check_target(check, item->target)) {
            return false;
        }
    }
    return check_block(check, with->stmt.span, with->body, with->count);
}

static bool check_handler(Check *check, const Try *try, int32_t index) {
    const Handler *handler = &try->handlers[index];
    if (!handler->type && index + 1 < try->handler_count) {
        return check_error(check, handler->span, "default 'except:' must be last");
    }
    if (!check_expr(check, handler->type)) {
        return false;
    }
    if (handler->name && !check_bound_name(check, handler->name->identifier, handler->span)) {
        return false;
    }
    return check_block(check, handler->span, handler->body, handler->name ? 2 : 1);
}

static bool check_tried(Check *check, const Try *try) {
    bool fits = check_block(check, try->stmt.span, try->body, try->handler_count > 0) &&
                check_statements(check, try->otherwise);
    for (int32_t i = 0; i < try->handler_count && fits; i++) {
        fits = check_handler(check, try, i);
    }
    return fits;
}

static bool check_try(Check *check, const Try *try) {
    if (try->finally.count == 0) {
        return check_tried(check, try);
    }
    Exit finally = {.outer = check->exits, .try = try, .blocks = check->blocks};
    check->exits = &finally;
    check->blocks++;
    bool fits = check_tried(check, try);
    check->blocks--;
    check->exits = finally.outer;
    return fits && check_block(check, try->stmt.span, try->finally, 1);
}

// A jump runs the "finally" of each try that it leaves, and CPython compiles that then: so its mistakes are found
// before those that stand between.
static bool check_exits(Check *check, bool is_return) {
    Check here = *check;
    bool fits = true;
    for (Exit *exit = here.exits; exit && (exit->try || is_return) && fits; exit = exit->outer) {
        if (!exit->try || exit->is_checked) {
            continue;
        }
        exit->is_checked = true;
        check->exits = exit->outer;
        check->blocks = exit->blocks;
        fits = check_statements(check, exit->try->finally);
    }
    *check = here;
    return fits;
}

static bool check_match(Check *check, const Match *match) {
    if (!check_expr(check, match->subject)) {
        return false;
    }
    for (int32_t i = 0; i < match->case_count; i++) {
        if (!check_match_pattern(check, match, i) || !check_expr(check, match->cases[i].guard) ||
            !check_statements(check, match->cases[i].body)) {
            return false;
        }
    }
    return true;
}

// ---- functions and classes ---------------------------------------------------------------------------------------

// A body begins anew: what is around it is not around what it does.
static bool check_body(Check *check, StmtList body, bool is_function) {
    Check inner = {.tree = check->tree, .diagnostic = check->diagnostic, .in_function = is_function};
    return check_statements(&inner, body);
}

static bool check_exprs(Check *check, ExprList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!check_expr(check, list.items[i])) {
            return false;
        }
    }
    return true;
}

static bool check_function(Check *check, const FunctionDef *function) {
    Span span = function->stmt.span;
    return check_exprs(check, function->decorators) && check_parameters(check, &function->parameters, span) &&
           (check->tree->future_annotations || check_expr(check, function->returns)) &&
           check_body(check, function->body, true) && check_bound_name(check, function->name, span);
}

static bool check_class(Check *check, const ClassDef *class) {
    Span span = class->stmt.span;
    return check_exprs(check, class->decorators) && check_body(check, class->body, false) &&
           check_items(check, class->bases) && check_keywords(check, class->keywords, class->keyword_count, span) &&
           check_bound_name(check, class->name, span);
}

// ---- simple statements -------------------------------------------------------------------------------------------

static bool check_return(Check *check, const Return *statement) {
    if (!check->in_function) {
        return check_error(check, statement->stmt.span, "'return' outside function");
    }
    return check_expr(check, statement->value) && check_exits(check, true);
}

static bool in_loop(const Check *check) {
    const Exit *exit = check->exits;
    while (exit && exit->try) {
        exit = exit->outer;
    }
    return exit != NULL;
}

static bool check_jump(Check *check, const Stmt *stmt, const char *message) {
    return check_exits(check, false) && (in_loop(check) || check_error(check, stmt->span, "%s", message));
}

static bool check_assign(Check *check, const Assign *assign) {
    if (!check_expr(check, assign->value)) {
        return false;
    }
    for (int32_t i = 0; i < assign->targets.count; i++) {
        if (!check_target(check, assign->targets.items[i])) {
            return false;
        }
    }
    return true;
}

// CPython lets x.__debug__ += 1 be.
static bool check_augmented(Check *check, const AugmentedAssign *assign) {
    if (assign->target->kind == EXPR_NAME) {
        return check_expr(check, assign->value) && check_target(check, assign->target);
    }
    return check_expr(check, assign->target) && check_expr(check, assign->value);
}

// What a target without a value has in it is evaluated, and no more: x[*a]: int
// A wrong name is told with the whole statement.
static bool check_bare_target(Check *check, const AnnotatedAssign *assign) {
    const Expr *target = assign->target;
    Span span = assign->stmt.node.span;
    if (target->kind == EXPR_NAME) {
        return check_bound_name(check, ((const Name *)target)->identifier, span);
    }
    if (target->kind == EXPR_ATTRIBUTE) {
        const Attribute *attribute = (const Attribute *)target;
        return check_bound_name(check, attribute->name, span) && check_expr(check, attribute->value);
    }
    const Subscript *subscript = (const Subscript *)target;
    const Expr *index = subscript->index;
    return check_expr(check, subscript->value) &&
           (index->kind == EXPR_TUPLE ? check_exprs(check, ((const Display *)index)->items) : check_expr(check, index));
}

// Annotations in functions are not evaluated, and so not looked at; nor are those that are to be text.
static bool check_annotated(Check *check, const AnnotatedAssign *assign) {
    bool fits = assign->value ? check_expr(check, assign->value) && check_target(check, assign->target)
                              : check_bare_target(check, assign);
    bool is_looked_at = !check->in_function && !check->tree->future_annotations;
    return fits && (!is_looked_at || check_expr(check, assign->annotation));
}

static bool check_delete(Check *check, ExprList targets) {
    for (int32_t i = 0; i < targets.count; i++) {
        const Expr *target = targets.items[i];
        if (target->kind == EXPR_NAME && strcmp(((const Name *)target)->identifier->text, "__debug__") == 0) {
            return check_error(check, target->span, "cannot delete __debug__");
        }
        bool is_list = target->kind == EXPR_TUPLE || target->kind == EXPR_LIST;
        if (is_list ? !check_delete(check, ((const Display *)target)->items) : !check_expr(check, target)) {
            return false;
        }
    }
    return true;
}

static bool check_aliases(Check *check, const Stmt *stmt, const Alias *aliases, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (aliases[i].target && !check_bound_name(check, aliases[i].target->identifier, stmt->span)) {
            return false;
        }
    }
    return true;
}

static bool check_import_from(Check *check, const ImportFrom *import) {
    if (is_future_import(&import->stmt) && !is_early_future(check->tree, import)) {
        return check_error(check, import->stmt.span, "from __future__ imports must occur at the beginning of the file");
    }
    return check_aliases(check, &import->stmt, import->aliases, import->count);
}

static bool check_two(Check *check, const Expr *first, const Expr *second) {
    return check_expr(check, first) && check_expr(check, second);
}

static bool check_statement(Check *check, const Stmt *stmt) {
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: return check_expr(check, ((const ExpressionStmt *)stmt)->value);
    case STMT_ASSIGN: return check_assign(check, (const Assign *)stmt);
    case STMT_AUGMENTED_ASSIGN: return check_augmented(check, (const AugmentedAssign *)stmt);
    case STMT_ANNOTATED_ASSIGN: return check_annotated(check, (const AnnotatedAssign *)stmt);
    case STMT_DELETE: return check_delete(check, ((const Delete *)stmt)->targets);
    case STMT_PASS:
    case STMT_GLOBAL:
    case STMT_NONLOCAL: return true;
    case STMT_BREAK: return check_jump(check, stmt, "'break' outside loop");
    case STMT_CONTINUE: return check_jump(check, stmt, "'continue' not properly in loop");
    case STMT_RETURN: return check_return(check, (const Return *)stmt);
    case STMT_RAISE: return check_two(check, ((const Raise *)stmt)->exception, ((const Raise *)stmt)->cause);
    case STMT_ASSERT: return check_two(check, ((const Assert *)stmt)->condition, ((const Assert *)stmt)->message);
    case STMT_IMPORT: return check_aliases(check, stmt, ((const Import *)stmt)->aliases, ((const Import *)stmt)->count);
    case STMT_IMPORT_FROM: return check_import_from(check, (const ImportFrom *)stmt);
    case STMT_IF: return check_if(check, (const If *)stmt);
    case STMT_WHILE: return check_while(check, (const While *)stmt);
    case STMT_FOR: return check_for(check, (const For *)stmt);
    case STMT_WITH: return check_with(check, (const With *)stmt);
    case STMT_TRY: return check_try(check, (const Try *)stmt);
    case STMT_MATCH: return check_match(check, (const Match *)stmt);
    case STMT_FUNCTION: return check_function(check, (const FunctionDef *)stmt);
    case STMT_CLASS: return check_class(check, (const ClassDef *)stmt);
    case STMT_GROUP:
    case STMT_KIND_COUNT: break;
    }
    return true;
}

static bool check_statements(Check *check, StmtList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!check_statement(check, list.items[i])) {
            return false;
        }
    }
    return true;
}

bool check_tree(const Tree *tree, Diagnostic *diagnostic) {
    Check check = {.tree = tree, .diagnostic = diagnostic};
    return check_statements(&check, tree->body);
}
