// SPDX-License-Identifier: GPL-3.0-or-later
// Modules: a name, and the dict of its names, which are the globals of the functions defined in it.
#include "objects/module.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

static Module *as_module(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// The names that every module has.
static bool fill(Borrowed dict, Borrowed name, Borrowed doc) {
    return dict_set(dict, names.__name__, name) && dict_set(dict, names.__doc__, doc != NULL ? doc : NONE) &&
           dict_set(dict, names.__package__, NONE) && dict_set(dict, names.__loader__, NONE) &&
           dict_set(dict, names.__spec__, NONE);
}

static Owned module_make(Type *type, Borrowed name, Borrowed doc) {
    Owned object = type_allocate(type, 0);
    if (object == NULL) {
        return NULL;
    }
    Module *self = as_module(object);
    self->dict.held = dict_new();
    if (self->dict.held == NULL || !fill(self->dict.held, name, doc)) {
        release(object);
        return NULL;
    }
    self->name.held = retain(name);
    collector_track(object);
    return object;
}

Owned module_new(Borrowed name, Borrowed doc) { return module_make(&ModuleType, name, doc); }

bool module_set(Borrowed module, const char *name, Owned value) {
    Owned key = value == NULL ? NULL : str_intern_text(name);
    if (key == NULL) {
        release_if_any(value);
        return false;
    }
    return dict_set_owned(module_dict(module), key, value);
}

bool module_add_rows(Borrowed module, NativeRow *rows) {
    Borrowed name = as_module(module)->name.held;
    bool good = true;
    for (NativeRow *row = rows; good && row->name != NULL; row++) {
        row->owner = name == names.builtins ? NULL : str_utf8(name, NULL); // "math.sqrt() takes …", but "len() takes …"
        good = module_set(module, row->name, builtin_new(row, module, name));
    }
    return good;
}

Owned module_new_native(const char *name, const char *doc, NativeRow *rows) {
    Owned name_object = str_intern_text(name);
    Owned doc_object = name_object == NULL ? NULL : str_from_text(doc);
    Owned module = doc_object == NULL ? NULL : module_new(name_object, doc_object);
    if (module != NULL) {
        as_module(module)->is_native = true;
    }
    if (module != NULL && rows != NULL && !module_add_rows(module, rows)) {
        release(give(module));
    }
    release_if_any(doc_object);
    release_if_any(name_object);
    return module;
}

// module(name, doc=None)
static Owned module_create(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[2];
    if (!arguments_read_plain("module", "(name, doc=None)", &parsed, arguments, values)) {
        return NULL;
    }
    if (!is_str(values[0])) {
        return error_raise(&TypeErrorType, "module() argument 'name' must be str, not %K", values[0]);
    }
    return module_make(type, values[0], values[1]);
}

static bool module_init(Borrowed self, const Arguments *arguments) {
    (void)self;
    (void)arguments;
    return true; // module_create has done it
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void module_traverse(Borrowed object, Visit visit, void *context) {
    const Module *self = as_module(object);
    if (self->dict.held != NULL) {
        visit(self->dict.held, edge_field("__dict__"), context);
    }
    if (self->name.held != NULL) {
        visit(self->name.held, edge_field("name"), context);
    }
}

static Owned module_take_reference(Object *object) {
    Module *self = as_module(object);
    return self->dict.held != NULL ? slot_take(&self->dict) : slot_take(&self->name);
}

// ---- repr, attributes --------------------------------------------------------------------------------------------

static Owned module_repr(Borrowed object) {
    Borrowed dict = module_dict(object);
    Borrowed name = dict_get_name(dict, names.__name__);
    Borrowed file = dict_get_name(dict, names.__file__);
    if (name == NULL || !is_str(name)) {
        return str_from_text("<module '?'>");
    }
    if (file != NULL) {
        return str_format("<module %R from %R>", name, file);
    }
    return str_format(as_module(object)->is_native ? "<module %R (built-in)>" : "<module %R>", name);
}

bool (*module_is_running)(Borrowed module);

static Owned module_raise_missing(Borrowed object, Borrowed name) {
    Borrowed module_name = dict_get_name(module_dict(object), names.__name__);
    Owned message;
    if (module_name == NULL || !is_str(module_name)) {
        message = str_format("module has no attribute '%S'", name);
    } else if (module_is_running != NULL && module_is_running(object)) {
        message =
            str_format("partially initialized module '%S' has no attribute '%S' (most likely due to a circular import)",
                       module_name, name);
    } else {
        message = str_format("module '%S' has no attribute '%S'", module_name, name);
    }
    return message == NULL ? NULL : exception_raise_attribute_text(object, name, message);
}

// The module's own names first; then what all objects have; then a __getattr__ that the module defines.
static Owned module_get_attribute(Borrowed object, Borrowed name) {
    Borrowed dict = module_dict(object);
    Borrowed value = name->type == &StrType && dict != NULL ? dict_get(dict, name) : NULL;
    if (value != NULL && type_lookup(object->type, name) == NULL) {
        return retain(value);
    }
    Owned found = object_get_attribute_generic(object, name);
    if (found != NULL || !error_matches(&AttributeErrorType)) {
        return found;
    }
    error_clear();
    Borrowed getter = dict_get_name(dict, names.__getattr__);
    if (getter == NULL) {
        return module_raise_missing(object, name);
    }
    Owned held = retain(getter);
    found = object_call_one(held, name);
    release(held);
    return found;
}

static Owned get_dict(Borrowed self) { return retain(module_dict(self)); }

static Owned get_annotations(Borrowed self) {
    Borrowed found = dict_get_name(module_dict(self), names.__annotations__);
    if (found != NULL) {
        return retain(found);
    }
    Owned dict = dict_new();
    if (dict != NULL && !dict_set(module_dict(self), names.__annotations__, dict)) {
        release(give(dict));
    }
    return dict;
}

static bool set_annotations(Borrowed self, Borrowed value) {
    if (value != NULL) {
        return dict_set(module_dict(self), names.__annotations__, value);
    }
    Answer removed = dict_delete(module_dict(self), names.__annotations__);
    if (removed == NO) {
        error_raise_value(&AttributeErrorType, names.__annotations__);
    }
    return removed == YES;
}

static const AttributeRow module_attributes[] = {
    {"__dict__", get_dict, attribute_refuse, "The module's names."},
    {"__annotations__", get_annotations, set_annotations, "Annotations of the module's names."},
    {0},
};

// dir(module): __dir__ of the module, or its names.
static Owned module_dir(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Borrowed own = dict_get_name(module_dict(self), names.__dir__);
    if (own == NULL) {
        return dict_keys_list(module_dict(self));
    }
    Owned held = retain(own);
    Owned list = object_call_none(held);
    release(held);
    return list;
}

static NativeRow module_methods[] = {
    {"__dir__", module_dir, .signature = "(self, /)", .help = "The names that the module has."},
    {0},
};

static const Member module_members[] = {
    MEMBER(Module, dict), MEMBER(Module, name), MEMBER(Module, weakrefs), MEMBER(Module, is_native), {0}};

Type ModuleType = {
    .name = "module",
    .doc = "A module: a file of program text, or a part of Tally, with its names.",
    .basic_size = sizeof(Module),
    .members = module_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Module, dict),
    .weakrefs_offset = offsetof(Module, weakrefs),
    .traverse = module_traverse,
    .take_reference = module_take_reference,
    .repr = module_repr,
    .get_attribute = module_get_attribute,
    .new = module_create,
    .init = module_init,
    .methods = module_methods,
    .attributes = module_attributes,
};

bool modules_init(void) { return type_ready(&ModuleType); }
