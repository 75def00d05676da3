// SPDX-License-Identifier: GPL-3.0-or-later
// Slot wrappers: the special methods of built-in types, made from the slots that the types fill.
//
//     IntType.binary[ADD] = int_binary_add   ──▶   int.__dict__['__add__']   <slot wrapper '__add__' of 'int' objects>
//     (1).__add__                            ──▶   <method-wrapper '__add__' of int object at 0x…>
//
// So a class can say super().__add__(x) or int.__add__(self, x), and no built-in type writes such methods itself. What
// always holds: a wrapper calls the slot of the type it was made for, whatever the object's own class has there. Next:
// dunder.c, the table; class_slots.c, the other direction.
#include "objects/slot_wrapper.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/bytes_like.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

// ---- create ------------------------------------------------------------------------------------------------------

static const SlotWrapper *as_wrapper(Borrowed object) { return object_mutable(object); }
static MethodWrapper *as_method_wrapper(Borrowed object) { return object_mutable(object); }

static bool is_sequence(const Type *type) { return type_has(type, TYPE_CONCATENATES); }

// Sequences have no __radd__: their + takes another of their kind only.
static bool is_wanted(const Type *type, const DunderRow *row) {
    if (row->kind == WRAP_TRUTH && type->length != NULL) {
        return false; // its truth is its length, known without a call
    }
    return row->kind != WRAP_NONE && !(row->kind == WRAP_REFLECTED && row->operator_number == BINARY_ADD &&
                                       row->offset == (int64_t)offsetof(Type, binary[BINARY_ADD]) && is_sequence(type));
}

static bool wrapper_add(Type *type, const DunderRow *row) {
    SlotWrapper *self = (SlotWrapper *)(void *)object_new(&SlotWrapperType);
    if (self == NULL) {
        return false;
    }
    self->row = row;
    self->type = type;
    return dict_set_owned(type->dict.held, retain(dunder_name(row)), &self->object);
}

bool slot_wrappers_add(Type *type) {
    for (const DunderRow *row = dunder_rows; row->name != NULL; row++) {
        if (type_slot(type, row->offset) == NULL || !is_wanted(type, row) ||
            dict_get_name(type->dict.held, dunder_name(row)) != NULL) {
            continue;
        }
        if (!wrapper_add(type, row)) {
            return false;
        }
    }
    return true;
}

// ---- calling a slot ----------------------------------------------------------------------------------------------

static bool check_count(const Arguments *arguments, int64_t wanted) {
    if (arguments->count == wanted) {
        return true;
    }
    error_raise(&TypeErrorType, "%sexpected %lld argument%s, got %lld", wanted > 1 ? " " : "", (long long)wanted,
                wanted == 1 ? "" : "s", (long long)arguments->count);
    return false;
}

static bool check_range(const Arguments *arguments, int64_t minimum, int64_t maximum) {
    if (arguments->count >= minimum && arguments->count <= maximum) {
        return true;
    }
    bool few = arguments->count < minimum;
    int64_t limit = few ? minimum : maximum;
    error_raise(&TypeErrorType, " expected at %s %lld argument%s, got %lld", few ? "least" : "most", (long long)limit,
                limit == 1 ? "" : "s", (long long)arguments->count);
    return false;
}

static int64_t kind_argument_count(WrapperKind kind) {
    switch (kind) {
    case WRAP_UNARY:
    case WRAP_NEXT:
    case WRAP_HASH:
    case WRAP_TRUTH:
    case WRAP_LENGTH:
    case WRAP_FINALIZE: return 0;
    case WRAP_BINARY:
    case WRAP_REFLECTED:
    case WRAP_INPLACE:
    case WRAP_COMPARE:
    case WRAP_CONTAINS:
    case WRAP_GET_ITEM:
    case WRAP_DELETE_ITEM:
    case WRAP_GET_ATTRIBUTE:
    case WRAP_DELETE_ATTRIBUTE:
    case WRAP_DELETE: return 1;
    case WRAP_SET_ITEM:
    case WRAP_SET_ATTRIBUTE:
    case WRAP_SET: return 2;
    case WRAP_NONE:
    case WRAP_POWER:
    case WRAP_REFLECTED_POWER:
    case WRAP_GET:
    case WRAP_CALL:
    case WRAP_INIT: break;
    }
    return -1; // checked by itself
}

static Owned none_if(bool good) { return good ? none_new() : NULL; }
static Owned answer_object(Answer answer) { return answer == FAILED ? NULL : bool_new(answer == YES); }
static Owned number_object(int64_t value) { return value == -1 ? NULL : int_from_int64(value); }

static Owned call_next(const Type *type, Borrowed self) {
    Owned item = type->next(self);
    if (item == NULL && !error_is_pending()) {
        exception_raise_stop();
    }
    return item;
}

typedef Owned (*BinarySlot)(Borrowed left, Borrowed right);

// What list.__mul__ is given must be an index: it raises where number types answer NotImplemented.
static Owned call_repeat(BinarySlot slot, Borrowed self, Borrowed count) {
    Owned index = object_index(count);
    if (index == NULL) {
        return NULL;
    }
    Owned result = slot(self, index);
    release(index);
    return result;
}

// list.__add__ raises, too.
static Owned call_binary(const SlotWrapper *wrapper, Borrowed self, Borrowed other) {
    const Type *type = wrapper->type;
    BinarySlot slot = (BinarySlot)type_slot(type, wrapper->row->offset);
    int op = wrapper->row->operator_number;
    if (op == BINARY_MULTIPLY && is_sequence(type)) {
        return call_repeat(slot, self, other);
    }
    Owned result = slot(self, other);
    if (result != NOT_IMPLEMENTED || op != BINARY_ADD || !is_sequence(type)) {
        return result;
    }
    release(result);
    if (is_bytes_like(self)) {
        return error_raise(&TypeErrorType, "can't concat %T to %T", other, self);
    }
    const char *name = type_short_name(type);
    return error_raise(&TypeErrorType, "can only concatenate %s (not \"%T\") to %s", name, other, name);
}

static Owned call_reflected(const SlotWrapper *wrapper, Borrowed self, Borrowed other) {
    BinarySlot slot = (BinarySlot)type_slot(wrapper->type, wrapper->row->offset);
    bool repeats = wrapper->row->operator_number == BINARY_MULTIPLY && is_sequence(wrapper->type);
    return repeats ? call_repeat(slot, self, other) : slot(other, self);
}

static Owned call_power(const Type *type, bool reflected, Borrowed self, const Arguments *arguments) {
    if (!check_range(arguments, 1, 2)) {
        return NULL;
    }
    Borrowed other = arguments_get(arguments, 0);
    Borrowed base = reflected ? other : self;
    Borrowed exponent = reflected ? self : other;
    if (arguments->count == 2 && arguments_get(arguments, 1) != NONE) {
        return type->power_modulo == NULL ? not_implemented_new()
                                          : type->power_modulo(base, exponent, arguments_get(arguments, 1));
    }
    return type->binary[BINARY_POWER](base, exponent);
}

static Owned call_get(const Type *type, Borrowed self, const Arguments *arguments) {
    if (!check_range(arguments, 1, 2)) {
        return NULL;
    }
    Borrowed object = arguments_get(arguments, 0);
    Borrowed owner = arguments->count == 2 ? arguments_get(arguments, 1) : NONE;
    object = object == NONE ? NULL : object;
    owner = owner == NONE ? NULL : owner;
    if (object == NULL && owner == NULL) {
        return error_raise(&TypeErrorType, "__get__(None, None) is invalid");
    }
    return type->descriptor_get(self, object, owner);
}

// object.__setattr__(SomeClass, …) would go round what classes do when they change.
static bool check_set_attribute(const SlotWrapper *wrapper, Borrowed self) {
    const Type *base = self->type;
    while (base != NULL && base->set_attribute == class_set_attribute) {
        base = base->base;
    }
    if (base == NULL || base->set_attribute == wrapper->type->set_attribute) {
        return true;
    }
    error_raise(&TypeErrorType, "can't apply this %s to %T object", wrapper->row->name, self);
    return false;
}

static Owned call_set_attribute(const SlotWrapper *wrapper, Borrowed self, Borrowed name, Borrowed value) {
    Owned interned = check_set_attribute(wrapper, self) ? name_intern(name) : NULL;
    bool good = interned != NULL && wrapper->type->set_attribute(self, interned, value);
    release_if_any(interned);
    return none_if(good);
}

static Owned call_get_attribute(const Type *type, Borrowed self, Borrowed name) {
    Owned interned = name_intern(name);
    Owned value = interned == NULL ? NULL : type->get_attribute(self, interned);
    release_if_any(interned);
    return value;
}

// Calls the slot with arguments of the right number; they are those behind self.
static Owned slot_call(const SlotWrapper *wrapper, Borrowed self, const Arguments *arguments) {
    const Type *type = wrapper->type;
    const DunderRow *row = wrapper->row;
    Borrowed first = arguments->count > 0 ? arguments_get(arguments, 0) : NULL;
    Borrowed second = arguments->count > 1 ? arguments_get(arguments, 1) : NULL;
    switch (row->kind) {
    case WRAP_UNARY: return ((Owned(*)(Borrowed))type_slot(type, row->offset))(self);
    case WRAP_NEXT: return call_next(type, self);
    case WRAP_HASH: return number_object(type->hash(self));
    case WRAP_TRUTH: return answer_object(type->truth(self));
    case WRAP_LENGTH: return number_object(type->length(self));
    case WRAP_BINARY:
    case WRAP_INPLACE: return call_binary(wrapper, self, first);
    case WRAP_REFLECTED: return call_reflected(wrapper, self, first);
    case WRAP_POWER: return call_power(type, false, self, arguments);
    case WRAP_REFLECTED_POWER: return call_power(type, true, self, arguments);
    case WRAP_COMPARE: return type->compare(self, first, (Comparison)row->operator_number);
    case WRAP_CONTAINS: return answer_object(type->contains(self, first));
    case WRAP_GET_ITEM: return type->get_item(self, first);
    case WRAP_SET_ITEM: return none_if(type->set_item(self, first, second));
    case WRAP_DELETE_ITEM: return none_if(type->set_item(self, first, NULL));
    case WRAP_GET_ATTRIBUTE: return call_get_attribute(type, self, first);
    case WRAP_SET_ATTRIBUTE: return call_set_attribute(wrapper, self, first, second);
    case WRAP_DELETE_ATTRIBUTE: return call_set_attribute(wrapper, self, first, NULL);
    case WRAP_GET: return call_get(type, self, arguments);
    case WRAP_SET: return none_if(type->descriptor_set(self, first, second));
    case WRAP_DELETE: return none_if(type->descriptor_set(self, first, NULL));
    case WRAP_CALL: return type->call(self, arguments);
    case WRAP_INIT: return none_if(type->init(self, arguments));
    case WRAP_FINALIZE: type->finalize(self); return none_new();
    case WRAP_NONE: break;
    }
    unreachable();
}

static Owned wrapper_call(const SlotWrapper *wrapper, Borrowed self, const Arguments *arguments) {
    WrapperKind kind = wrapper->row->kind;
    if (kind != WRAP_CALL && kind != WRAP_INIT && arguments_keyword_count(arguments) > 0) {
        return error_raise(&TypeErrorType, "wrapper %s() takes no keyword arguments", wrapper->row->name);
    }
    int64_t wanted = kind_argument_count(kind);
    return wanted < 0 || check_count(arguments, wanted) ? slot_call(wrapper, self, arguments) : NULL;
}

// ---- the wrapper as an object ------------------------------------------------------------------------------------

static Owned slot_wrapper_repr(Borrowed self) {
    return str_format("<slot wrapper '%s' of '%N' objects>", as_wrapper(self)->row->name, as_wrapper(self)->type);
}

static Owned slot_wrapper_call(Borrowed self, const Arguments *arguments) {
    const SlotWrapper *wrapper = as_wrapper(self);
    if (arguments->count == 0) {
        return error_raise(&TypeErrorType, "descriptor '%s' of '%N' object needs an argument", wrapper->row->name,
                           wrapper->type);
    }
    Borrowed object = arguments_get(arguments, 0);
    if (!object_is(object, wrapper->type)) {
        return error_raise(&TypeErrorType, "descriptor '%s' requires a '%N' object but received a '%T'",
                           wrapper->row->name, wrapper->type, object);
    }
    Arguments rest = {.items = arguments->items + 1, .count = arguments->count - 1, .names = arguments->names};
    return wrapper_call(wrapper, object, &rest);
}

static Owned slot_wrapper_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    if (object == NULL) {
        return retain(self);
    }
    const SlotWrapper *wrapper = as_wrapper(self);
    if (!object_is(object, wrapper->type)) {
        return error_raise(&TypeErrorType, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                           wrapper->row->name, wrapper->type, object);
    }
    MethodWrapper *method = (MethodWrapper *)(void *)object_new(&MethodWrapperType);
    if (method == NULL) {
        return NULL;
    }
    method->wrapper.held = retain(self);
    method->self.held = retain(object);
    collector_track(&method->object);
    return &method->object;
}

static Owned slot_wrapper_get_name(Borrowed self) { return str_from_text(as_wrapper(self)->row->name); }
static Owned slot_wrapper_qualified_name(Borrowed self) {
    return str_format("%N.%s", as_wrapper(self)->type, as_wrapper(self)->row->name);
}
static Owned slot_wrapper_doc(Borrowed self) { return str_from_text(as_wrapper(self)->row->help); }
static Owned slot_wrapper_signature(Borrowed self) { return str_from_text(as_wrapper(self)->row->signature); }
static Owned slot_wrapper_class(Borrowed self) { return retain(&as_wrapper(self)->type->object); }

static const AttributeRow slot_wrapper_attributes[] = {
    {"__name__", slot_wrapper_get_name, .help = "The method's name."},
    {"__qualname__", slot_wrapper_qualified_name, .help = "The method's name with its class."},
    {"__doc__", slot_wrapper_doc, .help = "What the method does."},
    {"__text_signature__", slot_wrapper_signature, .help = "The method's parameters."},
    {"__objclass__", slot_wrapper_class, .help = "The class whose slot this is."},
    {0}};

static const Member slot_wrapper_members[] = {MEMBER(SlotWrapper, row), MEMBER(SlotWrapper, type), {0}};

Type SlotWrapperType = {
    .name = "wrapper_descriptor",
    .doc = "A special method of a built-in type.",
    .basic_size = sizeof(SlotWrapper),
    .members = slot_wrapper_members,
    .flags = TYPE_METHOD | TYPE_IMMUTABLE,
    .repr = slot_wrapper_repr,
    .descriptor_get = slot_wrapper_descriptor_get,
    .call = slot_wrapper_call,
    .attributes = slot_wrapper_attributes,
};

// ---- bound to an object ------------------------------------------------------------------------------------------

static void method_wrapper_traverse(Borrowed self, Visit visit, void *context) {
    const MethodWrapper *method = as_method_wrapper(self);
    if (method->wrapper.held != NULL) {
        visit(method->wrapper.held, edge_field("wrapper"), context);
    }
    if (method->self.held != NULL) {
        visit(method->self.held, edge_field("__self__"), context);
    }
}

static Owned method_wrapper_take_reference(Object *self) {
    MethodWrapper *method = as_method_wrapper(self);
    Owned taken = slot_take(&method->wrapper);
    return taken != NULL ? taken : slot_take(&method->self);
}

static Owned method_wrapper_repr(Borrowed self) {
    const MethodWrapper *method = as_method_wrapper(self);
    return str_format("<method-wrapper '%s' of %T object at %p>", as_wrapper(method->wrapper.held)->row->name,
                      method->self.held, method->self.held);
}

static int64_t method_wrapper_hash(Borrowed self) {
    const MethodWrapper *method = as_method_wrapper(self);
    int64_t hash = (int64_t)(((uintptr_t)method->wrapper.held >> 4) ^ ((uintptr_t)method->self.held >> 4));
    return hash == -1 ? -2 : hash;
}

static Owned method_wrapper_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &MethodWrapperType || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    bool equal = as_method_wrapper(self)->wrapper.held == as_method_wrapper(other)->wrapper.held &&
                 as_method_wrapper(self)->self.held == as_method_wrapper(other)->self.held;
    return bool_new(equal == (comparison == COMPARE_EQUAL));
}

static Owned method_wrapper_call(Borrowed self, const Arguments *arguments) {
    const MethodWrapper *method = as_method_wrapper(self);
    return wrapper_call(as_wrapper(method->wrapper.held), method->self.held, arguments);
}

static Owned method_wrapper_self(Borrowed self) { return retain(as_method_wrapper(self)->self.held); }
static Owned method_wrapper_name(Borrowed self) { return slot_wrapper_get_name(as_method_wrapper(self)->wrapper.held); }
static Owned method_wrapper_qualified_name(Borrowed self) {
    return slot_wrapper_qualified_name(as_method_wrapper(self)->wrapper.held);
}
static Owned method_wrapper_doc(Borrowed self) { return slot_wrapper_doc(as_method_wrapper(self)->wrapper.held); }
static Owned method_wrapper_class(Borrowed self) { return slot_wrapper_class(as_method_wrapper(self)->wrapper.held); }

static const AttributeRow method_wrapper_attributes[] = {
    {"__self__", method_wrapper_self, .help = "The object it is bound to."},
    {"__name__", method_wrapper_name, .help = "The method's name."},
    {"__qualname__", method_wrapper_qualified_name, .help = "The method's name with its class."},
    {"__doc__", method_wrapper_doc, .help = "What the method does."},
    {"__objclass__", method_wrapper_class, .help = "The class whose slot this is."},
    {0}};

static const Member method_wrapper_members[] = {MEMBER(MethodWrapper, wrapper), MEMBER(MethodWrapper, self), {0}};

Type MethodWrapperType = {
    .name = "method-wrapper",
    .doc = "A special method of a built-in type, bound to an object.",
    .basic_size = sizeof(MethodWrapper),
    .members = method_wrapper_members,
    .flags = TYPE_CONTAINER | TYPE_IMMUTABLE,
    .traverse = method_wrapper_traverse,
    .take_reference = method_wrapper_take_reference,
    .repr = method_wrapper_repr,
    .hash = method_wrapper_hash,
    .compare = method_wrapper_compare,
    .call = method_wrapper_call,
    .attributes = method_wrapper_attributes,
};

bool slot_wrappers_init(void) { return type_ready(&SlotWrapperType) && type_ready(&MethodWrapperType); }
