// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the methods of bytes, made of bytes_methods.def, and how their arguments are read.
//
// The methods themselves are in the files that bytes_methods.h lists.
#include "objects/bytes_methods.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/tuple.h"

const Bytes *bytes_argument(Borrowed argument) {
    if (is_bytes(argument)) {
        return as_bytes(argument);
    }
    return error_raise(&TypeErrorType, "a bytes-like object is required, not '%T'", argument);
}

Answer byte_read(Borrowed argument, uint8_t *byte) {
    if (argument->type->to_index == NULL) {
        return NO;
    }
    int64_t value;
    if (!object_to_int64(argument, &value, NULL)) {
        return FAILED;
    }
    if (value < 0 || value > 255) {
        error_raise(&ValueErrorType, "byte must be in range(0, 256)");
        return FAILED;
    }
    *byte = (uint8_t)value;
    return YES;
}

Owned bytes_method___bytes__(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bytes_exact(as_bytes(self));
}

Owned bytes_method___getnewargs__(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned exact = bytes_exact(as_bytes(self));
    return exact == NULL ? NULL : tuple_one(exact);
}

NativeRow bytes_method_rows[] = {
#define BYTES_METHOD(method_name, method_flags, method_signature, method_help)                                         \
    {.name = #method_name,                                                                                             \
     .function = bytes_method_##method_name,                                                                           \
     .signature = method_signature,                                                                                    \
     .help = method_help,                                                                                              \
     .flags = method_flags},
#include "objects/bytes_methods.def"
#undef BYTES_METHOD
    {0}};
