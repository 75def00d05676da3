// SPDX-License-Identifier: GPL-3.0-or-later
// TypeErrors of calls: what was called is no function, or the arguments do not fit its parameters.
//
//     f() missing 1 required positional argument: 'b'      def f(a, b) …      f(1)
//
// Next: trouble_values.c.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/function.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "inspect/trouble_facts.h"

#include <stdio.h>
#include <string.h>

static const Expr *callee_of(const Trouble *trouble) {
    return expr_is(trouble->expr, EXPR_CALL) ? ((const Call *)(const void *)trouble->expr)->callee : NULL;
}

// ---- not callable ------------------------------------------------------------------------------------------------

static bool is_built_in_name(const char *name) {
    Borrowed key, value;
    Borrowed dict = module_dict(interpreter.builtins.held);
    for (int64_t position = 0; dict_next(dict, &position, &key, &value);) {
        if (is_str(key) && str_equals_text(key, name)) {
            return true;
        }
    }
    return false;
}

static void say_shadowed(Trouble *trouble, const char *name) {
    const Stmt *stmt = trouble->code == NULL ? NULL : find_last_binding(&trouble->code->body, name, trouble->line + 1);
    if (stmt == NULL && trouble->code != NULL) {
        stmt = find_last_binding(&trouble->code->tree->body, name, 0);
    }
    if (stmt != NULL) {
        say(trouble, "Line %d binds the name %s, and that hides the built-in %s.", stmt->line, name, name);
    } else {
        say(trouble, "The program has bound the name %s, and that hides the built-in %s.", name, name);
    }
    say(trouble, "Another name for the variable would not.");
}

static bool explain_not_callable(Trouble *trouble, const char *type) {
    const Expr *callee = callee_of(trouble);
    if (callee == NULL) {
        say(trouble, "What was called is %s, and no function.", shown_type(trouble, type));
        return true;
    }
    say(trouble, "%s, and no function: (…) behind it is a call.", shown_operand(trouble, callee, type));
    const Name *name = expr_as_name(callee);
    if (name != NULL && is_built_in_name(name->identifier->text)) {
        say_shadowed(trouble, name->identifier->text);
    } else if (strcmp(type, "module") == 0) {
        say(trouble, "The function is inside the module: %s.name(…).", shown_expr(trouble, callee));
    } else if (strcmp(type, "int") == 0 || strcmp(type, "float") == 0) {
        say(trouble, "If it is to be multiplied, a * must stand between.");
    } else if (strcmp(type, "str") == 0 || strcmp(type, "tuple") == 0 || callee->kind == EXPR_LIST) {
        say(trouble, "Perhaps a comma is missing before the parenthesis.");
    } else if (strcmp(type, "list") == 0 || strcmp(type, "dict") == 0) {
        say(trouble, "Items are taken with square brackets: […].");
    } else if (strcmp(type, "NoneType") == 0) {
        say_whence_none(trouble, callee);
    }
    return true;
}

// ---- arguments ---------------------------------------------------------------------------------------------------

// The function of this name, "f" or "C.method", as the message calls it; NULL: not to be found from here.
static const Function *find_function(const Trouble *trouble, const char *called) {
    char owner[SHOWN_SIZE];
    const char *dot = strchr(called, '.');
    snprintf(owner, sizeof owner, "%.*s", (int)(dot == NULL ? (ptrdiff_t)strlen(called) : dot - called), called);
    Borrowed value = find_name_value(trouble, owner);
    if (dot != NULL && value != NULL && is_type(value)) {
        Owned name = str_intern_text(dot + 1);
        value = name == NULL ? NULL : type_lookup(as_type(value), name);
        release_if_any(name);
        error_clear();
    }
    return value != NULL && value->type == &FunctionType ? as_function(value) : NULL;
}

// "def f(a, b=1, *rest):", as the program has written it, and its line.
static bool say_definition(Trouble *trouble, const char *called) {
    const Function *function = find_function(trouble, called);
    const Code *code = function == NULL || function->code.held == NULL ? NULL : as_code(function->code.held);
    if (code == NULL || code->scope->kind != SCOPE_FUNCTION) {
        return false;
    }
    size_t length;
    const char *line = source_line(code->tree->source, code->first_line, &length);
    while (line != NULL && length > 0 && (*line == ' ' || *line == '\t')) {
        line++, length--;
    }
    if (line == NULL || strncmp(line, "def ", 4) != 0) {
        return false;
    }
    say(trouble, "Its definition, in line %d: %.*s", code->first_line, (int)(length < 100 ? length : 100), line);
    return true;
}

static bool is_method(const char *called) { return strchr(called, '.') != NULL; }

static bool explain_missing(Trouble *trouble, const char *called, const char *names) {
    say(trouble, "%s() was called without a value for %s, and there is no default for it.", called, names);
    say_definition(trouble, called);
    const Expr *callee = callee_of(trouble);
    if (is_method(called) && strstr(names, "'self'") != NULL) {
        say(trouble, "It is a method: called on an object, as in x.%s(…), it gets the object as self.",
            strrchr(called, '.') + 1);
    } else if (callee != NULL) {
        const Call *call = (const Call *)(const void *)trouble->expr;
        say(trouble, "The call has %d.", call->arguments.count + call->keyword_count);
    }
    return true;
}

static bool has_self(const Code *code) {
    return code->positional_count > 0 && strcmp(code->scope->slots[0].name->text, "self") == 0;
}

static bool explain_too_many(Trouble *trouble, const char *called, const char *wanted) {
    int digits = (int)strspn(trouble->parts[3], "0123456789"); // "2 were"
    say(trouble, "%s() takes %s positional argument%s, and here there are %.*s.", called, wanted, trouble->parts[2],
        digits, trouble->parts[3]);
    bool is_defined = say_definition(trouble, called);
    if (is_method(called)) {
        const Function *function = is_defined ? find_function(trouble, called) : NULL;
        say(trouble,
            "A method that is called on an object gets that object as its first argument, which counts, too.%s",
            function == NULL || has_self(as_code(function->code.held)) ? ""
                                                                       : " This one has no parameter self for it.");
    }
    return true;
}

static bool explain_class_without_init(Trouble *trouble, const char *name) {
    say(trouble, "%s was called with arguments, but it has no method __init__ that takes any.", name);
    say(trouble, "The name has two underscores on each side: __init__.");
    return true;
}

bool explain_call(Trouble *trouble) {
    if (message_fits(trouble, "'%' object is not callable")) {
        return explain_not_callable(trouble, trouble->parts[0]);
    }
    if (message_fits(trouble, "%() missing % required %argument%: %")) {
        return explain_missing(trouble, trouble->parts[0], trouble->parts[4]);
    }
    if (message_fits(trouble, "%() takes % positional argument% but % given")) {
        return explain_too_many(trouble, trouble->parts[0], trouble->parts[1]);
    }
    if (message_fits(trouble, "%() got an unexpected keyword argument '%'")) {
        say(trouble, "%s() has no parameter called %s.", trouble->parts[0], trouble->parts[1]);
        say_definition(trouble, trouble->parts[0]);
        return true;
    }
    if (message_fits(trouble, "%() got multiple values for argument '%'")) {
        say(trouble, "%s gets a value by its place in the call and another one by its name.", trouble->parts[1]);
        say_definition(trouble, trouble->parts[0]);
        return true;
    }
    if (message_fits(trouble, "%() takes no arguments")) {
        return explain_class_without_init(trouble, trouble->parts[0]);
    }
    return false;
}
