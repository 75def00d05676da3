// SPDX-License-Identifier: GPL-3.0-or-later
// The table of str's methods, made of str_methods.def, and how their arguments are checked.
//
//     STR_METHOD(lower, NATIVE_PLAIN, "(self, /)", "…")  ─▶  {.name = "lower", .function = str_method_lower, …}
//
// The methods themselves are in the files that str_methods.h lists.
#include "objects/str_methods.h"

#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/tuple.h"

// ---- arguments ---------------------------------------------------------------------------------------------------

bool str_argument_check(Borrowed argument, const char *function, const char *name) {
    if (argument == NULL || is_str(argument)) {
        return true;
    }
    error_raise(&TypeErrorType, "%s() argument '%s' must be str, not %K", function, name, argument);
    return false;
}

bool str_position_check(Borrowed argument, const char *function, int position) {
    if (argument == NULL || is_str(argument)) {
        return true;
    }
    error_raise(&TypeErrorType, "%s() argument %d must be str, not %K", function, position, argument);
    return false;
}

bool str_check(Borrowed object, const char *what) {
    if (is_str(object)) {
        return true;
    }
    error_raise(&TypeErrorType, "%s must be str, not %T", what, object);
    return false;
}

static bool bound_read(Borrowed bound, int64_t otherwise, int64_t *value) {
    *value = otherwise;
    if (bound == NULL || bound == NONE) {
        return true;
    }
    if (bound->type->to_index == NULL) {
        error_raise(&TypeErrorType, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return object_to_int64(bound, value, NULL);
}

static int64_t bound_cut(int64_t bound, int64_t length) {
    if (bound < 0) {
        bound += length;
    }
    return bound < 0 ? 0 : bound;
}

bool str_bounds_read(Borrowed start, Borrowed end, int64_t *from, int64_t *to) {
    return bound_read(start, 0, from) && bound_read(end, INT64_MAX, to);
}

void str_bounds_cut(int64_t length, int64_t *from, int64_t *to) {
    *from = bound_cut(*from, length);
    *to = bound_cut(*to, length);
    if (*to > length) {
        *to = length;
    }
}

bool str_range_read(Borrowed start, Borrowed end, int64_t length, int64_t *from, int64_t *to) {
    if (!str_bounds_read(start, end, from, to)) {
        return false;
    }
    str_bounds_cut(length, from, to);
    return true;
}

// ---- table -------------------------------------------------------------------------------------------------------

Owned str_method___getnewargs__(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned exact = str_exact(as_str(self));
    return exact == NULL ? NULL : tuple_one(exact);
}

NativeRow str_method_rows[] = {
#define STR_METHOD(method_name, method_flags, method_signature, method_help)                                           \
    {.name = #method_name,                                                                                             \
     .function = str_method_##method_name,                                                                             \
     .signature = method_signature,                                                                                    \
     .help = method_help,                                                                                              \
     .flags = method_flags},
#include "objects/str_methods.def"
#undef STR_METHOD
    {0}};
