// SPDX-License-Identifier: GPL-3.0-or-later
// Which running calls may hold references that no walk can see: in C variables, in the middle of an expression.
//
//     f(x, [y, g()])     nothing: callee, arguments and items lie on the value stack while g runs
//     a[0] + g()         the value of a[0] is in a C variable while g runs
//     max(xs, key=g)     so is the greatest item so far: built-in code calls g
//
// For the views, which say of a reference that nobody else has: it belongs to one of these unfinished expressions.
#ifndef TALLY_EVAL_UNFINISHED_H
#define TALLY_EVAL_UNFINISHED_H

#include "eval/frame.h"

// May C variables hold something for this running call? False is certain.
bool frame_is_unfinished(const Frame *frame);

#endif
