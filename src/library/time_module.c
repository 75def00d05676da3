// SPDX-License-Identifier: GPL-3.0-or-later
// The module `time`: clocks and sleeping.
//
//     time.perf_counter()  ──▶ clock_gettime(CLOCK_MONOTONIC) ──▶ nanoseconds ──▶ a float of seconds, or an int of them
//
// Next: time_calendar.c.
#include "library/time_module.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/namespace.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "library/modules.h"

#include <errno.h>
#include <math.h>
#include <time.h>

#define NANOSECONDS 1000000000
#define NAP (NANOSECONDS / 5)

static int64_t clock_now(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * NANOSECONDS + now.tv_nsec;
}

static Owned clock_seconds(clockid_t clock) { return float_new((double)clock_now(clock) * 1e-9); }

// ---- clocks ------------------------------------------------------------------------------------------------------

#define CLOCK(name, clock)                                                                                             \
    static Owned time_##name(Borrowed self, const Borrowed *arguments) {                                               \
        (void)self;                                                                                                    \
        (void)arguments;                                                                                               \
        return clock_seconds(clock);                                                                                   \
    }                                                                                                                  \
    static Owned time_##name##_ns(Borrowed self, const Borrowed *arguments) {                                          \
        (void)self;                                                                                                    \
        (void)arguments;                                                                                               \
        return int_from_int64(clock_now(clock));                                                                       \
    }
CLOCK(time, CLOCK_REALTIME)
CLOCK(monotonic, CLOCK_MONOTONIC)
CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID)
CLOCK(thread_time, CLOCK_THREAD_CPUTIME_ID)
#undef CLOCK

// Asks the clock of this number. False: OSError.
static bool clock_ask(Borrowed number, int (*ask)(clockid_t, struct timespec *), struct timespec *answer) {
    int clock;
    if (!time_read_int(number, &clock)) {
        return false;
    }
    if (ask(clock, answer) != 0) {
        error_raise_errno(EINVAL, NULL);
        return false;
    }
    return true;
}

static double seconds_of(struct timespec time) { return (double)time.tv_sec + (double)time.tv_nsec * 1e-9; }

static Owned time_clock_gettime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    struct timespec now;
    return clock_ask(arguments[0], clock_gettime, &now) ? float_new(seconds_of(now)) : NULL;
}

static Owned time_clock_gettime_ns(Borrowed self, const Borrowed *arguments) {
    (void)self;
    struct timespec now;
    return clock_ask(arguments[0], clock_gettime, &now)
               ? int_from_int64((int64_t)now.tv_sec * NANOSECONDS + now.tv_nsec)
               : NULL;
}

static Owned time_clock_getres(Borrowed self, const Borrowed *arguments) {
    (void)self;
    struct timespec resolution;
    return clock_ask(arguments[0], clock_getres, &resolution) ? float_new(seconds_of(resolution)) : NULL;
}

// What the clock of this name is: a namespace.
static Owned clock_info(const char *implementation, clockid_t clock, bool is_wall_clock) {
    struct timespec resolution;
    clock_getres(clock, &resolution);
    Owned dict = dict_new();
    bool good = dict != NULL && dict_set_text(dict, "implementation", str_from_text(implementation)) &&
                dict_set_text(dict, "monotonic", bool_new(!is_wall_clock)) &&
                dict_set_text(dict, "adjustable", bool_new(is_wall_clock)) &&
                dict_set_text(dict, "resolution", float_new(seconds_of(resolution)));
    if (!good) {
        release_if_any(dict);
        return NULL;
    }
    return namespace_new(dict);
}

static Owned time_get_clock_info(Borrowed self, const Borrowed *arguments) {
    static const struct {
        const char *name;
        const char *implementation;
        clockid_t clock;
    } clocks[] = {
        {"time", "clock_gettime(CLOCK_REALTIME)", CLOCK_REALTIME},
        {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC},
        {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC},
        {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", CLOCK_PROCESS_CPUTIME_ID},
        {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", CLOCK_THREAD_CPUTIME_ID},
    };
    (void)self;
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "get_clock_info() argument 1 must be str, not %s",
                           arguments[0] == NONE ? "None" : arguments[0]->type->name);
    }
    for (int64_t i = 0; i < COUNT_OF(clocks); i++) {
        if (str_equals_text(arguments[0], clocks[i].name)) {
            return clock_info(clocks[i].implementation, clocks[i].clock, clocks[i].clock == CLOCK_REALTIME);
        }
    }
    return error_raise(&ValueErrorType, "unknown clock");
}

// ---- sleep -------------------------------------------------------------------------------------------------------

// The number of seconds to sleep, in nanoseconds.
static bool sleep_length(Borrowed seconds, int64_t *length) {
    if (is_float(seconds)) {
        double value = float_value(seconds) * NANOSECONDS;
        if (isnan(value)) {
            error_raise(&ValueErrorType, "Invalid value NaN (not a number)");
            return false;
        }
        if (value >= INT64_END || value < -INT64_END) {
            error_raise(&OverflowErrorType, "timestamp too large to convert to C _PyTime_t");
            return false;
        }
        *length = (int64_t)ceil(value);
    } else {
        Owned index = object_index(seconds);
        if (index == NULL) {
            return false;
        }
        int64_t whole;
        bool fits = int_to_int64(as_int(index), &whole);
        release(index);
        if (!fits || __builtin_mul_overflow(whole, (int64_t)NANOSECONDS, length)) {
            error_raise(&OverflowErrorType, "timestamp too large to convert to C _PyTime_t");
            return false;
        }
    }
    if (*length < 0) {
        error_raise(&ValueErrorType, "sleep length must be non-negative");
        return false;
    }
    return true;
}

// Sleeps until then, or a part of the time: a Ctrl-C that comes just before a nap does not interrupt it, so none is
// long. False: there is more to sleep.
static bool nap(int64_t end) {
    int64_t limit = clock_now(CLOCK_MONOTONIC) + NAP;
    int64_t stop = end < limit ? end : limit;
    struct timespec until = {.tv_sec = stop / NANOSECONDS, .tv_nsec = stop % NANOSECONDS};
    return clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) != EINTR && stop == end;
}

// A signal wakes the sleeper; if it was a Ctrl-C that is an exception, else the sleep goes on.
static Owned time_sleep(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t length;
    if (!sleep_length(arguments[0], &length)) {
        return NULL;
    }
    int64_t end;
    if (__builtin_add_overflow(clock_now(CLOCK_MONOTONIC), length, &end)) {
        end = INT64_MAX;
    }
    while (!nap(end)) {
        if (!interpreter_check_interrupt()) {
            return NULL;
        }
    }
    return interpreter_check_interrupt() ? none_new() : NULL;
}

static NativeRow time_rows[] = {
    {"time", time_time, .signature = "()", .help = "Seconds since the beginning of 1970 (UTC)."},
    {"time_ns", time_time_ns, .signature = "()", .help = "Nanoseconds since the beginning of 1970 (UTC)."},
    {"monotonic", time_monotonic, .signature = "()", .help = "Seconds of a clock that is never set back."},
    {"monotonic_ns", time_monotonic_ns, .signature = "()", .help = "Nanoseconds of a clock that is never set back."},
    {"perf_counter", time_monotonic, .signature = "()", .help = "Seconds of the clock for measuring short times."},
    {"perf_counter_ns", time_monotonic_ns, .signature = "()",
     .help = "Nanoseconds of the clock for measuring short times."},
    {"process_time", time_process_time, .signature = "()", .help = "Seconds that this process has used processors."},
    {"process_time_ns", time_process_time_ns, .signature = "()",
     .help = "Nanoseconds that this process has used processors."},
    {"thread_time", time_thread_time, .signature = "()", .help = "Seconds that this thread has used processors."},
    {"thread_time_ns", time_thread_time_ns, .signature = "()",
     .help = "Nanoseconds that this thread has used processors."},
    {"clock_gettime", time_clock_gettime, .signature = "(clk_id, /)",
     .help = "Seconds of the clock of this number, such as CLOCK_MONOTONIC."},
    {"clock_gettime_ns", time_clock_gettime_ns, .signature = "(clk_id, /)",
     .help = "Nanoseconds of the clock of this number."},
    {"clock_getres", time_clock_getres, .signature = "(clk_id, /)",
     .help = "The resolution of the clock of this number, in seconds."},
    {"get_clock_info", time_get_clock_info, .signature = "(name, /)", .flags = NATIVE_PARSED,
     .help = "How the clock of this name works: 'time', 'monotonic', 'perf_counter' …"},
    {"sleep", time_sleep, .signature = "(seconds, /)", .help = "Waits so many seconds."},
    {0},
};

static bool add_clocks(Borrowed module) {
    static const struct {
        const char *name;
        clockid_t clock;
    } clocks[] = {
        {"CLOCK_REALTIME", CLOCK_REALTIME},
        {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
        {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
        {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
        {"CLOCK_TAI", CLOCK_TAI},
        {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
        {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
    };
    bool good = true;
    for (int64_t i = 0; good && i < COUNT_OF(clocks); i++) {
        good = module_set(module, clocks[i].name, int_from_int64(clocks[i].clock));
    }
    return good;
}

Owned time_module_new(void) {
    Owned module = module_new_native("time", "Clocks, sleeping, and the calendar.", time_rows);
    if (module != NULL &&
        !(add_clocks(module) && time_add_calendar(module) && module_add_rows(module, time_calendar_rows))) {
        release(give(module));
    }
    return module;
}
