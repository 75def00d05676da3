// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of dict: get, pop, popitem, setdefault, update, fromkeys, keys, values, items …
//
// Next: dict_views.c, what keys(), values() and items() give.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/protocol.h"

// ---- looking and taking ------------------------------------------------------------------------------------------

static Owned value_or_default(Borrowed value, Borrowed otherwise) {
    if (value != NULL) {
        return retain(value);
    }
    if (error_is_pending()) {
        return NULL;
    }
    return otherwise == NULL ? none_new() : retain(otherwise);
}

static Owned dict_method_get(Borrowed self, const Borrowed *arguments) {
    return value_or_default(dict_get(self, arguments[0]), arguments[1]);
}

static Owned dict_method_setdefault(Borrowed self, const Borrowed *arguments) {
    return retain_if_any(dict_set_default(self, arguments[0], arguments[1] == NULL ? NONE : arguments[1]));
}

static Owned dict_method_pop(Borrowed self, const Borrowed *arguments) {
    // An empty dict does not ask for the key's hash.
    Owned value = dict_size(self) == 0 ? NULL : dict_pop(self, arguments[0]);
    if (value != NULL || error_is_pending()) {
        return value;
    }
    return arguments[1] != NULL ? retain(arguments[1]) : error_raise_value(&KeyErrorType, arguments[0]);
}

// Index of the last entry that is not a hole.
static int64_t last_entry(const DictKeys *keys) {
    int64_t index = keys->count - 1;
    while (dict_entries(keys)[index].key.held == NULL) {
        index -= 1;
    }
    return index;
}

static Owned dict_method_popitem(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    Dict *self = as_dict(object);
    if (self->used == 0) {
        return error_raise(&KeyErrorType, "popitem(): dictionary is empty");
    }
    Owned pair = tuple_new(2); // first, because it may start a collection
    if (pair == NULL) {
        return NULL;
    }
    if (self->used == 0 || (self->values != NULL && !dict_make_combined(self, self->keys->slot_count))) {
        release(pair);
        return self->used == 0 ? error_raise(&KeyErrorType, "popitem(): dictionary is empty") : NULL;
    }
    int64_t index = last_entry(self->keys);
    DictEntry *entry = &dict_entries(self->keys)[index];
    keys_forget(self->keys, index);
    self->used -= 1;
    self->changes += 1;
    self->keys->count = index; // its room is not given back: the slot of a deleted key is no free slot
    slot_fill(&as_tuple(pair)->items[0], slot_take(&entry->key));
    slot_fill(&as_tuple(pair)->items[1], slot_take(&entry->value));
    return pair;
}

// ---- changing ----------------------------------------------------------------------------------------------------

static Owned dict_method_update(Borrowed self, const Arguments *arguments) {
    return dict_update_arguments(self, "update", arguments) ? none_new() : NULL;
}

static Owned dict_method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    dict_clear(self);
    return none_new();
}

static Owned dict_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_copy(self);
}

static Owned dict_method_fromkeys(Borrowed class_object, const Borrowed *arguments) {
    return dict_from_keys(class_object, arguments[0], arguments[1] == NULL ? NONE : arguments[1]);
}

// ---- views -------------------------------------------------------------------------------------------------------

static Owned dict_method_keys(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&DictKeysType, self);
}

static Owned dict_method_values(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&DictValuesType, self);
}

static Owned dict_method_items(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_view_new(&DictItemsType, self);
}

static Owned dict_method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_reverse_iterator_new(&DictReverseKeyIteratorType, self);
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow dict_method_rows[] = {
    {"__reversed__", dict_method_reversed, .signature = "(self, /)",
     .help = "Return an iterator over the keys, last one first."},
    {"get", dict_method_get, .signature = "(self, key, default=None, /)",
     .help = "Return the value for key, or default if the key is not there."},
    {"setdefault", dict_method_setdefault, .signature = "(self, key, default=None, /)",
     .help = "Return the value for key; if it is not there, insert it with the default first."},
    {"pop", dict_method_pop, .signature = "(self, key, default=<unrepresentable>, /)",
     .help = "Remove key and return its value; if it is not there, return default or raise a KeyError."},
    {"popitem", dict_method_popitem, .signature = "(self, /)",
     .help = "Remove the pair that came in last and return it as a tuple (key, value)."},
    {"keys", dict_method_keys, .signature = "(self, /)", .help = "Return a view of the keys."},
    {"items", dict_method_items, .signature = "(self, /)", .help = "Return a view of the pairs (key, value)."},
    {"values", dict_method_values, .signature = "(self, /)", .help = "Return a view of the values."},
    {"update", .raw = dict_method_update, .signature = "(self, /, *args, **kwargs)",
     .help = "Take over the entries of a mapping or of an iterable of pairs, and of the keyword arguments."},
    {"fromkeys", dict_method_fromkeys, .signature = "(type, iterable, value=None, /)",
     .help = "Make a dict with the keys from iterable, all with the same value.", .flags = NATIVE_CLASS},
    {"clear", dict_method_clear, .signature = "(self, /)", .help = "Remove all entries."},
    {"copy", dict_method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    CLASS_GETITEM_ROW,
    {0}};
