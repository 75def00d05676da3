// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar in the module `time`: between seconds, struct_time and text.
//
//     time.gmtime(0) ──▶ struct tm ──▶ time.struct_time(tm_year=1970, tm_mon=1, …) ──▶ strftime ──▶ '1970-01-01'
//
// Python's months and weekdays are counted differently from C's: January is 1, Monday is 0.
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/struct_sequence.h"
#include "library/time_module.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <time.h>

#define FIELD_COUNT 9

static const AttributeRow struct_time_fields[] = {
    STRUCT_SEQUENCE_FIELD("tm_year", 0, "The year, such as 2024."),
    STRUCT_SEQUENCE_FIELD("tm_mon", 1, "The month, 1 to 12."),
    STRUCT_SEQUENCE_FIELD("tm_mday", 2, "The day of the month, 1 to 31."),
    STRUCT_SEQUENCE_FIELD("tm_hour", 3, "The hour, 0 to 23."),
    STRUCT_SEQUENCE_FIELD("tm_min", 4, "The minute, 0 to 59."),
    STRUCT_SEQUENCE_FIELD("tm_sec", 5, "The second, 0 to 61."),
    STRUCT_SEQUENCE_FIELD("tm_wday", 6, "The day of the week, 0 is Monday."),
    STRUCT_SEQUENCE_FIELD("tm_yday", 7, "The day of the year, 1 to 366."),
    STRUCT_SEQUENCE_FIELD("tm_isdst", 8, "1 in summer time, 0 outside, -1 if that is not known."),
    {0},
};

static Owned struct_time_new(Type *type, const Arguments *arguments);

static Type StructTimeType = {
    .name = "time.struct_time",
    .module = "time",
    .doc = "A point in time, taken apart.",
    .base = &TupleType,
    .basic_size = sizeof(Tuple),
    .item_size = sizeof(Slot),
    .flags = TYPE_CONTAINER,
    .repr = struct_sequence_repr,
    .new = struct_time_new,
    .attributes = struct_time_fields,
};

static Owned struct_time_new(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[2];
    if (!arguments_read_plain("structseq", "(sequence, dict=None)", &parsed, arguments, values)) {
        return NULL;
    }
    Owned items = sequence_fast(values[0], "constructor requires a sequence");
    if (items == NULL) {
        return NULL;
    }
    int64_t count = sequence_fast_size(items);
    if (count != FIELD_COUNT) {
        release(items);
        return error_raise(&TypeErrorType, "time.struct_time() takes %s 9-sequence (%lld-sequence given)",
                           count < FIELD_COUNT ? "an at least" : "an at most", (long long)count);
    }
    Slot fields[FIELD_COUNT];
    for (int i = 0; i < FIELD_COUNT; i++) {
        fields[i].held = retain(sequence_fast_items(items)[i].held);
    }
    release(items);
    return struct_sequence_new(type, fields, FIELD_COUNT);
}

// ---- struct tm and struct_time -----------------------------------------------------------------------------------

static Owned struct_time_from(const struct tm *tm) {
    const int numbers[FIELD_COUNT] = {tm->tm_year + 1900,    tm->tm_mon + 1,  tm->tm_mday,
                                      tm->tm_hour,           tm->tm_min,      tm->tm_sec,
                                      (tm->tm_wday + 6) % 7, tm->tm_yday + 1, tm->tm_isdst};
    Slot fields[FIELD_COUNT];
    for (int i = 0; i < FIELD_COUNT; i++) {
        fields[i].held = int_from_int64(numbers[i]);
    }
    return struct_sequence_new(&StructTimeType, fields, FIELD_COUNT);
}

// Reads a tuple of nine numbers. `function` is for the error's text.
static bool struct_time_read(Borrowed object, const char *function, struct tm *tm) {
    if (!is_tuple(object)) {
        error_raise(&TypeErrorType, "Tuple or struct_time argument required");
        return false;
    }
    if (tuple_size(object) != FIELD_COUNT) {
        error_raise(&TypeErrorType, "%s(): illegal time tuple argument", function);
        return false;
    }
    int64_t numbers[FIELD_COUNT];
    for (int i = 0; i < FIELD_COUNT; i++) {
        if (!object_to_int64(tuple_get(object, i), &numbers[i], &OverflowErrorType)) {
            return false;
        }
        if (numbers[i] > INT_MAX || numbers[i] < INT_MIN + 1900) {
            error_raise(&OverflowErrorType, "year out of range");
            return false;
        }
    }
    *tm = (struct tm){.tm_year = (int)numbers[0] - 1900,
                      .tm_mon = (int)numbers[1] - 1,
                      .tm_mday = (int)numbers[2],
                      .tm_hour = (int)numbers[3],
                      .tm_min = (int)numbers[4],
                      .tm_sec = (int)numbers[5],
                      .tm_wday = (int)(numbers[6] + 1) % 7,
                      .tm_yday = (int)numbers[7] - 1,
                      .tm_isdst = (int)numbers[8]};
    return true;
}

// A field of 0 stands for the first day or month; what is out of range is an error.
static bool struct_time_check(struct tm *tm) {
    tm->tm_mon += tm->tm_mon == -1;
    tm->tm_mday += tm->tm_mday == 0;
    tm->tm_yday += tm->tm_yday == -1;
    const char *bad = tm->tm_mon < 0 || tm->tm_mon > 11      ? "month out of range"
                      : tm->tm_mday < 1 || tm->tm_mday > 31  ? "day of month out of range"
                      : tm->tm_hour < 0 || tm->tm_hour > 23  ? "hour out of range"
                      : tm->tm_min < 0 || tm->tm_min > 59    ? "minute out of range"
                      : tm->tm_sec < 0 || tm->tm_sec > 61    ? "seconds out of range"
                      : tm->tm_wday < 0                      ? "day of week out of range"
                      : tm->tm_yday < 0 || tm->tm_yday > 365 ? "day of year out of range"
                                                             : NULL;
    if (bad != NULL) {
        error_raise(&ValueErrorType, "%s", bad);
    }
    return bad == NULL;
}

// Seconds from an optional argument: now, if it is left out or None.
static bool seconds_read(Borrowed argument, time_t *seconds) {
    if (argument == NULL || argument == NONE) {
        *seconds = time(NULL);
        return true;
    }
    if (is_float(argument)) {
        double value = floor(float_value(argument));
        if (isnan(value)) {
            error_raise(&ValueErrorType, "Invalid value NaN (not a number)");
            return false;
        }
        if (value >= INT64_END || value < -INT64_END) {
            error_raise(&OverflowErrorType, "timestamp out of range for platform time_t");
            return false;
        }
        *seconds = (time_t)value;
        return true;
    }
    int64_t whole;
    if (!object_to_int64(argument, &whole, &OverflowErrorType)) {
        return false;
    }
    *seconds = whole;
    return true;
}

static Owned take_apart(Borrowed argument, struct tm *(*convert)(const time_t *, struct tm *)) {
    time_t seconds;
    struct tm tm;
    if (!seconds_read(argument, &seconds)) {
        return NULL;
    }
    return convert(&seconds, &tm) == NULL ? error_raise_errno(errno, NULL) : struct_time_from(&tm);
}

static Owned time_localtime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return take_apart(arguments[0], localtime_r);
}

static Owned time_gmtime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return take_apart(arguments[0], gmtime_r);
}

static Owned time_mktime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    struct tm tm;
    if (!struct_time_read(arguments[0], "mktime", &tm)) {
        return NULL;
    }
    tm.tm_wday = -1; // mktime sets it if it succeeds
    time_t seconds = mktime(&tm);
    if (seconds == -1 && tm.tm_wday == -1) {
        return error_raise(&OverflowErrorType, "mktime argument out of range");
    }
    return float_new((double)seconds);
}

// ---- text --------------------------------------------------------------------------------------------------------

// The time of an optional argument, or now.
static bool local_or_given(Borrowed argument, const char *function, struct tm *tm) {
    if (argument != NULL) {
        return struct_time_read(argument, function, tm) && struct_time_check(tm);
    }
    time_t now = time(NULL);
    localtime_r(&now, tm);
    return true;
}

static Owned time_strftime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "strftime() argument 1 must be str, not %T", arguments[0]);
    }
    struct tm tm;
    const char *format = str_utf8(arguments[0], NULL);
    if (format == NULL || !local_or_given(arguments[1], "strftime", &tm)) {
        return NULL;
    }
    // A format may come out empty, so that 0 does not say that the buffer was too small: a byte in front tells.
    char text[4096];
    char marked[1024];
    if (strlen(format) + 2 > sizeof(marked)) {
        return error_raise(&ValueErrorType, "strftime() format is too long");
    }
    marked[0] = 'x';
    strcpy(marked + 1, format);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    size_t size = strftime(text, sizeof(text), marked, &tm);
#pragma GCC diagnostic pop
    return size == 0 ? error_raise(&ValueErrorType, "strftime() format is too long")
                     : text_decode(text + 1, (int64_t)size - 1, "utf-8", "surrogateescape");
}

// "Thu Jan  1 00:00:00 1970", in English whatever the locale.
static Owned time_text(const struct tm *tm) {
    static const char days[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return str_format("%s %s %2d %02d:%02d:%02d %d", days[tm->tm_wday], months[tm->tm_mon], tm->tm_mday, tm->tm_hour,
                      tm->tm_min, tm->tm_sec, 1900 + tm->tm_year);
}

static Owned time_asctime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    struct tm tm;
    return local_or_given(arguments[0], "asctime", &tm) ? time_text(&tm) : NULL;
}

static Owned time_ctime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    time_t seconds;
    struct tm tm;
    if (!seconds_read(arguments[0], &seconds)) {
        return NULL;
    }
    return localtime_r(&seconds, &tm) == NULL ? error_raise_errno(errno, NULL) : time_text(&tm);
}

NativeRow time_calendar_rows[] = {
    {"localtime", time_localtime, .signature = "(seconds=None, /)",
     .help = "Seconds since 1970, or now, as a struct_time of the local time zone."},
    {"gmtime", time_gmtime, .signature = "(seconds=None, /)",
     .help = "Seconds since 1970, or now, as a struct_time of UTC."},
    {"mktime", time_mktime, .signature = "(tuple, /)", .help = "Seconds since 1970 of a struct_time of local time."},
    {"strftime", time_strftime, .signature = "(format, tuple=..., /)",
     .help = "A struct_time, or now, as text: '%Y-%m-%d %H:%M:%S' …"},
    {"asctime", time_asctime, .signature = "(tuple=..., /)",
     .help = "A struct_time, or now, as a text such as 'Thu Jan  1 00:00:00 1970'."},
    {"ctime", time_ctime, .signature = "(seconds=None, /)",
     .help = "asctime() of so many seconds since 1970, or of now."},
    {0},
};

bool time_types_init(void) { return type_ready(&StructTimeType); }

bool time_add_calendar(Borrowed module) {
    tzset();
    Owned zones = tuple_two(str_from_text(tzname[0]), str_from_text(tzname[1]));
    return module_set(module, "tzname", zones) && module_set(module, "timezone", int_from_int64(timezone)) &&
           module_set(module, "altzone", int_from_int64(daylight ? timezone - 3600 : timezone)) &&
           module_set(module, "daylight", int_from_int64(daylight)) &&
           module_set(module, "struct_time", retain(&StructTimeType.object));
}
