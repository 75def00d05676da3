// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them: "4,031", "1 object", "4,031 objects".
#ifndef TALLY_INSPECT_QUANTITY_H
#define TALLY_INSPECT_QUANTITY_H

#include "base/buffer.h"

void quantity_add(int64_t number, Buffer *out);
// With what it counts; an s is added but for 1.
void quantity_add_counted(int64_t number, const char *what, Buffer *out);
// Right-aligned in `width` columns.
void quantity_add_aligned(int64_t number, int width, Buffer *out);

#endif
