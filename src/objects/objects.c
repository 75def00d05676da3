// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of objects, whole: the order in which the built-in types come to be.
//
//     str ─▶ needs names of methods, which are strs: so strs come first, made before their type is ready
//     object, type ─▶ readied by the first type that needs them as its base
//
// What always holds: a static Type can make objects before it is ready, as long as nobody asks for what it inherits.
// Next: type_ready.c.
#include "objects/objects.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/bytearray.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/range.h"
#include "objects/repr_guard.h"
#include "objects/set.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "objects/value_stack.h"
#include "objects/weakref.h"

bool objects_init(void) {
    bool collects = collector_is_enabled();
    collector_set_enabled(false);
    errors_init();
    finalizers_init();
    bool good = strs_init() && names_init() && classes_init() && functions_init() && tuples_init() && dicts_init() &&
                ints_init() && floats_init() && lists_init() && sets_init() && bytes_init() && bytearrays_init() &&
                ranges_init() && iterators_init() && exceptions_init() && modules_init() && weakrefs_init();
    singletons_init();
    collector_set_enabled(collects);
    return good && !error_is_pending();
}

void objects_forget(void) {
    errors_clean_spares(true);
    type_cache_clear();
    intern_sweep();
}

void objects_deinit(void) {
    type_cache_clear();
    signatures_deinit();
    repr_guard_deinit();
    strs_deinit();
}

bool objects_start(void) { return heap_init() && value_stack_init() && objects_init(); }

void objects_end(void) {
    objects_deinit();
    value_stack_deinit();
    heap_deinit();
}
