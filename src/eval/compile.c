// SPDX-License-Identifier: GPL-3.0-or-later
// From program text to Code, and what is raised when it is no program.
//
//     text ─ tree_parse ─▶ tree ─ scope_analyse ─▶ tree with places ─ code_new_module ─▶ Code
//
// Each arrow can be looked at: --tokens, --tree, --scopes.
//
// Next: prepare.c, what code_new_module does to the tree.
#include "syntax/diagnostic.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "eval/run_code.h"

// ---- errors ------------------------------------------------------------------------------------------------------

static Type *type_of_diagnostic(DiagnosticKind kind) {
    switch (kind) {
    case DIAGNOSTIC_INDENTATION: return &IndentationErrorType;
    case DIAGNOSTIC_TAB: return &TabErrorType;
    case DIAGNOSTIC_MEMORY: return &MemoryErrorType;
    case DIAGNOSTIC_TOO_DEEP: return &RecursionErrorType;
    case DIAGNOSTIC_SYNTAX:
    case DIAGNOSTIC_NONE: break;
    }
    return &SyntaxErrorType;
}

// A line of the file that a given text claims to be: what is found late is looked up there. Nothing if there is no such
// file.
static void add_file_line(const char *name, int32_t number, Buffer *out) {
    Source *file = import_file_source(name);
    size_t length = 0;
    const char *line = file == NULL ? NULL : source_line(file, number, &length);
    if (line != NULL) {
        buffer_add(out, line, length + 1);
    }
    source_release(file);
}

// The line that the error is in, or None.
static Owned syntax_error_text(const Diagnostic *diagnostic, const Source *source) {
    Buffer text;
    buffer_init(&text);
    diagnostic_text(diagnostic, source, &text);
    if (diagnostic->is_late && !source_has_file(source)) {
        add_file_line(source->name, diagnostic_place(diagnostic, source).line, &text);
    }
    if (text.failed || text.length > 0 || (source->line_count == 0 && !diagnostic->is_late)) {
        return str_from_buffer(&text);
    }
    buffer_deinit(&text);
    return none_new();
}

static Owned number_or_none(bool known, int64_t number) { return known ? int_from_int64(number) : none_new(); }

// (file name, line, offset, text, end line, end offset)
static Owned syntax_error_place(const Diagnostic *diagnostic, const Source *source) {
    DiagnosticPlace place = diagnostic_place(diagnostic, source);
    Owned tuple = tuple_new(6);
    if (tuple == NULL) {
        return NULL;
    }
    Slot *items = as_tuple(tuple)->items;
    items[0].held = str_from_text(source->name);
    items[1].held = number_or_none(place.known, place.line);
    items[2].held = number_or_none(place.known, place.offset);
    items[3].held = syntax_error_text(diagnostic, source);
    items[4].held = number_or_none(place.known, place.end_line);
    items[5].held = number_or_none(place.has_end_offset, place.end_offset);
    for (int64_t i = 0; i < 6; i++) {
        if (items[i].held == NULL) {
            release(tuple);
            return NULL;
        }
    }
    return tuple;
}

static void *raise_diagnostic(const Diagnostic *diagnostic, const Source *source) {
    if (diagnostic->kind == DIAGNOSTIC_MEMORY) {
        return error_raise_no_memory();
    }
    Type *type = type_of_diagnostic(diagnostic->kind);
    if (diagnostic->kind == DIAGNOSTIC_TOO_DEEP) {
        return error_raise(type, "%s", diagnostic->message);
    }
    Owned message = str_from_text(diagnostic->message);
    Owned where = diagnostic->has_no_place || message == NULL ? NULL : syntax_error_place(diagnostic, source);
    if (!error_is_pending()) {
        Owned exception =
            where == NULL ? object_call_one(&type->object, message) : object_call_two(&type->object, message, where);
        if (exception != NULL) {
            error_raise_object(exception);
        }
    }
    release_if_any(where);
    release_if_any(message);
    return NULL;
}

void *syntax_error_raise(const char *message, Span span, const Source *source) {
    Diagnostic diagnostic = {0};
    diagnostic_set(&diagnostic, DIAGNOSTIC_SYNTAX, span, "%s", message);
    diagnostic.is_late = true;
    return raise_diagnostic(&diagnostic, source);
}

// ---- compiling ---------------------------------------------------------------------------------------------------

// Analyses and prepares a tree, which it takes over.
static Owned compile_tree(Tree *tree, Diagnostic *diagnostic) {
    if (!scope_analyse(tree, diagnostic)) {
        Owned nothing = raise_diagnostic(diagnostic, tree->source);
        tree_destroy(tree);
        return nothing;
    }
    Owned name = str_intern_text("<module>");
    if (name == NULL) {
        tree_destroy(tree);
        return NULL;
    }
    Owned code = code_new_module(tree, name);
    release(name);
    return code;
}

Owned interpreter_compile(Source *source, ParseMode mode) {
    Diagnostic diagnostic = {0};
    Tree *tree = tree_parse(source, mode, &diagnostic);
    return tree == NULL ? raise_diagnostic(&diagnostic, source) : compile_tree(tree, &diagnostic);
}

Owned code_from_text(Source *source, ParseMode mode, bool future_annotations) {
    Diagnostic diagnostic = {0};
    Tree *tree = tree_parse(source, mode, &diagnostic);
    Owned code = NULL;
    if (tree == NULL) {
        raise_diagnostic(&diagnostic, source);
    } else {
        tree->has_locals = true;
        tree->future_annotations = future_annotations;
        code = compile_tree(tree, &diagnostic);
    }
    source_release(source);
    return code;
}
