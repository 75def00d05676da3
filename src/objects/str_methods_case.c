// SPDX-License-Identifier: GPL-3.0-or-later
// Upper and lower case.
//
//     "Straße".upper()    each character mapped: S T R A S S E, one of them to two
//     "ΟΔΟΣ".lower()      Greek capital sigma has two small forms: σ, and ς at the end of a word
//     "they're".title()   a capital after whatever has no case: "They'Re", as Python documents it
//
// ASCII is changed byte by byte, without tables. All else is gathered as code points, for a mapping may be longer or
// wider than what it maps.
//
// Next: base/unicode.h, the mappings.
#include "base/unicode.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

#define CAPITAL_SIGMA 0x3a3u
#define SMALL_SIGMA 0x3c3u
#define SMALL_FINAL_SIGMA 0x3c2u

static inline uint8_t ascii_lower(uint8_t c) { return (uint8_t)(c + ((uint8_t)(c - 'A') < 26 ? 'a' - 'A' : 0)); }

static inline uint8_t ascii_upper(uint8_t c) { return (uint8_t)(c - ((uint8_t)(c - 'a') < 26 ? 'a' - 'A' : 0)); }

static inline bool ascii_is_letter(uint8_t c) { return (uint8_t)(ascii_lower(c) - 'a') < 26; }

// ---- ASCII -------------------------------------------------------------------------------------------------------

typedef void (*AsciiMapping)(const uint8_t *from, uint8_t *to, int64_t count);

static void map_lower(const uint8_t *from, uint8_t *to, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        to[i] = ascii_lower(from[i]);
    }
}

static void map_upper(const uint8_t *from, uint8_t *to, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        to[i] = ascii_upper(from[i]);
    }
}

static void map_swapped(const uint8_t *from, uint8_t *to, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        to[i] = ascii_is_letter(from[i]) ? from[i] ^ 0x20 : from[i];
    }
}

static void map_capitalised(const uint8_t *from, uint8_t *to, int64_t count) {
    map_upper(from, to, 1);
    map_lower(from + 1, to + 1, count - 1);
}

static void map_title(const uint8_t *from, uint8_t *to, int64_t count) {
    bool inside = false;
    for (int64_t i = 0; i < count; i++) {
        to[i] = inside ? ascii_lower(from[i]) : ascii_upper(from[i]);
        inside = ascii_is_letter(from[i]);
    }
}

static Owned map_ascii(const Str *self, AsciiMapping mapping) {
    if (self->length == 0) {
        return retain(str_empty());
    }
    if (self->length == 1) {
        uint8_t mapped;
        mapping(str_data(self), &mapped, 1);
        return str_from_code_point(mapped);
    }
    Owned result = str_new_uninitialised(self->length, MAXIMUM_ASCII);
    if (result != NULL) {
        mapping(str_data(self), str_data_mutable(result), self->length);
    }
    return result;
}

// ---- all of Unicode ----------------------------------------------------------------------------------------------

// Is the sigma at `index` the last letter of a word of more than one?
static bool sigma_is_final(const Str *self, int64_t index) {
    int64_t i = index - 1;
    while (i >= 0 && unicode_is_case_ignorable(str_read(self, i))) {
        i -= 1;
    }
    if (i < 0 || !unicode_is_cased(str_read(self, i))) {
        return false;
    }
    i = index + 1;
    while (i < self->length && unicode_is_case_ignorable(str_read(self, i))) {
        i += 1;
    }
    return i == self->length || !unicode_is_cased(str_read(self, i));
}

// The mappings at one place of a str; they write up to 3 code points and return how many.
static int lower_at(const Str *self, int64_t index, uint32_t out[3]) {
    uint32_t code_point = str_read(self, index);
    if (code_point == CAPITAL_SIGMA) {
        out[0] = sigma_is_final(self, index) ? SMALL_FINAL_SIGMA : SMALL_SIGMA;
        return 1;
    }
    return unicode_to_lower(code_point, out);
}

static int upper_at(const Str *self, int64_t index, uint32_t out[3]) {
    return unicode_to_upper(str_read(self, index), out);
}

static int folded_at(const Str *self, int64_t index, uint32_t out[3]) {
    return unicode_to_folded(str_read(self, index), out);
}

static int swapped_at(const Str *self, int64_t index, uint32_t out[3]) {
    uint32_t code_point = str_read(self, index);
    if (unicode_is_upper(code_point)) {
        return lower_at(self, index, out);
    }
    if (unicode_is_lower(code_point)) {
        return unicode_to_upper(code_point, out);
    }
    out[0] = code_point;
    return 1;
}

static int capitalised_at(const Str *self, int64_t index, uint32_t out[3]) {
    return index == 0 ? unicode_to_title(str_read(self, 0), out) : lower_at(self, index, out);
}

static int title_at(const Str *self, int64_t index, uint32_t out[3]) {
    bool inside = index > 0 && unicode_is_cased(str_read(self, index - 1));
    return inside ? lower_at(self, index, out) : unicode_to_title(str_read(self, index), out);
}

typedef int (*Mapping)(const Str *self, int64_t index, uint32_t out[3]);

static Owned map_case(Borrowed object, AsciiMapping ascii_mapping, Mapping mapping) {
    const Str *self = as_str(object);
    if (self->is_ascii) {
        return map_ascii(self, ascii_mapping);
    }
    Buffer points;
    buffer_init(&points);
    uint32_t chunk[256];
    int count = 0;
    for (int64_t i = 0; i < self->length; i++) {
        count += mapping(self, i, chunk + count);
        if (count > COUNT_OF(chunk) - 3) {
            buffer_add(&points, chunk, (size_t)count * sizeof(chunk[0]));
            count = 0;
        }
    }
    buffer_add(&points, chunk, (size_t)count * sizeof(chunk[0]));
    return points_finish(&points);
}

// ---- methods -----------------------------------------------------------------------------------------------------

Owned str_method_lower(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_lower, lower_at);
}

Owned str_method_upper(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_upper, upper_at);
}

Owned str_method_casefold(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_lower, folded_at);
}

Owned str_method_swapcase(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_swapped, swapped_at);
}

Owned str_method_capitalize(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_capitalised, capitalised_at);
}

Owned str_method_title(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_case(self, map_title, title_at);
}
