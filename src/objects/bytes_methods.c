// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the methods of bytes and bytearray, made of bytes_methods.def.
//
// The methods themselves are in the files that bytes_methods.h lists.
#include "objects/bytes_methods.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/tuple.h"

static Owned bytes_method_bytes(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bytes_exact(self);
}

static Owned bytes_method_getnewargs(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned exact = bytes_exact(self);
    return exact == NULL ? NULL : tuple_one(exact);
}

#define BYTES_METHOD(method_name, method_flags, method_signature, method_help)                                         \
    {.name = #method_name,                                                                                             \
     .function = bytes_method_##method_name,                                                                           \
     .signature = method_signature,                                                                                    \
     .help = method_help,                                                                                              \
     .flags = method_flags},

NativeRow bytes_method_rows[] = {
    {"__bytes__", bytes_method_bytes, .signature = "(self, /)", .help = "Return this object as an exact bytes."},
    {"__getnewargs__", bytes_method_getnewargs, .signature = "(self, /)",
     .help = "Return the arguments that make an equal bytes."},
#include "objects/bytes_methods.def"
    {0}};

NativeRow bytearray_method_rows[] = {
#include "objects/bytearray_methods.def"
#include "objects/bytes_methods.def" // NOLINT(readability-duplicate-include): both tables have these rows
    {0}};
