// SPDX-License-Identifier: GPL-3.0-or-later
// See units.h.
//
//     3,000,000 bytes    2929 KB and 704 bytes    units_split(3000000, 10) = 2929, 704
#include "inspect/units.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"

const UnitRow unit_rows[] = {
    {"KB", 10, "1,024 bytes"},
    {"MB", 20, "1,048,576 bytes"},
    {"GB", 30, "1,073,741,824 bytes"},
    {"TB", 40, "1,099,511,627,776 bytes"},
    {"PB", 50, "1,125,899,906,842,624 bytes"},
};
const int64_t unit_row_count = COUNT_OF(unit_rows);

Owned units_check(Borrowed argument) {
    Owned number = object_index(argument);
    if (number != NULL && int_sign(as_int(number)) < 0) {
        release(give(number));
        error_raise(&ValueErrorType, "a number of bytes can't be negative");
    }
    return number;
}

Owned units_split(Borrowed number, int shift, int64_t *rest) {
    Owned unit = int_from_int64((int64_t)1 << shift);
    Owned whole = NULL;
    Owned remainder = NULL;
    if (unit != NULL && int_divide_modulo(as_int(number), as_int(unit), &whole, &remainder)) {
        int_to_int64(as_int(remainder), rest); // it is less than 2^50
        release(remainder);
    }
    release_if_any(unit);
    return whole;
}

Owned units_bits(Borrowed number) {
    Owned count = int_from_int64(BYTE_BITS_SHIFT);
    Owned bits = count == NULL ? NULL : int_shift_left(as_int(number), as_int(count));
    release_if_any(count);
    return bits;
}
