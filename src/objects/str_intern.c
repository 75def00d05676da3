// SPDX-License-Identifier: GPL-3.0-or-later
// The intern table: strs of which there is only one of each text, so that names are compared by their addresses.
//
//     buckets  0  ─▶ "append" ─▶ "x" ─▶ end        chained through Str.next_interned
//              1  ─▶ end
//              2  ─▶ "self" ─▶ end
//
// The table holds one true reference to each of them, under the root "intern table". A str that nobody else holds any
// more is dropped by a sweep, which the runtime starts at full collections and at the end.
//
// What always holds: only exact Strs are in the table, their hash is known, and as many as there are buckets at most.
#include "base/raw.h"
#include "memory/roots.h"
#include "objects/str_data.h"

#define FIRST_BUCKET_COUNT 1024

struct InternTable intern_table;

static Str **bucket_of(int64_t hash) {
    return &intern_table.buckets[(uint64_t)hash & (uint64_t)(intern_table.bucket_count - 1)];
}

static bool table_grow(void) {
    int64_t old_count = intern_table.bucket_count;
    int64_t count = old_count == 0 ? FIRST_BUCKET_COUNT : 2 * old_count;
    Str **old = intern_table.buckets;
    Str **buckets = raw_allocate(PART_INTERN, (size_t)count * sizeof(Str *));
    if (buckets == NULL) {
        return false;
    }
    intern_table.buckets = buckets;
    intern_table.bucket_count = count;
    for (int64_t i = 0; i < old_count; i++) {
        for (Str *str = old[i], *next; str != NULL; str = next) {
            next = str->next_interned;
            Str **bucket = bucket_of(str->hash);
            str->next_interned = *bucket;
            *bucket = str;
        }
    }
    raw_release(PART_INTERN, old, (size_t)old_count * sizeof(Str *));
    return true;
}

// The one that equals `str`; NULL: there is none yet.
static Str *table_find(const Str *str, int64_t hash) {
    if (intern_table.bucket_count == 0) {
        return NULL;
    }
    Str *found = *bucket_of(hash);
    while (found != NULL && (found->hash != hash || !str_equal(found, str))) {
        found = found->next_interned;
    }
    return found;
}

// Makes room and adds; false: no memory, and the str stays as it was.
static bool table_add(Str *str) {
    if (intern_table.count == intern_table.bucket_count && !table_grow()) {
        return false;
    }
    Str **bucket = bucket_of(str->hash);
    str->next_interned = *bucket;
    str->is_interned = true;
    *bucket = (Str *)(void *)retain(&str->object);
    intern_table.count += 1;
    return true;
}

Owned str_intern(Owned object) {
    if (object == NULL) {
        return NULL;
    }
    Str *str = (Str *)(void *)object;
    if (str->is_interned || str->object.type != &StrType) {
        return object;
    }
    if (str->length <= 1 && str_limit(str) <= MAXIMUM_BYTE) {
        Owned one = str->length == 0 ? retain(str_empty()) : str_from_code_point(str_read(str, 0));
        release(object);
        return one;
    }
    Str *found = table_find(str, str_hash_value(str));
    if (found != NULL) {
        Owned interned = retain(&found->object);
        release(object);
        return interned;
    }
    if (!table_add(str)) {
        release(object);
        return heap_raise_no_memory();
    }
    return object;
}

Owned str_intern_text(const char *text) { return str_intern(str_from_text(text)); }

// ---- roots and the end -------------------------------------------------------------------------------------------

static void table_walk(Visit visit, void *context) {
    int64_t index = 0;
    for (int64_t i = 0; i < intern_table.bucket_count; i++) {
        for (const Str *str = intern_table.buckets[i]; str != NULL; str = str->next_interned) {
            visit(&str->object, edge_index(EDGE_ITEM, index++), context);
        }
    }
}

// Takes the strs out of the table that it alone holds, or all; returns how many.
static int64_t table_sweep(bool all) {
    int64_t dropped = 0;
    for (int64_t i = 0; i < intern_table.bucket_count; i++) {
        Str **link = &intern_table.buckets[i];
        while (*link != NULL) {
            Str *str = *link;
            if (!all && str->object.refcount > 1) {
                link = &str->next_interned;
                continue;
            }
            *link = str->next_interned;
            str->next_interned = NULL;
            str->is_interned = false;
            intern_table.count -= 1;
            dropped += 1;
            release(&str->object);
        }
    }
    return dropped;
}

int64_t intern_sweep(void) { return table_sweep(false); }

void intern_init(void) { root_register("intern table", table_walk); }

void intern_deinit(void) {
    table_sweep(true);
    raw_release(PART_INTERN, intern_table.buckets, (size_t)intern_table.bucket_count * sizeof(Str *));
    intern_table = (struct InternTable){0};
}
