// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text file stands, in bytes: the decoding of a chunk, done again step by step.
//
//     bytes   h \xc3 \xa9 l \r \n w        after 5 characters ("hél\nw") 7 bytes
//     step    1     2     1   2   1
//
// A step is what one character was made of, but an error handler may make several characters of one step, or none.
#include "library/text_position.h"

#include "base/utf8.h"
#include "objects/str.h"

// How many characters the error handler makes of an invalid sequence of `length` bytes.
static int64_t characters_of_error(Borrowed handler, int64_t length) {
    if (str_equals_text(handler, "ignore")) {
        return 0;
    }
    if (str_equals_text(handler, "backslashreplace")) {
        return 4 * length; // \xff for each
    }
    return str_equals_text(handler, "surrogateescape") ? length : 1;
}

int64_t text_position(const TextFile *file, const char *bytes, int64_t size) {
    int64_t at = 0, left = file->read_count;
    while (left > 0 && at < size) {
        uint8_t byte = (uint8_t)bytes[at];
        if (byte == '\r' && file->newline == NEWLINE_UNIVERSAL && at + 1 < size && bytes[at + 1] == '\n') {
            at += 2;
            left -= 1;
        } else if (byte < 0x80 || !file->is_utf8) {
            at += 1;
            left -= 1;
        } else {
            uint32_t code_point;
            Utf8Error error = UTF8_OK;
            int length = utf8_decode(bytes + at, (size_t)(size - at), &code_point, &error);
            left -= error == UTF8_OK ? 1 : characters_of_error(file->errors.held, length);
            at += length;
        }
    }
    return at;
}
