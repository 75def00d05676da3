// SPDX-License-Identifier: GPL-3.0-or-later
// The format mini-language, [[fill]align][sign][z][#][0][width][grouping][.precision][type], parsed once for all types.
#ifndef TALLY_OBJECTS_FORMAT_H
#define TALLY_OBJECTS_FORMAT_H

#include "memory/type.h"

#include "base/buffer.h"

typedef struct FormatSpec {
    uint32_t fill;         // ' ' by default
    char align;            // '<', '>', '^', '=' or 0: the type's default
    char sign;             // '+', '-', ' ' or 0
    bool no_negative_zero; // z
    bool alternate;        // #
    bool zero_padded;      // 0 before the width
    char grouping;         // ',', '_' or 0
    int64_t width;         // −1: none
    int64_t precision;     // −1: none
    uint32_t type;         // 'd', 'f', 's' … or 0
} FormatSpec;

// False: ValueError ("Invalid format specifier '…' for object of type 'int'") is pending.
bool format_spec_parse(Borrowed specification, Borrowed object, FormatSpec *spec);

MUST_USE Owned format_int(Borrowed value, const FormatSpec *spec);                  // objects/format_number.c
MUST_USE Owned format_float(double value, const FormatSpec *spec, Borrowed object); // the same file
MUST_USE Owned format_str(Borrowed value, const FormatSpec *spec);                  // objects/format_text.c
// Adds `body` (UTF-8, `length` code points) padded to the width; `align` is the default.
void format_pad(Buffer *out, const char *body, size_t size, int64_t length, const FormatSpec *spec, char align);
void format_add_fill(Buffer *out, uint32_t fill, int64_t count); // `count` times the code point; count may be negative
// What `object.__format__` of int, float and str do.
MUST_USE Owned format_object(Borrowed object, Borrowed specification);
// For %-formatting and format(): one double as %e, %f, %g, %r would show it. type: 'e','f','g','r','%', upper case too.
void format_double(Buffer *out, double value, char type, int64_t precision, bool alternate, bool always_sign);

#endif
