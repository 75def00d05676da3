// SPDX-License-Identifier: GPL-3.0-or-later
// Notes down a collection as it is told (memory/collector_watch.h).
//
//     event of collect.c ──▶ about an object of the program    a record, with its texts
//                        └─▶ about another one                 one more in `others` of that step and group
//
// Who died when an object was emptied is not told, but can be seen: the garbage that still lives is in two rings, so
// whoever has gone from them since has died. Looking takes as long as there is garbage; after LOOKS_MAXIMUM looks the
// deaths are noted together, at the end.
//
// Next: slow_motion_survey.c, which gives the objects their names; report_slow_motion.c, which draws the records.
#include "inspect/slow_motion.h"

#include "base/raw.h"
#include "objects/function.h"
#include "objects/weakref.h"
#include "inspect/describe.h"

#define LOOKS_MAXIMUM 20000000
#define SHOWN_MAXIMUM 12
#define CALLBACK_WIDTH 40

const char *const slow_step_names[] = {
    [STEP_COPY_COUNTS] = "copy_counts",
    [STEP_SUBTRACT_INTERNAL_REFERENCES] = "subtract_internal_references",
    [STEP_SEPARATE_UNREACHABLE] = "separate_unreachable",
    [STEP_CLEAR_WEAK_REFERENCES] = "clear_weak_references",
    [STEP_RUN_FINALIZERS] = "run_finalizers",
    [STEP_RESCUE_RESURRECTED] = "rescue_resurrected",
    [STEP_BREAK_CYCLES] = "break_cycles",
    [STEP_SAVE_GARBAGE] = "save_garbage",
};

const char *const slow_kind_names[] = {
    [SLOW_BEGINS] = "begins",
    [SLOW_ENDS] = "ends",
    [SLOW_COPIED] = "copied",
    [SLOW_SUBTRACTED] = "subtracted",
    [SLOW_REACHABLE] = "reachable",
    [SLOW_SET_ASIDE] = "set aside",
    [SLOW_REACHED] = "reached",
    [SLOW_RESCUED] = "rescued",
    [SLOW_UNTRACKED] = "untracked",
    [SLOW_WEAK_CLEARED] = "weak references cleared",
    [SLOW_CALLBACK_WAITS] = "callback waits",
    [SLOW_CALLBACK_DROPPED] = "callback dropped",
    [SLOW_CALLS_BACK] = "calls back",
    [SLOW_FINALIZES] = "finalizes",
    [SLOW_FINALIZED_BEFORE] = "finalized before",
    [SLOW_CAME_BACK] = "came back",
    [SLOW_EMPTIES] = "empties",
    [SLOW_PASSES_OVER] = "passes over",
    [SLOW_DIED] = "died",
    [SLOW_SAVED] = "saved",
};

// ---- create, destroy ---------------------------------------------------------------------------------------------

void slow_motion_init(SlowMotion *motion) {
    *motion = (SlowMotion){.emptied = -1, .looks_left = LOOKS_MAXIMUM};
    buffer_init(&motion->texts);
    buffer_add_byte(&motion->texts, '\0');
    address_table_init(&motion->indexes);
    address_table_init(&motion->owners);
}

void slow_motion_deinit(SlowMotion *motion) {
    raw_release(PART_LEDGER, motion->objects, (size_t)motion->object_capacity * sizeof(SlowObject));
    raw_release(PART_LEDGER, motion->records, (size_t)motion->record_capacity * sizeof(SlowRecord));
    raw_release(PART_LEDGER, motion->doomed, (size_t)motion->doomed_capacity * sizeof(int32_t));
    buffer_deinit(&motion->texts);
    address_table_deinit(&motion->indexes);
    address_table_deinit(&motion->owners);
}

// Room for one more item. False: no memory, or more than can be numbered.
static bool make_room(void **items, int32_t count, int32_t *capacity, size_t item_size) {
    if (count < *capacity) {
        return true;
    }
    if (count > INT32_MAX / 2) {
        return false;
    }
    int32_t more = *capacity == 0 ? 256 : 2 * *capacity;
    void *larger = raw_resize(PART_LEDGER, *items, (size_t)*capacity * item_size, (size_t)more * item_size);
    if (larger == NULL) {
        return false;
    }
    *items = larger;
    *capacity = more;
    return true;
}

// ---- records -----------------------------------------------------------------------------------------------------

static void add_record(SlowMotion *motion, SlowRecord record) {
    void *items = motion->records;
    if (motion->failed || !make_room(&items, motion->record_count, &motion->record_capacity, sizeof(SlowRecord))) {
        motion->failed = true;
        return;
    }
    motion->records = items;
    record.again = motion->again;
    motion->records[motion->record_count++] = record;
}

// A record, if the object is the program's; another one is counted.
static void note(SlowMotion *motion, SlowRecord record) {
    const SlowObject *object = &motion->objects[record.object];
    if (object->number > 0) {
        add_record(motion, record);
    } else {
        motion->others[motion->again][record.step].told[object->group][record.kind] += 1;
    }
}

static void note_event(SlowMotion *motion, const CollectorEvent *event, SlowKind kind) {
    int32_t index = slow_motion_index(motion, event->object);
    if (index >= 0) {
        note(
            motion,
            (SlowRecord){
                .kind = (uint8_t)kind, .step = (uint8_t)event->step, .object = index, .by = -1, .count = event->count});
    }
}

// The same for a reference from the event's holder.
static void note_reference(SlowMotion *motion, const CollectorEvent *event, SlowKind kind) {
    int32_t index = slow_motion_index(motion, event->object);
    if (index < 0) {
        return;
    }
    SlowRecord record = {.kind = (uint8_t)kind, .step = (uint8_t)event->step, .object = index, .count = event->count};
    record.by = slow_motion_index(motion, event->holder);
    record.text = motion->objects[index].number > 0 ? slow_motion_reference(motion, event->holder, event->edge) : 0;
    note(motion, record);
}

static void note_step(SlowMotion *motion, const CollectorEvent *event, SlowKind kind) {
    add_record(motion, (SlowRecord){.kind = (uint8_t)kind, .step = (uint8_t)event->step, .object = -1, .by = -1});
}

// ---- candidates --------------------------------------------------------------------------------------------------

static Borrowed object_of(const GcHeader *header) { return (Borrowed)(const void *)(header + 1); }

static void add_candidate(SlowMotion *motion, Borrowed object) {
    void *items = motion->objects;
    int64_t *index = address_table_at(&motion->indexes, object);
    if (index == NULL || !make_room(&items, motion->object_count, &motion->object_capacity, sizeof(SlowObject))) {
        motion->failed = true;
        return;
    }
    motion->objects = items;
    motion->objects[motion->object_count++] = (SlowObject){.address = object};
    *index = motion->object_count;
}

static void note_candidates(SlowMotion *motion, const GcHeader *ring) {
    for (const GcHeader *header = ring->next; header != ring && !motion->failed; header = header->next) {
        add_candidate(motion, object_of(header));
    }
    slow_motion_survey(motion);
}

static SlowObject *candidate(const SlowMotion *motion, Borrowed object) {
    int32_t index = slow_motion_index(motion, object);
    return index < 0 ? NULL : &motion->objects[index];
}

// Its turn has come; one that a survivor had reached before needs no record.
static void note_reachable(SlowMotion *motion, const CollectorEvent *event) {
    int32_t index = slow_motion_index(motion, event->object);
    if (index < 0 || motion->objects[index].reached) {
        return;
    }
    const SlowObject *object = &motion->objects[index];
    note(motion, (SlowRecord){.kind = SLOW_REACHABLE,
                              .step = (uint8_t)event->step,
                              .object = index,
                              .by = -1,
                              .count = object->left,
                              .text = object->outside});
}

static void set_left(SlowMotion *motion, const CollectorEvent *event) {
    SlowObject *object = candidate(motion, event->object);
    if (object != NULL) {
        object->left = event->count;
        object->reached = event->kind == COLLECTOR_REACHED || event->kind == COLLECTOR_RESCUED;
    }
}

// ---- who lives, who dies -----------------------------------------------------------------------------------------

static void note_unreachable(SlowMotion *motion, const GcHeader *ring) {
    for (const GcHeader *header = ring->next; header != ring && !motion->failed; header = header->next) {
        int32_t index = slow_motion_index(motion, object_of(header));
        void *items = motion->doomed;
        if (index < 0 || !make_room(&items, motion->doomed_count, &motion->doomed_capacity, sizeof(int32_t))) {
            motion->failed = true;
            return;
        }
        motion->doomed = items;
        motion->doomed[motion->doomed_count++] = index;
        motion->objects[index].fate = FATE_UNREACHABLE;
    }
}

// As many as a class can follow: garbage first, then survivors.
static void choose_shown(SlowMotion *motion) {
    int32_t room = SHOWN_MAXIMUM;
    for (int pass = 0; pass < 2; pass++) {
        for (int32_t i = 0; i < motion->object_count && room > 0; i++) {
            SlowObject *object = &motion->objects[i];
            bool unreachable = object->fate == FATE_UNREACHABLE;
            if (object->number > 0 && unreachable == (pass == 0)) {
                object->shown = true;
                room -= 1;
            }
        }
    }
}

static bool see_alive(const SlowMotion *motion, Borrowed object) {
    SlowObject *seen = candidate(motion, object);
    bool doomed = seen != NULL && seen->fate == FATE_UNREACHABLE;
    if (doomed) {
        seen->seen = motion->look;
    }
    return doomed;
}

// Those that live are in `ring`, or, emptied, at the end of `other`.
static void look_who_lives(SlowMotion *motion, const GcHeader *ring, const GcHeader *other) {
    motion->look += 1;
    motion->looks_left -= motion->doomed_count;
    for (const GcHeader *header = ring->next; header != ring; header = header->next) {
        see_alive(motion, object_of(header));
    }
    const GcHeader *header = other == NULL ? NULL : other->previous;
    while (header != other && see_alive(motion, object_of(header))) {
        header = header->previous;
    }
}

static void note_deaths(SlowMotion *motion, const CollectorEvent *event) {
    look_who_lives(motion, event->ring, event->other);
    int32_t count = motion->doomed_count;
    motion->doomed_count = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t index = motion->doomed[i];
        SlowObject *object = &motion->objects[index];
        if (object->seen == motion->look) {
            motion->doomed[motion->doomed_count++] = index;
        } else if (object->fate == FATE_UNREACHABLE) {
            object->fate = event->step == STEP_BREAK_CYCLES ? FATE_DEAD : FATE_DEAD_BEFORE;
            note(motion,
                 (SlowRecord){.kind = SLOW_DIED, .step = (uint8_t)event->step, .object = index, .by = motion->emptied});
        }
    }
}

// After rescue_resurrected: `other` has those that came back.
static void note_resurrected(SlowMotion *motion, const CollectorEvent *event) {
    for (const GcHeader *header = event->other->next; header != event->other; header = header->next) {
        int32_t index = slow_motion_index(motion, object_of(header));
        if (index >= 0) {
            motion->objects[index].fate = FATE_CAME_BACK;
            note(motion, (SlowRecord){.kind = SLOW_CAME_BACK, .step = (uint8_t)event->step, .object = index, .by = -1});
        }
    }
    note_deaths(motion, &(CollectorEvent){.step = event->step, .ring = event->ring});
}

// ---- last words --------------------------------------------------------------------------------------------------

static size_t callback_text(SlowMotion *motion, const WeakReference *reference) {
    size_t start = motion->texts.length;
    describe_value(slot_get(&reference->callback), CALLBACK_WIDTH, &motion->texts);
    return slow_motion_end_text(motion, start);
}

static bool is_unreachable(const SlowMotion *motion, Borrowed object) {
    const SlowObject *garbage = candidate(motion, object);
    return garbage != NULL && garbage->fate == FATE_UNREACHABLE;
}

static void note_weak_references(SlowMotion *motion, const CollectorEvent *event) {
    int32_t index = slow_motion_index(motion, event->object);
    if (index < 0) {
        return;
    }
    SlowRecord record = {.step = (uint8_t)event->step, .object = index, .by = -1};
    record.kind = SLOW_WEAK_CLEARED;
    record.count = weakref_count(event->object);
    note(motion, record);
    for (const WeakReference *each = weakref_first(event->object); each != NULL; each = each->next) {
        if (slot_get(&each->callback) != NULL) {
            record.kind = is_unreachable(motion, &each->object) ? SLOW_CALLBACK_DROPPED : SLOW_CALLBACK_WAITS;
            record.text = callback_text(motion, each);
            note(motion, record);
        }
    }
}

static void note_finalized(SlowMotion *motion, const GcHeader *ring) {
    for (const GcHeader *header = ring->next; header != ring; header = header->next) {
        Borrowed object = object_of(header);
        if (object->type->finalize != NULL && collector_is_finalized(object)) {
            note_event(motion, &(CollectorEvent){.step = STEP_RUN_FINALIZERS, .object = object}, SLOW_FINALIZED_BEFORE);
        }
    }
}

static void user_code_comes(SlowMotion *motion) {
    if (motion->before_user_code != NULL) {
        motion->before_user_code(motion, motion->context);
    }
}

// ---- what is told ------------------------------------------------------------------------------------------------

static void step_begins(SlowMotion *motion, const CollectorEvent *event) {
    if (event->step == STEP_COPY_COUNTS && !motion->again) {
        note_candidates(motion, event->ring);
    }
    note_step(motion, event, SLOW_BEGINS);
    if (event->step == STEP_RESCUE_RESURRECTED) {
        motion->again = true;
        slow_motion_survey_again(motion);
    } else if (event->step == STEP_RUN_FINALIZERS) {
        note_finalized(motion, event->ring);
    }
}

static void step_ends(SlowMotion *motion, const CollectorEvent *event) {
    if (event->step == STEP_SEPARATE_UNREACHABLE && !motion->again) {
        motion->survivors_to = (int)event->count;
        note_unreachable(motion, event->other);
        choose_shown(motion);
    } else if (event->step == STEP_RESCUE_RESURRECTED) {
        motion->again = false;
        note_resurrected(motion, event);
    } else if (event->step == STEP_CLEAR_WEAK_REFERENCES || event->step == STEP_RUN_FINALIZERS ||
               event->step == STEP_BREAK_CYCLES) {
        motion->emptied = -1;
        note_deaths(motion, event);
    }
    note_step(motion, event, SLOW_ENDS);
}

static void note_emptied(SlowMotion *motion, const CollectorEvent *event) {
    if (motion->looks_left > 0) {
        note_deaths(motion, event);
    }
}

static void note_turn(SlowMotion *motion, const CollectorEvent *event, SlowKind kind) {
    motion->emptied = slow_motion_index(motion, event->object);
    note_event(motion, event, kind);
}

static void note_saved(SlowMotion *motion, const CollectorEvent *event) {
    SlowObject *saved = candidate(motion, event->object);
    if (saved != NULL) {
        saved->fate = FATE_SAVED;
        note_event(motion, event, SLOW_SAVED);
    }
}

static void be_told(const CollectorEvent *event, void *context) {
    SlowMotion *motion = context;
    switch (event->kind) {
    case COLLECTOR_BEGINS: step_begins(motion, event); break;
    case COLLECTOR_ENDS: step_ends(motion, event); break;
    case COLLECTOR_COPIED:
        set_left(motion, event);
        note_event(motion, event, SLOW_COPIED);
        break;
    case COLLECTOR_SUBTRACTED:
        set_left(motion, event);
        note_reference(motion, event, SLOW_SUBTRACTED);
        break;
    case COLLECTOR_REACHABLE: note_reachable(motion, event); break;
    case COLLECTOR_SET_ASIDE: note_event(motion, event, SLOW_SET_ASIDE); break;
    case COLLECTOR_REACHED:
        set_left(motion, event);
        note_reference(motion, event, SLOW_REACHED);
        break;
    case COLLECTOR_RESCUED:
        set_left(motion, event);
        note_reference(motion, event, SLOW_RESCUED);
        break;
    case COLLECTOR_UNTRACKED: note_event(motion, event, SLOW_UNTRACKED); break;
    case COLLECTOR_CLEARS_WEAK_REFERENCES: note_weak_references(motion, event); break;
    case COLLECTOR_CALLS_BACK:
        note_step(motion, event, SLOW_CALLS_BACK);
        user_code_comes(motion);
        break;
    case COLLECTOR_FINALIZES:
        note_event(motion, event, SLOW_FINALIZES);
        user_code_comes(motion);
        break;
    case COLLECTOR_EMPTIES: note_turn(motion, event, SLOW_EMPTIES); break;
    case COLLECTOR_PASSES_OVER: note_turn(motion, event, SLOW_PASSES_OVER); break;
    case COLLECTOR_EMPTIED: note_emptied(motion, event); break;
    case COLLECTOR_SAVED: note_saved(motion, event); break;
    }
}

int64_t slow_motion_collect(SlowMotion *motion, int generation) {
    const CollectorWatch watch = {.tell = be_told, .context = motion};
    const CollectorWatch *other = collector_watch;
    collector_watch = &watch;
    motion->unreachable = collector_collect(generation);
    collector_watch = other;
    motion->failed = motion->failed || motion->texts.failed || motion->indexes.failed || motion->owners.failed;
    return motion->unreachable;
}
