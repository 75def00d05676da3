// SPDX-License-Identifier: GPL-3.0-or-later
// Commas from the right, every three digits.
//
//     quantity_text(4031) ─▶ "4,031"
#include "inspect/quantity.h"

#include <inttypes.h>
#include <stdio.h>

#define TEXT_SIZE 32 // −9,223,372,036,854,775,808 and its end

static const char *quantity_text(int64_t number, char text[TEXT_SIZE]) {
    char digits[TEXT_SIZE];
    int length = snprintf(digits, sizeof(digits), "%" PRIu64, number < 0 ? -(uint64_t)number : (uint64_t)number);
    char *end = text;
    if (number < 0) {
        *end++ = '-';
    }
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0) {
            *end++ = ',';
        }
        *end++ = digits[i];
    }
    *end = '\0';
    return text;
}

void quantity_add(int64_t number, Buffer *out) {
    char text[TEXT_SIZE];
    buffer_add_text(out, quantity_text(number, text));
}

void quantity_add_counted(int64_t number, const char *what, Buffer *out) {
    quantity_add(number, out);
    buffer_add_format(out, " %s%s", what, number == 1 ? "" : "s");
}

void quantity_add_aligned(int64_t number, int width, Buffer *out) {
    char text[TEXT_SIZE];
    buffer_add_format(out, "%*s", width, quantity_text(number, text));
}
