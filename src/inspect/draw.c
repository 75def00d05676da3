// SPDX-License-Identifier: GPL-3.0-or-later
// Which boxes there are, and what is in them.
//
//     snapshot's frames ──▶ frame boxes, a row for each name
//     its objects       ──▶ boxes in the order of their finding, a row for each reference or value
//     its edges         ──▶ rows; what a part holds is its outer holder's, what a cell holds that of all who have it
//
// Long things are folded into a row that says so. What is not shown as an arrow is counted, and told.
//
// Next: draw_layout.c.
#include "inspect/draw.h"

#include "base/raw.h"
#include "objects/error.h"
#include "objects/function.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/code.h"
#include "inspect/describe.h"
#include "inspect/quantity.h"

#include <string.h>

#define VALUE_WIDTH 28

// ---- rows --------------------------------------------------------------------------------------------------------

static DrawRow *new_row(Drawing *drawing) {
    if (drawing->row_count == drawing->row_capacity) {
        int32_t larger = drawing->row_capacity == 0 ? 64 : 2 * drawing->row_capacity;
        DrawRow *rows = raw_resize(PART_LEDGER, drawing->rows, (size_t)drawing->row_capacity * sizeof(DrawRow),
                                   (size_t)larger * sizeof(DrawRow));
        if (rows == NULL) {
            drawing->failed = true;
            return NULL;
        }
        drawing->rows = rows;
        drawing->row_capacity = larger;
    }
    DrawRow *row = &drawing->rows[drawing->row_count++];
    *row = (DrawRow){.box = DRAW_NO_BOX, .lane = DRAW_NO_BOX};
    return row;
}

// A buffer's text into a field of DRAW_TEXT bytes, cut at a whole character.
static void keep_text(Drawing *drawing, char *field, Buffer *text) {
    size_t length = text->length < DRAW_TEXT ? text->length : DRAW_TEXT - 1;
    while (length < text->length && length > 0 && ((unsigned char)text->bytes[length] & 0xc0) == 0x80) {
        length -= 1;
    }
    drawing->failed |= text->failed;
    memcpy(field, text->failed ? "" : text->bytes, text->failed ? 0 : length);
    field[text->failed ? 0 : length] = '\0';
    buffer_deinit(text);
}

// "… 92 more names": a row for what is not shown.
static void add_fold(Drawing *drawing, DrawBox *box, int64_t count, const char *what) {
    DrawRow *row = new_row(drawing);
    if (row != NULL) {
        Buffer text;
        buffer_init(&text);
        buffer_add_text(&text, "… ");
        quantity_add(count, &text);
        buffer_add_text(&text, what);
        keep_text(drawing, row->text, &text);
        box->row_count += 1;
    }
}

static bool is_cell(const Snapshot *snapshot, int32_t index) {
    const SnapshotObject *entry = &snapshot->objects[index];
    return entry->role == ROLE_PART && strcmp(snapshot_title(snapshot, entry), CellType.name) == 0;
}

// Does a reader of the picture want to see this reference as a row of its holder?
static bool is_row(const Snapshot *snapshot, const SnapshotEdge *edge) {
    const SnapshotObject *target = &snapshot->objects[edge->to];
    if (edge->from >= 0 && is_cell(snapshot, edge->from)) {
        return false; // the row is that of the name or closure that has the cell
    }
    if (target->role == ROLE_PART) {
        return is_cell(snapshot, edge->to);
    }
    if (edge->edge.kind == EDGE_KEY || edge->edge.kind == EDGE_TYPE || edge->edge.kind == EDGE_BASE) {
        return target->role == ROLE_OBJECT && edge->edge.kind == EDGE_KEY;
    }
    if (edge->edge.kind == EDGE_FIELD && target->role == ROLE_ATOM) {
        return false;
    }
    return !drawing_is_of_class(snapshot, edge) || (target->role == ROLE_OBJECT && drawing_follows(snapshot, edge));
}

static void add_key_label(Borrowed key, bool is_name, Buffer *out) {
    if (is_name && is_str(key)) {
        str_add_to_buffer(key, out);
    } else {
        describe_value(key, VALUE_WIDTH, out);
    }
}

// An item of a function's tuple of defaults, or of that of its cells: by the name that it captured.
static void add_function_label(Borrowed function, Edge tuple, int64_t index, Buffer *out) {
    bool is_closure = function->type == &FunctionType && tuple.kind == EDGE_FIELD &&
                      strcmp(tuple.name, "__closure__") == 0 && as_function(function)->code.held->type == &CodeType;
    if (is_closure) {
        const Scope *scope = as_code(as_function(function)->code.held)->scope;
        str_add_to_buffer(scope->free_names[index]->object, out);
    } else {
        buffer_add_format(out, "default %lld", (long long)index);
    }
}

void drawing_add_label(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    const SnapshotEdge *outer = snapshot_outer_edge(snapshot, edge);
    EdgeKind kind = edge->edge.kind;
    if (edge->weak) {
        buffer_add_text(out, "weakly");
    } else if (kind == EDGE_ITEM && outer == edge) {
        buffer_add_format(out, "%lld", (long long)edge->edge.index);
    } else if (kind == EDGE_KEY) {
        buffer_add_text(out, "key");
    } else if (kind == EDGE_VALUE || kind == EDGE_ATTRIBUTE || kind == EDGE_LOCAL) {
        add_key_label(edge->edge.key, kind != EDGE_VALUE || outer != edge, out);
    } else if (kind == EDGE_ITEM && outer->from >= 0) {
        add_function_label(snapshot->objects[outer->from].object, outer->edge, edge->edge.index, out);
    } else if (kind != EDGE_ELEMENT) {
        describe_edge(outer->edge, out);
    }
}

static void fill_row(Drawing *drawing, DrawRow *row, const SnapshotEdge *edge) {
    const Snapshot *snapshot = &drawing->snapshot;
    int32_t target = snapshot_target(snapshot, edge);
    Buffer label, value;
    buffer_init(&label);
    buffer_init(&value);
    drawing_add_label(snapshot, edge, &label);
    row->weak = edge->weak;
    row->box = target;
    if (target < 0) {
        buffer_add_text(&value, "unbound");
    } else if (snapshot->objects[target].serial != 0) {
        row->numbered = true;
        buffer_add_format(&value, "#%lld", (long long)snapshot->objects[target].serial);
    } else {
        snapshot_add_object(snapshot, target, &value);
    }
    keep_text(drawing, row->text, &label);
    keep_text(drawing, row->value, &value);
}

// ---- frames ------------------------------------------------------------------------------------------------------

static void add_frame(Drawing *drawing, int32_t number, DrawNames names) {
    const Snapshot *snapshot = &drawing->snapshot;
    const SnapshotFrame *frame = &snapshot->frames[number];
    DrawBox *box = &drawing->frames[drawing->frame_count++];
    *box = (DrawBox){.object = -1 - number, .first_row = drawing->row_count};
    Buffer title;
    buffer_init(&title);
    const char *name = snapshot_frame_name(snapshot, frame);
    buffer_add_format(&title, frame->is_class ? "class %s" : frame->code != NULL ? "%s()" : "%s", name);
    keep_text(drawing, box->title, &title);
    int64_t folded = 0;
    for (int32_t i = 0; i < frame->edge_count; i++) {
        const SnapshotEdge *edge = &snapshot->edges[frame->first_edge + i];
        if (!drawing_wants_name(edge, names) || snapshot->objects[edge->to].object->type == &ModuleType) {
            continue;
        }
        DrawRow *row = box->row_count < DRAW_NAMES ? new_row(drawing) : NULL;
        folded += row == NULL;
        if (row != NULL) {
            box->row_count += 1;
            fill_row(drawing, row, edge);
        }
    }
    if (folded > 0) {
        add_fold(drawing, box, folded, folded == 1 ? " more name" : " more names");
    }
    drawing->frame_count -= box->row_count == 0 && number > 0; // nothing to show of it
}

// The modules, and the innermost calls that there is room for.
static void add_frames(Drawing *drawing, DrawNames names) {
    int32_t count = drawing->snapshot.frame_count;
    for (int32_t i = 0; i < count && drawing->frame_count < DRAW_FRAMES; i++) {
        bool is_call = drawing->snapshot.frames[i].code != NULL;
        if (!is_call || count - i <= DRAW_FRAMES - drawing->frame_count) {
            add_frame(drawing, i, names);
        }
    }
}

// ---- objects -----------------------------------------------------------------------------------------------------

static bool is_all_atoms(const Drawing *drawing, const DrawBox *box) {
    for (int32_t i = 0; i < box->row_count; i++) {
        if (drawing->rows[box->first_row + i].numbered) {
            return false;
        }
    }
    return true;
}

// A built-in container of plain values is shown in one row, as it would be written.
static void add_value_row(Drawing *drawing, DrawBox *box, Borrowed object) {
    DrawRow *row = new_row(drawing);
    if (row != NULL) {
        Buffer value;
        buffer_init(&value);
        describe_value(object, VALUE_WIDTH, &value);
        keep_text(drawing, row->text, &value);
        box->row_count = 1;
    }
}

static bool is_inside(const Snapshot *snapshot, const SnapshotEdge *edge, int32_t object) {
    return snapshot_outer_edge(snapshot, edge)->from == object || edge->from == object;
}

// The references of an object lie together, those of its parts further on.
static int64_t add_rows_of(Drawing *drawing, DrawBox *box) {
    const Snapshot *snapshot = &drawing->snapshot;
    int64_t folded = 0;
    for (int32_t i = 0; i < snapshot->edge_count; i++) {
        const SnapshotEdge *edge = &snapshot->edges[i];
        if (edge->from < 0 || !is_inside(snapshot, edge, box->object) || !is_row(snapshot, edge)) {
            continue;
        }
        DrawRow *row = box->row_count < DRAW_ROWS ? new_row(drawing) : NULL;
        folded += row == NULL;
        if (row != NULL) {
            box->row_count += 1;
            fill_row(drawing, row, edge);
        }
    }
    return folded;
}

static void add_note(Drawing *drawing, DrawBox *box, const SnapshotObject *entry) {
    Buffer note;
    buffer_init(&note);
    buffer_add_format(&note, "refs %lld, ", (long long)entry->refcount);
    quantity_add_counted(entry->size, "byte", &note);
    keep_text(drawing, box->note, &note);
}

static void add_object(Drawing *drawing, int32_t index, bool island) {
    const Snapshot *snapshot = &drawing->snapshot;
    const SnapshotObject *entry = &snapshot->objects[index];
    DrawBox *box = &drawing->boxes[drawing->box_count++];
    *box = (DrawBox){.object = index, .first_row = drawing->row_count, .island = island};
    Buffer title;
    buffer_init(&title);
    snapshot_add_object(snapshot, index, &title);
    keep_text(drawing, box->title, &title);
    add_note(drawing, box, entry);
    int64_t folded = add_rows_of(drawing, box);
    bool is_class = is_type(entry->object);
    if (is_all_atoms(drawing, box) && !type_has(entry->object->type, TYPE_CLASS) && !is_class) {
        drawing->row_count = box->first_row;
        bool has_title_only = entry->object->type == &FunctionType;
        box->row_count = 0;
        if (!has_title_only) {
            add_value_row(drawing, box, entry->object);
        }
    } else if (folded > 0) {
        add_fold(drawing, box, folded, " more");
    }
    int64_t elsewhere = drawing_count_elsewhere(snapshot, index);
    if (elsewhere > 0 && !is_class && entry->object->type != &FunctionType) {
        add_fold(drawing, box, elsewhere, " held elsewhere");
    }
}

// ---- what leads where --------------------------------------------------------------------------------------------

static void find_boxes(Drawing *drawing) {
    for (int32_t i = 0; i < drawing->row_count; i++) {
        DrawRow *row = &drawing->rows[i];
        int32_t box = DRAW_NO_BOX;
        for (int32_t k = 0; row->box >= 0 && k < drawing->box_count; k++) {
            box = drawing->boxes[k].object == row->box ? k : box;
        }
        row->box = box;
    }
}

// Which boxes can be reached from which, a bit for each.
static void find_cycles(Drawing *drawing) {
    uint64_t reach[DRAW_BOXES] = {0};
    for (int32_t b = 0; b < drawing->box_count; b++) {
        const DrawBox *box = &drawing->boxes[b];
        for (int32_t i = 0; i < box->row_count; i++) {
            const DrawRow *row = &drawing->rows[box->first_row + i];
            reach[b] |= row->box >= 0 && !row->weak ? (uint64_t)1 << row->box : 0;
        }
    }
    for (int32_t through = 0; through < drawing->box_count; through++) {
        for (int32_t b = 0; b < drawing->box_count; b++) {
            reach[b] |= (reach[b] >> through & 1) != 0 ? reach[through] : 0;
        }
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        for (int32_t i = 0; i < drawing->boxes[b].row_count; i++) {
            DrawRow *row = &drawing->rows[drawing->boxes[b].first_row + i];
            row->cycle = row->box >= 0 && !row->weak && (reach[row->box] >> b & 1) != 0;
        }
    }
}

// ---- the whole ---------------------------------------------------------------------------------------------------

// Does a row of the picture so far lead to this object?
static bool is_led_to(const Drawing *drawing, int32_t object) {
    for (int32_t i = 0; i < drawing->row_count; i++) {
        if (drawing->rows[i].box == object) {
            return true;
        }
    }
    return false;
}

static bool is_drawn(const Drawing *drawing, int32_t object) {
    for (int32_t b = 0; b < drawing->box_count; b++) {
        if (drawing->boxes[b].object == object) {
            return true;
        }
    }
    return false;
}

// Adds those of the chosen that an arrow leads to, or all that are islands. Returns how many it added.
static int32_t add_more_objects(Drawing *drawing, const uint8_t *chosen, bool islands) {
    int32_t before = drawing->box_count;
    for (int32_t i = 0; i < drawing->snapshot.object_count && drawing->box_count < DRAW_BOXES; i++) {
        const SnapshotObject *entry = &drawing->snapshot.objects[i];
        bool is_island = (chosen[i] & DRAW_HELD) == 0;
        if ((chosen[i] & DRAW_CHOSEN) != 0 && entry->role == ROLE_OBJECT && is_island == islands &&
            (is_island || is_led_to(drawing, i)) && !is_drawn(drawing, i)) {
            add_object(drawing, i, is_island);
        }
    }
    return drawing->box_count - before;
}

static void add_objects(Drawing *drawing, const uint8_t *chosen) {
    while (add_more_objects(drawing, chosen, false) > 0) {
    }
    add_more_objects(drawing, chosen, true);
    for (int32_t i = 0; i < drawing->snapshot.object_count; i++) {
        drawing->left_out += (chosen[i] & DRAW_CHOSEN) != 0 && drawing->snapshot.objects[i].role == ROLE_OBJECT;
    }
    drawing->left_out -= drawing->box_count;
}

bool drawing_make(Drawing *drawing, DrawNames names) {
    *drawing = (Drawing){0};
    uint8_t *chosen = drawing_take(&drawing->snapshot, names) ? drawing_choose(&drawing->snapshot, names) : NULL;
    if (chosen == NULL) {
        return false;
    }
    add_frames(drawing, names);
    add_objects(drawing, chosen);
    drawing_choose_end(&drawing->snapshot, chosen);
    find_boxes(drawing);
    find_cycles(drawing);
    if (drawing->failed) {
        error_raise_no_memory();
    }
    return !drawing->failed;
}

void drawing_deinit(Drawing *drawing) {
    snapshot_deinit(&drawing->snapshot);
    raw_release(PART_LEDGER, drawing->rows, (size_t)drawing->row_capacity * sizeof(DrawRow));
    drawing->rows = NULL;
}
