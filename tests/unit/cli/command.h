// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, run by pipes: what goes in, what comes out, and how it ends.
#ifndef TALLY_TESTS_UNIT_CLI_COMMAND_H
#define TALLY_TESTS_UNIT_CLI_COMMAND_H

#include <criterion/criterion.h>

#include <sys/types.h>

typedef struct Finished {
    char *output;
    char *errors;
    int status; // 128 + the signal that ended it, as a shell would say
} Finished;

// The program under test: the environment says which build's.
const char *command_path(void);

// Runs it with these arguments (a list that ends with NULL) and this standard input.
Finished command_finish(const char *input, const char *const *arguments);
#define RUN(input, ...) command_finish(input, (const char *const[]){__VA_ARGS__, NULL})
void finished_deinit(Finished *finished);

// The same with three expectations; standard error only needs to have `errors` in it ("": must be empty).
void command_expect(Finished finished, const char *output, const char *errors, int status);
#define EXPECT(output, errors, status, input, ...) command_expect(RUN(input, __VA_ARGS__), output, errors, status)

// A new folder for files, which is removed with all that is in it when the test ends. command_file writes a file there
// and returns its path, which the caller frees.
const char *command_folder(void);
char *command_file(const char *name, const char *text);
void command_clean(void);

// The exit status of a process that has ended or will, as in Finished. Kills it after half a minute.
int command_wait(pid_t process);

#endif
