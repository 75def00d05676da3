// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL: read an entry, evaluate it, print, and again.
//
//     >>> a = [1, 2]
//     >>> a                  the value of an expression is shown, and `_` is bound to it (sys.displayhook)
//     [1, 2]
//     >>> :refs a            a look at the memory: commands.c
//     >>> exit               or exit(), or Ctrl-D
//
// What always holds: whatever an entry does, short of SystemExit, the session goes on, and its names are still there.
//
// Next: entry.c, line_editor.c, complete.c, commands.c.
#include "cli/repl.h"

#include "base/version.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "library/library.h"
#include "cli/commands.h"
#include "cli/complete.h"
#include "cli/entry.h"
#include "cli/line_editor.h"
#include "cli/pages.h"
#include "cli/report_color.h"

#include <stdio.h>
#include <string.h>

// ---- running an entry --------------------------------------------------------------------------------------------

static bool run_text(const Buffer *text) {
    Source *source = source_create("<stdin>", text->bytes, text->length);
    if (source == NULL) {
        error_raise_no_memory();
        return false;
    }
    source->interactive = source->is_string = true;
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    Owned result = code == NULL ? NULL : interpreter_run(code, module_dict(interpreter.main.held));
    release_if_any(result);
    return result != NULL;
}

// A limit ends the entry, and what it raised is nobody's. True: it did, and that has been told.
static bool was_stopped(void) {
    if (limits.reached == LIMIT_NONE) {
        return false;
    }
    error_clear();
    standard_files_flush();
    limits_tell();
    return true;
}

// True: the session ends, with this status.
static bool run_entry(const Buffer *entry, int *status) {
    bool good = run_text(entry);
    standard_files_flush();
    if (good || was_stopped()) {
        return false;
    }
    if (error_matches(&SystemExitType)) {
        *status = interpreter_report_exception();
        return true;
    }
    report_exception_colored();
    was_stopped();
    return false;
}

static void run_command(const Buffer *line) {
    Buffer out;
    buffer_init(&out);
    bool good = !line->failed && command_run(line->bytes, &out);
    if (line->failed || (good && out.failed)) {
        good = error_raise_no_memory() != NULL;
    }
    if (!good && !was_stopped()) {
        report_exception_colored();
    }
    standard_files_flush();
    pages_show(&out);
    buffer_deinit(&out);
}

bool repl_run_entry(const Buffer *entry, int *status) {
    bool ends = false;
    limits_begin();
    if (is_command(entry->bytes)) {
        Buffer line;
        buffer_init(&line);
        buffer_add(&line, entry->bytes, strcspn(entry->bytes, "\n"));
        run_command(&line);
        buffer_deinit(&line);
    } else {
        ends = run_entry(entry, status);
    }
    limits_end();
    return ends;
}

// ---- leaving -----------------------------------------------------------------------------------------------------

static bool is_bound(const char *name) {
    Owned text = str_intern_text(name);
    bool bound = text != NULL && dict_get_name(module_dict(interpreter.main.held), text) != NULL;
    release_if_any(text);
    error_clear();
    return bound;
}

// `exit` and `quit` leave without parentheses, too, unless the program has given the name to something.
static bool is_leaving(const char *text) {
    static const char *const words[] = {"exit", "quit"};
    text += strspn(text, " \t");
    size_t length = strcspn(text, " \t\n");
    if (text[length + strspn(text + length, " \t\n")] != '\0') {
        return false;
    }
    for (int64_t i = 0; i < COUNT_OF(words); i++) {
        if (strlen(words[i]) == length && strncmp(text, words[i], length) == 0) {
            return !is_bound(words[i]);
        }
    }
    return false;
}

// ---- the loop ----------------------------------------------------------------------------------------------------

// One entry. True: the session ends.
static bool repl_step(EntryReader *reader, int *status) {
    LineResult result = entry_read(reader);
    if (result == LINE_END) {
        fputs("\n", stderr);
        return true;
    }
    const char *text = entry_text(reader);
    if (result == LINE_INTERRUPTED || text[strspn(text, " \t\f\n")] == '\0') {
        return false;
    }
    if (is_leaving(text)) {
        return true;
    }
    line_editor_remember(text);
    return repl_run_entry(&reader->entry, status);
}

int repl_run(bool greets) {
    standard_files_flush();
    if (greets) {
        fprintf(stderr, "Tally %s (Python %s). :help lists the commands that look at memory.\n", TALLY_VERSION,
                TALLY_PYTHON_VERSION);
    }
    line_editor_set_completer(complete_word);
    line_editor_start();
    EntryReader reader;
    entry_reader_init(&reader);
    int status = 0;
    while (!repl_step(&reader, &status)) {
    }
    entry_reader_deinit(&reader);
    line_editor_stop();
    return status;
}
