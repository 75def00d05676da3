// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments of built-in functions: one reader for all of them.
//
//     "(self, /, *, key=None, reverse=False)"     sort(reverse=True)
//                                                  values = { NULL, True }
//
// The common call has no keywords and needs nothing left out: then the caller's slots are the values, and nothing is
// copied. Everything else is sorted by the signature, or refused with the words that CPython 3.11 has for functions of
// its kind (SignatureForm). Next: signature.c reads signatures; builtin.c and method_descriptor.c are what programs
// call.
#include "objects/arguments.h"

#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/signature.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <stdio.h>
#include <string.h>

#define NAME_SIZE 80

// Who complains: "append" of "list". Without owner it is a type's own reader: "list".
typedef struct Caller {
    const char *name;
    const char *owner; // NULL: none, or the built-ins
    bool is_function;  // a row; else a type's new or init
    bool is_parsed;    // NATIVE_PARSED
} Caller;

static const char *plural(int64_t count) { return count == 1 ? "" : "s"; }

// "list.append" or "len".
static void caller_write(const Caller *caller, char text[NAME_SIZE]) {
    snprintf(text, NAME_SIZE, "%s%s%s", caller->owner == NULL ? "" : caller->owner, caller->owner == NULL ? "" : ".",
             caller->name);
}

int64_t arguments_keyword_count(const Arguments *arguments) {
    return arguments->names == NULL ? 0 : tuple_size(arguments->names);
}

Borrowed arguments_keyword(const Arguments *arguments, Borrowed name) {
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        Borrowed given = tuple_get(arguments->names, i);
        if (given == name || str_equal(as_str(given), as_str(name))) {
            return arguments->items[arguments->count + i].held;
        }
    }
    return NULL;
}

// ---- positional arguments only -----------------------------------------------------------------------------------

static bool refuse_keywords(const Caller *caller, const Arguments *arguments) {
    if (LIKELY(arguments_keyword_count(arguments) == 0)) {
        return true;
    }
    char name[NAME_SIZE];
    caller_write(caller, name);
    error_raise(&TypeErrorType, "%s() takes no keyword arguments", name);
    return false;
}

bool arguments_refuse_keywords(const char *function_name, const Arguments *arguments) {
    return refuse_keywords(&(Caller){.name = function_name}, arguments);
}

bool arguments_check_count(const char *function_name, const Arguments *arguments, int64_t minimum, int64_t maximum) {
    int64_t count = arguments->count;
    if (LIKELY(count >= minimum && count <= maximum)) {
        return true;
    }
    int64_t limit = count < minimum ? minimum : maximum;
    const char *bound = minimum == maximum ? "" : count < minimum ? "at least " : "at most ";
    error_raise(&TypeErrorType, "%s expected %s%lld argument%s, got %lld", function_name, bound, (long long)limit,
                plural(limit), (long long)count);
    return false;
}

// "find() takes at least 1 argument (0 given)"
static bool check_parsed_count(const Caller *caller, const Signature *signature, int64_t count) {
    int64_t minimum = signature->required_count;
    int64_t maximum = signature->positional_count;
    if (count >= minimum && count <= maximum) {
        return true;
    }
    int64_t limit = count < minimum ? minimum : maximum;
    const char *bound = minimum == maximum ? "exactly" : count < minimum ? "at least" : "at most";
    error_raise(&TypeErrorType, "%s() takes %s %lld argument%s (%lld given)", caller->name, bound, (long long)limit,
                plural(limit), (long long)count);
    return false;
}

static bool check_none_or_one(const Caller *caller, int64_t wanted, int64_t count) {
    if (count == wanted) {
        return true;
    }
    char name[NAME_SIZE];
    caller_write(caller, name);
    error_raise(&TypeErrorType, "%s() takes %s (%lld given)", name,
                wanted == 0 ? "no arguments" : "exactly one argument", (long long)count);
    return false;
}

static bool check_positional(const Caller *caller, const Signature *signature, const Arguments *arguments) {
    if (!signature->has_keywords && !refuse_keywords(caller, arguments)) {
        return false;
    }
    if (caller->is_parsed) {
        return check_parsed_count(caller, signature, arguments->count);
    }
    if (caller->is_function && signature->form == FORM_NONE) {
        return check_none_or_one(caller, 0, arguments->count);
    }
    if (caller->is_function && signature->form == FORM_ONE) {
        return check_none_or_one(caller, 1, arguments->count);
    }
    return arguments_check_count(caller->name, arguments, signature->required_count,
                                 signature->has_rest ? INT64_MAX : signature->positional_count);
}

// ---- arguments by name -------------------------------------------------------------------------------------------

static bool parameter_is(const SignatureParameter *parameter, Borrowed name) {
    const Str *str = as_str(name);
    return str->is_ascii && str->length == parameter->length &&
           memcmp(str_data(str), parameter->name, (size_t)parameter->length) == 0;
}

// The index of the parameter that may be given by this name; −1: none.
static int32_t parameter_find(const Signature *signature, Borrowed name) {
    for (int32_t i = signature->positional_only_count; i < signature->count; i++) {
        if (parameter_is(&signature->parameters[i], name)) {
            return i;
        }
    }
    return -1;
}

static void parameter_name(const SignatureParameter *parameter, char text[NAME_SIZE]) {
    snprintf(text, NAME_SIZE, "%.*s", (int)parameter->length, parameter->name);
}

// Counts that no names could mend.
static bool check_keyword_counts(const Caller *caller, const Signature *signature, const Arguments *arguments) {
    int64_t given = arguments->count;
    int64_t keywords = arguments_keyword_count(arguments);
    int64_t minimum = signature->required_count;
    int64_t maximum = signature->positional_count;
    if (!signature->has_rest && !signature->has_keywords && given + keywords > signature->count) {
        error_raise(&TypeErrorType, "%s() takes at most %d %sargument%s (%lld given)", caller->name, signature->count,
                    given == 0 ? "keyword " : "", plural(signature->count), (long long)(given + keywords));
        return false;
    }
    if (!signature->has_rest && given > maximum) {
        if (maximum == 0) {
            error_raise(&TypeErrorType, "%s() takes no positional arguments", caller->name);
        } else {
            error_raise(&TypeErrorType, "%s() takes %s %lld positional argument%s (%lld given)", caller->name,
                        minimum < maximum ? "at most" : "exactly", (long long)maximum, plural(maximum),
                        (long long)given);
        }
        return false;
    }
    int64_t only = minimum < signature->positional_only_count ? minimum : signature->positional_only_count;
    if (given < only) {
        error_raise(&TypeErrorType, "%s() takes %s %lld positional argument%s (%lld given)", caller->name,
                    only < maximum ? "at least" : "exactly", (long long)only, plural(only), (long long)given);
        return false;
    }
    return true;
}

static bool raise_missing(const Caller *caller, const Signature *signature, int32_t index) {
    char name[NAME_SIZE];
    parameter_name(&signature->parameters[index], name);
    error_raise(&TypeErrorType, "%s() missing required argument '%s' (pos %d)", caller->name, name, index + 1);
    return false;
}

static bool raise_twice(const Caller *caller, Borrowed name, int32_t index) {
    error_raise(&TypeErrorType, "argument for %s() given by name ('%S') and position (%d)", caller->name, name,
                index + 1);
    return false;
}

// A name that is no parameter, or whose parameter was given by position.
static bool check_names(const Caller *caller, const Signature *signature, const Arguments *arguments) {
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        Borrowed name = tuple_get(arguments->names, i);
        int32_t index = parameter_find(signature, name);
        if (index >= 0 && index < arguments->count && index < signature->positional_count) {
            return raise_twice(caller, name, index);
        }
    }
    for (int64_t i = 0; !signature->has_keywords && i < arguments_keyword_count(arguments); i++) {
        Borrowed name = tuple_get(arguments->names, i);
        if (parameter_find(signature, name) < 0) {
            error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for %s()", name, caller->name);
            return false;
        }
    }
    return true;
}

static bool read_named(const Caller *caller, const Signature *signature, const Arguments *arguments, Borrowed *values) {
    if (!check_keyword_counts(caller, signature, arguments)) {
        return false;
    }
    bool all_fit = true;
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        int32_t index = parameter_find(signature, tuple_get(arguments->names, i));
        if (LIKELY(index >= 0 && values[index] == NULL)) {
            values[index] = arguments->items[arguments->count + i].held;
        } else {
            all_fit = false;
        }
    }
    for (int32_t i = 0; i < signature->count; i++) {
        if (signature->parameters[i].is_required && values[i] == NULL) {
            return raise_missing(caller, signature, i);
        }
    }
    return all_fit || check_names(caller, signature, arguments);
}

// ---- the rest ----------------------------------------------------------------------------------------------------

static Owned rest_tuple(const Signature *signature, const Arguments *arguments) {
    int64_t count = arguments->count - signature->positional_count;
    Owned rest = tuple_new(count < 0 ? 0 : count);
    for (int64_t i = 0; rest != NULL && i < count; i++) {
        as_tuple(rest)->items[i].held = retain(arguments->items[signature->positional_count + i].held);
    }
    return rest;
}

static Owned keyword_dict(const Signature *signature, const Arguments *arguments) {
    Owned dict = dict_new();
    for (int64_t i = 0; dict != NULL && i < arguments_keyword_count(arguments); i++) {
        Borrowed name = tuple_get(arguments->names, i);
        if (parameter_find(signature, name) < 0 && !dict_set(dict, name, arguments->items[arguments->count + i].held)) {
            release(give(dict));
        }
    }
    return dict;
}

// Fills values[0 … count − 1], and *rest and *keywords where the signature has them.
static bool arguments_sort(const Caller *caller, const Signature *signature, const Arguments *arguments,
                           Borrowed *values, Owned *rest, Owned *keywords) {
    for (int64_t i = 0; i < signature->count; i++) {
        values[i] = i < arguments->count && i < signature->positional_count ? arguments->items[i].held : NULL;
    }
    bool good = signature->form == FORM_KEYWORDS ? read_named(caller, signature, arguments, values)
                                                 : check_positional(caller, signature, arguments);
    if (good && signature->has_rest) {
        *rest = rest_tuple(signature, arguments);
        good = *rest != NULL;
    }
    if (good && signature->has_keywords) {
        *keywords = keyword_dict(signature, arguments);
        good = *keywords != NULL;
        if (!good && signature->has_rest) {
            release(give(*rest));
        }
    }
    return good;
}

// ---- what types and raw functions call ---------------------------------------------------------------------------

bool arguments_read(const char *function_name, const char *text, struct Signature **parsed, const Arguments *arguments,
                    Borrowed *values, Owned *rest, Owned *keywords) {
    if (*parsed == NULL && signature_read(text, false, parsed) == NULL) {
        return false;
    }
    Owned no_rest = NULL;
    Owned no_keywords = NULL;
    Caller caller = {.name = function_name};
    return arguments_sort(&caller, *parsed, arguments, values, rest == NULL ? &no_rest : rest,
                          keywords == NULL ? &no_keywords : keywords);
}

bool arguments_read_plain(const char *function_name, const char *text, struct Signature **parsed,
                          const Arguments *arguments, Borrowed *values) {
    return arguments_read(function_name, text, parsed, arguments, values, NULL, NULL);
}

// ---- calling a row -----------------------------------------------------------------------------------------------

static __attribute__((noinline)) Owned native_call_sorted(const NativeRow *row, const Signature *signature,
                                                          Borrowed self, const Arguments *arguments) {
    Borrowed sorted[PARAMETER_MAXIMUM];
    Owned rest = NULL;
    Owned keywords = NULL;
    Caller caller = {
        .name = row->name, .owner = row->owner, .is_function = true, .is_parsed = (row->flags & NATIVE_PARSED) != 0};
    if (caller.is_parsed && self != NULL && self->type == &ModuleType) {
        caller.owner = NULL; // CPython names such a function without its module
    }
    if (!arguments_sort(&caller, signature, arguments, sorted, &rest, &keywords)) {
        return NULL;
    }
    // In the order of the signature: *args stands before the keyword-only ones.
    Borrowed values[PARAMETER_MAXIMUM + 2];
    int64_t count = 0;
    for (int64_t i = 0; i < signature->positional_count; i++) {
        values[count++] = sorted[i];
    }
    if (signature->has_rest) {
        values[count++] = rest;
    }
    for (int64_t i = signature->positional_count; i < signature->count; i++) {
        values[count++] = sorted[i];
    }
    values[count] = keywords;
    Owned result = row->function(self, values);
    release_if_any(keywords);
    release_if_any(rest);
    return result;
}

Owned native_call(NativeRow *row, Borrowed self, const Arguments *arguments) {
    if (row->raw != NULL) {
        return row->raw(self, arguments);
    }
    Signature *signature = row->parsed;
    if (UNLIKELY(signature == NULL)) {
        signature = signature_read(row->signature, (row->flags & NATIVE_CLASS) != 0, &row->parsed);
        if (signature == NULL) {
            return NULL;
        }
    }
    int64_t given = arguments->count;
    if (UNLIKELY(arguments->names != NULL || !signature->is_simple || given < signature->required_count ||
                 given > signature->count)) {
        return native_call_sorted(row, signature, self, arguments);
    }
    if (given == signature->count) {
        return row->function(self, (const Borrowed *)arguments->items); // a slot is a pointer to its object
    }
    Borrowed values[PARAMETER_MAXIMUM];
    for (int64_t i = 0; i < signature->count; i++) {
        values[i] = i < given ? arguments->items[i].held : NULL;
    }
    return row->function(self, values);
}

// ---- single arguments --------------------------------------------------------------------------------------------

bool size_argument_read(Borrowed argument, int64_t otherwise, int64_t *value) {
    *value = otherwise;
    if (argument == NULL) {
        return true;
    }
    if (argument->type == &IntType && int_is_compact(as_int(argument))) {
        *value = int_compact_value(as_int(argument));
        return true;
    }
    Owned number = object_index(argument);
    if (number == NULL) {
        return false;
    }
    bool fits = int_to_int64(as_int(number), value);
    release(number);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C ssize_t");
    }
    return fits;
}

bool c_int_argument_read(Borrowed argument, int64_t otherwise, int64_t *value) {
    *value = otherwise;
    if (argument == NULL) {
        return true;
    }
    Owned number = object_index(argument);
    if (number == NULL) {
        return false;
    }
    bool fits = int_to_int64(as_int(number), value) && *value == (int32_t)*value;
    release(number);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C int");
    }
    return fits;
}
