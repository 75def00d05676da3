// SPDX-License-Identifier: GPL-3.0-or-later
// Upper and lower case of bytes, and what kind of characters they are. Only ASCII letters have a case here.
//
//     b"they're".title()      b"They'Re"      a capital after whatever is no letter
#include "objects/bytes_methods.h"
#include "objects/int.h"

static inline uint8_t to_lower(uint8_t c) { return byte_is_upper(c) ? (uint8_t)(c + ('a' - 'A')) : c; }

static inline uint8_t to_upper(uint8_t c) { return byte_is_lower(c) ? (uint8_t)(c - ('a' - 'A')) : c; }

static inline bool is_letter(uint8_t c) { return byte_is_lower(c) || byte_is_upper(c); }

// ---- case --------------------------------------------------------------------------------------------------------

// `inside`: the byte before is a letter; `index`: 0 for the first.
typedef uint8_t (*Mapping)(uint8_t c, bool inside, int64_t index);

static uint8_t map_lower(uint8_t c, bool inside, int64_t index) {
    (void)inside, (void)index;
    return to_lower(c);
}

static uint8_t map_upper(uint8_t c, bool inside, int64_t index) {
    (void)inside, (void)index;
    return to_upper(c);
}

static uint8_t map_swapped(uint8_t c, bool inside, int64_t index) {
    (void)inside, (void)index;
    return byte_is_lower(c) ? to_upper(c) : to_lower(c);
}

static uint8_t map_title(uint8_t c, bool inside, int64_t index) {
    (void)index;
    return inside ? to_lower(c) : to_upper(c);
}

static uint8_t map_capitalised(uint8_t c, bool inside, int64_t index) {
    (void)inside;
    return index == 0 ? to_upper(c) : to_lower(c);
}

static Owned map_bytes(Borrowed object, Mapping mapping) {
    ByteView self = byte_view(object);
    char *data;
    Owned result = bytes_like_new(object, self.size, &data);
    bool inside = false;
    for (int64_t i = 0; result != NULL && i < self.size; i++) {
        uint8_t c = (uint8_t)self.data[i];
        data[i] = (char)mapping(c, inside, i);
        inside = is_letter(c);
    }
    return result;
}

Owned bytes_method_lower(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_bytes(self, map_lower);
}

Owned bytes_method_upper(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_bytes(self, map_upper);
}

Owned bytes_method_swapcase(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_bytes(self, map_swapped);
}

Owned bytes_method_title(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_bytes(self, map_title);
}

Owned bytes_method_capitalize(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return map_bytes(self, map_capitalised);
}

// ---- kind --------------------------------------------------------------------------------------------------------

typedef bool (*Question)(uint8_t c);

static Owned all_are(Borrowed object, Question question, bool of_none) {
    ByteView self = byte_view(object);
    for (int64_t i = 0; i < self.size; i++) {
        if (!question((uint8_t)self.data[i])) {
            return bool_new(false);
        }
    }
    return bool_new(self.size > 0 || of_none);
}

static bool is_alphanumeric(uint8_t c) { return is_letter(c) || byte_is_digit(c); }

static bool is_digit(uint8_t c) { return byte_is_digit(c); }

static bool is_space(uint8_t c) { return byte_is_space(c); }

static bool is_ascii(uint8_t c) { return c < 0x80; }

static bool is_alpha(uint8_t c) { return is_letter(c); }

Owned bytes_method_isalnum(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_are(self, is_alphanumeric, false);
}

Owned bytes_method_isalpha(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_are(self, is_alpha, false);
}

Owned bytes_method_isascii(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_are(self, is_ascii, true);
}

Owned bytes_method_isdigit(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_are(self, is_digit, false);
}

Owned bytes_method_isspace(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_are(self, is_space, false);
}

// Some letter, and none of the other case.
static Owned has_case(Borrowed object, bool upper) {
    ByteView self = byte_view(object);
    bool some = false;
    for (int64_t i = 0; i < self.size; i++) {
        uint8_t c = (uint8_t)self.data[i];
        if (upper ? byte_is_lower(c) : byte_is_upper(c)) {
            return bool_new(false);
        }
        some = some || is_letter(c);
    }
    return bool_new(some);
}

Owned bytes_method_islower(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return has_case(self, false);
}

Owned bytes_method_isupper(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return has_case(self, true);
}

Owned bytes_method_istitle(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    ByteView self = byte_view(object);
    bool some = false;
    bool inside = false;
    for (int64_t i = 0; i < self.size; i++) {
        uint8_t c = (uint8_t)self.data[i];
        if ((byte_is_upper(c) && inside) || (byte_is_lower(c) && !inside)) {
            return bool_new(false);
        }
        inside = is_letter(c);
        some = some || inside;
    }
    return bool_new(some);
}
