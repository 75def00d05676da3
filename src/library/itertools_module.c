// SPDX-License-Identifier: GPL-3.0-or-later
// The module `itertools`: iterators made of iterators.
//
//     islice(chain(count(1, 2), 'ab'), 3)      islice ──▶ chain ──▶ count, 'ab'      1, 3, 5
//
// Each is a type whose objects hold the iterators below them and a little state, and whose `next` asks those for what
// it needs and no more. What they hold may run any code of the program, which may come back to the same object; so
// `next` keeps what it uses, and looks at its fields again afterwards.
//
// Next: itertools_chain.c, the simplest; itertools_groupby.c; itertools_tee.c; itertools_selection.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/module.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"
#include "library/modules.h"

#include <string.h>

// ---- what the files share ----------------------------------------------------------------------------------------

const char *itertools_name(const Type *type) {
    const char *dot = strrchr(type->name, '.');
    return dot == NULL ? type->name : dot + 1;
}

bool itertools_refuse_keywords(const Type *type, const Type *own, const Arguments *arguments) {
    bool refuse = type == own || type->init == own->init;
    return !refuse || arguments_refuse_keywords(itertools_name(own), arguments);
}

bool itertools_check_arguments(const Type *type, const Type *own, const Arguments *arguments, int64_t count) {
    return itertools_refuse_keywords(type, own, arguments) &&
           arguments_check_count(itertools_name(own), arguments, count, count);
}

Owned itertools_self(Borrowed self) { return retain(self); }

Owned itertools_tuple_to_change(const Slot *result, int64_t size) {
    Borrowed last = result->held;
    if (last != NULL && last->refcount == 1) {
        collector_track(object_mutable(last)); // it may have been found to hold atoms only
        return retain(last);
    }
    Owned tuple = tuple_new(size);
    for (int64_t i = 0; tuple != NULL && last != NULL && i < size; i++) {
        as_tuple(tuple)->items[i].held = retain(tuple_get(last, i));
    }
    return tuple;
}

void itertools_tuple_set(Borrowed tuple, int64_t index, Borrowed item) {
    slot_set(&as_tuple(tuple)->items[index], retain(item));
}

// ---- the module --------------------------------------------------------------------------------------------------

Owned itertools_module_new(void) {
    static Type *const types[] = {
        &AccumulateType, &CombinationsType, &RepeatedCombinationsType,
        &ChainType,      &CompressType,     &CountType,
        &CycleType,      &DropWhileType,    &TakeWhileType,
        &IsliceType,     &StarmapType,      &FilterFalseType,
        &ZipLongestType, &PairwiseType,     &PermutationsType,
        &ProductType,    &RepeatType,       &GroupByType,
        &GrouperType,    &TeeType,          &TeeBlockType,
    };
    Owned module = module_new_native("itertools", "Iterators made of iterators.", itertools_tee_rows);
    for (int64_t i = 0; module != NULL && i < COUNT_OF(types); i++) {
        if (!type_ready(types[i]) || !module_set(module, itertools_name(types[i]), retain(&types[i]->object))) {
            release(give(module));
        }
    }
    return module;
}
