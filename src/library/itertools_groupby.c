// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.groupby: runs of items with the same key.
//
//     for key, group in groupby('aab')     ('a', group of 2), ('b', group of 1)
//
//     groupby ─── iterator
//        ▲   last item and its key: read, and not yet given
//        │   key of the group that was begun
//     group  key of its items; its number
//
// Both read from the one iterator: the group while the key stays, and the groupby, when the next group is asked for,
// over what the last one has left. A group knows by its number that another one has begun since; then it is at its end.
//
// Next: itertools_tee.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

typedef struct GroupBy { // 88 bytes with the collector's header
    Object object;
    Slot iterator;
    Slot function;  // or empty: the items are their own keys
    Slot group_key; // of the group that was begun last; empty: none
    Slot key;       // of the item read last; empty: it has been given
    Slot item;      // that item, until it is given
    int64_t group;  // number of the group begun last
} GroupBy;
_Static_assert(sizeof(GroupBy) + sizeof(GcHeader) == 88, "groupby: 88 bytes");

typedef struct Grouper { // 64 bytes with the collector's header
    Object object;
    Slot parent;
    Slot key;
    int64_t group;
} Grouper;
_Static_assert(sizeof(Grouper) + sizeof(GcHeader) == 64, "group: 64 bytes");

static GroupBy *as_groupby(Borrowed object) { return object_mutable(object); }
static Grouper *as_grouper(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned groupby_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    if (!arguments_read_plain("groupby", "(iterable, key=None)", &signature, arguments, values)) {
        return NULL;
    }
    Owned object = type_allocate(type, 0);
    if (object == NULL) {
        return NULL;
    }
    collector_track(object); // before its iterator, as in CPython
    as_groupby(object)->iterator.held = object_iterate(values[0]);
    as_groupby(object)->function.held = values[1] == NULL || values[1] == NONE ? NULL : retain(values[1]);
    if (as_groupby(object)->iterator.held == NULL) {
        release(give(object));
    }
    return object;
}

static Owned grouper_new(Type *type, Borrowed parent, Borrowed key) {
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        as_grouper(object)->parent.held = retain(parent);
        as_grouper(object)->key.held = retain(key);
        as_groupby(parent)->group += 1;
        as_grouper(object)->group = as_groupby(parent)->group;
        collector_track(object);
    }
    return object;
}

// _grouper(parent, key)
static Owned grouper_create(Type *type, const Arguments *arguments) {
    if (!itertools_check_arguments(type, &GrouperType, arguments, 2)) {
        return NULL;
    }
    Borrowed parent = arguments_get(arguments, 0);
    if (!object_is(parent, &GroupByType)) {
        return error_raise(&TypeErrorType, "_grouper() argument 1 must be itertools.groupby, not %K", parent);
    }
    return grouper_new(type, parent, arguments_get(arguments, 1));
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot groupby_held[] = {{offsetof(GroupBy, iterator), "iterator"},
                                        {offsetof(GroupBy, function), "key function"},
                                        {offsetof(GroupBy, group_key), "key of the group"},
                                        {offsetof(GroupBy, key), "key"},
                                        {offsetof(GroupBy, item), "item"},
                                        {0}};
static const HeldSlot grouper_held[] = {{offsetof(Grouper, parent), "parent"}, {offsetof(Grouper, key), "key"}, {0}};

static void groupby_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, groupby_held, visit, context);
}
static void grouper_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, grouper_held, visit, context);
}

static Owned groupby_take_reference(Object *self) { return held_take_reference(self, groupby_held); }
static Owned grouper_take_reference(Object *self) { return held_take_reference(self, grouper_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

// Reads the next item and works out its key. False: the end, or an exception is pending.
static bool read_item(GroupBy *self) {
    Owned item = self->iterator.held == NULL ? NULL : itertools_next(&self->iterator);
    if (item == NULL) {
        return false;
    }
    Owned function = retain_if_any(self->function.held);
    Owned key = function == NULL ? retain(item) : object_call_one(function, item);
    release_if_any(function);
    if (key == NULL) {
        release(item);
        return false;
    }
    slot_set(&self->item, item);
    slot_set(&self->key, key);
    return true;
}

// Is this the key of the item that was read last?
static Answer is_key(const GroupBy *self, Borrowed wanted) {
    Owned held_wanted = retain(wanted);
    Owned key = retain(self->key.held);
    Answer answer = object_equal(held_wanted, key);
    release(key);
    release(held_wanted);
    return answer;
}

// Reads over what the last group has left, to the first item of the next.
static bool find_group(GroupBy *self) {
    while (true) {
        if (self->key.held != NULL) {
            Answer same = self->group_key.held == NULL ? NO : is_key(self, self->group_key.held);
            if (same != YES) {
                return same == NO;
            }
        }
        if (!read_item(self)) {
            return false;
        }
    }
}

static Owned groupby_next(Borrowed object) {
    GroupBy *self = as_groupby(object);
    self->group += 1; // the last group is at its end
    if (!find_group(self) || self->key.held == NULL) {
        return NULL;
    }
    Owned key = retain(self->key.held);
    slot_set(&self->group_key, retain(key));
    Owned group = grouper_new(&GrouperType, object, key);
    if (group == NULL) {
        release(key);
        return NULL;
    }
    return tuple_two(key, group);
}

static Owned grouper_next(Borrowed object) {
    const Grouper *self = as_grouper(object);
    if (self->parent.held == NULL || self->key.held == NULL) {
        return NULL;
    }
    GroupBy *parent = as_groupby(self->parent.held);
    if (parent->group != self->group || (parent->item.held == NULL && !read_item(parent))) {
        return NULL;
    }
    if (is_key(parent, self->key.held) != YES) {
        return NULL;
    }
    slot_clear(&parent->key);
    return slot_take(&parent->item);
}

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member group_by_members[] = {MEMBER(GroupBy, iterator),
                                          MEMBER(GroupBy, function),
                                          MEMBER(GroupBy, group_key),
                                          MEMBER(GroupBy, key),
                                          MEMBER(GroupBy, item),
                                          MEMBER(GroupBy, group),
                                          {0}};

Type GroupByType = {
    .name = "itertools.groupby",
    .module = "itertools",
    .doc = "groupby(iterable, key=None)\n\n"
           "Gives for each run of items with the same key that key, and an iterator over the items.",
    .basic_size = sizeof(GroupBy),
    .members = group_by_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = groupby_traverse,
    .take_reference = groupby_take_reference,
    .new = groupby_create,
    .iterate = itertools_self,
    .next = groupby_next,
};

static const Member grouper_members[] = {MEMBER(Grouper, parent), MEMBER(Grouper, key), MEMBER(Grouper, group), {0}};

Type GrouperType = {
    .name = "itertools._grouper",
    .module = "itertools",
    .doc = "The items of one run.",
    .basic_size = sizeof(Grouper),
    .members = grouper_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = grouper_traverse,
    .take_reference = grouper_take_reference,
    .new = grouper_create,
    .iterate = itertools_self,
    .next = grouper_next,
};
