// SPDX-License-Identifier: GPL-3.0-or-later
// Code: what a module, a function or a class body does, as an object: a part of a tree, and the constants in it.
//
//     module Code ── owns ─▶ Tree (arena of all nodes)
//          ▲ owner
//     function Code ── body ─▶ a part of that tree
//
// The nodes point to the constants and names that they use without counting them: the Code's `constants` own them.
#ifndef TALLY_EVAL_CODE_H
#define TALLY_EVAL_CODE_H

#include "syntax/tree.h"
#include "scope/scope.h"
#include "memory/object.h"

#include <string.h>

typedef struct Code {
    Object object;
    Slot owner; // the Code that owns the tree; empty: this one does
    Tree *tree;
    Scope *scope;
    Slot name;                 // Str
    Slot qualified_name;       // Str
    Slot constants;            // List: literals, names and inner codes
    uint32_t *constant_places; // where in the text each one was first met; in the tree's arena
    int64_t constant_capacity; // of that array
    Slot doc;                  // Str or None
    void *weakrefs;
    StmtList body;
    Expr *expression;             // of a lambda: the body
    const Parameters *parameters; // NULL: a module or a class body
    int64_t slot_count;
    int32_t positional_count; // positional parameters
    int32_t parameter_count;  // all, *args and **kwargs included
    bool is_plain;            // positional parameters only
    bool has_cells;           // cells must be made or handed over when a call begins
    bool is_inner;            // the tree is the owner's
    bool is_generator;        // a call makes a generator
    int32_t word_count;       // resume words of a generator's frame
    int32_t first_line;
} Code;

extern struct Type CodeType;

static inline Code *as_code(Borrowed object) { return object_mutable(object); }

// Is it the library's, whose modules in Python are embedded in Tally? Views leave its insides out.
static inline bool code_is_embedded(const Code *code) {
    return strncmp(code->tree->source->name, "<embedded ", strlen("<embedded ")) == 0;
}

// A Code for the whole analysed tree, which it takes over (also on failure). Prepares every node of it.
MUST_USE Owned code_new_module(Tree *tree, Borrowed name);
// For code_new_module's walk: the Code of a function, lambda or class in the tree of `owner`.
MUST_USE Owned code_new_inner(Borrowed owner, Scope *scope, Borrowed name, Borrowed qualified_name);
// Tells a function's or lambda's Code what it runs.
void code_describe_function(Borrowed code, const Parameters *parameters, StmtList body, Expr *expression);
// Makes it a generator's: `expression` becomes what makes the generator, `body` is what that runs.
void code_describe_generator(Borrowed code, StmtList body, int32_t word_count);
// Adds to the constants, which hold it then, what the text at this byte needs. False: MemoryError.
bool code_add_constant(Borrowed code, Borrowed value, uint32_t place);
// The line where the constant of this index was first met.
int32_t code_constant_line(const Code *self, int64_t index);
// A Code that only names a comprehension, for the traceback of an error in it.
MUST_USE Owned code_new_comprehension(const Code *enclosing, Scope *scope);

bool codes_init(void);

#endif
