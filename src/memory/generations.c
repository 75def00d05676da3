// SPDX-License-Identifier: GPL-3.0-or-later
// When to collect: three generations, their counts and thresholds.
//
//     count   (births − deaths)   (collections of 0)   (collections of 1)
//     above        700                  10                   10            and then the oldest one that is above
//     ring    generation 0 ──▶ generation 1 ──▶ generation 2
//
// Most objects die young. So the youngest generation is collected often, and what survives moves on to one that is
// collected more rarely. A full collection must look at everything; so that a growing program does not do that again
// and again, it waits until what is new in the oldest generation is a quarter of what is there (the 25 % rule).
//
// What always holds: a tracked object is in one of the rings, and the ring's number is in its header.
//
// Next: collect.c, how a collection finds garbage.
#include "memory/collector_state.h"

#include <string.h>

#define FROZEN GENERATION_COUNT
#define STRESS_FULL_EVERY 1000

GcHeader collector_young = {.next = &collector_young, .previous = &collector_young};
struct CollectorPulse collector_pulse = {.births = 0, .trigger = 700};
bool (*collector_permission_hook)(void);
WeakReferenceHooks collector_weak_references;

static GcHeader middle = {.next = &middle, .previous = &middle};
static GcHeader oldest = {.next = &oldest, .previous = &oldest};
static GcHeader frozen = {.next = &frozen, .previous = &frozen};

static struct Generations {
    int64_t thresholds[GENERATION_COUNT];
    int64_t counts[GENERATION_COUNT]; // [0] is collector_pulse.births
    GenerationStatistics statistics[GENERATION_COUNT];
    int64_t long_lived_total;   // survivors of the last full collection
    int64_t long_lived_pending; // objects that came to the oldest generation since
    bool disabled;
    bool collecting;
    bool stress;
    int64_t stress_births;
    CollectorObserver observer;
    Type *types_with_spares;
} generations = {.thresholds = {700, 10, 10}};

static GcHeader *generation_ring(int generation) {
    static GcHeader *const rings[] = {&collector_young, &middle, &oldest, &frozen};
    return rings[generation];
}

int64_t ring_count(const GcHeader *ring) {
    int64_t count = 0;
    for (const GcHeader *header = ring->next; header != ring; header = header->next) {
        count += 1;
    }
    return count;
}

static void ring_set_generation(const GcHeader *ring, int generation) {
    for (GcHeader *header = ring->next; header != ring; header = header->next) {
        header->refs = (header->refs & ~(int64_t)GC_GENERATION) | generation;
    }
}

// ---- the pulse ---------------------------------------------------------------------------------------------------

static void pulse_set_trigger(void) {
    if (generations.collecting || generations.disabled) {
        collector_pulse.trigger = INT64_MAX;
    } else if (generations.stress) {
        collector_pulse.trigger = -1;
    } else if (generations.thresholds[0] == 0) {
        collector_pulse.trigger = INT64_MAX;
    } else {
        collector_pulse.trigger = generations.thresholds[0];
    }
}

// ---- spares ------------------------------------------------------------------------------------------------------

bool collector_keep_spare_of(Type *type, int64_t item_count) {
    if (item_count >= TYPE_SPARE_SIZES || (type->item_size > 0 && item_count == 0)) {
        return false;
    }
    if (type->spares.kept[item_count] >= type->spares.maximum) {
        return false;
    }
    type->spares.kept[item_count] += 1;
    if (type->spares.next == NULL && !type->spares.lasting) {
        type->spares.next = generations.types_with_spares != NULL ? generations.types_with_spares : type;
        generations.types_with_spares = type;
    }
    return true;
}

// The size of a dead object is found from its block, for a dying tuple has no items left.
bool collector_keep_spare(const Object *object) {
    Type *type = object->type;
    int64_t item_count = 0;
    if (type->item_size > 0) {
        item_count = (object_block_size(object) - (int64_t)sizeof(GcHeader) - type->basic_size) / type->item_size;
    }
    return collector_keep_spare_of(type, item_count);
}

static void forget_spares(void) {
    Type *type = generations.types_with_spares;
    while (type != NULL) {
        memset(type->spares.kept, 0, sizeof(type->spares.kept));
        type = type->spares.next != type ? type->spares.next : NULL; // the last one's next is itself
    }
}

// ---- one collection ----------------------------------------------------------------------------------------------

static void reset_counts(int generation) {
    collector_pulse.births = 0;
    for (int i = 1; i <= generation; i++) {
        generations.counts[i] = 0;
    }
    if (generation + 1 < GENERATION_COUNT) {
        generations.counts[generation + 1] += 1;
    }
}

void generations_note_survivors(const Collection *collection) {
    if (collection->generation == GENERATION_COUNT - 1) {
        generations.long_lived_total = ring_count(collection->young);
        generations.long_lived_pending = 0;
    } else if (collection->old_generation == GENERATION_COUNT - 1) {
        generations.long_lived_pending += ring_count(collection->young);
    }
}

static int64_t collect_generation(int generation) {
    GcHeader *young = generation_ring(generation);
    reset_counts(generation);
    for (int i = 0; i < generation; i++) {
        ring_merge(generation_ring(i), young);
    }
    bool full = generation == GENERATION_COUNT - 1;
    Collection collection = {.young = young,
                             .old = full ? young : generation_ring(generation + 1),
                             .generation = generation,
                             .old_generation = full ? generation : generation + 1};
    int64_t collected = collection_run(&collection);
    generations.statistics[generation].collections += 1;
    generations.statistics[generation].collected += collected;
    if (full) {
        heap_drain_free_lists();
        forget_spares();
    }
    return collected;
}

int64_t collector_collect(int generation) {
    if (generations.collecting) {
        return 0;
    }
    generations.collecting = true;
    pulse_set_trigger();
    if (generations.observer.begins != NULL) {
        generations.observer.begins(generation, generations.observer.context);
    }
    int64_t collected = collect_generation(generation);
    if (generations.observer.ends != NULL) {
        generations.observer.ends(generation, collected, 0, generations.observer.context);
    }
    generations.collecting = false;
    pulse_set_trigger();
    return collected;
}

#define START_UP_COLLECTIONS 8
#define START_UP_BIRTHS 17 // since the last of them

void collector_start_up_ends(void) {
    ring_merge(&collector_young, &middle);
    ring_set_generation(&middle, 1);
    collector_pulse.births = START_UP_BIRTHS;
    generations.counts[1] = START_UP_COLLECTIONS;
    generations.counts[2] = 0;
}

// ---- when --------------------------------------------------------------------------------------------------------

static bool oldest_is_worth_it(void) { return generations.long_lived_pending >= generations.long_lived_total / 4; }

// The oldest generation whose count is above its threshold; 0: no older one.
int collector_next_generation(void) {
    for (int generation = GENERATION_COUNT - 1; generation > 0; generation--) {
        bool is_oldest = generation == GENERATION_COUNT - 1;
        bool is_above = generations.counts[generation] > generations.thresholds[generation];
        if (is_above && (!is_oldest || oldest_is_worth_it())) {
            return generation;
        }
    }
    return 0;
}

void collector_threshold_passed(void) {
    if (collector_permission_hook != NULL && !collector_permission_hook()) {
        return;
    }
    int generation = collector_next_generation();
    if (generations.stress) {
        generations.stress_births += 1;
        generation = generations.stress_births % STRESS_FULL_EVERY == 0 ? GENERATION_COUNT - 1 : 0;
    }
    collector_collect(generation);
}

// ---- settings and figures ----------------------------------------------------------------------------------------

void collector_set_enabled(bool enabled) {
    generations.disabled = !enabled;
    pulse_set_trigger();
}

bool collector_is_enabled(void) { return !generations.disabled; }

bool collector_is_collecting(void) { return generations.collecting; }

void collector_get_thresholds(int64_t thresholds[GENERATION_COUNT]) {
    for (int i = 0; i < GENERATION_COUNT; i++) {
        thresholds[i] = generations.thresholds[i];
    }
}

void collector_set_thresholds(const int64_t thresholds[GENERATION_COUNT]) {
    for (int i = 0; i < GENERATION_COUNT; i++) {
        generations.thresholds[i] = thresholds[i];
    }
    pulse_set_trigger();
}

void collector_get_counts(int64_t counts[GENERATION_COUNT]) {
    generations.counts[0] = collector_pulse.births;
    for (int i = 0; i < GENERATION_COUNT; i++) {
        counts[i] = generations.counts[i];
    }
}

void collector_get_long_lived(int64_t *pending, int64_t *total) {
    *pending = generations.long_lived_pending;
    *total = generations.long_lived_total;
}

void collector_get_statistics(GenerationStatistics statistics[GENERATION_COUNT]) {
    for (int i = 0; i < GENERATION_COUNT; i++) {
        statistics[i] = generations.statistics[i];
    }
}

void collector_set_stress(bool stress) {
    generations.stress = stress;
    pulse_set_trigger();
}

void collector_set_observer(const CollectorObserver *observer) {
    generations.observer = observer != NULL ? *observer : (CollectorObserver){0};
}

void collector_set_weak_reference_hooks(const WeakReferenceHooks *hooks) { collector_weak_references = *hooks; }

void collector_clear_weak_references(Object *object) {
    if (has_weak_references(object)) {
        collector_weak_references.object_dies(object);
    }
}

// ---- looking -----------------------------------------------------------------------------------------------------

bool collector_is_tracked(Borrowed object) { return has_header(object) && object_header(object)->next != NULL; }

bool collector_is_part(Borrowed object) {
    return has_header(object) && object_header(object)->next == NULL && (object_header(object)->refs & GC_PART) != 0;
}

int collector_generation(Borrowed object) {
    if (!collector_is_tracked(object)) {
        return -1;
    }
    int generation = (int)(object_header(object)->refs & GC_GENERATION);
    return generation == FROZEN ? -1 : generation;
}

static void walk_ring(const GcHeader *ring, VisitObject visit, void *context) {
    for (GcHeader *header = ring->next; header != ring; header = header->next) {
        visit(header_object(header), context);
    }
}

void collector_walk(int generation, VisitObject visit, void *context) {
    if (generation >= 0) {
        walk_ring(generation_ring(generation), visit, context);
        return;
    }
    for (int i = 0; i < GENERATION_COUNT; i++) {
        walk_ring(generation_ring(i), visit, context);
    }
}

// ---- freezing ----------------------------------------------------------------------------------------------------

void collector_freeze(void) {
    for (int i = 0; i < GENERATION_COUNT; i++) {
        ring_merge(generation_ring(i), &frozen);
        generations.counts[i] = 0;
    }
    collector_pulse.births = 0;
    ring_set_generation(&frozen, FROZEN);
}

void collector_unfreeze(void) {
    ring_set_generation(&frozen, GENERATION_COUNT - 1);
    ring_merge(&frozen, &oldest);
}

int64_t collector_frozen_count(void) { return ring_count(&frozen); }
