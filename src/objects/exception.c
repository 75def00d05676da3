// SPDX-License-Identifier: GPL-3.0-or-later
// BaseException: what all exceptions have.
//
//     raise ValueError('x') from e     args ('x',)   __cause__ e   __context__ what was being handled   __traceback__
//     where
//
// A traceback holds frames and a frame holds its names: an exception that is kept keeps all of these alive.
//
// What always holds: the fields that a layout adds behind Exception are Slots, without gaps (exception.h), so that one
// traverse serves all.
//
// Next: exception_types.c, the hierarchy; traceback.c.
#include "memory/life.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/dunder.h"
#include "objects/exception_internal.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

// ---- create ------------------------------------------------------------------------------------------------------

Owned exception_arguments(const Arguments *arguments) {
    Owned tuple = tuple_new(arguments->count);
    for (int64_t i = 0; tuple != NULL && i < arguments->count; i++) {
        as_tuple(tuple)->items[i].held = retain(arguments->items[i].held);
    }
    return tuple;
}

// Are these the args already? __new__ has set them, and __init__ gets the same, unless a class has an __init__ of its
// own.
static bool has_args(const Exception *self, const Arguments *arguments) {
    Borrowed args = self->args.held;
    bool same = args != NULL && tuple_size(args) == arguments->count && self->object.type->init != class_init;
    for (int64_t i = 0; same && i < arguments->count; i++) {
        same = tuple_get(args, i) == arguments->items[i].held;
    }
    return same;
}

bool exception_set_args(Borrowed self, const Arguments *arguments) {
    if (has_args(as_exception(self), arguments)) {
        return true;
    }
    Owned args = exception_arguments(arguments);
    if (args == NULL) {
        return false;
    }
    slot_set(&as_exception(self)->args, args);
    return true;
}

// BaseException.__new__, which StopIteration and the others have as their own, too.
Owned exception_create(Type *type, const Arguments *arguments) {
    return exception_new(type, exception_arguments(arguments));
}

bool exception_init(Borrowed self, const Arguments *arguments) {
    if (arguments->names != NULL && tuple_size(arguments->names) > 0) {
        error_raise(&TypeErrorType, "%T() takes no keyword arguments", self);
        return false;
    }
    return exception_set_args(self, arguments);
}

Owned exception_new(Type *type, Owned arguments) {
    if (arguments == NULL) {
        return NULL;
    }
    Owned self = type_allocate(type, 0);
    if (self == NULL) {
        release(arguments);
        return NULL;
    }
    slot_set(&as_exception(self)->args, arguments);
    collector_track(self);
    return self;
}

// ---- traverse, footprint, destroy --------------------------------------------------------------------------------

static const Type *layout_of(Borrowed self) {
    const Type *type = self->type;
    while (type_has(type, TYPE_CLASS)) {
        type = type->base;
    }
    return type;
}

// The fields that the layout adds.
static Slot *extra_members(Borrowed self, int64_t *count) {
    *count = (layout_of(self)->basic_size - (int64_t)sizeof(Exception)) / (int64_t)sizeof(Slot);
    return (Slot *)(as_exception(self) + 1);
}

static void visit_if_held(const Slot *slot, const char *name, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge_field(name), context);
    }
}

void exception_traverse(Borrowed object, Visit visit, void *context) {
    const Exception *self = as_exception(object);
    visit_if_held(&self->dict, "__dict__", visit, context);
    visit_if_held(&self->args, "args", visit, context);
    visit_if_held(&self->traceback, "__traceback__", visit, context);
    visit_if_held(&self->cause, "__cause__", visit, context);
    visit_if_held(&self->context, "__context__", visit, context);
    int64_t count;
    const Slot *extra = extra_members(object, &count);
    const AttributeRow *rows = layout_of(object)->attributes;
    for (int64_t i = 0; i < count; i++) {
        visit_if_held(&extra[i], rows != NULL ? rows[i].name : "field", visit, context);
    }
}

Owned exception_take_reference(Object *object) {
    int64_t count;
    Slot *extra = extra_members(object, &count);
    for (int64_t i = 0; i < count; i++) {
        Owned child = slot_take_last(&extra[i]);
        if (child != NULL) {
            return child;
        }
    }
    static const uint16_t order[] = {offsetof(Exception, dict), offsetof(Exception, args),
                                     offsetof(Exception, traceback), offsetof(Exception, cause),
                                     offsetof(Exception, context)};
    return slots_take_last(object, order, COUNT_OF(order));
}

void exception_die(Object *self) { container_die(self, exception_take_reference); }

// ---- repr and str ------------------------------------------------------------------------------------------------

Owned exception_repr(Borrowed self) {
    Borrowed args = as_exception(self)->args.held;
    if (args != NULL && tuple_size(args) == 1) {
        return str_format("%T(%R)", self, tuple_get(args, 0));
    }
    return str_format("%T%R", self, args != NULL ? args : tuple_empty());
}

Owned exception_str(Borrowed self) {
    Borrowed args = as_exception(self)->args.held;
    if (args == NULL || tuple_size(args) == 0) {
        return retain(str_empty());
    }
    return object_str(tuple_size(args) == 1 ? tuple_get(args, 0) : args);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_args(Borrowed self) {
    Borrowed args = as_exception(self)->args.held;
    return retain(args != NULL ? args : tuple_empty());
}

static bool set_args(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "args may not be deleted");
        return false;
    }
    Owned args = tuple_from_iterable(value);
    if (args == NULL) {
        return false;
    }
    slot_set(&as_exception(self)->args, args);
    return true;
}

static Owned get_or_none(const Slot *slot) { return slot->held != NULL ? retain(slot->held) : none_new(); }

static Owned get_traceback(Borrowed self) { return get_or_none(&as_exception(self)->traceback); }

static bool set_traceback(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "__traceback__ may not be deleted");
        return false;
    }
    if (value != NONE && value->type != &TracebackType) {
        error_raise(&TypeErrorType, "__traceback__ must be a traceback or None");
        return false;
    }
    slot_set(&as_exception(self)->traceback, value == NONE ? NULL : retain(value));
    return true;
}

// The context and the cause: an exception or None.
static bool set_link(Slot *slot, Borrowed value, const char *what, const char *wrong) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "%s may not be deleted", what);
        return false;
    }
    if (value != NONE && !is_exception(value)) {
        error_raise(&TypeErrorType, "%s", wrong);
        return false;
    }
    slot_set(slot, value == NONE ? NULL : retain(value));
    return true;
}

static Owned get_context(Borrowed self) { return get_or_none(&as_exception(self)->context); }

static bool set_context(Borrowed self, Borrowed value) {
    return set_link(&as_exception(self)->context, value, "__context__",
                    "exception context must be None or derive from BaseException");
}

static Owned get_cause(Borrowed self) { return get_or_none(&as_exception(self)->cause); }

static bool set_cause(Borrowed self, Borrowed value) {
    if (!set_link(&as_exception(self)->cause, value, "__cause__",
                  "exception cause must be None or derive from BaseException")) {
        return false;
    }
    as_exception(self)->suppress_context = true;
    return true;
}

static Owned get_suppress(Borrowed self) { return bool_new(as_exception(self)->suppress_context); }

static bool set_suppress(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "can't delete numeric/char attribute");
        return false;
    }
    if (value->type != &BoolType) {
        error_raise(&TypeErrorType, "attribute value type must be bool");
        return false;
    }
    as_exception(self)->suppress_context = value == OBJECT_TRUE;
    return true;
}

static bool set_dict(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "cannot delete __dict__");
        return false;
    }
    return object_set_dict(self, value);
}

static const AttributeRow exception_attributes[] = {
    {"__dict__", object_get_dict, set_dict, "The exception's own attributes."},
    {"args", get_args, set_args, "The arguments that the exception was made with."},
    {"__traceback__", get_traceback, set_traceback, "Where it was raised, and what it passed."},
    {"__context__", get_context, set_context, "The exception that was being handled when it was raised."},
    {"__cause__", get_cause, set_cause, "The exception named after `from`."},
    {"__suppress_context__", get_suppress, set_suppress, "Whether the context is left out of reports."},
    {0},
};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned with_traceback(Borrowed self, const Borrowed *arguments) {
    return set_traceback(self, arguments[0]) ? retain(self) : NULL;
}

static Owned add_note(Borrowed self, const Borrowed *arguments) {
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "note must be a str, not '%T'", arguments[0]);
    }
    Owned notes;
    Answer found = object_find_attribute(self, names.__notes__, &notes);
    if (found == FAILED) {
        return NULL;
    }
    if (found == NO) {
        notes = list_new(0);
        if (notes == NULL || !object_set_attribute(self, names.__notes__, notes)) {
            release_if_any(notes);
            return NULL;
        }
    }
    bool good = is_list(notes);
    if (!good) {
        error_raise(&TypeErrorType, "Cannot add note: __notes__ is not a list");
    }
    good = good && list_append(notes, retain(arguments[0]));
    release(notes);
    return good ? none_new() : NULL;
}

static NativeRow exception_methods[] = {
    {"with_traceback", with_traceback, .signature = "(self, tb, /)",
     .help = "Sets the traceback and returns the exception."},
    {"__reduce__", exception_method_reduce, .signature = "(self, /)",
     .help = "What the exception can be made of again."},
    {"__setstate__", exception_method_setstate, .signature = "(self, state, /)",
     .help = "Sets the attributes that a dict names."},
    {"add_note", add_note, .signature = "(self, note, /)", .help = "Adds a line that reports show after the message."},
    {0},
};

static const Member exception_members[] = {MEMBER(Exception, dict),
                                           MEMBER(Exception, args),
                                           MEMBER(Exception, traceback),
                                           MEMBER(Exception, context),
                                           MEMBER(Exception, cause),
                                           MEMBER(Exception, suppress_context),
                                           {0}};

Type BaseExceptionType = {
    .name = "BaseException",
    .doc = "Common base class for all exceptions.",
    .basic_size = sizeof(Exception),
    .members = exception_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE | TYPE_IS_EXCEPTION,
    .dict_offset = offsetof(Exception, dict),
    .traverse = exception_traverse,
    .take_reference = exception_take_reference,
    .die = exception_die,
    .repr = exception_repr,
    .str = exception_str,
    .new = exception_create,
    .init = exception_init,
    .methods = exception_methods,
    .attributes = exception_attributes,
};
_Static_assert(sizeof(Exception) + sizeof(GcHeader) == 88, "exception: 88 bytes");

// ---- matching and raising ----------------------------------------------------------------------------------------

bool is_exception_class(Borrowed object) {
    return is_type(object) && type_is_subtype(as_type(object), &BaseExceptionType);
}

static Answer refuse_match(void) {
    error_raise(&TypeErrorType, "catching classes that do not inherit from BaseException is not allowed");
    return FAILED;
}

Answer exception_matches(Borrowed exception, Borrowed class_or_tuple) {
    if (!is_tuple(class_or_tuple)) {
        if (!is_exception_class(class_or_tuple)) {
            return refuse_match();
        }
        return type_is_subtype(exception->type, as_type(class_or_tuple)) ? YES : NO;
    }
    for (int64_t i = 0; i < tuple_size(class_or_tuple); i++) {
        if (!is_exception_class(tuple_get(class_or_tuple, i))) {
            return refuse_match();
        }
    }
    for (int64_t i = 0; i < tuple_size(class_or_tuple); i++) {
        if (type_is_subtype(exception->type, as_type(tuple_get(class_or_tuple, i)))) {
            return YES;
        }
    }
    return NO;
}

Owned exception_from_raised(Borrowed value) {
    if (is_exception(value)) {
        return retain(value);
    }
    if (!is_exception_class(value)) {
        return error_raise(&TypeErrorType, "exceptions must derive from BaseException");
    }
    Owned exception = object_call_none(value);
    if (exception != NULL && !is_exception(exception)) {
        error_raise(&TypeErrorType, "calling %R should have returned an instance of BaseException, not %R", value,
                    &exception->type->object);
        release(give(exception));
    }
    return exception;
}

// If `exception` stands somewhere in the chain of contexts already, that link is cut first: no chain is a ring.
void exception_set_context(Borrowed exception, Borrowed context) {
    Owned held = retain(context);
    const Exception *link = as_exception(context);
    for (int64_t steps = 0; link->context.held != NULL && steps < 100000; steps++) {
        if (link->context.held == exception) {
            slot_clear(&((Exception *)object_mutable(&link->object))->context);
            break;
        }
        link = as_exception(link->context.held);
    }
    slot_set(&as_exception(exception)->context, held);
}

void *exception_raise_name(Type *type, Borrowed name, const char *format) {
    Owned message = str_format(format, name);
    Owned exception = message == NULL ? NULL : exception_new(type, tuple_one(message));
    if (exception == NULL) {
        return NULL;
    }
    slot_set(&((NameException *)(void *)exception)->name, retain(name));
    return error_raise_object(exception);
}

void *exception_raise_attribute_text(Borrowed object, Borrowed name, Owned message) {
    Owned exception = exception_new(&AttributeErrorType, tuple_one(message));
    if (exception == NULL) {
        return NULL;
    }
    AttributeException *self = (AttributeException *)(void *)exception;
    slot_set(&self->object_field, retain(object));
    slot_set(&self->name, retain(name));
    return error_raise_object(exception);
}

void *exception_raise_attribute(Borrowed object, Borrowed name) {
    Owned message = is_type(object) ? str_format("type object '%N' has no attribute '%S'", as_type(object), name)
                                    : str_format("'%T' object has no attribute '%S'", object, name);
    return message == NULL ? NULL : exception_raise_attribute_text(object, name, message);
}

void *exception_raise_stop(void) {
    return error_raise_object(exception_new(&StopIterationType, retain(tuple_empty())));
}
