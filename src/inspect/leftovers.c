// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what is left.
//
//     begin    walk the heap ─▶ a table of the addresses of all objects: the runtime's own
//     report   another table, of what built-in types reach: one that a program is the first to use has methods only now
//              walk the heap again ─▶ each object that is in neither: the program made it, and it is still there
//
// Such an object is either a reference that somebody forgot to release (the audit tells where), or one that the runtime
// keeps though nothing can ask for it any more.
#include "inspect/leftovers.h"

#include "memory/heap.h"
#include "inspect/address_table.h"
#include "inspect/describe.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define NAMED_MAXIMUM 20

static AddressTable runtime_objects; // that were there before the program
static AddressTable reached;         // that built-in types reach

static void note(Borrowed object, void *context) {
    (void)context;
    address_table_at(&runtime_objects, object);
}

// ---- what built-in types reach -----------------------------------------------------------------------------------

// `context`: a stack of objects, whose children are still to be visited.
static void reach(Borrowed object, Edge edge, void *context) {
    (void)edge;
    if (address_table_find(&reached, object) == NULL) {
        address_table_at(&reached, object);
        buffer_add(context, &object, sizeof object);
    }
}

static void reach_from(Borrowed object, void *context) { object_traverse(object, reach, context); }

static bool note_reached(void) {
    Buffer stack;
    buffer_init(&stack);
    address_table_init(&reached);
    heap_walk_static(reach_from, &stack);
    while (stack.length > 0 && !reached.failed) {
        Borrowed object;
        stack.length -= sizeof object;
        memcpy(&object, stack.bytes + stack.length, sizeof object);
        object_traverse(object, reach, &stack);
    }
    bool good = !stack.failed && !reached.failed && !runtime_objects.failed;
    buffer_deinit(&stack);
    return good;
}

// ---- what is left ------------------------------------------------------------------------------------------------

static void look(Borrowed object, void *context) {
    int64_t *left = context;
    if (!heap_owns(object) || address_table_find(&runtime_objects, object) != NULL ||
        address_table_find(&reached, object) != NULL) {
        return;
    }
    *left += 1;
    if (*left > NAMED_MAXIMUM) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    describe_object(object, &text);
    buffer_add_text(&text, " = ");
    describe_value(object, 40, &text);
    fprintf(stderr, "left behind: %s, count %" PRId64 "\n", text.bytes, object->refcount);
    buffer_deinit(&text);
}

void leftovers_begin(void) {
    address_table_init(&runtime_objects);
    runtime_objects.failed |= !heap_walk_objects(note, NULL);
}

int64_t leftovers_report(void) {
    int64_t left = 0;
    if (note_reached()) {
        heap_walk_objects(look, &left);
    }
    if (left > 0) {
        fprintf(stderr, "left behind: %" PRId64 " objects in all\n", left);
    }
    address_table_deinit(&runtime_objects);
    address_table_deinit(&reached);
    return left;
}
