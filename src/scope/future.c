// SPDX-License-Identifier: GPL-3.0-or-later
// from __future__ import …: what Python 3.11 knows by name. Most of it is the language by now, so that asking for it
// changes nothing. Asking for something else, or too late, is an error.
//
//     """docstring"""
//     from __future__ import annotations        at the beginning
//     x = 1
//     from __future__ import division           too late
//
// Next: check.c, which finds those that are too late.
#include "scope/bindings.h"

#include <string.h>

static const char *const features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "generator_stop", "annotations",
};

bool is_future_import(const Stmt *stmt) {
    if (stmt->kind != STMT_IMPORT_FROM) {
        return false;
    }
    const ImportFrom *import = (const ImportFrom *)stmt;
    return import->level == 0 && import->module && strcmp(import->module->text, "__future__") == 0;
}

static bool is_string(const Stmt *stmt) {
    if (stmt->kind != STMT_EXPRESSION) {
        return false;
    }
    const Expr *value = ((const ExpressionStmt *)stmt)->value;
    return value->kind == EXPR_CONSTANT && ((const Constant *)value)->constant_kind == CONSTANT_STRING;
}

bool is_early_future(const Tree *tree, const ImportFrom *import) {
    for (int32_t i = 0; i < tree->body.count; i++) {
        const Stmt *stmt = tree->body.items[i];
        if (stmt == &import->stmt) {
            return true;
        }
        if (!is_future_import(stmt) && !(i == 0 && is_string(stmt))) {
            return false;
        }
    }
    return false;
}

static bool is_feature(const char *name) {
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++) {
        if (strcmp(features[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static bool check_names(Tree *tree, const ImportFrom *import, Diagnostic *diagnostic) {
    for (int32_t i = 0; i < import->count; i++) {
        const char *name = import->aliases[i].name->text;
        if (is_feature(name)) {
            tree->future_annotations |= strcmp(name, "annotations") == 0;
            continue;
        }
        if (strcmp(name, "braces") == 0) {
            diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, import->stmt.span, "not a chance");
        } else {
            diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, import->stmt.span, "future feature %.100s is not defined",
                           name);
        }
        diagnostic->is_late = diagnostic->has_no_end = true;
        diagnostic->has_end = false;
        return false;
    }
    return true;
}

bool check_future(Tree *tree, Diagnostic *diagnostic) {
    for (int32_t i = 0; i < tree->body.count; i++) {
        const Stmt *stmt = tree->body.items[i];
        if (i == 0 && is_string(stmt)) {
            continue;
        }
        if (!is_future_import(stmt)) {
            return true;
        }
        if (!check_names(tree, (const ImportFrom *)stmt, diagnostic)) {
            return false;
        }
    }
    return true;
}
