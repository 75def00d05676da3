// SPDX-License-Identifier: GPL-3.0-or-later
// The names of characters: "BULLET" is U+2022.
#ifndef TALLY_BASE_UNICODE_NAMES_H
#define TALLY_BASE_UNICODE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UNICODE_NAME_LENGTH_MAXIMUM = 100 }; // no name is as long

// The character of this name, in capitals or not; aliases ("NULL", "NBSP") are names, too. False: there is none.
bool unicode_find_name(const char *name, size_t length, uint32_t *code_point);

// The name of a character. False: it has none, as control characters.
bool unicode_name(uint32_t code_point, char name[UNICODE_NAME_LENGTH_MAXIMUM]);

// Goes through all names of the list, in order: calls `visit` with each.
typedef void (*UnicodeNameVisit)(const char *name, uint32_t code_point, void *context);
void unicode_visit_names(UnicodeNameVisit visit, void *context);

// The list; scripts/unicode-names.py makes it.
extern const char *const unicode_name_blocks[];
extern const int32_t unicode_name_block_count;

#endif
