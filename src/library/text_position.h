// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text file stands, in bytes.
#ifndef TALLY_LIBRARY_TEXT_POSITION_H
#define TALLY_LIBRARY_TEXT_POSITION_H

#include "library/file.h"

// How many of the chunk's `size` decoded bytes the first `read_count` characters of the text were made of.
int64_t text_position(const TextFile *file, const char *bytes, int64_t size);

#endif
