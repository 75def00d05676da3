// SPDX-License-Identifier: GPL-3.0-or-later
// The module `atexit`: functions that are called when the program has run.
//
//     register(f, 1, x=2)   ──▶  library.exit_functions  [(f, (1,), {'x': 2})]
//     end of the program    ──▶  the last one first; when all have been called they are let go, the first one first
//
// They run while all modules are there still, after the report of an exception that nobody caught.
#include "objects/arguments.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/list_storage.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "library/library.h"
#include "library/modules.h"

static int64_t function_count(void) {
    return library.exit_functions.held == NULL ? 0 : list_size(library.exit_functions.held);
}

// ---- running -----------------------------------------------------------------------------------------------------

static void call_entry(Borrowed entry) {
    Borrowed function = tuple_get(entry, 0);
    Owned result = object_call_tuple(function, tuple_get(entry, 1), tuple_get(entry, 2));
    if (result == NULL) {
        error_write_unraisable_as("in atexit callback", function);
    }
    release_if_any(result);
}

// Lets all go: the first one first, and of each the function before its arguments.
static void forget_functions(void) {
    Owned entries = slot_take(&library.exit_functions);
    for (int64_t i = 0; entries != NULL && i < list_size(entries); i++) {
        for (int64_t part = 0; part < 3; part++) {
            slot_set(&as_tuple(list_get(entries, i))->items[part], none_new());
        }
    }
    release_if_any(entries);
}

// What the functions register while they run is forgotten, as in CPython.
static void run_exit_functions(void) {
    for (int64_t i = function_count() - 1; i >= 0; i--) {
        if (i < function_count()) {
            Owned entry = retain(list_get(library.exit_functions.held, i));
            call_entry(entry);
            release(entry);
        }
    }
    forget_functions();
}

// ---- functions ---------------------------------------------------------------------------------------------------

// Arguments from `first` on, positional ones.
static Owned arguments_tuple(const Arguments *arguments, int64_t first) {
    Owned tuple = tuple_new(arguments->count - first);
    for (int64_t i = first; tuple != NULL && i < arguments->count; i++) {
        as_tuple(tuple)->items[i - first].held = retain(arguments_get(arguments, i));
    }
    return tuple;
}

static Owned keywords_dict(const Arguments *arguments) {
    Owned dict = dict_new();
    for (int64_t i = 0; dict != NULL && i < arguments_keyword_count(arguments); i++) {
        if (!dict_set(dict, tuple_get(arguments->names, i), arguments->items[arguments->count + i].held)) {
            release(give(dict));
        }
    }
    return dict;
}

// (function, arguments, keywords). In CPython 3.11 it is no object, so the collector is not to know it.
static Owned entry_new(const Arguments *arguments) {
    Owned positional = arguments_tuple(arguments, 1);
    Owned keywords = positional == NULL ? NULL : keywords_dict(arguments);
    Owned entry = keywords == NULL ? NULL : tuple_new(3);
    if (entry == NULL) {
        release_if_any(positional);
        release_if_any(keywords);
        return NULL;
    }
    as_tuple(entry)->items[0].held = retain(arguments_get(arguments, 0));
    as_tuple(entry)->items[1].held = positional;
    as_tuple(entry)->items[2].held = keywords;
    collector_untrack(entry);
    return entry;
}

static Owned atexit_register(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (arguments->count == 0) {
        return error_raise(&TypeErrorType, "register() takes at least 1 argument (0 given)");
    }
    if (!object_is_callable(arguments_get(arguments, 0))) {
        return error_raise(&TypeErrorType, "the first argument must be callable");
    }
    if (library.exit_functions.held == NULL) {
        library.exit_functions.held = list_new(0);
        if (library.exit_functions.held != NULL) {
            collector_untrack(library.exit_functions.held);
        }
    }
    Owned entry = library.exit_functions.held == NULL ? NULL : entry_new(arguments);
    if (entry == NULL || !list_append(library.exit_functions.held, entry)) {
        return NULL;
    }
    return retain(arguments_get(arguments, 0));
}

static Owned atexit_unregister(Borrowed self, const Borrowed *arguments) {
    (void)self;
    for (int64_t i = function_count() - 1; i >= 0; i--) {
        Owned entry = retain(list_get(library.exit_functions.held, i));
        Answer equal = object_equal(tuple_get(entry, 0), arguments[0]);
        release(entry);
        if (equal == FAILED) {
            return NULL;
        }
        if (equal == YES && i < function_count()) { // __eq__ may have changed the list
            list_remove_range(as_list(library.exit_functions.held), i, 1);
        }
    }
    return none_new();
}

static Owned atexit_clear(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    forget_functions();
    return none_new();
}

static Owned atexit_run(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    run_exit_functions();
    return none_new();
}

static Owned atexit_ncallbacks(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(function_count());
}

static NativeRow atexit_rows[] = {
    {"register", .raw = atexit_register, .signature = "(func, /, *args, **kwargs)",
     .help = "Calls func(*args, **kwargs) when the program ends; returns func."},
    {"unregister", atexit_unregister, .signature = "(func, /)", .help = "Takes a function off the list again."},
    {"_clear", atexit_clear, .signature = "()", .help = "Takes all functions off the list."},
    {"_run_exitfuncs", atexit_run, .signature = "()", .help = "Calls all functions now."},
    {"_ncallbacks", atexit_ncallbacks, .signature = "()", .help = "How many functions are on the list."},
    {0},
};

Owned atexit_module_new(void) {
    interpreter.before_end = run_exit_functions;
    return module_new_native("atexit", "Functions that are called when the program has run.", atexit_rows);
}
