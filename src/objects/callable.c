// SPDX-License-Identifier: GPL-3.0-or-later
// The names of callables in messages: "f()", "C.method()", "math.sqrt()".
#include "objects/function.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

// "module." in front of the name, unless it is of the built-ins.
static Owned describe_in_module(Borrowed callable, Borrowed name) {
    Owned module;
    switch (object_find_attribute(callable, names.__module__, &module)) {
    case YES: break;
    case NO: return str_format("%S()", name);
    case FAILED: return NULL;
    }
    bool shown = is_str(module) && !str_equals_text(module, "builtins");
    Owned text = shown ? str_format("%S.%S()", module, name) : str_format("%S()", name);
    release(module);
    return text;
}

Owned callable_describe(Borrowed callable) {
    Owned name;
    switch (object_find_attribute(callable, names.__qualname__, &name)) {
    case YES: break;
    case NO: return object_str(callable);
    case FAILED: return NULL;
    }
    Owned text = describe_in_module(callable, name);
    release(name);
    return text;
}
