// SPDX-License-Identifier: GPL-3.0-or-later
// Views of an OrderedDict, and iterators over it.
//
// The views are dict's, but for their iterators. There is one type of iterator, for keys, values and items, from either
// end: it walks over the entries, and stops when their order has changed.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/protocol.h"
#include "library/ordered_dict.h"

typedef struct OrderedIterator { // 80 bytes with the collector's header
    Object object;
    Slot dict;        // empty: exhausted
    int64_t position; // index of the entry to look at next
    int64_t size;     // the dict's when the iteration began; -1: another one was seen
    int64_t changes;  // the dict's at that time
    uint8_t part;     // OrderedPart
    bool is_reverse;
} OrderedIterator;
_Static_assert(sizeof(OrderedIterator) + sizeof(GcHeader) == 80, "iterator of OrderedDict: 80 bytes");

static OrderedIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned ordered_iterator_new(Borrowed dict, OrderedPart part, bool reverse) {
    Owned held = retain(dict);
    Owned object = object_new(&OrderedIteratorType);
    if (object == NULL) {
        release(held);
        return NULL;
    }
    OrderedIterator *self = as_iterator(object);
    self->dict.held = held;
    self->position = reverse ? ordered_last(dict) : keys_first(as_dict(dict)->keys);
    self->size = dict_size(dict);
    self->changes = as_ordered(dict)->changes;
    self->part = (uint8_t)part;
    self->is_reverse = reverse;
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot iterator_held[] = {{offsetof(OrderedIterator, dict), "dict"}, {0}};

static void ordered_iterator_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, iterator_held, visit, context);
}

static Owned ordered_iterator_take_reference(Object *self) { return held_take_reference(self, iterator_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned ordered_iterator_iterate(Borrowed self) { return retain(self); }

// False: the dict is not what it was when the iteration began.
static bool check_unchanged(OrderedIterator *self) {
    Borrowed dict = self->dict.held;
    if (as_ordered(dict)->changes != self->changes) {
        slot_clear(&self->dict);
        error_raise(&RuntimeErrorType, "OrderedDict mutated during iteration");
        return false;
    }
    if (dict_size(dict) != self->size) {
        self->size = -1;
        error_raise(&RuntimeErrorType, "OrderedDict changed size during iteration");
        return false;
    }
    return true;
}

static DictEntry *next_entry(OrderedIterator *self, const DictKeys *keys) {
    while (self->position >= 0 && self->position < keys->count) {
        DictEntry *entry = &dict_entries(keys)[self->position];
        self->position += self->is_reverse ? -1 : 1;
        if (entry->key.held != NULL) {
            return entry;
        }
    }
    return NULL;
}

static Owned ordered_iterator_next(Borrowed object) {
    OrderedIterator *self = as_iterator(object);
    if (self->dict.held == NULL || !check_unchanged(self)) {
        return NULL;
    }
    const DictEntry *entry = next_entry(self, as_dict(self->dict.held)->keys);
    if (entry == NULL) {
        slot_clear(&self->dict);
        return NULL;
    }
    switch ((OrderedPart)self->part) {
    case ORDERED_KEYS: return retain(entry->key.held);
    case ORDERED_VALUES: return retain(entry->value.held);
    case ORDERED_ITEMS: break;
    }
    return tuple_two(retain(entry->key.held), retain(entry->value.held));
}

static const Member ordered_iterator_members[] = {MEMBER(OrderedIterator, dict),
                                                  MEMBER(OrderedIterator, position),
                                                  MEMBER(OrderedIterator, size),
                                                  MEMBER(OrderedIterator, changes),
                                                  MEMBER(OrderedIterator, part),
                                                  MEMBER(OrderedIterator, is_reverse),
                                                  {0}};

Type OrderedIteratorType = {
    .name = "odict_iterator",
    .basic_size = sizeof(OrderedIterator),
    .members = ordered_iterator_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = ordered_iterator_traverse,
    .take_reference = ordered_iterator_take_reference,
    .iterate = ordered_iterator_iterate,
    .next = ordered_iterator_next,
};

// ---- views -------------------------------------------------------------------------------------------------------

static Owned keys_iterate(Borrowed self) { return ordered_iterator_new(dict_view_dict(self), ORDERED_KEYS, false); }
static Owned values_iterate(Borrowed self) { return ordered_iterator_new(dict_view_dict(self), ORDERED_VALUES, false); }
static Owned items_iterate(Borrowed self) { return ordered_iterator_new(dict_view_dict(self), ORDERED_ITEMS, false); }

static Owned keys_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return ordered_iterator_new(dict_view_dict(self), ORDERED_KEYS, true);
}
static Owned values_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return ordered_iterator_new(dict_view_dict(self), ORDERED_VALUES, true);
}
static Owned items_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return ordered_iterator_new(dict_view_dict(self), ORDERED_ITEMS, true);
}

#define REVERSED_ROW(function)                                                                                         \
    { "__reversed__", function, .signature = "(self, /)", .help = "Return an iterator from the back." }

static NativeRow keys_methods[] = {REVERSED_ROW(keys_reversed), {0}};
static NativeRow values_methods[] = {REVERSED_ROW(values_reversed), {0}};
static NativeRow items_methods[] = {REVERSED_ROW(items_reversed), {0}};

#define ORDERED_VIEW_TYPE(type_name, base_type, part)                                                                  \
    {                                                                                                                  \
        .name = (type_name), .base = &(base_type), .flags = TYPE_CONTAINER, .iterate = part##_iterate,                 \
        .methods = part##_methods                                                                                      \
    }

Type OrderedKeysType = ORDERED_VIEW_TYPE("odict_keys", DictKeysType, keys);
Type OrderedValuesType = ORDERED_VIEW_TYPE("odict_values", DictValuesType, values);
Type OrderedItemsType = ORDERED_VIEW_TYPE("odict_items", DictItemsType, items);
