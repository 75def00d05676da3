// SPDX-License-Identifier: GPL-3.0-or-later
// Breadth first from the roots, along the same `traverse` as everything else; the first time that an object is met is
// by the fewest references.
//
//     names of __main__, running calls, other roots ──▶ a queue of steps ──▶ … ──▶ the object: back along `from`
//     not met?  the same from what unfinished expressions hold: counts that no listed reference explains
//     not met?  back from holder to holder, until one is met twice: that is the cycle
//
// What always holds: each object is entered once, so the search is as long as the heap at most.
#include "inspect/why.h"

#include "base/raw.h"
#include "memory/heap.h"
#include "memory/roots.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "eval/interpreter.h"
#include "eval/stack_place.h"
#include "inspect/address_table.h"
#include "inspect/describe.h"
#include "inspect/unlisted.h"

#include <string.h>

typedef struct Search {
    Borrowed target;
    WhyStep *steps; // the queue: all objects that were met, in this order
    int64_t count;
    int64_t capacity;
    AddressTable numbers; // object → 1 + its step
    Holder now;           // whose references are being visited
    int64_t from;
    const Slot *own_slots; // arguments of whoever asks: from here on
    bool failed;
} Search;

// ---- the queue ---------------------------------------------------------------------------------------------------

static bool steps_grow(Search *search) {
    int64_t capacity = search->capacity == 0 ? 256 : 2 * search->capacity;
    WhyStep *steps = raw_resize(PART_LEDGER, search->steps, (size_t)search->capacity * sizeof(WhyStep),
                                (size_t)capacity * sizeof(WhyStep));
    search->failed |= steps == NULL;
    if (steps != NULL) {
        search->steps = steps;
        search->capacity = capacity;
    }
    return steps != NULL;
}

static void meet(Borrowed child, Edge edge, void *context) {
    Search *search = context;
    int64_t *number = address_table_at(&search->numbers, child);
    if (number == NULL || *number != 0 || (search->count == search->capacity && !steps_grow(search))) {
        search->failed |= number == NULL;
        return;
    }
    search->steps[search->count++] = (WhyStep){.object = child, .holder = search->now, .from = search->from};
    search->steps[search->count - 1].holder.edge = edge;
    *number = search->count;
}

// The number of the object's step, −1: it has not been met.
static int64_t step_of(const Search *search, Borrowed object) {
    const int64_t *number = address_table_find(&search->numbers, object);
    return number == NULL ? -1 : *number - 1;
}

// Goes on from the first step that has not been looked at. True: the target has been met.
static bool search_on(Search *search, int64_t first) {
    for (int64_t i = first; i < search->count && step_of(search, search->target) < 0 && !search->failed; i++) {
        search->from = i;
        search->now = (Holder){.object = search->steps[i].object};
        object_traverse(search->steps[i].object, meet, search);
    }
    return step_of(search, search->target) >= 0;
}

// ---- from the roots ----------------------------------------------------------------------------------------------

static void meet_names_of_main(Search *search) {
    Borrowed main = interpreter.main.held;
    Borrowed name, value;
    if (main == NULL) {
        return;
    }
    search->now = (Holder){.object = module_dict(main), .owner = main};
    for (int64_t position = 0; dict_next(module_dict(main), &position, &name, &value);) {
        if (!describe_is_special(name)) { // __doc__ and its like
            meet(value, edge_key(EDGE_VALUE, name), search);
        }
    }
}

static void begin_root(const char *name, void *context) { ((Search *)context)->now = (Holder){.root = name}; }

static void meet_root(Borrowed child, Edge edge, void *context) {
    Search *search = context;
    holder_note_frame(&search->now, edge);
    if (edge.kind != EDGE_STACK || edge.slot < search->own_slots) {
        meet(child, edge, search);
    }
}

static void meet_roots(Search *search) {
    search->from = -1;
    meet_names_of_main(search);
    begin_root("value stack", search); // before the other roots
    frame_walk_stack(meet_root, search);
    roots_walk(meet_root, begin_root, search);
}

// ---- from unfinished expressions ---------------------------------------------------------------------------------

typedef struct Unfinished {
    Search *search;
    int64_t own; // references to the target that are the asker's
} Unfinished;

static void meet_unlisted(Borrowed object, int64_t rest, void *context) {
    const Unfinished *unfinished = context;
    if (rest > (object == unfinished->search->target ? unfinished->own : 0)) {
        meet(object, edge_plain(EDGE_STACK), unfinished->search);
    }
}

// Meets all objects with more references than walks can list. False: no memory.
static bool meet_unfinished(Search *search, int64_t own) {
    search->now = (Holder){0};
    search->from = -1;
    return unlisted_walk(meet_unlisted, &(Unfinished){.search = search, .own = own});
}

// ---- from a cycle ------------------------------------------------------------------------------------------------

typedef struct Holders { // of the objects that nothing reaches: for each, one that holds it
    Search *search;
    Search found; // its steps: object and holder; `from` is not used
} Holders;

static void note_holder(Borrowed child, Edge edge, void *context) {
    Holders *holders = context;
    if (step_of(holders->search, child) < 0) {
        meet(child, edge, &holders->found);
    }
}

static void note_holders(Borrowed object, void *context) {
    Holders *holders = context;
    if (step_of(holders->search, object) < 0) {
        holders->found.now = (Holder){.object = object};
        object_traverse(object, note_holder, holders);
    }
}

// ---- the answer --------------------------------------------------------------------------------------------------

static bool why_add(Why *why, const WhyStep *step) {
    if (why->count == why->capacity) {
        int64_t capacity = why->capacity == 0 ? 16 : 2 * why->capacity;
        WhyStep *steps = raw_resize(PART_LEDGER, why->steps, (size_t)why->capacity * sizeof(WhyStep),
                                    (size_t)capacity * sizeof(WhyStep));
        if (steps == NULL) {
            return false;
        }
        why->steps = steps;
        why->capacity = capacity;
    }
    why->steps[why->count++] = *step;
    return true;
}

static void why_reverse(Why *why) {
    for (int64_t low = 0, high = why->count - 1; low < high; low++, high--) {
        WhyStep step = why->steps[low];
        why->steps[low] = why->steps[high];
        why->steps[high] = step;
    }
}

// Each holding object is told by its own step; the first of a cycle is held by its last.
static void why_place(Why *why) {
    for (int64_t i = why->kind == WHY_CYCLE ? 0 : 1; i < why->count; i++) {
        WhyStep *step = &why->steps[i];
        const WhyStep *before = &why->steps[i == 0 ? why->cycle_end : i - 1];
        step->place = (Place){.object = before->object, .holder = before->holder};
        step->holder.place = &step->place;
    }
}

static bool why_chain(Why *why, const Search *search) {
    bool good = true;
    for (int64_t i = step_of(search, search->target); good && i >= 0; i = search->steps[i].from) {
        good = why_add(why, &search->steps[i]);
    }
    why_reverse(why);
    return good;
}

// From the target back to its holder, that one's holder …, until an object comes again.
static bool why_back(Why *why, const Search *found) {
    AddressTable passed;
    address_table_init(&passed);
    bool good = true;
    int64_t step = step_of(found, found->target);
    while (good && step >= 0) {
        int64_t *number = address_table_at(&passed, found->steps[step].object);
        if (number == NULL || *number != 0) {
            good = number != NULL;
            why->cycle_end = number == NULL ? 0 : why->count - *number;
            break;
        }
        good = why_add(why, &found->steps[step]);
        *number = why->count;
        step = step_of(found, found->steps[step].holder.object);
    }
    address_table_deinit(&passed);
    why->kind = step < 0 ? WHY_NOTHING : WHY_CYCLE;
    why_reverse(why);
    return good;
}

// The last step becomes the first.
static void why_rotate(Why *why) {
    WhyStep last = why->steps[why->count - 1];
    memmove(why->steps + 1, why->steps, (size_t)(why->count - 1) * sizeof(WhyStep));
    why->steps[0] = last;
}

// The target on a cycle: the shortest one, by a search from the target, which comes first.
static bool why_own_cycle(Why *why, Borrowed target) {
    Search search = {.target = target, .from = -1, .now = {.object = target}};
    address_table_init(&search.numbers);
    object_traverse(target, meet, &search);
    bool found = search_on(&search, 0);
    bool good = !search.failed && (!found || why_chain(why, &search));
    if (good && found) {
        why_rotate(why);
    }
    why->kind = WHY_CYCLE;
    why->cycle_end = why->count - 1;
    raw_release(PART_LEDGER, search.steps, (size_t)search.capacity * sizeof(WhyStep));
    address_table_deinit(&search.numbers);
    return good;
}

static bool why_cycle(Why *why, Search *search) {
    if (!why_own_cycle(why, search->target)) {
        return false;
    }
    if (why->count > 0) {
        return true;
    }
    Holders holders = {.search = search, .found = {.target = search->target}};
    address_table_init(&holders.found.numbers);
    bool good = heap_walk_objects(note_holders, &holders) && !holders.found.failed;
    good = good && why_back(why, &holders.found);
    raw_release(PART_LEDGER, holders.found.steps, (size_t)holders.found.capacity * sizeof(WhyStep));
    address_table_deinit(&holders.found.numbers);
    return good;
}

// The arguments of the call that asks are what was pushed last.
static const Slot *last_slots(void) {
    const Slot *slot = value_stack.top;
    while (slot > value_stack.base && stack_mark(slot - 1) == STACK_SLOT) {
        slot -= 1;
    }
    return slot;
}

bool why_find(Why *why, Borrowed object, int64_t own, bool asked_by_call) {
    *why = (Why){0};
    Search search = {.target = object, .own_slots = asked_by_call ? last_slots() : value_stack.top};
    address_table_init(&search.numbers);
    meet_roots(&search);
    bool good = true;
    bool found = search_on(&search, 0);
    if (!found && !search.failed) {
        int64_t first = search.count;
        good = meet_unfinished(&search, own);
        found = search_on(&search, first);
        why->kind = WHY_UNFINISHED;
    }
    good = good && !search.failed && (found ? why_chain(why, &search) : why_cycle(why, &search));
    raw_release(PART_LEDGER, search.steps, (size_t)search.capacity * sizeof(WhyStep));
    address_table_deinit(&search.numbers);
    why_place(why);
    if (!good) {
        why_free(why);
    }
    return good;
}

void why_free(Why *why) {
    raw_release(PART_LEDGER, why->steps, (size_t)why->capacity * sizeof(WhyStep));
    *why = (Why){0};
}

bool why_is_part(const Why *why, int64_t index) {
    if (index == 0 || (why->kind != WHY_CYCLE && index + 1 == why->count)) {
        return false;
    }
    bool ends_cycle = why->kind == WHY_CYCLE && index == why->cycle_end;
    if (ends_cycle && index + 1 < why->count) {
        return false; // the chain goes on from here
    }
    return holder_is_of_attributes(&why->steps[ends_cycle ? 0 : index + 1].holder);
}

void why_describe_step(const Why *why, int64_t index, Buffer *out) {
    const WhyStep *step = &why->steps[index];
    if (index > 0 || why->kind == WHY_CYCLE) {
        describe_link(&step->holder, out);
    } else if (why->kind == WHY_UNFINISHED) {
        describe_unlisted(out);
    } else {
        describe_holder(&step->holder, step->object, out);
    }
}
