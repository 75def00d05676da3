// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line asks for.
//
//     tally [options] [-c CODE | -m MODULE | FILE | -] [arguments…]
#ifndef TALLY_CLI_OPTIONS_H
#define TALLY_CLI_OPTIONS_H

#include "cli/limit_options.h"

#include <stdbool.h>

typedef enum InputKind { INPUT_REPL, INPUT_STDIN, INPUT_FILE, INPUT_CODE, INPUT_MODULE } InputKind;
typedef enum Action { ACTION_RUN, ACTION_TOKENS, ACTION_TREE, ACTION_SCOPES, ACTION_CHECK } Action;

typedef struct Options {
    InputKind input;
    const char *text; // the file's name, the code, or the module's name
    Action action;
    bool audit;              // --audit
    bool watch;              // --watch
    bool trace;              // --trace=json
    bool tree_after;         // --tree=after
    const char *demo;        // --demo: its name, "" for the menu; NULL: none
    const char *only;        // --only: names with commas between them; NULL: no limit
    const char *output;      // -o: the trace's file; NULL: standard output
    bool inspect;            // -i: a REPL after the program
    bool sandbox;            // --sandbox
    uint32_t techniques_off; // --no-specialise; see eval/techniques.h
    LimitOptions limits;
    int argument_count; // sys.argv: the first one is the file's name, "-c", "-m", "-" or ""
    char **arguments;
} Options;

// Reads the command line, and what the environment says of the interpreter. Returns true to go on; else *status is what
// to exit with (0 after --help and --version, 2 for a bad option, which has been explained on stderr). Writes to argv,
// which the options point into.
bool options_read(Options *options, int argc, char **argv, int *status);

#endif
