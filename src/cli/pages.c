// SPDX-License-Identifier: GPL-3.0-or-later
// Long answers, a screen at a time: a class reads from the top, and what has scrolled away can't be seen.
//
//     >>> :sizes
//     68 rows, measured now …
//       …
//     -- 46 more lines: Enter shows them, q leaves them out --
#include "cli/pages.h"

#include "cli/plain_line.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define ROWS_MINIMUM 8

// How many lines a screen takes above the question; 0: there is nobody to ask.
static int64_t rows_for_text(void) {
    struct winsize size;
    bool asks = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return asks && size.ws_row >= ROWS_MINIMUM ? size.ws_row - 1 : 0;
}

static const char *line_end(const char *text, const char *end) {
    const char *newline = memchr(text, '\n', (size_t)(end - text));
    return newline == NULL ? end : newline + 1;
}

static int64_t count_lines(const char *text, const char *end) {
    int64_t count = 0;
    for (; text < end; text = line_end(text, end)) {
        count += 1;
    }
    return count;
}

static bool is_wanted(int64_t lines) {
    Buffer question, answer;
    buffer_init(&question);
    buffer_init(&answer);
    const char *what = lines == 1 ? "it" : "them";
    buffer_add_format(&question, "-- %lld more line%s: Enter shows %s, q leaves %s out -- ", (long long)lines,
                      lines == 1 ? "" : "s", what, what);
    bool wanted = !question.failed && plain_line_read(question.bytes, &answer) == LINE_READ &&
                  (answer.length == 0 || answer.bytes[0] != 'q');
    buffer_deinit(&answer);
    buffer_deinit(&question);
    return wanted;
}

void pages_show(const Buffer *text) {
    const char *end = text->bytes + text->length;
    int64_t rows = rows_for_text();
    int64_t room = rows;
    for (const char *line = text->bytes; line < end; room -= 1) {
        if (rows > 0 && room == 0) {
            if (!is_wanted(count_lines(line, end))) {
                break;
            }
            room = rows;
        }
        const char *next = line_end(line, end);
        fwrite(line, 1, (size_t)(next - line), stdout);
        line = next;
    }
    fflush(stdout);
}
