// SPDX-License-Identifier: GPL-3.0-or-later
// Golden tests: a Python script, and beside it what it must print.
//
//     append.py       the script; a first line "# options: --audit" gives the options it is run with
//     append.out      its standard output, exactly
//     append.err      its standard error; without this file it must print none
//     append.status   its exit status, when that is not 0
//     append.in       its standard input, when it reads any
#ifndef TALLY_TESTS_HARNESS_GOLDEN_H
#define TALLY_TESTS_HARNESS_GOLDEN_H

// Runs the script (its path from the top folder) and fails the running Criterion case, with a small diff, when
// anything differs. See golden.c for the environment variables that make the conditions harder.
void golden_run(const char *script);

#endif
