// SPDX-License-Identifier: GPL-3.0-or-later
// Colour for error reports: the marks under a line and the kind of the exception stand out.
#include "cli/report_color.h"

#include "base/buffer.h"
#include "eval/traceback_print.h"
#include "objects/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define RED "\033[31m"
#define BOLD_RED "\033[1;31m"
#define PLAIN "\033[0m"

static bool is_marks(const char *line, size_t length) {
    size_t blanks = strspn(line, " ");
    return blanks > 0 && blanks < length && strspn(line + blanks, "~^") == length - blanks;
}

static void print_line(const char *line, size_t length) {
    size_t kind = strcspn(line, ": \n");
    if (is_marks(line, length)) {
        fprintf(stderr, RED "%.*s" PLAIN "\n", (int)length, line);
    } else if (line[0] != ' ' && kind > 0 && strncmp(line, "Traceback ", 10) != 0 && kind < length &&
               line[kind] == ':') {
        fprintf(stderr, BOLD_RED "%.*s" PLAIN "%.*s\n", (int)kind, line, (int)(length - kind), line + kind);
    } else {
        fprintf(stderr, "%.*s\n", (int)length, line);
    }
}

void report_exception_colored(void) {
    Owned exception = error_take();
    Buffer report;
    buffer_init(&report);
    traceback_print(exception, &report);
    bool color = isatty(STDERR_FILENO) && getenv("NO_COLOR") == NULL;
    for (const char *line = report.bytes; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        if (color) {
            print_line(line, length);
        } else {
            fprintf(stderr, "%.*s\n", (int)length, line);
        }
        line += length + (line[length] == '\n');
    }
    fflush(stderr);
    buffer_deinit(&report);
    release(exception);
}
