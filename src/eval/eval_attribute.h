// SPDX-License-Identifier: GPL-3.0-or-later
// Inline caches of attributes, for the nodes that read, store and call them. See eval_attribute.c.
#ifndef TALLY_EVAL_EVAL_ATTRIBUTE_H
#define TALLY_EVAL_EVAL_ATTRIBUTE_H

#include "eval/nodes.h"

typedef enum AttributeCacheKind {
    CACHE_NOTHING,
    CACHE_INSTANCE, // in the instance's dict, at `index`
    CACHE_CLASS,    // on the class, no descriptor that binds; not in the instance's dict
    CACHE_METHOD,   // on the class, a function or native method to be called with the instance
    CACHE_SLOT,     // a __slots__ member at byte offset `index`
} AttributeCacheKind;

// object.name, and object.name = value (consumed), of an object that has been evaluated: for augmented assignment.
MUST_USE Owned attribute_get(Attribute *self, Frame *frame, Borrowed object);
bool attribute_set(Attribute *self, Frame *frame, Borrowed object, Owned value);
MUST_USE Owned subscript_get(const Subscript *self, Frame *frame, Borrowed container, Borrowed index);
bool subscript_set(const Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value);
// The same without the quick ways: the general form.
MUST_USE Owned subscript_get_generally(const Subscript *self, Frame *frame, Borrowed container, Borrowed index);
bool subscript_set_generally(const Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value);

// Where a list holds the item, the instance the attribute, or the module or cell what the name is bound to, if that is
// found without running code, and if storing there is all that an assignment would do. NULL: not found so.
Slot *subscript_place(const Subscript *self, Frame *frame);
Slot *attribute_place(const Attribute *self, Frame *frame);
Slot *name_place(const Name *self, Frame *frame);

// object.name for a call: *method is owned, and *bound tells whether the object must be passed as first argument (the
// method is then not bound yet, and no bound method was made). False: failed.
bool attribute_find_method(Attribute *self, Frame *frame, Borrowed object, Owned *method, bool *bound);

static ALWAYS_INLINE Dict *instance_dict(Borrowed object) {
    return *(Dict **)(void *)((char *)object_mutable(object) + object->type->dict_offset);
}

// The instance has no attribute of its own that hides the class's: it has no dict, an empty place for one, or a dict
// whose keys are known.
static ALWAYS_INLINE bool instance_hides_nothing(const AttributeCache *cache, Borrowed object) {
    if (object->type->dict_offset == 0) {
        return true;
    }
    const Dict *dict = instance_dict(object);
    return dict == NULL || dict->keys->version == cache->keys_version;
}

// The method that the node's first entry knows for an object of this class, borrowed; NULL: attribute_find_method finds
// it.
static ALWAYS_INLINE Borrowed attribute_known_method(const Attribute *self, Borrowed object) {
    const AttributeCache *cache = &self->caches[0];
    bool known = cache->type_version == object->type->version && cache->kind == CACHE_METHOD &&
                 instance_hides_nothing(cache, object);
    return LIKELY(known) ? cache->found : NULL;
}

#endif
