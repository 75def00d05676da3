// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions of Python in unit tests: what comes out, or what is raised, as text.
#ifndef TALLY_TESTS_EVALUATE_H
#define TALLY_TESTS_EVALUATE_H

#include <criterion/criterion.h>

#include "memory/object.h"

// Starts the interpreter; each test runs in a process of its own. For TestSuite(…, .init = evaluate_start). The name
// `path` is bound to that of a file which is not there, and which is removed in the end.
void evaluate_start(void);
void evaluate_stop(void);

// Runs statements in the module __main__; the test fails if they raise.
void run(const char *text);
// The expression's repr, or "TypeError: its text". Lives until the next call.
const char *evaluate(const char *expression);

typedef struct Example {
    const char *expression;
    const char *wanted;
} Example;
void expect_all(const Example *examples, size_t count);
#define EXPECT_ALL(examples) expect_all(examples, sizeof(examples) / sizeof((examples)[0]))

#endif
