// SPDX-License-Identifier: GPL-3.0-or-later
// Weak references: they know an object without holding it, and are told when it dies.
//
//     Object ── weakrefs ─▶ ref (no callback) ⇄ proxy (no callback) ⇄ newest with callback ⇄ … ⇄ oldest
//
// A proxy is a weak reference that is used like its object: what is done with it is done with the object.
//
// A type whose objects can be weakly referenced has a field for the head of that list (Type.weakrefs_offset). A
// reference counts for nothing in the object's refcount. When the object dies its references are cleared, and then
// their callbacks are called, from the head on.
#ifndef TALLY_OBJECTS_WEAKREF_H
#define TALLY_OBJECTS_WEAKREF_H

#include "memory/type.h"

typedef struct WeakReference { // 80 bytes with the collector's header
    Object object;
    Object *referent;               // not held; NULL: dead
    Slot callback;                  // or empty
    int64_t hash;                   // of the referent; −1: not asked yet
    struct WeakReference *previous; // in the referent's list
    struct WeakReference *next;     // there, or in a queue of callbacks when the referent is dead
} WeakReference;
_Static_assert(sizeof(WeakReference) + sizeof(GcHeader) == 80, "weak reference: 80 bytes");

extern Type WeakReferenceType;
extern Type WeakProxyType;
extern Type WeakCallableProxyType; // of objects that can be called

static inline bool type_is_proxy(const Type *type) { return type == &WeakProxyType || type == &WeakCallableProxyType; }
static inline bool is_proxy(Borrowed object) { return type_is_proxy(object->type); }

static inline WeakReference *as_weakref(Borrowed object) { return object_mutable(object); }

// A weak reference to an object; the same one again for two calls without a callback (NULL). TypeError: "cannot create
// weak reference to 'int' object".
MUST_USE Owned weakref_new(Borrowed object, Borrowed callback);
// The same of one of the types above, or of a subclass of ref.
MUST_USE Owned weakref_new_of(Type *type, Borrowed object, Borrowed callback);
// A proxy, callable if the object is.
MUST_USE Owned weakref_proxy_new(Borrowed object, Borrowed callback);
// The object, if it is still alive; else NULL. Never fails.
Borrowed weakref_get(Borrowed weakref);
// The head of the object's list; NULL: there are none.
const WeakReference *weakref_first(Borrowed object);
// How many weak references to the object there are, and which: a List. Any object may be asked about.
int64_t weakref_count(Borrowed object);
MUST_USE Owned weakref_list(Borrowed object);

// Slots that the types share.
void weakref_traverse(Borrowed self, Visit visit, void *context);
Owned weakref_take_reference(Object *self);

bool weakref_proxies_init(void);
bool weakrefs_init(void); // readies the types, and tells the memory layer whom to call

extern const Member weak_reference_members[];

#endif
