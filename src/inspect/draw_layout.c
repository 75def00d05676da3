// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes stand, and the lanes of arrows.
//
//      frames      left gutter      objects       right gutter
//     │ a  #1 ├──┐              ┌ list #1 ─────┐
//     │ b  #1 ├──┴──────────▶   │ 0: #2        ├──┐
//                               ┌ list #2 ─────┐  │
//                               │ [5]          │◀─┘
//
// All arrows of one kind that lead to one box on one side share a lane: a vertical line from the highest of its ends to
// the lowest. Lanes whose ends do not overlap share a column. When the columns are used up, the rest is told by its
// numbers alone, which stand in the rows anyway.
//
// Next: draw_paint.c.
#include "inspect/draw.h"

#include "inspect/columns.h"

#include <string.h>

#define FRAME_WIDTH_MINIMUM 16
#define FRAME_WIDTH_MAXIMUM 28
#define GUTTER 11
#define BOX_WIDTH_MAXIMUM 56
#define LANE_STEP 2 // columns from one lane to the next

static int32_t text_columns(const char *text) { return (int32_t)columns_of(text, strlen(text)); }

// ---- boxes -------------------------------------------------------------------------------------------------------

static void set_widths(Drawing *drawing, int32_t width) {
    int32_t wanted = FRAME_WIDTH_MINIMUM;
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        const DrawBox *box = &drawing->frames[f];
        for (int32_t i = 0; i < box->row_count; i++) {
            const DrawRow *row = &drawing->rows[box->first_row + i];
            int32_t needed = text_columns(row->text) + text_columns(row->value) + 5;
            wanted = needed > wanted ? needed : wanted;
        }
    }
    drawing->frame_width = wanted < FRAME_WIDTH_MAXIMUM ? wanted : FRAME_WIDTH_MAXIMUM;
    drawing->gutter = GUTTER;
    int32_t box_width = width - drawing->frame_width - 2 * GUTTER;
    if (box_width > BOX_WIDTH_MAXIMUM) {
        drawing->gutter += (box_width - BOX_WIDTH_MAXIMUM) / 2;
        box_width = BOX_WIDTH_MAXIMUM;
    }
    drawing->width = width;
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        drawing->frames[f].width = drawing->frame_width;
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        drawing->boxes[b].x = drawing->frame_width + drawing->gutter;
        drawing->boxes[b].width = box_width;
    }
}

// Stands a box at y. Returns where the next one may stand.
static int32_t place(Drawing *drawing, DrawBox *box, int32_t y) {
    box->y = y;
    for (int32_t i = 0; i < box->row_count; i++) {
        drawing->rows[box->first_row + i].y = y + 1 + i;
    }
    return y + box->row_count + 2;
}

static void place_all(Drawing *drawing) {
    int32_t left = 0;
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        left = place(drawing, &drawing->frames[f], left);
    }
    int32_t right = 0;
    drawing->islands_y = -1;
    for (int32_t b = 0; b < drawing->box_count; b++) {
        if (drawing->boxes[b].island && drawing->islands_y < 0) {
            drawing->islands_y = right;
            right += 1;
        }
        right = place(drawing, &drawing->boxes[b], right);
    }
    right += drawing->left_out > 0;
    drawing->height = left > right ? left : right;
}

// ---- lanes -------------------------------------------------------------------------------------------------------

// The lane to a box, made if it was not there.
static DrawLane *lane_to(const Drawing *drawing, DrawLane *lanes, int32_t *count, const DrawRow *row) {
    for (int32_t i = 0; i < *count; i++) {
        if (lanes[i].box == row->box && lanes[i].weak == row->weak) {
            return &lanes[i];
        }
    }
    int32_t y = drawing->boxes[row->box].y;
    lanes[*count] = (DrawLane){.box = row->box, .weak = row->weak, .top = y, .bottom = y, .column = DRAW_NO_BOX};
    *count += 1;
    return &lanes[*count - 1];
}

static void add_lanes(Drawing *drawing, const DrawBox *box, DrawLane *lanes, int32_t *count) {
    for (int32_t i = 0; i < box->row_count; i++) {
        DrawRow *row = &drawing->rows[box->first_row + i];
        if (row->box >= 0) {
            DrawLane *lane = lane_to(drawing, lanes, count, row);
            lane->top = row->y < lane->top ? row->y : lane->top;
            lane->bottom = row->y > lane->bottom ? row->y : lane->bottom;
            row->lane = (int32_t)(lane - lanes);
        }
    }
}

static bool overlap(const DrawLane *one, const DrawLane *other) {
    return one->top <= other->bottom && other->top <= one->bottom;
}

static bool is_column_free(const DrawLane *lanes, int32_t count, const DrawLane *lane, int32_t column) {
    for (int32_t i = 0; i < count; i++) {
        if (&lanes[i] != lane && lanes[i].column == column && overlap(&lanes[i], lane)) {
            return false;
        }
    }
    return true;
}

// Short lanes first, so that they stay close to what they join. `first` and `step` count from the boxes outwards.
static void choose_columns(DrawLane *lanes, int32_t count, int32_t columns) {
    for (int32_t done = 0; done < count; done++) {
        DrawLane *shortest = NULL;
        for (int32_t i = 0; i < count; i++) {
            DrawLane *lane = &lanes[i];
            bool is_shorter = shortest == NULL || lane->bottom - lane->top < shortest->bottom - shortest->top;
            shortest = lane->column == DRAW_NO_BOX && is_shorter ? lane : shortest;
        }
        int32_t column = 0;
        while (column < columns && !is_column_free(lanes, count, shortest, column)) {
            column += 1;
        }
        shortest->column = column; // `columns`: none was free; draw_layout takes it back
    }
}

// Lanes that found no column have none.
static void drop_lanes(DrawLane *lanes, int32_t count, int32_t columns) {
    for (int32_t i = 0; i < count; i++) {
        lanes[i].column = lanes[i].column >= columns ? DRAW_NO_BOX : lanes[i].column;
    }
}

static void lay_lanes(DrawLane *lanes, int32_t count, int32_t columns) {
    choose_columns(lanes, count, columns);
    drop_lanes(lanes, count, columns);
}

void draw_layout(Drawing *drawing, int32_t width) {
    set_widths(drawing, width);
    place_all(drawing);
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        add_lanes(drawing, &drawing->frames[f], drawing->left, &drawing->left_count);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        add_lanes(drawing, &drawing->boxes[b], drawing->right, &drawing->right_count);
    }
    int32_t columns = (drawing->gutter - 4) / LANE_STEP + 1;
    lay_lanes(drawing->left, drawing->left_count, columns);
    lay_lanes(drawing->right, drawing->right_count, columns);
}
