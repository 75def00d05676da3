// SPDX-License-Identifier: GPL-3.0-or-later
// Finding type variables, and putting types in their places: see generic_parameters.h.
//
//     list[T][int]       arguments (T,), parameters (T,), item int
//       T.__typing_prepare_subst__(list[T], (int,))    may pack or complete what was given, as ParamSpec does
//       T.__typing_subst__(int)                        what stands for T: int
//
// What is no type variable but has some inside (list[V] in dict[K, list[V]]) gets its share by its own [ ].
#include "objects/generic_parameters.h"

#include "objects/exception.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/tuple.h"

// ---- finding -----------------------------------------------------------------------------------------------------

static bool add_once(Borrowed list, Borrowed parameter) {
    Answer there = object_contains(list, parameter);
    return there == YES || (there == NO && list_append(list, retain(parameter)));
}

// Adds what the argument's own __parameters__ are, if it has any.
static bool add_inner(Borrowed list, Borrowed argument) {
    Owned inner;
    Answer found = object_find_attribute(argument, names.__parameters__, &inner);
    if (found != YES) {
        return found == NO;
    }
    bool good = true;
    for (int64_t i = 0; good && is_tuple(inner) && i < tuple_size(inner); i++) {
        good = add_once(list, tuple_get(inner, i));
    }
    release(inner);
    return good;
}

static bool add_parameters(Borrowed list, Borrowed argument) {
    if (is_type(argument)) {
        return true;
    }
    Owned substitute;
    Answer found = object_find_attribute(argument, names.__typing_subst__, &substitute);
    if (found != YES) {
        return found == NO && add_inner(list, argument);
    }
    release(substitute);
    return add_once(list, argument);
}

Owned generic_parameters_find(Borrowed arguments) {
    Owned list = list_new(0);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < tuple_size(arguments); i++) {
        good = add_parameters(list, tuple_get(arguments, i));
    }
    Owned parameters = good ? tuple_from_iterable(list) : NULL;
    release_if_any(list);
    return parameters;
}

// ---- what was given ----------------------------------------------------------------------------------------------

// Adds one thing that was given; of *tuple[int, str] its parts, unless they go on without end.
static bool add_given(Borrowed list, Borrowed item) {
    Owned parts = NULL;
    Answer found = is_type(item) ? NO : object_find_attribute(item, names.__typing_unpacked_tuple_args__, &parts);
    bool unpacks = found == YES && is_tuple(parts) &&
                   (tuple_size(parts) == 0 || tuple_get(parts, tuple_size(parts) - 1) != ELLIPSIS);
    bool good = found != FAILED && (unpacks ? list_extend(list, parts) : list_append(list, retain(item)));
    release_if_any(parts);
    return good;
}

// A tuple of what was given between the brackets.
static Owned unpack_given(Borrowed item) {
    Owned list = list_new(1);
    bool good = list != NULL;
    if (good && is_tuple(item)) {
        for (int64_t i = 0; good && i < tuple_size(item); i++) {
            good = add_given(list, tuple_get(item, i));
        }
    } else if (good) {
        good = add_given(list, item);
    }
    Owned given = good ? tuple_from_iterable(list) : NULL;
    release_if_any(list);
    return given;
}

// Lets a parameter prepare what was given. Consumes `given`; a tuple again.
static Owned prepare_given(Borrowed self, Borrowed parameter, Owned given) {
    Owned prepare;
    Answer found = object_find_attribute(parameter, names.__typing_prepare_subst__, &prepare);
    if (found == NO) {
        return given;
    }
    Owned prepared = NULL;
    if (found == YES && prepare != NONE) {
        prepared = object_call_two(prepare, self, given);
    } else if (found == YES) {
        prepared = retain(given);
    }
    release_if_any(prepare);
    release(given);
    return prepared == NULL || is_tuple(prepared) ? prepared : tuple_one(prepared);
}

static Owned read_given(Borrowed self, Borrowed parameters, Borrowed item) {
    Owned given = unpack_given(item);
    for (int64_t i = 0; given != NULL && i < tuple_size(parameters); i++) {
        given = prepare_given(self, tuple_get(parameters, i), given);
    }
    if (given != NULL && tuple_size(given) != tuple_size(parameters)) {
        error_raise(&TypeErrorType, "Too %s arguments for %R; actual %lld, expected %lld",
                    tuple_size(given) > tuple_size(parameters) ? "many" : "few", self, (long long)tuple_size(given),
                    (long long)tuple_size(parameters));
        release(give(given));
    }
    return given;
}

// ---- substituting ------------------------------------------------------------------------------------------------

static int64_t find_parameter(Borrowed parameters, Borrowed wanted) {
    int64_t i = 0;
    while (i < tuple_size(parameters) && tuple_get(parameters, i) != wanted) {
        i++;
    }
    return i;
}

// What an argument with parameters of its own becomes.
static Owned substitute_inside(Borrowed argument, Borrowed parameters, Borrowed given) {
    Owned inner;
    Answer found = object_find_attribute(argument, names.__parameters__, &inner);
    if (found == FAILED) {
        return NULL;
    }
    if (found == NO || !is_tuple(inner) || tuple_size(inner) == 0) {
        release_if_any(found == YES ? inner : NULL);
        return retain(argument);
    }
    Owned share = tuple_new(tuple_size(inner));
    for (int64_t i = 0; share != NULL && i < tuple_size(inner); i++) {
        int64_t at = find_parameter(parameters, tuple_get(inner, i));
        bool is_known = at < tuple_size(parameters);
        slot_fill(&as_tuple(share)->items[i], retain(is_known ? tuple_get(given, at) : tuple_get(inner, i)));
    }
    release(inner);
    Owned result = share == NULL ? NULL : object_get_item(argument, share);
    release_if_any(share);
    return result;
}

static Owned substitute_one(Borrowed argument, Borrowed parameters, Borrowed given) {
    if (is_type(argument)) {
        return retain(argument);
    }
    Owned substitute;
    Answer found = object_find_attribute(argument, names.__typing_subst__, &substitute);
    if (found != YES) {
        return found == FAILED ? NULL : substitute_inside(argument, parameters, given);
    }
    int64_t at = find_parameter(parameters, argument);
    Owned result = at < tuple_size(parameters) ? object_call_one(substitute, tuple_get(given, at)) : retain(argument);
    release(substitute);
    return result;
}

// Does *Ts stand here, whose place several things may take?
static Answer is_unpacked_variable(Borrowed argument) {
    Owned flag;
    Answer answer =
        is_type(argument) ? NO : object_find_attribute(argument, names.__typing_is_unpacked_typevartuple__, &flag);
    if (answer == YES) {
        answer = object_truth(flag);
        release(flag);
    }
    return answer;
}

static bool add_substituted(Borrowed list, Borrowed argument, Borrowed parameters, Borrowed given) {
    Answer unpacks = is_unpacked_variable(argument);
    Owned result = unpacks == FAILED ? NULL : substitute_one(argument, parameters, given);
    if (result != NULL && unpacks == YES && is_tuple(result)) {
        bool good = list_extend(list, result);
        release(result);
        return good;
    }
    return result != NULL && list_append(list, result);
}

Owned generic_parameters_substitute(Borrowed self, Borrowed arguments, Borrowed parameters, Borrowed item) {
    if (tuple_size(parameters) == 0) {
        return error_raise(&TypeErrorType, "%R is not a generic class", self);
    }
    Owned given = read_given(self, parameters, item);
    Owned list = given == NULL ? NULL : list_new(tuple_size(arguments));
    bool good = list != NULL;
    for (int64_t i = 0; good && i < tuple_size(arguments); i++) {
        good = add_substituted(list, tuple_get(arguments, i), parameters, given);
    }
    Owned substituted = good ? tuple_from_iterable(list) : NULL;
    release_if_any(list);
    release_if_any(given);
    return substituted;
}
