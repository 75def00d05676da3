// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with objects in them: the one formatter behind error_raise and str_format.
//
//     "%T object has no attribute %R"   %S str(), %R repr(), %T the type's name of a Borrowed, %N the name of a Type,
//                                       %K as %T, but "None" for None, for arguments that are of the wrong type, and
//                                       printf's %s %c %d %i %u %x %p with flags, widths, precisions, l, ll, z
#ifndef TALLY_OBJECTS_MESSAGE_H
#define TALLY_OBJECTS_MESSAGE_H

#include "base/buffer.h"

#include <stdarg.h>
#include <stdbool.h>

// Adds the formatted text (UTF-8). False: str() or repr() of an argument failed, and an exception is pending. %c takes
// any code point.
bool message_add(Buffer *out, const char *format, va_list arguments);

#endif
