// SPDX-License-Identifier: GPL-3.0-or-later
// The protocols: what can be done with any object, whatever its type. Each function does what the operation of Python
// does, errors and their words included. All arguments are borrows; results are owned.
#ifndef TALLY_OBJECTS_PROTOCOL_H
#define TALLY_OBJECTS_PROTOCOL_H

#include "memory/type.h"
#include "objects/error.h"
#include "objects/recursion.h"
#include "objects/singletons.h"

// ---- text, equality, truth ---------------------------------------------------------------------------------------
MUST_USE Owned object_repr(Borrowed object);  // a Str
MUST_USE Owned object_str(Borrowed object);   // a Str
MUST_USE Owned object_ascii(Borrowed object); // a Str
MUST_USE Owned object_format(Borrowed object, Borrowed specification);
int64_t object_hash(Borrowed object); // −1: "unhashable type: 'list'" … is pending
MUST_USE Owned object_compare(Borrowed left, Borrowed right, Comparison comparison); // any object, as == can give
Answer object_compare_bool(Borrowed left, Borrowed right, Comparison comparison);
// Identity first, then ==; what containers use.
Answer object_equal(Borrowed left, Borrowed right);
Answer object_less(Borrowed left, Borrowed right); // <, without a detour for two ints, floats or strs
Answer object_truth(Borrowed object);

// ---- attributes --------------------------------------------------------------------------------------------------
MUST_USE Owned object_get_attribute(Borrowed object, Borrowed name);
// NO: there is none (no exception is pending); YES: *value is owned; FAILED.
Answer object_find_attribute(Borrowed object, Borrowed name, Owned *value);
bool object_set_attribute(Borrowed object, Borrowed name, Borrowed value); // value NULL: delete
// What object.__getattribute__ and object.__setattr__ do.
MUST_USE Owned object_get_attribute_generic(Borrowed object, Borrowed name);
bool object_set_attribute_generic(Borrowed object, Borrowed name, Borrowed value);
// The slot that holds an object's dict; NULL: it has none. The slot may be empty still.
Slot *object_dict_slot(Borrowed object);
// The object's dict, made if there is none yet, which may run a collection; the object must have a slot for it. NULL:
// no memory.
Borrowed object_make_dict(Borrowed object);
// Looks a special method up on the type, bound; NO: there is none.
Answer object_find_special(Borrowed object, Borrowed name, Owned *method);

// ---- calls -------------------------------------------------------------------------------------------------------
MUST_USE Owned object_call(Borrowed callee, const Arguments *arguments);
MUST_USE Owned object_call_list(Borrowed callee, int64_t count, const Borrowed *arguments); // retains each argument
MUST_USE Owned object_call_none(Borrowed callee);
MUST_USE Owned object_call_one(Borrowed callee, Borrowed argument);
MUST_USE Owned object_call_two(Borrowed callee, Borrowed first, Borrowed second);
// Positional arguments from a tuple, keyword ones from a dict (NULL: none).
MUST_USE Owned object_call_tuple(Borrowed callee, Borrowed tuple, Borrowed keywords);
// object.name(*arguments) without making a bound method.
MUST_USE Owned object_call_method(Borrowed object, Borrowed name, int64_t count, const Borrowed *arguments);
bool object_is_callable(Borrowed object);

// ---- containers and iteration ------------------------------------------------------------------------------------
int64_t object_length(Borrowed object);                         // −1: failed
int64_t object_length_hint(Borrowed object, int64_t otherwise); // −1: failed
MUST_USE Owned object_get_item(Borrowed object, Borrowed key);
bool object_set_item(Borrowed object, Borrowed key, Borrowed value); // value NULL: delete
Answer object_contains(Borrowed object, Borrowed item);
MUST_USE Owned object_iterate(Borrowed object);
// The next item; NULL: exhausted if nothing is pending (a StopIteration is cleared), else failed.
MUST_USE Owned object_next(Borrowed iterator);
bool object_is_iterator(Borrowed object);

// ---- numbers -----------------------------------------------------------------------------------------------------
MUST_USE Owned object_binary(BinaryOperator op, Borrowed left, Borrowed right);
MUST_USE Owned object_inplace(BinaryOperator op, Borrowed left, Borrowed right);
MUST_USE Owned object_unary(UnaryOperator op, Borrowed object);
MUST_USE Owned object_power(Borrowed base, Borrowed exponent, Borrowed modulus); // modulus may be None
MUST_USE Owned object_divide_modulo(Borrowed left, Borrowed right);
MUST_USE Owned object_absolute(Borrowed object);
MUST_USE Owned object_index(Borrowed object);    // an exact Int: "'str' object cannot be interpreted as an integer"
MUST_USE Owned object_to_int(Borrowed object);   // int(x) for one argument
MUST_USE Owned object_to_float(Borrowed object); // float(x)
// A C integer from anything with __index__. Out of range: raises `overflow` ("cannot fit 'int' into an index-sized
// integer"), or clamps to the ends when overflow is NULL. False: failed.
bool object_to_int64(Borrowed object, int64_t *value, Type *overflow);
bool object_to_double(Borrowed object, double *value);

// ---- types -------------------------------------------------------------------------------------------------------
bool type_is_subtype(const Type *type, const Type *base);
static inline bool object_is(Borrowed object, const Type *type) { // exactly, or of a subclass
    return object->type == type || type_is_subtype(object->type, type);
}
Answer object_is_instance(Borrowed object, Borrowed class_or_tuple);
Answer object_is_subclass(Borrowed class_object, Borrowed class_or_tuple);
MUST_USE Owned object_dir(Borrowed object);

static inline bool is_int(Borrowed object) { return type_has(object->type, TYPE_IS_INT); }
static inline bool is_float(Borrowed object) { return type_has(object->type, TYPE_IS_FLOAT); }
static inline bool is_str(Borrowed object) { return type_has(object->type, TYPE_IS_STR); }
static inline bool is_bytes(Borrowed object) { return type_has(object->type, TYPE_IS_BYTES); }
static inline bool is_list(Borrowed object) { return type_has(object->type, TYPE_IS_LIST); }
static inline bool is_tuple(Borrowed object) { return type_has(object->type, TYPE_IS_TUPLE); }
static inline bool is_dict(Borrowed object) { return type_has(object->type, TYPE_IS_DICT); }
static inline bool is_type(Borrowed object) { return type_has(object->type, TYPE_IS_TYPE); }
static inline bool is_exception(Borrowed object) { return type_has(object->type, TYPE_IS_EXCEPTION); }

#endif
