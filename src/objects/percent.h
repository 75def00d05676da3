// SPDX-License-Identifier: GPL-3.0-or-later
// %-formatting, for the two types that have it: percent.c reads the format and formats numbers; str_percent.c and
// bytes_percent.c convert what differs between text and bytes.
#ifndef TALLY_OBJECTS_PERCENT_H
#define TALLY_OBJECTS_PERCENT_H

#include "base/buffer.h"
#include "memory/object.h"

// One conversion as written: %(key)-08.3f
typedef struct PercentSpec {
    bool left;             // -
    bool plus;             // +
    bool blank;            // a space
    bool alternate;        // #
    bool zero;             // 0
    bool no_negative_zero; // z, of bytes only
    int64_t width;         // −1: none
    int64_t precision;     // −1: none
    uint32_t letter;
    int64_t letter_index; // in the format
} PercentSpec;

typedef struct Percent Percent;

// What differs between str and bytes.
typedef struct PercentDialect {
    const char *name;           // "string", "bytes", in messages
    const char *precision_name; // "precision", "prec", in messages
    bool has_z_flag;
    void (*add_literal)(const Percent *self, int64_t start, int64_t end);
    Owned (*make_key)(const Percent *self, int64_t start, int64_t end);
    // Converts for %c %s %r %a %b and adds. NO: this dialect has no such letter.
    Answer (*convert_text)(Percent *self, const PercentSpec *spec, Borrowed value);
    double (*to_double)(Borrowed value, bool *failed);
} PercentDialect;

struct Percent {
    const PercentDialect *dialect;
    int kind; // of the format's data
    const void *data;
    int64_t length;
    int64_t at; // how far the format is read
    Borrowed arguments;
    int64_t next; // the next argument: an index of the tuple; of a single value, used up when it gets to `count`
    int64_t count;
    bool has_mapping; // the arguments can be looked up by key
    Owned keyed;      // the value of the last key, while it is the arguments
    Owned whole;      // of text: a str that is all there is, and so the result itself; NULL: none
    Buffer *out;
};

// Formats all; the result is in self->out. False: failed.
bool percent_run(Percent *self);
// Prepares for a format and its arguments, a tuple or a single value.
void percent_init(Percent *self, const PercentDialect *dialect, Borrowed arguments, Buffer *out);
void percent_deinit(Percent *self);
// Adds `count` characters, which are `size` bytes of the output, filled up to the width with spaces.
void percent_add_padded(const Percent *self, const PercentSpec *spec, const char *bytes, size_t size, int64_t count);

#endif
