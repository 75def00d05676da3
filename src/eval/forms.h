// SPDX-License-Identifier: GPL-3.0-or-later
// What a node has become, in words: for --tree=after.
//
//     Compare <                               numbers: local, constant
//     Call                                    any callee
//
// The forms of a node are its functions. Each file of nodes has a table that names its own; what the functions do not
// tell, such as the kinds of operands and what a cache has learnt, is read from the node.
#ifndef TALLY_EVAL_FORMS_H
#define TALLY_EVAL_FORMS_H

#include "base/buffer.h"
#include "syntax/tree.h"

typedef void (*Form)(void); // any function of a node

typedef struct FormRow {
    Form function;
    const char *text;
} FormRow;

#define FORM(function, text)                                                                                           \
    { (Form)(function), text }

// The text of a form in a table that ends with {NULL, text}: that one is for all others.
const char *form_text(const FormRow *rows, Form function);

extern const FormRow name_forms[], binary_forms[], compare_forms[], subscript_forms[], call_forms[], assign_forms[],
    augmented_forms[], for_forms[], comprehension_forms[];

// Adds what has become of a node that has been prepared, and how often what it expected was not what it met.
void node_describe(const Node *node, Buffer *out);

#endif
