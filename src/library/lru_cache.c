// SPDX-License-Identifier: GPL-3.0-or-later
// functools.lru_cache: a callable that remembers what a function has returned.
//
//     @lru_cache(maxsize=3)
//     def square(x): …              square(1), square(2), square(3), square(1), square(4)
//
//     cache   dict: 1 ─▶ link │ 3 ─▶ link │ 4 ─▶ link
//     row     ┌▶ cache ⇄ 3 ⇄ 1 ⇄ 4 ◀┐  a ring           2 was the oldest when 4 came
//             └─────────────────────┘
//
// A key is the argument itself when there is one and it is an int or a str, else a tuple of all arguments. A cache
// without limit (maxsize None) needs no order: its dict has the results themselves.
//
// What always holds: each link in the row is alive, for a link leaves it when it dies, whoever let it go. The function
// may call its own cache, and a key's __eq__ and __hash__ may do anything: what was true before such a call is looked
// at again after it.
//
// Next: python/functools.py, which gives out these caches.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "library/library.h"
#include "library/modules.h"

#define NO_LIMIT INT64_MAX

typedef struct RowPlace { // borrowed pointers, for the dict holds each link; NULL: not in a row
    struct RowPlace *older;
    struct RowPlace *newer;
} RowPlace;

typedef struct CacheLink { // 80 bytes with the collector's header
    Object object;
    Slot key;
    Slot result;
    int64_t hash;
    RowPlace place;
} CacheLink;
_Static_assert(sizeof(CacheLink) + sizeof(GcHeader) == 80, "link of a cache: 80 bytes");

typedef struct FunctionCache { // 136 bytes with the collector's header
    Object object;
    Slot function;
    Slot cache;     // Dict: key → result, or key → CacheLink
    Slot make_info; // called with the four numbers of cache_info()
    Slot dict;      // Dict or empty
    void *weakrefs;
    RowPlace row;  // newer than it is the oldest link, older the newest
    int64_t limit; // 0: nothing is kept
    int64_t hits;
    int64_t misses;
    bool typed;       // keys hold the arguments' types as well
    bool row_is_held; // the cache is dying: each link in the row is held by it
} FunctionCache;
_Static_assert(sizeof(FunctionCache) + sizeof(GcHeader) == 128, "cache of a function: 128 bytes");

static Type CacheLinkType;

static FunctionCache *as_cache(Borrowed object) { return object_mutable(object); }
static CacheLink *as_link(Borrowed object) { return object_mutable(object); }

// ---- the row -----------------------------------------------------------------------------------------------------

static CacheLink *place_link(RowPlace *place) {
    return (CacheLink *)(void *)((char *)place - offsetof(CacheLink, place));
}

static void row_init(RowPlace *row) { row->older = row->newer = row; }
static bool row_is_empty(const RowPlace *row) { return row->newer == row; }

static void place_insert(RowPlace *place, RowPlace *older, RowPlace *newer) {
    place->older = older;
    place->newer = newer;
    older->newer = newer->older = place;
}

static void row_append(RowPlace *row, CacheLink *link) { place_insert(&link->place, row->older, row); }
static void row_prepend(RowPlace *row, CacheLink *link) { place_insert(&link->place, row, row->newer); }

static void place_remove(RowPlace *place) {
    if (place->older != NULL) {
        place->older->newer = place->newer;
        place->newer->older = place->older;
        *place = (RowPlace){0};
    }
}

static void row_remove(CacheLink *link) { place_remove(&link->place); }

static void row_move(RowPlace *from, RowPlace *to) {
    place_insert(to, from->older, from);
    place_remove(from);
    row_init(from);
}

// From now on the row holds each link of it, so that the results can go in the order of their use when the dict is
// gone.
static void row_hold(RowPlace *row) {
    for (RowPlace *place = row->newer; place != row; place = place->newer) {
        place_link(place)->object.refcount += 1;
    }
}

// The oldest link of a row that holds its links; NULL: there is none.
static Owned row_take_oldest(RowPlace *row) {
    if (row_is_empty(row)) {
        return NULL;
    }
    CacheLink *link = place_link(row->newer);
    row_remove(link);
    return (Owned)link;
}

// ---- links -------------------------------------------------------------------------------------------------------

// A part of its cache (memory/collector.h), for which no program can ask.
static Owned link_new(Borrowed key, int64_t hash, Borrowed result) {
    Owned object = object_new_uncounted(&CacheLinkType);
    if (object != NULL) {
        as_link(object)->key.held = retain(key);
        as_link(object)->result.held = retain(result);
        as_link(object)->hash = hash;
        collector_set_part(object);
    }
    return object;
}

static void link_traverse(Borrowed self, Visit visit, void *context) {
    if (as_link(self)->key.held != NULL) {
        visit(as_link(self)->key.held, edge_field("key"), context);
    }
    if (as_link(self)->result.held != NULL) {
        visit(as_link(self)->result.held, edge_field("result"), context);
    }
}

static Owned link_take_reference(Object *self) {
    row_remove(as_link(self));
    return as_link(self)->key.held != NULL ? slot_take(&as_link(self)->key) : slot_take(&as_link(self)->result);
}

static const Member cache_link_members[] = {MEMBER(CacheLink, key),         MEMBER(CacheLink, result),
                                            MEMBER(CacheLink, hash),        MEMBER(CacheLink, place.older),
                                            MEMBER(CacheLink, place.newer), {0}};

static Type CacheLinkType = {
    .name = "functools._lru_list_elem",
    .module = "functools",
    .doc = "One remembered result, and its place in the order of use.",
    .basic_size = sizeof(CacheLink),
    .members = cache_link_members,
    .flags = TYPE_CONTAINER,
    .traverse = link_traverse,
    .take_reference = link_take_reference,
};

// ---- create ------------------------------------------------------------------------------------------------------

static bool read_limit(Borrowed given, int64_t *limit) {
    if (given == NONE) {
        *limit = NO_LIMIT;
        return true;
    }
    if (given->type->to_index == NULL) {
        error_raise(&TypeErrorType, "maxsize should be integer or None");
        return false;
    }
    if (!object_to_int64(given, limit, &OverflowErrorType)) {
        return false;
    }
    *limit = *limit < 0 ? 0 : *limit;
    return true;
}

static Owned function_cache_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[4];
    int64_t limit;
    if (!arguments_read_plain("lru_cache", "(user_function, maxsize, typed, cache_info_type)", &signature, arguments,
                              values)) {
        return NULL;
    }
    if (!object_is_callable(values[0])) {
        return error_raise(&TypeErrorType, "the first argument must be callable");
    }
    Answer typed = object_truth(values[2]);
    if (typed == FAILED || !read_limit(values[1], &limit)) {
        return NULL;
    }
    Owned dict = dict_new();
    Owned object = dict == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(dict);
        return NULL;
    }
    FunctionCache *self = as_cache(object);
    self->function.held = retain(values[0]);
    self->cache.held = dict;
    self->make_info.held = retain(values[3]);
    self->limit = limit;
    if (limit != NO_LIMIT) {
        collector_set_part(dict); // what it holds are links, which are parts, too
    }
    self->typed = typed == YES;
    row_init(&self->row);
    collector_track(object);
    return object;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void function_cache_traverse(Borrowed object, Visit visit, void *context) {
    const FunctionCache *self = as_cache(object);
    const Slot *const slots[] = {&self->cache, &self->function, &self->make_info, &self->dict};
    static const char *const what[] = {"cache", "__wrapped__", "cache_info_type", "__dict__"};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            visit(slots[i]->held, edge_field(what[i]), context);
        }
    }
    for (RowPlace *place = self->row.newer; self->row_is_held && place != &self->row; place = place->newer) {
        visit(&place_link(place)->object, edge_field("order of use"), context);
    }
}

// The results that are in links go last, as in CPython.
static Owned function_cache_take_reference(Object *object) {
    FunctionCache *self = as_cache(object);
    if (!self->row_is_held) {
        row_hold(&self->row);
        self->row_is_held = true;
    }
    Slot *const slots[] = {&self->cache, &self->function, &self->make_info, &self->dict};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            return slot_take(slots[i]);
        }
    }
    return row_take_oldest(&self->row);
}

// ---- keys --------------------------------------------------------------------------------------------------------

static int64_t key_length(const FunctionCache *self, const Arguments *arguments) {
    int64_t keyword_count = arguments_keyword_count(arguments);
    return arguments->count + (keyword_count > 0 ? 1 + 2 * keyword_count : 0) +
           (self->typed ? arguments->count + keyword_count : 0);
}

// The arguments, a mark, names and values of those given by name, types.
static Owned make_long_key(const FunctionCache *self, const Arguments *arguments) {
    Owned key = tuple_new(key_length(self, arguments));
    if (key == NULL) {
        return NULL;
    }
    const Slot *given = arguments->items;
    int64_t keyword_count = arguments_keyword_count(arguments);
    Slot *next = as_tuple(key)->items;
    for (int64_t i = 0; i < arguments->count; i++) {
        slot_fill(next++, retain(given[i].held));
    }
    if (keyword_count > 0) {
        slot_fill(next++, retain(library.keyword_mark.held));
    }
    for (int64_t i = 0; i < keyword_count; i++) {
        slot_fill(next++, retain(tuple_get(arguments->names, i)));
        slot_fill(next++, retain(given[arguments->count + i].held));
    }
    for (int64_t i = 0; self->typed && i < arguments->count + keyword_count; i++) {
        slot_fill(next++, retain(&given[i].held->type->object));
    }
    return key;
}

static Owned make_key(const FunctionCache *self, const Arguments *arguments) {
    bool simple = arguments->count == 1 && arguments->names == NULL && !self->typed;
    if (simple && key_is_simple(arguments_get(arguments, 0))) {
        return retain(arguments_get(arguments, 0));
    }
    return make_long_key(self, arguments);
}

// ---- call --------------------------------------------------------------------------------------------------------

static Owned call_function(FunctionCache *self, const Arguments *arguments) {
    self->misses += 1;
    Owned function = retain(self->function.held);
    Owned result = object_call(function, arguments);
    release(function);
    return result;
}

static Owned call_unlimited(FunctionCache *self, const Arguments *arguments, Borrowed key, int64_t hash) {
    Borrowed found = dict_get_hashed(self->cache.held, key, hash);
    if (found != NULL) {
        self->hits += 1;
        return retain(found);
    }
    if (error_is_pending()) {
        return NULL;
    }
    Owned result = call_function(self, arguments);
    if (result != NULL && !dict_set_hashed(self->cache.held, retain(key), hash, retain(result))) {
        release(give(result));
    }
    return result;
}

// Makes room for one more: takes the oldest link out. *was_there: the dict had it still. False: failed. Meanwhile the
// link is in the dict, but not in the row.
static bool drop_oldest(FunctionCache *self, bool *was_there) {
    CacheLink *link = place_link(self->row.newer);
    Owned held = retain(&link->object);
    row_remove(link);
    Owned taken = dict_pop_hashed(self->cache.held, link->key.held, link->hash);
    *was_there = taken != NULL;
    bool good = taken != NULL || !error_is_pending();
    if (!good) {
        row_prepend(&self->row, link);
    }
    release_if_any(taken);
    release(held);
    return good;
}

static bool remember(FunctionCache *self, Borrowed key, int64_t hash, Borrowed result) {
    if (dict_size(self->cache.held) >= self->limit && !row_is_empty(&self->row)) {
        bool was_there;
        if (!drop_oldest(self, &was_there)) {
            return false;
        }
        if (!was_there) {
            return true; // a call inside its key's __eq__ was faster
        }
    }
    Owned link = link_new(key, hash, result);
    if (link == NULL || !dict_set_hashed(self->cache.held, retain(key), hash, retain(link))) {
        release_if_any(link);
        return false;
    }
    row_append(&self->row, as_link(link));
    release(link); // the last reference, if code that ran meanwhile has cleared the cache
    if (object_may_be_in_cycle(key)) {
        collector_track(self->cache.held); // an object of its own from now on, as in CPython
    }
    return true;
}

static Owned call_limited(FunctionCache *self, const Arguments *arguments, Borrowed key, int64_t hash) {
    Borrowed found = dict_get_hashed(self->cache.held, key, hash);
    if (found != NULL) {
        self->hits += 1;
        if (as_link(found)->place.newer != NULL) { // else it is being dropped
            row_remove(as_link(found));
            row_append(&self->row, as_link(found));
        }
        return retain(as_link(found)->result.held);
    }
    if (error_is_pending()) {
        return NULL;
    }
    Owned result = call_function(self, arguments);
    if (result == NULL) {
        return NULL;
    }
    bool known = dict_get_hashed(self->cache.held, key, hash) != NULL; // by a call inside the function's
    if (error_is_pending() || (!known && !remember(self, key, hash, result))) {
        release(give(result));
    }
    return result;
}

static Owned call_with_key(FunctionCache *self, const Arguments *arguments) {
    Owned key = make_key(self, arguments);
    int64_t hash = key == NULL ? -1 : key_hash(key);
    Owned result = hash == -1                ? NULL
                   : self->limit == NO_LIMIT ? call_unlimited(self, arguments, key, hash)
                                             : call_limited(self, arguments, key, hash);
    release_if_any(key);
    return result;
}

static Owned function_cache_call(Borrowed object, const Arguments *arguments) {
    FunctionCache *self = as_cache(object);
    if (UNLIKELY(self->function.held == NULL || self->cache.held == NULL)) {
        return error_raise(&ReferenceErrorType, "the cache has been taken apart by the collector");
    }
    return self->limit == 0 ? call_function(self, arguments) : call_with_key(self, arguments);
}

// ---- descriptor, attributes --------------------------------------------------------------------------------------

static Owned function_cache_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    return object == NULL || object == NONE ? retain(self) : bound_method_new(self, object);
}

static const AttributeRow function_cache_attributes[] = {
    {"__dict__", object_get_dict, object_set_dict, "The cache's own attributes."}, {0}};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned function_cache_info(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const FunctionCache *self = as_cache(object);
    const Owned numbers[] = {int_from_int64(self->hits), int_from_int64(self->misses),
                             self->limit == NO_LIMIT ? none_new() : int_from_int64(self->limit),
                             int_from_int64(self->cache.held == NULL ? 0 : dict_size(self->cache.held))};
    const Borrowed items[] = {numbers[0], numbers[1], numbers[2], numbers[3]};
    Owned info = error_is_pending() ? NULL : object_call_list(self->make_info.held, 4, items);
    for (int64_t i = 0; i < COUNT_OF(numbers); i++) {
        release_if_any(numbers[i]);
    }
    return info;
}

static Owned function_cache_clear(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    FunctionCache *self = as_cache(object);
    self->hits = self->misses = 0;
    if (!self->row_is_held) {
        row_hold(&self->row);
    }
    RowPlace row;
    row_move(&self->row, &row);
    if (self->cache.held != NULL) {
        Owned cache = retain(self->cache.held);
        dict_clear(cache);
        release(cache);
    }
    for (Owned link = row_take_oldest(&row); link != NULL; link = row_take_oldest(&row)) {
        release(link);
    }
    return none_new();
}

static Owned function_cache_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return retain(self);
}

static NativeRow function_cache_methods[] = {
    {"cache_info", function_cache_info, .signature = "(self, /)",
     .help = "How often results were there and were not, how many may be kept and are."},
    {"cache_clear", function_cache_clear, .signature = "(self, /)", .help = "Forgets all results and counts."},
    {"__copy__", function_cache_copy, .signature = "(self, /)", .help = "The cache itself."},
    {"__deepcopy__", function_cache_copy, .signature = "(self, memo, /)", .help = "The cache itself."},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member function_cache_members[] = {MEMBER(FunctionCache, function),
                                                MEMBER(FunctionCache, cache),
                                                MEMBER(FunctionCache, make_info),
                                                MEMBER(FunctionCache, dict),
                                                MEMBER(FunctionCache, weakrefs),
                                                MEMBER(FunctionCache, row.older),
                                                MEMBER(FunctionCache, row.newer),
                                                MEMBER(FunctionCache, limit),
                                                MEMBER(FunctionCache, hits),
                                                MEMBER(FunctionCache, misses),
                                                MEMBER(FunctionCache, typed),
                                                MEMBER(FunctionCache, row_is_held),
                                                {0}};

static Type FunctionCacheType = {
    .name = "functools._lru_cache_wrapper",
    .module = "functools",
    .doc = "A function that remembers its results.",
    .basic_size = sizeof(FunctionCache),
    .members = function_cache_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE | TYPE_METHOD,
    .dict_offset = offsetof(FunctionCache, dict),
    .weakrefs_offset = offsetof(FunctionCache, weakrefs),
    .traverse = function_cache_traverse,
    .take_reference = function_cache_take_reference,
    .descriptor_get = function_cache_descriptor_get,
    .call = function_cache_call,
    .new = function_cache_create,
    .methods = function_cache_methods,
    .attributes = function_cache_attributes,
};

Owned lru_cache_module_new(void) {
    static NativeRow none[] = {{0}};
    if (!type_ready(&CacheLinkType) || !type_ready(&FunctionCacheType)) {
        return NULL;
    }
    if (library.keyword_mark.held == NULL) {
        library.keyword_mark.held = object_new(&ObjectType);
    }
    Owned module =
        library.keyword_mark.held == NULL ? NULL : module_new_native("_lru_cache", "The cache of functools.", none);
    if (module != NULL && !module_set(module, "_lru_cache_wrapper", retain(&FunctionCacheType.object))) {
        release(give(module));
    }
    return module;
}
