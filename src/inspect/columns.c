// SPDX-License-Identifier: GPL-3.0-or-later
// Columns are code points; what is wider or narrower than one in a terminal is not looked at.
#include "inspect/columns.h"

#include "objects/error.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool begins_character(char byte) { return ((unsigned char)byte & 0xc0) != 0x80; }

int64_t columns_of(const char *bytes, size_t length) {
    int64_t width = 0;
    for (size_t i = 0; i < length; i++) {
        width += begins_character(bytes[i]);
    }
    return width;
}

void columns_pad(Buffer *out, size_t start, int64_t width) {
    int64_t used = columns_of(out->bytes + start, out->length - start);
    buffer_add_repeated(out, ' ', (size_t)(used < width ? width - used : 0) + 1);
}

void columns_add(Buffer *out, const char *text, int64_t width) {
    size_t start = out->length;
    buffer_add_text(out, text);
    columns_pad(out, start, width);
}

void columns_cut(Buffer *out, size_t start, int64_t width) {
    if (columns_of(out->bytes + start, out->length - start) <= width) {
        return;
    }
    size_t cut = start;
    for (int64_t columns = 0; columns < width; cut++) {
        columns += begins_character(out->bytes[cut]);
    }
    out->length = cut - 1; // the character that was counted last is left out
    buffer_add_text(out, "…");
}

void columns_add_cut(Buffer *out, const char *text, int64_t width) {
    size_t start = out->length;
    buffer_add_text(out, text);
    columns_cut(out, start, width);
    columns_pad(out, start, width);
}

bool columns_have_colors(void) {
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) && (no_color == NULL || no_color[0] == '\0') &&
           (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

bool report_finish(const Buffer *out) {
    if (out->failed) {
        error_raise_no_memory();
    }
    return !out->failed;
}
