// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with objects in them.
//
//     format   "'%T' object has no attribute '%S'"
//     text     'list' object has no attribute 'push'
//
// The format is read piece by piece: text up to the next %, then one conversion. Conversions of printf are handed to
// printf one at a time, so that flags and widths need no code here. Texts are cut by precision in bytes of UTF-8, which
// for the names that are cut this way is what CPython does, too.
#include "objects/message.h"

#include "memory/type.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <string.h>

typedef struct Conversion {
    char text[24];        // the conversion as written, "%5.2d", NUL-terminated
    int length_modifiers; // 0: int, 1: l, 2: ll, 3: z
    char letter;
} Conversion;

// Reads one conversion that starts at the % in `format`; returns what follows it.
static const char *conversion_read(const char *format, Conversion *conversion) {
    const char *start = format;
    format++;
    format += strspn(format, "-+ #0123456789.");
    conversion->length_modifiers = 0;
    if (*format == 'z') {
        conversion->length_modifiers = 3;
        format++;
    }
    while (*format == 'l') {
        conversion->length_modifiers += 1;
        format++;
    }
    conversion->letter = *format;
    format++;
    size_t size = (size_t)(format - start);
    assert_always(size < sizeof(conversion->text));
    memcpy(conversion->text, start, size);
    conversion->text[size] = '\0';
    return format;
}

static bool message_add_object(Buffer *out, Owned text) {
    if (text == NULL) {
        return false;
    }
    str_add_to_buffer(text, out);
    release(text);
    return true;
}

typedef struct ArgumentList {
    va_list list; // in a struct, so that functions can take it by address
} ArgumentList;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void message_add_integer(Buffer *out, const Conversion *conversion, ArgumentList *arguments) {
    switch (conversion->length_modifiers) {
    case 0: buffer_add_format(out, conversion->text, va_arg(arguments->list, int)); break;
    case 1: buffer_add_format(out, conversion->text, va_arg(arguments->list, long)); break;
    case 2: buffer_add_format(out, conversion->text, va_arg(arguments->list, long long)); break;
    default: buffer_add_format(out, conversion->text, va_arg(arguments->list, size_t)); break;
    }
}

static const char *argument_kind(Borrowed argument) { return argument == NONE ? "None" : argument->type->name; }

static bool message_add_conversion(Buffer *out, const Conversion *conversion, ArgumentList *arguments) {
    switch (conversion->letter) {
    case '%': buffer_add_byte(out, '%'); return true;
    case 'S': return message_add_object(out, object_str(va_arg(arguments->list, Borrowed)));
    case 'R': return message_add_object(out, object_repr(va_arg(arguments->list, Borrowed)));
    case 'T': buffer_add_text(out, va_arg(arguments->list, Borrowed)->type->name); return true;
    case 'K': buffer_add_text(out, argument_kind(va_arg(arguments->list, Borrowed))); return true;
    case 'N': buffer_add_text(out, va_arg(arguments->list, const Type *)->name); return true;
    case 'c': buffer_add_code_point(out, (uint32_t)va_arg(arguments->list, int)); return true;
    case 's': buffer_add_format(out, conversion->text, va_arg(arguments->list, const char *)); return true;
    case 'p':
        buffer_add_format(out, "0x%llx", (unsigned long long)(uintptr_t)va_arg(arguments->list, void *));
        return true;
    case 'f':
    case 'g':
    case 'e': buffer_add_format(out, conversion->text, va_arg(arguments->list, double)); return true;
    default: message_add_integer(out, conversion, arguments); return true;
    }
}

#pragma GCC diagnostic pop

bool message_add(Buffer *out, const char *format, va_list arguments) {
    ArgumentList list;
    va_copy(list.list, arguments);
    bool good = true;
    while (good && *format != '\0') {
        size_t plain = strcspn(format, "%");
        buffer_add(out, format, plain);
        format += plain;
        if (*format == '%') {
            Conversion conversion;
            format = conversion_read(format, &conversion);
            good = message_add_conversion(out, &conversion, &list);
        }
    }
    va_end(list.list);
    return good;
}
