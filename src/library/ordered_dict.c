// SPDX-License-Identifier: GPL-3.0-or-later
// collections.OrderedDict: a dict whose keys can change places.
//
//     d = OrderedDict(a=1, b=2, c=3)     entries │ a │ b │ c │
//     d.move_to_end('a')                         │ hole │ b │ c │ a │
//     d.move_to_end('c', last=False)             │ c │ b │ hole │ a │      the hole in front takes it
//
// dict keeps its entries in order of insertion, so all that is missing is to move them. To the end: the entry leaves a
// hole and is added anew. To the front: the hole before the first entry takes it; if there is none, a new table with as
// many holes in front as there are entries is made, which serves for as many moves. Holes at either end are passed over
// once only (dict_keys.h). So both ends can be moved to, looked at and popped in O(1), all in all.
//
// The type counts what changes the order, so that iterators can tell.
//
// Next: ordered_dict_methods.c, ordered_dict_views.c.
#include "library/ordered_dict.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/type_internal.h"

_Static_assert(sizeof(OrderedDict) + sizeof(GcHeader) == 96, "OrderedDict: 96 bytes");

// ---- create ------------------------------------------------------------------------------------------------------

static bool ordered_init(Borrowed self, const Arguments *arguments) {
    return ordered_update_arguments(self, arguments);
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void ordered_traverse(Borrowed self, Visit visit, void *context) {
    if (as_ordered(self)->attributes.held != NULL) {
        visit(as_ordered(self)->attributes.held, edge_field("__dict__"), context);
    }
    DictType.traverse(self, visit, context);
}

static Owned ordered_take_reference(Object *self) {
    return as_ordered(self)->attributes.held != NULL ? slot_take(&as_ordered(self)->attributes)
                                                     : DictType.take_reference(self);
}

// ---- entries -----------------------------------------------------------------------------------------------------

// Holes at the end go, so that the last entry is found at once.
static void drop_holes(DictKeys *keys) {
    while (keys->count > 0 && dict_entries(keys)[keys->count - 1].key.held == NULL) {
        keys->count -= 1;
    }
}

int64_t ordered_last(Borrowed self) {
    drop_holes(as_dict(self)->keys); // dict's own methods may have left some
    return as_dict(self)->keys->count - 1;
}

void ordered_take(Borrowed self, int64_t index, Owned *key, Owned *value) {
    Dict *dict = as_dict(self);
    DictEntry *entry = &dict_entries(dict->keys)[index];
    keys_forget(dict->keys, index);
    *key = slot_take(&entry->key);
    *value = slot_take(&entry->value);
    dict->used -= 1;
    dict->changes += 1;
    as_ordered(self)->changes += 1;
    drop_holes(dict->keys);
}

bool ordered_set(Borrowed self, Borrowed key, Borrowed value) {
    int64_t used = dict_size(self);
    bool done = dict_set(self, key, value);
    as_ordered(self)->changes += dict_size(self) != used;
    return done;
}

static bool ordered_delete(Borrowed self, Borrowed key) {
    Owned value = dict_pop(self, key);
    if (value == NULL) {
        if (!error_is_pending()) {
            error_raise_value(&KeyErrorType, key);
        }
        return false;
    }
    as_ordered(self)->changes += 1;
    drop_holes(as_dict(self)->keys);
    release(value);
    return true;
}

static bool ordered_set_item(Borrowed self, Borrowed key, Borrowed value) {
    return value == NULL ? ordered_delete(self, key) : ordered_set(self, key, value);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// The items as a list of pairs. A subclass is asked for them.
static Owned list_items(Borrowed self) {
    Owned name = str_intern_text("items");
    Owned items = name == NULL ? NULL : object_call_method(self, name, 0, NULL);
    Owned list = items == NULL ? NULL : list_from_iterable(items);
    release_if_any(items);
    release_if_any(name);
    return list;
}

static Owned ordered_repr(Borrowed self) {
    const char *name = type_short_name(self->type);
    if (dict_size(self) == 0) {
        return str_format("%s()", name);
    }
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("...") : NULL;
    }
    Owned items = list_items(self);
    Owned text = items == NULL ? NULL : str_format("%s(%R)", name, items);
    release_if_any(items);
    repr_leave(self);
    return text;
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// Are the keys the same, one after the other?
static Answer keys_equal(Borrowed left, Borrowed right) {
    int64_t mine = 0, theirs = 0;
    Borrowed key, other_key;
    Answer equal = YES;
    while (equal == YES && dict_next(left, &mine, &key, NULL) && dict_next(right, &theirs, &other_key, NULL)) {
        Owned held_key = retain(key);
        Owned held_other = retain(other_key);
        equal = object_equal(held_key, held_other);
        release(held_other);
        release(held_key);
    }
    return equal;
}

// Between two OrderedDicts order counts.
static Owned ordered_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_dict(other) || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    Answer equal = dict_equal(self, other);
    if (equal == YES && object_is(other, &OrderedDictType)) {
        equal = keys_equal(self, other);
    }
    return equal == FAILED ? NULL : bool_new((equal == YES) == (comparison == COMPARE_EQUAL));
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned ordered_iterate(Borrowed self) { return ordered_iterator_new(self, ORDERED_KEYS, false); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned ordered_or(Borrowed left, Borrowed right) {
    Borrowed self = object_is(left, &OrderedDictType) ? left : right;
    if (!is_dict(left) || !is_dict(right)) {
        return not_implemented_new();
    }
    Owned result = object_call_one(&self->type->object, left);
    if (result != NULL && !ordered_update(result, right)) {
        release(give(result));
    }
    return result;
}

static Owned ordered_inplace_or(Borrowed self, Borrowed other) {
    return ordered_update(self, other) ? retain(self) : NULL;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const AttributeRow ordered_attributes[] = {
    {"__dict__", object_get_dict, object_set_dict, "The object's own attributes."},
    {0},
};

static const Member ordered_dict_members[] = {
    MEMBER(OrderedDict, changes), MEMBER(OrderedDict, attributes), MEMBER(OrderedDict, weakrefs), {0}};

Type OrderedDictType = {
    .name = "collections.OrderedDict",
    .module = "collections",
    .doc = "A dict whose keys can be moved to either end, and for whose equality their order counts.",
    .base = &DictType,
    .basic_size = sizeof(OrderedDict),
    .members = ordered_dict_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(OrderedDict, attributes),
    .weakrefs_offset = offsetof(OrderedDict, weakrefs),
    .traverse = ordered_traverse,
    .take_reference = ordered_take_reference,
    .repr = ordered_repr,
    .compare = ordered_compare,
    .init = ordered_init,
    .set_item = ordered_set_item,
    .iterate = ordered_iterate,
    .binary = {[BINARY_OR] = ordered_or},
    .inplace = {[BINARY_OR] = ordered_inplace_or},
    .methods = ordered_dict_method_rows,
    .attributes = ordered_attributes,
};
