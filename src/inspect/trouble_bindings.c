// SPDX-License-Identifier: GPL-3.0-or-later
// Which statement of a piece of code binds a name.
//
//     1  total = 0
//     2  for item in items:      the first binding of item; the last one of total before line 4 is in line 3
//     3      total += item
//     4  print(totl)
//
// Statements inside other functions and classes bind names of their own.
//
// Next: trouble_names.c, which asks.
#include "eval/lower.h"
#include "inspect/trouble_facts.h"

#include <string.h>

typedef struct BindingSearch {
    const char *name;
    int32_t before; // only lines before this one; 0: any
    bool wants_last;
    const Stmt *found;
} BindingSearch;

static bool target_binds(const Expr *target, const char *name) {
    if (expr_is(target, EXPR_NAME)) {
        return strcmp(expr_as_name(target)->identifier->text, name) == 0;
    }
    if (expr_is(target, EXPR_STARRED)) {
        return target_binds(((const Starred *)(const void *)target)->value, name);
    }
    if (!expr_is(target, EXPR_TUPLE) && !expr_is(target, EXPR_LIST)) {
        return false;
    }
    const ExprList *items = &((const Display *)(const void *)target)->items;
    for (int32_t i = 0; i < items->count; i++) {
        if (target_binds(items->items[i], name)) {
            return true;
        }
    }
    return false;
}

static bool assign_binds(const Assign *assign, const char *name) {
    for (int32_t i = 0; i < assign->targets.count; i++) {
        if (target_binds(assign->targets.items[i], name)) {
            return true;
        }
    }
    return false;
}

static bool aliases_bind(const Alias *aliases, int32_t count, const char *name) {
    for (int32_t i = 0; i < count; i++) {
        if (aliases[i].target != NULL && target_binds(&aliases[i].target->expr, name)) {
            return true;
        }
    }
    return false;
}

static bool with_binds(const With *with, const char *name) {
    for (int32_t i = 0; i < with->count; i++) {
        if (target_binds(with->items[i].target, name)) {
            return true;
        }
    }
    return false;
}

// Does the statement itself, apart from those inside it?
static bool stmt_binds(const Stmt *stmt, const char *name) {
    const void *node = stmt;
    switch ((StmtKind)stmt->kind) {
    case STMT_ASSIGN: return assign_binds(node, name);
    case STMT_AUGMENTED_ASSIGN: return target_binds(((const AugmentedAssign *)node)->target, name);
    case STMT_ANNOTATED_ASSIGN: return target_binds(((const AnnotatedAssign *)node)->target, name);
    case STMT_FOR: return target_binds(((const For *)node)->target, name);
    case STMT_WITH: return with_binds(node, name);
    case STMT_IMPORT: return aliases_bind(((const Import *)node)->aliases, ((const Import *)node)->count, name);
    case STMT_IMPORT_FROM:
        return aliases_bind(((const ImportFrom *)node)->aliases, ((const ImportFrom *)node)->count, name);
    case STMT_FUNCTION: return strcmp(((const FunctionDef *)node)->name->text, name) == 0;
    case STMT_CLASS: return strcmp(((const ClassDef *)node)->name->text, name) == 0;
    case STMT_EXPRESSION:
    case STMT_DELETE:
    case STMT_PASS:
    case STMT_GLOBAL:
    case STMT_NONLOCAL:
    case STMT_BREAK:
    case STMT_CONTINUE:
    case STMT_RETURN:
    case STMT_RAISE:
    case STMT_ASSERT:
    case STMT_IF:
    case STMT_WHILE:
    case STMT_TRY:
    case STMT_MATCH:
    case STMT_GROUP:
    case STMT_KIND_COUNT: break;
    }
    return false;
}

static void search_block(BindingSearch *search, const StmtList *block);

static void search_try(BindingSearch *search, const Try *stmt) {
    search_block(search, &stmt->body);
    for (int32_t i = 0; i < stmt->handler_count; i++) {
        search_block(search, &stmt->handlers[i].body);
    }
    search_block(search, &stmt->otherwise);
    search_block(search, &stmt->finally);
}

static void search_match(BindingSearch *search, const Match *stmt) {
    for (int32_t i = 0; i < stmt->case_count; i++) {
        search_block(search, &stmt->cases[i].body);
    }
}

// The blocks of compound statements, but for those of functions and classes.
static void search_inside(BindingSearch *search, const Stmt *stmt) {
    const void *node = stmt;
    if (stmt->kind == STMT_IF) {
        search_block(search, &((const If *)node)->body);
        search_block(search, &((const If *)node)->otherwise);
    } else if (stmt->kind == STMT_WHILE) {
        search_block(search, &((const While *)node)->body);
        search_block(search, &((const While *)node)->otherwise);
    } else if (stmt->kind == STMT_FOR) {
        search_block(search, &((const For *)node)->body);
        search_block(search, &((const For *)node)->otherwise);
    } else if (stmt->kind == STMT_WITH) {
        search_block(search, &((const With *)node)->body);
    } else if (stmt->kind == STMT_TRY) {
        search_try(search, node);
    } else if (stmt->kind == STMT_MATCH) {
        search_match(search, node);
    } else if (stmt->kind == STMT_GROUP) {
        search_block(search, &((const Group *)node)->body);
    }
}

static void search_block(BindingSearch *search, const StmtList *block) {
    for (int32_t i = 0; i < block->count; i++) {
        const Stmt *stmt = block->items[i];
        bool fits = (search->before == 0 || stmt->line < search->before) &&
                    (search->wants_last || search->found == NULL) && stmt_binds(stmt, search->name);
        search->found = fits ? stmt : search->found;
        search_inside(search, stmt);
    }
}

const Stmt *find_first_binding(const StmtList *body, const char *name) {
    BindingSearch search = {.name = name};
    search_block(&search, body);
    return search.found;
}

const Stmt *find_last_binding(const StmtList *body, const char *name, int32_t before) {
    BindingSearch search = {.name = name, .before = before, .wants_last = true};
    search_block(&search, body);
    return search.found;
}
