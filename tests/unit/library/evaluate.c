// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions of Python in unit tests.
#include "evaluate.h"

#include "base/buffer.h"
#include "memory/roots.h"
#include "objects/error.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/recursion.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "eval/traceback_print.h"
#include "library/library.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static Owned globals;
static char path[64];

static void walk_globals(Visit visit, void *context) { visit(globals, edge_field("globals"), context); }

void evaluate_start(void) {
    recursion.stack_floor = (const char *)__builtin_frame_address(0) - (4 << 20);
    cr_assert(interpreter_init() && library_init());
    Owned name = str_intern_text("__main__");
    interpreter.main.held = module_new(name, NULL);
    cr_assert(interpreter.main.held != NULL && dict_set(interpreter.modules.held, name, interpreter.main.held));
    release(name);
    globals = retain(module_dict(interpreter.main.held));
    root_register("test", walk_globals);
    snprintf(path, sizeof(path), "/tmp/tally-unit-%d", (int)getpid());
    cr_assert(dict_set_text(globals, "path", str_from_text(path)));
}

void evaluate_stop(void) {
    release(globals);
    interpreter_deinit();
    cr_expect_eq(standard_files_finish(), 0);
    library_deinit();
    interpreter_free();
    unlink(path);
}

static Owned run_text(const char *text, ParseMode mode) {
    Source *source = source_create("<test>", text, strlen(text));
    Owned code = interpreter_compile(source, mode);
    source_release(source);
    Owned value = code == NULL ? NULL : interpreter_run(code, globals);
    return value;
}

void run(const char *text) {
    Owned value = run_text(text, PARSE_FILE);
    if (value == NULL) {
        Owned exception = error_take();
        Buffer report;
        buffer_init(&report);
        traceback_print(exception, &report);
        release(exception);
        cr_assert(false, "%s", report.bytes);
    }
    release(value);
}

const char *evaluate(const char *expression) {
    static char text[4096];
    Owned value = run_text(expression, PARSE_EXPRESSION);
    Owned shown = value == NULL ? NULL : object_repr(value);
    release_if_any(value);
    Owned exception = error_take();
    if (exception != NULL) {
        shown = object_str(exception);
        snprintf(text, sizeof(text), "%s: ", exception->type->name);
        release(exception);
    } else {
        text[0] = '\0';
    }
    cr_assert(shown != NULL);
    size_t length = strlen(text);
    snprintf(text + length, sizeof(text) - length, "%s", str_utf8(shown, NULL));
    release(shown);
    return text;
}

void expect_all(const Example *examples, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *got = evaluate(examples[i].expression);
        cr_expect_str_eq(got, examples[i].wanted, "%s gives %s, not %s", examples[i].expression, got,
                         examples[i].wanted);
    }
}
