// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: options first, then what to run, then that program's own arguments, which are not looked at.
#include "cli/options.h"

#include "cli/version.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char usage_text[] =
    "usage: tally [option] ... [-c code | -m module | file | -] [argument] ...\n"
    "\n"
    "Without a file, and with a terminal, tally answers line by line (:help there).\n"
    "\n"
    "  -c code      run the code\n"
    "  -m module    run the module as a program\n"
    "  -i           answer line by line after the program\n"
    "  -            read the program from standard input\n"
    "  -V, --version  -h, --help\n"
    "\n"
    "  --check      only read the program, and report a SyntaxError\n"
    "  --tokens     show the program's tokens\n"
    "  --tree       show its tree\n"
    "  --scopes     show where each name lives: the numbered slots of each function\n"
    "  --audit      run the program, and after each top-level statement compare every\n"
    "               object's reference count with its holders; exit with 1 on a difference\n";

typedef struct FlagRow {
    const char *name;
    Action action;
} FlagRow;

static const FlagRow actions[] = {
    {"--tokens", ACTION_TOKENS},
    {"--tree", ACTION_TREE},
    {"--scopes", ACTION_SCOPES},
    {"--check", ACTION_CHECK},
};

static bool refuse(const char *problem, const char *option, int *status) {
    fprintf(stderr, "tally: %s%s\nTry `tally --help' for more information.\n", problem, option);
    *status = 2;
    return false;
}

// Sets what a long option says. False: there is no such option.
static bool read_long(Options *options, const char *argument) {
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++) {
        if (strcmp(argument, actions[i].name) == 0) {
            options->action = actions[i].action;
            return true;
        }
    }
    if (strcmp(argument, "--audit") == 0) {
        options->audit = true;
        return true;
    }
    return false;
}

// -c code and -m module take the rest of their argument, or the next one.
static bool read_program(Options *options, char **argv, int *index, InputKind kind, int *status) {
    char *argument = argv[*index];
    char *text = argument[2] != '\0' ? argument + 2 : argv[*index + 1];
    if (text == NULL) {
        return refuse("argument expected for the ", kind == INPUT_CODE ? "-c option" : "-m option", status);
    }
    options->input = kind;
    options->text = text;
    *index += argument[2] != '\0' ? 0 : 1;
    static char code_name[] = "-c";
    static char module_name[] = "-m";
    argv[*index] = kind == INPUT_CODE ? code_name : module_name;
    return true;
}

typedef enum Step { STEP_OPTION, STEP_PROGRAM, STEP_END } Step;

static Step read_argument(Options *options, char **argv, int *index, int *status) {
    const char *argument = argv[*index];
    if (argument[0] != '-' || argument[1] == '\0') {
        options->input = argument[0] == '-' ? INPUT_STDIN : INPUT_FILE;
        options->text = argument;
        return STEP_PROGRAM;
    }
    if (argument[1] == 'c' || argument[1] == 'm') {
        return read_program(options, argv, index, argument[1] == 'c' ? INPUT_CODE : INPUT_MODULE, status) ? STEP_PROGRAM
                                                                                                         : STEP_END;
    }
    if (strcmp(argument, "-h") == 0 || strcmp(argument, "--help") == 0) {
        fputs(usage_text, stdout);
        *status = 0;
        return STEP_END;
    }
    if (strcmp(argument, "-V") == 0 || strcmp(argument, "--version") == 0) {
        printf("Tally %s (Python %s)\n", TALLY_VERSION, TALLY_PYTHON_VERSION);
        *status = 0;
        return STEP_END;
    }
    if (strcmp(argument, "-i") == 0) {
        options->inspect = true;
        return STEP_OPTION;
    }
    if (argument[1] == '-' && read_long(options, argument)) {
        return STEP_OPTION;
    }
    refuse("unknown option ", argument, status);
    return STEP_END;
}

bool options_read(Options *options, int argc, char **argv, int *status) {
    static char no_name[] = "";
    static char *no_arguments[] = {no_name, NULL};
    *options = (Options){.input = isatty(STDIN_FILENO) ? INPUT_REPL : INPUT_STDIN,
                         .argument_count = 1,
                         .arguments = no_arguments};
    for (int i = 1; i < argc; i++) {
        Step step = read_argument(options, argv, &i, status);
        if (step == STEP_END) {
            return false;
        }
        if (step == STEP_PROGRAM) {
            options->argument_count = argc - i;
            options->arguments = argv + i;
            break;
        }
    }
    return true;
}
