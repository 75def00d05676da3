// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz targets: each takes any bytes at all and does one stage's work with them. What they print is not looked at; it
// must end, and nothing may crash, leak or trip over an assertion.
//
// libfuzzer.c makes a program of each, which invents inputs for ever (`make fuzz-targets`); what crashed once is kept
// in tests/fuzz/inputs/<target>/, and tests/unit/fuzz runs it again.
#ifndef TALLY_TESTS_FUZZ_TARGETS_H
#define TALLY_TESTS_FUZZ_TARGETS_H

#include <stddef.h>
#include <stdint.h>

void fuzz_lexer(const char *bytes, size_t size);     // --tokens
void fuzz_parser(const char *bytes, size_t size);    // --check, and the tree printed
void fuzz_evaluator(const char *bytes, size_t size); // runs the text as a program, within limits
void fuzz_format(const char *bytes, size_t size);    // a value, and a format for it

// Starts the interpreter for the last two, and ends it; once.
void fuzz_start(void);
void fuzz_end(void);

#endif
