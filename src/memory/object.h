// SPDX-License-Identifier: GPL-3.0-or-later
// Objects and references: the two words that every value of a program begins with, and who owns what.
//
//     ┌──────────┬──────┐┌──────────┬──────┬ ─ ─ ─ ─ ─ ─ ┐
//     │ next previous refs││ refcount │ type │ the type's own fields
//     └─────────────────┘└──────────┴──────┴ ─ ─ ─ ─ ─ ─ ┘
//      GcHeader, 24 bytes,  ▲
//      containers only      └ an Object * points here, and id() is this address
//
// Four types say who owns a reference, so that the compiler can refuse mistakes:
//
//     Owned     this code holds one reference: it must release it or hand it on
//     Borrowed  somebody else holds it: use it while they do, never release it. The const means "not yours",
//               not "immutable". Only retain() makes an Owned of it.
//     Slot      a place in memory that holds one reference, or none (held == NULL)
//     List * …  pointers to the structs of single types are always borrows
//
// A function that takes an Owned consumes it, whether it succeeds or not. A function that returns an Owned returns
// NULL when it fails, and then an exception is pending (objects/error.h).
#ifndef TALLY_MEMORY_OBJECT_H
#define TALLY_MEMORY_OBJECT_H

#include "base/assert.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Type Type;

typedef struct Object {
    int64_t refcount;
    Type *type; // counted only if it is a class written in Python
} Object;

typedef Object *Owned;
typedef const Object *Borrowed;

typedef struct Slot {
    Object *held;
} Slot;

typedef struct SizedObject { // objects of many sizes: int, tuple, bytes …
    Object object;
    int64_t size; // number of items; what an item is depends on the type
} SizedObject;

typedef struct GcHeader {
    struct GcHeader *next; // in the ring of the object's generation; NULL: not tracked
    struct GcHeader *previous;
    int64_t refs; // the collector's copy of the refcount, and its flags; see collect.c
} GcHeader;

_Static_assert(sizeof(Object) == 16, "every object: refcount and type");
_Static_assert(sizeof(SizedObject) == 24, "sized object: and a size");
_Static_assert(sizeof(GcHeader) == 24, "the collector's header");

typedef enum Answer { NO, YES, FAILED } Answer; // FAILED: an exception is pending

#define MUST_USE __attribute__((warn_unused_result))

// The object behind a borrow, to be changed (its fields, never its ownership).
static inline void *object_mutable(Borrowed object) { return (void *)(uintptr_t)object; }

// Called by release() when the last reference went; see destroy.c.
void object_destroy(Object *object);
// The same without the short way of the object's type (Type.die): for a `die` function that meets what it cannot do.
void object_destroy_by_chain(Object *object);

MUST_USE static inline Owned retain(Borrowed object) {
    Owned owned = object_mutable(object);
    owned->refcount += 1;
    return owned;
}

static inline void release(Owned object) {
    assert_debug(object->refcount > 0);
    if (UNLIKELY((object->refcount -= 1) == 0)) {
        object_destroy(object);
    }
}

static inline void release_if_any(Owned object) {
    if (object != NULL) {
        release(object);
    }
}

MUST_USE static inline Owned retain_if_any(Borrowed object) { return object == NULL ? NULL : retain(object); }

// Hands a reference over: give(x) is x, and the variable x is NULL afterwards.
#define give(variable) owned_give(&(variable))
static inline Owned owned_give(Owned *variable) {
    Owned object = *variable;
    *variable = NULL;
    return object;
}

static inline Borrowed slot_get(const Slot *slot) { return slot->held; }

// Puts an owned reference into the slot and releases what was there, in this order, so that a destructor that runs
// sees the slot as it will be.
static inline void slot_set(Slot *slot, Owned object) {
    Owned old = slot->held;
    slot->held = object;
    release_if_any(old);
}

// Fills a slot that is known to be empty.
static inline void slot_fill(Slot *slot, Owned object) {
    assert_debug(slot->held == NULL);
    slot->held = object;
}

MUST_USE static inline Owned slot_take(Slot *slot) {
    Owned object = slot->held;
    slot->held = NULL;
    return object;
}

static inline void slot_clear(Slot *slot) { release_if_any(slot_take(slot)); }

// For take_reference: what somebody else holds, too, only loses its count here; so the loop that destroys objects need
// not see it. NULL: that was so, or the slot was empty.
MUST_USE static inline Owned slot_take_last(Slot *slot) {
    Owned object = slot_take(slot);
    if (object != NULL && object->refcount > 1) {
        object->refcount -= 1;
        return NULL;
    }
    return object;
}

// The next reference out of a dying object whose slots lie at these offsets, in the order in which they are let go.
MUST_USE static inline Owned slots_take_last(Object *object, const uint16_t *offsets, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        Owned child = slot_take_last((Slot *)(void *)((char *)object + offsets[i]));
        if (child != NULL) {
            return child;
        }
    }
    return NULL;
}

static inline GcHeader *object_header(Borrowed object) { return (GcHeader *)object_mutable(object) - 1; }

static inline Object *header_object(GcHeader *header) { return (Object *)(void *)(header + 1); }

#endif
