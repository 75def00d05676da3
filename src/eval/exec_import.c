// SPDX-License-Identifier: GPL-3.0-or-later
// import a.b as c; from m import x, *.
//
// What finding and running a module means is import.c's; here are the statements and the names that they bind.
//
// Next: import.c.
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/import.h"
#include "eval/locals.h"
#include "eval/nodes.h"

#include <string.h>

// a.b.c: from the package a to the module a.b.c.
static Owned submodule(Owned module, Borrowed dotted) {
    const char *text = str_utf8(dotted, NULL);
    for (const char *dot = strchr(text, '.'); module != NULL && dot != NULL;) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        Owned name = str_from_utf8(part, dot != NULL ? (size_t)(dot - part) : strlen(part));
        Owned inner = name == NULL ? NULL : object_get_attribute(module, name);
        release_if_any(name);
        release(module);
        module = inner;
    }
    return module;
}

// ---- __import__ --------------------------------------------------------------------------------------------------

// The names behind `from m import`; None for `import m`.
static Owned from_list(const Alias *aliases, int32_t count) {
    Owned tuple = aliases == NULL ? none_new() : tuple_new(count);
    for (int32_t i = 0; tuple != NULL && aliases != NULL && i < count; i++) {
        as_tuple(tuple)->items[i].held = retain(aliases[i].name->object);
    }
    return tuple;
}

// Calls what a program has put in the place of __import__.
static Owned call_importer(Borrowed importer, Frame *frame, Borrowed name, Borrowed wanted, int32_t level) {
    Owned level_number = int_from_int64(level);
    Owned locals = frame->code->parameters != NULL ? none_new() : frame_locals(frame);
    Owned module = NULL;
    if (level_number != NULL && locals != NULL) {
        const Borrowed arguments[] = {name, &frame->globals->object, locals, wanted, level_number};
        module = object_call_list(importer, COUNT_OF(arguments), arguments);
    }
    release_if_any(locals);
    release_if_any(level_number);
    return module;
}

// What the built-in __import__ gives; `aliases` is NULL for `import m`.
static Owned import_named(Frame *frame, Borrowed name, const Alias *aliases, int32_t count, int32_t level) {
    Owned importer;
    Answer found = frame_find_builtin(frame, names.__import__, &importer);
    if (found != YES) {
        return found == FAILED ? NULL : error_raise(&ImportErrorType, "__import__ not found");
    }
    Owned module = NULL;
    if (importer == interpreter.importer.held) {
        module = import_resolve(name, &frame->globals->object, level, aliases != NULL);
    } else {
        Owned wanted = from_list(aliases, count);
        module = wanted == NULL ? NULL : call_importer(importer, frame, name, wanted, level);
        release_if_any(wanted);
    }
    release(importer);
    return module;
}

Flow import_run(Stmt *stmt, Frame *frame) {
    Import *self = (Import *)stmt;
    for (int32_t i = 0; i < self->count; i++) {
        const Alias *alias = &self->aliases[i];
        frame->at = &stmt->node;
        Owned module = import_named(frame, alias->name->object, NULL, 0, 0);
        if (module != NULL && alias->as != NULL) {
            module = submodule(module, alias->name->object);
        }
        if (module == NULL || !alias->target->expr.store(&alias->target->expr, frame, module)) {
            return FLOW_RAISE;
        }
    }
    return FLOW_NORMAL;
}

// ---- from m import * ---------------------------------------------------------------------------------------------

static bool store_public(Frame *frame, Borrowed name, Borrowed value) {
    Borrowed namespace = frame->namespace.held != NULL ? frame->namespace.held : &frame->globals->object;
    return object_set_item(namespace, name, value);
}

// The names that __all__ lists.
static bool import_listed(Frame *frame, Borrowed module, Borrowed all) {
    Owned listed = list_from_iterable(all);
    bool good = listed != NULL;
    for (int64_t i = 0; good && i < list_size(listed); i++) {
        Borrowed name = list_get(listed, i);
        if (!is_str(name)) {
            error_raise(&TypeErrorType, "Item in %S.__all__ must be str, not %T",
                        dict_get_name(module_dict(module), names.__name__), name);
            good = false;
            break;
        }
        Owned value = object_get_attribute(module, name);
        good = value != NULL && store_public(frame, name, value);
        release_if_any(value);
    }
    release_if_any(listed);
    return good;
}

// Without __all__: the names that do not begin with an underscore.
static bool import_public(Frame *frame, Borrowed module) {
    Owned dict = dict_copy(module_dict(module));
    bool good = dict != NULL;
    Borrowed name, value;
    for (int64_t position = 0; good && dict_next(dict, &position, &name, &value);) {
        bool is_public = is_str(name) && (str_length(name) == 0 || str_read(as_str(name), 0) != '_');
        good = !is_public || store_public(frame, name, value);
    }
    release_if_any(dict);
    return good;
}

static bool import_star(Frame *frame, Borrowed module) {
    Owned all;
    Answer found = object_find_attribute(module, names.__all__, &all);
    if (found != YES) {
        return found == NO && import_public(frame, module);
    }
    bool good = import_listed(frame, module, all);
    release(all);
    return good;
}

// ---- from m import x ---------------------------------------------------------------------------------------------

static bool import_alias(const Alias *alias, Frame *frame, Borrowed module) {
    if (alias->target == NULL) {
        return import_star(frame, module);
    }
    Owned value = import_from(module, alias->name->object);
    return value != NULL && alias->target->expr.store(&alias->target->expr, frame, value);
}

Flow import_from_run(Stmt *stmt, Frame *frame) {
    ImportFrom *self = (ImportFrom *)stmt;
    frame->at = &stmt->node;
    Borrowed name = self->module != NULL ? self->module->object : str_empty();
    Owned module = import_named(frame, name, self->aliases, self->count, self->level);
    if (module == NULL) {
        return FLOW_RAISE;
    }
    bool good = true;
    for (int32_t i = 0; good && i < self->count; i++) {
        frame->at = &stmt->node;
        good = import_alias(&self->aliases[i], frame, module);
    }
    release(module);
    return good ? FLOW_NORMAL : FLOW_RAISE;
}
