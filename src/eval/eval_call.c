// SPDX-License-Identifier: GPL-3.0-or-later
// Calls: f(a, b), object.method(a), f(*list, key=1).
//
//     value stack   │ caller's frame │ callee's header │ a │ b │ other locals │
//                                                        ▲
//                                      arguments are evaluated straight into the callee's slots
//
// A call of a function without *args and **kwargs makes the callee's frame first and evaluates each argument into its
// place. Where a keyword argument goes is found before, by comparing names, which are interned: one pointer with
// another. If anything does not fit, nothing has been evaluated yet, and the call goes the long way, which says what.
//
// Any other callee finds its arguments in slots of the value stack: the callee itself, then the positional arguments,
// then the values of the keyword arguments. These slots are what a native function reads its arguments from; those
// that the call leaves out are empty slots behind. Only * and ** make a tuple and a dict.
//
// A method found on the class is called with the object as its first argument; no bound method is made.
//
// Next: call_spread.c, for * and **; call_function.c, which binds arguments to parameters in all other cases; frame.c,
// which runs the frame.
#include "eval/eval_call.h"

#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/names.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/eval_attribute.h"
#include "eval/forms.h"
#include "eval/techniques.h"

// ---- arguments ---------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Owned argument_eval(Expr *argument, Frame *frame) {
    if (argument->operand == OPERAND_LOCAL) {
        Object *value = frame->slots[((Name *)argument)->slot].held;
        if (LIKELY(value != NULL)) {
            return retain(value);
        }
    }
    return expr_eval(argument, frame);
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

// Which slot of the callee's frame each keyword argument goes to.
#define KEYWORDS_MAXIMUM 8
typedef struct KeywordPlaces {
    int32_t slots[KEYWORDS_MAXIMUM];
} KeywordPlaces;

// `places` NULL: there are none.
static ALWAYS_INLINE bool all_arguments_eval(const Call *self, Frame *frame, Slot *slots, int64_t first,
                                             const KeywordPlaces *places) {
    if (UNLIKELY(!arguments_eval(self, frame, slots + first))) {
        return false;
    }
    for (int32_t i = 0; places != NULL && i < self->keyword_count; i++) {
        Owned value = argument_eval(self->keywords[i].value, frame);
        if (UNLIKELY(value == NULL)) {
            return false;
        }
        slots[places->slots[i]].held = value;
    }
    return true;
}

// ---- functions ---------------------------------------------------------------------------------------------------

// Can `function` take `count` arguments by position alone, the missing ones from its defaults?
static ALWAYS_INLINE bool takes_positions(const Function *function, int64_t count) {
    const Code *code = as_code(function->code.held);
    if (!code->is_plain || count > code->positional_count) {
        return false;
    }
    int64_t missing = code->positional_count - count;
    return missing == 0 || (function->defaults.held != NULL && tuple_size(function->defaults.held) >= missing);
}

// The slot of the parameter of this name, the first `given` of which have their argument; −1: none.
static int32_t parameter_slot(const Parameters *parameters, int64_t given, Borrowed name) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    int32_t first =
        (int32_t)given > parameters->positional_only_count ? (int32_t)given : parameters->positional_only_count;
    for (int32_t i = first; i < count; i++) {
        if (parameters->items[i].name->object == name) {
            return i;
        }
    }
    return -1;
}

// Do the call's arguments, of which the first `bound` is the object of a method, go straight to the function's
// parameters? If some of these get none, the defaults are looked at when the rest is there.
static bool takes_keywords(const Call *self, const Function *function, int64_t bound, KeywordPlaces *places) {
    const Parameters *parameters = as_code(function->code.held)->parameters;
    int64_t given = bound + self->arguments.count;
    if (parameters == NULL || parameters->rest != NULL || parameters->keywords != NULL ||
        given > parameters->positional_count || self->keyword_count > KEYWORDS_MAXIMUM) {
        return false;
    }
    for (int32_t i = 0; i < self->keyword_count; i++) {
        places->slots[i] = parameter_slot(parameters, given, self->keywords[i].name->object);
        if (places->slots[i] < 0) {
            return false;
        }
    }
    return true;
}

// False: an argument's evaluation has taken the defaults away.
static ALWAYS_INLINE bool fill_positions(Frame *frame, Function *function, int64_t from) {
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

// The parameters that have no argument get their defaults; `given`: how many have one by position.
static ALWAYS_INLINE bool fill_defaults(Frame *frame, Function *function, int64_t given, const KeywordPlaces *places) {
    if (places != NULL) {
        return frame_bind_defaults(frame, function);
    }
    return LIKELY(given >= frame->code->positional_count) || fill_positions(frame, function, given);
}

// An exception has ended the evaluation of the arguments: they go, the last first, and so does the frame.
static __attribute__((noinline)) Owned give_up(const Call *self, Frame *inner, const KeywordPlaces *places) {
    for (int32_t i = self->keyword_count - 1; places != NULL && i >= 0; i--) {
        slot_clear(&inner->slots[places->slots[i]]);
    }
    for (int64_t i = frame_slot_count(inner) - 1; i >= 0; i--) {
        slot_clear(&inner->slots[i]);
    }
    frame_pop(inner);
    return NULL;
}

// Calls a function. Consumes `callee` and `first`, the object of a method call (NULL: none).
static ALWAYS_INLINE Owned call_straight(Call *self, Frame *frame, Owned callee, Owned first,
                                         const KeywordPlaces *places) {
    Function *function = as_function(callee);
    Frame *inner = frame_push(as_code(function->code.held), callee, as_dict(function->globals.held));
    if (UNLIKELY(inner == NULL)) {
        frame->at = &self->expr.node;
        release_if_any(first);
        return NULL;
    }
    int64_t bound = first != NULL;
    if (bound) {
        inner->slots[0].held = first;
    }
    if (UNLIKELY(!all_arguments_eval(self, frame, inner->slots, bound, places))) {
        return give_up(self, inner, places);
    }
    frame->at = &self->expr.node;
    if (UNLIKELY(!fill_defaults(inner, function, bound + self->arguments.count, places))) {
        frame_pop(inner);
        return NULL;
    }
    return frame_run(inner);
}

static __attribute__((noinline)) Owned call_elsewhere(Call *self, Frame *frame, Owned callee, Owned first,
                                                      const KeywordPlaces *places) {
    return call_straight(self, frame, callee, first, places);
}

// ---- classes -----------------------------------------------------------------------------------------------------

// Is this a plain class: made by type, with object's __new__, and an __init__ that is a function? Then that function,
// borrowed; else NULL.
static ALWAYS_INLINE Borrowed plain_init(Borrowed callee) {
    Type *type = as_type(callee);
    if (!type_has(type, TYPE_CLASS) || type_has(type, TYPE_ABSTRACT) || type->new != ObjectType.new) {
        return NULL;
    }
    Borrowed init = type_lookup(type, names.__init__);
    return init != NULL && init->type == &FunctionType ? init : NULL;
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
static ALWAYS_INLINE Frame *init_begin(Call *self, Frame *frame, Type *class, Borrowed init, Slot *instance,
                                       const KeywordPlaces *places) {
    Function *function = as_function(init);
    Frame *inner = frame_push(as_code(function->code.held), retain(init), as_dict(function->globals.held));
    frame->at = &self->expr.node;
    if (UNLIKELY(inner == NULL)) {
        return NULL;
    }
    if (LIKELY(all_arguments_eval(self, frame, inner->slots, 1, places))) {
        frame->at = &self->expr.node;
        instance->held = instance_new(class);
    }
    if (UNLIKELY(instance->held == NULL)) {
        give_up(self, inner, places);
        return NULL;
    }
    inner->slots[0].held = retain(instance->held);
    if (UNLIKELY(!fill_defaults(inner, function, 1 + self->arguments.count, places))) {
        frame_pop(inner);
        return NULL;
    }
    return inner;
}

// C(a, b): the class and the instance lie on the value stack while C.__init__ runs. Consumes `callee`.
static ALWAYS_INLINE Owned call_class(Call *self, Frame *frame, Owned callee, Borrowed init,
                                      const KeywordPlaces *places) {
    Slot *slots = value_stack_push(2, STACK_CLASS, self);
    if (UNLIKELY(slots == NULL)) {
        frame->at = &self->expr.node;
        release(callee);
        return NULL;
    }
    slots[0].held = callee;
    Frame *inner = init_begin(self, frame, as_type(callee), init, &slots[1], places);
    Owned instance = LIKELY(inner != NULL) ? instance_made(&slots[1], frame_run(inner)) : NULL;
    value_stack_pop(slots);
    return instance;
}

// ---- native functions and methods --------------------------------------------------------------------------------

// Evaluates the arguments onto the value stack, behind the callee or object that is there.
static ALWAYS_INLINE bool arguments_push(const Call *self, Frame *frame) {
    for (int32_t i = 0; i < self->arguments.count; i++) {
        Owned value = argument_eval(self->arguments.items[i], frame);
        if (UNLIKELY(value == NULL)) {
            return false;
        }
        value_stack_add(value);
    }
    return true;
}

// Calls a row with the arguments in `items`, all by position, which are what lies on top of the value stack.
static ALWAYS_INLINE Owned call_row(Call *self, Frame *frame, NativeRow *row, Borrowed object, Slot *items) {
    frame->at = &self->expr.node;
    if (UNLIKELY(!recursion_enter(" while calling a Python object"))) {
        return NULL;
    }
    const Signature *signature = row->parsed;
    int32_t count = self->arguments.count;
    Owned result;
    if (LIKELY(signature != NULL && signature->is_simple && count >= signature->required_count &&
               count <= signature->count)) {
        for (int32_t i = count; i < signature->count; i++) {
            value_stack_add(NULL); // left out
        }
        result = row->function(object, (const Borrowed *)items); // a slot is a pointer to its object
    } else {
        const Arguments arguments = {.items = items, .count = count, .names = NULL};
        result = native_call(row, object, &arguments);
    }
    recursion_leave();
    assert_debug((result == NULL) == error_is_pending());
    return result;
}

// Evaluates the arguments behind `first`, the callee or the object (consumed), and calls the row. A method's class
// holds the method, and if a class of the program lets go of it meanwhile, the row stays.
static ALWAYS_INLINE Owned call_native(Call *self, Frame *frame, StackMark mark, Owned first, NativeRow *row,
                                       Borrowed object) {
    Slot *slots = value_stack_begin(1 + self->arguments.count + PARAMETER_MAXIMUM, mark, self);
    if (UNLIKELY(slots == NULL)) {
        frame->at = &self->expr.node;
        release(first);
        return NULL;
    }
    value_stack_add(first);
    if (UNLIKELY(!arguments_push(self, frame))) {
        value_stack_unwind(slots);
        return NULL;
    }
    Owned result = call_row(self, frame, row, object, slots + 1);
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
    if (!arguments_eval(self, frame, items) || !keywords_eval(self, frame, items + self->arguments.count)) {
        value_stack_unwind(slots);
        return NULL;
    }
    Arguments arguments = {slots + 1, bound + self->arguments.count, self->keyword_names};
    frame->at = &self->expr.node;
    Owned result = callee->type == &FunctionType ? function_call_owned(slot_take(&slots[0]), &arguments)
                                                 : object_call(callee, &arguments);
    value_stack_pop(slots);
    return result;
}

// Any function, with any arguments.
static __attribute__((noinline)) Owned call_function(Call *self, Frame *frame, Owned callee, Owned first) {
    KeywordPlaces places;
    if (self->keyword_count == 0 && takes_positions(as_function(callee), (first != NULL) + self->arguments.count)) {
        return call_elsewhere(self, frame, callee, first, NULL);
    }
    if (takes_keywords(self, as_function(callee), first != NULL, &places)) {
        return call_elsewhere(self, frame, callee, first, &places);
    }
    return call_any(self, frame, callee, first);
}

// A class that is not plain, or one whose __init__ does not take all by position.
static __attribute__((noinline)) Owned call_type(Call *self, Frame *frame, Owned callee) {
    Borrowed init = plain_init(callee);
    KeywordPlaces places;
    if (init != NULL && takes_keywords(self, as_function(init), 1, &places)) {
        return call_class(self, frame, callee, init, &places);
    }
    return call_any(self, frame, callee, NULL);
}

static Owned call_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    if (UNLIKELY(callee == NULL)) {
        return NULL;
    }
    if (LIKELY(callee->type == &FunctionType)) {
        if (LIKELY(takes_positions(as_function(callee), self->arguments.count) && self->keyword_count == 0)) {
            return call_straight(self, frame, callee, NULL, NULL);
        }
        return call_function(self, frame, callee, NULL);
    }
    if (callee->type == &TypeType) {
        Borrowed init = self->keyword_count == 0 ? plain_init(callee) : NULL;
        if (LIKELY(init != NULL && takes_positions(as_function(init), 1 + self->arguments.count))) {
            return call_class(self, frame, callee, init, NULL);
        }
        return call_type(self, frame, callee);
    }
    if (callee->type == &BuiltinType && self->keyword_count == 0) {
        const Builtin *builtin = (const Builtin *)(const void *)callee;
        return call_native(self, frame, STACK_CALL, callee, builtin->row, slot_get(&builtin->self));
    }
    return call_any(self, frame, callee, NULL);
}

// Calls what was found as a method. Consumes `method` and `object`; NULL: it is bound already, or no method.
static Owned call_found(Call *self, Frame *frame, Owned method, Owned object) {
    if (method->type == &FunctionType) {
        return call_function(self, frame, method, object);
    }
    if (object != NULL && self->keyword_count == 0 && is_native_method(method, object)) {
        NativeRow *row = ((const MethodDescriptor *)(const void *)method)->row;
        release(method);
        return call_native(self, frame, STACK_METHOD, object, row, object);
    }
    return call_any(self, frame, method, object);
}

// Finds object.method for a call: in *object, which is consumed, what it is to be called with, owned; NULL if it is
// bound already, or no method. super().method is called with the object that super() found, without a bound method.
// False: it raised.
static bool method_find(Call *self, Frame *frame, Owned *object, Owned *method) {
    Attribute *attribute = (Attribute *)self->callee;
    Owned from = give(*object);
    Borrowed receiver = NULL;
    Borrowed found = from->type == &SuperType ? super_find_method(from, attribute->name->object, &receiver) : NULL;
    if (found != NULL) {
        *method = retain(found);
        *object = retain(receiver);
        release(from);
        return true;
    }
    bool bound;
    bool good = attribute_find_method(attribute, frame, from, method, &bound);
    if (good && bound) {
        *object = from;
    } else {
        release(from);
    }
    return good;
}

// object.method(…) where the node's cache does not say which method this is. Consumes `object`.
static __attribute__((noinline)) Owned call_method_found(Call *self, Frame *frame, Owned object) {
    Owned method;
    return method_find(self, frame, &object, &method) ? call_found(self, frame, method, object) : NULL;
}

// object.method(…)
static Owned call_method_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    const Attribute *attribute = (Attribute *)self->callee;
    Owned object = argument_eval(attribute->value, frame);
    if (UNLIKELY(object == NULL)) {
        return NULL;
    }
    Borrowed method = self->keyword_count == 0 ? attribute_known_method(attribute, object) : NULL;
    if (LIKELY(method != NULL)) {
        if (method->type == &FunctionType) {
            if (LIKELY(takes_positions(as_function(method), 1 + self->arguments.count))) {
                return call_straight(self, frame, retain(method), object, NULL);
            }
        } else if (is_native_method(method, object)) {
            NativeRow *row = ((const MethodDescriptor *)(const void *)method)->row;
            return call_native(self, frame, STACK_METHOD, object, row, object);
        }
    }
    return call_method_found(self, frame, object);
}

// The general form.
static Owned call_general_eval(Expr *expr, Frame *frame) {
    Owned callee = expr_eval(((Call *)expr)->callee, frame);
    return callee == NULL ? NULL : call_any((Call *)expr, frame, callee, NULL);
}

// No bound method is made here either, as in CPython: the program could see its reference to the object.
static Owned call_method_general_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned object = expr_eval(((Attribute *)self->callee)->value, frame);
    Owned method;
    if (object == NULL || !method_find(self, frame, &object, &method)) {
        return NULL;
    }
    return call_any(self, frame, method, object);
}

// ---- preparation -------------------------------------------------------------------------------------------------

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
