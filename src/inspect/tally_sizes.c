// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the documented table of sizes; the size of an object with all that it holds; units.
//
//     tally.sizes(show=False)       [('bool()', 24, 24, {'3.8': 24, …}, True), …]
//     tally.deepsize([[1, 2]])      152
//     tally.units(3000000, show=False)   {'bits': 24000000, 'bytes': 3000000, 'KB': (2929, 704), …}
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/data.h"
#include "inspect/deep_size.h"
#include "inspect/report.h"
#include "inspect/sizes.h"
#include "inspect/tally_functions.h"
#include "inspect/units.h"

// {'3.8': 64, …}
static Owned versions_dict(const SizeRow *row) {
    Owned dict = dict_new();
    for (int i = 0; dict != NULL && i < SIZE_VERSIONS; i++) {
        if (!data_set_int(dict, size_versions[i], row->in_cpython[i])) {
            release(give(dict));
        }
    }
    return dict;
}

static Owned size_row_tuple(const SizeRow *row) {
    int64_t measured = size_measure(row);
    Owned items[] = {NULL, NULL, NULL, NULL, bool_new(row->in_notes)};
    if (measured >= 0) {
        items[0] = str_from_text(row->expression);
        items[1] = int_from_int64(row->documented);
        items[2] = int_from_int64(measured);
        items[3] = versions_dict(row);
    }
    bool good = items[0] != NULL && items[1] != NULL && items[2] != NULL && items[3] != NULL;
    Owned tuple = good ? tuple_from_list(COUNT_OF(items), (const Borrowed *)items) : NULL;
    for (int64_t i = 0; i < COUNT_OF(items); i++) {
        release_if_any(items[i]);
    }
    return tuple;
}

static Owned size_rows_list(void) {
    Owned list = list_new(size_row_count);
    for (int64_t i = 0; list != NULL && i < size_row_count; i++) {
        Owned row = size_row_tuple(&size_rows[i]);
        if (row == NULL || !list_append(list, row)) {
            release(give(list));
        }
    }
    return list;
}

Owned tally_sizes(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown != YES) {
        return shown == NO ? size_rows_list() : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_sizes(&text));
}

// ---- deepsize ----------------------------------------------------------------------------------------------------

Owned tally_deepsize(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer only = arguments[1] == NULL ? NO : object_truth(arguments[1]);
    if (only == FAILED) {
        return NULL;
    }
    DeepSize size;
    if (!deep_size_measure(arguments[0], &size)) {
        return error_raise_no_memory();
    }
    return int_from_int64(only == YES ? size.own_bytes : size.bytes);
}

// ---- units -------------------------------------------------------------------------------------------------------

// (whole, rest) of number / 2^shift; the rest is in bytes, or bits of a speed.
static Owned quotient_tuple(Borrowed number, int shift) {
    int64_t rest;
    Owned whole = units_split(number, shift, &rest);
    Owned remainder = whole == NULL ? NULL : int_from_int64(rest);
    Owned tuple = remainder == NULL ? NULL : tuple_from_list(2, (const Borrowed[]){whole, remainder});
    release_if_any(remainder);
    release_if_any(whole);
    return tuple;
}

static Owned units_data(Borrowed number) {
    Owned dict = dict_new();
    bool good = dict != NULL && data_set(dict, "bits", units_bits(number)) && data_set(dict, "bytes", retain(number));
    for (int64_t i = 0; good && i < unit_row_count; i++) {
        good = data_set(dict, unit_rows[i].name, quotient_tuple(number, unit_rows[i].shift));
    }
    good = good && data_set(dict, "Mbps in MBps", quotient_tuple(number, BYTE_BITS_SHIFT)) &&
           data_set(dict, "MBps in Mbps", units_bits(number));
    if (dict != NULL && !good) {
        release(give(dict));
    }
    return dict;
}

Owned tally_units(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned number = units_check(arguments[0]);
    Answer shown = number == NULL ? FAILED : view_is_shown(arguments[1]);
    Owned result = NULL;
    if (shown == NO) {
        result = units_data(number);
    } else if (shown == YES) {
        Buffer text;
        buffer_init(&text);
        result = view_print(&text, report_units(number, &text));
    }
    release_if_any(number);
    return result;
}
