// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_weakref`: weak references and proxies. library/python/weakref.py makes the containers from them.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/singletons.h"
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

static Owned weakref_proxy(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_refuse_keywords("_weakref.proxy", arguments) || !arguments_check_count("proxy", arguments, 1, 2)) {
        return NULL;
    }
    Borrowed callback = arguments->count == 2 ? arguments_get(arguments, 1) : NONE;
    return weakref_proxy_new(arguments_get(arguments, 0), callback == NONE ? NULL : callback);
}

static NativeRow weakref_rows[] = {
    {"getweakrefcount", weakref_getweakrefcount, .signature = "(object, /)",
     .help = "How many weak references to the object there are."},
    {"getweakrefs", weakref_getweakrefs, .signature = "(object, /)", .help = "The weak references to the object."},
    {"proxy", .raw = weakref_proxy, .signature = "(object, callback=None, /)",
     .help = "A weak reference that is used like the object itself."},
    {0},
};

Owned weakref_module_new(void) {
    Owned module = module_new_native("_weakref", "References that do not keep their object alive.", weakref_rows);
    if (module != NULL && !(module_set(module, "ref", retain(&WeakReferenceType.object)) &&
                            module_set(module, "ReferenceType", retain(&WeakReferenceType.object)) &&
                            module_set(module, "ProxyType", retain(&WeakProxyType.object)) &&
                            module_set(module, "CallableProxyType", retain(&WeakCallableProxyType.object)))) {
        release(give(module));
    }
    return module;
}
