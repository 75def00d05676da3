// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions: a row of a table each, and one reader for all their arguments.
//
//     static NativeRow list_methods[] = {
//         {"append", list_method_append, .signature = "(self, object, /)", .help = "Append object to the end of the
//         list."},
//         {"sort", list_method_sort, .signature = "(self, /, *, key=None, reverse=False)", .help = "Sort …"},
//         {0}};
//
// The signature is Python's own notation. A method's `self` is passed apart; the other parameters arrive as
// arguments[0], arguments[1] …, NULL where the caller left an optional one out. *args arrives as a tuple and **kwargs
// as a dict, both never NULL. Arity and keyword errors have CPython's words, from the same text; help() prints it.
#ifndef TALLY_OBJECTS_ARGUMENTS_H
#define TALLY_OBJECTS_ARGUMENTS_H

#include "memory/type.h"
#include "objects/signature.h"

// Calls the function of a row. `self` is NULL for functions without one.
MUST_USE Owned native_call(NativeRow *row, Borrowed self, const Arguments *arguments);

// For `new` and `init` slots and raw functions: sorts arguments into values[0 … parameter count − 1] by a signature
// ("(object='', encoding='utf-8', errors='strict')"), which is parsed once and kept in *parsed. Values are borrows of
// the arguments; a tuple for *args and a dict for **kwargs are owned by the caller: put in *rest and *keywords (NULL
// where the signature has none). False: TypeError.
bool arguments_read(const char *function_name, const char *signature, struct Signature **parsed,
                    const Arguments *arguments, Borrowed *values, Owned *rest, Owned *keywords);
// The common case without *args and **kwargs.
bool arguments_read_plain(const char *function_name, const char *signature, struct Signature **parsed,
                          const Arguments *arguments, Borrowed *values);

// "f() takes no keyword arguments" if there are some; false then.
bool arguments_refuse_keywords(const char *function_name, const Arguments *arguments);
// "f expected at least 1 argument, got 0" …; for raw functions with optional positional arguments.
bool arguments_check_count(const char *function_name, const Arguments *arguments, int64_t minimum, int64_t maximum);

static inline Borrowed arguments_get(const Arguments *arguments, int64_t i) { return arguments->items[i].held; }
// The value of the keyword argument of this name, NULL: none.
Borrowed arguments_keyword(const Arguments *arguments, Borrowed name);
int64_t arguments_keyword_count(const Arguments *arguments);

// A number from anything with __index__; `otherwise` if the argument was left out. False: TypeError, or OverflowError
// for one that 64 bits cannot hold.
bool size_argument_read(Borrowed argument, int64_t otherwise, int64_t *value);
// The same where CPython wants a C int: OverflowError for one that 32 bits cannot hold.
bool c_int_argument_read(Borrowed argument, int64_t otherwise, int64_t *value);

#endif
