// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a terminal, for the views.
#ifndef TALLY_INSPECT_COLUMNS_H
#define TALLY_INSPECT_COLUMNS_H

#include "base/buffer.h"

// Columns that a text takes: its code points.
int64_t columns_of(const char *bytes, size_t length);
// Spaces up to `width` columns after what was added since `start`, and one more.
void columns_pad(Buffer *out, size_t start, int64_t width);
// A text, with spaces up to `width` columns, and one more.
void columns_add(Buffer *out, const char *text, int64_t width);
// Cuts what was added since `start` to `width` columns; it ends in "…" then.
void columns_cut(Buffer *out, size_t start, int64_t width);
// As columns_add, but a longer text is cut.
void columns_add_cut(Buffer *out, const char *text, int64_t width);

// Is standard output a terminal that is to be coloured? Not with NO_COLOR, nor with TERM=dumb.
bool columns_have_colors(void);

// The end of a view: false, with MemoryError pending, if the text did not find room.
bool report_finish(const Buffer *out);

#endif
