// SPDX-License-Identifier: GPL-3.0-or-later
// The options that limit a program: --max-memory, --max-seconds, --max-steps, --max-output.
#ifndef TALLY_CLI_LIMIT_OPTIONS_H
#define TALLY_CLI_LIMIT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct LimitOptions { // 0: no limit
    int64_t memory;           // bytes
    double seconds;
    int64_t steps;
    int64_t output; // bytes
} LimitOptions;

// Is this word, up to `length`, the name of one of them?
bool limit_option_is(const char *word, size_t length);
// Reads its value. False: it is no good, which has been explained on stderr.
bool limit_option_read(LimitOptions *options, const char *word, size_t length, const char *value);
// Sets them, but for that of memory: they hold from limits_begin on (eval/limits.h).
void limit_options_apply(const LimitOptions *options);

#endif
