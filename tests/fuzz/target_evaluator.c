// SPDX-License-Identifier: GPL-3.0-or-later
// The evaluator: the bytes are a program, or a value and a format.
//
//     fuzz_start: the interpreter, once ─▶ each input: a module of its own runs, its exception is told, all of it goes
//
// What one program does to the built-ins and to sys is undone before the next. The modules that it has imported stay,
// for speed: the input that crashes is not always enough to see the crash again, but that is rare.
//
// Limits: memory, steps, output, and a Ctrl-C every half second. Nothing can be written: no file is opened but for
// reading (the program is linked with --wrap=open).
#include "fuzz/targets.h"

#include "base/raw.h"
#include "memory/collector.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/recursion.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "eval/traceback_print.h"
#include "library/library.h"
#include "cli/run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define STACK_SIZE ((size_t)7 << 20) // of the 8 MiB that a process has
#define MEMORY_MAXIMUM ((size_t)256 << 20)
#define STEPS_MAXIMUM 1000000
#define OUTPUT_MAXIMUM 1000000
#define TICK_NANOSECONDS 500000000

static Owned built_ins, system_names, format_globals; // as they were at the start

int __wrap_open(const char *path, int flags, ...);
int __real_open(const char *path, int flags, ...) __attribute__((weak)); // there is none in the unit tests

int __wrap_open(const char *path, int flags, ...) {
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0) {
        errno = EACCES;
        return -1;
    }
    return __real_open(path, flags);
}

// ---- running a text ----------------------------------------------------------------------------------------------

// The exception is told, to nobody.
static void tell_exception(void) {
    Owned exception = error_take();
    if (exception != NULL) {
        Buffer out;
        buffer_init(&out);
        traceback_print(exception, &out);
        buffer_deinit(&out);
        error_clear();
        release(exception);
    }
}

static Owned run_text(const char *bytes, size_t size, Borrowed globals) {
    Source *source = source_create("fuzz.py", bytes, size);
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    return code == NULL ? NULL : interpreter_run(code, globals);
}

static Owned new_globals(void) {
    Owned globals = dict_new();
    if (!dict_set(globals, names.__name__, names.__main__) ||
        !dict_set(globals, names.__builtins__, interpreter.builtins.held)) {
        abort();
    }
    return globals;
}

static void restore(Borrowed module, Borrowed before) {
    dict_clear(module_dict(module));
    if (!dict_update(module_dict(module), before)) {
        abort();
    }
}

static void end_input(Owned result) {
    limits_end();
    interpreter_forget_interrupt();
    release_if_any(result);
    tell_exception();
    interpreter_forget_interrupt();
    recursion.limit = 1000;
    restore(interpreter.builtins.held, built_ins);
    restore(library.system.held, system_names);
    collector_set_enabled(true);
    collector_collect(GENERATION_COUNT - 1);
}

void fuzz_evaluator(const char *bytes, size_t size) {
    Owned globals = new_globals();
    limits_begin();
    Owned result = run_text(bytes, size, globals);
    release(globals);
    end_input(result);
}

// ---- formats -----------------------------------------------------------------------------------------------------

static const char format_program[] =
    "values = [0, -1, 255, 10**30, True, 0.0, -1.5, 1e300, float('nan'), float('inf'), 1/3, '', 'text', "
    "'é\\u20ac\\U0001f600',\n"
    "          b'bytes', None, (), (1,), (1, 'a', 2.5), {'x': 1, 'y': 'z'}, [1, 2], range(3), Exception('e')]\n"
    "def formats(number, text, raw):\n"
    "    value = values[number % len(values)]\n"
    "    for attempt in (lambda: format(value, text), lambda: text % value, lambda: text % (value, value),\n"
    "                    lambda: text.format(value, value, x=value), lambda: text.format_map({'x': value, 'y': 5}),\n"
    "                    lambda: raw % value, lambda: eval('f' + repr(text), {'x': value})):\n"
    "        try:\n"
    "            attempt()\n"
    "        except Exception as error:\n"
    "            str(error)\n";

void fuzz_format(const char *bytes, size_t size) {
    if (size == 0) {
        return;
    }
    Owned number = int_from_int64((unsigned char)bytes[0]);
    Owned text = text_decode(bytes + 1, (int64_t)size - 1, "utf-8", "surrogateescape");
    Owned raw = bytes_new(bytes + 1, (int64_t)size - 1);
    Owned name = str_intern_text("formats");
    const Borrowed arguments[] = {number, text, raw};
    limits_begin();
    Owned result = object_call_list(dict_get(format_globals, name), COUNT_OF(arguments), arguments);
    release(name);
    release(raw);
    release(text);
    release(number);
    end_input(result);
}

// ---- start -------------------------------------------------------------------------------------------------------

static void on_tick(int number) {
    (void)number;
    interpreter_interrupt();
}

static void start_ticks(void) {
    struct sigaction action = {.sa_handler = on_tick};
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGVTALRM};
    struct itimerspec every = {{0, TICK_NANOSECONDS}, {0, TICK_NANOSECONDS}};
    timer_t timer;
    if (sigaction(SIGVTALRM, &action, NULL) != 0 || timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 ||
        timer_settime(timer, 0, &every, NULL) != 0) {
        abort();
    }
}

static Program program; // an empty one: it is only there to start with
static char program_name[] = "fuzz.py";
static char *arguments[] = {program_name, NULL};
static const Options options = {.input = INPUT_CODE, .text = "pass", .argument_count = 1, .arguments = arguments};

void fuzz_start(void) {
    recursion.stack_floor = (const char *)__builtin_frame_address(0) - STACK_SIZE;
    if (program_read(&program, &options) != 0 || !run_start(&options, &program)) {
        abort();
    }
    built_ins = dict_copy(module_dict(interpreter.builtins.held));
    system_names = dict_copy(module_dict(library.system.held));
    format_globals = new_globals();
    Owned result = run_text(format_program, sizeof format_program - 1, format_globals);
    if (result == NULL) {
        interpreter_report_exception();
        abort();
    }
    release(result);
    raw_set_limit(MEMORY_MAXIMUM);
    limits.steps = STEPS_MAXIMUM;
    limits.output = OUTPUT_MAXIMUM;
    limits.mode = STOP_ENTRY;
    start_ticks();
}

void fuzz_end(void) {
    release(built_ins);
    release(system_names);
    release(format_globals);
    run_end(&options, 0);
    program_deinit(&program);
}
