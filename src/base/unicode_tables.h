// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind unicode.h, which scripts/unicode-tables.py generates; see there how a trie is made.
//
//     code point 0x0416:  low[middle[high[0x04] << 4 | 0x1] << 4 | 0x6]
//
// Only unicode.c and unicode_normalise.c look in here.
#ifndef TALLY_BASE_UNICODE_TABLES_H
#define TALLY_BASE_UNICODE_TABLES_H

#include <stdint.h>

typedef enum UnicodeFlag { // in the order of class_of in the script
    UNICODE_ALPHA = 1 << 0,
    UNICODE_DECIMAL = 1 << 1,
    UNICODE_DIGIT = 1 << 2,
    UNICODE_NUMERIC = 1 << 3,
    UNICODE_LOWER = 1 << 4,
    UNICODE_UPPER = 1 << 5,
    UNICODE_TITLE = 1 << 6,
    UNICODE_SPACE = 1 << 7,
    UNICODE_LINE_BREAK = 1 << 8,
    UNICODE_PRINTABLE = 1 << 9,
    UNICODE_CASED = 1 << 10,
    UNICODE_CASE_IGNORABLE = 1 << 11,
    UNICODE_IDENTIFIER_START = 1 << 12,
    UNICODE_IDENTIFIER_CONTINUE = 1 << 13,
} UnicodeFlag;

typedef struct UnicodeClass {
    uint16_t flags;
    int8_t decimal; // −1: none
    int8_t digit;
} UnicodeClass;

// Each mapping is twice the difference to the code point, or 1 more than twice an offset into unicode_case_pool.
typedef struct UnicodeCase {
    int32_t lower;
    int32_t upper;
    int32_t title;
    int32_t folded;
} UnicodeCase;

typedef struct UnicodeComposition { // sorted by first, then second
    uint32_t first;
    uint32_t second;
    uint32_t composed;
} UnicodeComposition;

// The three stages of each trie, and the code point from which on every entry is 0.
#define UNICODE_TRIE(name, EntryType)                                                                                  \
    extern const uint8_t unicode_##name##_high[];                                                                      \
    extern const uint16_t unicode_##name##_middle[];                                                                   \
    extern const EntryType unicode_##name##_low[];                                                                     \
    extern const uint32_t unicode_##name##_limit;

UNICODE_TRIE(class, uint8_t)          // an index of unicode_classes
UNICODE_TRIE(case, uint16_t)          // an index of unicode_cases
UNICODE_TRIE(combining, uint8_t)      // the canonical combining class
UNICODE_TRIE(decomposition, uint16_t) // an offset into unicode_decomposition_pool, 0: it stays as it is

// Where a code point's entry is in the low stage of a trie.
#define UNICODE_LOOK_UP(name, code_point)                                                                              \
    ((code_point) >= unicode_##name##_limit                                                                            \
         ? 0                                                                                                           \
         : unicode_##name##_low                                                                                        \
               [unicode_##name##_middle[unicode_##name##_high[(code_point) >> 8] << 4 | ((code_point) >> 4 & 15)]      \
                    << 4 |                                                                                             \
                ((code_point)&15)])

extern const UnicodeClass unicode_classes[];
extern const UnicodeCase unicode_cases[];
extern const uint16_t unicode_case_pool[];          // at each offset a count, then so many code points
extern const uint16_t unicode_decomposition_pool[]; // at each offset a count, then so many units of UTF-16
extern const UnicodeComposition unicode_compositions[];
extern const int unicode_composition_count;

#endif
