// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the module that -m names.
//
//     tally -m shop.cart      import shop; then shop/cart.py is run
//     tally -m shop           import shop (runs shop/__init__.py); then shop/__main__.py is run
//     tally -m unittest       the same with modules that are embedded in Tally
//
// Here is only the search; the file runs like any other program, as __main__, but it knows its package.
//
// Next: eval/import.c.
#include "cli/run_module.h"

#include "base/buffer.h"
#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "eval/module_file.h"
#include "eval/traceback_print.h"

#include <stdio.h>
#include <string.h>

// The last part of the name, and where to look for it.
typedef struct Search {
    const char *name; // the whole
    const char *last;
    Owned package;   // Str: what stands before the last dot, or ""
    Owned last_name; // Str
    Owned path;      // an iterable of folders
} Search;

static void search_deinit(Search *search) {
    release_if_any(search->package);
    release_if_any(search->last_name);
    release_if_any(search->path);
}

// ---- what can be wrong -------------------------------------------------------------------------------------------

static bool say_failed_search(const Search *search, const char *reason) {
    fprintf(stderr, "tally: Error while finding module specification for '%s' (%s)\n", search->name, reason);
    return false;
}

// A package that can't be imported is a matter of the search; any other exception stays pending.
static bool say_import_error(const Search *search) {
    if (!error_matches(&ImportErrorType)) {
        return false;
    }
    Owned exception = error_take();
    Buffer text;
    buffer_init(&text);
    traceback_print_exception(exception, &text);
    if (text.length > 0) {
        text.bytes[strcspn(text.bytes, "\n")] = '\0';
    }
    say_failed_search(search, text.bytes);
    buffer_deinit(&text);
    release(exception);
    return false;
}

static bool say_no_path(const Search *search) {
    Buffer reason;
    buffer_init(&reason);
    const char *package = str_utf8(search->package, NULL);
    buffer_add_format(&reason, "ModuleNotFoundError: __path__ attribute not found on '%s' while trying to find '%s'",
                      package == NULL ? "?" : package, search->name);
    say_failed_search(search, reason.bytes);
    buffer_deinit(&reason);
    return false;
}

// Is there such a module, though not one of Python text?
static bool say_no_module(const Search *search, const char *package) {
    Owned name = str_from_text(search->name);
    Owned module = name == NULL || package != NULL ? NULL : import_module(name);
    release_if_any(name);
    error_clear();
    if (package != NULL) {
        fprintf(stderr, "tally: No module named %s; '%s' is a package and cannot be directly executed\n", search->name,
                package);
    } else {
        fprintf(stderr, "tally: No %s %s\n", module != NULL ? "code object available for" : "module named",
                search->name);
    }
    release_if_any(module);
    return false;
}

// ---- searching ---------------------------------------------------------------------------------------------------

// Imports the package that the module is a part of, and sets where its parts lie.
static bool enter_package(Search *search) {
    Owned package = import_module(search->package);
    if (package == NULL) {
        return say_import_error(search);
    }
    Answer found = object_find_attribute(package, names.__path__, &search->path);
    release(package);
    return found == NO ? say_no_path(search) : found == YES;
}

static bool search_begin(Search *search, const char *name) {
    const char *dot = strrchr(name, '.');
    *search = (Search){.name = name, .last = dot == NULL ? name : dot + 1};
    search->package = str_from_utf8(name, dot == NULL ? 0 : (size_t)(dot - name));
    search->last_name = str_from_text(search->last);
    if (search->package == NULL || search->last_name == NULL) {
        return false;
    }
    if (dot != NULL) {
        return enter_package(search);
    }
    search->path = retain(interpreter.path.held);
    return true;
}

static bool find(MainModule *module, const char *name, const char *package);

// The module is a package: its part __main__ is what is run.
static bool find_in_package(MainModule *module, const char *name) {
    Buffer main_name;
    buffer_init(&main_name);
    buffer_add_format(&main_name, "%s.__main__", name);
    bool good = main_name.failed ? error_raise_no_memory() != NULL : find(module, main_name.bytes, name);
    buffer_deinit(&main_name);
    return good;
}

static bool take_file(MainModule *module, Search *search, ModuleFile *file) {
    if (file->folders != NULL) {
        return find_in_package(module, search->name);
    }
    module->file = give(file->file);
    module->package = give(search->package);
    return true;
}

// A module that is part of Tally, such as unittest.__main__.
static bool take_embedded(MainModule *module, Search *search, const EmbeddedModule *embedded) {
    if (embedded->is_package) {
        return find_in_package(module, search->name);
    }
    module->embedded = *embedded;
    module->file = str_format("<embedded %s>", search->name);
    module->package = give(search->package);
    return module->file != NULL;
}

static bool take_other(MainModule *module, Search *search, const char *package) {
    EmbeddedModule embedded;
    bool is_embedded = import_find_embedded != NULL && import_find_embedded(search->name, &embedded);
    return is_embedded ? take_embedded(module, search, &embedded) : say_no_module(search, package);
}

// `package`: the name without ".__main__", if that was added here; else NULL.
static bool find(MainModule *module, const char *name, const char *package) {
    Search search;
    bool good = search_begin(&search, name);
    if (good) {
        ModuleFile file;
        Answer found = module_file_find(search.last_name, search.path, &file);
        good = found == YES ? take_file(module, &search, &file) : found == NO && take_other(module, &search, package);
        module_file_deinit(&file);
    }
    search_deinit(&search);
    return good;
}

bool main_module_find(MainModule *module, const char *name) {
    *module = (MainModule){0};
    return find(module, name, NULL);
}

void main_module_deinit(MainModule *module) {
    release_if_any(module->file);
    release_if_any(module->package);
}
