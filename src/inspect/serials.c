// SPDX-License-Identifier: GPL-3.0-or-later
// The side table: open addressing with linear steps, at most half full; a removed entry is filled by those that it had
// pushed on, so that no marks of the dead are left.
//
//     #3 at 0x…5e0   born ─▶ entered, when somebody looks ─▶ died ─▶ removed
//     another object at 0x…5e0 ─▶ entered anew ─▶ #9
//
// Deaths are noted by a bit for each hash of an address, too: all that is asked of most of them is whether a key that
// was seen before can still be read.
#include "inspect/serials.h"

#include "base/raw.h"
#include "inspect/address_table.h"

#include <string.h>

#define FIRST_CAPACITY 1024
#define DEATH_BITS (1 << 15)

static struct Serials {
    Known *entries;
    int64_t capacity; // a power of two, or 0
    int64_t count;
    int64_t last; // the number given last
    int64_t counted;
    bool on;
    LifeObserver observer;
    uint64_t deaths[DEATH_BITS / 64];
} serials;

// ---- the table ---------------------------------------------------------------------------------------------------

static int64_t home_of(const void *address) { return address_hash(address) & (serials.capacity - 1); }

// The index of the address's entry, or of the free one where it belongs.
static int64_t find_index(const void *address) {
    int64_t index = home_of(address);
    while (serials.entries[index].address != NULL && serials.entries[index].address != address) {
        index = (index + 1) & (serials.capacity - 1);
    }
    return index;
}

static bool grow(void) {
    int64_t old_capacity = serials.capacity;
    Known *old = serials.entries;
    int64_t capacity = old_capacity == 0 ? FIRST_CAPACITY : 2 * old_capacity;
    Known *entries = raw_allocate(PART_LEDGER, (size_t)capacity * sizeof(Known));
    if (entries == NULL) {
        return false;
    }
    serials.entries = entries;
    serials.capacity = capacity;
    for (int64_t i = 0; i < old_capacity; i++) {
        if (old[i].address != NULL) {
            entries[find_index(old[i].address)] = old[i];
        }
    }
    raw_release(PART_LEDGER, old, (size_t)old_capacity * sizeof(Known));
    return true;
}

Known *serials_find(Borrowed object) {
    if (serials.capacity == 0) {
        return NULL;
    }
    Known *known = &serials.entries[find_index(object)];
    return known->address == NULL ? NULL : known;
}

Known *serials_at(Borrowed object) {
    if (2 * serials.count >= serials.capacity && !grow()) {
        return NULL;
    }
    Known *known = &serials.entries[find_index(object)];
    if (known->address == NULL) {
        *known = (Known){.address = object};
        serials.count += 1;
    }
    return known;
}

// Closes the gap: each entry behind it that would not be found any more moves into it.
static void remove_entry(Known *known) {
    int64_t mask = serials.capacity - 1;
    int64_t gap = known - serials.entries;
    bool is_counted = serials_count_it(known);
    for (int64_t i = (gap + 1) & mask; serials.entries[i].address != NULL; i = (i + 1) & mask) {
        int64_t from_home = (i - home_of(serials.entries[i].address)) & mask;
        int64_t from_gap = (i - gap) & mask;
        if (from_home >= from_gap) {
            serials.entries[gap] = serials.entries[i];
            gap = i;
        }
    }
    serials.entries[gap].address = NULL;
    serials.count -= 1;
    serials.counted -= is_counted;
}

int64_t serials_give(Known *known) {
    if (known->serial == 0) {
        serials.counted += !serials_count_it(known);
        known->serial = ++serials.last;
    }
    return known->serial;
}

bool serials_note_birth(Borrowed object, bool in_program) {
    Known *known = serials_at(object);
    if (known == NULL) {
        return false;
    }
    known->is_born = in_program;
    known->is_new = true;
    serials.counted += in_program;
    return true;
}

void serials_note_held(Known *known) {
    bool counted = serials_count_it(known);
    known->times_held += known->times_held < HELD_FOR_LONG;
    serials.counted -= counted && !serials_count_it(known);
}

int64_t serials_counted(void) { return serials.counted; }

Known *serials_next(int64_t *position) {
    while (*position < serials.capacity) {
        Known *known = &serials.entries[(*position)++];
        if (known->address != NULL) {
            return known;
        }
    }
    return NULL;
}

int64_t serials_last(void) { return serials.last; }

// ---- births and deaths -------------------------------------------------------------------------------------------

static void note_birth(const void *block, size_t size, HeapKind kind, void *context) {
    (void)size, (void)context;
    if (kind == HEAP_CONTAINER && serials.observer.born != NULL) {
        serials.observer.born((Borrowed)(const void *)((const GcHeader *)block + 1));
    }
}

// While an object is destroyed its refcount is the address of its parent, negated; see memory/destroy.c.
static void tell_death(Borrowed object, const Known *known) {
    if (serials.observer.died != NULL) {
        serials.observer.died(object, known, (Borrowed)(intptr_t)-object->refcount);
    }
}

static void note_death(const void *block, size_t size, HeapKind kind, void *context) {
    (void)size, (void)context;
    if (kind == HEAP_BUFFER) {
        return;
    }
    Borrowed object = kind == HEAP_CONTAINER ? (Borrowed)(const void *)((const GcHeader *)block + 1) : block;
    Known *known = serials_find(object);
    uint64_t bit = (uint64_t)address_hash(object) % DEATH_BITS;
    serials.deaths[bit / 64] |= (uint64_t)1 << bit % 64;
    if (kind == HEAP_CONTAINER) {
        tell_death(object, known);
    }
    if (known != NULL) {
        remove_entry(known);
    }
}

bool serials_may_have_died(const void *address) {
    uint64_t bit = (uint64_t)address_hash(address) % DEATH_BITS;
    return (serials.deaths[bit / 64] >> bit % 64 & 1) != 0;
}

void serials_forget_deaths(void) { memset(serials.deaths, 0, sizeof serials.deaths); }

// ---- begin and end -----------------------------------------------------------------------------------------------

void serials_begin(void) {
    static const HeapObserver observer = {.born = note_birth, .died = note_death};
    if (!serials.on) {
        serials.on = true;
        heap_set_observer(&observer);
    }
}

void serials_end(void) {
    if (serials.on) {
        heap_set_observer(NULL);
    }
    raw_release(PART_LEDGER, serials.entries, (size_t)serials.capacity * sizeof(Known));
    serials = (struct Serials){0};
}

bool serials_are_on(void) { return serials.on; }

void serials_set_observer(const LifeObserver *observer) {
    serials.observer = observer != NULL ? *observer : (LifeObserver){0};
}
