// SPDX-License-Identifier: GPL-3.0-or-later
// The collector of cycles, over three generations. generations.c says when, collect.c how.
//
//     births of containers ─▶ generation 0 ─▶ generation 1 ─▶ generation 2        a survivor moves one to the right
//                   threshold 700          10              10, and the 25 % rule
//
// An object that its type made but did not track is unknown to the collector. Three kinds of containers stay so: what
// cannot be part of a cycle (tuples and dicts of atoms only), what is not complete yet, and a *part*: the dict that
// only its instance holds. The collector looks through a part as if what it holds were held by its holder.
#ifndef TALLY_MEMORY_COLLECTOR_H
#define TALLY_MEMORY_COLLECTOR_H

#include "memory/heap.h"

#define GENERATION_COUNT 3

// What GcHeader.refs holds: flags, and above them the copy of the refcount while a collection looks at the object.
typedef enum GcFlags {
    GC_GENERATION = 3,        // 0, 1, 2; 3: frozen
    GC_FINALIZED = 1 << 2,    // its finalizer has run, and does not run again
    GC_COLLECTING = 1 << 3,   // belongs to the generations being collected, and is not known to be reachable
    GC_UNREACHABLE = 1 << 4,  // nobody was seen yet who reaches it
    GC_PART = 1 << 5,         // see above
    GC_UNTOLD = 1 << 6,       // garbage that is not told of
    GC_ONE_REFERENCE = 1 << 8 // the copy of the refcount counts in these
} GcFlags;

extern GcHeader collector_young; // the ring of generation 0

// The births of containers less their deaths since the young generation was collected last (gc.get_count()[0]).
extern struct CollectorPulse {
    int64_t births;
    int64_t trigger; // above it a birth starts a collection; INT64_MAX: disabled, or collecting
} collector_pulse;

// ---- what types and destroy.c call -------------------------------------------------------------------------------

// A container becomes known to the collector when it is complete, and unknown before it is taken apart. Either may be
// called for an object in that state already.
static inline void collector_track(Object *object) {
    GcHeader *header = object_header(object);
    if (UNLIKELY(header->next != NULL)) {
        return;
    }
    collector_pulse.births += (header->refs & GC_PART) != 0; // born as an object of its own only now
    GcHeader *last = collector_young.previous;
    header->next = &collector_young;
    header->previous = last;
    header->refs &= GC_FINALIZED;
    last->next = header;
    collector_young.previous = header;
}

// The same for an object that has just been born, and so is not tracked.
static inline void collector_track_new(Object *object) {
    assert_debug(object_header(object)->next == NULL && object_header(object)->refs == 0);
    GcHeader *header = object_header(object);
    GcHeader *last = collector_young.previous;
    header->next = &collector_young;
    header->previous = last;
    last->next = header;
    collector_young.previous = header;
}

static inline void collector_untrack(Object *object) {
    GcHeader *header = object_header(object);
    if (header->next != NULL) {
        header->next->previous = header->previous;
        header->previous->next = header->next;
        header->next = NULL;
    }
}

// Makes an untracked container a part of the one object that holds it. Track it when anybody else may come to hold it
// (when a program asks for an instance's __dict__): then it is an object of its own for good.
static inline void collector_set_part(Object *object) {
    assert_debug(object_header(object)->next == NULL);
    object_header(object)->refs |= GC_PART;
}
bool collector_is_part(Borrowed object);

bool collector_is_tracked(Borrowed object); // false also for objects that are no containers
int collector_generation(Borrowed object);  // 0, 1, 2; −1: not tracked, or frozen

static inline bool collector_is_finalized(Borrowed object) { return (object_header(object)->refs & GC_FINALIZED) != 0; }
static inline void collector_set_finalized(Borrowed object) { object_header(object)->refs |= GC_FINALIZED; }

// Was there ever an instance of a class that has no header (an int's or a str's, without room for references)? Only
// then the collector looks at such objects at all.
extern bool collector_plain_instances;

void collector_threshold_passed(void);

// Counts a dead object, or an object that CPython has and Tally does not, as kept for the next birth. False: as many
// are kept already as CPython 3.11 would keep.
bool collector_keep_spare(const Object *object);
bool collector_keep_spare_of(Type *type, int64_t item_count);

// A birth that no spare serves. As in CPython 3.11 it may start a collection.
static inline void collector_count_new_birth(void) {
    collector_pulse.births += 1;
    if (UNLIKELY(collector_pulse.births > collector_pulse.trigger)) {
        collector_threshold_passed();
    }
}

// object_new counts a birth for each container, before it carves the block. `item_count`: 0 for types of one size.
static inline void collector_count_birth(Type *type, int64_t item_count) {
    if (type->spares.maximum > 0 && item_count < TYPE_SPARE_SIZES && type->spares.kept[item_count] > 0) {
        type->spares.kept[item_count] -= 1;
    } else {
        collector_count_new_birth();
    }
}

// The death of an object that CPython 3.11 makes where Tally needs none; its birth has been counted as any other.
static inline void collector_count_missing_death(Type *type, int64_t item_count) {
    if (!collector_keep_spare_of(type, item_count)) {
        collector_pulse.births -= collector_pulse.births > 0;
    }
}

// The death of a container takes one birth off again, unless it is kept as a spare.
static inline void collector_count_death(const Object *object) {
    bool counted = (object_header(object)->refs & GC_PART) == 0;
    if (counted && !(object->type->spares.maximum > 0 && collector_keep_spare(object))) {
        collector_pulse.births -= collector_pulse.births > 0;
    }
}

// The same for an object whose number of items is known, and which is no part. A type that has kept a spare before
// (`next`) keeps another one without a call.
static inline void collector_count_death_of(Type *type, int64_t item_count) {
    TypeSpares *spares = &type->spares;
    if (spares->next != NULL && item_count < TYPE_SPARE_SIZES && spares->kept[item_count] < spares->maximum) {
        spares->kept[item_count] += 1;
    } else if (spares->maximum == 0 || !collector_keep_spare_of(type, item_count)) {
        collector_pulse.births -= collector_pulse.births > 0;
    }
}

// Registers the root that names objects whose finalizers run.
void finalizers_init(void);

// Start-up is over. What it made is where CPython 3.11's start-up objects are when a program begins: in generation 1,
// into which eight collections have brought them.
void collector_start_up_ends(void);

// ---- what the gc module calls ------------------------------------------------------------------------------------

// Collects this generation and the younger ones; a full collection: 2. Returns the number of unreachable objects found;
// 0 while a collection is running already.
int64_t collector_collect(int generation);
void collector_set_enabled(bool enabled);
bool collector_is_enabled(void);
bool collector_is_collecting(void); // is a collection under way?
void collector_get_thresholds(int64_t thresholds[GENERATION_COUNT]);
void collector_set_thresholds(const int64_t thresholds[GENERATION_COUNT]);
void collector_get_counts(int64_t counts[GENERATION_COUNT]);

// The 25 % rule: what has come to the oldest generation since the last full collection, and what survived that.
void collector_get_long_lived(int64_t *pending, int64_t *total);
// Which generation is collected when the births are above their threshold, as things are now.
int collector_next_generation(void);

typedef struct GenerationStatistics {
    int64_t collections;
    int64_t collected;
    int64_t uncollectable;
} GenerationStatistics;
void collector_get_statistics(GenerationStatistics statistics[GENERATION_COUNT]);

// Visits the tracked objects of a generation (−1: of all three). The visitor must not track, untrack or release any.
void collector_walk(int generation, VisitObject visit, void *context);

// Frozen objects are out of every generation: no collection looks at them. Freezes all that are tracked now.
void collector_freeze(void);
void collector_unfreeze(void); // all of them, into the oldest generation
int64_t collector_frozen_count(void);

// For tests: collect the young generation at every birth of a container, all at every 1,000th, unless disabled.
void collector_set_stress(bool stress);

// ---- what the layers above install -------------------------------------------------------------------------------

// May a collection start by itself now? Not while an exception is pending, says objects/. NULL: always.
extern bool (*collector_permission_hook)(void);

// objects/weakref.c. An object's type says where the head of its weak references is (weakrefs_offset); these are called
// only if there are some.
typedef struct WeakReferenceHooks {
    // Object dies by its count: clears its weak references and calls the callbacks.
    void (*object_dies)(Object *object);
    // The collector found garbage. First, for each object of it: clears its weak references, and puts those with a
    // callback aside that are not garbage themselves. Then, once: calls these callbacks. Returns whether there were
    // any; *dead: how many of these references are gone after that, which count as found.
    void (*garbage_found)(Object *object, bool (*is_garbage)(Borrowed object));
    bool (*garbage_call_back)(int64_t *dead);
} WeakReferenceHooks;
void collector_set_weak_reference_hooks(const WeakReferenceHooks *hooks);
// For an object whose type has a weakrefs_offset: calls object_dies if there are weak references.
void collector_clear_weak_references(Object *object);

// While set, garbage is handed to it and lives on. False: there was no memory to keep it (nothing is pending).
extern bool (*collector_save_hook)(Borrowed object);

// Called before and after each collection while set (gc.callbacks, views); NULL: none.
typedef struct CollectorObserver {
    void (*begins)(int generation, void *context);
    void (*ends)(int generation, int64_t collected, int64_t uncollectable, void *context);
    void *context;
} CollectorObserver;
void collector_set_observer(const CollectorObserver *observer);

#endif
