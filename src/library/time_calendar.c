// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar in the module `time`: between seconds, struct_time and text.
//
//     time.gmtime(0) ──▶ struct tm ──▶ time.struct_time(tm_year=1970, tm_mon=1, …) ──▶ strftime ──▶ '1970-01-01'
//
// Python's months and weekdays are counted differently from C's: January is 1, Monday is 0.
#include "base/raw.h"
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
#include "eval/interpreter.h"
#include "library/struct_sequence.h"
#include "library/time_module.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

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
    STRUCT_SEQUENCE_FIELD("tm_zone", 9, "The name of the time zone."),
    STRUCT_SEQUENCE_FIELD("tm_gmtoff", 10, "The time zone's distance from UTC, in seconds to the east."),
    {0},
};

static Type StructTimeType = STRUCT_SEQUENCE("struct_time", "time", struct_time_fields, "A point in time, taken apart.",
                                             2, struct_sequence_create);

// ---- struct tm and struct_time -----------------------------------------------------------------------------------

static Owned struct_time_from(const struct tm *tm) {
    const int64_t numbers[FIELD_COUNT] = {
        (int64_t)tm->tm_year + 1900, tm->tm_mon + 1,  tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec,
        (tm->tm_wday + 6) % 7,       tm->tm_yday + 1, tm->tm_isdst};
    Slot fields[FIELD_COUNT + 2];
    for (int i = 0; i < FIELD_COUNT; i++) {
        fields[i].held = int_from_int64(numbers[i]);
    }
    fields[FIELD_COUNT].held = text_decode(tm->tm_zone, (int64_t)strlen(tm->tm_zone), "utf-8", "surrogateescape");
    fields[FIELD_COUNT + 1].held = int_from_int64(tm->tm_gmtoff);
    return struct_sequence_new(&StructTimeType, fields, COUNT_OF(fields));
}

bool time_read_int(Borrowed field, int *number) {
    Owned index = object_index(field);
    if (index == NULL) {
        return false;
    }
    int64_t value;
    bool fits = int_to_int64(as_int(index), &value);
    release(index);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C long");
    } else if (value > INT_MAX || value < INT_MIN) {
        error_raise(&OverflowErrorType, "signed integer is %s",
                    value > 0 ? "greater than maximum" : "less than minimum");
    }
    *number = (int)value;
    return fits && value == *number;
}

// The hidden fields of a struct_time. The name of the zone is a borrow of it.
static bool zone_read(Borrowed object, struct tm *tm) {
    Borrowed zone = as_tuple(object)->items[FIELD_COUNT].held;
    Borrowed offset = as_tuple(object)->items[FIELD_COUNT + 1].held;
    if (zone != NONE) {
        if (!is_str(zone)) {
            error_raise(&TypeErrorType, "bad argument type for built-in operation");
            return false;
        }
        tm->tm_zone = str_utf8(zone, NULL);
        if (tm->tm_zone == NULL) {
            return false;
        }
    }
    return offset == NONE || object_to_int64(offset, &tm->tm_gmtoff, &OverflowErrorType);
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
    int numbers[FIELD_COUNT];
    for (int i = 0; i < FIELD_COUNT; i++) {
        if (!time_read_int(tuple_get(object, i), &numbers[i])) {
            return false;
        }
    }
    if (numbers[0] < INT_MIN + 1900) {
        error_raise(&OverflowErrorType, "year out of range");
        return false;
    }
    *tm = (struct tm){.tm_year = numbers[0] - 1900,
                      .tm_mon = numbers[1] - 1,
                      .tm_mday = numbers[2],
                      .tm_hour = numbers[3],
                      .tm_min = numbers[4],
                      .tm_sec = numbers[5],
                      .tm_wday = (int)(((int64_t)numbers[6] + 1) % 7),
                      .tm_yday = numbers[7] - 1,
                      .tm_isdst = numbers[8]};
    return object->type != &StructTimeType || zone_read(object, tm);
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
    Owned whole = object_index(argument);
    if (whole == NULL) {
        return false;
    }
    int64_t value;
    bool fits = int_to_int64(as_int(whole), &value);
    release(whole);
    if (!fits) {
        error_raise(&OverflowErrorType, "timestamp out of range for platform time_t");
        return false;
    }
    *seconds = value;
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

// The characters of a str with a NUL behind them, as the C library takes them; NULL: no memory.
static wchar_t *wide_text(const Str *text, size_t *size) {
    *size = (size_t)(text->length + 1) * sizeof(wchar_t);
    wchar_t *wide = raw_allocate(PART_OTHER, *size);
    for (int64_t i = 0; wide != NULL && i < text->length; i++) {
        wide[i] = (wchar_t)str_read(text, i);
    }
    return wide;
}

// wcsftime does not tell an empty result from a buffer that is too small: it gets larger ones until no directive of the
// format can need more.
static Owned format_time(const wchar_t *format, int64_t format_length, const struct tm *tm) {
    size_t most = (size_t)format_length * 256;
    for (size_t capacity = 1024;; capacity *= 2) {
        wchar_t *text = raw_allocate(PART_OTHER, capacity * sizeof(wchar_t));
        if (text == NULL) {
            return error_raise_no_memory();
        }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        size_t length = wcsftime(text, capacity, format, tm);
#pragma GCC diagnostic pop
        Owned result = NULL;
        if (length > 0 || capacity >= most) {
            result = str_from_code_points((const uint32_t *)text, (int64_t)length);
        }
        raw_release(PART_OTHER, text, capacity * sizeof(wchar_t));
        if (result != NULL || error_is_pending()) {
            return result;
        }
    }
}
_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a code point");

static Owned time_strftime(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed format = arguments[0];
    if (!is_str(format)) {
        return error_raise(&TypeErrorType, "strftime() argument 1 must be str, not %s",
                           format == NONE ? "None" : format->type->name);
    }
    struct tm tm;
    if (!local_or_given(arguments[1], "strftime", &tm)) {
        return NULL;
    }
    tm.tm_isdst = tm.tm_isdst > 1 ? 1 : tm.tm_isdst < -1 ? -1 : tm.tm_isdst;
    size_t size;
    wchar_t *wide = wide_text(as_str(format), &size);
    if (wide == NULL) {
        return error_raise_no_memory();
    }
    Owned text = (int64_t)wcslen(wide) < str_length(format) ? error_raise(&ValueErrorType, "embedded null character")
                                                            : format_time(wide, str_length(format), &tm);
    raw_release(PART_OTHER, wide, size);
    return text;
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

// ---- the local time zone -----------------------------------------------------------------------------------------

// The zone in winter and in summer: of the first of January and a date half a year later, of which the one further
// west has no summer time.
static bool add_zone(Borrowed module) {
    enum { YEAR = 365 * 24 * 3600 + 6 * 3600 };
    time_t january = time(NULL) / YEAR * YEAR;
    time_t july = january + YEAR / 2;
    struct tm first, second;
    tzset();
    localtime_r(&january, &first);
    localtime_r(&july, &second);
    bool northern = first.tm_gmtoff <= second.tm_gmtoff;
    const struct tm *standard = northern ? &first : &second;
    const struct tm *summer = northern ? &second : &first;
    Owned zones = tuple_two(str_from_text(standard->tm_zone), str_from_text(summer->tm_zone));
    return module_set(module, "tzname", zones) &&
           module_set(module, "timezone", int_from_int64(-standard->tm_gmtoff)) &&
           module_set(module, "altzone", int_from_int64(-summer->tm_gmtoff)) &&
           module_set(module, "daylight", int_from_int64(first.tm_gmtoff != second.tm_gmtoff));
}

static Owned time_tzset(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    Owned name = str_intern_text("time");
    Owned module = name == NULL ? NULL : import_module(name);
    bool good = module != NULL && (module->type != &ModuleType || add_zone(module));
    release_if_any(module);
    release_if_any(name);
    return good ? none_new() : NULL;
}

// Reading dates is written in Python.
static Owned time_strptime(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_refuse_keywords("strptime", arguments)) {
        return NULL;
    }
    Owned name = str_intern_text("_strptime");
    Owned module = name == NULL ? NULL : import_module(name);
    Owned function_name = module == NULL ? NULL : str_intern_text("_strptime_time");
    Owned function = function_name == NULL ? NULL : object_get_attribute(module, function_name);
    Owned result = function == NULL ? NULL : object_call(function, arguments);
    release_if_any(function);
    release_if_any(function_name);
    release_if_any(module);
    release_if_any(name);
    return result;
}

// ---- the rows ----------------------------------------------------------------------------------------------------

NativeRow time_calendar_rows[] = {
    {"localtime", time_localtime, .signature = "(seconds=None, /)", .flags = NATIVE_PARSED,
     .help = "Seconds since 1970, or now, as a struct_time of the local time zone."},
    {"gmtime", time_gmtime, .signature = "(seconds=None, /)", .flags = NATIVE_PARSED,
     .help = "Seconds since 1970, or now, as a struct_time of UTC."},
    {"mktime", time_mktime, .signature = "(tuple, /)", .help = "Seconds since 1970 of a struct_time of local time."},
    {"strftime", time_strftime, .signature = "(format, tuple=..., /)", .flags = NATIVE_PARSED,
     .help = "A struct_time, or now, as text: '%Y-%m-%d %H:%M:%S' …"},
    {"asctime", time_asctime, .signature = "(tuple=..., /)",
     .help = "A struct_time, or now, as a text such as 'Thu Jan  1 00:00:00 1970'."},
    {"ctime", time_ctime, .signature = "(seconds=None, /)", .flags = NATIVE_PARSED,
     .help = "asctime() of so many seconds since 1970, or of now."},
    {"strptime", .raw = time_strptime, .signature = "(string, format='%a %b %d %H:%M:%S %Y', /)",
     .help = "A text as a struct_time; the format is that of strftime."},
    {"tzset", time_tzset, .signature = "()", .help = "Takes the time zone out of the environment anew."},
    {0},
};

bool time_types_init(void) { return struct_sequence_ready(&StructTimeType); }

bool time_add_calendar(Borrowed module) {
    return add_zone(module) && module_set(module, "struct_time", retain(&StructTimeType.object));
}
