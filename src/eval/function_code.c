// SPDX-License-Identifier: GPL-3.0-or-later
// A function is a Code with what it needs to run: def gives it that, and so does types.FunctionType(code, globals, …).
//
//     f.__code__ = g.__code__      f now does what g does, with its own globals, defaults and cells
//
// A frame borrows the Code that it runs from its function. So before a function gives its Code away, each frame that
// runs it, be it on the value stack or in a generator that waits, makes its object, which holds the Code until the end.
//
// Next: call_function.c.
#include "eval/function_code.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/tuple.h"
#include "eval/generator.h"

Function *function_from_code(Borrowed code_object, Borrowed globals) {
    const Code *code = as_code(code_object);
    Function *function = (Function *)object_new(&FunctionType);
    if (function == NULL) {
        return NULL;
    }
    function->code.held = retain(code_object);
    function->globals.held = retain(globals);
    function->doc.held = retain(code->doc.held);
    function->name.held = retain(code->name.held);
    function->qualified_name.held = retain(code->qualified_name.held);
    function->module.held = retain_if_any(dict_get_name(globals, names.__name__));
    return function;
}

static bool are_cells(Borrowed tuple) {
    for (int64_t i = 0; i < tuple_size(tuple); i++) {
        if (tuple_get(tuple, i)->type != &CellType) {
            return false;
        }
    }
    return true;
}

bool function_close(Function *function, Borrowed closure) {
    int64_t wanted = as_code(function->code.held)->scope->free_count;
    if (closure == NULL || closure->type != &TupleType || tuple_size(closure) != wanted || !are_cells(closure)) {
        return false;
    }
    slot_set(&function->closure, retain(closure));
    return true;
}

// A class body needs the class statement around it.
static bool check_runs_alone(const Code *code) {
    if (code->scope->kind != SCOPE_CLASS) {
        return true;
    }
    error_raise(&TypeErrorType, "the code of a class body as a function is not supported");
    return false;
}

// ---- function(code, globals, name, argdefs, closure) -------------------------------------------------------------

enum { ARGUMENT_CODE, ARGUMENT_GLOBALS, ARGUMENT_NAME, ARGUMENT_DEFAULTS, ARGUMENT_CLOSURE, ARGUMENT_COUNT };

static bool is_given(Borrowed value) { return value != NULL && value != NONE; }

static bool refuse(const char *message) {
    error_raise(&TypeErrorType, "%s", message);
    return false;
}

static bool check_kinds(const Borrowed *values) {
    Borrowed code = values[ARGUMENT_CODE], globals = values[ARGUMENT_GLOBALS];
    if (code->type != &CodeType) {
        error_raise(&TypeErrorType, "function() argument 'code' must be code, not %K", code);
        return false;
    }
    if (!is_dict(globals)) {
        error_raise(&TypeErrorType, "function() argument 'globals' must be dict, not %K", globals);
        return false;
    }
    if (is_given(values[ARGUMENT_NAME]) && !is_str(values[ARGUMENT_NAME])) {
        return refuse("arg 3 (name) must be None or string");
    }
    if (is_given(values[ARGUMENT_DEFAULTS]) && !is_tuple(values[ARGUMENT_DEFAULTS])) {
        return refuse("arg 4 (defaults) must be None or tuple");
    }
    return true;
}

static bool check_closure(const Code *code, Borrowed closure) {
    int64_t wanted = code->scope->free_count;
    if (closure != NULL && !is_tuple(closure) && (wanted > 0 || closure != NONE)) {
        return refuse(wanted > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
    }
    if (closure == NULL && wanted > 0) {
        return refuse("arg 5 (closure) must be tuple");
    }
    int64_t count = is_given(closure) ? tuple_size(closure) : 0;
    if (count != wanted) {
        error_raise(&ValueErrorType, "%S requires closure of length %lld, not %lld", code->name.held, (long long)wanted,
                    (long long)count);
        return false;
    }
    for (int64_t i = 0; i < count; i++) {
        if (tuple_get(closure, i)->type != &CellType) {
            error_raise(&TypeErrorType, "arg 5 (closure) expected cell, found %T", tuple_get(closure, i));
            return false;
        }
    }
    return check_runs_alone(code);
}

static Owned function_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[ARGUMENT_COUNT];
    (void)type; // functions have no subclasses
    if (!arguments_read_plain("function", "(code, globals, name=None, argdefs=None, closure=None)", &signature,
                              arguments, values) ||
        !check_kinds(values) || !check_closure(as_code(values[ARGUMENT_CODE]), values[ARGUMENT_CLOSURE])) {
        return NULL;
    }
    Function *function = function_from_code(values[ARGUMENT_CODE], values[ARGUMENT_GLOBALS]);
    if (function == NULL) {
        return NULL;
    }
    if (is_given(values[ARGUMENT_NAME])) {
        slot_set(&function->name, retain(values[ARGUMENT_NAME]));
    }
    if (is_given(values[ARGUMENT_DEFAULTS])) {
        function->defaults.held = retain(values[ARGUMENT_DEFAULTS]);
    }
    if (is_given(values[ARGUMENT_CLOSURE])) {
        function->closure.held = retain(values[ARGUMENT_CLOSURE]);
    }
    collector_track(&function->object);
    return &function->object;
}

// ---- function.__code__ = code ------------------------------------------------------------------------------------

typedef struct CodeUsers { // generators of a Code
    const Code *code;
    Owned list; // NULL: they are only counted
    int64_t count;
} CodeUsers;

static void note_user(Borrowed object, void *context) {
    CodeUsers *users = context;
    if (object->type != &GeneratorType || generator_frame(as_generator(object))->code != users->code) {
        return;
    }
    if (users->list != NULL && users->count < as_list(users->list)->capacity) {
        as_list(users->list)->items[as_list(users->list)->size++].held = retain(object);
    }
    users->count += 1;
}

static bool generators_hold_code(const Code *code) {
    CodeUsers users = {.code = code};
    bool good = heap_walk_objects(note_user, &users);
    if (!good || users.count == 0) {
        return good || error_raise_no_memory() != NULL;
    }
    users.list = list_new(users.count);
    users.count = 0;
    good = users.list != NULL && (heap_walk_objects(note_user, &users) || error_raise_no_memory() != NULL);
    for (int64_t i = 0; good && i < list_size(users.list); i++) {
        good = frame_object(generator_frame(as_generator(list_get(users.list, i)))) != NULL;
    }
    release_if_any(users.list);
    return good;
}

static bool frames_keep_code(const Code *code) {
    return frames_hold_code(code) && (!code->is_generator || generators_hold_code(code));
}

static bool check_code(Borrowed function, Borrowed code) {
    const Function *self = as_function(function);
    int64_t cells = self->closure.held == NULL ? 0 : tuple_size(self->closure.held);
    int64_t wanted = as_code(code)->scope->free_count;
    if (cells != wanted) {
        error_raise(&ValueErrorType, "%S() requires a code object with %lld free vars, not %lld", self->name.held,
                    (long long)cells, (long long)wanted);
        return false;
    }
    return check_runs_alone(as_code(code)) && frames_keep_code(as_code(self->code.held));
}

void function_code_init(void) {
    FunctionType.new = function_create;
    function_check_code = check_code;
}
