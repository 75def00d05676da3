// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes and arrows onto the canvas.
//
// Lines are drawn first and join by themselves (canvas.c); texts and arrow heads are put on top.
#include "inspect/draw.h"

#include "inspect/columns.h"

#include <stdio.h>
#include <string.h>

#define LANE_STEP 2
#define HEAD_RIGHT 0x25b6 // ▶
#define HEAD_LEFT 0x25c0  // ◀
#define HEAD_RIGHT_WEAK 0x25b7
#define HEAD_LEFT_WEAK 0x25c1
#define CYCLE_MARK "↺"

static Ink arrow_ink(bool weak, bool island) { return island ? INK_ISLAND : weak ? INK_WEAK : INK_ARROW; }

// ---- boxes -------------------------------------------------------------------------------------------------------

static void paint_value(Canvas *canvas, const DrawBox *box, const DrawRow *row, int32_t used) {
    char value[DRAW_TEXT + 8];
    snprintf(value, sizeof value, "%s%s", row->value, row->cycle ? " " CYCLE_MARK : "");
    int32_t columns = (int32_t)columns_of(value, strlen(value));
    int32_t room = box->width - 4 - used;
    int32_t x = box->x + box->width - 2 - (columns < room ? columns : room);
    canvas_text(canvas, x, row->y, room, value, row->box >= 0 ? INK_ARROW : INK_PLAIN);
}

// A name to the left and what it is bound to to the right; of an object "0: value", the numbers to the right.
static void paint_row(Canvas *canvas, const DrawBox *box, const DrawRow *row) {
    char text[2 * DRAW_TEXT];
    bool is_frame = box->object < 0;
    bool together = !is_frame && !row->numbered && row->value[0] != '\0';
    snprintf(text, sizeof text, together && row->text[0] != '\0' ? "%s: %s" : "%s%s", row->text,
             together ? row->value : "");
    int32_t used = canvas_text(canvas, box->x + 2, row->y, box->width - 4, text, INK_PLAIN);
    if (!together && row->value[0] != '\0') {
        paint_value(canvas, box, row, used + 1);
    }
}

// "refs 2, 72 bytes"; where the title leaves too little room, without the bytes.
static void paint_note(Canvas *canvas, const DrawBox *box, int32_t room) {
    char note[DRAW_TEXT + 2];
    snprintf(note, sizeof note, " %s ", box->note);
    int32_t columns = (int32_t)columns_of(note, strlen(note));
    if (columns > room) {
        snprintf(note, sizeof note, " %.*s ", (int)strcspn(box->note, ","), box->note);
        columns = (int32_t)columns_of(note, strlen(note));
    }
    canvas_text(canvas, box->x + box->width - 1 - (columns < room ? columns : room), box->y, room, note, INK_NOTE);
}

static void paint_box(const Drawing *drawing, Canvas *canvas, const DrawBox *box) {
    Ink ink = box->island ? INK_ISLAND : INK_TITLE;
    char title[DRAW_TEXT + 2];
    snprintf(title, sizeof title, " %s ", box->title);
    int32_t used = canvas_text(canvas, box->x + 1, box->y, box->width - 2, title, ink);
    if (box->note[0] != '\0') {
        paint_note(canvas, box, box->width - 2 - used);
    }
    for (int32_t i = 0; i < box->row_count; i++) {
        paint_row(canvas, box, &drawing->rows[box->first_row + i]);
    }
}

// ---- arrows ------------------------------------------------------------------------------------------------------

static int32_t left_x(const Drawing *drawing, const DrawLane *lane) {
    return drawing->frame_width + drawing->gutter - 3 - LANE_STEP * lane->column;
}

static int32_t right_x(const DrawBox *box, const DrawLane *lane) {
    return box->x + box->width + 2 + LANE_STEP * lane->column;
}

static void paint_left(const Drawing *drawing, Canvas *canvas) {
    for (int32_t i = 0; i < drawing->left_count; i++) {
        const DrawLane *lane = &drawing->left[i];
        const DrawBox *target = &drawing->boxes[lane->box];
        if (lane->column < 0) {
            continue;
        }
        Ink ink = arrow_ink(lane->weak, false);
        int32_t x = left_x(drawing, lane);
        if (lane->top < lane->bottom) {
            canvas_down(canvas, x, lane->top, lane->bottom, ink, lane->weak);
        }
        canvas_across(canvas, x, target->x - 2, target->y, ink, lane->weak);
    }
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        const DrawBox *box = &drawing->frames[f];
        for (int32_t i = 0; i < box->row_count; i++) {
            const DrawRow *row = &drawing->rows[box->first_row + i];
            if (row->lane >= 0 && drawing->left[row->lane].column >= 0) {
                canvas_across(canvas, box->x + box->width - 1, left_x(drawing, &drawing->left[row->lane]), row->y,
                              arrow_ink(row->weak, false), row->weak);
            }
        }
    }
}

static void paint_right(const Drawing *drawing, Canvas *canvas) {
    for (int32_t i = 0; i < drawing->right_count; i++) {
        const DrawLane *lane = &drawing->right[i];
        const DrawBox *target = &drawing->boxes[lane->box];
        if (lane->column < 0) {
            continue;
        }
        Ink ink = arrow_ink(lane->weak, target->island);
        canvas_down(canvas, right_x(target, lane), lane->top, lane->bottom, ink, lane->weak);
        canvas_across(canvas, target->x + target->width + 1, right_x(target, lane), target->y, ink, lane->weak);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        const DrawBox *box = &drawing->boxes[b];
        for (int32_t i = 0; i < box->row_count; i++) {
            const DrawRow *row = &drawing->rows[box->first_row + i];
            if (row->lane >= 0 && drawing->right[row->lane].column >= 0) {
                canvas_across(canvas, box->x + box->width - 1, right_x(box, &drawing->right[row->lane]), row->y,
                              arrow_ink(row->weak, box->island), row->weak);
            }
        }
    }
}

static void paint_heads(const Drawing *drawing, Canvas *canvas) {
    for (int32_t i = 0; i < drawing->left_count; i++) {
        const DrawLane *lane = &drawing->left[i];
        const DrawBox *target = &drawing->boxes[lane->box];
        if (lane->column >= 0) {
            canvas_character(canvas, target->x - 1, target->y, lane->weak ? HEAD_RIGHT_WEAK : HEAD_RIGHT,
                             arrow_ink(lane->weak, false));
        }
    }
    for (int32_t i = 0; i < drawing->right_count; i++) {
        const DrawLane *lane = &drawing->right[i];
        const DrawBox *target = &drawing->boxes[lane->box];
        if (lane->column >= 0) {
            canvas_character(canvas, target->x + target->width, target->y, lane->weak ? HEAD_LEFT_WEAK : HEAD_LEFT,
                             arrow_ink(lane->weak, target->island));
        }
    }
}

// ---- the whole ---------------------------------------------------------------------------------------------------

bool draw_paint(const Drawing *drawing, Canvas *canvas) {
    if (!canvas_init(canvas, drawing->width, drawing->height)) {
        return false;
    }
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        const DrawBox *box = &drawing->frames[f];
        canvas_box(canvas, box->x, box->y, box->width, box->row_count + 2, INK_FRAME);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        const DrawBox *box = &drawing->boxes[b];
        canvas_box(canvas, box->x, box->y, box->width, box->row_count + 2, box->island ? INK_ISLAND : INK_FRAME);
    }
    paint_left(drawing, canvas);
    paint_right(drawing, canvas);
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        paint_box(drawing, canvas, &drawing->frames[f]);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        paint_box(drawing, canvas, &drawing->boxes[b]);
    }
    paint_heads(drawing, canvas);
    int32_t x = drawing->frame_width + drawing->gutter;
    if (drawing->islands_y >= 0) {
        canvas_text(canvas, x, drawing->islands_y, drawing->width - x,
                    "nothing reaches these; the collector can:", INK_ISLAND);
    }
    if (drawing->left_out > 0) {
        char text[64];
        snprintf(text, sizeof text, "… and %d more objects", (int)drawing->left_out);
        canvas_text(canvas, x, drawing->height - 1, drawing->width - x, text, INK_NOTE);
    }
    return true;
}
