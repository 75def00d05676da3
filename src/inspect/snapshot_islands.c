// SPDX-License-Identifier: GPL-3.0-or-later
// Islands: objects that live though nobody can reach them any more, because they hold each other.
//
//     candidates   containers that the program's names do not reach
//     counted      the references to each from other candidates
//     held         those that have more references than these: somebody else holds them, the runtime or the library;
//                  and all that they hold
//     islands      the rest
//
// That is the collector's own reckoning (memory/collect.c), among fewer objects and with the counts in a table of ours.
#include "objects/tuple.h"
#include "inspect/address_table.h"
#include "inspect/snapshot_walk.h"

#include <string.h>

typedef struct Islands {
    Walk *walk;
    AddressTable candidates; // object → references that are not from candidates; HELD: somebody can reach it
    Buffer stack;            // held candidates whose references are to be followed
} Islands;

#define HELD (-1)

// ---- candidates --------------------------------------------------------------------------------------------------

static void add_candidate(Islands *islands, Borrowed object) {
    int64_t *count = object->refcount <= 0 ? NULL : address_table_at(&islands->candidates, object);
    if (count != NULL) {
        *count = object->refcount;
    }
}

static void add_unreached(Borrowed object, void *context) {
    Islands *islands = context;
    if (object_is_container(object) && walk_place(islands->walk, serials_find(object)) < 0) {
        add_candidate(islands, object);
    }
}

static void add_unreached_born(Islands *islands) {
    int64_t position = 0;
    for (const Known *known = serials_next(&position); known != NULL; known = serials_next(&position)) {
        Borrowed object = known->address;
        if (serials_count_it(known) && walk_place(islands->walk, known) < 0 && object_is_container(object)) {
            add_candidate(islands, object);
        }
    }
}

// ---- who is held -------------------------------------------------------------------------------------------------

static void subtract(Borrowed child, Edge edge, void *context) {
    (void)edge;
    Islands *islands = context;
    int64_t *count = address_table_find(&islands->candidates, child);
    if (count != NULL) {
        *count -= 1;
    }
}

static void hold(Borrowed child, Edge edge, void *context) {
    (void)edge;
    Islands *islands = context;
    int64_t *count = address_table_find(&islands->candidates, child);
    if (count != NULL && *count != HELD) {
        *count = HELD;
        buffer_add(&islands->stack, &child, sizeof child);
    }
}

static void for_each(Islands *islands, void (*step)(Islands *islands, AddressEntry *entry)) {
    for (int64_t i = 0; i < islands->candidates.capacity; i++) {
        if (islands->candidates.entries[i].address != NULL) {
            step(islands, &islands->candidates.entries[i]);
        }
    }
}

static void subtract_references(Islands *islands, AddressEntry *entry) {
    object_traverse(entry->address, subtract, islands);
}

static void hold_if_counted(Islands *islands, AddressEntry *entry) {
    if (entry->value > 0) {
        hold(entry->address, edge_plain(EDGE_ITEM), islands);
    }
}

static void follow_held(Islands *islands) {
    Buffer *stack = &islands->stack;
    while (stack->length > 0) {
        Borrowed object;
        stack->length -= sizeof object;
        memcpy(&object, stack->bytes + stack->length, sizeof object);
        object_traverse(object, hold, islands);
    }
}

// ---- islands -----------------------------------------------------------------------------------------------------

// May it be a part of another object of the island, and so better be found by that one?
static bool may_be_a_part(Borrowed object, const Known *known) {
    const Type *type = object->type;
    return known->serial == 0 && object->refcount == 1 &&
           (type == &DictType || type == &TupleType || type == &CellType);
}

static bool is_held(const Islands *islands, Borrowed object) {
    const int64_t *count = address_table_find(&islands->candidates, object);
    return count == NULL || *count == HELD;
}

static void add_island(Islands *islands, Known *known) {
    Walk *walk = islands->walk;
    Snapshot *snapshot = walk->snapshot;
    Borrowed object = known->address;
    int32_t first = snapshot->object_count;
    uint8_t role = role_of(object, known);
    if (role == ROLE_ATOM) {
        return;
    }
    walk_add_object(walk, known, object->type == &CellType ? ROLE_PART : role, -1);
    for (int32_t i = first; i < snapshot->object_count; i++) {
        snapshot->objects[i].reach = is_held(islands, snapshot->objects[i].object) ? REACH_RUNTIME : REACH_NONE;
        walk_object(walk, i);
    }
}

static void consider(Islands *islands, AddressEntry *entry, bool wants_parts) {
    Known *known = serials_find(entry->address);
    if (entry->value == HELD) {
        if (known != NULL) {
            serials_note_held(known);
        }
        return;
    }
    known = serials_at(entry->address);
    if (known != NULL && walk_place(islands->walk, known) < 0 && may_be_a_part(entry->address, known) == wants_parts) {
        add_island(islands, known);
    }
}

static void add_whole(Islands *islands, AddressEntry *entry) { consider(islands, entry, false); }
static void add_rest(Islands *islands, AddressEntry *entry) { consider(islands, entry, true); }

void walk_islands(Walk *walk) {
    if ((walk->flags & SNAPSHOT_ISLANDS) == 0 && walk->counted == serials_counted()) {
        return; // the names have led to all there are
    }
    Islands islands = {.walk = walk};
    address_table_init(&islands.candidates);
    buffer_init(&islands.stack);
    if ((walk->flags & SNAPSHOT_ISLANDS) != 0) {
        walk->snapshot->failed |= !heap_walk_objects(add_unreached, &islands);
    } else {
        add_unreached_born(&islands);
    }
    for_each(&islands, subtract_references);
    for_each(&islands, hold_if_counted);
    follow_held(&islands);
    for_each(&islands, add_whole);
    for_each(&islands, add_rest);
    walk->snapshot->failed |= islands.candidates.failed || islands.stack.failed;
    buffer_deinit(&islands.stack);
    address_table_deinit(&islands.candidates);
}
