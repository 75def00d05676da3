// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the text a traceback names for a node at work.
#ifndef TALLY_EVAL_PLACE_H
#define TALLY_EVAL_PLACE_H

#include "syntax/tree.h"

typedef struct Place {
    Span span;   // what is marked, and whose first line is named
    Span anchor; // what is marked ^ within ~; empty: all is marked ^
} Place;

Place place_of_node(const Node *at, const Source *source);

#endif
