// SPDX-License-Identifier: GPL-3.0-or-later
// Another program at work for Tally: it gets a text, and writes its answer to a file.
#ifndef TALLY_BASE_CHILD_H
#define TALLY_BASE_CHILD_H

#include <stdbool.h>
#include <stddef.h>

#define CHILD_MISSING 127 // the exit status when there is no such program

// Runs a program (found by PATH, without a shell) with one option; the bytes are its standard input, the descriptor
// `output` its standard output. Waits for its end. Returns its exit status; −1: errno says what failed.
int child_feed(const char *program, const char *option, const char *bytes, size_t length, int output);

// Writes all bytes to a descriptor, however often that takes. False: errno says what failed.
bool descriptor_write(int descriptor, const char *bytes, size_t length);

#endif
