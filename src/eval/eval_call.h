// SPDX-License-Identifier: GPL-3.0-or-later
// What eval_call.c and call_spread.c share.
#ifndef TALLY_EVAL_EVAL_CALL_H
#define TALLY_EVAL_EVAL_CALL_H

#include "eval/nodes.h"

// f(*items, **names), in its own file; and, for a call with a yield behind a **mapping, the dict of its keywords alone.
Owned call_spread_eval(Expr *expr, Frame *frame);
Owned call_keywords_eval(Expr *expr, Frame *frame);

#endif
