// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one golden script and compares what it prints with the files beside it.
//
//     tests/golden/list/append.py  ──►  (cd tests/golden/list && tally append.py)  ──►  append.out, .err, .status
//
// A script is started in its own folder by its bare name. CPython shows such a script in a traceback by its whole
// path, so the folder's path is taken out of what both print: expectations hold on every machine.
//
// The same scripts serve every condition; environment variables set it:
//
//     TALLY              the program; the Makefile says which build's
//     TALLY_OPTIONS      more options for each run, as "--audit"
//     TALLY_WRAPPER      words before the program, as "valgrind -q"
//     TALLY_STRESS …     is passed on to the program as it is
//     GOLDEN_PATIENCE    how many times the usual seconds a script may take
//     GOLDEN_DEADLINE    from this time on (seconds since 1970) cases are skipped; 0: never
//
// A script whose output depends on when the collector runs says so, in a line "# not under stress", and is skipped
// there; and one that shows where the evaluator keeps what it works on, in "# not without specialisation".
//
// What always holds: a case fails when any of output, errors, status differs; a script that takes too long or ends by
// a signal fails too. With --audit the program ends its errors with a summary, lines "audit: …", which is not compared;
// a difference that an audit finds stands on lines of its own, and so makes the case fail. Where to go next:
// scripts/golden-cases, which writes a case for each script, and scripts/golden, which makes the expectations.
#include "golden.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "compare.h"

enum { SECONDS_ALLOWED = 20, PATH_SIZE = 4096, WORDS_MAX = 32 };

// What a run printed and how it ended: its exit status, or 128 + the signal that ended it, as a shell would say.
typedef struct Outcome {
    Text output;
    Text errors;
    int status;
} Outcome;

// A script's path in its parts, the options its first line asks for, and the folder's path with a slash at its end.
typedef struct Script {
    char folder[PATH_SIZE];
    char absolute_folder[PATH_SIZE];
    char name[PATH_SIZE];
    char options[PATH_SIZE];
} Script;

typedef struct Words {
    char *items[WORDS_MAX + 1];
    int count;
} Words;

static const char *environment_text(const char *name, const char *otherwise) {
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : otherwise;
}

static int64_t environment_number(const char *name, int64_t otherwise) {
    const char *value = environment_text(name, NULL);
    return value != NULL ? strtoll(value, NULL, 10) : otherwise;
}

// Splits a copy of `text` at its spaces. The words live until the process ends, which is soon.
static void words_append(Words *words, const char *text) {
    char *rest = NULL;
    for (char *word = strtok_r(strdup(text), " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        cr_assert(words->count < WORDS_MAX, "too many words in a command");
        words->items[words->count++] = word;
    }
}

// The first line's options: "# options: --audit -c". None when the line says something else.
static void script_read_options(Script *script, const char *path) {
    static const char prefix[] = "# options: ";
    char line[PATH_SIZE] = "";
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file, "%s cannot be read", path);
    if (fgets(line, sizeof line, file) != NULL && strncmp(line, prefix, sizeof prefix - 1) == 0) {
        line[strcspn(line, "\n")] = '\0';
        snprintf(script->options, sizeof script->options, "%s", line + sizeof prefix - 1);
    }
    fclose(file);
}

static void script_init(Script *script, const char *path) {
    const char *slash = strrchr(path, '/');
    char absolute[PATH_SIZE];
    cr_assert(slash != NULL && strlen(path) < PATH_SIZE, "%s is no path of a golden script", path);
    memset(script, 0, sizeof *script);
    snprintf(script->folder, sizeof script->folder, "%.*s", (int)(slash - path), path);
    snprintf(script->name, sizeof script->name, "%s", slash + 1);
    cr_assert_not_null(realpath(script->folder, absolute), "%s is not there", script->folder);
    cr_assert(strlen(absolute) + 2 < sizeof script->absolute_folder);
    memcpy(script->absolute_folder, absolute, strlen(absolute));
    strcat(script->absolute_folder, "/");
    script_read_options(script, path);
}

// Has the script this line among its first comments?
static bool script_says(const char *path, const char *words) {
    char line[PATH_SIZE];
    bool found = false;
    FILE *file = fopen(path, "r");
    while (file != NULL && !found && fgets(line, sizeof line, file) != NULL && line[0] == '#') {
        found = strcmp(line, words) == 0;
    }
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

static bool is_skipped(const char *path) {
    bool unspecialised = strstr(environment_text("TALLY_OPTIONS", ""), "--no-specialise") != NULL;
    return (getenv("TALLY_STRESS") != NULL && script_says(path, "# not under stress\n")) ||
           (unspecialised && script_says(path, "# not without specialisation\n"));
}

// Opens the file with the script's name and another ending; NULL when there is none.
static FILE *script_open_beside(const Script *script, const char *ending) {
    char path[2 * PATH_SIZE];
    snprintf(path, sizeof path, "%s/%.*s%s", script->folder, (int)strlen(script->name) - 3, script->name, ending);
    return fopen(path, "r");
}

// In the new process: takes the standard streams and the folder, and becomes the program.
_Noreturn static void become_program(const Script *script, char **command, FILE *output, FILE *errors) {
    FILE *input = script_open_beside(script, ".in");
    const int input_number = input != NULL ? fileno(input) : open("/dev/null", O_RDONLY);
    if (dup2(input_number, 0) < 0 || dup2(fileno(output), 1) < 0 || dup2(fileno(errors), 2) < 0 ||
        chdir(script->folder) != 0) {
        _exit(127);
    }
    alarm((unsigned)(SECONDS_ALLOWED * environment_number("GOLDEN_PATIENCE", 1)));
    execvp(command[0], command);
    _exit(127);
}

static Outcome script_run(const Script *script) {
    Words words = {{NULL}, 0};
    words_append(&words, environment_text("TALLY_WRAPPER", ""));
    words_append(&words, environment_text("TALLY", "build/release/tally"));
    words_append(&words, environment_text("TALLY_OPTIONS", ""));
    words_append(&words, script->options);
    words.items[words.count] = strdup(script->name);
    FILE *output = tmpfile();
    FILE *errors = tmpfile();
    cr_assert(output != NULL && errors != NULL, "no temporary files");
    fflush(NULL);
    const pid_t child = fork();
    cr_assert(child >= 0, "no process");
    if (child == 0) {
        become_program(script, words.items, output, errors);
    }
    int state = 0;
    waitpid(child, &state, 0);
    const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    Outcome outcome = {text_read(output), text_read(errors), status};
    text_remove(&outcome.output, script->absolute_folder);
    text_remove(&outcome.errors, script->absolute_folder);
    return outcome;
}

// The beginning of the line before the one that begins at `start`.
static size_t line_before(const Text *text, size_t start) {
    size_t before = start > 0 ? start - 1 : 0;
    while (before > 0 && text->bytes[before - 1] != '\n') {
        before--;
    }
    return before;
}

static bool line_begins(const Text *text, size_t start, const char *words) {
    return strncmp(text->bytes + start, words, strlen(words)) == 0;
}

// With --audit for all: takes the summary, which must be there and say that all balances, off the errors' end. Its
// first line is the one that begins with a number.
static void drop_audit_summary(FILE *report, const Script *script, Text *errors) {
    if (strstr(environment_text("TALLY_OPTIONS", ""), "--audit") == NULL ||
        strstr(script->options, "--audit") != NULL) {
        return;
    }
    size_t start = line_before(errors, errors->size);
    if (!line_begins(errors, start, "audit: all balanced, everything given back")) {
        fprintf(report, "  no balanced audit at the end of standard error\n");
        return;
    }
    while (start > 0 && line_begins(errors, start, "audit: ") && !isdigit((unsigned char)errors->bytes[start + 7])) {
        start = line_before(errors, start);
    }
    errors->bytes[start] = '\0';
    errors->size = start;
}

// Compares with the file beside the script; where it may be absent, that means an empty text.
static void compare_text(FILE *report, const Script *script, const char *ending, bool may_be_absent, Text actual) {
    FILE *file = script_open_beside(script, ending);
    if (file == NULL && !may_be_absent) {
        fprintf(report, "  no %s file; docs/CONTRIBUTING.md says how to make it\n", ending);
        return;
    }
    const Text expected = file != NULL ? text_read(file) : (Text){strdup(""), 0};
    if (!text_equals(expected, actual)) {
        fprintf(report, "  %s differs\n", strcmp(ending, ".out") == 0 ? "standard output" : "standard error");
        text_write_difference(report, expected, actual);
    }
}

static void compare_status(FILE *report, const Script *script, int actual) {
    int expected = 0;
    FILE *file = script_open_beside(script, ".status");
    if (file != NULL && fscanf(file, "%d", &expected) != 1) {
        fprintf(report, "  the .status file holds no number\n");
    }
    if (actual == 128 + SIGALRM) {
        fprintf(report, "  it took too long\n");
    } else if (actual != expected) {
        fprintf(report, "  exit status %d, expected %d\n", actual, expected);
    }
}

void golden_run(const char *path) {
    const int64_t deadline = environment_number("GOLDEN_DEADLINE", 0);
    if (deadline != 0 && time(NULL) >= deadline) {
        dprintf(2, "skipped for time: %s\n", path);
        return;
    }
    if (is_skipped(path)) {
        cr_skip_test("not under these conditions");
    }
    Script script;
    script_init(&script, path);
    Outcome outcome = script_run(&script);
    char *text = NULL;
    size_t size = 0;
    FILE *report = open_memstream(&text, &size);
    drop_audit_summary(report, &script, &outcome.errors);
    compare_status(report, &script, outcome.status);
    compare_text(report, &script, ".out", false, outcome.output);
    compare_text(report, &script, ".err", true, outcome.errors);
    fclose(report);
    cr_assert(size == 0, "%s\n%s", path, text);
}
