// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing two snapshots.
//
//     frames     by the number of the call ─▶ their names by the name ─▶ BOUND, UNBOUND, REBOUND
//     objects    by SnapshotObject.before ─▶ BIRTH, COUNT, CONTENTS, GROWTH
//     edges      of those whose count is different: what is in both is crossed out, the rest is why
//     deaths     as the allocator told them, with the edge that stood before
//
// What always holds: for each COUNT, to − from = gained − lost + unseen.
//
// Next: changes_deaths.c; events.c, who asks for this.
#include "base/raw.h"
#include "inspect/changes_parts.h"

#include <string.h>

#define CROSSED_OUT_MAXIMUM 256 // references to one object that are compared one by one

static struct ChangesRoom {
    Incoming before;
    Incoming now;
    Numbers frame_before; // of each frame now: the same before, or −1
    Numbers object_now;   // of each object before: the same now, or −1
} room;

// ---- numbers -----------------------------------------------------------------------------------------------------

bool numbers_reserve(Numbers *numbers, int32_t count) {
    if (count > numbers->capacity) {
        int32_t capacity = count + count / 2;
        int32_t *items = raw_resize(PART_LEDGER, numbers->items, (size_t)numbers->capacity * sizeof(int32_t),
                                    (size_t)capacity * sizeof(int32_t));
        if (items == NULL) {
            return false;
        }
        numbers->items = items;
        numbers->capacity = capacity;
    }
    if (count > 0) {
        memset(numbers->items, 0xff, (size_t)count * sizeof(int32_t)); // all −1
    }
    return true;
}

void numbers_forget(Numbers *numbers) {
    raw_release(PART_LEDGER, numbers->items, (size_t)numbers->capacity * sizeof(int32_t));
    *numbers = (Numbers){0};
}

static bool incoming_reserve(Incoming *incoming, const Snapshot *snapshot) {
    return numbers_reserve(&incoming->first, snapshot->object_count) &&
           numbers_reserve(&incoming->next, snapshot->edge_count);
}

// Lists the edges to each object that is wanted, the first one first.
static void incoming_list(Incoming *incoming, const Snapshot *snapshot) {
    for (int32_t i = snapshot->edge_count - 1; i >= 0; i--) {
        const SnapshotEdge *edge = &snapshot->edges[i];
        if (incoming->first.items[edge->to] != -1 && !edge->weak) {
            incoming->next.items[i] = incoming->first.items[edge->to];
            incoming->first.items[edge->to] = i;
        }
    }
}

// ---- names -------------------------------------------------------------------------------------------------------

static bool is_same_frame(const Changes *changes, const SnapshotFrame *before, const SnapshotFrame *now) {
    return before->call == now->call && (now->call != 0 || strcmp(snapshot_frame_name(changes->before, before),
                                                                  snapshot_frame_name(changes->now, now)) == 0);
}

// Calls are in the order of their numbers in both snapshots, modules come first.
static void match_frames(const Changes *changes) {
    const Snapshot *before = changes->before;
    int32_t call = 0;
    for (int32_t i = 0; i < changes->now->frame_count; i++) {
        const SnapshotFrame *now = &changes->now->frames[i];
        int32_t at = now->call == 0 ? 0 : call;
        while (at < before->frame_count && !is_same_frame(changes, &before->frames[at], now) &&
               before->frames[at].call <= now->call) {
            at += 1;
        }
        call = now->call == 0 ? call : at;
        if (at < before->frame_count && is_same_frame(changes, &before->frames[at], now)) {
            room.frame_before.items[i] = at;
        }
    }
}

int32_t changes_frame_before(int32_t frame) { return room.frame_before.items[frame]; }

static bool is_same_target(const Changes *changes, const SnapshotEdge *before, const SnapshotEdge *now) {
    int32_t old = snapshot_target(changes->before, before);
    int32_t target = snapshot_target(changes->now, now);
    return old < 0 || target < 0 ? old == target : changes->now->objects[target].before == old;
}

static void tell_name(const Changes *changes, const SnapshotEdge *before, const SnapshotEdge *now) {
    bool was_bound = before != NULL && snapshot_target(changes->before, before) >= 0;
    bool is_bound = now != NULL && snapshot_target(changes->now, now) >= 0;
    if ((!was_bound && !is_bound) || (was_bound && is_bound && is_same_target(changes, before, now))) {
        return;
    }
    Event event = changes_event(changes, !was_bound ? EVENT_BOUND : is_bound ? EVENT_REBOUND : EVENT_UNBOUND);
    event.edge = is_bound ? now : NULL;
    event.edge_before = was_bound ? before : NULL;
    event.object = is_bound ? snapshot_target(changes->now, now) : -1;
    changes->listener(&event);
}

// The edge of a frame that has this name, looked for from *at on; names keep their order from step to step.
static const SnapshotEdge *find_name(const Snapshot *snapshot, const SnapshotFrame *frame, Borrowed name, int32_t *at) {
    for (int32_t i = 0; i < frame->edge_count; i++) {
        int32_t index = (*at + i) % frame->edge_count;
        const SnapshotEdge *edge = &snapshot->edges[frame->first_edge + index];
        if (edge->edge.kind == EDGE_LOCAL && edge->edge.key == name) {
            *at = index + 1;
            return edge;
        }
    }
    return NULL;
}

static void tell_names_of(const Changes *changes, const SnapshotFrame *before, const SnapshotFrame *now) {
    int32_t at = 0;
    for (int32_t i = 0; before != NULL && i < before->edge_count; i++) {
        const SnapshotEdge *edge = &changes->before->edges[before->first_edge + i];
        if (edge->edge.kind == EDGE_LOCAL && find_name(changes->now, now, edge->edge.key, &at) == NULL) {
            tell_name(changes, edge, NULL);
        }
    }
    at = 0;
    for (int32_t i = 0; i < now->edge_count; i++) {
        const SnapshotEdge *edge = &changes->now->edges[now->first_edge + i];
        if (edge->edge.kind == EDGE_LOCAL) {
            tell_name(changes, before == NULL ? NULL : find_name(changes->before, before, edge->edge.key, &at), edge);
        }
    }
}

// The names of a generator that goes on are not new.
static void tell_names(const Changes *changes) {
    for (int32_t i = 0; i < changes->now->frame_count; i++) {
        const SnapshotFrame *now = &changes->now->frames[i];
        int32_t before = room.frame_before.items[i];
        if (before >= 0 || !now->resumed) {
            tell_names_of(changes, before < 0 ? NULL : &changes->before->frames[before], now);
        }
    }
}

// ---- counts ------------------------------------------------------------------------------------------------------

typedef struct Reasons {
    const SnapshotEdge *gained[CROSSED_OUT_MAXIMUM];
    const SnapshotEdge *lost[CROSSED_OUT_MAXIMUM];
    int32_t gained_count;
    int32_t lost_count;
} Reasons;

static bool is_same_holder(const Changes *changes, const SnapshotEdge *before, const SnapshotEdge *now) {
    if (now->from < 0) {
        return before->from < 0 && room.frame_before.items[-1 - now->from] == -1 - before->from;
    }
    return before->from >= 0 && changes->now->objects[now->from].before == before->from;
}

// The payload is one word, whatever it is.
static bool is_same_place(Edge before, Edge now) { return before.index == now.index; }

static void remove_edge(const SnapshotEdge **edges, int32_t *count, int32_t index) {
    *count -= 1;
    memmove((void *)&edges[index], (const void *)&edges[index + 1], (size_t)(*count - index) * sizeof(edges[0]));
}

// Crosses out what is in both lists; `exactly`: also at the same place in its holder.
static void cross_out(const Changes *changes, Reasons *reasons, bool exactly) {
    for (int32_t i = 0; i < reasons->gained_count; i++) {
        const SnapshotEdge *now = reasons->gained[i];
        for (int32_t k = 0; k < reasons->lost_count; k++) {
            const SnapshotEdge *before = reasons->lost[k];
            if (before->edge.kind == now->edge.kind && is_same_holder(changes, before, now) &&
                (!exactly || is_same_place(before->edge, now->edge))) {
                remove_edge(reasons->gained, &reasons->gained_count, i--);
                remove_edge(reasons->lost, &reasons->lost_count, k);
                break;
            }
        }
    }
}

static int32_t collect_edges(const Incoming *incoming, const Snapshot *snapshot, int32_t object,
                             const SnapshotEdge **edges) {
    int32_t count = 0;
    for (int32_t i = incoming->first.items[object]; i >= 0; i = incoming->next.items[i]) {
        if (count == CROSSED_OUT_MAXIMUM) {
            return -1;
        }
        edges[count++] = &snapshot->edges[i];
    }
    return count;
}

static void tell_count(const Changes *changes, int32_t index) {
    const SnapshotObject *now = &changes->now->objects[index];
    Reasons reasons;
    reasons.gained_count = collect_edges(&room.now, changes->now, index, reasons.gained);
    reasons.lost_count = collect_edges(&room.before, changes->before, now->before, reasons.lost);
    bool known = reasons.gained_count >= 0 && reasons.lost_count >= 0;
    if (known) {
        cross_out(changes, &reasons, true);
        cross_out(changes, &reasons, false);
    } else {
        reasons.gained_count = reasons.lost_count = 0;
    }
    Event event = changes_event(changes, EVENT_COUNT);
    event.object = index;
    event.from = changes->before->objects[now->before].refcount;
    event.to = now->refcount;
    event.gained = reasons.gained;
    event.lost = reasons.lost;
    event.gained_count = reasons.gained_count;
    event.lost_count = reasons.lost_count;
    event.unseen = known ? event.to - event.from - (event.gained_count - event.lost_count) : 0;
    changes->listener(&event);
}

static bool has_other_count(const Changes *changes, const SnapshotObject *now) {
    return now->role == ROLE_OBJECT && now->before >= 0 &&
           now->refcount != changes->before->objects[now->before].refcount;
}

// False: none is different.
static bool want_counts(const Changes *changes) {
    bool any = false;
    for (int32_t i = 0; i < changes->now->object_count; i++) {
        const SnapshotObject *now = &changes->now->objects[i];
        if (has_other_count(changes, now)) {
            room.now.first.items[i] = LIST_END;
            room.before.first.items[now->before] = LIST_END;
            any = true;
        }
    }
    return any;
}

// ---- objects -----------------------------------------------------------------------------------------------------

static void tell_births(const Changes *changes) {
    for (int32_t i = 0; i < changes->now->object_count; i++) {
        if (changes->now->objects[i].is_new && changes->now->objects[i].role == ROLE_OBJECT) {
            Event event = changes_event(changes, EVENT_BIRTH);
            event.object = i;
            changes->listener(&event);
        }
    }
}

static void tell_counts(const Changes *changes) {
    for (int32_t i = 0; i < changes->now->object_count; i++) {
        if (has_other_count(changes, &changes->now->objects[i])) {
            tell_count(changes, i);
        }
    }
}

// What a part holds is what its object holds; a part of a call has nothing to tell.
static int32_t whole_of(const Snapshot *snapshot, int32_t object) {
    while (object >= 0 && snapshot->objects[object].role == ROLE_PART) {
        int32_t edge = snapshot->objects[object].found_by;
        object = edge < 0 ? -1 : snapshot->edges[edge].from;
    }
    return object;
}

static void tell_insides(const Changes *changes) {
    for (int32_t i = 0; i < changes->now->object_count; i++) {
        const SnapshotObject *now = &changes->now->objects[i];
        if (now->before < 0 || now->role == ROLE_ATOM) {
            continue;
        }
        const SnapshotObject *before = &changes->before->objects[now->before];
        Event event = changes_event(changes, EVENT_CONTENTS);
        event.object = whole_of(changes->now, i);
        if (now->contents != before->contents && event.object >= 0) {
            changes->listener(&event);
        }
        if (now->slots != before->slots && now->role == ROLE_OBJECT) {
            event.kind = EVENT_GROWTH;
            event.from = before->slots;
            event.to = now->slots;
            changes->listener(&event);
        }
    }
}

static void tell_collections(const Changes *changes) {
    for (int generation = 0; generation < GENERATION_COUNT; generation++) {
        const GenerationStatistics *before = &changes->collections_before[generation];
        const GenerationStatistics *now = &changes->collections_now[generation];
        if (now->collections == before->collections) {
            continue;
        }
        Event event = changes_event(changes, EVENT_COLLECTION);
        event.from = generation;
        event.to = now->collected - before->collected;
        for (int32_t i = 0; i < changes->now->object_count; i++) {
            const SnapshotObject *object = &changes->now->objects[i];
            event.moved += object->role == ROLE_OBJECT && object->before >= 0 &&
                           object->generation > changes->before->objects[object->before].generation;
        }
        changes->listener(&event);
    }
}

// ---- the whole ---------------------------------------------------------------------------------------------------

Event changes_event(const Changes *changes, EventKind kind) {
    return (Event){.kind = kind,
                   .step = changes->step,
                   .before = changes->before,
                   .now = changes->now,
                   .object = -1,
                   .parent = -1};
}

static bool prepare(const Changes *changes) {
    if (!numbers_reserve(&room.frame_before, changes->now->frame_count) ||
        !numbers_reserve(&room.object_now, changes->before->object_count) ||
        !incoming_reserve(&room.before, changes->before) || !incoming_reserve(&room.now, changes->now)) {
        return false;
    }
    for (int32_t i = 0; i < changes->now->object_count; i++) {
        int32_t before = changes->now->objects[i].before;
        if (before >= 0) {
            room.object_now.items[before] = i;
        }
    }
    match_frames(changes);
    bool any = want_counts(changes);
    for (int32_t i = 0; i < changes->death_count; i++) {
        room.before.first.items[changes->deaths[i].object] = LIST_END;
        any = true;
    }
    if (any) {
        incoming_list(&room.before, changes->before);
        incoming_list(&room.now, changes->now);
    }
    return true;
}

bool changes_tell(const Changes *changes) {
    bool good = prepare(changes);
    if (good) {
        tell_names(changes);
        tell_births(changes);
        tell_counts(changes);
        tell_insides(changes);
        good = deaths_tell(changes, &room.before, &room.object_now);
        tell_collections(changes);
    }
    return good;
}

void changes_forget(void) {
    Numbers *const all[] = {&room.before.first, &room.before.next,  &room.now.first,
                            &room.now.next,     &room.frame_before, &room.object_now};
    for (int64_t i = 0; i < (int64_t)(sizeof all / sizeof all[0]); i++) {
        numbers_forget(all[i]);
    }
    deaths_forget();
}
