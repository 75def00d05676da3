// SPDX-License-Identifier: GPL-3.0-or-later
// The module `sys`: the interpreter as a program sees it.
//
//     sys.modules, sys.path     the interpreter's own objects, not copies
//     sys.stdin, stdout, stderr bound here; print() and the error reports look them up each time
//
// Next: sys_objects.c, sys_hooks.c, sys_info.c.
#include "library/sys_module.h"

#include "base/digit_limit.h"
#include "memory/heap_map.h"
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/recursion.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "library/file.h"
#include "library/library.h"
#include "library/modules.h"

#include <string.h>
#include <unistd.h>

Borrowed system_get(Borrowed name) {
    return library.system.held == NULL ? NULL : dict_get_name(module_dict(library.system.held), name);
}

// ---- functions ---------------------------------------------------------------------------------------------------

// sys.exit((1, 2)) is SystemExit(1, 2).
static Owned sys_exit(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed code = arguments[0];
    if (code != NULL && code->type == &TupleType) {
        return error_raise_object(object_call_tuple(&SystemExitType.object, code, NULL));
    }
    return error_raise_object(code == NULL || code == NONE ? object_call_none(&SystemExitType.object)
                                                           : object_call_one(&SystemExitType.object, code));
}

static Owned sys_getrecursionlimit(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(recursion.limit);
}

static Owned sys_setrecursionlimit(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t limit;
    if (!c_int_argument_read(arguments[0], 0, &limit)) {
        return NULL;
    }
    if (limit < 1) {
        return error_raise(&ValueErrorType, "recursion limit must be greater or equal than 1");
    }
    if (recursion.depth >= limit) {
        return error_raise(&RecursionErrorType,
                           "cannot set the recursion limit to %lld at the recursion depth %lld: the limit is too low",
                           (long long)limit, (long long)recursion.depth);
    }
    recursion.limit = limit;
    return none_new();
}

static Owned sys_get_int_max_str_digits(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(digit_limit);
}

static Owned sys_set_int_max_str_digits(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t limit;
    if (!c_int_argument_read(arguments[0], 0, &limit)) {
        return NULL;
    }
    return digit_limit_set(limit)
               ? none_new()
               : error_raise(&ValueErrorType, "maxdigits must be 0 or larger than %d", DIGIT_LIMIT_MINIMUM);
}

static Owned sys_getdefaultencoding(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return str_from_text("utf-8");
}

static Owned sys_getfilesystemencodeerrors(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return str_from_text("surrogateescape");
}

static Owned sys_getallocatedblocks(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    HeapTotals totals;
    return heap_totals(&totals) ? int_from_int64(totals.blocks_in_use) : error_raise_no_memory();
}

static Owned sys_is_finalizing(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return bool_new(interpreter.main.held == NULL);
}

static NativeRow sys_rows[] = {
    {"exit", sys_exit, .signature = "(status=None, /)",
     .help = "Ends the program by raising SystemExit(status): 0 or None is success, a text is printed to stderr."},
    {"getdefaultencoding", sys_getdefaultencoding, .signature = "()", .help = "The encoding of str.encode(): 'utf-8'."},
    {"getfilesystemencoding", sys_getdefaultencoding, .signature = "()",
     .help = "The encoding of file names: 'utf-8'."},
    {"getfilesystemencodeerrors", sys_getfilesystemencodeerrors, .signature = "()",
     .help = "What happens to file names that are not in that encoding."},
    {"getrecursionlimit", sys_getrecursionlimit, .signature = "()", .help = "How deep calls may nest."},
    {"setrecursionlimit", sys_setrecursionlimit, .signature = "(limit, /)", .help = "Sets how deep calls may nest."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, .signature = "()",
     .help = "How many digits a conversion between int and str may have."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, .signature = "(maxdigits)",
     .help = "Sets how many digits a conversion between int and str may have; 0: any number."},
    {"getallocatedblocks", sys_getallocatedblocks, .signature = "()", .help = "How many blocks of memory are in use."},
    {"is_finalizing", sys_is_finalizing, .signature = "()", .help = "Is the interpreter about to end?"},
    {0},
};

// ---- the module --------------------------------------------------------------------------------------------------

static Owned executable_path(void) {
    char path[4096];
    ssize_t size = readlink("/proc/self/exe", path, sizeof(path));
    return size < 0 ? retain(str_empty()) : text_decode(path, size, "utf-8", "surrogateescape");
}

static Owned native_module_names(void) {
    Owned list = list_new(0);
    for (const NativeModule *row = native_module_table; list != NULL && row->name != NULL; row++) {
        Owned name = str_intern_text(row->name);
        if (name == NULL || !list_append(list, name)) {
            release(give(list));
        }
    }
    Owned tuple = list == NULL ? NULL : tuple_from_iterable(list);
    release_if_any(list);
    return tuple;
}

static bool add_standard_files(Borrowed module) {
    static const char *const file_names[][2] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (int i = 0; i < 3; i++) {
        Owned file = standard_file_new(i);
        if (file == NULL || !module_set(module, file_names[i][1], retain(file)) ||
            !module_set(module, file_names[i][0], file)) {
            return false;
        }
    }
    return true;
}

// A second name for what is in the module.
static bool add_alias(Borrowed module, const char *alias, const char *name) {
    Owned key = str_intern_text(name);
    bool good = key != NULL && module_set(module, alias, retain(dict_get_name(module_dict(module), key)));
    release_if_any(key);
    return good;
}

Owned sys_module_new(void) {
    Owned module =
        module_new_native("sys", "The interpreter: its modules, paths, files, limits and versions.", sys_rows);
    if (module == NULL) {
        return NULL;
    }
    slot_set(&library.system, retain(module));
    if (module_add_rows(module, sys_object_rows) && module_add_rows(module, sys_hook_rows) &&
        module_add_rows(module, sys_unraisable_rows) && sys_add_info(module) &&
        add_alias(module, "__unraisablehook__", "unraisablehook") &&
        add_alias(module, "__displayhook__", "displayhook") && add_alias(module, "__excepthook__", "excepthook") &&
        add_standard_files(module) && module_set(module, "argv", list_new(0)) &&
        module_set(module, "modules", retain(interpreter.modules.held)) &&
        module_set(module, "path", retain(interpreter.path.held)) &&
        module_set(module, "executable", executable_path()) &&
        module_set(module, "builtin_module_names", native_module_names())) {
        return module;
    }
    release(module);
    return NULL;
}

bool system_set_arguments(int count, char *const *arguments) {
    Owned list = list_new(count);
    for (int i = 0; list != NULL && i < count; i++) {
        Owned text = text_decode(arguments[i], (int64_t)strlen(arguments[i]), "utf-8", "surrogateescape");
        if (text == NULL || !list_append(list, text)) {
            release(give(list));
        }
    }
    return list != NULL && module_set(library.system.held, "argv", list);
}
