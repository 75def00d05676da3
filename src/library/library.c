// SPDX-License-Identifier: GPL-3.0-or-later
// The layer's state, and how it starts and ends.
//
//     library_init: file types ─▶ the table of native modules ─▶ builtins, sys
//
// Modules other than these two are made when a program imports them first.
#include "library/library.h"

#include "memory/roots.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/reduce.h"
#include "objects/str.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "library/builtins.h"
#include "library/embedded.h"
#include "library/file.h"
#include "library/modules.h"
#include "library/sys_module.h"
#include "library/time_module.h"

#include <string.h>

struct Library library;

static const struct {
    Slot *slot;
    const char *name; // as a holder
} roots[] = {
    {&library.system, "sys"},
    {&library.unsupported_operation, "io.UnsupportedOperation"},
    {&library.gc_garbage, "gc.garbage"},
    {&library.gc_callbacks, "gc.callbacks"},
    {&library.keyword_mark, "mark of keyword arguments"},
    {&library.exit_functions, "atexit"},
};

static void library_walk(Visit visit, void *context) {
    for (int64_t i = 0; i < COUNT_OF(roots); i++) {
        if (roots[i].slot->held != NULL) {
            visit(roots[i].slot->held, edge_field(roots[i].name), context);
        }
    }
}

// An embedded module, found by the name of its file.
static bool find_embedded(const char *name, EmbeddedModule *module) {
    size_t length = strlen(name);
    *module = (EmbeddedModule){0};
    for (const EmbeddedFile *file = embedded_modules; file->name != NULL; file++) {
        if (strncmp(file->name, name, length) == 0 && file->name[length] == '\0') {
            module->text = file->text;
            module->size = file->size;
        } else if (strncmp(file->name, name, length) == 0 && file->name[length] == '.') {
            module->is_package = true;
        }
    }
    return module->text != NULL;
}

// What objects need of the module copyreg to tell how they are copied.
static Owned find_copyreg(const char *name) {
    Owned module_name = str_intern_text("copyreg");
    Owned attribute = str_intern_text(name);
    Owned module = module_name == NULL || attribute == NULL ? NULL : import_module(module_name);
    Owned function = module == NULL ? NULL : object_get_attribute(module, attribute);
    release_if_any(module);
    release_if_any(attribute);
    release_if_any(module_name);
    return function;
}

void library_deinit(void) {
    for (int64_t i = 0; i < COUNT_OF(roots); i++) {
        slot_clear(roots[i].slot);
    }
}

bool library_init(void) {
    root_register("library", library_walk);
    sys_install_report();
    interpreter.end = library_deinit;
    import_set_native_modules(native_module_table);
    import_find_embedded = find_embedded;
    reduce_find_copyreg = find_copyreg;
    interpreter.show_value = sys_display_through_hook;
    if (!files_init() || !time_types_init()) {
        return false;
    }
    Owned builtins = import_module(names.builtins);
    if (builtins == NULL) {
        return false;
    }
    slot_set(&interpreter.builtins, builtins);
    slot_set(&interpreter.importer, retain(dict_get_name(module_dict(builtins), names.__import__)));
    Owned name = str_intern_text("sys");
    Owned system = name == NULL ? NULL : import_module(name);
    release_if_any(name);
    release_if_any(system);
    return system != NULL;
}
