// SPDX-License-Identifier: GPL-3.0-or-later
// What a few names reach, in the snapshot before and in the one now.
//
//     --only a     frames' edges with the name a ─▶ their objects ─▶ what these hold …       marked
//
// An object that died is wanted if it was marked before; one whose count is different, if it is or was.
#include "inspect/watch_only.h"

#include "base/raw.h"
#include "objects/str.h"

#include <string.h>

typedef struct Marks { // of one snapshot
    int32_t round;     // which; 0: none yet
    uint8_t *reached;  // of each object
    int32_t *stack;    // reached, but what it holds not yet
    int32_t capacity;
} Marks;

static struct Only {
    const char *names; // NULL: everything
    Marks marks[2];    // by the parity of the snapshot's round
} only;

void only_begin(const char *names) { only.names = names; }

void only_end(void) {
    for (int i = 0; i < 2; i++) {
        Marks *marks = &only.marks[i];
        raw_release(PART_LEDGER, marks->reached, (size_t)marks->capacity);
        raw_release(PART_LEDGER, marks->stack, (size_t)marks->capacity * sizeof(int32_t));
    }
    only = (struct Only){0};
}

bool only_is_on(void) { return only.names != NULL; }

// ---- names -------------------------------------------------------------------------------------------------------

static bool is_listed(Borrowed name) {
    int64_t length = str_length(name);
    const char *text = only.names;
    while (true) {
        size_t end = strcspn(text, ",");
        bool same = (int64_t)end == length;
        for (int64_t i = 0; same && i < length; i++) {
            same = str_read(as_str(name), i) == (unsigned char)text[i];
        }
        if (same || text[end] == '\0') {
            return same;
        }
        text += end + 1;
    }
}

// ---- marks -------------------------------------------------------------------------------------------------------

static bool reserve(Marks *marks, int32_t count) {
    if (count > marks->capacity) {
        int32_t capacity = 2 * count;
        raw_release(PART_LEDGER, marks->reached, (size_t)marks->capacity);
        raw_release(PART_LEDGER, marks->stack, (size_t)marks->capacity * sizeof(int32_t));
        marks->capacity = 0;
        marks->reached = raw_allocate(PART_LEDGER, (size_t)capacity);
        marks->stack = raw_allocate(PART_LEDGER, (size_t)capacity * sizeof(int32_t));
        if (marks->reached == NULL || marks->stack == NULL) {
            raw_release(PART_LEDGER, marks->reached, (size_t)capacity);
            raw_release(PART_LEDGER, marks->stack, (size_t)capacity * sizeof(int32_t));
            marks->reached = NULL;
            marks->stack = NULL;
            return false;
        }
        marks->capacity = capacity;
    }
    return true;
}

static void reach(Marks *marks, int32_t object, int32_t *depth) {
    if (!marks->reached[object]) {
        marks->reached[object] = 1;
        marks->stack[(*depth)++] = object;
    }
}

static void mark(Marks *marks, const Snapshot *snapshot) {
    int32_t depth = 0;
    for (int32_t i = 0; i < snapshot->object_count; i++) {
        marks->reached[i] = 0;
    }
    for (int32_t i = 0; i < snapshot->frame_count; i++) {
        const SnapshotFrame *frame = &snapshot->frames[i];
        for (int32_t k = frame->first_edge; k < frame->first_edge + frame->edge_count; k++) {
            const SnapshotEdge *edge = &snapshot->edges[k];
            if (edge->edge.kind == EDGE_LOCAL && is_listed(edge->edge.key)) {
                reach(marks, edge->to, &depth);
            }
        }
    }
    while (depth > 0) {
        const SnapshotObject *object = &snapshot->objects[marks->stack[--depth]];
        for (int32_t k = object->first_edge; k < object->first_edge + object->edge_count; k++) {
            if (!snapshot->edges[k].weak) {
                reach(marks, snapshot->edges[k].to, &depth);
            }
        }
    }
}

// The marks of the snapshot now are made while all its names live, and are still there when it is the one before.
static const Marks *marks_of(const Snapshot *snapshot, bool is_now) {
    Marks *marks = &only.marks[snapshot->round % 2];
    if (marks->round != snapshot->round && is_now && reserve(marks, snapshot->object_count)) {
        mark(marks, snapshot);
        marks->round = snapshot->round;
    }
    return marks->round == snapshot->round ? marks : NULL;
}

static bool is_reached(const Snapshot *snapshot, int32_t object, bool is_now) {
    const Marks *marks = object < 0 ? NULL : marks_of(snapshot, is_now);
    return marks != NULL && marks->reached[object];
}

bool only_wants(const Event *event) {
    if (only.names == NULL) {
        return true;
    }
    marks_of(event->now, true);
    switch (event->kind) {
    case EVENT_BOUND:
    case EVENT_REBOUND: return is_listed(event->edge->edge.key);
    case EVENT_UNBOUND: return is_listed(event->edge_before->edge.key);
    case EVENT_DEATH: return is_reached(event->before, event->object, false);
    case EVENT_BIRTH:
    case EVENT_COUNT:
    case EVENT_CONTENTS:
    case EVENT_GROWTH:
        return is_reached(event->now, event->object, true) ||
               is_reached(event->before, event->now->objects[event->object].before, false);
    case EVENT_TEMPORARY: return false;
    case EVENT_COLLECTION:
    case EVENT_LINE:
    case EVENT_CALL:
    case EVENT_RETURN:
    case EVENT_YIELD:
    case EVENT_EXCEPTION:
    case EVENT_SETTLED: break;
    }
    return true;
}
