// SPDX-License-Identifier: GPL-3.0-or-later
// property: an attribute that functions compute.
//
//     class Circle:
//         @property                       getter(circle) is called for circle.area
//         def area(self): …
//         @area.setter                    a copy with a setter as well
//         def area(self, value): …
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

typedef struct Property { // 80 bytes with the collector's header
    Object object;
    Slot getter; // each may be empty
    Slot setter;
    Slot deleter;
    Slot doc;  // empty: that of the getter
    Slot name; // of the attribute, once the class is made
} Property;
_Static_assert(sizeof(Property) + sizeof(GcHeader) == 80, "property: 80 bytes");

static Property *as_property(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static void set_part(Slot *slot, Borrowed value) {
    slot_set(slot, value == NULL || value == NONE ? NULL : retain(value));
}

static Owned get_doc(Borrowed self);

// The docstring of a subclass would hide its objects' own: so each of them has it in its dict.
static bool copy_doc(Borrowed self) {
    Owned doc = get_doc(self);
    bool good = doc != NULL && (doc == NONE || object_set_attribute(self, names.__doc__, doc));
    release_if_any(doc);
    return good;
}

static bool property_init(Borrowed self, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[4];
    if (!arguments_read_plain("property", "(fget=None, fset=None, fdel=None, doc=None)", &parsed, arguments, values)) {
        return false;
    }
    Property *property = as_property(self);
    set_part(&property->getter, values[0]);
    set_part(&property->setter, values[1]);
    set_part(&property->deleter, values[2]);
    set_part(&property->doc, values[3]);
    return self->type == &PropertyType || copy_doc(self);
}

static Owned property_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned self = type_allocate(type, 0);
    if (self != NULL) {
        collector_track(self);
    }
    return self;
}

// A copy with one part replaced; the others may be NULL: as they are.
static Owned copy_with(Borrowed self, Borrowed getter, Borrowed setter, Borrowed deleter) {
    const Property *old = as_property(self);
    const Slot *const slots[] = {&old->getter, &old->setter, &old->deleter, &old->doc};
    const Borrowed replaced[] = {getter, setter, deleter, NULL};
    Borrowed parts[4];
    for (int64_t i = 0; i < 4; i++) {
        Borrowed part = replaced[i] != NULL ? replaced[i] : slots[i]->held;
        parts[i] = part != NULL ? part : NONE;
    }
    Owned copy = object_call_list(&self->type->object, 4, parts);
    if (copy != NULL && object_is(copy, &PropertyType)) {
        slot_set(&as_property(copy)->name, retain_if_any(old->name.held));
    }
    return copy;
}

static Owned property_getter(Borrowed self, const Borrowed *arguments) {
    return copy_with(self, arguments[0], NULL, NULL);
}
static Owned property_setter(Borrowed self, const Borrowed *arguments) {
    return copy_with(self, NULL, arguments[0], NULL);
}
static Owned property_deleter(Borrowed self, const Borrowed *arguments) {
    return copy_with(self, NULL, NULL, arguments[0]);
}
static Owned property_set_name(Borrowed self, const Borrowed *arguments) {
    slot_set(&as_property(self)->name, retain(arguments[1]));
    return none_new();
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void property_traverse(Borrowed object, Visit visit, void *context) {
    const Property *self = as_property(object);
    const Slot *const slots[] = {&self->getter, &self->setter, &self->deleter, &self->doc, &self->name};
    static const char *const what[] = {"fget", "fset", "fdel", "__doc__", "name"};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            visit(slots[i]->held, edge_field(what[i]), context);
        }
    }
}

static Owned property_take_reference(Object *object) {
    Property *self = as_property(object);
    Slot *const slots[] = {&self->getter, &self->setter, &self->deleter, &self->doc, &self->name};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            return slot_take(slots[i]);
        }
    }
    return NULL;
}

// ---- the descriptor ----------------------------------------------------------------------------------------------

// "property 'x' of 'C' object has no setter"
static void *raise_missing(const Property *self, Borrowed object, const char *what) {
    Owned type_name = object_get_attribute(&object->type->object, names.__qualname__);
    if (type_name == NULL) {
        return NULL;
    }
    if (self->name.held != NULL) {
        error_raise(&AttributeErrorType, "property %R of %R object has no %s", self->name.held, type_name, what);
    } else {
        error_raise(&AttributeErrorType, "property of %R object has no %s", type_name, what);
    }
    release(type_name);
    return NULL;
}

static Owned property_descriptor_get(Borrowed object, Borrowed instance, Borrowed type) {
    (void)type;
    const Property *self = as_property(object);
    if (instance == NULL || instance == NONE) {
        return retain(object);
    }
    if (self->getter.held == NULL) {
        return raise_missing(self, instance, "getter");
    }
    Owned getter = retain(self->getter.held);
    Owned value = object_call_one(getter, instance);
    release(getter);
    return value;
}

static bool property_descriptor_set(Borrowed object, Borrowed instance, Borrowed value) {
    const Property *self = as_property(object);
    const Slot *slot = value != NULL ? &self->setter : &self->deleter;
    if (slot->held == NULL) {
        raise_missing(self, instance, value != NULL ? "setter" : "deleter");
        return false;
    }
    Owned function = retain(slot->held);
    Owned result = value != NULL ? object_call_two(function, instance, value) : object_call_one(function, instance);
    release(function);
    release_if_any(result);
    return result != NULL;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_or_none(const Slot *slot) { return retain(slot->held != NULL ? slot->held : NONE); }
static Owned get_getter(Borrowed self) { return get_or_none(&as_property(self)->getter); }
static Owned get_setter(Borrowed self) { return get_or_none(&as_property(self)->setter); }
static Owned get_deleter(Borrowed self) { return get_or_none(&as_property(self)->deleter); }

static Owned get_doc(Borrowed self) {
    const Property *property = as_property(self);
    if (property->doc.held != NULL || property->getter.held == NULL) {
        return get_or_none(&property->doc);
    }
    Owned doc;
    Answer found = object_find_attribute(property->getter.held, names.__doc__, &doc);
    return found == YES ? doc : found == NO ? none_new() : NULL;
}

static bool set_doc(Borrowed self, Borrowed value) {
    set_part(&as_property(self)->doc, value);
    return true;
}

// Abstract if one of its functions is.
static Owned get_is_abstract(Borrowed self) {
    const Slot *const slots[] = {&as_property(self)->getter, &as_property(self)->setter, &as_property(self)->deleter};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        Owned value;
        Answer found =
            slots[i]->held == NULL ? NO : object_find_attribute(slots[i]->held, names.__isabstractmethod__, &value);
        if (found == YES) {
            found = object_truth(value);
            release(value);
        }
        if (found != NO) {
            return found == YES ? bool_new(true) : NULL;
        }
    }
    return bool_new(false);
}

static const AttributeRow property_attributes[] = {
    {"fget", get_getter, attribute_refuse, "The function that reads the attribute."},
    {"fset", get_setter, attribute_refuse, "The function that sets it."},
    {"fdel", get_deleter, attribute_refuse, "The function that deletes it."},
    {"__doc__", get_doc, set_doc, "The text about the attribute."},
    {.name = "__isabstractmethod__", .get = get_is_abstract, .help = "Whether a subclass must define it."},
    {0},
};

static NativeRow property_methods[] = {
    {"getter", property_getter, .signature = "(self, fget, /)", .help = "A copy with another getter."},
    {"setter", property_setter, .signature = "(self, fset, /)", .help = "A copy with a setter."},
    {"deleter", property_deleter, .signature = "(self, fdel, /)", .help = "A copy with a deleter."},
    {"__set_name__", property_set_name, .signature = "(self, owner, name, /)", .help = "Learns the attribute's name."},
    {0},
};

static const Member property_members[] = {MEMBER(Property, getter), MEMBER(Property, setter), MEMBER(Property, deleter),
                                          MEMBER(Property, doc),    MEMBER(Property, name),   {0}};

Type PropertyType = {
    .name = "property",
    .doc = "An attribute that functions compute.",
    .basic_size = sizeof(Property),
    .members = property_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = property_traverse,
    .take_reference = property_take_reference,
    .descriptor_get = property_descriptor_get,
    .descriptor_set = property_descriptor_set,
    .new = property_create,
    .init = property_init,
    .methods = property_methods,
    .attributes = property_attributes,
};
