// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a program: all that still lives dies, in CPython 3.11's order.
//
//     atexit ─▶ garbage ─▶ sys's special names ─▶ modules, one by one ─▶ built-ins as they were ─▶ garbage
//            ─▶ names of the modules that live on ─▶ names of sys and of the built-ins ─▶ garbage
//
// A module that only sys.modules holds dies when it is taken out, and so do its names, unless a function defined in it
// keeps its dict; then function and dict are a cycle, and garbage: the finalizers run in the order in which the
// collector knows the objects. What __del__ may still use becomes less and less: `print` works up to the end of sys,
// but `open` is gone with the modules, and nothing can be imported from then on.
//
// Next: memory/collect.c, for the order in which garbage dies.
#include "memory/collector.h"
#include "objects/error.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/weakref.h"
#include "eval/interpreter.h"
#include "eval/limits.h"

// ---- what is noted when a program begins ---------------------------------------------------------------------------

// Names that come into the built-ins too late for the copy that CPython makes.
static const char *const late_builtins[] = {"open", "exit", "quit", "copyright", "credits", "license", "help"};

static bool forget_late_builtins(Borrowed dict) {
    for (int64_t i = 0; i < COUNT_OF(late_builtins); i++) {
        Owned name = str_intern_text(late_builtins[i]);
        Answer deleted = name == NULL ? FAILED : dict_delete(dict, name);
        release_if_any(name);
        if (deleted == FAILED) {
            return false;
        }
    }
    return true;
}

bool interpreter_end_prepare(void) {
    Owned name = str_intern_text("sys");
    Borrowed system = name == NULL ? NULL : dict_get(interpreter.modules.held, name);
    release_if_any(name);
    interpreter.system.held = retain_if_any(system);
    interpreter.first_builtins.held = dict_copy(module_dict(interpreter.builtins.held));
    return system != NULL && interpreter.first_builtins.held != NULL &&
           forget_late_builtins(interpreter.first_builtins.held);
}

// ---- the names of a module -----------------------------------------------------------------------------------------

// A module that is going away: its names are unbound, those with one leading underscore first.
static void module_clear(Borrowed module) {
    Borrowed dict = module == NULL ? NULL : module_dict(module);
    for (int step = 0; dict != NULL && step < 2; step++) {
        Owned keys = dict_keys_list(dict);
        for (int64_t i = 0; keys != NULL && i < list_size(keys); i++) {
            Borrowed key = list_get(keys, i);
            bool hidden = is_str(key) && str_length(key) > 0 && str_read(as_str(key), 0) == '_' &&
                          (str_length(key) < 2 || str_read(as_str(key), 1) != '_');
            if (is_str(key) && (hidden || step == 1) && !str_equals_text(key, "__builtins__") &&
                !dict_set(dict, key, NONE)) {
                error_clear();
            }
        }
        release_if_any(keys);
        error_clear(); // no memory for the keys: the module's names go with its dict
    }
}

// Binds names of a module to what other names of it stand for (NULL: None). What has no memory for that stays.
static void rebind_name(Borrowed module, const char *name, const char *source) {
    if (module == NULL) {
        return; // start-up has failed half-way
    }
    Owned key = str_intern_text(name);
    Owned source_key = key == NULL ? NULL : str_intern_text(source != NULL ? source : name);
    Borrowed value = source == NULL || source_key == NULL ? NONE : dict_get(module_dict(module), source_key);
    if (source_key == NULL || !dict_set(module_dict(module), key, value != NULL ? value : NONE)) {
        error_clear();
    }
    release_if_any(source_key);
    release_if_any(key);
}

// What holds on to the last exception, and what the program has put in the place of the standard files.
static void forget_special_names(void) {
    static const char *const names_of_sys[] = {"path",
                                               "argv",
                                               "ps1",
                                               "ps2",
                                               "last_type",
                                               "last_value",
                                               "last_traceback",
                                               "path_hooks",
                                               "path_importer_cache",
                                               "meta_path",
                                               "__interactivehook__"};
    static const char *const files[][2] = {{"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    rebind_name(interpreter.builtins.held, "_", NULL);
    for (int64_t i = 0; i < COUNT_OF(names_of_sys); i++) {
        rebind_name(interpreter.system.held, names_of_sys[i], NULL);
    }
    for (int64_t i = 0; i < COUNT_OF(files); i++) {
        rebind_name(interpreter.system.held, files[i][0], files[i][1]);
    }
}

// ---- the modules ---------------------------------------------------------------------------------------------------

// Takes a module out of sys.modules; `weak` gets a weak reference to it, for it may live on. What is no module stays.
static void forget_module(Borrowed modules, Borrowed name, Borrowed weak) {
    Borrowed module = dict_get(modules, name);
    if (module != NULL && object_is(module, &ModuleType)) {
        Owned reference = weakref_new(module, NULL);
        if (reference == NULL || !list_append(weak, reference) || !dict_set(modules, name, NONE)) {
            error_clear();
        }
    }
}

// Takes all modules out of sys.modules, in the order in which they came.
static void forget_modules(Borrowed weak) {
    Borrowed modules = interpreter.modules.held;
    Owned names_of_modules = dict_keys_list(modules);
    for (int64_t i = 0; names_of_modules != NULL && i < list_size(names_of_modules); i++) {
        forget_module(modules, list_get(names_of_modules, i), weak);
    }
    error_clear(); // no memory for the names: then all at once
    release_if_any(names_of_modules);
    dict_clear(modules);
}

// Puts back what the program has changed in the built-ins.
static void restore_builtins(void) {
    if (interpreter.first_builtins.held == NULL) {
        return;
    }
    Borrowed builtins = module_dict(interpreter.builtins.held);
    Owned changed = dict_copy(builtins);
    dict_clear(builtins);
    if (!dict_update(builtins, interpreter.first_builtins.held)) {
        error_clear();
    }
    release_if_any(changed);
    error_clear();
}

// Those that something still holds lose their names, the last ones first; sys and the built-ins have their own turn.
static void clear_living_modules(Borrowed weak) {
    for (int64_t i = list_size(weak) - 1; i >= 0; i--) {
        Owned module = retain_if_any(weakref_get(list_get(weak, i)));
        if (module != NULL && module != interpreter.system.held && module != interpreter.builtins.held) {
            module_clear(module);
        }
        release_if_any(module);
    }
}

static void end_modules(void) {
    forget_special_names();
    interpreter.leaving.held = list_new(0);
    if (interpreter.leaving.held == NULL) {
        error_clear();
        return;
    }
    forget_modules(interpreter.leaving.held);
    restore_builtins();
    collector_collect(GENERATION_COUNT - 1);
    clear_living_modules(interpreter.leaving.held);
    slot_clear(&interpreter.leaving);
}

// ---- the whole -----------------------------------------------------------------------------------------------------

void interpreter_deinit(void) {
    if (interpreter.before_end != NULL && limits.reached == LIMIT_NONE) {
        interpreter.before_end();
    }
    slot_clear(&interpreter.main); // sys.modules holds it, too
    errors_clean_spares(false);
    if (collector_is_enabled()) {
        collector_collect(GENERATION_COUNT - 1);
    }
    interpreter.ending = true;
    end_modules();
    module_clear(interpreter.system.held);
    module_clear(interpreter.builtins.held);
    slot_clear(&interpreter.modules);
    slot_clear(&interpreter.path);
    slot_clear(&interpreter.system);
    slot_clear(&interpreter.first_builtins);
    errors_clean_spares(true);
    collector_collect(GENERATION_COUNT - 1);
    objects_forget();
}

void interpreter_end(void) {
    if (interpreter.end != NULL) {
        interpreter.end();
    }
    collector_collect(GENERATION_COUNT - 1); // while there are built-ins, for finalizers to call
    slot_clear(&interpreter.importer);
    slot_clear(&interpreter.builtins);
    errors_clean_spares(true);
    collector_collect(GENERATION_COUNT - 1);
    objects_forget();
}

void interpreter_free(void) {
    interpreter_end();
    objects_end();
}
