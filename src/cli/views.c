// SPDX-License-Identifier: GPL-3.0-or-later
// From options to views.
//
//     --watch --only a,b         watch_begin("a,b")                  to standard output
//     --trace=json -o run.json   trace_json_begin(the file)          or to standard output, without -o
//     --tree=after               tree_print(…, node_describe, …)     when the program has run
//
// A trace shows each state whole, so it is only for short runs: without --max-steps it ends after TRACE_STEPS.
//
// Next: inspect/watch.c, inspect/trace_json.c.
#include "cli/views.h"

#include "base/buffer.h"
#include "objects/error.h"
#include "objects/value_stack.h"
#include "eval/code.h"
#include "eval/forms.h"
#include "eval/limits.h"
#include "library/library.h"
#include "inspect/trace_json.h"
#include "inspect/watch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define TRACE_STEPS 1000

static FILE *trace_file;

static int refuse_memory(void) {
    fputs("tally: out of memory at start-up\n", stderr);
    return 1;
}

static int begin_trace(const Options *options) {
    limits.steps = limits.steps == 0 ? TRACE_STEPS : limits.steps;
    trace_file = options->output == NULL ? stdout : fopen(options->output, "w");
    if (trace_file == NULL) {
        fprintf(stderr, "tally: can't open file '%s': [Errno %d] %s\n", options->output, errno, strerror(errno));
        return 2;
    }
    return trace_json_begin(trace_file) ? 0 : refuse_memory();
}

int views_begin(const Options *options) {
    if (options->watch) {
        return watch_begin(options->only) ? 0 : refuse_memory();
    }
    return options->trace ? begin_trace(options) : 0;
}

static bool end_trace(void) {
    static const char *const reasons[] = {[LIMIT_NONE] = NULL,
                                          [LIMIT_STEPS] = "stopped: too many steps (--max-steps)",
                                          [LIMIT_SECONDS] = "stopped: the time is up (--max-seconds)",
                                          [LIMIT_OUTPUT] = "stopped: too much output (--max-output)"};
    Owned pending = error_take();
    bool good = trace_json_end(pending, reasons[limits.reached]);
    if (pending != NULL) {
        error_restore(pending);
    }
    good &= trace_file == stdout || fclose(trace_file) == 0;
    fputs(good ? "" : "tally: the trace is incomplete: no memory, or it can't be written\n", stderr);
    return good;
}

bool views_end(void) {
    if (trace_json_is_on()) {
        return end_trace();
    }
    bool good = !watch_is_on() || watch_end();
    fputs(good ? "" : "tally: no memory to go on watching\n", stderr);
    return good;
}

// ---- --tree=after ------------------------------------------------------------------------------------------------

static Slot *held_code; // on the value stack; NULL: no tree is to be shown

bool views_hold_tree(const Options *options, Borrowed code) {
    static const StackNote note = {"tree to be shown at the end"};
    if (!options->tree_after) {
        return true;
    }
    held_code = value_stack_hold(retain(code), &note);
    if (held_code == NULL) {
        release(object_mutable(code));
    }
    return held_code != NULL;
}

// What is wrong with standard output shows when the standard files are finished.
void views_show_tree(void) {
    if (held_code == NULL) {
        return;
    }
    Buffer out;
    buffer_init(&out);
    tree_print(as_code(held_code->held)->tree, node_describe, &out);
    Owned pending = error_take();
    standard_files_flush();
    fwrite(out.bytes, 1, out.length, stdout);
    fflush(stdout);
    if (pending != NULL) {
        error_restore(pending);
    }
    fputs(out.failed ? "tally: no memory to show the whole tree\n" : "", stderr);
    buffer_deinit(&out);
    value_stack_pop(held_code);
    held_code = NULL;
}
