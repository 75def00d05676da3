// SPDX-License-Identifier: GPL-3.0-or-later
// Limits: counting, and the end.
//
//     steps     each statement's `exec` is step_run, which counts and calls `run`  ─┐
//     seconds   a timer's signal sets limits.due, which is looked at where Ctrl-C is ├─▶ limits_stop
//     output    a file over descriptor 1 or 2 asks before it writes                 ─┘
//
// A step is a statement. What goes on without statements is counted too, or it could go on for ever: each call of a
// lambda, each turn of a comprehension, each item that a built-in function draws from an iterator, each stretch of work
// on a huge number. So a program stops at the same step in every run.
//
// A built-in function may work long without looking whether the time is up. A program that runs alone is then ended by
// the signal's handler itself, half a second late.
//
// What always holds: while limits.reached says so, every call of a function and every turn of a loop fails, and `try`
// and `with` hand the failure on.
//
// Next: interpreter.c, which looks; exec_try.c, which hands on.
#include "eval/limits.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "eval/frame.h"
#include "eval/interpreter.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#define TICK 100000   // microseconds between the timer's signals once the time is up
#define PATIENCE 5    // ticks
#define NAME_SHOWN 80 // characters of a file's name

struct Limits limits;

static char message[256];

// ---- the message -------------------------------------------------------------------------------------------------
// Made without allocating anything: it may be made in a signal's handler.

// A number with commas between its thousands.
static void add_count(char *text, size_t size, int64_t count) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRId64, count);
    size_t used = strlen(text);
    for (int i = 0; i < length && used + 2 < size; i++) {
        if (i > 0 && (length - i) % 3 == 0) {
            text[used++] = ',';
        }
        text[used++] = digits[i];
    }
    text[used] = '\0';
}

static void add_text(char *text, size_t size, const char *more) {
    size_t used = strlen(text);
    snprintf(text + used, size - used, "%s", more);
}

static void add_amount(char *text, size_t size, Limit limit) {
    if (limit == LIMIT_SECONDS) {
        size_t used = strlen(text);
        snprintf(text + used, size - used, "%.12g second%s", limits.seconds, limits.seconds == 1 ? "" : "s");
        return;
    }
    int64_t count = limit == LIMIT_STEPS ? limits.steps : limits.output;
    add_count(text, size, count);
    add_text(text, size, limit == LIMIT_STEPS ? " step" : " byte");
    add_text(text, size, count == 1 ? "" : "s");
    add_text(text, size, limit == LIMIT_STEPS ? "" : " of output");
}

// The innermost frame of the program's own; of modules that are part of Tally only if there is no other.
static const Frame *program_frame(void) {
    static const char embedded[] = "<embedded ";
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        if (strncmp(frame->code->tree->source->name, embedded, sizeof embedded - 1) != 0) {
            return frame;
        }
    }
    return frame_current;
}

static void add_place(char *text, size_t size) {
    const Frame *frame = program_frame();
    if (frame == NULL) {
        return; // it is being compiled, or it is over
    }
    const char *name = frame->code->tree->source->name;
    const char *slash = strrchr(name, '/');
    size_t used = strlen(text);
    snprintf(text + used, size - used, " at line %" PRId32 " of %.*s", frame_line(frame), NAME_SHOWN,
             slash == NULL ? name : slash + 1);
}

static void make_message(Limit limit) {
    static const char *const options[] = {[LIMIT_NONE] = "",
                                          [LIMIT_STEPS] = " (--max-steps)\n",
                                          [LIMIT_SECONDS] = " (--max-seconds)\n",
                                          [LIMIT_OUTPUT] = " (--max-output)\n"};
    message[0] = '\0';
    add_text(message, sizeof message, "tally: stopped after ");
    add_amount(message, sizeof message, limit);
    add_place(message, sizeof message);
    add_text(message, sizeof message, options[limit]);
}

// ---- the end -----------------------------------------------------------------------------------------------------

void limits_tell(void) {
    bool at_line_start = limits.write_out == NULL || limits.write_out();
    const char *parts[] = {at_line_start ? "" : "\n", message};
    for (int i = 0; i < 2; i++) {
        ssize_t ignored = write(STDERR_FILENO, parts[i], strlen(parts[i]));
        (void)ignored;
    }
}

static _Noreturn void end_process(void) {
    limits_tell();
    _exit(LIMIT_STATUS);
}

bool limits_stop(Limit limit) {
    if (limits.reached == LIMIT_NONE) {
        make_message(limit);
        limits.reached = limit;
        limits.steps_left = limits.output_left = 0;
    }
    if (limits.mode == STOP_PROCESS) {
        end_process();
    }
    interpreter_attend();
    if (!error_is_pending()) {
        error_raise(&KeyboardInterruptType, NULL); // nobody sees it
    }
    return false;
}

// ---- counting ----------------------------------------------------------------------------------------------------

void limits_count_step(void) {
    if (limits.steps_left > 0) {
        limits.steps_left -= 1;
    } else if (limits.steps != 0 && limits.due == LIMIT_NONE) {
        limits.due = LIMIT_STEPS;
        interpreter_attend();
    }
}

// What `exec` of every statement is while steps are counted.
static Flow step_run(Stmt *stmt, Frame *frame) {
    if (UNLIKELY(limits.steps_left == 0)) {
        frame->at = &stmt->node;
        limits_stop(LIMIT_STEPS);
        return FLOW_RAISE;
    }
    limits.steps_left -= 1;
    return stmt->run(stmt, frame);
}

int64_t limits_take_output(int64_t size) {
    int64_t taken = size < limits.output_left ? size : limits.output_left;
    limits.output_left -= taken;
    return taken;
}

// ---- time --------------------------------------------------------------------------------------------------------

static void on_tick(int number) {
    (void)number;
    limits.late += 1;
    limits.due = LIMIT_SECONDS;
    interpreter_attend();
    if (limits.late > PATIENCE && limits.mode != STOP_ENTRY) {
        make_message(LIMIT_SECONDS);
        end_process();
    }
}

// Wall time. 0: no more ticks.
static void set_timer(double seconds) {
    struct itimerval timer = {0};
    if (seconds > 0) {
        timer.it_value.tv_sec = (time_t)seconds;
        timer.it_value.tv_usec = (suseconds_t)((seconds - (double)timer.it_value.tv_sec) * 1e6);
        timer.it_value.tv_usec += timer.it_value.tv_sec == 0 && timer.it_value.tv_usec == 0;
        timer.it_interval.tv_usec = TICK;
        struct sigaction action = {.sa_handler = on_tick}; // without SA_RESTART, so that what waits is woken
        sigemptyset(&action.sa_mask);
        sigaction(SIGALRM, &action, NULL);
    }
    setitimer(ITIMER_REAL, &timer, NULL);
}

// ---- begin and end -----------------------------------------------------------------------------------------------

void limits_begin(void) {
    limits.reached = LIMIT_NONE;
    limits.due = LIMIT_NONE;
    limits.late = 0;
    limits.steps_left = limits.steps;
    limits.output_left = limits.output;
    interpreter.each_statement = limits.steps != 0 ? step_run : NULL;
    if (limits.seconds > 0) {
        set_timer(limits.seconds);
    }
    interpreter_attend();
}

void limits_end(void) {
    if (limits.seconds > 0) {
        set_timer(0);
    }
    limits.reached = LIMIT_NONE;
    limits.due = LIMIT_NONE;
    limits.late = 0;
    limits.steps_left = limits.output_left = INT64_MAX;
    interpreter_attend();
}
