// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of OrderedDict.
//
// Those that CPython lets a subclass's own methods take part in do so here: update and | store each item with
// self[key] = value; setdefault and copy, too, when self is of a subclass.
//
// Next: ordered_dict_views.c.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/ordered_dict.h"

// ---- update ------------------------------------------------------------------------------------------------------

// self[pair[0]] = pair[1]
static bool store_pair(Borrowed self, Borrowed pair) {
    Owned items = tuple_from_iterable(pair);
    if (items == NULL) {
        return false;
    }
    int64_t size = tuple_size(items);
    bool stored = false;
    if (size < 2) {
        error_raise(&ValueErrorType, "need more than %lld value%s to unpack", (long long)size, size == 1 ? "" : "s");
    } else if (size > 2) {
        error_raise(&ValueErrorType, "too many values to unpack (expected 2)");
    } else {
        stored = object_set_item(self, tuple_get(items, 0), tuple_get(items, 1));
    }
    release(items);
    return stored;
}

static bool store_pairs(Borrowed self, Borrowed pairs) {
    Owned iterator = object_iterate(pairs);
    bool good = iterator != NULL;
    Owned pair;
    while (good && (pair = object_next(iterator)) != NULL) {
        good = store_pair(self, pair);
        release(pair);
    }
    release_if_any(iterator);
    return good && !error_is_pending();
}

static bool store_mapping(Borrowed self, Borrowed mapping, Borrowed keys) {
    Owned iterator = object_iterate(keys);
    bool good = iterator != NULL;
    Owned key;
    while (good && (key = object_next(iterator)) != NULL) {
        Owned value = object_get_item(mapping, key);
        good = value != NULL && object_set_item(self, key, value);
        release_if_any(value);
        release(key);
    }
    release_if_any(iterator);
    return good && !error_is_pending();
}

// A dict's items at once: storing them may change it.
static bool store_dict(Borrowed self, Borrowed dict) {
    Owned view = dict_view_new(&DictItemsType, dict);
    Owned pairs = view == NULL ? NULL : list_from_iterable(view);
    bool good = pairs != NULL && store_pairs(self, pairs);
    release_if_any(pairs);
    release_if_any(view);
    return good;
}

bool ordered_update(Borrowed self, Borrowed other) {
    if (other->type == &DictType) {
        return store_dict(self, other);
    }
    Owned method = NULL;
    Answer found = object_find_attribute(other, names.keys, &method);
    bool has_keys = found == YES;
    found = found == NO ? object_find_attribute(other, names.items, &method) : found;
    if (found == NO) {
        return store_pairs(self, other);
    }
    Owned given = found == FAILED ? NULL : object_call_none(method);
    release_if_any(method);
    bool good = given != NULL && (has_keys ? store_mapping(self, other, given) : store_pairs(self, given));
    release_if_any(given);
    return good;
}

bool ordered_update_arguments(Borrowed self, const Arguments *arguments) {
    if (arguments->count > 1) {
        error_raise(&TypeErrorType, "expected at most 1 arguments, got %lld", (long long)arguments->count);
        return false;
    }
    if (arguments->count == 1 && !ordered_update(self, arguments_get(arguments, 0))) {
        return false;
    }
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        if (!object_set_item(self, tuple_get(arguments->names, i), arguments_get(arguments, arguments->count + i))) {
            return false;
        }
    }
    return true;
}

static Owned method_update(Borrowed self, const Arguments *arguments) {
    return ordered_update_arguments(self, arguments) ? none_new() : NULL;
}

// ---- taking ------------------------------------------------------------------------------------------------------

static Owned method_pop(Borrowed self, const Borrowed *arguments) {
    int64_t hash = key_hash(arguments[0]);
    int64_t index = hash == -1 ? DICT_FAILED : dict_find(as_dict(self), arguments[0], hash);
    if (index == DICT_FAILED) {
        return NULL;
    }
    if (index == DICT_MISSING) {
        return arguments[1] != NULL ? retain(arguments[1]) : error_raise_value(&KeyErrorType, arguments[0]);
    }
    Owned key, value;
    ordered_take(self, index, &key, &value);
    release(key);
    return value;
}

// The argument `last`, which is True if it was left out.
static Answer read_last(Borrowed argument) { return argument == NULL ? YES : object_truth(argument); }

static Owned method_popitem(Borrowed self, const Borrowed *arguments) {
    Answer last = read_last(arguments[0]);
    Owned pair = last == FAILED ? NULL : tuple_new(2); // first, because it may start a collection
    if (pair == NULL) {
        return NULL;
    }
    if (dict_size(self) == 0) {
        release(pair);
        return error_raise(&KeyErrorType, "dictionary is empty");
    }
    Slot *items = as_tuple(pair)->items;
    int64_t index = last == YES ? ordered_last(self) : keys_first(as_dict(self)->keys);
    ordered_take(self, index, &items[0].held, &items[1].held);
    return pair;
}

static Owned method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    dict_clear(self);
    return none_new();
}

// ---- moving ------------------------------------------------------------------------------------------------------

// How many entries there are before this one.
static int64_t entries_before(const DictKeys *keys, int64_t index) {
    int64_t count = 0;
    for (int64_t i = 0; i < index; i++) {
        count += dict_entries(keys)[i].key.held != NULL;
    }
    return count;
}

// Makes a new table with so many holes before the entries, and room for one more behind them. *index is of an entry.
static bool rebuild(Dict *dict, int64_t holes, int64_t *index) {
    int64_t place = entries_before(dict->keys, *index) + holes;
    DictKeys *keys = keys_rebuild_behind(dict->keys, keys_slots_for_count((dict->used + 1) * 2 + holes), holes);
    if (keys == NULL) {
        return false;
    }
    dict->keys = keys;
    *index = place;
    return true;
}

// Moves the entry; both ends have room.
static void move_entry(Borrowed self, int64_t index, bool last) {
    Owned key, value;
    int64_t hash = dict_entries(as_dict(self)->keys)[index].hash;
    ordered_take(self, index, &key, &value);
    (last ? keys_add : keys_add_first)(as_dict(self)->keys, key, hash, value);
    as_dict(self)->used += 1;
}

static bool move_to_end(Borrowed self, int64_t index, bool last) {
    Dict *dict = as_dict(self);
    int64_t first = keys_first(dict->keys);
    if (index == (last ? ordered_last(self) : first)) {
        return true;
    }
    bool has_room = last ? dict->keys->usable > 0 : first > 0;
    if (!has_room && !rebuild(dict, last ? 0 : dict->used, &index)) {
        return false;
    }
    move_entry(self, index, last);
    return true;
}

static Owned method_move_to_end(Borrowed self, const Borrowed *arguments) {
    Answer last = read_last(arguments[1]);
    int64_t hash = last == FAILED ? -1 : key_hash(arguments[0]);
    int64_t index = hash == -1 ? DICT_FAILED : dict_find(as_dict(self), arguments[0], hash);
    if (index == DICT_MISSING) {
        return error_raise_value(&KeyErrorType, arguments[0]);
    }
    return index != DICT_FAILED && move_to_end(self, index, last == YES) ? none_new() : NULL;
}

// ---- looking and making ------------------------------------------------------------------------------------------

static Owned method_setdefault(Borrowed self, const Borrowed *arguments) {
    Borrowed key = arguments[0], otherwise = arguments[1] == NULL ? NONE : arguments[1];
    if (self->type == &OrderedDictType) {
        int64_t used = dict_size(self);
        Owned value = retain_if_any(dict_set_default(self, key, otherwise));
        as_ordered(self)->changes += dict_size(self) != used;
        return value;
    }
    switch (object_contains(self, key)) {
    case YES: return object_get_item(self, key);
    case NO: return object_set_item(self, key, otherwise) ? retain(otherwise) : NULL;
    case FAILED: break;
    }
    return NULL;
}

static Owned method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    bool is_exact = self->type == &OrderedDictType;
    Owned copy = object_call_none(&self->type->object);
    int64_t position = 0;
    Borrowed key, value;
    while (copy != NULL && dict_next(self, &position, &key, &value)) {
        Owned held_key = retain(key);
        Owned held_value = is_exact ? retain(value) : object_get_item(self, held_key);
        if (held_value == NULL || !object_set_item(copy, held_key, held_value)) {
            release(give(copy));
        }
        release_if_any(held_value);
        release(held_key);
    }
    return copy;
}

static Owned method_fromkeys(Borrowed class_object, const Borrowed *arguments) {
    return dict_from_keys(class_object, arguments[0], arguments[1] == NULL ? NONE : arguments[1]);
}

static Owned method_keys(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&OrderedKeysType, self);
}

static Owned method_values(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&OrderedValuesType, self);
}

static Owned method_items(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&OrderedItemsType, self);
}

static Owned method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return ordered_iterator_new(self, ORDERED_KEYS, true);
}

// ---- copying -----------------------------------------------------------------------------------------------------

// (class, (), attributes or None, None, iterator over the items): how copies are made.
static Owned method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Borrowed attributes = as_ordered(self)->attributes.held;
    Owned items = object_call_method(self, names.items, 0, NULL);
    Owned iterator = items == NULL ? NULL : object_iterate(items);
    Owned state = iterator == NULL     ? NULL
                  : attributes == NULL ? none_new()
                                       : object_get_attribute(self, names.__dict__);
    Owned result =
        state == NULL
            ? NULL
            : tuple_from_list(5, (const Borrowed[]){&self->type->object, tuple_empty(), state, NONE, iterator});
    release_if_any(state);
    release_if_any(iterator);
    release_if_any(items);
    return result;
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow ordered_dict_method_rows[] = {
    {"fromkeys", method_fromkeys, .signature = "(type, iterable, value=None)",
     .help = "Make an OrderedDict with the keys from iterable, all with the same value.", .flags = NATIVE_CLASS},
    {"__reduce__", method_reduce, .signature = "(self, /)", .help = "Return what a copy is made from."},
    {"setdefault", method_setdefault, .signature = "(self, key, default=None)",
     .help = "Return the value for key; if it is not there, insert it with the default first."},
    {"pop", method_pop, .signature = "(self, key, default=<unrepresentable>)",
     .help = "Remove key and return its value; if it is not there, return default or raise a KeyError."},
    {"popitem", method_popitem, .signature = "(self, last=True)",
     .help = "Remove the last pair, or the first one, and return it as a tuple (key, value)."},
    {"keys", method_keys, .signature = "(self, /)", .help = "Return a view of the keys."},
    {"values", method_values, .signature = "(self, /)", .help = "Return a view of the values."},
    {"items", method_items, .signature = "(self, /)", .help = "Return a view of the pairs (key, value)."},
    {"update", .raw = method_update, .signature = "(self, /, *args, **kwargs)",
     .help = "Take over the entries of a mapping or of an iterable of pairs, and of the keyword arguments."},
    {"clear", method_clear, .signature = "(self, /)", .help = "Remove all entries."},
    {"copy", method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"__reversed__", method_reversed, .signature = "(self, /)",
     .help = "Return an iterator over the keys, last one first."},
    {"move_to_end", method_move_to_end, .signature = "(self, key, last=True)",
     .help = "Move a key to the end, or with last=False to the beginning."},
    {0},
};
