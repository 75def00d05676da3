// SPDX-License-Identifier: GPL-3.0-or-later
// weakref.ref: see weakref.h for what it is.
//
//     c = C(); r = ref(c); s = ref(c, print)        c.weakrefs ─▶ r ⇄ s
//     del c                                         r and s are dead, then print(s) is called
//
// The order matters: all references are cleared before the first callback runs, so that none can bring the object back.
// Between the two, those with a callback wait in a queue, which needs no memory: a dead reference's `next` leads to the
// next one.
//
// What always holds: a reference is in its referent's list exactly while `referent` is set. In the list, the ref
// without a callback comes first (there is at most one, of exactly this type), then the proxy without one, then the
// others, newest first.
//
// Next: weakref_proxy.c; memory/destroy.c and memory/collect.c, which call the hooks at the end of this file.
#include "objects/weakref.h"

#include "memory/collector.h"
#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

// ---- the list of a referent --------------------------------------------------------------------------------------

// Where the object keeps the head of its list; NULL: it has no place for one.
static WeakReference **list_head(Borrowed object) {
    int64_t offset = object->type->weakrefs_offset;
    return offset == 0 ? NULL : object_word(object, offset);
}

// Is it the one that every ref(object), or every proxy(object), without a callback is?
static bool is_shared(const WeakReference *self) {
    return self->callback.held == NULL && (self->object.type == &WeakReferenceType || is_proxy(&self->object));
}

// The shared reference (or proxy) of a list; NULL: there is none yet. Those that there are stand at its head.
static WeakReference *find_shared(WeakReference *first, bool proxy) {
    WeakReference *each = first;
    while (each != NULL && is_shared(each)) {
        if (is_proxy(&each->object) == proxy) {
            return each;
        }
        each = each->next;
    }
    return NULL;
}

// Where a new reference belongs: the shared ref, the shared proxy, then all others, the newest first. The one before
// it; NULL: it is the first.
static WeakReference *find_place(WeakReference *first, const WeakReference *self) {
    WeakReference *reference = find_shared(first, false);
    WeakReference *proxy = find_shared(first, true);
    if (!is_shared(self)) {
        return proxy != NULL ? proxy : reference;
    }
    return is_proxy(&self->object) ? reference : NULL;
}

static void insert_first(WeakReference *self, WeakReference **head) {
    self->previous = NULL;
    self->next = *head;
    if (*head != NULL) {
        (*head)->previous = self;
    }
    *head = self;
}

static void insert_behind(WeakReference *self, WeakReference *other) {
    self->previous = other;
    self->next = other->next;
    if (other->next != NULL) {
        other->next->previous = self;
    }
    other->next = self;
}

// Out of the list: the reference is dead.
static void unlink_reference(WeakReference *self) {
    if (self->referent == NULL) {
        return;
    }
    if (self->previous != NULL) {
        self->previous->next = self->next;
    } else {
        *list_head(self->referent) = self->next;
    }
    if (self->next != NULL) {
        self->next->previous = self->previous;
    }
    self->referent = NULL;
    self->previous = NULL;
    self->next = NULL;
}

// ---- create ------------------------------------------------------------------------------------------------------

Owned weakref_new_of(Type *type, Borrowed referent, Borrowed callback) {
    WeakReference **head = list_head(referent);
    if (head == NULL) {
        return error_raise(&TypeErrorType, "cannot create weak reference to '%T' object", referent);
    }
    bool proxy = type_is_proxy(type);
    bool shared = callback == NULL && (proxy || type == &WeakReferenceType);
    WeakReference *existing = shared ? find_shared(*head, proxy) : NULL;
    if (existing != NULL) {
        return retain(&existing->object);
    }
    Owned object = object_new(type);
    if (object == NULL) {
        return NULL;
    }
    WeakReference *self = as_weakref(object);
    self->hash = -1;
    slot_fill(&self->callback, retain_if_any(callback));
    existing = shared ? find_shared(*head, proxy) : NULL; // the birth may have run a collection, and so any code
    if (existing != NULL) {
        release(object);
        return retain(&existing->object);
    }
    WeakReference *before = find_place(*head, self);
    self->referent = object_mutable(referent);
    if (before == NULL) {
        insert_first(self, head);
    } else {
        insert_behind(self, before);
    }
    collector_track(object);
    return object;
}

Owned weakref_new(Borrowed object, Borrowed callback) { return weakref_new_of(&WeakReferenceType, object, callback); }

static Owned weakref_type_new(Type *type, const Arguments *arguments) {
    if (!arguments_check_count("__new__", arguments, 1, 2)) {
        return NULL;
    }
    Borrowed callback = arguments->count == 2 ? arguments_get(arguments, 1) : NONE;
    return weakref_new_of(type, arguments_get(arguments, 0), callback == NONE ? NULL : callback);
}

static bool weakref_init(Borrowed self, const Arguments *arguments) {
    (void)self;
    return arguments_refuse_keywords("ref", arguments) && arguments_check_count("__init__", arguments, 1, 2);
}

Borrowed weakref_get(Borrowed weakref) {
    Borrowed referent = as_weakref(weakref)->referent;
    return referent != NULL && referent->refcount > 0 ? referent : NULL; // what is dying cannot be had any more
}

const WeakReference *weakref_first(Borrowed object) {
    WeakReference **head = list_head(object);
    return head == NULL ? NULL : *head;
}

int64_t weakref_count(Borrowed object) {
    int64_t count = 0;
    for (const WeakReference *each = weakref_first(object); each != NULL; each = each->next) {
        count += 1;
    }
    return count;
}

Owned weakref_list(Borrowed object) {
    Owned list = list_new(0);
    for (const WeakReference *each = weakref_first(object); list != NULL && each != NULL; each = each->next) {
        if (!list_append(list, retain(&each->object))) {
            release(give(list));
        }
    }
    return list;
}

// ---- traverse, clear, destroy ------------------------------------------------------------------------------------

void weakref_traverse(Borrowed self, Visit visit, void *context) {
    Borrowed callback = slot_get(&as_weakref(self)->callback);
    if (callback != NULL) {
        visit(callback, edge_field("callback"), context);
    }
}

Owned weakref_take_reference(Object *self) {
    unlink_reference(as_weakref(self)); // whoever dies or is cleared must not be told of another's death any more
    return slot_take(&as_weakref(self)->callback);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// " (name)" if the object's type gives it a __name__ that is a str, as for functions and classes; an empty str if not.
static Owned describe_name(Borrowed referent) {
    Owned name = NULL;
    Answer found = object_find_special(referent, names.__name__, &name);
    if (found == FAILED) {
        return NULL;
    }
    Owned text = found == YES && is_str(name) ? str_format(" (%S)", name) : retain(str_empty());
    release_if_any(name);
    return text;
}

static Owned weakref_repr(Borrowed self) {
    if (weakref_get(self) == NULL) {
        return str_format("<weakref at %p; dead>", self);
    }
    Owned referent = retain(weakref_get(self));
    Owned name = describe_name(referent);
    Owned text = NULL;
    if (name != NULL) {
        text = str_format("<weakref at %p; to '%T' at %p%S>", self, referent, referent, name);
    }
    release_if_any(name);
    release(referent);
    return text;
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// Living references are equal if their objects are; with a dead one, only a reference and itself are.
static Owned weakref_compare(Borrowed self, Borrowed other, Comparison comparison) {
    bool wants_equal = comparison == COMPARE_EQUAL;
    if ((!wants_equal && comparison != COMPARE_NOT_EQUAL) || !object_is(other, &WeakReferenceType)) {
        return not_implemented_new();
    }
    if (weakref_get(self) == NULL || weakref_get(other) == NULL) {
        return bool_new((self == other) == wants_equal);
    }
    Owned left = retain(weakref_get(self));
    Owned right = retain(weakref_get(other));
    Owned result = object_compare(left, right, comparison);
    release(left);
    release(right);
    return result;
}

static int64_t weakref_hash(Borrowed self) {
    WeakReference *weakref = as_weakref(self);
    if (weakref->hash != -1) {
        return weakref->hash;
    }
    if (weakref_get(self) == NULL) {
        error_raise(&TypeErrorType, "weak object has gone away");
        return -1;
    }
    Owned referent = retain(weakref_get(self));
    weakref->hash = object_hash(referent);
    release(referent);
    return weakref->hash;
}

// ---- call, attributes --------------------------------------------------------------------------------------------

static Owned weakref_call(Borrowed self, const Arguments *arguments) {
    if (!arguments_refuse_keywords("weakref", arguments) || !arguments_check_count("weakref", arguments, 0, 0)) {
        return NULL;
    }
    Borrowed referent = weakref_get(self);
    return retain(referent != NULL ? referent : NONE);
}

static Owned weakref_get_callback(Borrowed self) {
    Borrowed callback = slot_get(&as_weakref(self)->callback);
    return retain(callback != NULL ? callback : NONE);
}

static NativeRow weakref_methods[] = {CLASS_GETITEM_ROW, {0}};

static const AttributeRow weakref_attributes[] = {
    {.name = "__callback__",
     .get = weakref_get_callback,
     .set = attribute_refuse,
     .help = "What is called when the object dies; None if nothing is, or if it is dead."},
    {0},
};

const Member weak_reference_members[] = {MEMBER(WeakReference, referent), MEMBER(WeakReference, callback),
                                         MEMBER(WeakReference, hash),     MEMBER(WeakReference, previous),
                                         MEMBER(WeakReference, next),     {0}};

Type WeakReferenceType = {
    .name = "weakref.ReferenceType",
    .doc = "A reference that does not keep its object alive: calling it gives the object, or None when that is dead.",
    .module = "weakref",
    .basic_size = sizeof(WeakReference),
    .members = weak_reference_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE | TYPE_IMMUTABLE,
    .traverse = weakref_traverse,
    .take_reference = weakref_take_reference,
    .repr = weakref_repr,
    .hash = weakref_hash,
    .compare = weakref_compare,
    .call = weakref_call,
    .new = weakref_type_new,
    .init = weakref_init,
    .methods = weakref_methods,
    .attributes = weakref_attributes,
};

// ---- what the memory layer calls ---------------------------------------------------------------------------------

// Dead references whose callbacks are to be called; each is held while it waits.
typedef struct CallbackQueue {
    WeakReference *first;
    WeakReference *last;
} CallbackQueue;

static CallbackQueue garbage_queue;

static void queue_add(CallbackQueue *queue, WeakReference *self) {
    Owned held = retain(&self->object);
    if (queue->first == NULL) {
        queue->first = as_weakref(held);
    } else {
        queue->last->next = as_weakref(held);
    }
    queue->last = self;
}

// As in CPython, the reference to garbage keeps its callback; one whose object died by its count gives it up.
static void call_back(WeakReference *self, bool keeps) {
    Owned callback = keeps ? retain(slot_get(&self->callback)) : slot_take(&self->callback);
    Owned result = object_call_one(callback, &self->object);
    if (result == NULL) {
        error_write_unraisable(callback);
    }
    release_if_any(result);
    release(callback);
}

// Returns how many references are dead afterwards.
static int64_t queue_call_back(CallbackQueue *queue, bool keep) {
    Owned pending = error_take();
    int64_t dead = 0;
    while (queue->first != NULL) {
        WeakReference *self = queue->first;
        queue->first = self->next;
        self->next = NULL;
        call_back(self, keep);
        dead += self->object.refcount == 1;
        release(&self->object);
    }
    error_restore(pending);
    return dead;
}

// The object's references die; those with a callback that `is_garbage` (NULL: nobody) spares go into the queue.
static void kill_references(Object *object, CallbackQueue *queue, bool (*is_garbage)(Borrowed object)) {
    WeakReference **head = list_head(object);
    while (*head != NULL) {
        WeakReference *self = *head;
        unlink_reference(self);
        bool dying = self->object.refcount <= 0 || (is_garbage != NULL && is_garbage(&self->object));
        if (self->callback.held != NULL && !dying) {
            queue_add(queue, self);
        }
    }
}

static void object_dies(Object *object) {
    CallbackQueue queue = {0};
    kill_references(object, &queue, NULL);
    if (queue.first != NULL) {
        queue_call_back(&queue, false);
    }
}

static void garbage_found(Object *object, bool (*is_garbage)(Borrowed object)) {
    kill_references(object, &garbage_queue, is_garbage);
}

static bool garbage_call_back(int64_t *dead) {
    bool any = garbage_queue.first != NULL;
    if (any) {
        *dead = queue_call_back(&garbage_queue, true);
    }
    return any;
}

// Waiting references are held by the queues; object_dies's own is never seen by a walk, unless a callback asks for one.
static void queue_walk(Visit visit, void *context) {
    for (const WeakReference *each = garbage_queue.first; each != NULL; each = each->next) {
        visit(&each->object, edge_field("waiting callback"), context);
    }
}

bool weakrefs_init(void) {
    static const WeakReferenceHooks hooks = {
        .object_dies = object_dies, .garbage_found = garbage_found, .garbage_call_back = garbage_call_back};
    collector_set_weak_reference_hooks(&hooks);
    root_register("weak reference callbacks", queue_walk);
    return type_ready(&WeakReferenceType) && weakref_proxies_init();
}
