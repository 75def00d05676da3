// SPDX-License-Identifier: GPL-3.0-or-later
// See sample_types.h. The slots are written as those of the real types are.
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

char sample_log[4096];
void (*sample_finalizer)(Borrowed self);

void sample_log_clear(void) { sample_log[0] = '\0'; }

void sample_log_add(const char *prefix, int64_t number) {
    size_t length = strlen(sample_log);
    snprintf(sample_log + length, sizeof(sample_log) - length, "%s%lld ", prefix, (long long)number);
}

// ---- Leaf --------------------------------------------------------------------------------------------------------

Type LeafType = {.object = {.refcount = 1, .type = NULL}, .name = "leaf", .basic_size = sizeof(Leaf)};

Owned leaf_new(int64_t number) {
    Owned leaf = object_new(&LeafType);
    if (leaf != NULL) {
        ((Leaf *)(void *)leaf)->number = number;
    }
    return leaf;
}

// ---- Node --------------------------------------------------------------------------------------------------------

static void node_traverse(Borrowed self, Visit visit, void *context) {
    const Node *node = as_node(self);
    if (node->left.held != NULL) {
        visit(node->left.held, edge_field("left"), context);
    }
    if (node->right.held != NULL) {
        visit(node->right.held, edge_field("right"), context);
    }
}

static Owned node_take_reference(Object *self) {
    Node *node = as_node(self);
    return node->left.held != NULL ? slot_take(&node->left) : slot_take(&node->right);
}

static void node_destroy(Object *self) {
    if (as_node(self)->number >= 0) {
        sample_log_add("", as_node(self)->number);
    }
}

static void node_finalize(Borrowed self) {
    sample_log_add("f", as_node(self)->number);
    if (sample_finalizer != NULL) {
        sample_finalizer(self);
    }
}

Type NodeType = {
    .name = "node",
    .basic_size = sizeof(Node),
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Node, weakrefs),
    .traverse = node_traverse,
    .take_reference = node_take_reference,
    .destroy = node_destroy,
};

Type FinalizedType = {
    .name = "finalized",
    .basic_size = sizeof(Node),
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Node, weakrefs),
    .traverse = node_traverse,
    .take_reference = node_take_reference,
    .destroy = node_destroy,
    .finalize = node_finalize,
};

Owned node_new_of(Type *type, int64_t number, Owned left, Owned right) {
    Owned object = object_new(type);
    if (object == NULL) {
        release_if_any(left);
        release_if_any(right);
        return NULL;
    }
    Node *node = as_node(object);
    node->number = number;
    slot_fill(&node->left, left);
    slot_fill(&node->right, right);
    collector_track(object);
    return object;
}

Owned node_new(int64_t number, Owned left, Owned right) { return node_new_of(&NodeType, number, left, right); }

// ---- Bag ---------------------------------------------------------------------------------------------------------

static Bag *as_bag(Borrowed object) { return object_mutable(object); }

static void bag_traverse(Borrowed self, Visit visit, void *context) {
    const Bag *bag = as_bag(self);
    for (int64_t i = 0; i < bag->size; i++) {
        if (bag->items[i].held != NULL) {
            visit(bag->items[i].held, edge_index(EDGE_ITEM, i), context);
        }
    }
}

static Owned bag_take_reference(Object *self) {
    Bag *bag = as_bag(self);
    while (bag->size > 0) {
        bag->size -= 1;
        Owned item = slot_take(&bag->items[bag->size]);
        if (item != NULL) {
            return item;
        }
    }
    return NULL;
}

static bool bag_can_untrack(Borrowed self, int generation) {
    (void)generation;
    const Bag *bag = as_bag(self);
    for (int64_t i = 0; i < bag->size; i++) {
        if (bag->items[i].held != NULL && type_has(bag->items[i].held->type, TYPE_CONTAINER)) {
            return false;
        }
    }
    return true;
}

Type BagType = {
    .name = "bag",
    .basic_size = sizeof(Bag),
    .item_size = sizeof(Slot),
    .flags = TYPE_CONTAINER,
    .traverse = bag_traverse,
    .take_reference = bag_take_reference,
    .can_untrack = bag_can_untrack,
};

Owned bag_new(int64_t size) {
    Owned object = object_new_sized(&BagType, size);
    if (object != NULL) {
        as_bag(object)->size = size;
        collector_track(object);
    }
    return object;
}

// ---- Box ---------------------------------------------------------------------------------------------------------

static Box *as_box(Borrowed object) { return object_mutable(object); }

static void box_traverse(Borrowed self, Visit visit, void *context) {
    const Box *box = as_box(self);
    for (int64_t i = 0; i < box->size; i++) {
        visit(box->items[i].held, edge_index(EDGE_ITEM, i), context);
    }
}

static void box_footprint(Borrowed self, VisitBlock visit, void *context) {
    const Box *box = as_box(self);
    visit(object_header(self), sizeof(GcHeader) + sizeof(Box), object_block_size(self), "object", context);
    if (box->items != NULL) {
        visit(box->items, box->size * (int64_t)sizeof(Slot), (int64_t)heap_block_size(box->items), "items", context);
    }
}

static Owned box_take_reference(Object *self) {
    Box *box = as_box(self);
    if (box->size == 0) {
        return NULL;
    }
    box->size -= 1;
    return slot_take(&box->items[box->size]);
}

static void box_destroy(Object *self) {
    Box *box = as_box(self);
    if (box->items != NULL) {
        heap_release(HEAP_BUFFER, box->items, (size_t)box->capacity * sizeof(Slot));
    }
}

Type BoxType = {
    .name = "box",
    .basic_size = sizeof(Box),
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = box_traverse,
    .footprint = box_footprint,
    .take_reference = box_take_reference,
    .destroy = box_destroy,
};

Owned box_new(void) {
    Owned object = object_new(&BoxType);
    if (object != NULL) {
        collector_track(object);
    }
    return object;
}

bool box_append(Borrowed self, Owned item) {
    Box *box = as_box(self);
    if (box->size == box->capacity) {
        int64_t capacity = box->capacity + box->capacity / 8 + 6;
        Slot *items =
            heap_resize(HEAP_BUFFER, box->items, (size_t)box->capacity * sizeof(Slot), (size_t)capacity * sizeof(Slot));
        if (items == NULL) {
            release(item);
            return false;
        }
        box->items = items;
        box->capacity = capacity;
    }
    box->items[box->size++].held = item;
    return true;
}

// ---- set-up ------------------------------------------------------------------------------------------------------

void memory_setup(void) {
    cr_assert(heap_init());
    collector_set_enabled(false);
    sample_log_clear();
    sample_finalizer = NULL;
}

int64_t live_objects(void) {
    HeapTotals totals;
    cr_assert(heap_totals(&totals));
    return totals.objects;
}
