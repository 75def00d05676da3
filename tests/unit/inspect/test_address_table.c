// SPDX-License-Identifier: GPL-3.0-or-later
// The table from addresses to numbers: many entries, look-ups that enter nothing, clearing, failing memory.
#include "inspect/address_table.h"

#include "base/raw.h"

#include <criterion/criterion.h>

static const void *address_of(int64_t i) { return (const void *)(uintptr_t)(0x1000 + 24 * i); }

Test(address_table, keeps_a_number_for_each_address) {
    AddressTable table;
    address_table_init(&table);
    for (int64_t i = 0; i < 50000; i++) {
        int64_t *value = address_table_at(&table, address_of(i));
        cr_assert_eq(*value, 0);
        *value = i;
    }
    for (int64_t i = 0; i < 50000; i++) {
        cr_assert_eq(*address_table_find(&table, address_of(i)), i);
        cr_assert_eq(*address_table_at(&table, address_of(i)), i);
    }
    cr_assert_eq(table.count, 50000);
    cr_assert_null(address_table_find(&table, address_of(50000)));
    address_table_deinit(&table);
    cr_assert_eq(raw_bytes_held(PART_LEDGER), 0);
}

Test(address_table, an_empty_one_finds_nothing) {
    AddressTable table;
    address_table_init(&table);
    cr_assert_null(address_table_find(&table, address_of(1)));
    cr_assert_null(address_table_find(&table, NULL));
    address_table_deinit(&table);
}

Test(address_table, clearing_forgets) {
    AddressTable table;
    address_table_init(&table);
    *address_table_at(&table, address_of(7)) = 7;
    address_table_clear(&table);
    cr_assert_null(address_table_find(&table, address_of(7)));
    cr_assert_eq(*address_table_at(&table, address_of(7)), 0);
    address_table_deinit(&table);
}

Test(address_table, failing_memory_is_noted) {
    AddressTable table;
    address_table_init(&table);
    raw_fail_allocation(1);
    cr_assert_null(address_table_at(&table, address_of(1)));
    cr_assert(table.failed);
    cr_assert_not_null(address_table_at(&table, address_of(1)));
    address_table_deinit(&table);
}
