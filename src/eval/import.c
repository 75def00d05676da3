// SPDX-License-Identifier: GPL-3.0-or-later
// Imports: from a dotted name to a module.
//
//     import shop.cart
//
//     sys.modules ── there ─────────────────────────────────────────────▶ the module
//          │ not there
//          ├─ the parent package first: shop, and where its parts lie: shop.__path__
//          ├─ native modules (C), then files: sys.path or the parent's path, then embedded ones (Python in the
//          │  program)          shop/cart/__init__.py     shop/cart.py     shop/cart/ (a namespace package)
//          └─ run the file in a new module, which is in sys.modules already while it runs
//
// What always holds: a module is in sys.modules from before its first statement runs, so that circular imports end; and
// it is taken out again when its file fails.
//
// Next: module_file.c, which finds and runs files.
#include "eval/import.h"

#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "eval/module_file.h"

#include <string.h>

static const NativeModule *native_modules;
bool (*import_find_embedded)(const char *name, EmbeddedModule *module);

void import_set_native_modules(const NativeModule *modules) {
    native_modules = modules;
    module_is_running = import_is_running;
}

// ---- errors ------------------------------------------------------------------------------------------------------

// ImportError or ModuleNotFoundError with its text, and the attributes name and path (NULL: None). Consumes message.
static void *raise_import(Type *type, Owned message, Borrowed name, Borrowed path) {
    Owned exception = message == NULL ? NULL : exception_new(type, tuple_one(retain(message)));
    if (exception != NULL) {
        ImportException *self = (ImportException *)(void *)exception;
        slot_set(&self->message, retain(message));
        slot_set(&self->name, retain_if_any(name));
        slot_set(&self->path, retain_if_any(path));
    }
    release_if_any(message);
    return error_raise_object(exception);
}

static void *raise_not_found(Borrowed name) {
    const char *text = str_utf8(name, NULL);
    if (text == NULL) {
        return NULL;
    }
    const char *reason = import_is_standard(text) ? " (Tally has no such module yet)" : "";
    return raise_import(&ModuleNotFoundErrorType, str_format("No module named %R%s", name, reason), name, NULL);
}

// ---- one module --------------------------------------------------------------------------------------------------

static const NativeModule *find_native(Borrowed name) {
    for (const NativeModule *row = native_modules; row != NULL && row->name != NULL; row++) {
        if (str_equals_text(name, row->name)) {
            return row;
        }
    }
    return NULL;
}

static Owned import_native(const NativeModule *row, Borrowed name) {
    Owned module = row->create();
    if (module != NULL && !(dict_set(module_dict(module), names.__package__, str_empty()) &&
                            dict_set(interpreter.modules.held, name, module))) {
        release(give(module));
    }
    return module;
}

// What sys.modules has under this name; NULL: nothing if nothing is pending.
static Owned find_imported(Borrowed name) {
    Owned module = retain_if_any(dict_get(interpreter.modules.held, name));
    if (module == NONE) {
        release(module);
        Owned message = str_format("import of %S halted; None in sys.modules", name);
        return raise_import(&ModuleNotFoundErrorType, message, name, NULL);
    }
    return module;
}

// sys.path as it is now: a program may have bound another list to it.
static Owned search_path(void) {
    Owned name = str_intern_text("sys");
    Borrowed system = name == NULL ? NULL : dict_get(interpreter.modules.held, name);
    release_if_any(name);
    Owned path = NULL;
    if (system != NULL && system->type == &ModuleType && object_find_attribute(system, names.path, &path) == YES) {
        return path;
    }
    return error_is_pending() ? NULL : retain(interpreter.path.held);
}

static Owned import_embedded(Borrowed name) {
    EmbeddedModule embedded;
    const char *text = str_utf8(name, NULL);
    if (text == NULL) {
        return NULL;
    }
    if (import_find_embedded == NULL || !import_find_embedded(text, &embedded)) {
        return raise_not_found(name);
    }
    return module_run_embedded(name, &embedded);
}

// A module without a dot in its name, or one whose parent's path is given: `last` is the last part of its name.
static Owned import_new(Borrowed name, Borrowed last, Borrowed path) {
    const NativeModule *native = find_native(name);
    if (native != NULL) {
        return import_native(native, name);
    }
    ModuleFile file;
    switch (module_file_find(last, path, &file)) {
    case FAILED: return NULL;
    case NO: return import_embedded(name);
    case YES: break;
    }
    Owned module = module_run_file(name, &file);
    module_file_deinit(&file);
    return module;
}

// ---- dotted names ------------------------------------------------------------------------------------------------

static int64_t last_dot(const Str *name) {
    for (int64_t i = name->length - 1; i >= 0; i--) {
        if (str_read(name, i) == '.') {
            return i;
        }
    }
    return -1;
}

static Owned str_part(const Str *text, int64_t start, int64_t stop) {
    return str_slice(text, start, stop, 1, stop - start);
}

// The parent's __path__; NULL: it is no package.
static Owned parent_path(Borrowed parent, Borrowed parent_name, Borrowed name) {
    Owned path = NULL;
    if (object_find_attribute(parent, names.__path__, &path) == NO) {
        Owned message = str_format("No module named %R; %R is not a package", name, parent_name);
        return raise_import(&ModuleNotFoundErrorType, message, name, NULL);
    }
    return path;
}

// Imports `parent_name.last`. The new module becomes an attribute of its parent.
static Owned import_part(Borrowed name, Borrowed parent_name, Borrowed last) {
    Owned parent = import_module(parent_name);
    Owned module = parent == NULL ? NULL : find_imported(name); // the parent may have imported it
    if (module == NULL && parent != NULL && !error_is_pending()) {
        Owned path = parent_path(parent, parent_name, name);
        module = path == NULL ? NULL : import_new(name, last, path);
        release_if_any(path);
        if (module != NULL && !object_set_attribute(parent, last, module)) {
            release(give(module));
        }
    }
    release_if_any(parent);
    return module;
}

static Owned import_missing(Borrowed name) {
    int64_t dot = last_dot(as_str(name));
    if (dot < 0) {
        Owned path = search_path();
        Owned module = path == NULL ? NULL : import_new(name, name, path);
        release_if_any(path);
        return module;
    }
    Owned parent_name = str_part(as_str(name), 0, dot);
    Owned last = str_part(as_str(name), dot + 1, str_length(name));
    last = last == NULL ? NULL : str_intern(last);
    Owned module = parent_name == NULL || last == NULL ? NULL : import_part(name, parent_name, last);
    release_if_any(parent_name);
    release_if_any(last);
    return module;
}

Owned import_module(Borrowed name) {
    Owned module = find_imported(name);
    if (module != NULL || error_is_pending()) {
        return module;
    }
    if (interpreter.ending) {
        return raise_import(&ImportErrorType, str_from_text("sys.meta_path is None, Python is likely shutting down"),
                            NULL, NULL);
    }
    if (!recursion_enter("")) {
        return NULL;
    }
    module = import_missing(name);
    recursion_leave();
    return module;
}

// ---- relative names ----------------------------------------------------------------------------------------------

// The package that a module with these globals belongs to: __package__, or else worked out of __name__.
static Owned package_of(Borrowed globals) {
    Borrowed package = dict_get_name(globals, names.__package__);
    if (package != NULL && package != NONE) {
        return is_str(package) ? retain(package) : error_raise(&TypeErrorType, "__package__ must be a string");
    }
    Borrowed name = dict_get_name(globals, names.__name__);
    if (name == NULL || !is_str(name)) {
        return error_raise(&KeyErrorType, "'__name__' not in globals");
    }
    if (dict_get_name(globals, names.__path__) != NULL) {
        return retain(name);
    }
    int64_t dot = last_dot(as_str(name));
    return dot < 0 ? retain(str_empty()) : str_part(as_str(name), 0, dot);
}

// "..name" in the package a.b.c is a.b.name. Consumes package.
static Owned absolute_name(Owned package, Borrowed name, int level) {
    int64_t end = str_length(package);
    if (end == 0) {
        release(package);
        return raise_import(&ImportErrorType, str_from_text("attempted relative import with no known parent package"),
                            NULL, NULL);
    }
    for (int i = 1; i < level && end >= 0; i++) {
        do {
            end -= 1;
        } while (end >= 0 && str_read(as_str(package), end) != '.');
    }
    Owned base = end < 0 ? NULL : str_part(as_str(package), 0, end);
    release(package);
    if (end < 0) {
        return raise_import(&ImportErrorType, str_from_text("attempted relative import beyond top-level package"), NULL,
                            NULL);
    }
    if (base == NULL || str_length(name) == 0) {
        return base;
    }
    Owned full = str_format("%S.%S", base, name);
    release(base);
    return full;
}

static Owned resolve_relative(Borrowed name, Borrowed globals, int level) {
    if (globals == NULL || !is_dict(globals)) {
        return error_raise(&KeyErrorType, "'__name__' not in globals");
    }
    Owned package = package_of(globals);
    return package == NULL ? NULL : absolute_name(package, name, level);
}

// The module of the name's first part.
static Owned top_module(Borrowed name) {
    for (int64_t i = 0; i < str_length(name); i++) {
        if (str_read(as_str(name), i) == '.') {
            Owned first = str_part(as_str(name), 0, i);
            Owned module = first == NULL ? NULL : import_module(first);
            release_if_any(first);
            return module;
        }
    }
    return import_module(name);
}

Owned import_resolve(Borrowed name, Borrowed globals, int level, bool from_list) {
    if (level < 0 || (level == 0 && str_length(name) == 0)) {
        return error_raise(&ValueErrorType, level < 0 ? "level must be >= 0" : "Empty module name");
    }
    Owned full = level == 0 ? retain(name) : resolve_relative(name, globals, level);
    Owned module = full == NULL ? NULL : import_module(full);
    if (module != NULL && !from_list) {
        release(module);
        module = top_module(level == 0 ? name : full);
    }
    release_if_any(full);
    return module;
}

// ---- from module import name -------------------------------------------------------------------------------------

static void *raise_cannot_import(Borrowed module, Borrowed name) {
    Borrowed dict = module->type == &ModuleType ? module_dict(module) : NULL;
    Borrowed module_name = dict == NULL ? NULL : dict_get_name(dict, names.__name__);
    Borrowed file = dict == NULL ? NULL : dict_get_name(dict, names.__file__);
    Owned unknown = str_from_text("<unknown module name>");
    Owned nowhere = str_from_text("unknown location");
    Owned message = NULL;
    if (unknown != NULL && nowhere != NULL) {
        module_name = module_name != NULL && is_str(module_name) ? module_name : unknown;
        message =
            str_format(import_is_running(module) ? "cannot import name %R from partially initialized module %R (most "
                                                   "likely due to a circular import) (%S)"
                                                 : "cannot import name %R from %R (%S)",
                       name, module_name, file != NULL && is_str(file) ? file : nowhere);
        raise_import(&ImportErrorType, message, module_name, file);
    }
    release_if_any(nowhere);
    release_if_any(unknown);
    return NULL;
}

// The submodule package.name; NULL: there is none if nothing is pending.
static Owned import_submodule(Borrowed module, Borrowed name) {
    Owned path = NULL, package = NULL;
    if (object_find_attribute(module, names.__path__, &path) != YES ||
        object_find_attribute(module, names.__name__, &package) != YES) {
        release_if_any(path);
        return NULL;
    }
    release(path);
    Owned full = str_format("%S.%S", package, name);
    release(package);
    Owned submodule = full == NULL ? NULL : import_module(full);
    if (submodule == NULL && full != NULL && error_matches(&ModuleNotFoundErrorType)) {
        const ImportException *exception = (const ImportException *)(const void *)errors.pending.held;
        Answer is_it = exception->name.held == NULL ? NO : object_equal(exception->name.held, full);
        if (is_it == YES) { // and not some other module that it imports
            error_clear();
        }
    }
    release_if_any(full);
    return submodule;
}

Owned import_from(Borrowed module, Borrowed name) {
    Owned value = NULL;
    if (object_find_attribute(module, name, &value) != NO) {
        return value;
    }
    value = import_submodule(module, name);
    return value != NULL || error_is_pending() ? value : raise_cannot_import(module, name);
}
