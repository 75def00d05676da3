// SPDX-License-Identifier: GPL-3.0-or-later
// Finding objects again: a watch takes a snapshot after each line, and nearly all of it is as it was.
//
//     last     edge number 3 of list #1 led to objects[7]
//     now      edge number 3 of list #1 leads to the same address, and nobody at that address has died
//              so it is that object: what is known of it is copied, and the table (serials.h) is not asked
//
// The table says of an object where it is in a snapshot. Objects found again keep their place there as long as all of
// them have the same index as before; when one has moved, the places of all are noted anew (`base` is the first
// snapshot since then). What always holds: a place in the table that was noted since `base` of a snapshot, and where
// the snapshot has this object, is right.
#include "inspect/snapshot_walk.h"

#include "base/raw.h"

#include <string.h>

// ---- places ------------------------------------------------------------------------------------------------------

static bool is_at_its_place(const Snapshot *snapshot, const Known *known) {
    int32_t place = known->place[snapshot->series];
    int32_t round = known->round[snapshot->series];
    return round >= snapshot->base && round <= snapshot->round && place < snapshot->object_count &&
           snapshot->objects[place].object == known->address;
}

int32_t snapshot_place(const Snapshot *snapshot, const Known *known) {
    return known != NULL && is_at_its_place(snapshot, known) ? known->place[snapshot->series] : -1;
}

int32_t walk_place(const Walk *walk, const Known *known) {
    if (known == NULL || known->round[walk->snapshot->series] == walk->snapshot->round) {
        return known == NULL ? -1 : known->place[walk->snapshot->series];
    }
    int32_t before = walk->last == NULL ? -1 : snapshot_place(walk->last, known);
    return before < 0 ? -1 : walk->snapshot->moved[before];
}

int32_t walk_place_before(const Walk *walk, const Known *known) {
    if (walk->last != NULL) {
        return snapshot_place(walk->last, known);
    }
    SnapshotSeries series = walk->snapshot->series;
    return walk->snapshot->round > 1 && known->round[series] == walk->snapshot->round - 1 ? known->place[series] : -1;
}

// ---- again -------------------------------------------------------------------------------------------------------

void again_begin(Walk *walk, const Snapshot *last) {
    Snapshot *snapshot = walk->snapshot;
    int32_t count = last == NULL ? 0 : last->object_count;
    if (count > snapshot->moved_capacity) {
        int32_t capacity = count + count / 2;
        int32_t *moved = raw_resize(PART_LEDGER, snapshot->moved, (size_t)snapshot->moved_capacity * sizeof(int32_t),
                                    (size_t)capacity * sizeof(int32_t));
        if (moved == NULL) {
            snapshot->failed = true;
            return;
        }
        snapshot->moved = moved;
        snapshot->moved_capacity = capacity;
    }
    walk->last = last;
    if (count > 0) {
        memset(snapshot->moved, 0xff, (size_t)count * sizeof(int32_t)); // all −1
    }
}

// Whose edges are added now: what had `count` of them from `first` on.
void again_expect(Walk *walk, int32_t first, int32_t count) {
    walk->expected_first = first;
    walk->expected_count = count;
    walk->first_edge = walk->snapshot->edge_count;
}

int32_t again_find(const Walk *walk, Borrowed child) {
    int32_t number = walk->snapshot->edge_count - walk->first_edge;
    if (walk->last == NULL || number >= walk->expected_count) {
        return -1;
    }
    int32_t object = walk->last->edges[walk->expected_first + number].to;
    return walk->last->objects[object].object == child && !serials_may_have_died(child) ? object : -1;
}

void again_note(Walk *walk, int32_t before, int32_t index) {
    if (walk->last != NULL && before >= 0) {
        walk->snapshot->moved[before] = index;
        walk->has_moved |= before != index;
    }
}

void again_end(Walk *walk) {
    Snapshot *snapshot = walk->snapshot;
    if (walk->last != NULL && walk->last->round > 0 && !walk->has_moved) {
        snapshot->base = walk->last->base;
        return;
    }
    snapshot->base = snapshot->round;
    for (int32_t i = 0; walk->last != NULL && i < snapshot->object_count; i++) {
        Known *known = serials_find(snapshot->objects[i].object);
        if (known != NULL) {
            known->place[snapshot->series] = i;
            known->round[snapshot->series] = snapshot->round;
        }
    }
}
