// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of str, by idea, for their table in str_methods.c. The first column is the file they are in.
//
//     str_methods_case.c       upper and lower case
//     str_methods_search.c     where is a part, how often; replacing
//     str_methods_split.c      into parts and together again
//     str_methods_strip.c      taking away from the ends, filling up at the ends
//     str_methods_classify.c   what kind of characters
//     str_methods_translate.c  character by character; encode
//     str_format.c             format, format_map; format_text.c: __format__
#ifndef TALLY_OBJECTS_STR_METHODS_H
#define TALLY_OBJECTS_STR_METHODS_H

#include "objects/int.h"
#include "objects/str.h"

extern NativeRow str_method_rows[];

#define STR_METHOD(name, flags, signature, help) Owned str_method_##name(Borrowed self, const Borrowed *arguments);
#include "objects/str_methods.def"
#undef STR_METHOD

// "f() argument 'name' must be str, not int". NULL is allowed: the argument was left out.
bool str_argument_check(Borrowed argument, const char *function, const char *name);
// The same for the n-th argument of a method: "f() argument 1 must be str, not int".
bool str_position_check(Borrowed argument, const char *function, int position);
// The UTF-8 of an argument that is a str; `otherwise` if it was left out. NULL: ValueError for a NUL inside.
const char *str_argument_text(Borrowed argument, const char *otherwise);
// Start and end as slices take them, not yet cut to any length. False: TypeError.
bool str_bounds_read(Borrowed start, Borrowed end, int64_t *from, int64_t *to);
void str_bounds_cut(int64_t length, int64_t *from, int64_t *to); // to 0 … length
// Start and end as slices take them (None or left out: the ends), cut to 0 … length. False: TypeError.
bool str_range_read(Borrowed start, Borrowed end, int64_t length, int64_t *from, int64_t *to);

#endif
