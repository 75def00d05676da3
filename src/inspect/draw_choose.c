// SPDX-License-Identifier: GPL-3.0-or-later
// Which objects of a snapshot belong to a picture.
//
//     draw()          all that it has, islands too
//     draw('a')       what the name a reaches, in any frame that has it
//
// Next: draw.c, which makes boxes of them.
#include "inspect/draw.h"

#include "base/raw.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"

static bool is_named(const SnapshotEdge *edge, Borrowed name) {
    return edge->edge.kind == EDGE_LOCAL && is_str(edge->edge.key) && str_equal(as_str(edge->edge.key), as_str(name));
}

bool drawing_wants_name(const SnapshotEdge *edge, DrawNames names) {
    if (names.items == NULL) {
        return edge->edge.kind == EDGE_LOCAL;
    }
    for (int64_t i = 0; i < names.count; i++) {
        if (is_named(edge, names.items[i])) {
            return true;
        }
    }
    return false;
}

bool drawing_take(Snapshot *snapshot, DrawNames names) {
    snapshot_init(snapshot);
    unsigned flags = SNAPSHOT_ATOMS | (names.items == NULL ? SNAPSHOT_ISLANDS : 0);
    bool taken = snapshot_take(snapshot, SERIES_LOOKS, flags);
    if (!taken) {
        error_raise_no_memory();
    }
    return taken;
}

bool drawing_is_of_class(const Snapshot *snapshot, const SnapshotEdge *edge) {
    int32_t holder = snapshot_outer_edge(snapshot, edge)->from;
    return holder >= 0 && is_type(snapshot->objects[holder].object);
}

bool drawing_follows(const Snapshot *snapshot, const SnapshotEdge *edge) {
    bool is_method = snapshot->objects[edge->to].object->type == &FunctionType && drawing_is_of_class(snapshot, edge);
    return edge->edge.kind != EDGE_TYPE && edge->edge.kind != EDGE_BASE && !is_method;
}

// Gives the mark to all that those with it hold. Objects are in the order of their finding, but a later one may lead
// back.
static void spread(const Snapshot *snapshot, uint8_t *chosen, uint8_t mark) {
    bool more = true;
    while (more) {
        more = false;
        for (int32_t i = 0; i < snapshot->edge_count; i++) {
            const SnapshotEdge *edge = &snapshot->edges[i];
            bool follows = mark == DRAW_HELD ? !edge->weak : drawing_follows(snapshot, edge);
            if (edge->from >= 0 && (chosen[edge->from] & mark) != 0 && (chosen[edge->to] & mark) == 0 && follows) {
                chosen[edge->to] |= mark;
                more = true;
            }
        }
    }
}

int64_t drawing_count_elsewhere(const Snapshot *snapshot, int32_t index) {
    int64_t count = snapshot->objects[index].refcount;
    for (int32_t i = 0; i < snapshot->edge_count; i++) {
        count -= snapshot->edges[i].to == index && !snapshot->edges[i].weak;
    }
    return count;
}

// What names hold, and what somebody outside the snapshot holds; the rest only hold each other.
static void mark_held(const Snapshot *snapshot, uint8_t *chosen) {
    for (int32_t i = 0; i < snapshot->edge_count; i++) {
        const SnapshotEdge *edge = &snapshot->edges[i];
        if (edge->from < 0) {
            chosen[edge->to] |= DRAW_HELD;
        }
    }
    spread(snapshot, chosen, DRAW_HELD);
    for (int32_t i = 0; i < snapshot->object_count; i++) {
        if ((chosen[i] & DRAW_HELD) == 0 && drawing_count_elsewhere(snapshot, i) > 0) {
            chosen[i] |= DRAW_HELD;
        }
    }
    spread(snapshot, chosen, DRAW_HELD);
}

// All that is bound to names, and islands.
static void choose_all(const Snapshot *snapshot, uint8_t *chosen) {
    for (int32_t i = 0; i < snapshot->object_count; i++) {
        chosen[i] |= snapshot->objects[i].reach == REACH_NONE ? DRAW_CHOSEN : 0;
    }
    for (int32_t i = 0; i < snapshot->edge_count; i++) {
        const SnapshotEdge *edge = &snapshot->edges[i];
        if (edge->from < 0) {
            chosen[edge->to] |= DRAW_CHOSEN;
        }
    }
}

// Marks what a name is bound to; false: no frame has it.
static bool choose_name(const Snapshot *snapshot, Borrowed name, uint8_t *chosen) {
    bool found = false;
    for (int32_t f = 0; f < snapshot->frame_count; f++) {
        const SnapshotFrame *frame = &snapshot->frames[f];
        for (int32_t i = 0; i < frame->edge_count; i++) {
            const SnapshotEdge *edge = &snapshot->edges[frame->first_edge + i];
            if (is_named(edge, name)) {
                chosen[edge->to] |= DRAW_CHOSEN;
                found = true;
            }
        }
    }
    return found;
}

uint8_t *drawing_choose(const Snapshot *snapshot, DrawNames names) {
    size_t size = (size_t)snapshot->object_count + 1;
    uint8_t *chosen = raw_allocate(PART_LEDGER, size);
    if (chosen == NULL) {
        return error_raise_no_memory();
    }
    for (size_t i = 0; i < size; i++) {
        chosen[i] = 0;
    }
    mark_held(snapshot, chosen);
    if (names.items == NULL) {
        choose_all(snapshot, chosen);
    }
    for (int64_t i = 0; i < names.count; i++) {
        if (!choose_name(snapshot, names.items[i], chosen)) {
            error_raise(&NameErrorType, "name '%S' is not defined", names.items[i]);
            drawing_choose_end(snapshot, chosen);
            return NULL;
        }
    }
    spread(snapshot, chosen, DRAW_CHOSEN);
    return chosen;
}

void drawing_choose_end(const Snapshot *snapshot, uint8_t *chosen) {
    raw_release(PART_LEDGER, chosen, (size_t)snapshot->object_count + 1);
}
