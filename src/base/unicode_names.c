// SPDX-License-Identifier: GPL-3.0-or-later
// The names of characters: see unicode_names.h for the contract.
//
// The names are sorted, and each is written as what differs from the one before it:
//
//     BULLET             qq BULLET ccacc          shares 0, code point 0x2022 (a is 0, p is 15)
//     BULLET OPERATOR    qw OPERATOR ccbj         shares 6 (q is 0, z is 9), code point 0x2219
//
// An alias, which is not the name that its character has, is marked by a needless zero before its code point (NBSPaka).
//
// A block begins with a whole name, so the right one is found by halving, and then read through. Hangul syllables and
// CJK ideographs have names that are worked out: by the letters of a syllable, by the number of an ideograph.
//
// Next: hash.c.
#include "base/unicode_names.h"

#include "base/assert.h"

#include <stdio.h>
#include <string.h>

typedef struct Entry {
    char name[UNICODE_NAME_LENGTH_MAXIMUM];
    uint32_t code_point;
    bool is_alias;
} Entry;

// Reads the entry at `at` over the one before it; returns where the next begins.
static const char *read_entry(const char *at, Entry *entry) {
    size_t length = (size_t)(at[0] - 'q') * 10 + (size_t)(at[1] - 'q');
    for (at += 2; *at < 'a'; at++) {
        assert_debug(length < sizeof entry->name - 1);
        entry->name[length++] = *at;
    }
    entry->name[length] = '\0';
    entry->code_point = 0;
    entry->is_alias = *at == 'a';
    for (; *at >= 'a' && *at <= 'p'; at++) {
        entry->code_point = entry->code_point * 16 + (uint32_t)(*at - 'a');
    }
    return at;
}

void unicode_visit_names(UnicodeNameVisit visit, void *context) {
    Entry entry;
    for (int32_t i = 0; i < unicode_name_block_count; i++) {
        for (const char *at = unicode_name_blocks[i]; *at;) {
            at = read_entry(at, &entry);
            visit(entry.name, entry.code_point, context);
        }
    }
}

// The last block whose first name is not behind `name`.
static const char *find_block(const char *name) {
    int32_t low = 0, high = unicode_name_block_count;
    Entry entry;
    while (high - low > 1) {
        int32_t middle = low + (high - low) / 2;
        read_entry(unicode_name_blocks[middle], &entry);
        if (strcmp(entry.name, name) <= 0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return unicode_name_blocks[low];
}

static bool find_listed(const char *name, uint32_t *code_point) {
    Entry entry;
    for (const char *at = find_block(name); *at;) {
        at = read_entry(at, &entry);
        int order = strcmp(entry.name, name);
        if (order == 0) {
            *code_point = entry.code_point;
        }
        if (order >= 0) {
            return order == 0;
        }
    }
    return false;
}

// ---- names that are worked out -----------------------------------------------------------------------------------

// The longest of the letters that `*text` begins with; moves over it. −1: none does.
static int take_letters(const char **text, const char *const *letters, int count) {
    int found = -1;
    size_t longest = 0;
    for (int i = 0; i < count; i++) {
        size_t length = strlen(letters[i]);
        if ((found < 0 || length > longest) && strncmp(*text, letters[i], length) == 0) {
            found = i;
            longest = length;
        }
    }
    *text += longest;
    return found;
}

// HANGUL SYLLABLE GAG: a first consonant (or none), a vowel, a last consonant (or none).
static const char hangul_start[] = "HANGUL SYLLABLE ";
static const char *const hangul_first[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                           "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const hangul_vowel[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                           "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const hangul_last[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                          "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                          "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
enum {
    HANGUL_VOWELS = COUNT_OF(hangul_vowel),
    HANGUL_LASTS = COUNT_OF(hangul_last),
    HANGUL_BASE = 0xAC00,
    HANGUL_COUNT = COUNT_OF(hangul_first) * HANGUL_VOWELS * HANGUL_LASTS,
};

static bool find_hangul(const char *letters, uint32_t *code_point) {
    int l = take_letters(&letters, hangul_first, (int)COUNT_OF(hangul_first));
    int v = take_letters(&letters, hangul_vowel, HANGUL_VOWELS);
    int t = take_letters(&letters, hangul_last, HANGUL_LASTS);
    if (l < 0 || v < 0 || t < 0 || *letters) {
        return false;
    }
    *code_point = (uint32_t)(HANGUL_BASE + (l * HANGUL_VOWELS + v) * HANGUL_LASTS + t);
    return true;
}

static const char ideograph_start[] = "CJK UNIFIED IDEOGRAPH-";

static bool is_ideograph(uint32_t code_point) {
    static const uint32_t ranges[][2] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF},
                                         {0x2A700, 0x2B738}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
                                         {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}};
    for (int64_t i = 0; i < COUNT_OF(ranges); i++) {
        if (code_point >= ranges[i][0] && code_point <= ranges[i][1]) {
            return true;
        }
    }
    return false;
}

// CJK UNIFIED IDEOGRAPH-4E00: its number, four or five digits.
static bool find_ideograph(const char *digits, uint32_t *code_point) {
    size_t length = strspn(digits, "0123456789ABCDEF");
    if (digits[length] || (length != 4 && length != 5)) {
        return false;
    }
    *code_point = 0;
    for (; *digits; digits++) {
        *code_point = *code_point * 16 + (uint32_t)(*digits <= '9' ? *digits - '0' : *digits - 'A' + 10);
    }
    return is_ideograph(*code_point);
}

bool unicode_find_name(const char *name, size_t length, uint32_t *code_point) {
    char capitals[UNICODE_NAME_LENGTH_MAXIMUM];
    if (length >= sizeof capitals) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        capitals[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 'a' + 'A') : name[i];
    }
    capitals[length] = '\0';
    if (strncmp(capitals, hangul_start, sizeof hangul_start - 1) == 0) {
        return find_hangul(capitals + sizeof hangul_start - 1, code_point);
    }
    if (strncmp(capitals, ideograph_start, sizeof ideograph_start - 1) == 0) {
        return find_ideograph(capitals + sizeof ideograph_start - 1, code_point);
    }
    return find_listed(capitals, code_point);
}

// ---- the other way -----------------------------------------------------------------------------------------------

// The characters that were asked for last, and the blocks that they were found in: text has few characters, and reading
// all blocks takes a millisecond.
typedef struct Remembered {
    uint32_t code_point; // 0: none
    int32_t block;       // −1: in none
} Remembered;

static bool name_in_block(int32_t block, uint32_t code_point, char *name) {
    Entry entry;
    for (const char *at = unicode_name_blocks[block]; *at;) {
        at = read_entry(at, &entry);
        if (entry.code_point == code_point && !entry.is_alias) {
            memcpy(name, entry.name, sizeof entry.name);
            return true;
        }
    }
    return false;
}

static bool listed_name(uint32_t code_point, char *name) {
    static Remembered remembered[256];
    Remembered *place = &remembered[code_point % COUNT_OF(remembered)];
    if (place->code_point == code_point && code_point != 0) {
        return place->block >= 0 && name_in_block(place->block, code_point, name);
    }
    int32_t block = unicode_name_block_count - 1;
    while (block >= 0 && !name_in_block(block, code_point, name)) {
        block -= 1;
    }
    *place = (Remembered){code_point, block};
    return block >= 0;
}

bool unicode_name(uint32_t code_point, char name[UNICODE_NAME_LENGTH_MAXIMUM]) {
    if (code_point >= HANGUL_BASE && code_point < HANGUL_BASE + HANGUL_COUNT) {
        uint32_t number = code_point - HANGUL_BASE;
        snprintf(name, UNICODE_NAME_LENGTH_MAXIMUM, "%s%s%s%s", hangul_start,
                 hangul_first[number / (HANGUL_VOWELS * HANGUL_LASTS)],
                 hangul_vowel[number / HANGUL_LASTS % HANGUL_VOWELS], hangul_last[number % HANGUL_LASTS]);
        return true;
    }
    if (is_ideograph(code_point)) {
        snprintf(name, UNICODE_NAME_LENGTH_MAXIMUM, "%s%04X", ideograph_start, (unsigned)code_point);
        return true;
    }
    return listed_name(code_point, name);
}
