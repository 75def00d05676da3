// SPDX-License-Identifier: GPL-3.0-or-later
// NFKC: one form for text that can be written in several ways. Identifiers are compared in it.
//
//     "ﬁ"  + "é" as e, U+0301       input: U+FB01 U+0065 U+0301
//     1. decompose                  f i e U+0301      ligatures, widths and accents taken apart, from the table
//     2. order                      marks behind a letter sorted by combining class, stably
//     3. compose                    f i é             letter and mark put together again where a single one exists
//
// A starter is a code point of combining class 0: a letter, as opposed to a mark. Korean syllables are taken apart and
// put together by arithmetic. Text is worked on as an array of code points in a Buffer.
//
// Next: syntax/lexer.c, which normalises identifiers.
#include "base/unicode.h"

#include "base/unicode_tables.h"
#include "base/utf8.h"

enum { // a Korean syllable is a leading consonant, a vowel and perhaps a trailing consonant
    SYLLABLE_BASE = 0xAC00,
    LEAD_BASE = 0x1100,
    VOWEL_BASE = 0x1161,
    TRAIL_BASE = 0x11A7, // one before the first: trail 0 is none
    LEAD_COUNT = 19,
    VOWEL_COUNT = 21,
    TRAIL_COUNT = 28,
    SYLLABLE_COUNT = LEAD_COUNT * VOWEL_COUNT * TRAIL_COUNT,
};

static uint32_t *points(const Buffer *text) { return (uint32_t *)(void *)text->bytes; }

static size_t count_of(const Buffer *text) { return text->length / sizeof(uint32_t); }

static void add_point(Buffer *text, uint32_t code_point) { buffer_add(text, &code_point, sizeof code_point); }

static int combining_class(uint32_t code_point) { return UNICODE_LOOK_UP(combining, code_point); }

static void decompose_syllable(Buffer *text, uint32_t index) {
    add_point(text, LEAD_BASE + index / (VOWEL_COUNT * TRAIL_COUNT));
    add_point(text, VOWEL_BASE + index / TRAIL_COUNT % VOWEL_COUNT);
    if (index % TRAIL_COUNT != 0)
        add_point(text, TRAIL_BASE + index % TRAIL_COUNT);
}

// Adds a sequence of the pool, which is in UTF-16.
static void add_sequence(Buffer *text, const uint16_t *sequence) {
    const uint16_t *end = sequence + 1 + sequence[0];
    for (const uint16_t *unit = sequence + 1; unit < end; unit++) {
        if ((*unit & 0xFC00) == 0xD800) {
            add_point(text, 0x10000U + ((unit[0] & 0x3FFU) << 10) + (unit[1] & 0x3FFU));
            unit++;
        } else {
            add_point(text, *unit);
        }
    }
}

static void decompose(Buffer *text, uint32_t code_point) {
    int offset = UNICODE_LOOK_UP(decomposition, code_point);
    if (offset != 0) {
        add_sequence(text, &unicode_decomposition_pool[offset]);
    } else if (code_point - SYLLABLE_BASE < SYLLABLE_COUNT) {
        decompose_syllable(text, code_point - SYLLABLE_BASE);
    } else {
        add_point(text, code_point);
    }
}

static void decompose_all(Buffer *text, const char *bytes, size_t length) {
    for (size_t at = 0; at < length;) {
        uint32_t code_point = 0xFFFD;
        Utf8Error error;
        at += (size_t)utf8_decode(bytes + at, length - at, &code_point, &error);
        decompose(text, code_point);
    }
}

// Sorts the marks of each run by insertion: runs are short, and a starter stops the walk back.
static void order_marks(Buffer *text) {
    uint32_t *all = points(text);
    for (size_t i = 1; i < count_of(text); i++) {
        uint32_t moving = all[i];
        int class = combining_class(moving);
        size_t to = i;
        while (class != 0 && to > 0 && combining_class(all[to - 1]) > class) {
            all[to] = all[to - 1];
            to--;
        }
        all[to] = moving;
    }
}

// The single code point for two, 0: there is none.
static uint32_t compose_pair(uint32_t first, uint32_t second) {
    if (first - LEAD_BASE < LEAD_COUNT && second - VOWEL_BASE < VOWEL_COUNT) {
        return SYLLABLE_BASE + ((first - LEAD_BASE) * VOWEL_COUNT + second - VOWEL_BASE) * TRAIL_COUNT;
    }
    if (first - SYLLABLE_BASE < SYLLABLE_COUNT && (first - SYLLABLE_BASE) % TRAIL_COUNT == 0 &&
        second - TRAIL_BASE - 1 < TRAIL_COUNT - 1) {
        return first + second - TRAIL_BASE;
    }
    int low = 0;
    int high = unicode_composition_count;
    while (low < high) {
        int middle = (low + high) / 2;
        const UnicodeComposition *entry = &unicode_compositions[middle];
        if (entry->first == first && entry->second == second)
            return entry->composed;
        if (entry->first < first || (entry->first == first && entry->second < second)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return 0;
}

// Puts together in place. A mark reaches its starter if no mark of the same or a higher class stands between them.
static void compose(Buffer *text) {
    uint32_t *all = points(text);
    size_t kept = 0;
    size_t starter = SIZE_MAX;
    int class_before = 0;
    for (size_t i = 0; i < count_of(text); i++) {
        uint32_t code_point = all[i];
        int class = combining_class(code_point);
        bool reaches = starter != SIZE_MAX && (starter + 1 == kept || class_before < class);
        uint32_t composed = reaches ? compose_pair(all[starter], code_point) : 0;
        if (composed != 0) {
            all[starter] = composed;
            continue;
        }
        if (class == 0)
            starter = kept;
        class_before = class;
        all[kept++] = code_point;
    }
    text->length = kept * sizeof(uint32_t);
}

static bool is_ascii(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] & 0x80)
            return false;
    }
    return true;
}

void unicode_normalise_nfkc(const char *bytes, size_t length, Buffer *out) {
    if (is_ascii(bytes, length)) {
        buffer_add(out, bytes, length);
        return;
    }
    Buffer text;
    buffer_init(&text);
    decompose_all(&text, bytes, length);
    if (text.failed) {
        out->failed = true;
    } else {
        order_marks(&text);
        compose(&text);
        for (size_t i = 0; i < count_of(&text); i++)
            buffer_add_code_point(out, points(&text)[i]);
    }
    buffer_deinit(&text);
}
