// SPDX-License-Identifier: GPL-3.0-or-later
// The repr of containers: a stop for those that contain themselves, and the text of their items.
#ifndef TALLY_OBJECTS_REPR_GUARD_H
#define TALLY_OBJECTS_REPR_GUARD_H

#include "base/buffer.h"
#include "memory/object.h"

// The repr of `object` begins. NO: go on, and call repr_leave at the end. YES: it is being shown already, further out:
// show "[...]" or the like, and do not leave. FAILED: MemoryError.
Answer repr_enter(Borrowed object);
void repr_leave(Borrowed object);

// Adds repr(item) to the text. False: failed.
bool repr_add(Buffer *out, Borrowed item);

// Gives back what is kept for the next repr.
void repr_guard_deinit(void);

#endif
