// SPDX-License-Identifier: GPL-3.0-or-later
// What keys(), values() and items() give: windows on a dict that show it as it is now, and hold nothing but the dict.
//
//     d = {'a': 1}; k = d.keys(); d['b'] = 2; k        dict_keys(['a', 'b'])
//
// Keys and items behave like sets; values do not, since they may repeat.
//
// Next: dict_view_sets.c, the operators that make sets; dict_iterators.c.
#include "objects/class.h"
#include "objects/dict_keys.h"
#include "objects/iterators.h"
#include "objects/key.h"
#include "objects/list.h"
#include "objects/repr_guard.h"
#include "objects/type_internal.h"

// ---- create ------------------------------------------------------------------------------------------------------

Owned dict_view_new(Type *type, Borrowed dict) {
    Owned held = retain(dict);
    Owned view = object_new(type);
    if (view == NULL) {
        release(held);
        return NULL;
    }
    ((DictView *)(void *)view)->dict.held = held;
    collector_track(view);
    return view;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void dict_view_traverse(Borrowed self, Visit visit, void *context) {
    if (dict_view_dict(self) != NULL) {
        visit(dict_view_dict(self), edge_field("dict"), context);
    }
}

static Owned dict_view_take_reference(Object *self) { return slot_take(&((DictView *)(void *)self)->dict); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned dict_view_repr(Borrowed self) {
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("...") : NULL;
    }
    Owned items = list_from_iterable(self);
    Owned text = items == NULL ? NULL : str_format("%T(%R)", self, items);
    release_if_any(items);
    repr_leave(self);
    return text;
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t dict_view_length(Borrowed self) { return dict_size(dict_view_dict(self)); }

static Answer keys_contains(Borrowed self, Borrowed item) { return dict_contains(dict_view_dict(self), item); }

static Answer items_contains(Borrowed self, Borrowed item) {
    if (!is_tuple(item) || tuple_size(item) != 2) {
        return NO;
    }
    Owned value = retain_if_any(dict_get(dict_view_dict(self), tuple_get(item, 0)));
    if (value == NULL) {
        return error_is_pending() ? FAILED : NO;
    }
    Answer equal = object_equal(value, tuple_get(item, 1));
    release(value);
    return equal;
}

static Owned keys_iterate(Borrowed self) { return dict_iterator_new(&DictKeyIteratorType, dict_view_dict(self)); }
static Owned values_iterate(Borrowed self) { return dict_iterator_new(&DictValueIteratorType, dict_view_dict(self)); }
static Owned items_iterate(Borrowed self) { return dict_iterator_new(&DictItemIteratorType, dict_view_dict(self)); }

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned view_mapping(Borrowed self) { return mappingproxy_new(dict_view_dict(self)); }

static const AttributeRow view_attributes[] = {
    {.name = "mapping", .get = view_mapping, .help = "The dict, read-only."},
    {0},
};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned keys_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_reverse_iterator_new(&DictReverseKeyIteratorType, dict_view_dict(self));
}
static Owned values_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_reverse_iterator_new(&DictReverseValueIteratorType, dict_view_dict(self));
}
static Owned items_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return dict_reverse_iterator_new(&DictReverseItemIteratorType, dict_view_dict(self));
}

#define REVERSED_HELP "Return an iterator from the back."
#define DISJOINT_HELP "Tell whether view and iterable have no item in common."

static NativeRow keys_methods[] = {
    {"__reversed__", keys_reversed, .signature = "(self, /)", .help = REVERSED_HELP},
    {"isdisjoint", dict_view_is_disjoint, .signature = "(self, other, /)", .help = DISJOINT_HELP},
    {0}};
static NativeRow values_methods[] = {{"__reversed__", values_reversed, .signature = "(self, /)", .help = REVERSED_HELP},
                                     {0}};
static NativeRow items_methods[] = {
    {"__reversed__", items_reversed, .signature = "(self, /)", .help = REVERSED_HELP},
    {"isdisjoint", dict_view_is_disjoint, .signature = "(self, other, /)", .help = DISJOINT_HELP},
    {0}};

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member dict_view_members[] = {MEMBER(DictView, dict), {0}};

Type DictKeysType = {
    .name = "dict_keys",
    .basic_size = sizeof(DictView),
    .members = dict_view_members,
    .flags = TYPE_CONTAINER,
    .traverse = dict_view_traverse,
    .take_reference = dict_view_take_reference,
    .repr = dict_view_repr,
    .compare = dict_view_compare,
    .length = dict_view_length,
    .contains = keys_contains,
    .iterate = keys_iterate,
    .binary = {[BINARY_AND] = dict_view_and,
               [BINARY_OR] = dict_view_or,
               [BINARY_XOR] = dict_view_xor,
               [BINARY_SUBTRACT] = dict_view_subtract},
    .methods = keys_methods,
    .attributes = view_attributes,
};

Type DictItemsType = {
    .name = "dict_items",
    .basic_size = sizeof(DictView),
    .members = dict_view_members,
    .flags = TYPE_CONTAINER,
    .traverse = dict_view_traverse,
    .take_reference = dict_view_take_reference,
    .repr = dict_view_repr,
    .compare = dict_view_compare,
    .length = dict_view_length,
    .contains = items_contains,
    .iterate = items_iterate,
    .binary = {[BINARY_AND] = dict_view_and,
               [BINARY_OR] = dict_view_or,
               [BINARY_XOR] = dict_view_xor,
               [BINARY_SUBTRACT] = dict_view_subtract},
    .methods = items_methods,
    .attributes = view_attributes,
};

Type DictValuesType = {
    .name = "dict_values",
    .basic_size = sizeof(DictView),
    .members = dict_view_members,
    .flags = TYPE_CONTAINER,
    .traverse = dict_view_traverse,
    .take_reference = dict_view_take_reference,
    .repr = dict_view_repr,
    .length = dict_view_length,
    .iterate = values_iterate,
    .methods = values_methods,
    .attributes = view_attributes,
};

bool dict_views_init(void) {
    return type_ready(&DictKeysType) && type_ready(&DictItemsType) && type_ready(&DictValuesType);
}
