// SPDX-License-Identifier: GPL-3.0-or-later
// The two lists of blocks, and how they are compared.
//
//     each object ─ footprint ─▶ (block, used, asked) ─▶ table: block → asked + 1
//     heap_walk_blocks        ─▶ (block, size) ─────────▶ found in the table, with this size: the entry turns negative
//     what is not in the table has no owner; what has stayed positive is not live
//
// An object of which nothing can be asked is told from the others by its first words: its count is not positive, or its
// type is no type. Types that have been met once are in a table, which has their totals, too.
//
// What always holds: nothing is allocated in the heap. Next: byte_differences.c puts a difference into words.
#include "inspect/byte_ledger.h"

#include "base/raw.h"
#include "memory/roots.h"

#include <stdlib.h>
#include <string.h>

#define METACLASS_DEPTH 8

// ---- telling -----------------------------------------------------------------------------------------------------

static void tell(ByteLedger *ledger, ByteFault fault, const void *block, int64_t size, HeapKind kind) {
    ledger->differences += 1;
    if (ledger->on_difference != NULL) {
        ledger->on_difference(&(ByteDifference){.fault = fault, .block = block, .size = size, .kind = kind},
                              ledger->context);
    }
}

// A block that an owner names, which need not be one.
static void tell_of_named(ByteLedger *ledger, ByteFault fault, const void *block, int64_t asked) {
    tell(ledger, fault, block, asked, HEAP_BUFFER);
}

// ---- types -------------------------------------------------------------------------------------------------------

typedef struct StaticSearch {
    Borrowed wanted;
    bool found;
} StaticSearch;

static void compare_static(Borrowed object, void *context) {
    StaticSearch *search = context;
    search->found |= object == search->wanted;
}

static bool is_static(Borrowed object) {
    StaticSearch search = {.wanted = object};
    heap_walk_static(compare_static, &search);
    return search.found;
}

// A type's type is a type, and so on, up to a static one; `depth` ends the way through what is no object at all.
static bool is_type_object(Borrowed object, int depth) {
    if (heap_owns(object) ? !heap_contains(object) || object->refcount <= 0 : !is_static(object)) {
        return false;
    }
    const Type *meta = object->type;
    bool good = !heap_owns(meta) || (depth > 0 && is_type_object(&meta->object, depth - 1));
    return good && type_has(meta, TYPE_IS_TYPE);
}

static TypeBytes *rows_add(ByteLedger *ledger, const Type *type) {
    if (ledger->row_count == ledger->row_capacity) {
        int64_t capacity = ledger->row_capacity == 0 ? 128 : 2 * ledger->row_capacity;
        TypeBytes *rows = raw_resize(PART_LEDGER, ledger->rows, (size_t)ledger->row_capacity * sizeof(TypeBytes),
                                     (size_t)capacity * sizeof(TypeBytes));
        if (rows == NULL) {
            ledger->failed = true;
            return NULL;
        }
        ledger->rows = rows;
        ledger->row_capacity = capacity;
    }
    ledger->rows[ledger->row_count] = (TypeBytes){.type = type};
    return &ledger->rows[ledger->row_count++];
}

// The row of a type that is met for the first time; NULL: it is no type, or there is no memory.
static TypeBytes *row_create(ByteLedger *ledger, const Type *type) {
    if (type == NULL || !is_type_object(&type->object, METACLASS_DEPTH)) {
        return NULL;
    }
    int64_t *number = address_table_at(&ledger->types, type);
    TypeBytes *row = number == NULL ? NULL : rows_add(ledger, type);
    if (row != NULL) {
        *number = ledger->row_count;
    }
    return row;
}

static TypeBytes *row_of(ByteLedger *ledger, const Type *type) {
    if (ledger->row != NULL && ledger->row->type == type) { // objects of one type lie together
        return ledger->row;
    }
    const int64_t *number = address_table_find(&ledger->types, type);
    return number != NULL && *number > 0 ? &ledger->rows[*number - 1] : row_create(ledger, type);
}

// ---- what owners say ---------------------------------------------------------------------------------------------

static BufferBytes *buffer_row(ByteLedger *ledger, const char *name) {
    for (int64_t i = 0; i < ledger->buffer_count; i++) {
        if (ledger->buffers[i].name == name || strcmp(ledger->buffers[i].name, name) == 0) {
            return &ledger->buffers[i];
        }
    }
    if (ledger->buffer_count == BUFFER_NAMES_MAXIMUM) {
        return &ledger->buffers[BUFFER_NAMES_MAXIMUM - 1]; // the last name stands for all further ones
    }
    bool last = ledger->buffer_count == BUFFER_NAMES_MAXIMUM - 1;
    ledger->buffers[ledger->buffer_count] = (BufferBytes){.name = last ? "other" : name};
    return &ledger->buffers[ledger->buffer_count++];
}

static void count_static(ByteLedger *ledger, int64_t used, int64_t asked) {
    ledger->static_used += used;
    ledger->static_spare += asked - used;
    ledger->row->used += used;
    ledger->row->spare += asked - used;
    ledger->row->static_used += used;
    ledger->row->static_spare += asked - used;
}

static void count_in_heap(ByteLedger *ledger, const void *block, int64_t used, int64_t asked, const char *what) {
    ledger->block_count += 1;
    ledger->used += used;
    ledger->spare += asked - used;
    if (ledger->row != NULL) {
        ledger->row->blocks += 1;
        ledger->row->used += used;
        ledger->row->spare += asked - used;
    }
    ptrdiff_t before = ledger->owner == NULL ? -1 : (const char *)ledger->owner - (const char *)block;
    if (before != 0 && before != sizeof(GcHeader)) {
        BufferBytes *buffer = buffer_row(ledger, what);
        buffer->blocks += 1;
        buffer->used += used;
        buffer->spare += asked - used;
    }
}

static void enter_block(const void *block, int64_t used, int64_t asked, const char *what, void *context) {
    ByteLedger *ledger = context;
    if (used > asked || used < 0) {
        tell_of_named(ledger, FAULT_OVERFULL, block, asked);
    }
    if (!heap_owns(block)) {
        if (ledger->owner == NULL || heap_owns(ledger->owner)) {
            tell_of_named(ledger, FAULT_NOT_LIVE, block, asked);
        } else {
            count_static(ledger, used, asked);
        }
        return;
    }
    int64_t *entry = address_table_at(&ledger->blocks, block);
    if (entry == NULL) {
        return; // blocks.failed says so
    }
    if (*entry != 0) {
        tell_of_named(ledger, FAULT_OWNED_TWICE, block, asked);
        return;
    }
    *entry = asked + 1;
    count_in_heap(ledger, block, used, asked, what);
}

// A block of an object that cannot be asked: it is entered, so that it is not told as one that nobody owns, too.
static void enter_broken_object(ByteLedger *ledger, Borrowed object, ByteFault fault) {
    const void *block = heap_object_block(object);
    int64_t size = (int64_t)heap_block_size(block);
    int64_t *entry = address_table_at(&ledger->blocks, block);
    if (entry != NULL) {
        *entry = size + 1;
        ledger->broken_objects += 1;
        ledger->unowned_blocks += 1;
        ledger->unowned_bytes += size;
    }
    tell(ledger, fault, block, size, block == object ? HEAP_PLAIN : HEAP_CONTAINER);
}

bool byte_ledger_add_object(ByteLedger *ledger, Borrowed object) {
    ledger->row = row_of(ledger, object->type);
    if (ledger->row == NULL) {
        if (!ledger->failed && !ledger->types.failed) {
            enter_broken_object(ledger, object, FAULT_NO_OBJECT);
        }
        return false;
    }
    if (object->refcount <= 0) {
        enter_broken_object(ledger, object, FAULT_DEAD_OBJECT);
        return false;
    }
    ledger->objects += 1;
    ledger->static_objects += !heap_owns(object);
    ledger->row->objects += 1;
    ledger->row->static_objects += !heap_owns(object);
    ledger->owner = object;
    object_footprint(object, enter_block, ledger);
    return true;
}

// ---- what the heap says ------------------------------------------------------------------------------------------

static void compare_block(const void *block, size_t size, HeapKind kind, void *context) {
    ByteLedger *ledger = context;
    int64_t *entry = address_table_find(&ledger->blocks, block);
    if (entry == NULL) {
        ledger->unowned_blocks += 1;
        ledger->unowned_bytes += (int64_t)size;
        tell(ledger, FAULT_UNOWNED, block, (int64_t)size, kind);
        return;
    }
    int64_t asked = *entry - 1;
    if ((asked + HEAP_ALIGNMENT - 1) / HEAP_ALIGNMENT * HEAP_ALIGNMENT != (int64_t)size) {
        tell(ledger, FAULT_OTHER_SIZE, block, (int64_t)size, kind);
    }
    *entry = -*entry;
    ledger->matched += 1;
}

// Entries that no live block has matched.
static void tell_not_live(ByteLedger *ledger) {
    for (int64_t i = 0; ledger->matched < ledger->blocks.count && i < ledger->blocks.capacity; i++) {
        AddressEntry entry = ledger->blocks.entries[i];
        if (entry.address != NULL && entry.value > 0) {
            tell_of_named(ledger, FAULT_NOT_LIVE, entry.address, entry.value - 1);
        }
    }
}

static void compare_totals(ByteLedger *ledger) {
    const HeapTotals *totals = &ledger->totals;
    int64_t sum = totals->bytes_in_blocks + totals->bytes_in_lists + totals->bytes_in_pools + totals->bytes_in_headers +
                  totals->bytes_in_pages;
    if (sum != totals->bytes_mapped) {
        tell(ledger, FAULT_MAP, NULL, totals->bytes_mapped - sum, HEAP_BUFFER);
    }
}

static bool has_failed(const ByteLedger *ledger) {
    return ledger->failed || ledger->blocks.failed || ledger->types.failed;
}

bool byte_ledger_end(ByteLedger *ledger) {
    ledger->owner = NULL;
    ledger->row = NULL;
    roots_walk_blocks(enter_block, ledger);
    if (!has_failed(ledger)) {
        ledger->failed = !heap_walk_blocks(compare_block, ledger) || !heap_totals(&ledger->totals);
    }
    if (has_failed(ledger)) {
        ledger->failed = true;
        return false;
    }
    tell_not_live(ledger);
    compare_totals(ledger);
    return ledger->differences == 0;
}

// ---- in order ----------------------------------------------------------------------------------------------------

static int compare_rows(const void *left, const void *right) {
    const TypeBytes *first = left;
    const TypeBytes *second = right;
    int64_t difference = type_bytes_in_heap(second) - type_bytes_in_heap(first);
    return difference != 0 ? (difference > 0) - (difference < 0) : strcmp(first->type->name, second->type->name);
}

void byte_ledger_sort(ByteLedger *ledger) {
    if (ledger->row_count > 0) {
        qsort(ledger->rows, (size_t)ledger->row_count, sizeof(TypeBytes), compare_rows);
    }
}

// ---- begin and end -----------------------------------------------------------------------------------------------

void byte_ledger_init(ByteLedger *ledger, VisitByteDifference on_difference, void *context) {
    *ledger = (ByteLedger){.on_difference = on_difference, .context = context};
}

void byte_ledger_deinit(ByteLedger *ledger) {
    address_table_deinit(&ledger->blocks);
    address_table_deinit(&ledger->types);
    raw_release(PART_LEDGER, ledger->rows, (size_t)ledger->row_capacity * sizeof(TypeBytes));
    *ledger = (ByteLedger){0};
}

void byte_ledger_begin(ByteLedger *ledger) {
    ByteLedger fresh = {.on_difference = ledger->on_difference,
                        .context = ledger->context,
                        .blocks = ledger->blocks,
                        .types = ledger->types,
                        .rows = ledger->rows,
                        .row_capacity = ledger->row_capacity};
    address_table_clear(&fresh.blocks);
    address_table_clear(&fresh.types);
    *ledger = fresh;
}

static void add_object(Borrowed object, void *context) { byte_ledger_add_object(context, object); }

bool byte_ledger_open(ByteLedger *ledger, VisitByteDifference on_difference, void *context) {
    byte_ledger_init(ledger, on_difference, context);
    ledger->failed |= !heap_walk_objects(add_object, ledger);
    byte_ledger_end(ledger);
    if (ledger->failed) {
        byte_ledger_deinit(ledger);
        return false;
    }
    return true;
}
