// SPDX-License-Identifier: GPL-3.0-or-later
// Calls: f(a, b), object.method(a), f(*list, key=1).
//
//     value stack   │ caller's frame │ callee's header │ a │ b │ other locals │
//                                                        ▲
//                                      arguments are evaluated straight into the callee's slots
//
// A call of a plain function (positional parameters only) makes the callee's frame first and evaluates each argument
// into its place. Any other callee finds its arguments in slots of the value stack: the callee itself, then the
// positional arguments, then the values of the keyword arguments. Only * and ** make a tuple and a dict.
//
// A method found on the class is called with the object as its first argument; no bound method is made.
//
// Next: call_function.c, which binds arguments to parameters in all other cases; frame.c, which runs the frame.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/eval_attribute.h"
#include "eval/forms.h"
#include "eval/techniques.h"

static ALWAYS_INLINE Owned argument_eval(Expr *argument, Frame *frame) {
    if (argument->operand == OPERAND_LOCAL) {
        Object *value = frame->slots[((Name *)argument)->slot].held;
        if (LIKELY(value != NULL)) {
            return retain(value);
        }
    }
    return expr_eval(argument, frame);
}

// ---- plain functions ---------------------------------------------------------------------------------------------

// Can `function` take `count` arguments by position alone, the missing ones from its defaults?
static ALWAYS_INLINE bool takes_positions(const Function *function, int64_t count) {
    const Code *code = as_code(function->code.held);
    if (!code->is_plain || count > code->positional_count) {
        return false;
    }
    int64_t missing = code->positional_count - count;
    return missing == 0 || (function->defaults.held != NULL && tuple_size(function->defaults.held) >= missing);
}

// False: an argument's evaluation has taken the defaults away.
static ALWAYS_INLINE bool fill_defaults(Frame *frame, Function *function, int64_t from) {
    int64_t count = frame->code->positional_count;
    int64_t default_count = function->defaults.held == NULL ? 0 : tuple_size(function->defaults.held);
    if (UNLIKELY(count - from > default_count)) {
        return frame_bind_defaults(frame, function);
    }
    for (int64_t i = from; i < count; i++) {
        frame->slots[i].held = retain(tuple_get(function->defaults.held, default_count - (count - i)));
    }
    return true;
}

// Evaluates the positional arguments into slots; false: one raised.
static ALWAYS_INLINE bool arguments_eval(const Call *self, Frame *frame, Slot *slots) {
    for (int32_t i = 0; i < self->arguments.count; i++) {
        Owned value = argument_eval(self->arguments.items[i], frame);
        if (UNLIKELY(value == NULL)) {
            return false;
        }
        slots[i].held = value;
    }
    return true;
}

// Calls a plain function. Consumes `callee` and `first`, the object of a method call (NULL: none).
static ALWAYS_INLINE Owned call_plain(Call *self, Frame *frame, Owned callee, Owned first) {
    Function *function = as_function(callee);
    Frame *inner = frame_push(as_code(function->code.held), callee, as_dict(function->globals.held));
    if (UNLIKELY(inner == NULL)) {
        frame->at = &self->expr.node;
        release_if_any(first);
        return NULL;
    }
    int64_t given = 0;
    if (first != NULL) {
        inner->slots[given++].held = first;
    }
    if (UNLIKELY(!arguments_eval(self, frame, inner->slots + given))) {
        frame_pop(inner);
        return NULL;
    }
    given += self->arguments.count;
    frame->at = &self->expr.node;
    if (UNLIKELY(given < inner->code->positional_count) && UNLIKELY(!fill_defaults(inner, function, given))) {
        frame_pop(inner);
        return NULL;
    }
    return frame_run(inner);
}

// ---- classes -----------------------------------------------------------------------------------------------------

// Is this a plain class: made by type, with object's __new__, and an __init__ that is a plain function? Then that
// function, borrowed; else NULL.
static ALWAYS_INLINE Borrowed plain_init(Borrowed callee, int64_t count) {
    Type *type = as_type(callee);
    if (!type_has(type, TYPE_CLASS) || type_has(type, TYPE_ABSTRACT) || type->new != ObjectType.new) {
        return NULL;
    }
    Borrowed init = type_lookup(type, names.__init__);
    bool plain = init != NULL && init->type == &FunctionType && takes_positions(as_function(init), count + 1);
    return plain ? init : NULL;
}

// __init__ ran: the instance, taken out of its slot, if it returned None.
static Owned instance_made(Slot *instance, Owned returned) {
    if (LIKELY(returned == NONE)) {
        release(returned);
        return slot_take(instance);
    }
    if (returned != NULL) {
        error_raise(&TypeErrorType, "__init__() should return None, not '%T'", returned);
        release(returned);
    }
    return NULL;
}

// Evaluates the arguments into the slots of C.__init__, makes the instance and puts it into both its places. The frame
// is ready to run; NULL: it is gone.
static ALWAYS_INLINE Frame *init_begin(Call *self, Frame *frame, Type *class, Borrowed init, Slot *instance) {
    Function *function = as_function(init);
    Frame *inner = frame_push(as_code(function->code.held), retain(init), as_dict(function->globals.held));
    frame->at = &self->expr.node;
    if (UNLIKELY(inner == NULL)) {
        return NULL;
    }
    if (LIKELY(arguments_eval(self, frame, inner->slots + 1))) {
        frame->at = &self->expr.node;
        instance->held = instance_new(class);
    }
    if (UNLIKELY(instance->held == NULL)) {
        frame_pop(inner);
        return NULL;
    }
    inner->slots[0].held = retain(instance->held);
    if (self->arguments.count + 1 < inner->code->positional_count &&
        UNLIKELY(!fill_defaults(inner, function, self->arguments.count + 1))) {
        frame_pop(inner);
        return NULL;
    }
    return inner;
}

// C(a, b): the class and the instance lie on the value stack while C.__init__ runs. Consumes `callee`.
static Owned call_class(Call *self, Frame *frame, Owned callee, Borrowed init) {
    Slot *slots = value_stack_push(2, STACK_CLASS, self);
    if (UNLIKELY(slots == NULL)) {
        frame->at = &self->expr.node;
        release(callee);
        return NULL;
    }
    slots[0].held = callee;
    Frame *inner = init_begin(self, frame, as_type(callee), init, &slots[1]);
    Owned instance = LIKELY(inner != NULL) ? instance_made(&slots[1], frame_run(inner)) : NULL;
    value_stack_pop(slots);
    return instance;
}

// ---- native functions and methods --------------------------------------------------------------------------------

// Slots for `first` (consumed, also on failure) and the arguments. NULL: RecursionError.
static ALWAYS_INLINE Slot *push_slots(Call *self, Frame *frame, StackMark mark, Owned first) {
    Slot *slots = value_stack_push(1 + self->arguments.count, mark, self);
    if (UNLIKELY(slots == NULL)) {
        frame->at = &self->expr.node;
        release(first);
        return NULL;
    }
    slots[0].held = first;
    return slots;
}

// Calls a row with the arguments in `items`, all by position.
static ALWAYS_INLINE Owned call_row(Call *self, Frame *frame, NativeRow *row, Borrowed object, Slot *items) {
    frame->at = &self->expr.node;
    if (UNLIKELY(!recursion_enter(" while calling a Python object"))) {
        return NULL;
    }
    Owned result = native_call_positional(row, object, items, self->arguments.count);
    recursion_leave();
    assert_debug((result == NULL) == error_is_pending());
    return result;
}

// len(x), print(x) …: the callee and its arguments lie on the value stack. Consumes `callee`.
static Owned call_builtin(Call *self, Frame *frame, Owned callee) {
    Slot *slots = push_slots(self, frame, STACK_CALL, callee);
    if (UNLIKELY(slots == NULL)) {
        return NULL;
    }
    const Builtin *builtin = (const Builtin *)(const void *)callee;
    Owned result = arguments_eval(self, frame, slots + 1)
                       ? call_row(self, frame, builtin->row, slot_get(&builtin->self), slots + 1)
                       : NULL;
    value_stack_pop(slots);
    return result;
}

// text.split(x) …: the object and the arguments lie on the value stack; its class holds the method, and if a class of
// the program lets go of it meanwhile, the row stays. Consumes `object`.
static Owned call_native_method(Call *self, Frame *frame, NativeRow *row, Owned object) {
    Slot *slots = push_slots(self, frame, STACK_METHOD, object);
    if (UNLIKELY(slots == NULL)) {
        return NULL;
    }
    Owned result = arguments_eval(self, frame, slots + 1) ? call_row(self, frame, row, object, slots + 1) : NULL;
    value_stack_pop(slots);
    return result;
}

// Is it a native method that fits the object?
static ALWAYS_INLINE bool is_native_method(Borrowed method, Borrowed object) {
    return method->type == &MethodDescriptorType &&
           ((const MethodDescriptor *)(const void *)method)->type == object->type;
}

// ---- any callee --------------------------------------------------------------------------------------------------

static bool keywords_eval(const Call *self, Frame *frame, Slot *slots) {
    for (int32_t i = 0; i < self->keyword_count; i++) {
        slots[i].held = expr_eval(self->keywords[i].value, frame);
        if (slots[i].held == NULL) {
            return false;
        }
    }
    return true;
}

// Calls whatever is callable through its type. Consumes `callee` and `first`.
static Owned call_any(Call *self, Frame *frame, Owned callee, Owned first) {
    int64_t bound = first != NULL;
    Slot *slots = value_stack_push(1 + bound + self->arguments.count + self->keyword_count, STACK_CALL, self);
    if (slots == NULL) {
        frame->at = &self->expr.node;
        release_if_any(first);
        release(callee);
        return NULL;
    }
    slots[0].held = callee;
    if (bound) {
        slots[1].held = first;
    }
    Slot *items = slots + 1 + bound;
    Owned result = NULL;
    if (arguments_eval(self, frame, items) && keywords_eval(self, frame, items + self->arguments.count)) {
        Arguments arguments = {slots + 1, bound + self->arguments.count, self->keyword_names};
        frame->at = &self->expr.node;
        result = callee->type == &FunctionType ? function_call_owned(slot_take(&slots[0]), &arguments)
                                               : object_call(callee, &arguments);
    }
    value_stack_pop(slots);
    return result;
}

static Owned call_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    if (UNLIKELY(callee == NULL)) {
        return NULL;
    }
    if (LIKELY(callee->type == &FunctionType) && takes_positions(as_function(callee), self->arguments.count) &&
        self->keyword_count == 0) {
        return call_plain(self, frame, callee, NULL);
    }
    if (callee->type == &TypeType && self->keyword_count == 0) {
        Borrowed init = plain_init(callee, self->arguments.count);
        if (LIKELY(init != NULL)) {
            return call_class(self, frame, callee, init);
        }
    }
    if (callee->type == &BuiltinType && self->keyword_count == 0) {
        return call_builtin(self, frame, callee);
    }
    return call_any(self, frame, callee, NULL);
}

// object.method(…)
static Owned call_method_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Attribute *attribute = (Attribute *)self->callee;
    Owned object = argument_eval(attribute->value, frame);
    if (UNLIKELY(object == NULL)) {
        return NULL;
    }
    Owned method;
    bool bound;
    if (UNLIKELY(!attribute_find_method(attribute, frame, object, &method, &bound))) {
        release(object);
        return NULL;
    }
    if (!bound) {
        release(give(object));
    }
    if (LIKELY(method->type == &FunctionType) && self->keyword_count == 0 &&
        takes_positions(as_function(method), self->arguments.count + bound)) {
        return call_plain(self, frame, method, object);
    }
    if (bound && self->keyword_count == 0 && is_native_method(method, object)) {
        NativeRow *row = ((const MethodDescriptor *)(const void *)method)->row;
        release(method);
        return call_native_method(self, frame, row, object);
    }
    return call_any(self, frame, method, object);
}

// The general form.
static Owned call_general_eval(Expr *expr, Frame *frame) {
    Owned callee = expr_eval(((Call *)expr)->callee, frame);
    return callee == NULL ? NULL : call_any((Call *)expr, frame, callee, NULL);
}

// No bound method is made here either, as in CPython: the program could see its reference to the object.
static Owned call_method_general_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Attribute *attribute = (Attribute *)self->callee;
    Owned object = expr_eval(attribute->value, frame);
    Owned method;
    bool bound;
    if (object == NULL || !attribute_find_method(attribute, frame, object, &method, &bound)) {
        release_if_any(object);
        return NULL;
    }
    if (!bound) {
        release(give(object));
    }
    return call_any(self, frame, method, object);
}

// ---- * and ** ----------------------------------------------------------------------------------------------------

// f(*value): with it alone, the error names the function, as in CPython.
static bool spread_positional(Borrowed callee, Borrowed list, Borrowed value, bool alone) {
    if (list_extend(list, value)) {
        return true;
    }
    if (value->type->iterate != NULL || value->type->get_item != NULL || !error_clear_if(&TypeErrorType)) {
        return false;
    }
    if (!alone) {
        error_raise(&TypeErrorType, "Value after * must be an iterable, not %T", value);
    } else {
        Owned name = callable_describe(callee);
        if (name != NULL) {
            error_raise(&TypeErrorType, "%S argument after * must be an iterable, not %T", name, value);
            release(name);
        }
    }
    return false;
}

static Owned spread_positionals(Call *self, Frame *frame, Borrowed callee) {
    Owned list = list_new(self->arguments.count);
    for (int32_t i = 0; list != NULL && i < self->arguments.count; i++) {
        Expr *argument = self->arguments.items[i];
        bool added;
        if (argument->kind == EXPR_STARRED) {
            Owned value = expr_eval(((Starred *)argument)->value, frame);
            frame->at = &self->expr.node;
            added = value != NULL && spread_positional(callee, list, value, false);
            release_if_any(value);
        } else {
            Owned value = expr_eval(argument, frame);
            added = value != NULL && list_append(list, value);
        }
        if (!added) {
            release(give(list));
        }
    }
    return list;
}

static bool raise_twice_given(Borrowed callee, Borrowed key) {
    Owned name = callable_describe(callee);
    if (name != NULL) {
        error_raise(&TypeErrorType, "%S got multiple values for keyword argument '%S'", name, key);
        release(name);
    }
    return false;
}

static bool keyword_add(Borrowed callee, Borrowed keywords, Borrowed key, Borrowed value) {
    if (!is_str(key)) {
        error_raise(&TypeErrorType, "keywords must be strings");
        return false;
    }
    Answer there = dict_contains(keywords, key);
    if (there != NO) {
        return there == YES ? raise_twice_given(callee, key) : false;
    }
    return dict_set(keywords, key, value);
}

// Adds the items of a mapping after **.
static bool spread_mapping(Borrowed callee, Borrowed keywords, Borrowed mapping) {
    Owned copy = dict_new();
    if (copy == NULL) {
        return false;
    }
    bool good = dict_merge(copy, mapping, true);
    if (!good && error_clear_if(&AttributeErrorType)) {
        Owned name = callable_describe(callee);
        if (name != NULL) {
            error_raise(&TypeErrorType, "%S argument after ** must be a mapping, not %T", name, mapping);
            release(name);
        }
    }
    Borrowed key, value;
    for (int64_t position = 0; good && dict_next(copy, &position, &key, &value);) {
        good = keyword_add(callee, keywords, key, value);
    }
    release(copy);
    return good;
}

static Owned spread_keywords(Call *self, Frame *frame, Borrowed callee) {
    Owned keywords = dict_new();
    for (int32_t i = 0; keywords != NULL && i < self->keyword_count; i++) {
        const Keyword *keyword = &self->keywords[i];
        Owned value = expr_eval(keyword->value, frame);
        frame->at = &self->expr.node;
        bool added =
            value != NULL && (keyword->name != NULL ? keyword_add(callee, keywords, keyword->name->object, value)
                                                    : spread_mapping(callee, keywords, value));
        release_if_any(value);
        if (!added) {
            release(give(keywords));
        }
    }
    return keywords;
}

// f(*value): the one value is spread when all keywords have been evaluated.
static Owned spread_alone(Call *self, Frame *frame, Borrowed callee, Owned *keywords) {
    Owned value = expr_eval(((Starred *)self->arguments.items[0])->value, frame);
    if (value == NULL) {
        return NULL;
    }
    Owned list = NULL;
    if (self->keyword_count == 0 || (*keywords = spread_keywords(self, frame, callee)) != NULL) {
        frame->at = &self->expr.node;
        list = list_new(0);
    }
    if (list != NULL && !spread_positional(callee, list, value, true)) {
        release(give(list));
    }
    release(value);
    return list;
}

static Owned call_spread_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    if (callee == NULL) {
        return NULL;
    }
    Owned result = NULL;
    Owned keywords = NULL;
    Owned list;
    if (self->arguments.count == 1 && self->arguments.items[0]->kind == EXPR_STARRED) {
        list = spread_alone(self, frame, callee, &keywords);
    } else {
        list = spread_positionals(self, frame, callee);
        keywords = list == NULL || self->keyword_count == 0 ? NULL : spread_keywords(self, frame, callee);
    }
    Owned tuple = NULL;
    if (list != NULL && (keywords != NULL || self->keyword_count == 0)) {
        tuple = tuple_from_slots(as_list(list)->items, list_size(list));
        if (tuple != NULL) {
            as_list(list)->size = 0; // the tuple has its items
            frame->at = &expr->node;
            result = object_call_tuple(callee, tuple, keywords);
        }
    }
    release(callee);
    release_if_any(tuple);
    release_if_any(keywords);
    release_if_any(list);
    return result;
}

// The dict of the keywords alone, for a call with a yield behind a **mapping.
static Owned call_keywords_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    Owned keywords = callee == NULL ? NULL : spread_keywords(self, frame, callee);
    release_if_any(callee);
    return keywords;
}

const FormRow call_forms[] = {
    FORM(call_eval, "any callee"),
    FORM(call_method_eval, "method"),
    FORM(call_spread_eval, "spreads * and **"),
    FORM(call_keywords_eval, "spreads **"),
    {NULL, "asks the type"},
};

void call_prepare(Call *self) {
    bool is_method = self->callee->kind == EXPR_ATTRIBUTE;
    Evaluate general = is_method ? call_method_general_eval : call_general_eval;
    Evaluate quick = is_method ? call_method_eval : call_eval;
    expr_rewrite(&self->expr,
                 self->keywords_only                 ? call_keywords_eval
                 : self->spreads                     ? call_spread_eval
                 : !technique_is_on(TECHNIQUE_CALLS) ? general
                                                     : quick,
                 expr_test);
}
