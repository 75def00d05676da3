// SPDX-License-Identifier: GPL-3.0-or-later
// Who is shown as what: the taste of the pictures, in one place.
//
//     [1, 'x'], Node(…), a function of the program    objects, with a number
//     5, 'x', None, len, list, json, a function of the library's    atoms: shown as a value, looked into by nobody
//     the dict of Node(…), if only that holds it      a part: what it holds is an attribute of Node(…)
//     a cell; the iterator of a running `for`         parts of the function, or of the call
//
// Next: snapshot_text.c, which says in words what hangs on a part.
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/generator.h"
#include "eval/interpreter.h"
#include "inspect/snapshot_walk.h"

#include <string.h>

bool role_is_plain_atom(Borrowed object) {
    const Type *type = object->type;
    return type == &IntType || type == &StrType || type == &FloatType || !heap_owns(object);
}

// ---- what is the library's ---------------------------------------------------------------------------------------

bool role_is_program_module(Borrowed module) {
    if (module == interpreter.main.held) {
        return true;
    }
    if (module->type != &ModuleType || ((const Module *)(const void *)module)->is_native) {
        return false;
    }
    Borrowed file = dict_get_name(module_dict(module), names.__file__);
    return file != NULL && is_str(file) && str_length(file) > 0 && str_read(as_str(file), 0) != '<';
}

bool role_is_library_class(Borrowed class_object) {
    Borrowed dict = slot_get(&((const Type *)(const void *)class_object)->dict);
    Borrowed name = dict == NULL ? NULL : dict_get_name(dict, names.__module__);
    Borrowed module = name == NULL || !is_str(name) || interpreter.modules.held == NULL
                          ? NULL
                          : dict_get_name(interpreter.modules.held, name);
    return module != NULL && module->type == &ModuleType && !role_is_program_module(module);
}

static bool is_library_function(Borrowed function) {
    return code_is_embedded(as_code(as_function(function)->code.held));
}

static bool is_atom(Borrowed object) {
    static const Type *const atoms[] = {&ModuleType,           &BuiltinType,       &CodeType,
                                        &MethodDescriptorType, &SlotWrapperType,   &AttributeDescriptorType,
                                        &MemberDescriptorType, &MethodWrapperType, &ClassMethodDescriptorType};
    const Type *type = object->type;
    if (type_has(type, TYPE_IS_INT | TYPE_IS_STR | TYPE_IS_FLOAT | TYPE_IS_BYTES) && !type_has(type, TYPE_CLASS)) {
        return true;
    }
    for (int64_t i = 0; i < COUNT_OF(atoms); i++) {
        if (type == atoms[i]) {
            return true;
        }
    }
    return (type == &FunctionType && is_library_function(object)) || (is_type(object) && role_is_library_class(object));
}

uint8_t role_of(Borrowed object, Known *known) {
    if (known->role == ROLE_UNKNOWN) {
        known->role = role_is_plain_atom(object) || is_atom(object) ? ROLE_ATOM : ROLE_OBJECT;
    }
    return known->role;
}

// ---- parts -------------------------------------------------------------------------------------------------------

static bool is_one_of(const char *name, const char *const *texts, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        if (strcmp(name, texts[i]) == 0) {
            return true;
        }
    }
    return false;
}

bool role_is_part(Borrowed object, Edge edge) {
    static const char *const parts[] = {"__dict__",  "__defaults__", "__kwdefaults__", "__closure__", "__annotations__",
                                        "__bases__", "args"};
    if (object->type == &CellType) {
        return true;
    }
    if (object->refcount != 1) {
        return false;
    }
    return edge.kind == EDGE_TEMPORARY || (edge.kind == EDGE_FIELD && is_one_of(edge.name, parts, COUNT_OF(parts)));
}

// ---- what is left out --------------------------------------------------------------------------------------------

static bool is_running_generator(Borrowed object) {
    return object->type == &GeneratorType && as_generator(object)->state == GENERATOR_RUNNING;
}

bool role_hides(Borrowed holder, Borrowed child, Edge edge) {
    static const char *const hidden[] = {"__code__", "code",           "__globals__",  "globals",     "__module__",
                                         "__name__", "name",           "__qualname__", "__mro__",     "subclasses",
                                         "__doc__",  "qualified name", "function",     "frame object"};
    if (holder == NULL) {
        return false;
    }
    if (edge.kind == EDGE_FIELD) {
        return is_one_of(edge.name, hidden, COUNT_OF(hidden)) ||
               (is_running_generator(holder) && strcmp(edge.name, "value on its way out") == 0);
    }
    if (edge.kind == EDGE_LOCAL || edge.kind == EDGE_TEMPORARY) {
        return is_running_generator(holder); // they are the running call's
    }
    return is_type(holder) && (edge.kind == EDGE_KEY || edge.kind == EDGE_ITEM) && is_str(child);
}
