// SPDX-License-Identifier: GPL-3.0-or-later
// The module `gc`: the collector of cycles, as a program sees it.
//
//     gc.get_referrers(x)   every tracked object is asked what it holds: x is among it → it is a referrer
//
// The dict of an instance that nobody else holds is a part of that instance (memory/collector.h): what it holds counts
// as held by the instance, here as in the collector itself.
//
// Next: memory/generations.c, memory/collect.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/library.h"
#include "library/modules.h"

// ---- collecting --------------------------------------------------------------------------------------------------

bool gc_generation_argument(Borrowed argument, int *generation) {
    int64_t number = GENERATION_COUNT - 1;
    if (!c_int_argument_read(argument, number, &number)) {
        return false;
    }
    if (number < 0 || number >= GENERATION_COUNT) {
        error_raise(&ValueErrorType, "invalid generation");
        return false;
    }
    *generation = (int)number;
    return true;
}

static Owned gc_collect(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int generation;
    if (!gc_generation_argument(arguments[0], &generation)) {
        return NULL;
    }
    int64_t found = collector_collect(generation);
    return error_is_pending() ? NULL : int_from_int64(found);
}

static Owned gc_enable(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    collector_set_enabled(true);
    return none_new();
}

static Owned gc_disable(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    collector_set_enabled(false);
    return none_new();
}

static Owned gc_isenabled(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return bool_new(collector_is_enabled());
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static Owned tuple_of_numbers(const int64_t numbers[GENERATION_COUNT]) {
    Owned tuple = tuple_new(GENERATION_COUNT);
    for (int i = 0; tuple != NULL && i < GENERATION_COUNT; i++) {
        as_tuple(tuple)->items[i].held = int_from_int64(numbers[i]);
        if (as_tuple(tuple)->items[i].held == NULL) {
            release(give(tuple));
        }
    }
    return tuple;
}

static Owned gc_get_count(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    int64_t counts[GENERATION_COUNT];
    collector_get_counts(counts);
    return tuple_of_numbers(counts);
}

static Owned gc_get_threshold(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    int64_t thresholds[GENERATION_COUNT];
    collector_get_thresholds(thresholds);
    return tuple_of_numbers(thresholds);
}

// An argument that is left out keeps the threshold.
static bool read_threshold(Borrowed argument, int64_t *threshold) {
    if (argument == NULL) {
        return true;
    }
    Owned number = object_index(argument);
    int64_t value = 0;
    bool fits = number != NULL && int_to_int64(as_int(number), &value);
    release_if_any(number);
    if (number == NULL) {
        return false;
    }
    if (!fits || value != (int32_t)value) {
        error_raise(&OverflowErrorType, !fits       ? "Python int too large to convert to C long"
                                        : value > 0 ? "signed integer is greater than maximum"
                                                    : "signed integer is less than minimum");
        return false;
    }
    *threshold = value;
    return true;
}

static Owned gc_set_threshold(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t thresholds[GENERATION_COUNT];
    collector_get_thresholds(thresholds);
    for (int i = 0; i < GENERATION_COUNT; i++) {
        if (!read_threshold(arguments[i], &thresholds[i])) {
            return NULL;
        }
    }
    collector_set_thresholds(thresholds);
    return none_new();
}

static Owned statistics_dict(const GenerationStatistics *statistics) {
    Owned dict = dict_new();
    if (dict != NULL && !(dict_set_text(dict, "collections", int_from_int64(statistics->collections)) &&
                          dict_set_text(dict, "collected", int_from_int64(statistics->collected)) &&
                          dict_set_text(dict, "uncollectable", int_from_int64(statistics->uncollectable)))) {
        release(give(dict));
    }
    return dict;
}

static Owned gc_get_stats(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    GenerationStatistics statistics[GENERATION_COUNT];
    collector_get_statistics(statistics);
    Owned list = list_new(GENERATION_COUNT);
    for (int i = 0; list != NULL && i < GENERATION_COUNT; i++) {
        Owned dict = statistics_dict(&statistics[i]);
        if (dict == NULL || !list_append(list, dict)) {
            release(give(list));
        }
    }
    return list;
}

// ---- objects -----------------------------------------------------------------------------------------------------

typedef struct Collected { // objects that a walk puts into a list
    Borrowed list;
    const Arguments *targets; // of get_referrers
    bool found;
    bool failed;
} Collected;

static void collected_add(Collected *collected, Borrowed object) {
    collected->failed = collected->failed || !list_append(collected->list, retain(object));
}

static void add_tracked(Borrowed object, void *context) {
    Collected *collected = context;
    if (object != collected->list && !type_has(object->type, TYPE_HIDDEN)) {
        collected_add(collected, object);
    }
}

static Owned collected_result(Collected *collected, Owned list) {
    if (collected->failed) {
        release(list);
        return NULL;
    }
    return list;
}

static Owned gc_get_objects(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t generation = -1;
    if (arguments[0] != NULL && arguments[0] != NONE) {
        if (arguments[0]->type->to_index == NULL) {
            return error_raise(&TypeErrorType, "argument should be integer or None, not '%T'", arguments[0]);
        }
        if (!object_to_int64(arguments[0], &generation, &OverflowErrorType)) {
            return NULL;
        }
        if (generation >= GENERATION_COUNT) {
            return error_raise(&ValueErrorType,
                               "generation parameter must be less than the number of available generations (%d)",
                               GENERATION_COUNT);
        }
        if (generation < -1) {
            return error_raise(&ValueErrorType, "generation parameter cannot be negative");
        }
    }
    Owned list = list_new(0);
    if (list == NULL) {
        return NULL;
    }
    Collected collected = {.list = list};
    collector_walk((int)generation, add_tracked, &collected);
    return collected_result(&collected, list);
}

static void look_for_targets(Borrowed child, Edge edge, void *context) {
    (void)edge;
    Collected *collected = context;
    for (int64_t i = 0; i < collected->targets->count; i++) {
        collected->found = collected->found || collected->targets->items[i].held == child;
    }
    if (collector_is_part(child)) {
        object_traverse(child, look_for_targets, context);
    }
}

static void add_referrer(Borrowed object, void *context) {
    Collected *collected = context;
    collected->found = false;
    object_traverse(object, look_for_targets, context);
    if (collected->found && object != collected->list && !type_has(object->type, TYPE_HIDDEN)) {
        collected_add(collected, object);
    }
}

static Owned gc_get_referrers(Borrowed self, const Arguments *arguments) {
    (void)self;
    Owned list = arguments_refuse_keywords("get_referrers", arguments) ? list_new(0) : NULL;
    if (list == NULL) {
        return NULL;
    }
    Collected collected = {.list = list, .targets = arguments};
    collector_walk(-1, add_referrer, &collected);
    return collected_result(&collected, list);
}

static void add_referent(Borrowed child, Edge edge, void *context) {
    (void)edge;
    if (collector_is_part(child)) {
        object_traverse(child, add_referent, context);
    } else {
        collected_add(context, child);
    }
}

static Owned gc_get_referents(Borrowed self, const Arguments *arguments) {
    (void)self;
    Owned list = arguments_refuse_keywords("get_referents", arguments) ? list_new(0) : NULL;
    if (list == NULL) {
        return NULL;
    }
    Collected collected = {.list = list};
    for (int64_t i = 0; i < arguments->count; i++) {
        Borrowed object = arguments->items[i].held;
        if (object_is_container(object)) {
            object_traverse(object, add_referent, &collected);
        }
    }
    return collected_result(&collected, list);
}

static Owned gc_is_tracked(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return bool_new(collector_is_tracked(arguments[0]) && !type_has(arguments[0]->type, TYPE_HIDDEN));
}

static Owned gc_is_finalized(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return bool_new(object_is_container(arguments[0]) && collector_is_finalized(arguments[0]));
}

// ---- debugging ---------------------------------------------------------------------------------------------------

// The flags are CPython's. Those that ask for reports are kept and print nothing: `tally.collect(verbose=True)` tells
// more.
enum { DEBUG_STATS = 1, DEBUG_COLLECTABLE = 2, DEBUG_UNCOLLECTABLE = 4, DEBUG_SAVEALL = 32 };
#define DEBUG_LEAK (DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL)

static bool save_in_garbage(Borrowed object) {
    if (library.gc_garbage.held == NULL || !list_append(library.gc_garbage.held, retain(object))) {
        error_clear();
        return false;
    }
    return true;
}

static Owned gc_set_debug(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t flags;
    if (!c_int_argument_read(arguments[0], 0, &flags)) {
        return NULL;
    }
    library.gc_debug = flags;
    collector_save_hook = (flags & DEBUG_SAVEALL) != 0 ? save_in_garbage : NULL;
    return none_new();
}

static Owned gc_get_debug(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(library.gc_debug);
}

static bool add_debug_flags(Borrowed module) {
    return module_set(module, "DEBUG_STATS", int_from_int64(DEBUG_STATS)) &&
           module_set(module, "DEBUG_COLLECTABLE", int_from_int64(DEBUG_COLLECTABLE)) &&
           module_set(module, "DEBUG_UNCOLLECTABLE", int_from_int64(DEBUG_UNCOLLECTABLE)) &&
           module_set(module, "DEBUG_SAVEALL", int_from_int64(DEBUG_SAVEALL)) &&
           module_set(module, "DEBUG_LEAK", int_from_int64(DEBUG_LEAK));
}

// ---- freezing ----------------------------------------------------------------------------------------------------

static Owned gc_freeze(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    collector_freeze();
    return none_new();
}

static Owned gc_unfreeze(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    collector_unfreeze();
    return none_new();
}

static Owned gc_get_freeze_count(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(collector_frozen_count());
}

// ---- gc.callbacks ------------------------------------------------------------------------------------------------

static Owned callback_facts(int generation, int64_t collected, int64_t uncollectable) {
    Owned facts = dict_new();
    if (facts != NULL && !(dict_set_text(facts, "generation", int_from_int64(generation)) &&
                           dict_set_text(facts, "collected", int_from_int64(collected)) &&
                           dict_set_text(facts, "uncollectable", int_from_int64(uncollectable)))) {
        release(give(facts));
    }
    return facts;
}

static void call_back(const char *phase, int generation, int64_t collected, int64_t uncollectable) {
    Borrowed callbacks = library.gc_callbacks.held;
    if (callbacks == NULL || list_size(callbacks) == 0) {
        return;
    }
    Owned text = str_from_text(phase);
    Owned facts = text == NULL ? NULL : callback_facts(generation, collected, uncollectable);
    for (int64_t i = 0; facts != NULL && i < list_size(callbacks); i++) {
        Owned callback = retain(list_get(callbacks, i));
        Owned result = object_call_two(callback, text, facts);
        if (result == NULL) {
            error_write_unraisable(callback);
        }
        release_if_any(result);
        release(callback);
    }
    if (facts == NULL) {
        error_write_unraisable(callbacks);
    }
    release_if_any(facts);
    release_if_any(text);
    error_clear(); // nor may what was not told be seen by what the collection interrupted
}

static void collection_begins(int generation, void *context) {
    (void)context;
    call_back("start", generation, 0, 0);
}

static void collection_ends(int generation, int64_t collected, int64_t uncollectable, void *context) {
    (void)context;
    call_back("stop", generation, collected, uncollectable);
}

// ---- the module --------------------------------------------------------------------------------------------------

static NativeRow gc_rows[] = {
    {"collect", gc_collect, .signature = "(generation=2)",
     .help = "Looks for cycles that nothing reaches, frees them, and returns how many objects were unreachable."},
    {"enable", gc_enable, .signature = "()", .help = "Lets collections start by themselves."},
    {"disable", gc_disable, .signature = "()", .help = "Lets no collection start by itself."},
    {"isenabled", gc_isenabled, .signature = "()", .help = "Do collections start by themselves?"},
    {"get_count", gc_get_count, .signature = "()",
     .help = "For each generation what has been counted towards its threshold."},
    {"get_threshold", gc_get_threshold, .signature = "()", .help = "The thresholds at which collections start."},
    {"set_threshold", gc_set_threshold, .signature = "(threshold0, threshold1=..., threshold2=..., /)",
     .help = "Sets the thresholds at which collections start; a first one of 0 disables them.", .flags = NATIVE_PARSED},
    {"get_stats", gc_get_stats, .signature = "()",
     .help = "For each generation a dict of what its collections have done."},
    {"get_objects", gc_get_objects, .signature = "(generation=None)",
     .help = "A list of the objects that the collector tracks, in all generations or in one."},
    {"get_referrers", .raw = gc_get_referrers, .signature = "(*objs)",
     .help = "The tracked objects that refer directly to any of the arguments."},
    {"get_referents", .raw = gc_get_referents, .signature = "(*objs)",
     .help = "The objects that any of the arguments refers to directly."},
    {"is_tracked", gc_is_tracked, .signature = "(obj, /)", .help = "Does the collector track the object?"},
    {"is_finalized", gc_is_finalized, .signature = "(obj, /)", .help = "Has the object's finalizer been run already?"},
    {"set_debug", gc_set_debug, .signature = "(flags, /)",
     .help = "Sets the debugging flags; DEBUG_SAVEALL keeps what is unreachable in gc.garbage."},
    {"get_debug", gc_get_debug, .signature = "()", .help = "The debugging flags."},
    {"freeze", gc_freeze, .signature = "()", .help = "Takes all tracked objects out of every collection."},
    {"unfreeze", gc_unfreeze, .signature = "()", .help = "Gives the frozen objects back to the oldest generation."},
    {"get_freeze_count", gc_get_freeze_count, .signature = "()", .help = "How many objects are frozen."},
    {0},
};

static bool add_list(Borrowed module, const char *name, Slot *slot) {
    if (slot->held == NULL) {
        slot->held = list_new(0);
    }
    return module_set(module, name, retain_if_any(slot->held));
}

Owned gc_module_new(void) {
    static const CollectorObserver observer = {.begins = collection_begins, .ends = collection_ends};
    Owned module = module_new_native("gc", "The collector of cycles: when it runs, and what it sees.", gc_rows);
    if (module != NULL && !(add_list(module, "garbage", &library.gc_garbage) &&
                            add_list(module, "callbacks", &library.gc_callbacks) && add_debug_flags(module))) {
        release(give(module));
    }
    if (module != NULL) {
        collector_set_observer(&observer);
    }
    return module;
}
