// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes: reading, storing and deleting object.name, through an inline cache.
//
//     point.x    type(point).version == cached version      nothing on the class changed
//                point.__dict__'s keys have the cached version   x is still at the same index
//                ──▶ values[index]
//
// Both guards are numbers that are never used twice, so a hit can never be a coincidence. A node has a few entries, for
// the classes that it has seen last. A miss asks the protocol, and an entry learns what was found; after many misses
// the node stops learning.
//
// What always holds: `found` of an entry is borrowed from the class whose version is its type_version, which lives as
// long as an object with that version does.
//
// Next: eval_call.c, which calls methods through the same cache.
#include "eval/eval_attribute.h"

#include "objects/class.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "eval/number.h"
#include "eval/techniques.h"

#define CACHE_MISSES_MAXIMUM 40

// ---- what the cache knows ----------------------------------------------------------------------------------------

// The value slot in a dict's table.
static ALWAYS_INLINE Slot *dict_place(Dict *dict, int64_t index) {
    return dict->values != NULL ? &dict->values[index] : &dict_entries(dict->keys)[index].value;
}

static __attribute__((noinline)) const AttributeCache *cache_of_other(const Attribute *self, uint64_t version) {
    for (int64_t i = 1; i < ATTRIBUTE_CACHES; i++) {
        if (self->caches[i].type_version == version) {
            return &self->caches[i];
        }
    }
    return NULL;
}

// The entry for the object's class; NULL: there is none.
static ALWAYS_INLINE const AttributeCache *cache_of(const Attribute *self, Borrowed object) {
    uint64_t version = object->type->version;
    return LIKELY(self->caches[0].type_version == version) ? &self->caches[0] : cache_of_other(self, version);
}

// Where the instance itself holds the attribute; NULL: the cache does not know.
static ALWAYS_INLINE Slot *cache_place(const AttributeCache *cache, Borrowed object) {
    if (LIKELY(cache->kind == CACHE_INSTANCE)) {
        Dict *dict = instance_dict(object);
        return dict != NULL && dict->keys->version == cache->keys_version ? dict_place(dict, cache->index) : NULL;
    }
    return cache->kind == CACHE_SLOT ? (Slot *)(void *)((char *)object_mutable(object) + cache->index) : NULL;
}

// The cached attribute, borrowed; NULL: the cache does not know (nothing is pending).
static ALWAYS_INLINE Object *cache_get(const Attribute *self, Borrowed object) {
    const AttributeCache *cache = cache_of(self, object);
    if (UNLIKELY(cache == NULL)) {
        return NULL;
    }
    const Slot *place = cache_place(cache, object);
    if (LIKELY(place != NULL)) {
        return place->held;
    }
    return cache->kind == CACHE_CLASS && instance_hides_nothing(cache, object) ? cache->found : NULL;
}

// ---- learning ----------------------------------------------------------------------------------------------------

static bool has_plain_dict(const Type *type) { return type->dict_offset > 0; }

// The attribute is none of the class's: remember its place in the instance's dict.
static void learn_instance(AttributeCache *cache, Borrowed object, Borrowed name) {
    Dict *dict = has_plain_dict(object->type) ? instance_dict(object) : NULL;
    int64_t index = dict == NULL ? -1 : dict_keys_find_name(dict->keys, name);
    if (index >= 0) {
        cache->keys_version = dict_keys_version(dict->keys);
        cache->index = index;
        cache->kind = CACHE_INSTANCE;
    }
}

// The attribute is the class's: remember it, if the instance's dict (if there is one) does not have the name.
static void learn_class(AttributeCache *cache, Borrowed object, Borrowed name, Borrowed found,
                        AttributeCacheKind kind) {
    cache->keys_version = NEVER_CACHED;
    if (object->type->dict_offset < 0) {
        return;
    }
    Dict *dict = object->type->dict_offset > 0 ? instance_dict(object) : NULL;
    if (dict != NULL) {
        if (dict_keys_find_name(dict->keys, name) >= 0) {
            return;
        }
        cache->keys_version = dict_keys_version(dict->keys);
    }
    cache->found = object_mutable(found);
    cache->kind = kind;
}

static bool is_data_descriptor(Borrowed found) { return found->type->descriptor_set != NULL; }

// The entry that learns about the object's class now; NULL: the node has missed too often.
static AttributeCache *cache_to_learn(Attribute *self, Borrowed object) {
    if (self->misses >= CACHE_MISSES_MAXIMUM || !technique_is_on(TECHNIQUE_ATTRIBUTES)) {
        return NULL;
    }
    self->misses += 1;
    uint64_t version = type_version(object->type);
    AttributeCache *cache = NULL;
    for (int64_t i = 0; i < ATTRIBUTE_CACHES; i++) {
        if (self->caches[i].type_version == version) {
            cache = &self->caches[i];
        }
    }
    if (cache == NULL) {
        cache = &self->caches[self->next_cache];
        self->next_cache = (uint8_t)((self->next_cache + 1) % ATTRIBUTE_CACHES);
    }
    cache->kind = CACHE_NOTHING;
    cache->type_version = version;
    return cache;
}

static void learn_slot(AttributeCache *cache, const Type *type, Borrowed descriptor) {
    cache->index = member_descriptor_offset(descriptor, type);
    cache->kind = cache->index > 0 ? CACHE_SLOT : CACHE_NOTHING;
}

static void cache_learn(Attribute *self, Borrowed object, Borrowed name) {
    Type *type = object->type;
    AttributeCache *cache = type->get_attribute == object_get_attribute_generic ? cache_to_learn(self, object) : NULL;
    if (cache == NULL) {
        return;
    }
    Borrowed found = type_lookup(type, name);
    if (found == NULL) {
        learn_instance(cache, object, name);
        return;
    }
    if (found->type == &MemberDescriptorType) {
        learn_slot(cache, type, found);
        return;
    }
    if (is_data_descriptor(found)) {
        return;
    }
    if (type_has(found->type, TYPE_METHOD)) {
        learn_class(cache, object, name, found, CACHE_METHOD);
    } else if (found->type->descriptor_get == NULL) {
        learn_class(cache, object, name, found, CACHE_CLASS);
    }
    if (cache->kind == CACHE_NOTHING) {
        learn_instance(cache, object, name);
    }
}

// ---- reading -----------------------------------------------------------------------------------------------------

static __attribute__((noinline)) Owned attribute_get_slow(Attribute *self, Frame *frame, Borrowed object) {
    frame->at = &self->expr.node;
    Owned held = retain(object);
    Owned value = object_get_attribute(held, self->name->object);
    if (value != NULL) {
        cache_learn(self, held, self->name->object);
    }
    release(held);
    return value;
}

Owned attribute_get(Attribute *self, Frame *frame, Borrowed object) {
    Object *cached = cache_get(self, object);
    return LIKELY(cached != NULL) ? retain(cached) : attribute_get_slow(self, frame, object);
}

// object.name, of an object that has to be evaluated.
static Owned attribute_eval(Expr *expr, Frame *frame) {
    Attribute *self = (Attribute *)expr;
    Owned object = expr_eval(self->value, frame);
    if (UNLIKELY(object == NULL)) {
        return NULL;
    }
    Owned value = attribute_get(self, frame, object);
    release(object);
    return value;
}

// The attribute that an instance or its class holds, of an object that can be looked at.
static ALWAYS_INLINE Object *attribute_look(Expr *expr, Frame *frame, Operand kind) {
    const Attribute *self = (Attribute *)expr;
    Number object = operand_take(self->value_source, kind, frame);
    return number_failed(object) ? NULL : cache_get(self, object.object);
}

static ALWAYS_INLINE Owned attribute_read(Expr *expr, Frame *frame, Operand kind) {
    Object *value = attribute_look(expr, frame, kind);
    return LIKELY(value != NULL) ? retain(value) : attribute_eval(expr, frame);
}

#define ATTRIBUTE_VARIANT(name, kind)                                                                                  \
    static Owned attribute_##name##_eval(Expr *expr, Frame *frame) { return attribute_read(expr, frame, kind); }       \
    static Object *attribute_##name##_peek(Expr *expr, Frame *frame) { return attribute_look(expr, frame, kind); }

ATTRIBUTE_VARIANT(local, OPERAND_LOCAL)
ATTRIBUTE_VARIANT(constant, OPERAND_CONSTANT)
ATTRIBUTE_VARIANT(peek, OPERAND_PEEK)

Slot *attribute_place(const Attribute *self, Frame *frame) {
    Number object = operand_take(self->value_source, self->value->operand, frame);
    if (number_failed(object) || object.object->type->set_attribute != object_set_attribute_generic) {
        return NULL;
    }
    const AttributeCache *cache = cache_of(self, object.object);
    Slot *place = cache == NULL ? NULL : cache_place(cache, object.object);
    return place != NULL && place->held != NULL ? place : NULL;
}

// A function of the class that nothing of the instance hides, whatever the caches know; NULL: ask the protocol.
static Borrowed find_class_method(Borrowed object, Borrowed name) {
    Type *type = object->type;
    if (type->get_attribute != object_get_attribute_generic || type->dict_offset < 0) {
        return NULL;
    }
    Borrowed found = type_lookup(type, name);
    if (found == NULL || !type_has(found->type, TYPE_METHOD)) {
        return NULL;
    }
    const Dict *dict = type->dict_offset > 0 ? instance_dict(object) : NULL;
    return dict == NULL || dict_keys_find_name(dict->keys, name) < 0 ? found : NULL;
}

bool attribute_find_method(Attribute *self, Frame *frame, Borrowed object, Owned *method, bool *bound) {
    const AttributeCache *cache = cache_of(self, object);
    *bound = cache != NULL && cache->kind == CACHE_METHOD && instance_hides_nothing(cache, object);
    if (LIKELY(*bound)) {
        *method = retain(cache->found);
        return true;
    }
    Object *cached = cache_get(self, object);
    if (cached != NULL) {
        *method = retain(cached);
        return true;
    }
    cache_learn(self, object, self->name->object);
    Borrowed found = find_class_method(object, self->name->object);
    if (found != NULL) {
        *bound = true;
        *method = retain(found);
        return true;
    }
    frame->at = &self->expr.node;
    *method = object_get_attribute(object, self->name->object);
    return *method != NULL;
}

// ---- storing -----------------------------------------------------------------------------------------------------

// The instance's dict keeps its values in a table of its own, and this is the next key that all its kind get: so an
// __init__ fills in attribute after attribute without a search.
static ALWAYS_INLINE bool store_next(Dict *dict, int64_t index, Object *value) {
    if (dict->values == NULL || dict->used != index || dict->values[index].held != NULL) {
        return false;
    }
    dict->values[index].held = value;
    dict->used += 1;
    dict_note_value(dict, value);
    return true;
}

// The first attribute of an instance: its dict is made. NULL: there is none still (an exception may be pending).
static Dict *first_dict(Borrowed object) {
    return type_has(object->type, TYPE_CLASS) ? as_dict(object_make_dict(object)) : NULL;
}

static ALWAYS_INLINE bool store_in_dict(const AttributeCache *cache, Borrowed object, Object *value) {
    Dict *dict = instance_dict(object);
    if (dict == NULL && (dict = first_dict(object)) == NULL) {
        return false;
    }
    if (UNLIKELY(dict->keys->version != cache->keys_version)) {
        return false;
    }
    Slot *place = dict_place(dict, cache->index);
    if (LIKELY(place->held != NULL)) {
        dict_note_value(dict, value);
        slot_set(place, value);
        return true;
    }
    return store_next(dict, cache->index, value);
}

// False: the cache does not know the place, or, with a MemoryError, there is none.
static ALWAYS_INLINE bool cache_store(const Attribute *self, Borrowed object, Object *value) {
    const AttributeCache *cache = cache_of(self, object);
    if (UNLIKELY(cache == NULL)) {
        return false;
    }
    if (cache->kind == CACHE_INSTANCE) {
        return store_in_dict(cache, object, value);
    }
    if (cache->kind == CACHE_SLOT) {
        slot_set((Slot *)(void *)((char *)object_mutable(object) + cache->index), value);
        return true;
    }
    return false;
}

static void store_learn(Attribute *self, Borrowed object, Borrowed name) {
    Type *type = object->type;
    AttributeCache *cache = type->set_attribute == object_set_attribute_generic ? cache_to_learn(self, object) : NULL;
    if (cache == NULL) {
        return;
    }
    Borrowed found = type_lookup(type, name);
    if (found != NULL && found->type == &MemberDescriptorType) {
        learn_slot(cache, type, found);
    } else if (found == NULL || !is_data_descriptor(found)) {
        learn_instance(cache, object, name);
    }
}

static __attribute__((noinline)) bool attribute_set_slow(Attribute *self, Frame *frame, Borrowed object, Owned value) {
    frame->at = &self->expr.node;
    bool stored = !error_is_pending() && object_set_attribute(object, self->name->object, value);
    release(value);
    if (stored) {
        store_learn(self, object, self->name->object);
    }
    return stored;
}

bool attribute_set(Attribute *self, Frame *frame, Borrowed object, Owned value) {
    return LIKELY(cache_store(self, object, value)) || attribute_set_slow(self, frame, object, value);
}

static bool attribute_store(Expr *expr, Frame *frame, Object *value) {
    Attribute *self = (Attribute *)expr;
    Owned object = expr_eval(self->value, frame);
    if (UNLIKELY(object == NULL)) {
        release(value);
        return false;
    }
    bool stored = attribute_set(self, frame, object, value);
    release(object);
    return stored;
}

void attribute_prepare(Attribute *self) {
    self->value_source = operand_source(self->value);
    for (int64_t i = 0; i < ATTRIBUTE_CACHES; i++) {
        self->caches[i].type_version = NEVER_CACHED;
        self->caches[i].keys_version = NEVER_CACHED;
    }
    self->expr.store = attribute_store;
    static const Evaluate evals[] = {[OPERAND_EXPRESSION] = attribute_eval,
                                     [OPERAND_LOCAL] = attribute_local_eval,
                                     [OPERAND_CONSTANT] = attribute_constant_eval,
                                     [OPERAND_NUMBER] = attribute_eval,
                                     [OPERAND_PEEK] = attribute_peek_eval};
    static const Peek peeks[] = {[OPERAND_LOCAL] = attribute_local_peek,
                                 [OPERAND_CONSTANT] = attribute_constant_peek,
                                 [OPERAND_NUMBER] = NULL,
                                 [OPERAND_PEEK] = attribute_peek_peek};
    self->expr.peek = peeks[self->value->operand];
    self->expr.operand = self->expr.peek != NULL ? operand_for_peek() : OPERAND_EXPRESSION;
    expr_rewrite(&self->expr, evals[self->value->operand], expr_test);
}
