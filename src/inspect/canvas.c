// SPDX-License-Identifier: GPL-3.0-or-later
// Cells, lines that join, and the way back to text.
//
// Next: draw_paint.c, which draws boxes and arrows with it.
#include "inspect/canvas.h"

#include "base/raw.h"
#include "base/utf8.h"

#include <string.h>

bool canvas_init(Canvas *canvas, int32_t width, int32_t height) {
    *canvas = (Canvas){.width = width, .height = height};
    size_t count = (size_t)width * (size_t)height;
    canvas->cells = raw_allocate(PART_LEDGER, count * sizeof(CanvasCell));
    for (size_t i = 0; canvas->cells != NULL && i < count; i++) {
        canvas->cells[i] = (CanvasCell){0};
    }
    return canvas->cells != NULL;
}

void canvas_deinit(Canvas *canvas) {
    raw_release(PART_LEDGER, canvas->cells, (size_t)canvas->width * (size_t)canvas->height * sizeof(CanvasCell));
    *canvas = (Canvas){0};
}

static CanvasCell *cell_at(Canvas *canvas, int32_t x, int32_t y) {
    bool inside = x >= 0 && x < canvas->width && y >= 0 && y < canvas->height;
    return inside ? &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x] : NULL;
}

// ---- writing -----------------------------------------------------------------------------------------------------

void canvas_character(Canvas *canvas, int32_t x, int32_t y, uint32_t character, Ink ink) {
    CanvasCell *cell = cell_at(canvas, x, y);
    if (cell != NULL) {
        *cell = (CanvasCell){.character = character, .ink = (uint8_t)ink};
    }
}

int32_t canvas_text(Canvas *canvas, int32_t x, int32_t y, int32_t room, const char *text, Ink ink) {
    int32_t used = 0;
    const char *end = text + strlen(text);
    for (const char *next = text; next < end && used < room; used++) {
        uint32_t character = '?';
        Utf8Error error = 0;
        next += utf8_decode(next, (size_t)(end - next), &character, &error);
        bool cut = used == room - 1 && next < end;
        canvas_character(canvas, x + used, y, cut ? 0x2026 : character, ink);
    }
    return used;
}

static void add_sides(Canvas *canvas, int32_t x, int32_t y, int sides, Ink ink, bool dashed) {
    CanvasCell *cell = cell_at(canvas, x, y);
    if (cell != NULL && cell->character == 0) {
        cell->sides |= (uint8_t)sides;
        cell->ink = (uint8_t)ink;
        cell->dashed = dashed;
    }
}

void canvas_across(Canvas *canvas, int32_t left, int32_t right, int32_t y, Ink ink, bool dashed) {
    for (int32_t x = left; x <= right; x++) {
        add_sides(canvas, x, y, (x > left ? SIDE_LEFT : 0) | (x < right ? SIDE_RIGHT : 0), ink, dashed);
    }
}

void canvas_down(Canvas *canvas, int32_t x, int32_t top, int32_t bottom, Ink ink, bool dashed) {
    for (int32_t y = top; y <= bottom; y++) {
        add_sides(canvas, x, y, (y > top ? SIDE_UP : 0) | (y < bottom ? SIDE_DOWN : 0), ink, dashed);
    }
}

void canvas_box(Canvas *canvas, int32_t x, int32_t y, int32_t width, int32_t height, Ink ink) {
    canvas_across(canvas, x, x + width - 1, y, ink, false);
    canvas_across(canvas, x, x + width - 1, y + height - 1, ink, false);
    canvas_down(canvas, x, y, y + height - 1, ink, false);
    canvas_down(canvas, x + width - 1, y, y + height - 1, ink, false);
}

// ---- text --------------------------------------------------------------------------------------------------------

static const char *line_text(const CanvasCell *cell) {
    static const char *const joints[16] = {
        [SIDE_LEFT] = "─",
        [SIDE_RIGHT] = "─",
        [SIDE_LEFT | SIDE_RIGHT] = "─",
        [SIDE_UP] = "│",
        [SIDE_DOWN] = "│",
        [SIDE_UP | SIDE_DOWN] = "│",
        [SIDE_LEFT | SIDE_UP] = "┘",
        [SIDE_LEFT | SIDE_DOWN] = "┐",
        [SIDE_RIGHT | SIDE_UP] = "└",
        [SIDE_RIGHT | SIDE_DOWN] = "┌",
        [SIDE_LEFT | SIDE_RIGHT | SIDE_UP] = "┴",
        [SIDE_LEFT | SIDE_RIGHT | SIDE_DOWN] = "┬",
        [SIDE_LEFT | SIDE_UP | SIDE_DOWN] = "┤",
        [SIDE_RIGHT | SIDE_UP | SIDE_DOWN] = "├",
        [SIDE_LEFT | SIDE_RIGHT | SIDE_UP | SIDE_DOWN] = "┼",
    };
    if (cell->dashed && joints[cell->sides] == joints[SIDE_LEFT]) {
        return "╌";
    }
    if (cell->dashed && joints[cell->sides] == joints[SIDE_UP]) {
        return "┆";
    }
    return joints[cell->sides];
}

static bool is_blank(const CanvasCell *cell) {
    return cell->sides == 0 && (cell->character == 0 || cell->character == ' ');
}

static void add_ink(int *now, int ink, Buffer *out) {
    static const char *const codes[INK_COUNT] = {
        [INK_PLAIN] = "\033[0m",    [INK_FRAME] = "\033[0;2m", [INK_TITLE] = "\033[0;1m",  [INK_NOTE] = "\033[0;33m",
        [INK_ARROW] = "\033[0;36m", [INK_WEAK] = "\033[0;35m", [INK_ISLAND] = "\033[0;31m"};
    if (*now != ink) {
        buffer_add_text(out, codes[ink]);
        *now = ink;
    }
}

static void add_cell(const CanvasCell *cell, Buffer *out) {
    if (cell->sides != 0) {
        buffer_add_text(out, line_text(cell));
    } else {
        buffer_add_code_point(out, cell->character == 0 ? ' ' : cell->character);
    }
}

static void add_row(const CanvasCell *row, int32_t width, bool colors, Buffer *out) {
    int ink = INK_PLAIN;
    while (width > 0 && is_blank(&row[width - 1])) {
        width -= 1;
    }
    for (int32_t x = 0; x < width; x++) {
        if (colors && !is_blank(&row[x])) {
            add_ink(&ink, row[x].ink, out);
        }
        add_cell(&row[x], out);
    }
    if (colors) {
        add_ink(&ink, INK_PLAIN, out);
    }
    buffer_add_byte(out, '\n');
}

void canvas_add(const Canvas *canvas, bool colors, Buffer *out) {
    for (int32_t y = 0; y < canvas->height; y++) {
        add_row(&canvas->cells[(size_t)y * (size_t)canvas->width], canvas->width, colors, out);
    }
}
