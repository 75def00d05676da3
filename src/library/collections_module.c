// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_collections`: what collections.py has in C.
#include "objects/class.h"
#include "objects/module.h"
#include "library/collections_counting.h"
#include "library/collections_types.h"
#include "library/deque.h"
#include "library/modules.h"
#include "library/ordered_dict.h"
#include "library/tuplegetter.h"

static NativeRow collections_rows[] = {
    {"_count_elements", collections_count_elements, .signature = "(mapping, iterable, /)",
     .help = "Adds 1 to mapping[item] for each item of the iterable."},
    {0},
};

static const struct TypeRow {
    const char *name;
    Type *type;
} types[] = {
    {"deque", &DequeType},
    {"_deque_iterator", &DequeIteratorType},
    {"_deque_reverse_iterator", &DequeReverseIteratorType},
    {"defaultdict", &DefaultDictType},
    {"_tuplegetter", &TupleGetterType},
    {"OrderedDict", &OrderedDictType},
};
// These have no name in the module.
static Type *const hidden_types[] = {&OrderedKeysType, &OrderedValuesType, &OrderedItemsType, &OrderedIteratorType};

Owned collections_module_new(void) {
    Owned module = module_new_native("_collections", "What collections has in C.", collections_rows);
    for (int64_t i = 0; module != NULL && i < COUNT_OF(types); i++) {
        if (!type_ready(types[i].type) || !module_set(module, types[i].name, retain(&types[i].type->object))) {
            release(give(module));
        }
    }
    for (int64_t i = 0; module != NULL && i < COUNT_OF(hidden_types); i++) {
        if (!type_ready(hidden_types[i])) {
            release(give(module));
        }
    }
    return module;
}
