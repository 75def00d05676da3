// SPDX-License-Identifier: GPL-3.0-or-later
// The death of an object: what happens when its count gets to zero.
//
// An object dies at once, and takes with it all that only it held. Its references are taken out one at a time, and a
// child whose count gets to zero by that is wholly destroyed before the next one is taken:
//
//     del a          a: list ─▶ [ x: list ─▶ [ y ], z ]        z dies, then y, then x's block goes, then a's
//
// Written as a function that calls itself this would exhaust the C stack on a list nested a million deep. So below a
// certain depth (life.h has the short way above it) the dying objects form a chain instead, from the innermost to the
// one that died first:
//
//     dying ─▶ y ─▶ x ─▶ a ─▶ end
//
// The chain needs no memory: a dying object's refcount has nothing to count any more, and keeps the address of its
// parent, negated, so that it is never positive: whoever meets the object sees that it is dying.
//
// What always holds in the loop: every object of the chain is out of the collector's hands, finalized, and not weakly
// referenced any more; only its own references are still in it.
//
// The order within one death is CPython 3.11's: finalizer, weak references, references, buffers, block, class.
// Next: life.h, the short way; generations.c, for what dies only because the collector finds it.
#include "memory/collector_state.h"
#include "memory/heap_state.h"
#include "memory/roots.h"

static void die_simply(Object *object);

// Nothing happens when such an object dies but that its block is free again: ints, floats.
static inline bool dies_simply(const Type *type) { return type->die == die_simply; }

static bool would_die_simply(const Type *type) {
    return type->take_reference == NULL && type->destroy == NULL && type->finalize == NULL &&
           type->weakrefs_offset == 0 && !type_has(type, TYPE_CLASS | TYPE_CONTAINER);
}

static __attribute__((noinline)) void release_block_slow(void *block) {
    heap_release_slow(heap_block_kind(block), block, heap_block_size(block));
}

// The block is one of a pool's in nearly every case; the pool's header knows on which list it goes.
static inline void release_block(void *block) {
    if (LIKELY(block_is_in_pool(block))) {
        FreeList *list = block_pool(block)->list;
        if (LIKELY(list->room > 0)) {
            list->room -= 1;
            heap_link_set(block, list->first);
            list->first = block;
            return;
        }
    }
    release_block_slow(block);
}

static void die_simply(Object *object) { release_block(object); }

void object_release_block(Object *object) {
    assert_debug(heap_owns(object)); // a static object has lost the reference that its root holds
    if (type_has(object->type, TYPE_CONTAINER)) {
        collector_count_death(object);
        release_block(object_header(object));
    } else {
        release_block(object);
    }
}

// ---- finalizers --------------------------------------------------------------------------------------------------

// The objects whose finalizers run, each within the one before: the runtime holds them meanwhile.
typedef struct Finalizing {
    Object *object;
    const struct Finalizing *outer;
} Finalizing;

static const Finalizing *finalizing;

static void walk_finalizing(Visit visit, void *context) {
    for (const Finalizing *one = finalizing; one != NULL; one = one->outer) {
        visit(one->object, edge_field("finalizer at work"), context);
    }
}

void finalizers_init(void) { root_register("objects whose finalizers run", walk_finalizing); }

void finalizer_run(Object *object) {
    const Finalizing one = {object, finalizing};
    finalizing = &one;
    object->type->finalize(object);
    finalizing = one.outer;
}

// Runs the finalizer with the object alive, as for any other call. False: it lives on, somebody holds it again.
static bool finalize(Object *object) {
    bool container = type_has(object->type, TYPE_CONTAINER);
    if (container) {
        if (collector_is_finalized(object)) {
            return true;
        }
        collector_set_finalized(object);
        collector_untrack(object);
        collector_track(object); // as a young object, like any that somebody can reach
    }
    object->refcount = 1;
    finalizer_run(object);
    object->refcount -= 1;
    return object->refcount == 0;
}

// What comes before an object is taken apart. False: its finalizer brought it back to life.
static bool death_begins(Object *object) {
    Type *type = object->type;
    if (would_die_simply(type)) {
        type->die = die_simply; // so that this is asked once
    }
    if (type->finalize != NULL && !finalize(object)) {
        return false;
    }
    if (type_has(type, TYPE_CONTAINER)) {
        collector_untrack(object);
    }
    if (type->weakrefs_offset != 0) {
        collector_clear_weak_references(object);
    }
    return true;
}

static void parent_set(Object *object, const Object *parent) { object->refcount = -(intptr_t)parent; }

static Object *parent_get(const Object *object) { return (Object *)(intptr_t)-object->refcount; }

// An object without references left goes. Returns who is next to be taken apart: the class, if this was its last
// reference, else the parent.
static Object *death_ends(Object *object) {
    Object *parent = parent_get(object);
    Type *type = object->type;
    if (type->destroy != NULL) {
        type->destroy(object);
    }
    object_release_block(object);
    if (!type_has(type, TYPE_CLASS)) {
        return parent;
    }
    type->object.refcount -= 1;
    if (type->object.refcount > 0 || !death_begins(&type->object)) {
        return parent;
    }
    parent_set(&type->object, parent);
    return &type->object;
}

// The next one to be taken apart after `object` has lost one more reference, to `child`.
static inline Object *child_loses_reference(Object *object, Owned child) {
    assert_debug(child->refcount > 0);
    child->refcount -= 1;
    if (child->refcount > 0) {
        return object;
    }
    if (dies_simply(child->type)) {
        release_block(child);
        return object;
    }
    if (!death_begins(child)) {
        return object;
    }
    parent_set(child, object);
    return child;
}

static __attribute__((noinline)) void destroy_family(Object *eldest) {
    if (!death_begins(eldest)) {
        return;
    }
    parent_set(eldest, NULL);
    Object *dying = eldest;
    while (dying != NULL) {
        Owned child = dying->type->take_reference != NULL ? dying->type->take_reference(dying) : NULL;
        dying = child != NULL ? child_loses_reference(dying, child) : death_ends(dying);
    }
}

// ---- the short way -----------------------------------------------------------------------------------------------

#define DEATH_DEPTH 50

static int death_depth;               // `die` functions at work, each within the one before
static int depth_limit = DEATH_DEPTH; // 0 while somebody observes, who is to see each one's parent

void destroy_set_observed(bool observed) { depth_limit = observed ? 0 : DEATH_DEPTH; }

void object_destroy(Object *object) {
    assert_debug(object->refcount == 0);
    const Type *type = object->type;
    if (LIKELY(dies_simply(type))) {
        release_block(object);
    } else if (type->die != NULL && death_depth < depth_limit) {
        death_depth += 1;
        type->die(object);
        death_depth -= 1;
    } else {
        destroy_family(object);
    }
}

void object_destroy_by_chain(Object *object) { destroy_family(object); }
