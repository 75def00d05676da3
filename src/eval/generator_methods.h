// SPDX-License-Identifier: GPL-3.0-or-later
// What generator.c and generator_throw.c share.
#ifndef TALLY_EVAL_GENERATOR_METHODS_H
#define TALLY_EVAL_GENERATOR_METHODS_H

#include "eval/generator.h"

// Runs a generator that is not running and not finished: with what is in `sent`, or with the pending exception.
GeneratorOutcome generator_resume(Generator *self, Owned *value);
void generator_finish(Generator *self); // nothing more of it will run
// The slot of the iterator of the `yield from` at which a suspended generator waits; NULL: it waits at none.
Slot *generator_delegate(const Generator *self);
// Raises StopIteration with what a generator returned (consumed), and without a value nothing.
void generator_raise_stop(Owned value);

// The value that a StopIteration carries.
MUST_USE Owned stop_value(Borrowed stop);

extern NativeRow generator_methods[];

#endif
