// SPDX-License-Identifier: GPL-3.0-or-later
// Small types for the tests of the memory layer, which stands below all real ones.
//
//     Leaf    plain: a number                          Node   container: number, left, right, weakrefs; clearable
//     Bag     container of many sizes, as a tuple      Box    container with a buffer, as a list; clearable
#ifndef TALLY_TESTS_SAMPLE_TYPES_H
#define TALLY_TESTS_SAMPLE_TYPES_H

#include "memory/collector.h"
#include "memory/heap_map.h"

typedef struct Leaf {
    Object object;
    int64_t number;
} Leaf;

typedef struct Node {
    Object object;
    int64_t number;
    Slot left;
    Slot right;
    void *weakrefs;
} Node;

typedef struct Bag {
    Object object;
    int64_t size;
    Slot items[];
} Bag;

typedef struct Box {
    Object object;
    int64_t size;
    Slot *items;
    int64_t capacity;
} Box;

extern Type LeafType, NodeType, BagType, BoxType;
extern Type FinalizedType; // a Node whose finalizer calls sample_finalizer

static inline Node *as_node(Borrowed object) { return object_mutable(object); }

MUST_USE Owned leaf_new(int64_t number);
MUST_USE Owned node_new(int64_t number, Owned left, Owned right); // tracked
MUST_USE Owned node_new_of(Type *type, int64_t number, Owned left, Owned right);
MUST_USE Owned bag_new(int64_t size); // tracked
MUST_USE Owned box_new(void);         // tracked
bool box_append(Borrowed box, Owned item);

extern void (*sample_finalizer)(Borrowed self);

// The numbers of the nodes that died or were finalized since, in order ("1 2 f3 "), as text.
extern char sample_log[4096];
void sample_log_clear(void);
void sample_log_add(const char *prefix, int64_t number);

// A fresh heap and collector; automatic collections are off.
void memory_setup(void);
int64_t live_objects(void);

#endif
