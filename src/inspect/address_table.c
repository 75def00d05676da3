// SPDX-License-Identifier: GPL-3.0-or-later
// Open addressing with linear steps, at most half full, so that a search ends after a step or two.
//
//     address ── times a large odd number, highest bits ──▶ slot ─▶ next slot ─▶ … ─▶ found, or free
#include "inspect/address_table.h"

#include "base/raw.h"

#include <string.h>

void address_table_init(AddressTable *table) { *table = (AddressTable){0}; }

void address_table_deinit(AddressTable *table) {
    raw_release(PART_LEDGER, table->entries, (size_t)table->capacity * sizeof(AddressEntry));
    *table = (AddressTable){0};
}

void address_table_clear(AddressTable *table) {
    if (table->count > 0) {
        memset(table->entries, 0, (size_t)table->capacity * sizeof(AddressEntry));
    }
    table->count = 0;
    table->failed = false;
}

// The entry of the address, or the free one where it belongs.
static AddressEntry *find_entry(const AddressTable *table, const void *address) {
    int64_t index = address_hash(address) & (table->capacity - 1);
    while (table->entries[index].address != NULL && table->entries[index].address != address) {
        index = (index + 1) & (table->capacity - 1);
    }
    return &table->entries[index];
}

static bool grow(AddressTable *table) {
    AddressTable larger = {
        .capacity = table->capacity == 0 ? 1024 : 2 * table->capacity, .count = table->count, .failed = table->failed};
    larger.entries = raw_allocate(PART_LEDGER, (size_t)larger.capacity * sizeof(AddressEntry));
    if (larger.entries == NULL) {
        table->failed = true;
        return false;
    }
    for (int64_t i = 0; i < table->capacity; i++) {
        if (table->entries[i].address != NULL) {
            *find_entry(&larger, table->entries[i].address) = table->entries[i];
        }
    }
    address_table_deinit(table);
    *table = larger;
    return true;
}

int64_t *address_table_at(AddressTable *table, const void *address) {
    if (2 * table->count >= table->capacity && !grow(table)) {
        return NULL;
    }
    AddressEntry *entry = find_entry(table, address);
    if (entry->address == NULL) {
        entry->address = address;
        table->count += 1;
    }
    return &entry->value;
}

int64_t *address_table_find(const AddressTable *table, const void *address) {
    AddressEntry *entry = table->capacity == 0 || address == NULL ? NULL : find_entry(table, address);
    return entry == NULL || entry->address == NULL ? NULL : &entry->value;
}
