// SPDX-License-Identifier: GPL-3.0-or-later
// From an expression back to text, as `from __future__ import annotations` wants it.
#ifndef TALLY_EVAL_UNPARSE_H
#define TALLY_EVAL_UNPARSE_H

#include "syntax/tree.h"
#include "memory/object.h"

// The text of an expression that has not been prepared, in one form whatever the program's spaces, quotes and
// parentheses were: a Str. *refused is the first part that may not stand in an annotation (:= and yield), NULL: none.
// NULL: MemoryError.
MUST_USE Owned unparse_expr(const Expr *expr, const Expr **refused);

#endif
