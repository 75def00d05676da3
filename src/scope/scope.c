// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis as a list of its steps: see scope.h for the result, bindings.h for the files.
//
// Next: bindings.c.
#include "scope/bindings.h"

static bool begin(Analysis *analysis) {
    analysis->class_name = analysis_name(analysis, "__class__");
    analysis->super_name = analysis_name(analysis, "super");
    if (!analysis->class_name || !analysis->super_name) {
        return false;
    }
    WorkScope *module = scope_enter(analysis, SCOPE_MODULE, analysis_name(analysis, "<module>"), 0);
    if (!module) {
        return false;
    }
    analysis->tree->scope = module->scope;
    return true;
}

static bool analyse(Analysis *analysis) {
    return check_future(analysis->tree, analysis->diagnostic) && begin(analysis) &&
           collect_statements(analysis, analysis->tree->body) && scopes_resolve(analysis) && scopes_number(analysis) &&
           check_tree(analysis->tree, analysis->diagnostic);
}

bool scope_analyse(Tree *tree, Diagnostic *diagnostic) {
    *diagnostic = (Diagnostic){0};
    Analysis analysis = {.tree = tree, .diagnostic = diagnostic};
    arena_init(&analysis.arena);
    bool fits = analyse(&analysis);
    arena_deinit(&analysis.arena);
    return fits;
}
