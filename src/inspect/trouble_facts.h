// SPDX-License-Identifier: GPL-3.0-or-later
// What an explanation is made of: the exception's text, the expression that failed, and what its names are bound to.
//
// A sentence is true of the program or it is not said. Values are those of now: the names of a call that has ended stay
// as they were, but those of the session may have been bound anew in the meantime; so a value counts only if it is of
// the type that the exception's text names.
#ifndef TALLY_INSPECT_TROUBLE_FACTS_H
#define TALLY_INSPECT_TROUBLE_FACTS_H

#include "base/buffer.h"
#include "syntax/tree.h"
#include "objects/exception.h"
#include "eval/frame.h"

#define PARTS_MAXIMUM 5
#define SHOWN_COUNT 16
#define SHOWN_SIZE 120

typedef struct Trouble {
    Borrowed exception;
    char message[400];        // its text, as far as it is a str; "" if there is none
    const FrameObject *frame; // where it was raised; NULL: not known
    const Code *code;         // of that frame
    int32_t line;
    Tree *tree;       // the text that failed, parsed by itself; NULL: it is no expression and no statement
    const Expr *expr; // the expression that failed; NULL: a statement did
    const Stmt *stmt; // the statement; NULL: an expression did
    Tree *line_tree;  // the whole line, parsed by itself
    const Stmt
        *line_stmt;   // the first statement of it, of whatever the failing text is a part; NULL: it is none by itself
    Buffer text;      // of the place: "total / count"
    Buffer sentences; // each ends with a newline
    char parts[PARTS_MAXIMUM][SHOWN_SIZE]; // of the message
    char shown[SHOWN_COUNT][SHOWN_SIZE];
    int next_shown;
} Trouble;

void trouble_init(Trouble *trouble, Borrowed exception);
void trouble_deinit(Trouble *trouble);

// Adds a sentence or two.
__attribute__((format(printf, 2, 3))) void say(Trouble *trouble, const char *format, ...);

// Does the exception's text fit the pattern? A % in it stands for any text, which goes to trouble->parts, one after the
// other; PARTS_MAXIMUM of them at most.
bool message_fits(Trouble *trouble, const char *pattern);

// Texts for sentences; they last for the next SHOWN_COUNT of them.
const char *shown_value(Trouble *trouble, Borrowed value);     // "'12'", "[1, 2]"
const char *shown_object(Trouble *trouble, Borrowed value);    // "the str '12'", "None", "an instance of class C"
const char *shown_expr(Trouble *trouble, const Expr *expr);    // "f(x)", as it is written
const char *shown_in_line(Trouble *trouble, const Expr *expr); // the same for a part of line_stmt
const char *shown_type(Trouble *trouble, const char *type);    // "a str", "an int"
const char *shown_operand(Trouble *trouble, const Expr *expr, const char *type); // "age is the str '12'", "1 is an int"

// What a name is bound to where the exception was raised, or an expression of names, items and attributes; NULL: not
// known. A borrow.
Borrowed find_name_value(const Trouble *trouble, const char *name);
Borrowed find_outer_value(const Trouble *trouble, const char *name); // in the module, or among the built-in names
Borrowed find_value(const Trouble *trouble, const Expr *expr);
// The same if it is of the type of this name.
Borrowed find_value_of(const Trouble *trouble, const Expr *expr, const char *type);

// The first statement of a block, or inside one of its statements, that binds a name; the last one before a line. NULL:
// there is none.
const Stmt *find_first_binding(const StmtList *body, const char *name);
const Stmt *find_last_binding(const StmtList *body, const char *name, int32_t before);

static inline const Name *expr_as_name(const Expr *expr) {
    return expr != NULL && expr->kind == EXPR_NAME ? (const Name *)(const void *)expr : NULL;
}
static inline bool expr_is(const Expr *expr, ExprKind kind) { return expr != NULL && expr->kind == kind; }

// Explains exceptions of one kind. False: it has nothing to say of this one.
typedef bool (*Explain)(Trouble *trouble);

// trouble_names.c, trouble_types.c, trouble_calls.c, trouble_values.c, trouble_syntax.c
bool explain_name(Trouble *trouble);
bool explain_unbound_local(Trouble *trouble);
bool explain_attribute(Trouble *trouble);
bool explain_import(Trouble *trouble);
bool explain_type(Trouble *trouble);
bool explain_call(Trouble *trouble);
bool explain_index(Trouble *trouble);
bool explain_key(Trouble *trouble);
bool explain_value(Trouble *trouble);
bool explain_arithmetic(Trouble *trouble);
bool explain_depth(Trouble *trouble);
bool explain_system(Trouble *trouble);
bool explain_other(Trouble *trouble);
bool explain_syntax(Trouble *trouble);

// An object is None where something else was wanted: says where it probably comes from.
void say_whence_none(Trouble *trouble, const Expr *expr);
// "an", "a"
const char *article(const char *word);

#endif
