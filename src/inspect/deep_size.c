// SPDX-License-Identifier: GPL-3.0-or-later
// Reaching, and then trial deletion, as the collector does it.
//
//     x ─▶ a ─▶ b ◀─ name y       reached: x, a, b; references from among them: a 1, b 1
//          └──▶ c                 b has a count of 2: something else holds it, and what it holds: they would stay
//                                 x's own count does not matter: the question is what would go with it
//
// What always holds: an object's count is at least the references to it from among those reached.
#include "inspect/deep_size.h"

#include "base/buffer.h"
#include "memory/heap.h"
#include "objects/module.h"
#include "eval/code.h"
#include "inspect/address_table.h"

#include <string.h>

// The value beside an object in the table: the references to it that were met, or STAYS.
#define STAYS (-1)

typedef struct Reach {
    Borrowed root;
    AddressTable table;
    Buffer stack; // objects whose references are still to be followed
} Reach;

static bool ends_here(Borrowed child, Edge edge) {
    if (!heap_owns(child) || type_has(child->type, TYPE_IS_TYPE) || child->type == &ModuleType ||
        child->type == &CodeType) {
        return true;
    }
    return edge.kind == EDGE_FIELD && (strcmp(edge.name, "__globals__") == 0 || strcmp(edge.name, "globals") == 0);
}

static void push(Reach *reach, Borrowed object) { buffer_add(&reach->stack, &object, sizeof(object)); }

static Borrowed pop(Reach *reach) {
    Borrowed object;
    reach->stack.length -= sizeof(object);
    memcpy(&object, reach->stack.bytes + reach->stack.length, sizeof(object));
    return object;
}

// ---- what is reached ---------------------------------------------------------------------------------------------

static void meet(Borrowed child, Edge edge, void *context) {
    Reach *reach = context;
    if (ends_here(child, edge)) {
        return;
    }
    bool is_new = child != reach->root && address_table_find(&reach->table, child) == NULL;
    int64_t *met = address_table_at(&reach->table, child);
    if (met != NULL) {
        *met += 1;
    }
    if (is_new) {
        push(reach, child);
    }
}

static void follow_all(Reach *reach, Visit visit) {
    while (reach->stack.length > 0 && !reach->stack.failed && !reach->table.failed) {
        object_traverse(pop(reach), visit, reach);
    }
}

// ---- what would stay ---------------------------------------------------------------------------------------------

static void rescue(Borrowed child, Edge edge, void *context) {
    Reach *reach = context;
    int64_t *met = child == reach->root || ends_here(child, edge) ? NULL : address_table_find(&reach->table, child);
    if (met != NULL && *met != STAYS) {
        *met = STAYS;
        push(reach, child);
    }
}

static void rescue_held_by_others(Reach *reach) {
    for (int64_t i = 0; i < reach->table.capacity; i++) {
        AddressEntry *entry = &reach->table.entries[i];
        Borrowed object = entry->address;
        if (object != NULL && object != reach->root && entry->value != STAYS && object->refcount > entry->value) {
            entry->value = STAYS;
            push(reach, object);
        }
    }
    follow_all(reach, rescue);
}

// ---- the sums ----------------------------------------------------------------------------------------------------

static void add_up(const Reach *reach, DeepSize *size) {
    for (int64_t i = 0; i < reach->table.capacity; i++) {
        const AddressEntry *entry = &reach->table.entries[i];
        if (entry->address == NULL) {
            continue;
        }
        int64_t bytes = object_size(entry->address);
        bool own = entry->value != STAYS;
        size->objects += 1;
        size->bytes += bytes;
        size->own_objects += own;
        size->own_bytes += own ? bytes : 0;
    }
}

bool deep_size_measure(Borrowed object, DeepSize *size) {
    *size = (DeepSize){0};
    Reach reach = {.root = object};
    address_table_init(&reach.table);
    buffer_init(&reach.stack);
    address_table_at(&reach.table, object);
    push(&reach, object);
    follow_all(&reach, meet);
    rescue_held_by_others(&reach);
    bool good = !reach.stack.failed && !reach.table.failed;
    if (good) {
        add_up(&reach, size);
    }
    address_table_deinit(&reach.table);
    buffer_deinit(&reach.stack);
    return good;
}
