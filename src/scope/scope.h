// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes: where each name lives. This is the static memory of a program, decided before it runs.
//
// The analysis walks a tree twice: first it collects which names each module, function, class and comprehension binds,
// declares and uses; then it resolves every use. Every Name node gets a place and a slot; every function gets the
// list of its frame's slots:
//
//     def f(a, *rest):                 slot 0  a        parameter, a cell because g uses it
//         b = 1                        slot 1  rest     parameter
//         def g(): return a + b        slot 2  b        cell
//         for x in rest: g()           slot 3  g        local
//                                      slot 4  x        local
//                                      slot 5           iterator of `for`, line 4
//
// Order of slots: parameters as in Parameters (positional, keyword-only, then *rest, then **keywords), other locals in
// the order in which the text first binds them, free names (from the closure) in the order of `free_names`,
// comprehension variables and temporaries as they come. Comprehensions other than generator expressions are part of
// their enclosing frame: their variables have slots of their own there. A generator expression is a function whose one
// parameter, ".0", is the iterator of its first iterable.
//
// A class body has a frame, too, but its names live in a namespace, not in slots: only the cells that pass through it
// to its methods, the cell __class__, and temporaries have slots there.
#ifndef TALLY_SCOPE_SCOPE_H
#define TALLY_SCOPE_SCOPE_H

#include "syntax/tree.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_CLASS,
    SCOPE_COMPREHENSION,
    SCOPE_GENERATOR
} ScopeKind;

typedef enum SlotKind {
    SLOT_PARAMETER,
    SLOT_LOCAL,
    SLOT_FREE,          // a cell handed over by the closure when the call begins
    SLOT_COMPREHENSION, // variable of an inlined comprehension
    SLOT_TEMPORARY,     // iterator, manager, exception being handled …
} SlotKind;

typedef struct SlotInfo {
    Identifier *name; // NULL for a temporary
    SlotKind kind;
    bool bound_in_expression; // by := somewhere in this function, so that an operand may change while another is
                              // evaluated
    bool is_cell;             // the slot holds a cell, because an inner function uses the name too
    const char *use;          // of a temporary: "iterator of for", "result of comprehension" …
} SlotInfo;

typedef struct Binding Binding; // a name in a scope, while it is analysed

struct Scope {
    ScopeKind kind;
    Identifier *name; // "f", "C", "<lambda>", "<listcomp>", "<module>"
    Scope *parent;
    bool has_yield;
    bool has_annotations;    // module, class: something is annotated in it
    bool is_method_of_class; // directly in a class body
    bool uses_class_cell;    // class scope: some method uses __class__ or super
    SlotInfo *slots;         // of functions, lambdas, generators, and of modules and classes (temporaries)
    int32_t slot_count;
    int32_t local_count;     // parameters and locals, the first ones of `slots`: what locals() names
    Identifier **free_names; // functions: names whose cells come from the enclosing frame, in closure order
    int32_t *free_sources;   // for each: the slot of the cell in the enclosing function's frame
    int32_t free_count;
    int32_t free_start;       // slot of the first free name
    int32_t *cell_parameters; // slots of parameters that must be wrapped in a cell when the call begins
    int32_t cell_parameter_count;
    int32_t *cell_locals; // slots of other locals that begin as an empty cell
    int32_t cell_local_count;
    // of comprehensions: slots, in the enclosing frame, of variables that are cells; each
    // run begins with new ones
    int32_t class_cell_slot; // class scope with uses_class_cell: slot of the cell __class__ in the class body's frame
    int32_t *named_slots;    // functions, comprehensions: slots of the frame whose names locals() tells, in its order
    int32_t named_count;
    int32_t named_local_count; // the first of them: parameters, and locals that are no cells
    Scope *first_child;        // the scopes directly inside, in the order of the text
    Scope *next_sibling;
    Binding *bindings;                  // the names that it binds, declares or uses; bindings.h
    uint32_t start;                     // byte offset of what opened it
    const Comprehension *comprehension; // whose scope it is; NULL: none's
};

// Analyses the whole tree: creates the scopes and fills in the places. Name-mangles private names in classes
// (__x → _C__x). False: *diagnostic says why (nonlocal without binding, name is parameter and global …).
bool scope_analyse(Tree *tree, Diagnostic *diagnostic);

// For --scopes: every scope with its slots, and where each name lives that it uses.
//
//     module <module>                     1:0
//       global   f
//       function f                        1:0
//         slot 0   a          parameter, cell
//         slot 1   g          local
//         function g                      2:4
//           slot 0   a        free, from slot 0
void scope_print(const Tree *tree, Buffer *out);

#endif
