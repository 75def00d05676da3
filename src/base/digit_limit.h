// SPDX-License-Identifier: GPL-3.0-or-later
// How many decimal digits a conversion between int and text may have: sys.set_int_max_str_digits. It stands here
// because the lexer asks, too.
#ifndef TALLY_BASE_DIGIT_LIMIT_H
#define TALLY_BASE_DIGIT_LIMIT_H

#include <stdbool.h>
#include <stdint.h>

#define DIGIT_LIMIT_DEFAULT 4300
#define DIGIT_LIMIT_MINIMUM 640

extern int64_t digit_limit; // 0: any number

// False, and nothing has changed: neither 0 nor at least the minimum.
bool digit_limit_set(int64_t limit);

// Does a number of so many digits exceed the limit?
static inline bool digit_limit_exceeded(int64_t count) { return digit_limit != 0 && count > digit_limit; }

#endif
