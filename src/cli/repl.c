// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL.
//
//     >>> def f(x):          incomplete: asks for more, indented
//     ...     return x + 1
//     ...                    an empty line ends a block
//     >>> f(1)
//     2                      the value of an expression is shown, and `_` is bound to it
//
// An entry is read line by line until the parser says that it is complete. Text that was pasted comes as one line with
// newlines in it and is run as it is, blank lines included.
//
// Next: line_editor.c, complete.c, commands.c.
#include "cli/repl.h"

#include "cli/commands.h"
#include "cli/complete.h"
#include "cli/line_editor.h"
#include "cli/report_color.h"
#include "cli/version.h"
#include "eval/interpreter.h"
#include "library/library.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "syntax/diagnostic.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// ---- what is an entry --------------------------------------------------------------------------------------------

static bool is_blank(const char *text) {
    return text[strspn(text, " \t\f")] == '\0';
}

// Does the text need more lines?
static bool is_incomplete(const char *text, size_t size) {
    Source *source = source_create("<stdin>", text, size);
    if (source == NULL) {
        return false;
    }
    Diagnostic diagnostic = {0};
    Tree *tree = tree_parse(source, PARSE_INTERACTIVE, &diagnostic);
    source_release(source);
    tree_destroy(tree);
    return tree == NULL && diagnostic.incomplete;
}

static bool starts_with_word(const char *text, const char *word) {
    size_t length = strlen(word);
    return strncmp(text, word, length) == 0 && strchr(" \t\n:;", text[length]) != NULL;
}

// Columns to type ahead: the last line's indentation, one step more after a colon, one less after return and the like.
static int next_indent(const char *text) {
    const char *line = strrchr(text, '\n');
    line = line == NULL ? text : line + 1;
    size_t indent = strspn(line, " ");
    size_t length = strlen(line);
    while (length > 0 && strchr(" \t", line[length - 1]) != NULL) {
        length -= 1;
    }
    if (length > 0 && line[length - 1] == ':') {
        return (int)indent + 4;
    }
    static const char *const last_words[] = {"return", "pass", "break", "continue", "raise"};
    for (int64_t i = 0; i < COUNT_OF(last_words); i++) {
        if (starts_with_word(line + indent, last_words[i])) {
            return indent >= 4 ? (int)indent - 4 : 0;
        }
    }
    return (int)indent;
}

static LineResult read_more(Buffer *entry, Buffer *line) {
    while (is_incomplete(entry->bytes, entry->length)) {
        size_t last = entry->length > 0 && entry->bytes[entry->length - 1] == '\n' ? entry->length - 1 : entry->length;
        entry->bytes[last] = '\0';
        int indent = next_indent(entry->bytes);
        entry->bytes[last] = last < entry->length ? '\n' : '\0';
        LineResult result = line_editor_read("... ", indent, line);
        if (result == LINE_INTERRUPTED) {
            return result;
        }
        buffer_add_text(entry, result == LINE_END || is_blank(line->bytes) ? "" : line->bytes);
        buffer_add_byte(entry, '\n');
        if (result == LINE_END) {
            break;
        }
    }
    return LINE_READ;
}

static void remember(Buffer *entry) {
    size_t length = entry->length;
    while (length > 0 && entry->bytes[length - 1] == '\n') {
        length -= 1;
    }
    char old = entry->bytes[length];
    entry->bytes[length] = '\0';
    line_editor_remember(entry->bytes);
    entry->bytes[length] = old;
}

// ---- running an entry --------------------------------------------------------------------------------------------

// sys.displayhook: shows a value, and binds _ to it.
static bool show_value(Borrowed value) {
    Owned name = str_intern_text("displayhook");
    Borrowed hook = name == NULL ? NULL : system_get(name);
    release_if_any(name);
    if (hook == NULL) {
        if (!error_is_pending()) {
            error_raise(&RuntimeErrorType, "lost sys.displayhook");
        }
        return false;
    }
    Owned held = retain(hook);
    Owned result = object_call_one(held, value);
    release(held);
    release_if_any(result);
    return result != NULL;
}

// Runs the text of an entry. True: the session ends, with this status.
static bool run_entry(const Buffer *entry, int *status) {
    Source *source = source_create("<stdin>", entry->bytes, entry->length);
    Owned code = NULL;
    if (source == NULL) {
        error_raise_no_memory();
    } else {
        source->interactive = true;
        code = interpreter_compile(source, PARSE_FILE);
        source_release(source);
    }
    Owned result = code == NULL ? NULL : interpreter_run(code, module_dict(interpreter.main.held));
    release_if_any(result);
    if (result != NULL) {
        standard_files_flush();
        return false;
    }
    standard_files_flush();
    if (error_matches(&SystemExitType)) {
        *status = interpreter_report_exception();
        return true;
    }
    report_exception_colored();
    return false;
}

static void run_command(const char *line) {
    Buffer out;
    buffer_init(&out);
    if (!command_run(line, &out)) {
        report_exception_colored();
    }
    fwrite(out.bytes, 1, out.length, stdout);
    fflush(stdout);
    buffer_deinit(&out);
}

static bool is_leaving(const char *text) {
    text += strspn(text, " \t");
    size_t length = strcspn(text, " \t\n");
    return (length == 4 && (strncmp(text, "exit", 4) == 0 || strncmp(text, "quit", 4) == 0)) && is_blank(text + length);
}

// ---- the loop ----------------------------------------------------------------------------------------------------

// One entry. True: the session ends.
static bool repl_step(Buffer *entry, Buffer *line, int *status) {
    LineResult result = line_editor_read(">>> ", 0, line);
    if (result == LINE_END) {
        fputs("\n", stdout);
        return true;
    }
    if (result == LINE_INTERRUPTED || is_blank(line->bytes)) {
        return false;
    }
    if (line->bytes[0] == ':') {
        line_editor_remember(line->bytes);
        run_command(line->bytes);
        return false;
    }
    if (is_leaving(line->bytes)) {
        return true;
    }
    buffer_clear(entry);
    buffer_add(entry, line->bytes, line->length);
    buffer_add_byte(entry, '\n');
    if (read_more(entry, line) == LINE_INTERRUPTED) {
        return false;
    }
    remember(entry);
    return run_entry(entry, status);
}

int repl_run(void) {
    printf("Tally %s (Python %s). :help lists the commands that look at memory.\n", TALLY_VERSION, TALLY_PYTHON_VERSION);
    interpreter.show_value = show_value;
    line_editor_set_completer(complete_word);
    line_editor_start();
    Buffer entry, line;
    buffer_init(&entry);
    buffer_init(&line);
    int status = 0;
    while (!repl_step(&entry, &line, &status)) {
    }
    buffer_deinit(&line);
    buffer_deinit(&entry);
    line_editor_stop();
    return status;
}
