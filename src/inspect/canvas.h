// SPDX-License-Identifier: GPL-3.0-or-later
// A canvas of character cells.
//
// Lines are kept as the sides that they touch, so that lines which meet make corners and tees by themselves:
//
//     from the left (1) and from below (2) = 3      ┐
#ifndef TALLY_INSPECT_CANVAS_H
#define TALLY_INSPECT_CANVAS_H

#include "base/buffer.h"

#include <stdint.h>

typedef enum Ink { INK_PLAIN, INK_FRAME, INK_TITLE, INK_NOTE, INK_ARROW, INK_WEAK, INK_ISLAND, INK_COUNT } Ink;

typedef enum Side { SIDE_LEFT = 1, SIDE_RIGHT = 2, SIDE_UP = 4, SIDE_DOWN = 8 } Side;

typedef struct CanvasCell {
    uint32_t character; // a code point; 0: a line, or nothing
    uint8_t sides;      // of a line
    uint8_t ink;
    bool dashed;
} CanvasCell;

typedef struct Canvas {
    CanvasCell *cells;
    int32_t width, height;
} Canvas;

bool canvas_init(Canvas *canvas, int32_t width, int32_t height); // false: no memory
void canvas_deinit(Canvas *canvas);

// Text in UTF-8, cut where `room` columns or the canvas end ("…" then). Returns the columns it took.
int32_t canvas_text(Canvas *canvas, int32_t x, int32_t y, int32_t room, const char *text, Ink ink);
void canvas_character(Canvas *canvas, int32_t x, int32_t y, uint32_t character, Ink ink);
// Lines between two cells, both included; the ends reach only inwards.
void canvas_across(Canvas *canvas, int32_t left, int32_t right, int32_t y, Ink ink, bool dashed);
void canvas_down(Canvas *canvas, int32_t x, int32_t top, int32_t bottom, Ink ink, bool dashed);
void canvas_box(Canvas *canvas, int32_t x, int32_t y, int32_t width, int32_t height, Ink ink);

// All rows, without the spaces at their ends.
void canvas_add(const Canvas *canvas, bool colors, Buffer *out);

#endif
