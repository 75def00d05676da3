// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis while it runs: what its files share. Users of the result want scope.h.
//
//     collect_*.c                      walk the tree once: scopes, bindings, and a list of uses
//     bindings.c                       scopes and bindings themselves
//     resolve.c                        which binding each use means, through the scopes around it
//     number.c, named_slots.c          numbers the slots, and writes the places into the Name nodes
//     check.c                          what is wrong in a tree that parses: 'return' outside function …
#ifndef TALLY_SCOPE_BINDINGS_H
#define TALLY_SCOPE_BINDINGS_H

#include "scope/scope.h"

// What the text does with a name in one scope.
typedef enum BindingFlag {
    BINDING_BOUND = 1, // assigned, imported, defined, deleted …
    BINDING_PARAMETER = 2,
    BINDING_GLOBAL = 4,   // global x
    BINDING_NONLOCAL = 8, // nonlocal x
    BINDING_USED = 16,
    BINDING_ANNOTATED = 32, // x: int
    BINDING_ITERATED = 64,  // in the target of a comprehension's for, even if only used there, as in f[x]
    BINDING_NAMED = 128,    // the target of :=
    BINDING_IMPORTED = 256,
    BINDING_ASSIGNED = 512, // bound, and not only imported
} BindingFlag;

// Something that has a slot in a frame.
typedef struct Variable {
    Identifier *name;
    bool is_cell;
    int32_t slot;
} Variable;

// A cell that comes into a frame from the one around it.
typedef struct FreeVariable {
    struct FreeVariable *next;
    Variable variable;
    Variable *source; // in the enclosing frame
} FreeVariable;

struct Binding {
    Binding *next; // of the scope, in order of first appearance
    Identifier *name;
    uint32_t flags;
    NamePlace place;     // by resolve.c
    Variable own;        // the scope's own variable, if it has one
    Variable *variable;  // where it lives: &own, or a variable of a scope around; NULL: not in a slot
    Binding *next_bound; // in the order in which the text binds them
    Span declared;       // of the global or nonlocal statement
};

// A Name node that wants to know its place.
typedef struct Use {
    Name *name;
    Binding *binding;
} Use;

// What gets a slot behind the names of a frame.
typedef struct Temporary {
    struct Temporary *next;
    int32_t *slot;      // a member of a node that wants the slot's number …
    const char *use;    // … and what for;
    Variable *variable; // or a comprehension's variable
} Temporary;

// A scope and what is only needed while it is analysed.
typedef struct WorkScope {
    Scope *scope;
    struct WorkScope *parent;
    struct WorkScope *frame; // the scope whose frame this one's variables live in: itself, but for comprehensions
    Scope *last_child;
    struct WorkScope *next; // in the order of the text
    Binding **table;        // of the bindings, by hash
    int32_t table_size;
    int32_t binding_count;
    Binding *last_binding;
    Binding *first_bound, *last_bound;
    FreeVariable *free;
    int32_t free_count;
    Temporary *first_temporary, *last_temporary;
    Variable class_cell;
    int32_t iterables; // how many iterables of comprehensions the walk is inside
    bool is_in_target; // of a comprehension: the walk is inside the target of a for
} WorkScope;

typedef struct Analysis {
    Tree *tree;
    Diagnostic *diagnostic;
    Arena arena; // for what is only needed now
    WorkScope *current;
    WorkScope *first, *last;   // all scopes
    Identifier *private_class; // the class whose private names are mangled here; NULL: none
    Identifier *class_name;    // "__class__"
    Identifier *super_name;    // "super"
    Use *uses;
    int32_t use_count;
    int32_t use_capacity;
} Analysis;

// ---- bindings.c --------------------------------------------------------------------------------------------------

// Each records an error and returns false.
__attribute__((format(printf, 3, 4))) bool analysis_error(Analysis *analysis, Span span, const char *format, ...);
bool analysis_no_memory(Analysis *analysis);

Identifier *analysis_name(Analysis *analysis, const char *text);
// __x in class C: _C__x.
Identifier *mangle(Analysis *analysis, Identifier *name);

// Makes a scope inside the current one, and makes it current; scope_leave goes back.
WorkScope *scope_enter(Analysis *analysis, ScopeKind kind, Identifier *name, uint32_t start);
void scope_leave(Analysis *analysis);
bool is_function_scope(const WorkScope *work); // function, lambda, generator expression

Binding *binding_find(const WorkScope *work, const Identifier *name);        // NULL: none
Binding *binding_get(Analysis *analysis, WorkScope *work, Identifier *name); // makes one if there is none
// Notes what the text does with a name; the name is mangled already.
Binding *binding_note(Analysis *analysis, WorkScope *work, Identifier *name, uint32_t flags);
bool use_add(Analysis *analysis, Name *name, Binding *binding);
// Asks for a slot in the current frame: for what a node keeps there, and for a variable of a comprehension.
bool temporary_add(Analysis *analysis, int32_t *slot, const char *use);
bool comprehension_variable_add(Analysis *analysis, Binding *binding);

// ---- the walk ----------------------------------------------------------------------------------------------------

bool collect_expr(Analysis *analysis, Expr *expr); // NULL is allowed
bool collect_exprs(Analysis *analysis, ExprList list);
bool collect_target(Analysis *analysis, Expr *target); // what is assigned to
bool collect_targets(Analysis *analysis, ExprList list);
bool collect_name(Analysis *analysis, Name *name, uint32_t flags);
bool collect_keywords(Analysis *analysis, Keyword *keywords, int32_t count);
bool collect_statements(Analysis *analysis, StmtList list);
bool collect_match(Analysis *analysis, Match *match); // collect_match.c
// Defaults and annotations, outside the function; then the parameters, inside.
bool collect_defaults(Analysis *analysis, Parameters *parameters);
bool collect_parameters(Analysis *analysis, Parameters *parameters);

// ---- afterwards --------------------------------------------------------------------------------------------------

bool scopes_resolve(Analysis *analysis);
bool scopes_number(Analysis *analysis);
bool list_named_slots(Analysis *analysis, WorkScope *work); // named_slots.c
// unsupported.c: false for what the parser understands and the evaluator does not, yet.
bool check_supported_stmt(Analysis *analysis, const Stmt *stmt);
// future.c: the features that a program asks for; before everything else. The second: is this one of the imports at the
// beginning?
bool check_future(Tree *tree, Diagnostic *diagnostic);
bool is_early_future(const Tree *tree, const ImportFrom *import);
bool is_future_import(const Stmt *stmt);
// check.c
bool check_tree(const Tree *tree, Diagnostic *diagnostic);

#endif
