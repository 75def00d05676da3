// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over everything counts the references to each object; then each count is compared.
//
// Next: why.c, which asks who is held by an unfinished expression; audit.c, which demands that nobody is.
#include "inspect/unlisted.h"

#include "memory/heap.h"
#include "memory/roots.h"
#include "inspect/address_table.h"

static void count_reference(Borrowed child, Edge edge, void *context) {
    (void)edge;
    int64_t *count = address_table_at(context, child);
    if (count != NULL) {
        *count += 1;
    }
}

static void count_references(Borrowed object, void *context) {
    address_table_at(context, object);
    object_traverse(object, count_reference, context);
}

typedef struct Balance {
    const AddressTable *listed;
    void (*visit)(Borrowed object, int64_t rest, void *context);
    void *context;
} Balance;

static void compare(Borrowed object, void *context) {
    const Balance *balance = context;
    const int64_t *count = address_table_find(balance->listed, object);
    bool dying = object->refcount <= 0; // it is being taken apart, and its count is no count any more
    int64_t rest = count == NULL || dying ? 0 : object->refcount - *count;
    if (rest != 0) {
        balance->visit(object, rest, balance->context);
    }
}

bool unlisted_walk(void (*visit)(Borrowed object, int64_t rest, void *context), void *context) {
    AddressTable listed;
    address_table_init(&listed);
    bool good = heap_walk_objects(count_references, &listed);
    if (good) {
        roots_walk(count_reference, NULL, &listed);
    }
    good = good && !listed.failed &&
           heap_walk_objects(compare, &(Balance){.listed = &listed, .visit = visit, .context = context});
    address_table_deinit(&listed);
    return good;
}
