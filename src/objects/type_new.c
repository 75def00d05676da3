// SPDX-License-Identifier: GPL-3.0-or-later
// Calling types: how objects come about.
//
//     Point(1, 2)       type_call     Point.new(Point, 1, 2)     the slot: object's, a built-in base's, or class_create
//     for __new__
//                                     Point.init(p, 1, 2)        if what came out is a Point
//     type(x)           its type
//     type('C', (), {}) a class       class.c
//     int.__new__(C, 5) new_method    checks that C's objects may be made by int's slot
//
// What always holds: `new` leaves the arguments in their slots, for `init` needs them, too; init may take them out.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/dunder.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "objects/value_stack.h"

// ---- type(…) -----------------------------------------------------------------------------------------------------

static bool is_question(const Type *type, const Arguments *arguments) {
    return type == &TypeType && arguments->count == 1 && arguments_keyword_count(arguments) == 0;
}

static bool check_class_arguments(const Arguments *arguments) {
    Borrowed name = arguments_get(arguments, 0);
    Borrowed bases = arguments_get(arguments, 1);
    Borrowed dict = arguments_get(arguments, 2);
    if (!is_str(name)) {
        error_raise(&TypeErrorType, "type.__new__() argument 1 must be str, not %K", name);
    } else if (!is_tuple(bases)) {
        error_raise(&TypeErrorType, "type.__new__() argument 2 must be tuple, not %K", bases);
    } else if (!is_dict(dict)) {
        error_raise(&TypeErrorType, "type.__new__() argument 3 must be dict, not %K", dict);
    } else {
        return true;
    }
    return false;
}

Owned type_create(Type *type, const Arguments *arguments) {
    if (is_question(type, arguments)) {
        return retain(&arguments_get(arguments, 0)->type->object);
    }
    if (arguments->count != 3) {
        return error_raise(&TypeErrorType, "type.__new__() takes exactly 3 arguments (%lld given)",
                           (long long)arguments->count);
    }
    if (!check_class_arguments(arguments)) {
        return NULL;
    }
    return class_new(type, arguments_get(arguments, 0), arguments_get(arguments, 1), arguments_get(arguments, 2),
                     arguments->names, arguments);
}

// ---- calling any type --------------------------------------------------------------------------------------------

static Owned make_object(Type *type, const Arguments *arguments) {
    Owned object = type->new (type, arguments);
    if (UNLIKELY(object == NULL || !object_is(object, type))) {
        return object;
    }
    bool (*init)(Borrowed, const Arguments *) = object->type->init;
    if (init == object_init && object->type->new != object_create) {
        return object; // a built-in type whose `new` does it all
    }
    static const StackNote note = {"new object", true};
    Slot *made = value_stack_hold(object, &note);
    if (UNLIKELY(made == NULL)) {
        return NULL;
    }
    object = LIKELY(init(made->held, arguments)) ? slot_take(made) : NULL;
    value_stack_pop(made);
    return object;
}

// CPython packs the arguments for a class into a tuple and a dict, which live until the call ends. Tally does not, but
// counts their births and deaths, so that collections come at the same moments. (An exception keeps its tuple.)
static Owned make_instance(Type *type, const Arguments *arguments) {
    bool has_tuple = arguments->count > 0 && !type_has(type, TYPE_IS_EXCEPTION);
    bool has_dict = arguments_keyword_count(arguments) > 0;
    if (has_tuple) {
        collector_count_birth(&TupleType, arguments->count);
    }
    if (UNLIKELY(has_dict)) {
        collector_count_birth(&DictType, 0);
    }
    Owned object = make_object(type, arguments);
    if (UNLIKELY(has_dict)) {
        collector_count_missing_death(&DictType, 0);
    }
    if (has_tuple) {
        collector_count_missing_death(&TupleType, arguments->count);
    }
    return object;
}

Owned type_call(Borrowed callee, const Arguments *arguments) {
    Type *type = as_type(callee);
    if (UNLIKELY(type == &TypeType)) {
        if (is_question(type, arguments)) {
            return retain(&arguments_get(arguments, 0)->type->object);
        }
        if (arguments->count != 3) {
            return arguments->count == 1 ? error_raise(&TypeErrorType, "type() takes no keyword arguments")
                                         : error_raise(&TypeErrorType, "type() takes 1 or 3 arguments");
        }
    }
    if (UNLIKELY(type->new == NULL)) {
        return error_raise(&TypeErrorType, "cannot create '%N' instances", type);
    }
    return type_has(type, TYPE_CLASS) ? make_instance(type, arguments) : make_object(type, arguments);
}

// ---- __new__ of built-in types -----------------------------------------------------------------------------------

// May objects of `type` be made by the slot of `native`? Not if a built-in base between them has words of its own.
static bool check_safe(const Type *native, const Type *type) {
    if (!type_is_subtype(type, native)) {
        error_raise(&TypeErrorType, "%N.__new__(%N): %N is not a subtype of %N", native, type, type, native);
        return false;
    }
    const Type *base = type;
    while (base != NULL && base->new == class_create) {
        base = base->base;
    }
    if (base != NULL && base->new != native->new) {
        error_raise(&TypeErrorType, "%N.__new__(%N) is not safe, use %N.__new__()", native, type, base);
        return false;
    }
    return true;
}

static Owned new_method(Borrowed self, const Arguments *arguments) {
    Type *native = as_type(self);
    if (arguments->count == 0) {
        return error_raise(&TypeErrorType, "%N.__new__(): not enough arguments", native);
    }
    Borrowed type = arguments_get(arguments, 0);
    if (!is_type(type)) {
        return error_raise(&TypeErrorType, "%N.__new__(X): X is not a type object (%T)", native, type);
    }
    if (!check_safe(native, as_type(type))) {
        return NULL;
    }
    Arguments rest = {.items = arguments->items + 1, .count = arguments->count - 1, .names = arguments->names};
    return native->new (as_type(type), &rest);
}

static NativeRow new_method_row = {"__new__", .raw = new_method, .signature = "(*args, **kwargs)",
                                   .help = "Create a new object of the class given first."};

const Type *type_of_new_method(Borrowed method) {
    if (method->type != &BuiltinType) {
        return NULL;
    }
    const Builtin *builtin = (const Builtin *)(const void *)method;
    return builtin->row == &new_method_row ? as_type(builtin->self.held) : NULL;
}

bool type_add_new_method(Type *type) {
    Owned method = builtin_new(&new_method_row, &type->object, NULL);
    return method != NULL && dict_set_text(type->dict.held, "__new__", method);
}
