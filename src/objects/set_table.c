// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a set: open addressing, exactly as in CPython 3.11, because a set prints in the order of its table.
//
//     {17, 1, 8}   mask 7: hash & 7 is 1, 1, 0        │ 8 │ 17 │ 1 │ - │ - │ - │ - │ - │
//
// A search starts at hash & mask and looks at that entry and, if they do not run over the end of the table, at the nine
// after it (neighbours are cheap: they lie in the same cache line or the next). Then it jumps to
// slot × 5 + 1 + what is left of the hash. A deleted item leaves a mark that searches go past; a new
// item takes the place of the last mark that its search went past, if there was one.
// When three fifths of the table are filled, items and marks counted, a table of four times the items takes its place.
//
// What always holds: at least one entry is free; `fill` counts items and marks, `used` items; a free entry is all zero,
// a mark has the hash −1, which no item has.
//
// Next: set_operators.c.
#include "objects/set_table.h"

#include "objects/key.h"

#include <string.h>

#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5
#define LARGE_SET 50000 // above it a table grows to two times the items, not four
#define SET_MISSING (-1)
#define SET_FAILED (-2)

Object set_deleted = {.refcount = 1};

void set_table_init(Set *self) {
    memset(self->small_table, 0, sizeof self->small_table);
    self->table = self->small_table;
    self->mask = SET_SMALL_SIZE - 1;
    self->fill = 0;
    self->used = 0;
    self->hash = -1;
}

// ---- probing -----------------------------------------------------------------------------------------------------

typedef struct Probe {
    uint64_t slot;
    uint64_t home; // where the last jump landed; the neighbours follow it
    uint64_t perturb;
    uint64_t mask;
    int neighbours; // still to be looked at
} Probe;

static ALWAYS_INLINE Probe probe_start(int64_t hash, int64_t mask) {
    uint64_t slot = (uint64_t)hash & (uint64_t)mask;
    int neighbours = slot + LINEAR_PROBES <= (uint64_t)mask ? LINEAR_PROBES : 0;
    return (Probe){slot, slot, (uint64_t)hash, (uint64_t)mask, neighbours};
}

static ALWAYS_INLINE void probe_next(Probe *probe) {
    if (probe->neighbours > 0) {
        probe->neighbours -= 1;
        probe->slot += 1;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->home = (probe->home * 5 + 1 + probe->perturb) & probe->mask;
    probe->slot = probe->home;
    probe->neighbours = probe->slot + LINEAR_PROBES <= probe->mask ? LINEAR_PROBES : 0;
}

// ---- searching ---------------------------------------------------------------------------------------------------

// Compares with ==, which may change the set. *changed: the table is not what it was, search again.
static Answer compare_item(const Set *self, const SetEntry *entry, Borrowed item, bool *changed) {
    const SetEntry *table = self->table;
    int64_t mask = self->mask;
    Owned mine = retain(entry->key.held);
    Answer equal = object_compare_bool(mine, item, COMPARE_EQUAL);
    *changed = self->table != table || self->mask != mask || entry->key.held != mine;
    release(mine);
    return equal;
}

// Is the item of an entry with the same hash equal to `item`?
static ALWAYS_INLINE Answer entry_matches(const Set *self, const SetEntry *entry, Borrowed item, bool *changed) {
    if (entry->key.held == item) {
        return YES;
    }
    if (entry->key.held->type == item->type && key_is_simple(item)) {
        return key_equal_simple(entry->key.held, item) ? YES : NO;
    }
    return compare_item(self, entry, item, changed);
}

// The entry of the item (*found YES), or the one where it would go (NO): a mark or a free one; NULL: failed.
static ALWAYS_INLINE SetEntry *find_entry(const Set *self, Borrowed item, int64_t hash, Answer *found) {
    for (;;) {
        bool changed = false;
        SetEntry *mark = NULL;
        Probe probe = probe_start(hash, self->mask);
        while (!changed) {
            SetEntry *entry = &self->table[probe.slot];
            if (entry->key.held == NULL) {
                *found = NO;
                return mark != NULL ? mark : entry;
            }
            if (entry->hash == -1) {
                mark = entry;
            } else if (entry->hash == hash) {
                *found = entry_matches(self, entry, item, &changed);
                if (*found == FAILED) {
                    return NULL;
                }
                if (*found == YES && !changed) {
                    return entry;
                }
            }
            probe_next(&probe);
        }
    }
}

int64_t set_find(const Set *self, Borrowed item, int64_t hash) {
    Answer found;
    const SetEntry *entry = find_entry(self, item, hash, &found);
    if (UNLIKELY(entry == NULL)) {
        return SET_FAILED;
    }
    return found == YES ? entry - self->table : SET_MISSING;
}

Answer set_contains_hashed(const Set *self, Borrowed item, int64_t hash) {
    Answer found;
    return LIKELY(find_entry(self, item, hash, &found) != NULL) ? found : FAILED;
}

// ---- adding ------------------------------------------------------------------------------------------------------

// Into a table that has no marks and does not have the item.
static void insert_clean(SetEntry *table, int64_t mask, SetEntry added) {
    Probe probe = probe_start(added.hash, mask);
    while (table[probe.slot].key.held != NULL) {
        probe_next(&probe);
    }
    table[probe.slot] = added;
}

static int64_t growth(const Set *self) { return self->used > LARGE_SET ? self->used * 2 : self->used * 4; }

bool set_add_hashed(Set *self, Borrowed item, int64_t hash) {
    Answer found;
    SetEntry *entry = find_entry(self, item, hash, &found);
    if (UNLIKELY(entry == NULL)) {
        return false;
    }
    if (found == YES) {
        return true;
    }
    bool was_free = entry->key.held == NULL;
    entry->key.held = retain(item);
    entry->hash = hash;
    self->used += 1;
    if (!was_free) {
        return true;
    }
    self->fill += 1;
    return self->fill * 5 < self->mask * 3 || set_resize(self, growth(self));
}

static size_t table_size(const Set *self) { return ((size_t)self->mask + 1) * sizeof(SetEntry); }

static void free_table(SetEntry *table, const Set *owner, size_t size) {
    if (table != owner->small_table) {
        heap_release(HEAP_BUFFER, table, size);
    }
}

bool set_resize(Set *self, int64_t minimum) {
    int64_t size = SET_SMALL_SIZE;
    while (size <= minimum) {
        size <<= 1;
    }
    SetEntry saved[SET_SMALL_SIZE]; // when the small table goes into itself
    SetEntry *old = self->table;
    size_t old_size = table_size(self);
    SetEntry *table = self->small_table;
    if (size > SET_SMALL_SIZE) {
        table = heap_allocate(HEAP_BUFFER, (size_t)size * sizeof(SetEntry));
        if (table == NULL) {
            heap_raise_no_memory();
            return false;
        }
    } else if (old == table) {
        old = memcpy(saved, old, sizeof saved);
    }
    memset(table, 0, (size_t)size * sizeof(SetEntry));
    for (int64_t i = 0; i <= self->mask; i++) {
        if (set_entry_is_used(&old[i])) {
            insert_clean(table, size - 1, old[i]);
        }
    }
    self->table = table;
    self->mask = size - 1;
    self->fill = self->used;
    if (old != saved) {
        free_table(old, self, old_size);
    }
    return true;
}

bool set_shrink_if_sparse(Set *self) {
    return self->fill - self->used <= self->mask / 4 || set_resize(self, growth(self));
}

// ---- removing ----------------------------------------------------------------------------------------------------

Owned set_take_entry(Set *self, int64_t index) {
    SetEntry *entry = &self->table[index];
    Owned item = entry->key.held;
    entry->key.held = &set_deleted;
    entry->hash = -1;
    self->used -= 1;
    return item;
}

Answer set_discard_hashed(Set *self, Borrowed item, int64_t hash) {
    int64_t index = set_find(self, item, hash);
    if (index < 0) {
        return index == SET_FAILED ? FAILED : NO;
    }
    release(set_take_entry(self, index));
    return YES;
}

// The set is empty and whole before the first item is released.
void set_clear(Set *self) {
    Set old;
    memcpy(&old, self, sizeof old);
    SetEntry *table = self->table == self->small_table ? old.small_table : self->table;
    set_table_init(self);
    for (int64_t i = 0; i <= old.mask; i++) {
        if (set_entry_is_used(&table[i])) {
            release(table[i].key.held);
        }
    }
    free_table(table, &old, table_size(&old));
}

// ---- whole sets --------------------------------------------------------------------------------------------------

SetEntry *set_next_entry(const Set *self, int64_t *position) {
    for (int64_t i = *position; i <= self->mask; i++) {
        if (set_entry_is_used(&self->table[i])) {
            *position = i + 1;
            return &self->table[i];
        }
    }
    *position = self->mask + 1;
    return NULL;
}

// Into an empty set: every item is new. A table of the same size without marks is copied as it is.
static void merge_into_empty(Set *self, const Set *other) {
    bool as_it_is = self->mask == other->mask && other->fill == other->used;
    for (int64_t i = 0; i <= other->mask; i++) {
        SetEntry entry = other->table[i];
        if (set_entry_is_used(&entry)) {
            entry.key.held->refcount += 1;
            if (as_it_is) {
                self->table[i] = entry;
            } else {
                insert_clean(self->table, self->mask, entry);
            }
        }
    }
    self->fill = other->used;
    self->used = other->used;
}

bool set_merge(Set *self, const Set *other) {
    if (self == other || other->used == 0) {
        return true;
    }
    if ((self->fill + other->used) * 5 >= self->mask * 3 && !set_resize(self, (self->used + other->used) * 2)) {
        return false;
    }
    if (self->fill == 0) {
        merge_into_empty(self, other);
        return true;
    }
    for (int64_t i = 0; i <= other->mask; i++) {
        if (set_entry_is_used(&other->table[i])) {
            Owned item = retain(other->table[i].key.held);
            bool added = set_add_hashed(self, item, other->table[i].hash);
            release(item);
            if (!added) {
                return false;
            }
        }
    }
    return true;
}

void set_swap(Set *self, Set *other) {
    SetEntry small[SET_SMALL_SIZE];
    Set old = {.fill = self->fill, .used = self->used, .mask = self->mask, .hash = self->hash, .table = self->table};
    bool small_self = self->table == self->small_table;
    bool small_other = other->table == other->small_table;
    memcpy(small, self->small_table, sizeof small);
    memcpy(self->small_table, other->small_table, sizeof small);
    memcpy(other->small_table, small, sizeof small);
    self->fill = other->fill;
    self->used = other->used;
    self->mask = other->mask;
    self->hash = other->hash;
    self->table = small_other ? self->small_table : other->table;
    other->fill = old.fill;
    other->used = old.used;
    other->mask = old.mask;
    other->hash = old.hash;
    other->table = small_self ? other->small_table : old.table;
}
