// SPDX-License-Identifier: GPL-3.0-or-later
// At the ends of bytes: stripping bytes and parts, and filling up to a width. And tabs.
//
//     b"--tally-".strip(b"-")     b'tally'
//     b"-42".zfill(6)             b'-00042'     zeros go behind the sign
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_methods.h"

#include <string.h>

// ---- strip -------------------------------------------------------------------------------------------------------

typedef enum Ends { LEFT_END = 1, RIGHT_END = 2, BOTH_ENDS = 3 } Ends;

// `set` without data: white space.
static bool is_stripped(char byte, ByteView set) {
    return set.data == NULL ? byte_is_space((uint8_t)byte) : memchr(set.data, (uint8_t)byte, (size_t)set.size) != NULL;
}

static Owned strip(Borrowed object, Borrowed argument, Ends ends) {
    ByteView self = byte_view(object);
    ByteView set = {.data = NULL};
    if (argument != NULL && argument != NONE && !bytes_argument(argument, &set)) {
        return NULL;
    }
    int64_t start = 0;
    int64_t end = self.size;
    while ((ends & LEFT_END) != 0 && start < end && is_stripped(self.data[start], set)) {
        start += 1;
    }
    while ((ends & RIGHT_END) != 0 && end > start && is_stripped(self.data[end - 1], set)) {
        end -= 1;
    }
    return bytes_part(object, start, end);
}

Owned bytes_method_strip(Borrowed self, const Borrowed *arguments) { return strip(self, arguments[0], BOTH_ENDS); }

Owned bytes_method_lstrip(Borrowed self, const Borrowed *arguments) { return strip(self, arguments[0], LEFT_END); }

Owned bytes_method_rstrip(Borrowed self, const Borrowed *arguments) { return strip(self, arguments[0], RIGHT_END); }

Owned bytes_method_removeprefix(Borrowed object, const Borrowed *arguments) {
    ByteView self = byte_view(object);
    ByteView part;
    if (!bytes_argument(arguments[0], &part)) {
        return NULL;
    }
    bool there = part.size <= self.size && memcmp(self.data, part.data, (size_t)part.size) == 0;
    return bytes_part(object, there ? part.size : 0, self.size);
}

Owned bytes_method_removesuffix(Borrowed object, const Borrowed *arguments) {
    ByteView self = byte_view(object);
    ByteView part;
    if (!bytes_argument(arguments[0], &part)) {
        return NULL;
    }
    int64_t rest = self.size - part.size;
    bool there = rest >= 0 && memcmp(self.data + rest, part.data, (size_t)part.size) == 0;
    return bytes_part(object, 0, there ? rest : self.size);
}

// ---- fill --------------------------------------------------------------------------------------------------------

static Owned pad(Borrowed object, int64_t left, int64_t right, char filler) {
    if (left <= 0 && right <= 0) {
        return bytes_exact(object);
    }
    ByteView self = byte_view(object);
    int64_t size;
    if (__builtin_add_overflow(self.size, left, &size) || __builtin_add_overflow(size, right, &size)) {
        return error_raise(&OverflowErrorType, "padded bytes are too long");
    }
    char *data;
    Owned result = bytes_like_new(object, size, &data);
    if (result != NULL) {
        memset(data, filler, (size_t)left);
        memcpy(data + left, self.data, (size_t)self.size);
        memset(data + left + self.size, filler, (size_t)right);
    }
    return result;
}

// Reads (width, fillchar=b' '). False: failed.
static bool field_read(const Borrowed *arguments, const char *name, int64_t *width, char *filler) {
    *filler = ' ';
    if (!size_argument_read(arguments[0], 0, width)) {
        return false;
    }
    if (arguments[1] == NULL) {
        return true;
    }
    if (!is_bytes_like(arguments[1]) || byte_view(arguments[1]).size != 1) {
        error_raise(&TypeErrorType, "%s() argument 2 must be a byte string of length 1, not %K", name, arguments[1]);
        return false;
    }
    *filler = byte_view(arguments[1]).data[0];
    return true;
}

static int64_t missing(Borrowed self, int64_t width) {
    int64_t size = byte_view(self).size;
    return width > size ? width - size : 0;
}

Owned bytes_method_ljust(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    char filler;
    return field_read(arguments, "ljust", &width, &filler) ? pad(self, 0, missing(self, width), filler) : NULL;
}

Owned bytes_method_rjust(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    char filler;
    return field_read(arguments, "rjust", &width, &filler) ? pad(self, missing(self, width), 0, filler) : NULL;
}

Owned bytes_method_center(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    char filler;
    if (!field_read(arguments, "center", &width, &filler)) {
        return NULL;
    }
    int64_t more = missing(self, width);
    int64_t left = more / 2 + (more & width & 1);
    return pad(self, left, more - left, filler);
}

Owned bytes_method_zfill(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    if (!size_argument_read(arguments[0], 0, &width)) {
        return NULL;
    }
    int64_t zeros = missing(self, width);
    Owned result = pad(self, zeros, 0, '0');
    if (result != NULL && zeros > 0 && byte_view(self).size > 0) {
        char *data = (char *)(uintptr_t)byte_view(result).data;
        if (data[zeros] == '+' || data[zeros] == '-') {
            data[0] = data[zeros];
            data[zeros] = '0';
        }
    }
    return result;
}

// ---- expandtabs --------------------------------------------------------------------------------------------------

Owned bytes_method_expandtabs(Borrowed object, const Borrowed *arguments) {
    int64_t tab_size;
    if (!c_int_argument_read(arguments[0], 8, &tab_size)) {
        return NULL;
    }
    ByteView self = byte_view(object);
    Buffer out;
    buffer_init(&out);
    int64_t column = 0;
    for (int64_t i = 0; i < self.size; i++) {
        char c = self.data[i];
        if (c == '\t') {
            int64_t width = tab_size > 0 ? tab_size - column % tab_size : 0;
            buffer_add_repeated(&out, ' ', (size_t)width);
            column += width;
        } else {
            buffer_add_byte(&out, c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return bytes_like_from_buffer(object, &out);
}
