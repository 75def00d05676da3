// SPDX-License-Identifier: GPL-3.0-or-later
// super: looks attributes up in the classes after one class in an object's MRO.
//
//     class B(A):                  MRO of type(self):  C, B, A, object
//         def f(self):                                     ▲  └────┴── searched by super().f
//             super().f()                                  start
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct Super {
    Object object;
    Slot start;     // the class after which the search begins
    Slot self;      // the object or class; empty: unbound
    Slot self_type; // whose MRO is searched
} Super;

bool (*super_find_context)(Borrowed *start, Borrowed *object);

static Super *as_super(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// The class whose MRO is searched for super(start, object); NULL: TypeError.
static Type *find_self_type(const Type *start, Borrowed object) {
    if (is_type(object) && type_is_subtype(as_type(object), start)) {
        return as_type(object);
    }
    if (type_is_subtype(object->type, start)) {
        return object->type;
    }
    Owned claimed; // a proxy may claim another class
    if (object_find_attribute(object, names.__class__, &claimed) == FAILED) {
        return NULL;
    }
    Type *type =
        claimed != NULL && is_type(claimed) && type_is_subtype(as_type(claimed), start) ? as_type(claimed) : NULL;
    release_if_any(claimed); // the object's class attribute holds it
    return type != NULL ? type
                        : error_raise(&TypeErrorType, "super(type, obj): obj must be an instance or subtype of type");
}

static bool bind(Borrowed self, Type *start, Borrowed object) {
    Super *super = as_super(self);
    if (object != NULL && object != NONE) {
        const Type *self_type = find_self_type(start, object);
        if (self_type == NULL) {
            return false;
        }
        slot_set(&super->self, retain(object));
        slot_set(&super->self_type, retain(&self_type->object));
    }
    slot_set(&super->start, retain(&start->object));
    return true;
}

static Owned super_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned self = type_allocate(type, 0);
    if (self != NULL) {
        collector_track(self);
    }
    return self;
}

Owned super_new(Type *start, Borrowed object) {
    Owned self = super_create(&SuperType, NULL);
    if (self != NULL && !bind(self, start, object)) {
        release(self);
        return NULL;
    }
    return self;
}

static bool super_init(Borrowed self, const Arguments *arguments) {
    if (!arguments_refuse_keywords("super", arguments) || !arguments_check_count("super()", arguments, 0, 2)) {
        return false;
    }
    Borrowed start;
    Borrowed object = NULL;
    if (arguments->count == 0) {
        return super_find_context(&start, &object) && bind(self, as_type(start), object);
    }
    if (!is_type(arguments_get(arguments, 0))) {
        error_raise(&TypeErrorType, "super() argument 1 must be a type, not %T", arguments_get(arguments, 0));
        return false;
    }
    return bind(self, as_type(arguments_get(arguments, 0)), arguments->count > 1 ? arguments_get(arguments, 1) : NULL);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void super_traverse(Borrowed object, Visit visit, void *context) {
    const Super *self = as_super(object);
    const Slot *const slots[] = {&self->self, &self->start, &self->self_type};
    static const char *const what[] = {"__self__", "__thisclass__", "__self_class__"};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            visit(slots[i]->held, edge_field(what[i]), context);
        }
    }
}

static Owned super_take_reference(Object *object) {
    static const uint16_t order[] = {offsetof(Super, self), offsetof(Super, start), offsetof(Super, self_type)};
    return slots_take_last(object, order, COUNT_OF(order));
}

static Owned super_repr(Borrowed object) {
    const Super *self = as_super(object);
    const char *start = self->start.held != NULL ? as_type(self->start.held)->name : "NULL";
    if (self->self_type.held == NULL) {
        return str_format("<super: <class '%s'>, NULL>", start);
    }
    return str_format("<super: <class '%s'>, <%s object>>", start, as_type(self->self_type.held)->name);
}

// ---- attributes --------------------------------------------------------------------------------------------------

// What the classes after `start` in a MRO have under this name; NULL: nothing.
static Borrowed find_after(Borrowed start, Borrowed mro, Borrowed name) {
    int64_t count = tuple_size(mro);
    int64_t i = 0;
    while (i < count && tuple_get(mro, i) != start) {
        i += 1;
    }
    for (i += 1; i < count; i++) {
        Borrowed found = dict_get_name(as_type(tuple_get(mro, i))->dict.held, name);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

Answer super_find(Borrowed start, Borrowed object, Borrowed object_type, Borrowed name, Owned *value) {
    Borrowed found = name == names.__class__ ? NULL : find_after(start, as_type(object_type)->mro.held, name);
    if (found == NULL) {
        return NO;
    }
    Owned held = retain(found);
    if (held->type->descriptor_get == NULL) {
        *value = held;
        return YES;
    }
    *value = held->type->descriptor_get(held, object == object_type ? NULL : object, object_type);
    release(held);
    return *value != NULL ? YES : FAILED;
}

Borrowed super_find_method(Borrowed super, Borrowed name, Borrowed *object) {
    const Super *self = as_super(super);
    if (self->self_type.held == NULL || self->self.held == self->self_type.held || name == names.__class__) {
        return NULL;
    }
    Borrowed found = find_after(self->start.held, as_type(self->self_type.held)->mro.held, name);
    *object = self->self.held;
    return found != NULL && found->type == &FunctionType ? found : NULL;
}

static Owned super_get_attribute(Borrowed object, Borrowed name) {
    const Super *self = as_super(object);
    Owned value = NULL;
    Answer found = self->self_type.held == NULL
                       ? NO
                       : super_find(self->start.held, self->self.held, self->self_type.held, name, &value);
    return found == NO ? object_get_attribute_generic(object, name) : value;
}

// An unbound super that is found on a class binds to the object.
static Owned super_descriptor_get(Borrowed object, Borrowed instance, Borrowed type) {
    (void)type;
    const Super *self = as_super(object);
    if (instance == NULL || instance == NONE || self->self.held != NULL) {
        return retain(object);
    }
    return super_new(as_type(self->start.held), instance);
}

static Owned get_or_none(const Slot *slot) { return retain(slot->held != NULL ? slot->held : NONE); }
static Owned get_start(Borrowed self) { return get_or_none(&as_super(self)->start); }
static Owned get_self(Borrowed self) { return get_or_none(&as_super(self)->self); }
static Owned get_self_type(Borrowed self) { return get_or_none(&as_super(self)->self_type); }

static const AttributeRow super_attributes[] = {
    {"__thisclass__", get_start, attribute_refuse, "The class after which the search begins."},
    {"__self__", get_self, attribute_refuse, "The object that methods are bound to."},
    {"__self_class__", get_self_type, attribute_refuse, "The class whose MRO is searched."},
    {0},
};

static const Member super_members[] = {MEMBER(Super, start), MEMBER(Super, self), MEMBER(Super, self_type), {0}};

Type SuperType = {
    .name = "super",
    .doc = "Looks attributes up in the classes after one class in an object's method resolution order.",
    .basic_size = sizeof(Super),
    .members = super_members,
    .flags = TYPE_CONTAINER | TYPE_BASE,
    .traverse = super_traverse,
    .take_reference = super_take_reference,
    .repr = super_repr,
    .get_attribute = super_get_attribute,
    .descriptor_get = super_descriptor_get,
    .new = super_create,
    .init = super_init,
    .attributes = super_attributes,
};
