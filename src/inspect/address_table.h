// SPDX-License-Identifier: GPL-3.0-or-later
// A table from addresses to numbers, outside the heap: what the ledgers note about objects and blocks, which must not
// be changed by being looked at.
#ifndef TALLY_INSPECT_ADDRESS_TABLE_H
#define TALLY_INSPECT_ADDRESS_TABLE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct AddressEntry {
    const void *address; // NULL: free
    int64_t value;
} AddressEntry;

typedef struct AddressTable {
    AddressEntry *entries;
    int64_t capacity; // a power of two, or 0
    int64_t count;
    bool failed; // memory ran out: what was added since is missing
} AddressTable;

// Where in a table an address belongs: its lowest bits as many as are wanted.
static inline int64_t address_hash(const void *address) {
    return (int64_t)((uint64_t)(uintptr_t)address * 0x9e3779b97f4a7c15u >> 32);
}

void address_table_init(AddressTable *table);
void address_table_deinit(AddressTable *table);
// Forgets the entries and keeps the room.
void address_table_clear(AddressTable *table);
// The value of an address, which is entered with 0 if it was not there. NULL: no memory (`failed` is set).
int64_t *address_table_at(AddressTable *table, const void *address);
// The same for an address that must not be entered; NULL: it is not there.
int64_t *address_table_find(const AddressTable *table, const void *address);

#endif
