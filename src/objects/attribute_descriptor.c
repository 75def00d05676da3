// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes that C code keeps: computed ones of built-in types, and the names of __slots__.
//
//     int.__dict__['real']     AttributeDescriptor { row {"real", get, set} }      calls functions
//     class P: __slots__ = 'x'
//     P.__dict__['x']          MemberDescriptor { offset 16 }                      reads the object's word there
//
// Both are data descriptors: they come before the object's own dict.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

typedef struct AttributeDescriptor {
    Object object;
    const AttributeRow *row;
    Slot type; // whose attribute it is
} AttributeDescriptor;

typedef struct MemberDescriptor {
    Object object;
    Slot name;
    Slot type;
    int64_t offset; // of the Slot in the object, bytes
} MemberDescriptor;

static AttributeDescriptor *as_attribute(Borrowed object) { return object_mutable(object); }
static MemberDescriptor *as_member(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned attribute_descriptor_new(const AttributeRow *row, Type *type) {
    AttributeDescriptor *self = (AttributeDescriptor *)(void *)object_new(&AttributeDescriptorType);
    if (self == NULL) {
        return NULL;
    }
    self->row = row;
    self->type.held = retain(&type->object);
    if (type_has(type, TYPE_CLASS)) { // built-in types live for ever, and their descriptors with them
        collector_track(&self->object);
    }
    return &self->object;
}

Owned member_descriptor_new(Type *type, Borrowed name, int64_t offset) {
    MemberDescriptor *self = (MemberDescriptor *)(void *)object_new(&MemberDescriptorType);
    if (self == NULL) {
        return NULL;
    }
    self->name.held = retain(name);
    self->type.held = retain(&type->object);
    self->offset = offset;
    collector_track(&self->object);
    return &self->object;
}

int64_t member_descriptor_offset(Borrowed descriptor, const Type *type) {
    const MemberDescriptor *self = as_member(descriptor);
    return type_is_subtype(type, as_type(self->type.held)) ? self->offset : -1;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void attribute_descriptor_traverse(Borrowed self, Visit visit, void *context) {
    if (as_attribute(self)->type.held != NULL) {
        visit(as_attribute(self)->type.held, edge_field("__objclass__"), context);
    }
}

static Owned attribute_descriptor_take_reference(Object *self) { return slot_take(&as_attribute(self)->type); }

static void member_descriptor_traverse(Borrowed self, Visit visit, void *context) {
    if (as_member(self)->name.held != NULL) {
        visit(as_member(self)->name.held, edge_field("__name__"), context);
    }
    if (as_member(self)->type.held != NULL) {
        visit(as_member(self)->type.held, edge_field("__objclass__"), context);
    }
}

static Owned member_descriptor_take_reference(Object *self) {
    Owned taken = slot_take(&as_member(self)->name);
    return taken != NULL ? taken : slot_take(&as_member(self)->type);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned attribute_descriptor_repr(Borrowed self) {
    return str_format("<%s '%s' of '%N' objects>",
                      as_attribute(self)->row->set == attribute_refuse ? "member" : "attribute",
                      as_attribute(self)->row->name, as_type(as_attribute(self)->type.held));
}

static Owned member_descriptor_repr(Borrowed self) {
    return str_format("<member '%S' of '%N' objects>", as_member(self)->name.held, as_type(as_member(self)->type.held));
}

// ---- computed attributes -----------------------------------------------------------------------------------------

static bool check_object(Borrowed object, const Type *type, const char *name) {
    if (LIKELY(object_is(object, type))) {
        return true;
    }
    error_raise(&TypeErrorType, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", name, type, object);
    return false;
}

static Owned attribute_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    const AttributeDescriptor *descriptor = as_attribute(self);
    if (object == NULL) {
        return retain(self);
    }
    if (!check_object(object, as_type(descriptor->type.held), descriptor->row->name)) {
        return NULL;
    }
    return descriptor->row->get(object);
}

bool attribute_refuse(Borrowed self, Borrowed value) {
    (void)self;
    (void)value;
    error_raise(&AttributeErrorType, "readonly attribute");
    return false;
}

static bool attribute_descriptor_set(Borrowed self, Borrowed object, Borrowed value) {
    const AttributeDescriptor *descriptor = as_attribute(self);
    const Type *type = as_type(descriptor->type.held);
    if (!check_object(object, type, descriptor->row->name)) {
        return false;
    }
    if (descriptor->row->set != NULL) {
        return descriptor->row->set(object, value);
    }
    error_raise(&AttributeErrorType, "attribute '%s' of '%N' objects is not writable", descriptor->row->name, type);
    return false;
}

// ---- names of __slots__ ------------------------------------------------------------------------------------------

static Slot *member_place(const MemberDescriptor *member, Borrowed object) {
    return object_word(object, member->offset);
}

static bool member_check(const MemberDescriptor *member, Borrowed object) {
    const Type *type = as_type(member->type.held);
    if (LIKELY(object_is(object, type))) {
        return true;
    }
    error_raise(&TypeErrorType, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name.held,
                type, object);
    return false;
}

static Owned member_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    const MemberDescriptor *member = as_member(self);
    if (object == NULL) {
        return retain(self);
    }
    if (!member_check(member, object)) {
        return NULL;
    }
    Borrowed value = member_place(member, object)->held;
    return value == NULL ? exception_raise_attribute(object, member->name.held) : retain(value);
}

static bool member_descriptor_set(Borrowed self, Borrowed object, Borrowed value) {
    const MemberDescriptor *member = as_member(self);
    if (!member_check(member, object)) {
        return false;
    }
    Slot *place = member_place(member, object);
    if (value == NULL && place->held == NULL) {
        error_raise(&AttributeErrorType, "%S", member->name.held);
        return false;
    }
    slot_set(place, retain_if_any(value));
    return true;
}

// ---- attributes of descriptors -----------------------------------------------------------------------------------

static Owned attribute_name(Borrowed self) { return str_from_text(as_attribute(self)->row->name); }
static Owned attribute_qualified_name(Borrowed self) {
    return str_format("%N.%s", as_type(as_attribute(self)->type.held), as_attribute(self)->row->name);
}
static Owned attribute_doc(Borrowed self) {
    const char *help = as_attribute(self)->row->help;
    return help == NULL ? none_new() : str_from_text(help);
}
static Owned attribute_class(Borrowed self) { return retain(as_attribute(self)->type.held); }

static Owned member_name(Borrowed self) { return retain(as_member(self)->name.held); }
static Owned member_qualified_name(Borrowed self) {
    return str_format("%N.%S", as_type(as_member(self)->type.held), as_member(self)->name.held);
}
static Owned member_doc(Borrowed self) {
    (void)self;
    return none_new();
}
static Owned member_class(Borrowed self) { return retain(as_member(self)->type.held); }

static const AttributeRow attribute_descriptor_attributes[] = {
    {"__name__", attribute_name, .help = "The attribute's name.", .set = attribute_refuse},
    {"__qualname__", attribute_qualified_name, .help = "The attribute's name with its class."},
    {"__doc__", attribute_doc, .help = "What the attribute is."},
    {"__objclass__", attribute_class, .help = "The class whose attribute this is.", .set = attribute_refuse},
    {0}};

static const AttributeRow member_descriptor_attributes[] = {
    {"__name__", member_name, .help = "The attribute's name.", .set = attribute_refuse},
    {"__qualname__", member_qualified_name, .help = "The attribute's name with its class."},
    {"__doc__", member_doc, .help = "None."},
    {"__objclass__", member_class, .help = "The class whose attribute this is.", .set = attribute_refuse},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member attribute_descriptor_members[] = {
    MEMBER(AttributeDescriptor, row), MEMBER(AttributeDescriptor, type), {0}};

Type AttributeDescriptorType = {
    .name = "getset_descriptor",
    .doc = "A computed attribute of a built-in type.",
    .basic_size = sizeof(AttributeDescriptor),
    .members = attribute_descriptor_members,
    .flags = TYPE_CONTAINER | TYPE_IMMUTABLE | TYPE_CLEARABLE,
    .traverse = attribute_descriptor_traverse,
    .take_reference = attribute_descriptor_take_reference,
    .repr = attribute_descriptor_repr,
    .descriptor_get = attribute_descriptor_get,
    .descriptor_set = attribute_descriptor_set,
    .attributes = attribute_descriptor_attributes,
};

static const Member member_descriptor_members[] = {
    MEMBER(MemberDescriptor, name), MEMBER(MemberDescriptor, type), MEMBER(MemberDescriptor, offset), {0}};

Type MemberDescriptorType = {
    .name = "member_descriptor",
    .doc = "An attribute that a class names in its __slots__.",
    .basic_size = sizeof(MemberDescriptor),
    .members = member_descriptor_members,
    .flags = TYPE_CONTAINER | TYPE_IMMUTABLE | TYPE_CLEARABLE,
    .traverse = member_descriptor_traverse,
    .take_reference = member_descriptor_take_reference,
    .repr = member_descriptor_repr,
    .descriptor_get = member_descriptor_get,
    .descriptor_set = member_descriptor_set,
    .attributes = member_descriptor_attributes,
};
