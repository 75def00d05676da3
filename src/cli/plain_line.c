// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a line plainly: the terminal's own editing, no history.
//
// The prompt goes to stderr when stdout is no terminal, so that `tally -i < entries > answers` has the answers alone.
//
// What always holds: not a byte behind the line's end is read, for a program's input() may want it.
#include "cli/plain_line.h"

#include "eval/interpreter.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static LineResult drop_line(void) {
    interpreter_forget_interrupt();
    fputs("\nKeyboardInterrupt\n", stderr);
    return LINE_INTERRUPTED;
}

// Waits for input. Ctrl-C may come just before the wait, which then would not be interrupted; so it is never long.
static bool input_came(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 200) > 0;
}

LineResult plain_line_read(const char *prompt, Buffer *line) {
    FILE *stream = isatty(STDOUT_FILENO) ? stdout : stderr;
    fputs(prompt, stream);
    fflush(stream);
    buffer_clear(line);
    for (;;) {
        if (interpreter.interrupted) {
            return drop_line();
        }
        if (!input_came()) {
            continue;
        }
        char byte;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count == 1 && byte == '\n') {
            return LINE_READ;
        }
        if (count == 1) {
            buffer_add_byte(line, byte);
        } else if (count == 0 || errno != EINTR) {
            return line->length > 0 ? LINE_READ : LINE_END;
        }
    }
}
