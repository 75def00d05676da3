// SPDX-License-Identifier: GPL-3.0-or-later
// What files of all kinds share: the words of their errors, size arguments, line ends, lines.
//
// Next: file_open.c, binary_file.c, string_io.c.
#include "objects/bytearray.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/file.h"
#include "library/library.h"

#include <string.h>

// ---- errors and arguments ----------------------------------------------------------------------------------------

void *file_raise_unsupported(const char *text) {
    return error_raise(as_type(library.unsupported_operation.held), "%s", text);
}

bool file_raise_closed(const char *text) {
    error_raise(&ValueErrorType, "%s", text);
    return false;
}

bool file_size_argument(Borrowed argument, int64_t otherwise, int64_t *size) {
    if (argument == NULL || argument == NONE) {
        *size = otherwise;
        return true;
    }
    if (argument->type->to_index == NULL) {
        error_raise(&TypeErrorType, "argument should be integer or None, not '%T'", argument);
        return false;
    }
    return object_to_int64(argument, size, &OverflowErrorType);
}

bool file_offset_argument(Borrowed argument, int64_t *offset) {
    Owned index = object_index(argument);
    if (index == NULL) {
        return false;
    }
    bool fits = int_to_int64(as_int(index), offset);
    release(index);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C ssize_t");
    }
    return fits;
}

Owned file_fill_target(Borrowed argument, const char *bytes, int64_t size) {
    if (size > 0) {
        memcpy(as_bytearray(argument)->data, bytes, (size_t)size);
    }
    return int_from_int64(size);
}

bool file_check_target(Borrowed argument, const char *name) {
    if (!is_bytearray(argument)) {
        error_raise(&TypeErrorType, "%s() argument must be read-write bytes-like object, not %K", name, argument);
    }
    return is_bytearray(argument);
}

bool file_set_dict(Slot *dict, Borrowed state, const char *which) {
    if (state == NONE) {
        return true;
    }
    if (!is_dict(state)) {
        error_raise(&TypeErrorType, "%s item of state should be a dict, got a %T", which, state);
        return false;
    }
    if (dict->held == NULL) {
        dict->held = dict_new();
    }
    return dict->held != NULL && dict_update(dict->held, state);
}

// ---- line ends ---------------------------------------------------------------------------------------------------

bool text_newline_find(Borrowed argument, Newline *newline) {
    static const struct {
        const char *text;
        Newline newline;
    } kinds[] = {{"", NEWLINE_KEEP}, {"\n", NEWLINE_LF}, {"\r", NEWLINE_CR}, {"\r\n", NEWLINE_CRLF}};
    *newline = NEWLINE_UNIVERSAL;
    if (argument == NULL || argument == NONE) {
        return true;
    }
    for (int64_t i = 0; i < COUNT_OF(kinds); i++) {
        if (str_equals_text(argument, kinds[i].text)) {
            *newline = kinds[i].newline;
            return true;
        }
    }
    return false;
}

bool text_newline_read(Borrowed argument, Newline *newline) {
    bool good = text_newline_find(argument, newline);
    if (!good) {
        error_raise(&ValueErrorType, "illegal newline value: %S", argument);
    }
    return good;
}

// None, one of '\r', '\n', '\r\n', or a tuple of those that were seen.
Owned file_newlines(uint8_t newlines_seen) {
    static const struct {
        NewlineSeen flag;
        const char *text;
    } kinds[] = {{SEEN_CR, "\r"}, {SEEN_LF, "\n"}, {SEEN_CRLF, "\r\n"}};
    Slot seen[COUNT_OF(kinds)] = {{NULL}};
    int64_t count = 0;
    for (int64_t i = 0; i < COUNT_OF(kinds); i++) {
        if ((newlines_seen & kinds[i].flag) != 0 && (seen[count].held = str_from_text(kinds[i].text)) != NULL) {
            count += 1;
        }
    }
    if (error_is_pending() || count > 1) {
        Owned tuple = error_is_pending() ? NULL : tuple_from_slots(seen, count);
        for (int64_t i = 0; i < count; i++) {
            slot_clear(&seen[i]);
        }
        return tuple;
    }
    return count == 0 ? none_new() : slot_take(&seen[0]);
}

// ---- lines -------------------------------------------------------------------------------------------------------

Owned file_read_lines(Borrowed file, int64_t hint, Owned (*read_line)(Borrowed file)) {
    Owned lines = list_new(0);
    int64_t total = 0;
    while (lines != NULL && (hint < 0 || total <= hint)) {
        Owned line = read_line(file);
        int64_t length = line == NULL ? -1 : object_length(line);
        if (length == 0) {
            release(line);
            break;
        }
        total += length;
        if (line == NULL || !list_append(lines, line)) {
            release(give(lines));
        }
    }
    return lines;
}

Owned file_write_lines(Borrowed file, Borrowed lines, Owned (*write)(Borrowed file, const Borrowed *arguments)) {
    Owned iterator = object_iterate(lines);
    if (iterator == NULL) {
        return NULL;
    }
    Owned line;
    while ((line = object_next(iterator)) != NULL) {
        const Borrowed arguments[] = {line};
        Owned count = write(file, arguments);
        release(line);
        if (count == NULL) {
            break;
        }
        release(count);
    }
    release(iterator);
    return error_is_pending() ? NULL : none_new();
}
