// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a frame as a mapping, for locals(), vars(), dir(), exec, eval and f_locals.
#ifndef TALLY_EVAL_LOCALS_H
#define TALLY_EVAL_LOCALS_H

#include "eval/frame.h"

// What locals() gives where `frame` is at work: a module's or class body's own mapping; else a dict with what the
// local names are bound to now. A function has one such dict, brought up to date each time; what a program has added
// to it stays. NULL: MemoryError.
MUST_USE Owned frame_locals(Frame *frame);

// f_locals: the same for a frame's object, also when its call has ended. A comprehension's own names are not in it.
MUST_USE Owned frame_object_locals(FrameObject *object);

#endif
