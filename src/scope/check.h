// SPDX-License-Identifier: GPL-3.0-or-later
// What the two files of the last check share. See check.c.
#ifndef TALLY_SCOPE_CHECK_H
#define TALLY_SCOPE_CHECK_H

#include "scope/bindings.h"

// What a jump leaves, or ends at: a loop, or a try whose "finally" then runs.
typedef struct Exit {
    struct Exit *outer;
    const Try *try;  // NULL: a loop
    int32_t blocks;  // around it
    bool is_checked; // its "finally", for another jump
} Exit;

typedef struct Check {
    const Tree *tree;
    Diagnostic *diagnostic;
    bool in_function; // not in a class body, even if that is in a function
    Exit *exits;      // the innermost, in this function
    int32_t blocks;   // that may be left early: loops, with, try
} Check;

__attribute__((format(printf, 3, 4))) bool check_error(Check *check, Span span, const char *format, ...);

bool check_expr(Check *check, const Expr *expr); // NULL is allowed
bool check_items(Check *check, ExprList items);  // of a display or call: may be starred
bool check_target(Check *check, const Expr *target);
bool check_keywords(Check *check, const Keyword *keywords, int32_t count, Span whole);
// Names of parameters, and defaults; annotations. `whole` is the place of errors.
bool check_parameters(Check *check, const Parameters *parameters, Span whole);
// check_match.c: the pattern of a case, before its guard and body are looked at.
bool check_match_pattern(Check *check, const Match *match, int32_t index);
bool check_bound_name(Check *check, const Identifier *name, Span span);

#endif
