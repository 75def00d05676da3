// SPDX-License-Identifier: GPL-3.0-or-later
// TypeErrors of operators, subscripts, loops: an operation met an object of a type that it is not for.
//
//     can only concatenate str (not "int") to str      age + 1      age is the str '12', and 1 is an int …
//
// Next: trouble_calls.c, the TypeErrors of calls.
#include "objects/class.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/tuple.h"
#include "inspect/trouble_facts.h"

#include <string.h>

static bool is_number(const char *type) { return strcmp(type, "int") == 0 || strcmp(type, "float") == 0; }

// ---- None --------------------------------------------------------------------------------------------------------

// The call whose value a name was bound to last; NULL: it was something else, or cannot be told.
static const Assign *binding_call(const Trouble *trouble, const char *name) {
    const Stmt *stmt = NULL;
    if (trouble->code != NULL) {
        stmt = find_last_binding(&trouble->code->body, name, trouble->line + 1);
    }
    if (stmt == NULL || stmt->kind != STMT_ASSIGN) {
        return NULL;
    }
    const Assign *assign = (const Assign *)(const void *)stmt;
    return expr_is(assign->value, EXPR_CALL) ? assign : NULL;
}

static void say_call_gives_none(Trouble *trouble, const Expr *callee) {
    say(trouble, "A function that ends without `return` gives None.");
    if (expr_is(callee, EXPR_ATTRIBUTE)) {
        say(trouble, "So do methods that change an object where it stands, as append, sort and reverse of a list.");
    }
}

void say_whence_none(Trouble *trouble, const Expr *expr) {
    if (expr_is(expr, EXPR_CALL)) {
        say_call_gives_none(trouble, ((const Call *)(const void *)expr)->callee);
        return;
    }
    const Name *name = expr_as_name(expr);
    const Assign *assign = name == NULL ? NULL : binding_call(trouble, name->identifier->text);
    if (assign == NULL) {
        say(trouble,
            "None comes from a function that ends without `return`, from a method that changes an object where "
            "it stands, as list.append and list.sort do, or from a plain `= None`.");
        return;
    }
    const Source *source = trouble->code->tree->source;
    Span span = assign->value->span;
    Buffer call;
    buffer_init(&call);
    buffer_add_format(&call, "Line %d binds %s to what ", assign->stmt.line, name->identifier->text);
    buffer_add(&call, source->text + span.start, span.end - span.start);
    say(trouble, "%.*s gives, and that is None.", (int)strcspn(call.bytes, "\n"), call.bytes);
    say(trouble, "A function that ends without `return` gives None; so do methods that change an object where it "
                 "stands, as append, sort and reverse of a list.");
    buffer_deinit(&call);
}

// ---- operators ---------------------------------------------------------------------------------------------------

typedef struct Operands {
    const Expr *left;
    const Expr *right;
} Operands;

static bool find_operands(const Trouble *trouble, Operands *operands) {
    const void *node = trouble->expr;
    if (expr_is(trouble->expr, EXPR_BINARY)) {
        *operands = (Operands){((const Binary *)node)->left, ((const Binary *)node)->right};
        return true;
    }
    if (expr_is(trouble->expr, EXPR_COMPARE) && ((const Compare *)node)->operands.count == 2) {
        Expr *const *items = ((const Compare *)node)->operands.items;
        *operands = (Operands){items[0], items[1]};
        return true;
    }
    if (trouble->stmt != NULL && trouble->stmt->kind == STMT_AUGMENTED_ASSIGN) {
        const AugmentedAssign *assign = (const AugmentedAssign *)(const void *)trouble->stmt;
        *operands = (Operands){assign->target, assign->value};
        return true;
    }
    return false;
}

// "age is the str '12', and 1 is an int." Without the operands in the text: their types alone.
static void say_operands(Trouble *trouble, const char *left, const char *right, Operands *operands) {
    if (find_operands(trouble, operands)) {
        say(trouble, "%s, and %s.", shown_operand(trouble, operands->left, left),
            shown_operand(trouble, operands->right, right));
    } else {
        *operands = (Operands){NULL, NULL};
        say(trouble, "On the left is %s, on the right %s.", shown_type(trouble, left), shown_type(trouble, right));
    }
}

// A number on one side and a str on the other.
static void say_number_and_text(Trouble *trouble, const Expr *text, const Expr *number) {
    if (text == NULL || number == NULL) {
        say(trouble, "int(…) makes a number of a str of digits; str(…) makes a str of a number.");
        return;
    }
    if (text->kind != EXPR_CONSTANT) {
        say(trouble, "If a number is wanted, int(%s) makes one of digits. (What input() gives is always a str.)",
            shown_expr(trouble, text));
    }
    say(trouble, "If text is wanted, str(%s) makes a str of the number.", shown_expr(trouble, number));
}

static bool explain_operator(Trouble *trouble, const char *op, const char *left, const char *right) {
    Operands operands;
    say_operands(trouble, left, right, &operands);
    bool left_none = strcmp(left, "NoneType") == 0;
    if (left_none || strcmp(right, "NoneType") == 0) {
        say(trouble, "%s does not work with None.", op);
        say_whence_none(trouble, left_none ? operands.left : operands.right);
    } else if (strcmp(left, "str") == 0 && is_number(right)) {
        say(trouble, "%s does not mix text and numbers.", op);
        say_number_and_text(trouble, operands.left, operands.right);
    } else if (is_number(left) && strcmp(right, "str") == 0) {
        say(trouble, "%s does not mix numbers and text.", op);
        say_number_and_text(trouble, operands.right, operands.left);
    } else {
        say(trouble, "Neither type knows how to do %s with the other.", op);
    }
    return true;
}

static bool explain_concatenation(Trouble *trouble, const char *whole, const char *other) {
    if (strcmp(whole, "list") != 0 && strcmp(whole, "tuple") != 0) {
        return explain_operator(trouble, "+", whole, other);
    }
    Operands operands;
    say_operands(trouble, whole, other, &operands);
    say(trouble, "+ joins two %ss. append puts one more item into a list, and [x] is a list of one item.", whole);
    return true;
}

static bool explain_order(Trouble *trouble, const char *op, const char *left, const char *right) {
    Operands operands;
    if (find_operands(trouble, &operands)) {
        return explain_operator(trouble, op, left, right);
    }
    say(trouble, "Here %s and %s were compared, and neither comes before the other.", shown_type(trouble, left),
        shown_type(trouble, right));
    say(trouble,
        "sorted, sort, min and max compare items with %s: all must be of types that have an order, such as all "
        "numbers or all strs. key=str would order them as text.",
        op);
    return true;
}

static bool explain_operators(Trouble *trouble) {
    if (message_fits(trouble, "unsupported operand type(s) for %: '%' and '%'")) {
        return explain_operator(trouble, trouble->parts[0], trouble->parts[1], trouble->parts[2]);
    }
    if (message_fits(trouble, "can only concatenate % (not \"%\") to %")) {
        return explain_concatenation(trouble, trouble->parts[0], trouble->parts[1]);
    }
    if (message_fits(trouble, "'%' not supported between instances of '%' and '%'")) {
        return explain_order(trouble, trouble->parts[0], trouble->parts[1], trouble->parts[2]);
    }
    if (message_fits(trouble, "bad operand type for unary %: '%'")) {
        say(trouble, "%s stands before %s, and is for numbers only.", trouble->parts[0],
            shown_type(trouble, trouble->parts[1]));
        return true;
    }
    if (message_fits(trouble, "can't multiply sequence by non-int of type '%'")) {
        say(trouble, "A str, list or tuple times a whole number repeats it; here it was times %s.",
            shown_type(trouble, trouble->parts[0]));
        say(trouble, "If both should be numbers, int(…) makes one of a str of digits.");
        return true;
    }
    return false;
}

// ---- items -------------------------------------------------------------------------------------------------------

static const Expr *subscripted(const Trouble *trouble) {
    return expr_is(trouble->expr, EXPR_SUBSCRIPT) ? ((const Subscript *)(const void *)trouble->expr)->value : NULL;
}

static bool explain_not_subscriptable(Trouble *trouble, const char *type) {
    const Expr *value = subscripted(trouble);
    const char *what = value == NULL ? shown_type(trouble, type) : shown_operand(trouble, value, type);
    say(trouble, "%s%s; it has no items that […] could take.", value == NULL ? "The object is " : "", what);
    if (strcmp(type, "NoneType") == 0) {
        say_whence_none(trouble, value);
    } else if (strstr(type, "function") != NULL || strcmp(type, "method") == 0) {
        say(trouble, "Round parentheses call a function; square ones are for items.");
    }
    return true;
}

// The items of a tuple were to be changed by `t[0] += …`: it has happened, though there was an error.
static bool is_augmented_item(const Trouble *trouble) {
    const Stmt *stmt = trouble->line_stmt;
    return stmt != NULL && stmt->kind == STMT_AUGMENTED_ASSIGN &&
           ((const AugmentedAssign *)(const void *)stmt)->op == BINARY_ADD;
}

static bool explain_fixed_items(Trouble *trouble, const char *type, const char *what) {
    const Expr *value = subscripted(trouble);
    say(trouble, "%s%s. %s %s never changes once it is there: no item %s.", value == NULL ? "The object is " : "",
        value == NULL ? shown_type(trouble, type) : shown_operand(trouble, value, type), article(type)[1] ? "An" : "A",
        type, what);
    Borrowed item = trouble->expr == NULL ? NULL : find_value(trouble, trouble->expr);
    if (strcmp(type, "tuple") == 0 && item != NULL && is_list(item) && is_augmented_item(trouble)) {
        say(trouble,
            "But look: += has changed the list inside it already, which is %s now. It then wanted to store the list in "
            "the tuple, and only that failed.",
            shown_value(trouble, item));
    } else if (strcmp(type, "str") == 0) {
        say(trouble, "A new str can be put together of slices: text[:1] + 'x' + text[2:].");
    } else if (strcmp(type, "tuple") == 0) {
        say(trouble, "A list can change: list(…) makes one of a tuple.");
    }
    return true;
}

static bool explain_index_type(Trouble *trouble, const char *container, const char *type) {
    const Expr *index =
        expr_is(trouble->expr, EXPR_SUBSCRIPT) ? ((const Subscript *)(const void *)trouble->expr)->index : NULL;
    say(trouble, "The items of a %s have numbers, from 0; %s%s.", container, index == NULL ? "the index here is " : "",
        index == NULL ? shown_type(trouble, type) : shown_operand(trouble, index, type));
    if (strcmp(type, "float") == 0) {
        say(trouble, "/ gives a float even when it comes out even; // gives an int.");
    } else if (strcmp(type, "str") == 0) {
        say(trouble, "Keys that are strs belong to dicts; int(…) makes a number of digits.");
    }
    return true;
}

static bool explain_items(Trouble *trouble) {
    if (message_fits(trouble, "'%' object is not subscriptable")) {
        return explain_not_subscriptable(trouble, trouble->parts[0]);
    }
    if (message_fits(trouble, "'%' object does not support item assignment")) {
        return explain_fixed_items(trouble, trouble->parts[0], "can be replaced");
    }
    if (message_fits(trouble, "'%' object doesn't support item deletion")) {
        return explain_fixed_items(trouble, trouble->parts[0], "can be taken out");
    }
    if (message_fits(trouble, "% indices must be integers or slices, not %") ||
        message_fits(trouble, "% indices must be integers, not '%'")) {
        return explain_index_type(trouble, strcmp(trouble->parts[0], "string") == 0 ? "str" : trouble->parts[0],
                                  trouble->parts[1]);
    }
    if (message_fits(trouble, "unhashable type: '%'")) {
        say(trouble,
            "Keys of a dict and items of a set are found by their hash, so they must never change. %s %s can change.",
            article(trouble->parts[0])[1] ? "An" : "A", trouble->parts[0]);
        say(trouble, strcmp(trouble->parts[0], "list") == 0  ? "A tuple of the same items would do: tuple(…)."
                     : strcmp(trouble->parts[0], "set") == 0 ? "A frozenset of the same items would do: frozenset(…)."
                                                             : "A tuple or a str would do.");
        return true;
    }
    return false;
}

// ---- going through -----------------------------------------------------------------------------------------------

// What a loop goes through.
static const Expr *looped(const Trouble *trouble) {
    return trouble->stmt != NULL && trouble->stmt->kind == STMT_FOR
               ? ((const For *)(const void *)trouble->stmt)->iterable
               : trouble->expr;
}

static bool explain_not_iterable(Trouble *trouble, const char *type) {
    const Expr *value = looped(trouble);
    bool is_written = trouble->stmt != NULL && expr_is(value, EXPR_CONSTANT); // for i in 5
    bool is_itself = is_written || (value != NULL && find_value_of(trouble, value, type) != NULL);
    say(trouble, "%s%s, which has no items to go through one by one.", is_itself ? "" : "The object is ",
        is_itself ? shown_operand(trouble, value, type) : shown_type(trouble, type));
    if (strcmp(type, "int") == 0) {
        say(trouble, "range(n) goes through the numbers from 0 up to n - 1.");
    } else if (strcmp(type, "NoneType") == 0) {
        say_whence_none(trouble, is_itself ? value : NULL);
    }
    return true;
}

static bool explain_walks(Trouble *trouble) {
    if (message_fits(trouble, "cannot unpack non-iterable % object")) {
        say(trouble,
            "Several names on the left take the items of what is on the right, one each; but that is %s, which "
            "has no items.",
            shown_type(trouble, trouble->parts[0]));
        if (strcmp(trouble->parts[0], "NoneType") == 0) {
            say_whence_none(trouble, NULL);
        }
        return true;
    }
    if (message_fits(trouble, "'%' object is not iterable")) {
        return explain_not_iterable(trouble, trouble->parts[0]);
    }
    if (message_fits(trouble, "argument of type '%' is not iterable")) {
        say(trouble, "`in` looks through the items of what stands on its right, and %s has none.",
            shown_type(trouble, trouble->parts[0]));
        return true;
    }
    if (message_fits(trouble, "object of type '%' has no len()")) {
        say(trouble, "len counts items, and %s has none.", shown_type(trouble, trouble->parts[0]));
        return true;
    }
    if (message_fits(trouble, "sequence item %: expected str instance, % found")) {
        say(trouble, "join puts strs together, and item %s is %s.", trouble->parts[0],
            shown_type(trouble, trouble->parts[1]));
        say(trouble, "', '.join(map(str, items)) makes strs of all items first.");
        return true;
    }
    return false;
}

bool explain_type(Trouble *trouble) {
    return explain_operators(trouble) || explain_items(trouble) || explain_walks(trouble);
}
