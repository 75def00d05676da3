// SPDX-License-Identifier: GPL-3.0-or-later
// The module `weakref`: references that do not keep their object alive.
#include "objects/class.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/weakref.h"
#include "library/modules.h"

static Owned weakref_getweakrefcount(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return int_from_int64(weakref_count(arguments[0]));
}

static Owned weakref_getweakrefs(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return weakref_list(arguments[0]);
}

static NativeRow weakref_rows[] = {
    {"getweakrefcount", weakref_getweakrefcount, .signature = "(object, /)",
     .help = "How many weak references to the object there are."},
    {"getweakrefs", weakref_getweakrefs, .signature = "(object, /)", .help = "The weak references to the object."},
    {0},
};

Owned weakref_module_new(void) {
    Owned module = module_new_native("weakref", "References that do not keep their object alive.", weakref_rows);
    if (module != NULL && !(module_set(module, "ref", retain(&WeakReferenceType.object)) &&
                            module_set(module, "ReferenceType", retain(&WeakReferenceType.object)))) {
        release(give(module));
    }
    return module;
}
