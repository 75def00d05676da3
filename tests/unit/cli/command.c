// SPDX-License-Identifier: GPL-3.0-or-later
// Running the program by pipes. Output goes to files, so that nothing has to be read while it runs.
#include "command.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ARGUMENTS_MAXIMUM 16
#define PATIENCE 30 // seconds

static char folder[64];

const char *command_path(void) {
    const char *path = getenv("TALLY");
    return path != NULL && path[0] != '\0' ? path : "build/release/tally";
}

// ---- files -------------------------------------------------------------------------------------------------------

const char *command_folder(void) {
    if (folder[0] == '\0') {
        snprintf(folder, sizeof folder, "/tmp/tally-cli-XXXXXX");
        cr_assert_not_null(mkdtemp(folder));
    }
    return folder;
}

char *command_file(const char *name, const char *text) {
    char *path = NULL;
    cr_assert(asprintf(&path, "%s/%s", command_folder(), name) > 0);
    for (char *slash = strchr(path + strlen(folder) + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
    return path;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status, (void)kind, (void)place;
    return remove(path);
}

void command_clean(void) {
    if (folder[0] != '\0') {
        nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
        folder[0] = '\0';
    }
}

// ---- running -----------------------------------------------------------------------------------------------------

static char *read_all(FILE *file) {
    cr_assert_eq(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    rewind(file);
    char *text = calloc(1, (size_t)size + 1);
    cr_assert_not_null(text);
    cr_assert_eq(fread(text, 1, (size_t)size, file), (size_t)size);
    fclose(file);
    return text;
}

int command_wait(pid_t process) {
    for (int i = 0; i < PATIENCE * 100; i++) {
        int state;
        pid_t ended = waitpid(process, &state, WNOHANG);
        cr_assert(ended >= 0 || errno == EINTR);
        if (ended == process) {
            return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
        }
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    kill(process, SIGKILL);
    waitpid(process, NULL, 0);
    cr_assert_fail("the program does not end");
    return -1;
}

_Noreturn static void become_program(FILE *input, FILE *output, FILE *errors, const char *const *arguments) {
    char *words[ARGUMENTS_MAXIMUM + 2] = {strdup("tally")};
    for (int i = 0; i < ARGUMENTS_MAXIMUM && arguments[i] != NULL; i++) {
        words[i + 1] = strdup(arguments[i]);
    }
    dup2(fileno(input), STDIN_FILENO);
    dup2(fileno(output), STDOUT_FILENO);
    dup2(fileno(errors), STDERR_FILENO);
    execv(command_path(), words);
    _exit(127);
}

Finished command_finish(const char *input, const char *const *arguments) {
    FILE *in = tmpfile();
    FILE *out = tmpfile();
    FILE *errors = tmpfile();
    cr_assert(in != NULL && out != NULL && errors != NULL);
    fputs(input, in);
    rewind(in);
    fflush(NULL);
    pid_t process = fork();
    cr_assert(process >= 0);
    if (process == 0) {
        become_program(in, out, errors, arguments);
    }
    int status = command_wait(process);
    fclose(in);
    return (Finished){read_all(out), read_all(errors), status};
}

void finished_deinit(Finished *finished) {
    free(finished->output);
    free(finished->errors);
}

void command_expect(Finished finished, const char *output, const char *errors, int status) {
    cr_expect_str_eq(finished.output, output, "printed \"%s\", expected \"%s\"", finished.output, output);
    bool good = errors[0] == '\0' ? finished.errors[0] == '\0' : strstr(finished.errors, errors) != NULL;
    cr_expect(good, "standard error is \"%s\", expected \"%s\"", finished.errors, errors);
    cr_expect_eq(finished.status, status, "exit status %d, expected %d", finished.status, status);
    finished_deinit(&finished);
}
