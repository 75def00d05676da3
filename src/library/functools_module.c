// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_functools`: what functools.py has in C. partial and the keys of cmp_to_key are types of their own;
// reduce is here.
//
//     reduce(f, [1, 2, 3])     f(f(1, 2), 3)
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "library/functools_types.h"
#include "library/modules.h"

static Owned functools_cmp_to_key(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return ordering_key_maker(arguments[0]);
}

// All items into one value. Consumes total (NULL: the first item takes its place).
static Owned fold(Borrowed function, Borrowed iterator, Owned total) {
    Owned item;
    while ((item = object_next(iterator)) != NULL) {
        if (total == NULL) {
            total = item;
            continue;
        }
        Owned next = object_call_two(function, total, item);
        release(item);
        release(total);
        if (next == NULL) {
            return NULL;
        }
        total = next;
    }
    if (error_is_pending()) {
        release_if_any(total);
        return NULL;
    }
    return total != NULL ? total : error_raise(&TypeErrorType, "reduce() of empty iterable with no initial value");
}

static Owned functools_reduce(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_refuse_keywords("reduce", arguments) || !arguments_check_count("reduce", arguments, 2, 3)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 1));
    if (iterator == NULL) {
        return error_clear_if(&TypeErrorType) ? error_raise(&TypeErrorType, "reduce() arg 2 must support iteration")
                                              : NULL;
    }
    Owned initial = arguments->count < 3 ? NULL : retain(arguments_get(arguments, 2));
    Owned result = fold(arguments_get(arguments, 0), iterator, initial);
    release(iterator);
    return result;
}

// ---- the module --------------------------------------------------------------------------------------------------

static NativeRow functools_rows[] = {
    {"cmp_to_key", functools_cmp_to_key, .signature = "(mycmp)",
     .help = "Make a key function of a comparison that returns a number below, at or above zero."},
    {"reduce", .raw = functools_reduce, .signature = "(function, iterable, initial=..., /)",
     .help = "Put all items together, two at a time, from the left; the initial value comes before them."},
    {0},
};

Owned functools_module_new(void) {
    Owned module = module_new_native("_functools", "What functools has in C.", functools_rows);
    if (module != NULL && !(type_ready(&PartialType) && type_ready(&OrderingKeyType) &&
                            module_set(module, "partial", retain(&PartialType.object)))) {
        release(give(module));
    }
    return module;
}
