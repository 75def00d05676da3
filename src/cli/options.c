// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: options first, then what to run, then that program's own arguments, which are not looked at.
//
//     tally --audit -i prog.py --audit
//           ╰─ ours ─╯ ╰program╯╰ the program's: sys.argv == ['prog.py', '--audit']
//
// Letters may share a dash, as in `-ic CODE`; -c and -m take the rest of their word, or the next one; `--` ends the
// options.
//
// Next: program.c, which reads what is to run.
#include "cli/options.h"

#include "base/digit_limit.h"
#include "base/version.h"
#include "eval/techniques.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage_line[] = "usage: tally [option] ... [-c code | -m module | file | -] [argument] ...\n";

static const char help_text[] =
    "\n"
    "Without a file, and with a terminal, tally answers line by line (:help there).\n"
    "\n"
    "  -c code      run the code\n"
    "  -m module    run the module as a program\n"
    "  -i           answer line by line after the program\n"
    "  -            read the program from standard input\n"
    "  -V, --version  -h, --help\n"
    "\n"
    "  --check      only read the program, or all the files that are named, and\n"
    "               report a SyntaxError\n"
    "  --tokens     show the program's tokens\n"
    "  --tree       show its tree; with --tree=after, run it and show what has become\n"
    "               of each node of the tree\n"
    "  --scopes     show where each name lives: the numbered slots of each function\n"
    "  --demo [NAME]  demonstrations for a class, step by step with Enter\n"
    "  --watch      show each line as it runs, and under it what it changes in memory:\n"
    "               names, reference counts, births, deaths and why\n"
    "  --only a,b   with --watch: only what these names reach\n"
    "  --trace=json write the run as JSON, state by state, as Python Tutor does\n"
    "  -o FILE      the trace's file; without it, standard output\n"
    "  --audit      run the program, and after each top-level statement compare every\n"
    "               object's reference count with its holders, and every block of the\n"
    "               heap with its owner; exit with 1 on a difference\n"
    "\n"
    "  --no-specialise[=a,b]  run without the techniques that make it quick, or\n"
    "               without these; the output is the same\n"
    "\n"
    "  --max-memory SIZE  a MemoryError for what goes beyond SIZE bytes (K, M, G: by 1,024)\n"
    "  --max-seconds S    end the program after S seconds, with status 124\n"
    "  --max-steps N      the same after N statements\n"
    "  --max-output SIZE  the same after SIZE bytes of output\n"
    "  --sandbox          no file, import or setting from outside the program's folder\n";

typedef struct ActionRow {
    const char *name;
    Action action;
} ActionRow;

static const ActionRow actions[] = {
    {"--tokens", ACTION_TOKENS},
    {"--tree", ACTION_TREE},
    {"--scopes", ACTION_SCOPES},
    {"--check", ACTION_CHECK},
};

// What a word of the command line was.
typedef enum Step { STEP_OPTION, STEP_PROGRAM, STEP_LAST_OPTION, STEP_EXIT } Step;

static Step stop_with(int *status, int value) {
    *status = value;
    return STEP_EXIT;
}

static Step refuse(int *status) {
    fprintf(stderr, "%sTry `tally --help' for more information.\n", usage_line);
    return stop_with(status, 2);
}

static Step show_help(int *status) {
    fputs(usage_line, stdout);
    fputs(help_text, stdout);
    return stop_with(status, 0);
}

static Step show_version(int *status) {
    printf("Tally %s (Python %s)\n", TALLY_VERSION, TALLY_PYTHON_VERSION);
    return stop_with(status, 0);
}

// The word behind an option that takes one. NULL: there is none, which has been said.
static const char *read_value(const char *word, char **argv, int *index, int *status) {
    const char *value = argv[*index + 1];
    if (value == NULL) {
        fprintf(stderr, "Argument expected for the %s option\n", word);
        refuse(status);
        return NULL;
    }
    *index += 1;
    return value;
}

// --max-steps N or --max-steps=N
static Step read_limit(Options *options, size_t length, char **argv, int *index, int *status) {
    const char *word = argv[*index];
    const char *value = word[length] == '=' ? word + length + 1 : read_value(word, argv, index, status);
    if (value == NULL) {
        return STEP_EXIT;
    }
    return limit_option_read(&options->limits, word, length, value) ? STEP_OPTION : refuse(status);
}

// --no-specialise, --no-specialise=calls,loops
static Step read_techniques(Options *options, const char *list, int *status) {
    const char *unknown;
    if (techniques_read(list, &options->techniques_off, &unknown)) {
        return STEP_OPTION;
    }
    fprintf(stderr, "tally: --no-specialise: '%.*s' is none of\n", (int)strcspn(unknown, ","), unknown);
    for (int i = 0; i < TECHNIQUE_COUNT; i++) {
        fprintf(stderr, "  %-11s %s\n", technique_name((Technique)i), technique_text((Technique)i));
    }
    return stop_with(status, 2);
}

static Step read_long(Options *options, char **argv, int *index, int *status) {
    const char *word = argv[*index];
    size_t length = strcspn(word, "=");
    if (limit_option_is(word, length)) {
        return read_limit(options, length, argv, index, status);
    }
    if (length == strlen("--no-specialise") && strncmp(word, "--no-specialise", length) == 0) {
        return read_techniques(options, word[length] == '=' ? word + length + 1 : NULL, status);
    }
    if (strcmp(word, "--help") == 0) {
        return show_help(status);
    }
    if (strcmp(word, "--version") == 0) {
        return show_version(status);
    }
    if (strcmp(word, "--audit") == 0) {
        options->audit = true;
        return STEP_OPTION;
    }
    if (strcmp(word, "--demo") == 0) {
        bool named = argv[*index + 1] != NULL && argv[*index + 1][0] != '-';
        options->demo = named ? argv[ *index += 1] : "";
        return STEP_OPTION;
    }
    if (strcmp(word, "--sandbox") == 0) {
        options->sandbox = true;
        return STEP_OPTION;
    }
    if (strcmp(word, "--watch") == 0) {
        options->watch = true;
        return STEP_OPTION;
    }
    if (strcmp(word, "--trace=json") == 0) {
        options->trace = true;
        return STEP_OPTION;
    }
    if (strcmp(word, "--tree=after") == 0) {
        options->tree_after = true;
        return STEP_OPTION;
    }
    if (strcmp(word, "--only") == 0) {
        options->only = read_value(word, argv, index, status);
        return options->only != NULL ? STEP_OPTION : STEP_EXIT;
    }
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++) {
        if (strcmp(word, actions[i].name) == 0) {
            options->action = actions[i].action;
            return STEP_OPTION;
        }
    }
    fprintf(stderr, "unknown option %s\n", word);
    return refuse(status);
}

// -c code, -m module: `rest` is what stands behind the letter in its word. The last word of it becomes sys.argv[0].
static Step read_program(Options *options, char letter, const char *rest, char **argv, int *index, int *status) {
    static char code_name[] = "-c";
    static char module_name[] = "-m";
    if (*rest == '\0') {
        rest = argv[*index + 1];
        if (rest == NULL) {
            fprintf(stderr, "Argument expected for the -%c option\n", letter);
            return refuse(status);
        }
        *index += 1;
    }
    options->input = letter == 'c' ? INPUT_CODE : INPUT_MODULE;
    options->text = rest;
    argv[*index] = letter == 'c' ? code_name : module_name;
    return STEP_PROGRAM;
}

// -o FILE, -oFILE
static Step read_output(Options *options, const char *rest, char **argv, int *index, int *status) {
    options->output = *rest != '\0' ? rest : read_value("-o", argv, index, status);
    return options->output != NULL ? STEP_OPTION : STEP_EXIT;
}

static Step read_letters(Options *options, char **argv, int *index, int *status) {
    for (const char *letter = argv[*index] + 1; *letter != '\0'; letter++) {
        switch (*letter) {
        case 'c':
        case 'm': return read_program(options, *letter, letter + 1, argv, index, status);
        case 'i': options->inspect = true; break;
        case 'o': return read_output(options, letter + 1, argv, index, status);
        case 'h':
        case '?': return show_help(status);
        case 'V': return show_version(status);
        default: fprintf(stderr, "Unknown option: -%c\n", *letter); return refuse(status);
        }
    }
    return STEP_OPTION;
}

static Step read_file_name(Options *options, const char *word) {
    options->input = strcmp(word, "-") == 0 ? INPUT_STDIN : INPUT_FILE;
    options->text = word;
    return STEP_PROGRAM;
}

static Step read_word(Options *options, char **argv, int *index, int *status) {
    const char *word = argv[*index];
    if (word[0] != '-' || word[1] == '\0') {
        return read_file_name(options, word);
    }
    if (strcmp(word, "--") == 0) {
        return STEP_LAST_OPTION;
    }
    return word[1] == '-' ? read_long(options, argv, index, status) : read_letters(options, argv, index, status);
}

// PYTHONINTMAXSTRDIGITS, as in CPython. False: it has been refused.
static bool read_digit_limit(int *status) {
    const char *text = getenv("PYTHONINTMAXSTRDIGITS");
    if (text == NULL || *text == '\0') {
        return true;
    }
    char *end;
    long long limit = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || limit > INT32_MAX || !digit_limit_set(limit)) {
        fprintf(stderr, "tally: PYTHONINTMAXSTRDIGITS: invalid limit; must be >= %d or 0 for unlimited.\n",
                DIGIT_LIMIT_MINIMUM);
        *status = 1;
        return false;
    }
    return true;
}

bool options_read(Options *options, int argc, char **argv, int *status) {
    static char no_name[] = "";
    static char *no_arguments[] = {no_name, NULL};
    *options = (Options){.input = INPUT_STDIN, .text = "", .argument_count = 1, .arguments = no_arguments};
    Step step = STEP_OPTION;
    int i = 1;
    for (; i < argc && step == STEP_OPTION; i++) {
        step = read_word(options, argv, &i, status);
    }
    if (step == STEP_LAST_OPTION && i < argc) {
        step = read_file_name(options, argv[i++]);
    }
    if (step == STEP_PROGRAM) {
        options->argument_count = argc - i + 1;
        options->arguments = argv + i - 1;
    }
    bool answers = options->demo != NULL || isatty(STDIN_FILENO) || (options->inspect && step != STEP_PROGRAM);
    if (options->input == INPUT_STDIN && options->action == ACTION_RUN && answers) {
        options->input = INPUT_REPL;
    }
    return step != STEP_EXIT && read_digit_limit(status);
}
