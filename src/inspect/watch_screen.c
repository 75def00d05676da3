// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, colours, and the program's output between them.
//
// The program's output is taken before it reaches standard output (library_output_hook), so that it can be told from
// the rows of the watch: each of its lines gets a row with > where the others have their number. A line that is not
// ended yet is shown as soon as a row must follow it.
#include "inspect/watch_screen.h"

#include "library/library.h"
#include "inspect/columns.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define DEPTH_SHOWN 8 // deeper calls are indented no further
#define OUTPUT_MARK "   >  "

static struct Screen {
    bool colors;
    bool mid_line;  // the last row is the program's, and not ended yet
    bool is_short;  // memory did not suffice for a part of what is shown next
    Buffer written; // by the program
} screen;

static void show_output(void) {
    Buffer rows;
    buffer_init(&rows);
    screen_take_output(&rows);
    screen_write(&rows);
    buffer_deinit(&rows);
}

// The same rows without a buffer to make them in.
static void write_through(const char *text, size_t size) {
    for (const char *end = text + size; text < end;) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        size_t length = (size_t)((newline != NULL ? newline + 1 : end) - text);
        fputs(screen.mid_line ? "" : OUTPUT_MARK, stdout);
        fwrite(text, 1, length, stdout);
        screen.mid_line = newline == NULL;
        text += length;
    }
}

static void take_output(const char *bytes, int64_t size) {
    if (bytes == NULL) {
        show_output();
    } else {
        buffer_add(&screen.written, bytes, (size_t)size);
        if (screen.written.failed) { // what the program writes is not lost
            show_output();
            buffer_deinit(&screen.written);
            write_through(bytes, (size_t)size);
        }
    }
}

void screen_begin(void) {
    standard_files_flush();
    screen.colors = columns_have_colors();
    screen.mid_line = false;
    buffer_init(&screen.written);
    library_output_hook = take_output;
}

void screen_end(void) {
    library_output_hook = NULL;
    show_output();
    fputs(screen.mid_line ? "\n" : "", stdout);
    fflush(stdout);
    buffer_deinit(&screen.written);
}

// ---- rows --------------------------------------------------------------------------------------------------------

static const char *color_of(RowKind kind) {
    static const char *const colors[ROW_KIND_COUNT] = {
        [ROW_LINE] = "\033[1m",   [ROW_CALL] = "\033[36m",  [ROW_RETURN] = "\033[36m", [ROW_NAME] = "\033[32m",
        [ROW_COUNT] = "\033[33m", [ROW_DEATH] = "\033[31m", [ROW_NOTE] = "\033[2m",    [ROW_ERROR] = "\033[1;31m",
    };
    return colors[kind];
}

// The text as far as it has room, in one line; "…" for the rest.
static void add_cut(const char *text, int64_t room, Buffer *out) {
    int64_t width = 0;
    size_t end = strcspn(text, "\n");
    size_t cut = end; // where the last column but one ends
    for (size_t i = 0; i < end; i++) {
        bool begins = ((unsigned char)text[i] & 0xc0) != 0x80;
        width += begins;
        if (begins && width == room) {
            cut = i;
        }
    }
    bool fits = width <= room && text[end] == '\0';
    buffer_add(out, text, fits ? end : cut);
    buffer_add_text(out, fits ? "" : "…");
}

static void add_colored(RowKind kind, const char *text, int64_t room, Buffer *out) {
    if (screen.colors) {
        buffer_add_text(out, color_of(kind));
    }
    add_cut(text, room, out);
    buffer_add_text(out, screen.colors ? "\033[0m\n" : "\n");
}

void screen_add_row(RowKind kind, int32_t line, int32_t depth, const char *text, Buffer *out) {
    int32_t bars = depth < DEPTH_SHOWN ? depth : DEPTH_SHOWN;
    bool is_change = kind != ROW_LINE && kind != ROW_CALL && kind != ROW_RETURN;
    if (kind == ROW_LINE) {
        buffer_add_format(out, "%4d  ", line);
    } else {
        buffer_add_repeated(out, ' ', 6);
    }
    for (int32_t i = 0; i < bars; i++) {
        buffer_add_text(out, "│ ");
    }
    if (kind == ROW_CALL || kind == ROW_RETURN) {
        buffer_add_text(out, kind == ROW_CALL ? "┌ " : "└ ");
    }
    buffer_add_text(out, is_change ? "    " : "");
    int64_t used = 6 + 2 * bars + (kind == ROW_LINE ? 0 : is_change ? 4 : 2);
    add_colored(kind, text, SCREEN_WIDTH - used, out);
}

// ---- the program's output ----------------------------------------------------------------------------------------

void screen_take_output(Buffer *out) {
    const char *text = screen.written.bytes;
    const char *end = text + screen.written.length;
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        size_t length = (size_t)((newline != NULL ? newline : end) - text);
        buffer_add_text(out, screen.mid_line ? "" : OUTPUT_MARK);
        buffer_add(out, text, length);
        buffer_add_text(out, newline != NULL ? "\n" : "");
        screen.mid_line = newline == NULL;
        text += length + 1;
    }
    buffer_clear(&screen.written);
}

// A row of our own ends a line of the program's that is not ended, as a question of input() is; on a terminal its
// answer has done so.
void screen_end_line(Buffer *out) {
    if (screen.mid_line) {
        buffer_add_text(out, isatty(STDIN_FILENO) ? "" : "\n");
        screen.mid_line = false;
    }
}

void screen_check(const Buffer *text) { screen.is_short |= text->failed; }

void screen_renew(Buffer *text) {
    screen_check(text);
    if (text->failed) {
        buffer_deinit(text);
    } else {
        buffer_clear(text);
    }
}

void screen_write(const Buffer *rows) {
    screen_check(rows);
    fwrite(rows->bytes, 1, rows->length, stdout);
    fputs(screen.is_short ? "      … and what there was no memory to show\n" : "", stdout);
    screen.is_short = false;
    fflush(stdout);
}
