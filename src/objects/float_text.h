// SPDX-License-Identifier: GPL-3.0-or-later
// Between floats and decimal digits: what float's repr, its methods and the format functions share.
#ifndef TALLY_OBJECTS_FLOAT_TEXT_H
#define TALLY_OBJECTS_FLOAT_TEXT_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Decimal { // digits × 10^exponent
    uint64_t digits;
    int exponent;
} Decimal;

// The decimal with the fewest digits, not ending in 0, that reads back as the double (not zero, finite; its sign is
// left out).
Decimal float_shortest(double value);

// "inf", "infinity" or "nan" in any case, without sign.
bool float_read_name(const char *text, const char *end, double *value);

// UTF-8 with decimal digits and spaces of other scripts made ASCII; what is neither becomes '?'. int_text.c
void text_add_as_ascii(Buffer *out, const char *text, size_t size);

#endif
