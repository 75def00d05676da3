// SPDX-License-Identifier: GPL-3.0-or-later
// Texts read from files, and the small diff that a failing golden test shows.
#ifndef TALLY_TESTS_HARNESS_COMPARE_H
#define TALLY_TESTS_HARNESS_COMPARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

// Bytes with their number; a zero byte that is not counted follows them. `bytes` is to be freed.
typedef struct Text {
    char *bytes;
    size_t size;
} Text;

// All of a file from its beginning. Ends the program when memory does.
Text text_read(FILE *file);

// The text without any occurrence of `unwanted`, which has at least one byte. Works in place.
void text_remove(Text *text, const char *unwanted);

bool text_equals(Text first, Text second);

// Writes what differs: the lines between the equal beginning and the equal end, "-" expected, "+" actual.
void text_write_difference(FILE *file, Text expected, Text actual);

#endif
