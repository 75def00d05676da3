// SPDX-License-Identifier: GPL-3.0-or-later
// A child process between a pipe and a file.
//
//     Tally ── bytes ──▶ pipe ──▶ standard input of the program, its standard output ──▶ a file that Tally has opened
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

bool descriptor_write(int descriptor, const char *bytes, size_t length) {
    size_t done = 0;
    while (done < length) {
        ssize_t count = write(descriptor, bytes + done, length - done);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += count < 0 ? 0 : (size_t)count;
    }
    return true;
}

// In the child: becomes the program, which reads from `input`.
static _Noreturn void become(const char *program, const char *option, int input, int output) {
    if (dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0) {
        execlp(program, program, option, (char *)NULL);
    }
    _exit(CHILD_MISSING);
}

static int wait_for(pid_t child) {
    int status;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            return -1;
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int child_feed(const char *program, const char *option, const char *bytes, size_t length, int output) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return -1;
    }
    pid_t child = fork();
    if (child == 0) {
        become(program, option, ends[0], output);
    }
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        return -1;
    }
    // The program may end before it has read all: that is no reason to die of.
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    sigaction(SIGPIPE, &ignore, &before);
    descriptor_write(ends[1], bytes, length);
    close(ends[1]);
    sigaction(SIGPIPE, &before, NULL);
    return wait_for(child);
}
