// SPDX-License-Identifier: GPL-3.0-or-later
// Why objects died.
//
//     del a        died, in this order:  list #5 (parent #4)   list #4 (parent #3)   list #3 (no parent)
//                  told:                 #3: the statement, edge before: name a
//                                          #4: only #3 held it        #5: only #4 held it
//
// A parent may be a part of an object, as an instance's dict is; then the object is meant.
#include "inspect/changes_parts.h"

static struct DeathRoom {
    Numbers parent; // of each object before: the one whose death was its own; −1: none, or it lives
    Numbers first;  // of each dead object: the death that is told first of those that it caused; −1: none
    Numbers next;   // of each dead object: the next one of the same parent; −1: none
} room;

static const SnapshotObject *object_before(const Changes *changes, int32_t index) {
    return &changes->before->objects[index];
}

// The dead object whose death was this one's; −1: none.
static int32_t parent_of(const Changes *changes, int32_t object) {
    int32_t parent = room.parent.items[object];
    while (parent >= 0 && object_before(changes, parent)->role == ROLE_PART) {
        parent = room.parent.items[parent];
    }
    return parent < 0 ? -1 : parent;
}

static bool prepare(const Changes *changes) {
    int32_t count = changes->before->object_count;
    if (!numbers_reserve(&room.parent, count) || !numbers_reserve(&room.first, count) ||
        !numbers_reserve(&room.next, count)) {
        return false;
    }
    for (int32_t i = 0; i < changes->death_count; i++) {
        room.parent.items[changes->deaths[i].object] = changes->deaths[i].parent;
    }
    for (int32_t i = changes->death_count - 1; i >= 0; i--) { // so that the first one is first
        int32_t object = changes->deaths[i].object;
        int32_t parent = parent_of(changes, object);
        if (parent >= 0 && object_before(changes, object)->role == ROLE_OBJECT) {
            room.next.items[object] = room.first.items[parent];
            room.first.items[parent] = object;
        }
    }
    return true;
}

// ---- causes ------------------------------------------------------------------------------------------------------

static bool frame_is_there(const Changes *changes, int32_t frame) {
    for (int32_t i = 0; i < changes->now->frame_count; i++) {
        if (changes_frame_before(i) == frame) {
            return true;
        }
    }
    return false;
}

// The reference that went last, as far as a snapshot tells: one of somebody who is still there, else one of a call that
// has ended.
static void find_edge(const Changes *changes, const Incoming *incoming, const Numbers *object_now, Event *event) {
    for (int32_t i = incoming->first.items[event->object]; i >= 0; i = incoming->next.items[i]) {
        const SnapshotEdge *edge = &changes->before->edges[i];
        int32_t from = snapshot_outer_edge(changes->before, edge)->from;
        bool is_there = from < 0 ? frame_is_there(changes, -1 - from) : object_now->items[from] >= 0;
        if (is_there) {
            event->cause = DEATH_STATEMENT;
            event->edge_before = edge;
            return;
        }
        if (from < 0 && edge->edge.kind != EDGE_FIELD) { // not the value that the call has returned
            event->cause = DEATH_CALL_ENDED;
            event->edge_before = edge;
        }
    }
}

// ---- telling -----------------------------------------------------------------------------------------------------

// Goes down along first children, then on to the next one, up again at the end of each list.
static void tell_family(const Changes *changes, int32_t eldest) {
    int32_t object = room.first.items[eldest];
    while (object >= 0) {
        Event event = changes_event(changes, EVENT_DEATH);
        event.object = object;
        event.parent = parent_of(changes, object);
        event.cause = DEATH_PARENT;
        changes->listener(&event);
        if (room.first.items[object] >= 0) {
            object = room.first.items[object];
            continue;
        }
        while (object != eldest && room.next.items[object] < 0) {
            object = parent_of(changes, object);
        }
        object = object == eldest ? -1 : room.next.items[object];
    }
}

bool deaths_tell(const Changes *changes, const Incoming *before, const Numbers *object_now) {
    if (changes->death_count == 0) {
        return true;
    }
    if (!prepare(changes)) {
        return false;
    }
    for (int32_t i = 0; i < changes->death_count; i++) {
        const Death *death = &changes->deaths[i];
        if (object_before(changes, death->object)->role != ROLE_OBJECT || parent_of(changes, death->object) >= 0) {
            continue;
        }
        Event event = changes_event(changes, EVENT_DEATH);
        event.object = death->object;
        if (death->by_collector) {
            event.cause = DEATH_COLLECTOR;
        } else {
            find_edge(changes, before, object_now, &event);
        }
        changes->listener(&event);
        tell_family(changes, death->object);
    }
    return true;
}

void deaths_forget(void) {
    numbers_forget(&room.parent);
    numbers_forget(&room.first);
    numbers_forget(&room.next);
}
