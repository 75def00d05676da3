// SPDX-License-Identifier: GPL-3.0-or-later
// :units N and tally.units(n): a row for each unit, and the same number as a speed.
//
//     >>> :units 3000000
//     3,000,000 bytes
//         24,000,000               bits  8 bits in a byte
//          3,000,000               bytes
//              2,929.6875          KB    1,024 bytes
//                  2.86102294…     MB    1,048,576 bytes
//
// What always holds: digits are never rounded; where there are more of them, "…" says so.
#include "objects/error.h"
#include "objects/int.h"
#include "objects/str.h"
#include "inspect/columns.h"
#include "inspect/units.h"

#include <string.h>

#define DECIMALS 8
#define DECIMALS_WIDTH 24 // of a byte in PB: 15 zeros, the decimals, the point
#define DIGITS_SHOWN 22   // a longer number shows its first and last ones
#define DIGITS_AT_ENDS 10
#define NUMBER_WIDTH 19
#define LONG_NUMBER_WIDTH 29 // of DIGITS_SHOWN digits with their commas

// ---- numbers -----------------------------------------------------------------------------------------------------

static void add_with_commas(const char *digits, size_t count, Buffer *out) {
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0) {
            buffer_add_byte(out, ',');
        }
        buffer_add_byte(out, digits[i]);
    }
}

// A number with commas; false: MemoryError is pending.
static bool add_int(Borrowed number, Buffer *out) {
    Owned text = int_to_text(as_int(number), 10);
    size_t length;
    const char *digits = text == NULL ? NULL : str_utf8(text, &length);
    if (digits != NULL && length <= DIGITS_SHOWN) {
        add_with_commas(digits, length, out);
    } else if (digits != NULL) {
        buffer_add(out, digits, DIGITS_AT_ENDS);
        buffer_add_text(out, "…");
        buffer_add(out, digits + length - DIGITS_AT_ENDS, DIGITS_AT_ENDS);
    }
    release_if_any(text);
    return digits != NULL;
}

// The decimals of rest / 2^shift: as many as there are, at most DECIMALS; zeros before the first other digit of a small
// number do not count.
static void add_decimals(int64_t rest, int shift, bool is_below_one, Buffer *out) {
    if (rest == 0) {
        return;
    }
    uint64_t mask = ((uint64_t)1 << shift) - 1;
    uint64_t left = (uint64_t)rest;
    buffer_add_byte(out, '.');
    for (int count = 0; count < DECIMALS && left != 0;) {
        left *= 10; // below 2^54
        buffer_add_byte(out, (char)('0' + (left >> shift)));
        count += !is_below_one || count > 0 || left >> shift != 0;
        left &= mask;
    }
    if (left != 0) {
        buffer_add_text(out, "…");
    }
}

// number / 2^shift, exactly or with "…".
static bool add_quotient(Borrowed number, int shift, Buffer *out, size_t *point) {
    int64_t rest;
    Owned whole = units_split(number, shift, &rest);
    bool good = whole != NULL && add_int(whole, out);
    *point = out->length;
    if (good) {
        add_decimals(rest, shift, int_sign(as_int(whole)) == 0, out);
    }
    release_if_any(whole);
    return good;
}

// ---- rows --------------------------------------------------------------------------------------------------------

// How many columns stand before the point: enough for all rows, of which that of the bits is the longest. −1:
// MemoryError.
static int64_t number_width(Borrowed bits) {
    Buffer text;
    buffer_init(&text);
    bool good = add_int(bits, &text) && (!text.failed || error_raise_no_memory() != NULL);
    int64_t width = good ? columns_of(text.bytes, text.length) : 0;
    buffer_deinit(&text);
    return !good ? -1 : width > NUMBER_WIDTH ? LONG_NUMBER_WIDTH : NUMBER_WIDTH;
}

// A row whose number is in `text`, with its decimals behind `point`; the text is deinited.
static void add_row(Buffer *text, size_t point, int64_t width, const char *unit, const char *meaning, Buffer *out) {
    int64_t columns = columns_of(text->bytes, point);
    buffer_add_repeated(out, ' ', (size_t)(columns < width ? width - columns : 0));
    buffer_add(out, text->bytes, point);
    columns_add(out, text->bytes + point, NUMBER_WIDTH + DECIMALS_WIDTH - width);
    if (meaning[0] != '\0') {
        columns_add(out, unit, 6);
    }
    buffer_add_format(out, "%s\n", meaning[0] != '\0' ? meaning : unit);
    out->failed |= text->failed;
    buffer_deinit(text);
}

static bool add_whole_row(Borrowed number, int64_t width, const char *unit, const char *meaning, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    bool good = add_int(number, &text);
    add_row(&text, text.length, width, unit, meaning, out);
    return good;
}

static bool add_unit_row(Borrowed number, int64_t width, const UnitRow *unit, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    size_t point;
    bool good = add_quotient(number, unit->shift, &text, &point);
    add_row(&text, good ? point : 0, width, unit->name, unit->meaning, out);
    return good;
}

static bool add_speeds(Borrowed number, Borrowed bits, Buffer *out) {
    buffer_add_text(out, "\nA speed counts bits (lower-case b), a size bytes (upper-case B):\n\n  ");
    size_t point;
    bool good = add_int(number, out);
    buffer_add_text(out, " Mbps = ");
    good = good && add_quotient(number, BYTE_BITS_SHIFT, out, &point);
    buffer_add_text(out, " MBps\n  ");
    good = good && add_int(number, out);
    buffer_add_text(out, " MBps = ");
    good = good && add_int(bits, out);
    buffer_add_text(out, " Mbps\n");
    return good;
}

static bool is_one(Borrowed number) {
    int64_t value;
    return int_to_int64(as_int(number), &value) && value == 1;
}

bool report_units(Borrowed number, Buffer *out) {
    Owned bits = units_bits(number);
    int64_t width = bits == NULL ? -1 : number_width(bits);
    bool good = width > 0 && add_int(number, out);
    buffer_add_text(out, is_one(number) ? " byte\n\n" : " bytes\n\n");
    good = good && add_whole_row(bits, width, "bits", "8 bits in a byte", out) &&
           add_whole_row(number, width, "bytes", "", out);
    for (int64_t i = 0; good && i < unit_row_count; i++) {
        good = add_unit_row(number, width, &unit_rows[i], out);
    }
    good = good && add_speeds(number, bits, out);
    release_if_any(bits);
    return good && report_finish(out);
}
