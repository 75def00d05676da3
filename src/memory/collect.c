// SPDX-License-Identifier: GPL-3.0-or-later
// How a collection finds garbage that counting cannot: objects that only hold each other.
//
// Trial deletion. Each object of the young generation gets a copy of its refcount, and from the copies all references
// are taken off that come from young objects themselves. What is left counts the references from outside:
//
//     x ─▶ a ⇄ b    c ⇄ d          refcount       a 2  b 1  c 1  d 1
//                                  copy, less references among a b c d:
//                                                 a 1  b 0  c 0  d 0
//     a is held from outside (by x): it is reachable, and so is b, which a holds. c and d are garbage.
//
// The steps are the functions below, in this order; each one's name is its section in the guide:
//
//     copy_counts, subtract_internal_references, separate_unreachable     who is garbage
//     clear_weak_references, run_finalizers, rescue_resurrected           last words
//     break_cycles                                                        they die, by their counts, as any object does
//
// What always holds between the steps: every young object is in `young` or in `unreachable`, and one in `unreachable`
// is marked so. No user code runs before the survivors are out of the way, in their new generation.
//
// A watcher can be told of every step (collector_watch.h). The loops are compiled twice, with `watched` true and false,
// so that a collection that nobody watches does nothing for it.
#include "memory/collector_state.h"
#include "memory/collector_watch.h"

// ---- telling a watcher -------------------------------------------------------------------------------------------

const CollectorWatch *collector_watch;

static ALWAYS_INLINE void tell(CollectorEvent event) {
    if (UNLIKELY(collector_watch != NULL)) {
        collector_watch->tell(&event, collector_watch->context);
    }
}

static ALWAYS_INLINE void tell_of(CollectorEventKind kind, CollectorStep step, Borrowed object) {
    tell((CollectorEvent){.kind = kind, .step = step, .object = object});
}

static void tell_ring(CollectorEventKind kind, CollectorStep step, const GcHeader *ring) {
    tell((CollectorEvent){.kind = kind, .step = step, .ring = ring});
}

// ---- who is garbage ----------------------------------------------------------------------------------------------

static bool is_part(const GcHeader *header) { return header->next == NULL && (header->refs & GC_PART) != 0; }

static int64_t copied_count(Borrowed object) { return object_header(object)->refs / GC_ONE_REFERENCE; }

// Each young object: the refcount is copied into its header, and it is marked as being looked at.
static void copy_counts(const GcHeader *young) {
    tell_ring(COLLECTOR_BEGINS, STEP_COPY_COUNTS, young);
    for (GcHeader *header = young->next; header != young; header = header->next) {
        int64_t count = header_object(header)->refcount;
        header->refs = count * GC_ONE_REFERENCE | GC_COLLECTING | (header->refs & GC_FINALIZED);
    }
    for (GcHeader *header = young->next; collector_watch != NULL && header != young; header = header->next) {
        Borrowed object = header_object(header);
        tell((CollectorEvent){COLLECTOR_COPIED, STEP_COPY_COUNTS, .object = object, .count = copied_count(object)});
    }
    tell_ring(COLLECTOR_ENDS, STEP_COPY_COUNTS, young);
}

// An instance without a header holds nothing but its class. If all who hold it are young objects, then so is, through
// them, what holds the class. While they are counted, the visits stand in the upper bits of the instance's refcount.
#define VISIT ((int64_t)1 << 40)

bool collector_plain_instances;

static bool is_plain_instance(Borrowed object) {
    return UNLIKELY(collector_plain_instances) && !has_header(object) && type_has(object->type, TYPE_CLASS);
}

typedef struct Subtraction {
    Visit visit;      // visit_subtract, or watch_subtract
    Borrowed holder;  // whose references are being visited, for the watcher
    bool found_plain; // an instance without a header
} Subtraction;

static __attribute__((noinline)) void subtract_plain_instance(Borrowed child, Subtraction *subtraction) {
    Object *object = object_mutable(child);
    object->refcount += VISIT;
    subtraction->found_plain = true;
    if (object->refcount / VISIT == object->refcount % VISIT) {
        subtraction->holder = child;
        subtraction->visit(&object->type->object, edge_plain(EDGE_TYPE), subtraction);
    }
}

static void visit_forget_visits(Borrowed child, Edge edge, void *context) {
    (void)edge;
    if (is_plain_instance(child)) {
        ((Object *)object_mutable(child))->refcount %= VISIT;
    } else if (has_header(child) && is_part(object_header(child)) && child->refcount == 1) {
        child->type->traverse(child, visit_forget_visits, context);
    }
}

static void visit_subtract(Borrowed child, Edge edge, void *context) {
    (void)edge;
    if (!has_header(child)) {
        if (is_plain_instance(child)) {
            subtract_plain_instance(child, context);
        }
        return;
    }
    GcHeader *header = object_header(child);
    if ((header->refs & GC_COLLECTING) != 0) {
        header->refs -= GC_ONE_REFERENCE;
    } else if (is_part(header) && child->refcount == 1) {
        child->type->traverse(child, visit_subtract, context);
    }
}

static void watch_subtract(Borrowed child, Edge edge, void *context) {
    Subtraction *subtraction = context;
    Borrowed holder = subtraction->holder;
    if (collector_is_part(child) && child->refcount == 1) {
        child->type->traverse(child, watch_subtract, context);
        return;
    }
    visit_subtract(child, edge, context);
    subtraction->holder = holder;
    if (has_header(child) && (object_header(child)->refs & GC_COLLECTING) != 0) {
        tell((CollectorEvent){COLLECTOR_SUBTRACTED, STEP_SUBTRACT_INTERNAL_REFERENCES, child, holder, edge,
                              .count = copied_count(child)});
    }
}

static ALWAYS_INLINE void subtract_references(const GcHeader *young, bool watched) {
    Subtraction subtraction = {.visit = watched ? watch_subtract : visit_subtract};
    for (GcHeader *header = young->next; header != young; header = header->next) {
        if (watched) {
            subtraction.holder = header_object(header);
        }
        object_traverse(header_object(header), watched ? watch_subtract : visit_subtract, &subtraction);
    }
    for (GcHeader *header = young->next; subtraction.found_plain && header != young; header = header->next) {
        object_traverse(header_object(header), visit_forget_visits, NULL);
    }
}

// Takes every reference from one young object to another off the other's copy.
static void subtract_internal_references(const GcHeader *young) {
    tell_ring(COLLECTOR_BEGINS, STEP_SUBTRACT_INTERNAL_REFERENCES, young);
    if (collector_watch == NULL) {
        subtract_references(young, false);
    } else {
        subtract_references(young, true);
    }
    tell_ring(COLLECTOR_ENDS, STEP_SUBTRACT_INTERNAL_REFERENCES, young);
}

typedef struct Reach {
    Visit visit;     // visit_reachable, or watch_reachable
    GcHeader *queue; // whose turn is to come
    Borrowed holder; // whose references are being visited, for the watcher
} Reach;

// A reachable object holds `child`: it is reachable, too.
static void visit_reachable(Borrowed child, Edge edge, void *context) {
    (void)edge;
    Reach *reach = context;
    if (!has_header(child)) {
        if (is_plain_instance(child)) {
            reach->holder = child;
            reach->visit(&child->type->object, edge_plain(EDGE_TYPE), reach);
        }
        return;
    }
    GcHeader *header = object_header(child);
    if ((header->refs & GC_COLLECTING) == 0) {
        if (is_part(header)) {
            child->type->traverse(child, visit_reachable, context);
        }
    } else if ((header->refs & GC_UNREACHABLE) != 0) { // judged too early: back to the end of the queue
        ring_move(header, reach->queue);
        header->refs = GC_ONE_REFERENCE | GC_COLLECTING | (header->refs & GC_FINALIZED);
    } else if (header->refs < GC_ONE_REFERENCE) { // its turn comes
        header->refs += GC_ONE_REFERENCE;
    }
}

static void watch_reachable(Borrowed child, Edge edge, void *context) {
    Reach *reach = context;
    Borrowed holder = reach->holder;
    if (collector_is_part(child)) {
        child->type->traverse(child, watch_reachable, context);
        return;
    }
    int64_t before = has_header(child) ? object_header(child)->refs : 0;
    visit_reachable(child, edge, context);
    reach->holder = holder;
    if (has_header(child) && object_header(child)->refs != before) {
        CollectorEventKind kind = (before & GC_UNREACHABLE) != 0 ? COLLECTOR_RESCUED : COLLECTOR_REACHED;
        tell((CollectorEvent){kind, STEP_SEPARATE_UNREACHABLE, child, holder, edge, .count = copied_count(child)});
    }
}

static ALWAYS_INLINE void untrack_if_harmless(Object *object, int generation) {
    if (object->type->can_untrack != NULL && object->type->can_untrack(object, generation)) {
        tell_of(COLLECTOR_UNTRACKED, STEP_SEPARATE_UNREACHABLE, object);
        collector_untrack(object);
    }
}

static ALWAYS_INLINE void separate(const Collection *collection, GcHeader *young, GcHeader *unreachable, bool watched) {
    Reach reach = {.visit = watched ? watch_reachable : visit_reachable, .queue = young};
    GcHeader *header = young->next;
    while (header != young) {
        GcHeader *next;
        if (header->refs >= GC_ONE_REFERENCE) {
            if (watched) {
                tell_of(COLLECTOR_REACHABLE, STEP_SEPARATE_UNREACHABLE, header_object(header));
                reach.holder = header_object(header);
            }
            header->refs = (header->refs & GC_FINALIZED) | collection->old_generation;
            object_traverse(header_object(header), watched ? watch_reachable : visit_reachable, &reach);
            next = header->next;
            untrack_if_harmless(header_object(header), collection->generation);
        } else {
            next = header->next;
            ring_move(header, unreachable);
            header->refs |= GC_UNREACHABLE;
            if (watched) {
                tell_of(COLLECTOR_SET_ASIDE, STEP_SEPARATE_UNREACHABLE, header_object(header));
            }
        }
        header = next;
    }
}

// Goes through `young` like a queue. An object with a count left is reachable, and what it holds will be; one without
// is moved to `unreachable`, and comes back to the end of the queue if somebody reachable turns out to hold it.
static void separate_unreachable(const Collection *collection, GcHeader *young, GcHeader *unreachable) {
    tell_ring(COLLECTOR_BEGINS, STEP_SEPARATE_UNREACHABLE, young);
    if (collector_watch == NULL) {
        separate(collection, young, unreachable, false);
    } else {
        separate(collection, young, unreachable, true);
    }
    tell((CollectorEvent){COLLECTOR_ENDS, STEP_SEPARATE_UNREACHABLE, .ring = young, .other = unreachable,
                          .count = collection->old_generation});
}

static void find_unreachable(const Collection *collection, GcHeader *young, GcHeader *unreachable) {
    ring_init(unreachable);
    copy_counts(young);
    subtract_internal_references(young);
    separate_unreachable(collection, young, unreachable);
}

// ---- last words --------------------------------------------------------------------------------------------------

static bool is_garbage(Borrowed object) {
    return has_header(object) && (object_header(object)->refs & GC_UNREACHABLE) != 0;
}

// Nobody may get at garbage through a weak reference: all are cleared before the first callback runs. True: one ran.
static bool clear_weak_references(const GcHeader *unreachable, int64_t *dead_references) {
    bool found = false;
    tell_ring(COLLECTOR_BEGINS, STEP_CLEAR_WEAK_REFERENCES, unreachable);
    for (GcHeader *header = unreachable->next; header != unreachable; header = header->next) {
        Object *object = header_object(header);
        if (has_weak_references(object)) {
            tell_of(COLLECTOR_CLEARS_WEAK_REFERENCES, STEP_CLEAR_WEAK_REFERENCES, object);
            collector_weak_references.garbage_found(object, is_garbage);
            found = true;
        }
    }
    if (found) {
        tell_of(COLLECTOR_CALLS_BACK, STEP_CLEAR_WEAK_REFERENCES, NULL);
        found = collector_weak_references.garbage_call_back(dead_references);
    }
    tell_ring(COLLECTOR_ENDS, STEP_CLEAR_WEAK_REFERENCES, unreachable);
    return found;
}

// Runs every finalizer that has not run yet. It may do anything: end objects of the ring, or bring them back to life.
// True: one ran.
static bool run_finalizers(GcHeader *unreachable) {
    tell_ring(COLLECTOR_BEGINS, STEP_RUN_FINALIZERS, unreachable);
    bool any = false;
    GcHeader seen;
    ring_init(&seen);
    while (!ring_is_empty(unreachable)) {
        GcHeader *header = unreachable->next;
        ring_move(header, &seen);
        Object *object = header_object(header);
        if (object->type->finalize != NULL && !collector_is_finalized(object)) {
            tell_of(COLLECTOR_FINALIZES, STEP_RUN_FINALIZERS, object);
            collector_set_finalized(object);
            Owned held = retain(object);
            finalizer_run(held);
            release(held);
            any = true;
        }
    }
    ring_merge(&seen, unreachable);
    tell_ring(COLLECTOR_ENDS, STEP_RUN_FINALIZERS, unreachable);
    return any;
}

// Looks at the garbage again, after user code could get at it. What is held from outside now lives on in the old
// generation; the rest stays in the ring.
static void rescue_resurrected(const Collection *collection, GcHeader *unreachable) {
    tell_ring(COLLECTOR_BEGINS, STEP_RESCUE_RESURRECTED, unreachable);
    GcHeader still_unreachable;
    find_unreachable(collection, unreachable, &still_unreachable);
    tell((CollectorEvent){COLLECTOR_ENDS, STEP_RESCUE_RESURRECTED, .ring = &still_unreachable, .other = unreachable});
    ring_merge(unreachable, collection->old);
    ring_merge(&still_unreachable, unreachable);
}

// ---- what is told ------------------------------------------------------------------------------------------------

static void visit_constant(Borrowed child, Edge edge, void *context);

static void visit_constants(Borrowed child, Edge edge, void *context) {
    (void)edge;
    if (collector_is_part(child)) {
        child->type->traverse(child, visit_constant, context);
    }
}

static void visit_constant(Borrowed child, Edge edge, void *context) {
    (void)edge;
    if (is_garbage(child) && (object_header(child)->refs & GC_UNTOLD) == 0) {
        object_header(child)->refs |= GC_UNTOLD;
        child->type->traverse(child, type_has(child->type, TYPE_HIDDEN) ? visit_constants : visit_constant, context);
    }
}

static void visit_code(Borrowed child, Edge edge, void *context) {
    if (type_has(child->type, TYPE_HIDDEN)) {
        visit_constant(child, edge, context);
    }
}

static bool is_told(GcHeader *header) {
    return !type_has(header_object(header)->type, TYPE_HIDDEN) && (header->refs & GC_UNTOLD) == 0;
}

// CPython 3.11's collector knows no code objects. To it, the constants of functions are held from outside, and die when
// their code does.
static void note_constants(const GcHeader *garbage) {
    for (GcHeader *header = garbage->next; header != garbage; header = header->next) {
        if (!type_has(header_object(header)->type, TYPE_HIDDEN)) {
            object_traverse(header_object(header), visit_code, NULL);
        }
    }
}

// How many objects are told to have been found.
static int64_t count_garbage(const GcHeader *garbage) {
    int64_t count = 0;
    bool has_code = false;
    for (GcHeader *header = garbage->next; header != garbage; header = header->next) {
        has_code = has_code || type_has(header_object(header)->type, TYPE_HIDDEN);
    }
    if (has_code) {
        note_constants(garbage);
    }
    for (GcHeader *header = garbage->next; header != garbage; header = header->next) {
        count += is_told(header);
    }
    return count;
}

// ---- the end -----------------------------------------------------------------------------------------------------

// Takes the references out of a living object: then it is empty, and what only it held is gone.
static void take_all_references(Object *object) {
    Owned child = object->type->take_reference(object);
    while (child != NULL) {
        release(child);
        child = object->type->take_reference(object);
    }
}

// Empties one object after the other. The first ones break the cycles, and most others die by that, before their turn.
// An object that cannot be emptied (a tuple) waits in the old generation for the one that holds it.
static void break_cycles(const Collection *collection, GcHeader *garbage) {
    tell_ring(COLLECTOR_BEGINS, STEP_BREAK_CYCLES, garbage);
    while (!ring_is_empty(garbage)) {
        GcHeader *header = garbage->next;
        Owned object = retain(header_object(header));
        ring_move(header, collection->old);
        header->refs = (header->refs & GC_FINALIZED) | collection->old_generation;
        if (type_has(object->type, TYPE_CLEARABLE)) {
            tell_of(COLLECTOR_EMPTIES, STEP_BREAK_CYCLES, object);
            take_all_references(object);
        } else {
            tell_of(COLLECTOR_PASSES_OVER, STEP_BREAK_CYCLES, object);
        }
        release(object);
        tell((CollectorEvent){COLLECTOR_EMPTIED, STEP_BREAK_CYCLES, .ring = garbage, .other = collection->old});
    }
    tell((CollectorEvent){COLLECTOR_ENDS, STEP_BREAK_CYCLES, .ring = garbage, .other = collection->old});
}

bool (*collector_save_hook)(Borrowed object);

// Garbage that is to be looked at (gc.DEBUG_SAVEALL) is handed over instead, and lives on in the old generation.
static void save_garbage(const Collection *collection, GcHeader *garbage) {
    tell_ring(COLLECTOR_BEGINS, STEP_SAVE_GARBAGE, garbage);
    for (GcHeader *header = garbage->next; header != garbage; header = header->next) {
        bool told = is_told(header);
        header->refs = (header->refs & GC_FINALIZED) | collection->old_generation;
        if (told && !collector_save_hook(header_object(header))) {
            break; // no memory: what is left lives on, too, and will be found again
        }
        tell_of(COLLECTOR_SAVED, STEP_SAVE_GARBAGE, header_object(header));
    }
    tell_ring(COLLECTOR_ENDS, STEP_SAVE_GARBAGE, garbage);
    ring_merge(garbage, collection->old);
}

int64_t collection_run(const Collection *collection) {
    GcHeader unreachable;
    find_unreachable(collection, collection->young, &unreachable);
    generations_note_survivors(collection);
    if (collection->young != collection->old) {
        ring_merge(collection->young, collection->old);
    }
    int64_t dead_references = 0;
    bool called_back = clear_weak_references(&unreachable, &dead_references);
    bool finalized = run_finalizers(&unreachable);
    if (called_back || finalized) {
        rescue_resurrected(collection, &unreachable);
    }
    int64_t count = count_garbage(&unreachable);
    if (collector_save_hook != NULL) {
        save_garbage(collection, &unreachable);
    } else {
        break_cycles(collection, &unreachable);
    }
    return count + dead_references;
}
