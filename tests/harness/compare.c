// SPDX-License-Identifier: GPL-3.0-or-later
// A diff for people: most failing golden tests differ in one place, so it is enough to cut off the lines that are equal
// at both ends and to show what is left.
//
//     expected  a b c d      shown:   line 2
//     actual    a x d                 - b
//                                     - c
//                                     + x
//
// What always holds: a line is its bytes up to and with its newline, so that a missing newline at the end is a
// difference; and no more than `LINES_SHOWN` lines of either side are shown. golden.c is the only caller.
#include "compare.h"

#include <stdlib.h>
#include <string.h>

enum { LINES_SHOWN = 8, LINE_BYTES_SHOWN = 160 };

Text text_read(FILE *file) {
    Text text = {NULL, 0};
    size_t capacity = 0;
    size_t count = 0;
    rewind(file);
    do {
        text.size += count;
        if (capacity - text.size < 2) {
            capacity = capacity * 2 + 4096;
            text.bytes = realloc(text.bytes, capacity);
            if (text.bytes == NULL) {
                abort();
            }
        }
        count = fread(text.bytes + text.size, 1, capacity - text.size - 1, file);
    } while (count > 0);
    text.bytes[text.size] = '\0';
    return text;
}

void text_remove(Text *text, const char *unwanted) {
    const size_t unwanted_size = strlen(unwanted);
    const char *from = text->bytes;
    const char *end = text->bytes + text->size;
    char *to = text->bytes;
    for (;;) {
        const char *found = memmem(from, (size_t)(end - from), unwanted, unwanted_size);
        const size_t kept = (size_t)((found != NULL ? found : end) - from);
        memmove(to, from, kept);
        to += kept;
        if (found == NULL) {
            break;
        }
        from = found + unwanted_size;
    }
    *to = '\0';
    text->size = (size_t)(to - text->bytes);
}

bool text_equals(Text first, Text second) {
    return first.size == second.size && memcmp(first.bytes, second.bytes, first.size) == 0;
}

// The end of the line that starts at `line`: past its newline, or the end of the text.
static const char *line_end(const char *line, const char *end) {
    const char *newline = memchr(line, '\n', (size_t)(end - line));
    return newline != NULL ? newline + 1 : end;
}

// Shows the lines from `line` to `end`, each behind `sign`.
static void write_lines(FILE *file, char sign, const char *line, const char *end) {
    for (int count = 0; line < end; count++) {
        if (count == LINES_SHOWN) {
            fprintf(file, "    %c …\n", sign);
            return;
        }
        const char *next = line_end(line, end);
        const bool has_newline = next[-1] == '\n';
        const int size = (int)(next - line) - (has_newline ? 1 : 0);
        const int shown = size < LINE_BYTES_SHOWN ? size : LINE_BYTES_SHOWN;
        fprintf(file, "    %c %.*s%s%s\n", sign, shown, line, shown < size ? "…" : "",
                has_newline ? "" : " (no newline)");
        line = next;
    }
}

// Moves both ends back over the whole lines that the texts end with alike, but never before the starts.
static void cut_equal_end(const char *start1, const char **end1, const char *start2, const char **end2) {
    const char *at1 = *end1;
    const char *at2 = *end2;
    while (at1 > start1 && at2 > start2 && at1[-1] == at2[-1]) {
        at1--;
        at2--;
        const bool begins1 = at1 == start1 || at1[-1] == '\n';
        const bool begins2 = at2 == start2 || at2[-1] == '\n';
        if (begins1 && begins2) {
            *end1 = at1;
            *end2 = at2;
        }
    }
}

void text_write_difference(FILE *file, Text expected, Text actual) {
    const char *line1 = expected.bytes;
    const char *line2 = actual.bytes;
    const char *end1 = line1 + expected.size;
    const char *end2 = line2 + actual.size;
    int number = 1;
    while (line1 < end1 && line2 < end2) {
        const size_t size = (size_t)(line_end(line1, end1) - line1);
        if (size != (size_t)(line_end(line2, end2) - line2) || memcmp(line1, line2, size) != 0) {
            break;
        }
        line1 += size;
        line2 += size;
        number++;
    }
    cut_equal_end(line1, &end1, line2, &end2);
    fprintf(file, "    line %d: - expected, + printed\n", number);
    write_lines(file, '-', line1, end1);
    write_lines(file, '+', line2, end2);
}
