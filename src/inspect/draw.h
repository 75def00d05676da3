// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of names and objects: frames on the left, the heap on the right, arrows between them.
//
//     ┌ __main__ ────────┐              ┌ list #1 ── refs 2, 72 bytes ┐
//     │ a             #1 ├──┬─────────▶ │ 0: 5                        │
//     │ b             #1 ├──┘           └─────────────────────────────┘
//     └──────────────────┘
//
// Steps, a file each:
//
//     draw.c         snapshot ──▶ Drawing: which boxes, which rows in them, which arrows
//     draw_layout.c  where the boxes stand, and the lanes that arrows take beside them
//     draw_paint.c   boxes and lanes onto a canvas
//     canvas.c       the canvas as text, with colours or without
//
// What always holds: a box's count is the arrows and numbers that lead to it in the picture, and those that the box
// says are held elsewhere or in folded rows.
#ifndef TALLY_INSPECT_DRAW_H
#define TALLY_INSPECT_DRAW_H

#include "inspect/canvas.h"
#include "inspect/snapshot.h"

#define DRAW_BOXES 32 // objects in one picture; at most 64, the bits of a word
#define DRAW_FRAMES 8 // the innermost, and the modules
#define DRAW_NAMES 16 // of one frame
#define DRAW_ROWS 6   // of one object
#define DRAW_TEXT 60  // bytes of a row's text
#define DRAW_NO_BOX (-1)

// A row of a box: a name or an item, and what it leads to.
typedef struct DrawRow {
    char text[DRAW_TEXT];  // "a", "0", "'key'", "next"
    char value[DRAW_TEXT]; // an atom's value, or "#3"; a row without a reference: ""
    bool numbered;         // leads to an object with a number
    int32_t box;           // that the arrow leads to; DRAW_NO_BOX: none, or it is not in the picture
    bool weak;
    bool cycle;   // back to a box from which this one can be reached
    int32_t y;    // by the layout
    int32_t lane; // DRAW_NO_BOX: there was none free, and only the number is shown
} DrawRow;

// A frame, or an object.
typedef struct DrawBox {
    char title[DRAW_TEXT];
    char note[DRAW_TEXT]; // in the frame's upper border, to the right: "refs 2, 72 bytes"
    int32_t object;       // of the snapshot; of frames: −1 − frame
    int32_t first_row;
    int32_t row_count;
    bool island; // nothing reaches it
    int32_t x, y, width;
} DrawBox;

typedef struct DrawLane {
    int32_t box; // where it leads
    bool weak;
    int32_t top, bottom; // rows of the canvas
    int32_t column;      // which of the side's columns; DRAW_NO_BOX: there was none free
} DrawLane;

typedef struct Drawing {
    Snapshot snapshot;
    DrawBox frames[DRAW_FRAMES];
    DrawBox boxes[DRAW_BOXES];
    int32_t frame_count;
    int32_t box_count;
    int32_t left_out;  // objects that found no room in the picture
    int32_t islands_y; // of the row that tells about islands; −1: there are none
    DrawRow *rows;
    int32_t row_count;
    int32_t row_capacity;
    DrawLane left[DRAW_BOXES * 2], right[DRAW_BOXES * 2];
    int32_t left_count, right_count;
    int32_t width, height;
    int32_t frame_width, gutter; // columns
    bool failed;                 // no memory
} Drawing;

// What to draw: all names of the program, or what some of them reach. The names are strs; NULL: all. An exception is
// pending if it returns false: NameError, MemoryError.
typedef struct DrawNames {
    const Borrowed *items;
    int64_t count;
} DrawNames;

bool drawing_make(Drawing *drawing, DrawNames names); // deinit it in any case
void drawing_deinit(Drawing *drawing);
// The short name of a reference inside its holder: "0" for item 0, "'k'" for the value of a key, "next" for an
// attribute.
void drawing_add_label(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out);
// What is told of each object of the snapshot: does it belong to the picture, which are those that the names reach, and
// islands when there are no names; and does anybody hold it, names or others than such objects?
typedef enum DrawMarks { DRAW_CHOSEN = 1, DRAW_HELD = 2 } DrawMarks;
// Marks of all objects, a byte each, in raw memory. NULL: an exception is pending.
uint8_t *drawing_choose(const Snapshot *snapshot, DrawNames names);
void drawing_choose_end(const Snapshot *snapshot, uint8_t *chosen);
// Takes the snapshot that a picture of these names needs. False: MemoryError is pending. Deinit it in any case.
bool drawing_take(Snapshot *snapshot, DrawNames names);
// Is what holds by this reference, through parts, a class?
bool drawing_is_of_class(const Snapshot *snapshot, const SnapshotEdge *edge);
// References that are no edges of the snapshot: the runtime's, a class's to itself, an expression's at work.
int64_t drawing_count_elsewhere(const Snapshot *snapshot, int32_t index);
// Does what an object holds by this reference belong to the picture? Not its class, nor a class's methods.
bool drawing_follows(const Snapshot *snapshot, const SnapshotEdge *edge);
// Is this edge of a frame one of the names?
bool drawing_wants_name(const SnapshotEdge *edge, DrawNames names);

void draw_layout(Drawing *drawing, int32_t width);
bool draw_paint(const Drawing *drawing, Canvas *canvas);

#endif
