// SPDX-License-Identifier: GPL-3.0-or-later
// Colour for error reports: the marks under a line and the kind of the exception stand out.
//
//     Traceback (most recent call last):
//       File "<stdin>", line 1, in <module>
//     ZeroDivisionError: division by zero         the first line that is not indented behind some that are
//     ╰─ bold red ────╯
//
// Next: eval/traceback_print.c, which writes the report.
#include "cli/report_color.h"

#include "base/buffer.h"
#include "library/library.h"

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

static void add_colored(Buffer *out, const char *color, const char *text, size_t length) {
    buffer_add_text(out, color);
    buffer_add(out, text, length);
    buffer_add_text(out, PLAIN);
}

static void color_line(const char *line, size_t length, bool tells_kind, Buffer *out) {
    size_t kind = strcspn(line, ":\n");
    if (is_marks(line, length)) {
        add_colored(out, RED, line, length);
    } else if (tells_kind && kind <= length) {
        add_colored(out, BOLD_RED, line, kind);
        buffer_add(out, line + kind, length - kind);
    } else {
        buffer_add(out, line, length);
    }
    buffer_add_byte(out, '\n');
}

static void color_report(const char *report, Buffer *out) {
    bool was_indented = true;
    for (const char *line = report; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        bool is_indented = line[0] == ' ';
        bool is_heading = strncmp(line, "Traceback (most recent", 22) == 0;
        color_line(line, length, was_indented && !is_indented && !is_heading, out);
        was_indented = is_indented;
        line += length + (line[length] == '\n');
    }
}

static bool wants_color(void) {
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return isatty(STDERR_FILENO) && (no_color == NULL || no_color[0] == '\0') &&
           (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

void report_exception_colored(void) { interpreter_report_any(wants_color() ? color_report : NULL); }
