// SPDX-License-Identifier: GPL-3.0-or-later
// Limits on the command line.
//
//     --max-memory 64M      64 × 1,024 × 1,024 bytes
//     --max-seconds 2.5
//     --max-steps=1000000
//     --max-output 100K
//
// A row of the table says what an option's value looks like and where it goes.
//
// Next: eval/limits.c and base/raw.c, where they hold.
#include "cli/limit_options.h"

#include "eval/limits.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_MAXIMUM 1e9

// ---- values ------------------------------------------------------------------------------------------------------

// A whole number from 1 that ends where the digits end.
static bool read_number(const char *text, char **end, int64_t *number) {
    if (*text < '0' || *text > '9') {
        return false; // no sign, no blanks
    }
    *number = 0;
    char *at = (char *)(uintptr_t)text;
    for (; *at >= '0' && *at <= '9'; at++) {
        if (__builtin_mul_overflow(*number, 10, number) || __builtin_add_overflow(*number, *at - '0', number)) {
            return false;
        }
    }
    *end = at;
    return *number > 0;
}

static bool read_count(const char *text, void *place) {
    char *end;
    return read_number(text, &end, place) && *end == '\0';
}

// With a K, M or G behind it, small letters too.
static bool read_size(const char *text, void *place) {
    static const char units[] = "KkMmGg";
    char *end;
    int64_t *size = place;
    if (!read_number(text, &end, size)) {
        return false;
    }
    const char *unit = *end == '\0' ? NULL : strchr(units, *end);
    if (unit == NULL) {
        return *end == '\0';
    }
    int64_t factor = (int64_t)1 << (10 * (1 + (unit - units) / 2));
    return end[1] == '\0' && !__builtin_mul_overflow(*size, factor, size);
}

static bool read_seconds(const char *text, void *place) {
    char *end;
    double *seconds = place;
    if (strspn(text, "0123456789.eE+-") != strlen(text)) {
        return false; // strtod knows hexadecimal and "inf", too
    }
    *seconds = strtod(text, &end);
    return end != text && *end == '\0' && isfinite(*seconds) && *seconds > 0 && *seconds <= SECONDS_MAXIMUM;
}

// ---- the table ---------------------------------------------------------------------------------------------------

typedef struct LimitRow {
    const char *name;
    size_t offset; // in LimitOptions
    bool (*read)(const char *text, void *place);
    const char *wanted;
} LimitRow;

static const LimitRow rows[] = {
    {"--max-memory", offsetof(LimitOptions, memory), read_size, "a number of bytes, as in 500000, 64K, 100M or 2G"},
    {"--max-seconds", offsetof(LimitOptions, seconds), read_seconds, "a number of seconds, as in 10 or 0.5"},
    {"--max-steps", offsetof(LimitOptions, steps), read_count, "a number of statements, as in 1000000"},
    {"--max-output", offsetof(LimitOptions, output), read_size, "a number of bytes, as in 500000, 64K, 100M or 2G"},
};

static const LimitRow *find_row(const char *word, size_t length) {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strlen(rows[i].name) == length && strncmp(rows[i].name, word, length) == 0) {
            return &rows[i];
        }
    }
    return NULL;
}

bool limit_option_is(const char *word, size_t length) { return find_row(word, length) != NULL; }

bool limit_option_read(LimitOptions *options, const char *word, size_t length, const char *value) {
    const LimitRow *row = find_row(word, length);
    if (!row->read(value, (char *)options + row->offset)) {
        fprintf(stderr, "%s: '%s' is not %s\n", row->name, value, row->wanted);
        return false;
    }
    return true;
}

void limit_options_apply(const LimitOptions *options) {
    limits.seconds = options->seconds;
    limits.steps = options->steps;
    limits.output = options->output;
}
