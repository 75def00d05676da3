// SPDX-License-Identifier: GPL-3.0-or-later
// Character by character: translate and its tables, tabs; and encode.
//
//     str.maketrans("ab", "xy", "c")      {97: 120, 98: 121, 99: None}
//     "abcd".translate(that)              "xyd"      a character that is not in the table stays
//     "a\tb".expandtabs(4)                "a   b"    spaces up to the next column that 4 divides
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

// ---- maketrans ---------------------------------------------------------------------------------------------------

static bool set_code_point(Borrowed dict, uint32_t key, Owned value) {
    Owned number = int_from_int64(key);
    if (number == NULL || value == NULL) {
        release_if_any(number);
        release_if_any(value);
        return false;
    }
    return dict_set_owned(dict, number, value);
}

// The key of a table as translate looks it up: a character stands for its number.
static Owned table_key(Borrowed key) {
    if (is_str(key)) {
        return str_length(key) == 1
                   ? int_from_int64(str_read(as_str(key), 0))
                   : error_raise(&ValueErrorType, "string keys in translate table must be of length 1");
    }
    return is_int(key) ? retain(key)
                       : error_raise(&TypeErrorType, "keys in translate table must be strings or integers");
}

static bool add_table(Borrowed dict, Borrowed table) {
    int64_t position = 0;
    Borrowed key, value;
    while (dict_next(table, &position, &key, &value)) {
        Owned number = table_key(key);
        if (number == NULL || !dict_set_owned(dict, number, retain(value))) {
            return false;
        }
    }
    return true;
}

static bool add_pairs(Borrowed dict, Borrowed from, Borrowed to, Borrowed deleted) {
    if (!is_str(from)) {
        error_raise(&TypeErrorType, "first maketrans argument must be a string if there is a second argument");
        return false;
    }
    if (str_length(from) != str_length(to)) {
        error_raise(&ValueErrorType, "the first two maketrans arguments must have equal length");
        return false;
    }
    bool good = true;
    for (int64_t i = 0; i < str_length(from) && good; i++) {
        good = set_code_point(dict, str_read(as_str(from), i), int_from_int64(str_read(as_str(to), i)));
    }
    for (int64_t i = 0; deleted != NULL && i < str_length(deleted) && good; i++) {
        good = set_code_point(dict, str_read(as_str(deleted), i), none_new());
    }
    return good;
}

Owned str_method_maketrans(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!str_position_check(arguments[1], "maketrans", 2) || !str_position_check(arguments[2], "maketrans", 3)) {
        return NULL;
    }
    if (arguments[1] == NULL && arguments[0]->type != &DictType) {
        return error_raise(&TypeErrorType, "if you give only one argument to maketrans it must be a dict");
    }
    Owned dict = dict_new();
    if (dict == NULL) {
        return NULL;
    }
    bool good = arguments[1] == NULL ? add_table(dict, arguments[0])
                                     : add_pairs(dict, arguments[0], arguments[1], arguments[2]);
    if (!good) {
        release(dict);
        return NULL;
    }
    return dict;
}

// ---- translate ---------------------------------------------------------------------------------------------------

// Adds what a table says of a character; `value` is a number, a str, or None.
static bool add_translated(Borrowed value, Buffer *points) {
    if (value == NONE) {
        return true;
    }
    if (is_str(value)) {
        for (int64_t i = 0; i < str_length(value); i++) {
            points_add(points, str_read(as_str(value), i));
        }
        return true;
    }
    if (!is_int(value)) {
        error_raise(&TypeErrorType, "character mapping must return integer, None or str");
        return false;
    }
    int64_t code_point;
    if (!int_to_int64(as_int(value), &code_point) || code_point < 0 || code_point > (int64_t)MAXIMUM_ANY) {
        error_raise(&ValueErrorType, "character mapping must be in range(0x110000)");
        return false;
    }
    points_add(points, (uint32_t)code_point);
    return true;
}

// Looks one character up in any object with __getitem__. False: failed.
static bool translate_one(Borrowed table, uint32_t code_point, Buffer *points) {
    Owned key = int_from_int64(code_point);
    if (key == NULL) {
        return false;
    }
    Owned value = object_get_item(table, key);
    release(key);
    if (value == NULL) {
        if (!error_clear_if(&LookupErrorType)) {
            return false;
        }
        points_add(points, code_point);
        return true;
    }
    bool good = add_translated(value, points);
    release(value);
    return good;
}

// In a plain dict most characters are not there, and asking for them must not raise KeyErrors.
static bool translate_one_in_dict(Borrowed dict, uint32_t code_point, Buffer *points) {
    Owned key = int_from_int64(code_point);
    if (key == NULL) {
        return false;
    }
    Owned value = retain_if_any(dict_get(dict, key));
    release(key);
    if (value == NULL) {
        points_add(points, code_point);
        return !error_is_pending();
    }
    bool good = add_translated(value, points);
    release(value);
    return good;
}

static bool translate_any(Borrowed table, uint32_t code_point, Buffer *points) {
    return table->type == &DictType ? translate_one_in_dict(table, code_point, points)
                                    : translate_one(table, code_point, points);
}

// What a table says of an ASCII character, remembered so that each is looked up once.
#define UNKNOWN (-1)
#define DELETED (-2)
#define LONGER (-3)

static int32_t known_from(const Buffer *points, size_t length_before) {
    size_t added = points->length - length_before;
    if (points->failed || added > sizeof(uint32_t)) {
        return LONGER;
    }
    return added == 0 ? DELETED : *(const int32_t *)(const void *)(points->bytes + length_before);
}

static bool translate_known(Borrowed table, uint32_t code_point, Buffer *points, int32_t known[128]) {
    if (known[code_point] >= 0) {
        points_add(points, (uint32_t)known[code_point]);
        return true;
    }
    size_t length_before = points->length;
    if (known[code_point] != DELETED && !translate_any(table, code_point, points)) {
        return false;
    }
    known[code_point] = known_from(points, length_before);
    return true;
}

static bool translate_from(const Str *self, int64_t start, Borrowed table, Buffer *points, int32_t known[128]) {
    for (int64_t i = start; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        bool good = code_point < 128 ? translate_known(table, code_point, points, known)
                                     : translate_any(table, code_point, points);
        if (!good) {
            return false;
        }
    }
    return true;
}

// ASCII text that stays ASCII, the commonest case: one table look-up a character. Returns how far it came; the rest
// needs other means. `text` gets *length characters.
static int64_t translate_ascii(const Str *self, const int32_t known[128], char *text, int64_t *length) {
    const uint8_t *data = str_data(self);
    int64_t i = 0;
    for (*length = 0; i < self->length; i++) {
        int32_t mapped = known[data[i]];
        if (mapped >= 0 && mapped < 128) {
            text[(*length)++] = (char)mapped;
        } else if (mapped != DELETED) {
            break;
        }
    }
    return i;
}

// Looks all characters of an ASCII str up that are not known yet, in their order. False: failed.
static bool learn_all(const Str *self, Borrowed table, int32_t known[128]) {
    const uint8_t *data = str_data(self);
    Buffer points;
    buffer_init(&points);
    bool good = true;
    for (int64_t i = 0; i < self->length && good; i++) {
        if (known[data[i]] == UNKNOWN) {
            buffer_clear(&points);
            good = translate_known(table, data[i], &points, known);
        }
    }
    buffer_deinit(&points);
    return good;
}

static Owned translate_to_ascii(const Str *self, Borrowed table, int32_t known[128]) {
    Owned result = str_new_uninitialised(self->length, MAXIMUM_ASCII);
    if (result == NULL) {
        return NULL;
    }
    char *text = str_data_mutable(result);
    int64_t length;
    int64_t done = translate_ascii(self, known, text, &length);
    if (done == self->length && length == self->length && length > 1) {
        return result;
    }
    Buffer points;
    buffer_init(&points);
    for (int64_t i = 0; i < length; i++) {
        points_add(&points, (uint8_t)text[i]);
    }
    release(result);
    if (!translate_from(self, done, table, &points, known)) {
        buffer_deinit(&points);
        return NULL;
    }
    return points_finish(&points);
}

Owned str_method_translate(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    int32_t known[128];
    memset(known, 0xff, sizeof(known)); // UNKNOWN
    if (self->is_ascii) {
        return learn_all(self, arguments[0], known) ? translate_to_ascii(self, arguments[0], known) : NULL;
    }
    Buffer points;
    buffer_init(&points);
    if (!translate_from(self, 0, arguments[0], &points, known)) {
        buffer_deinit(&points);
        return NULL;
    }
    return points_finish(&points);
}

// ---- expandtabs --------------------------------------------------------------------------------------------------

// Length of the result; −1: too long.
static int64_t expanded_length(const Str *self, int64_t tab_size) {
    int64_t length = 0;
    int64_t column = 0;
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        int64_t width = 1;
        if (code_point == '\t') {
            width = tab_size > 0 ? tab_size - column % tab_size : 0;
        }
        column = code_point == '\n' || code_point == '\r' ? 0 : column + width;
        if (__builtin_add_overflow(length, width, &length)) {
            return -1;
        }
    }
    return length;
}

static void expand(const Str *self, int64_t tab_size, Str *out) {
    void *data = str_data_mutable(&out->object);
    int64_t at = 0;
    int64_t column = 0;
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        if (code_point != '\t') {
            data_write(out->kind, data, at++, code_point);
            column = code_point == '\n' || code_point == '\r' ? 0 : column + 1;
            continue;
        }
        int64_t width = tab_size > 0 ? tab_size - column % tab_size : 0;
        column += width;
        while (width-- > 0) {
            data_write(out->kind, data, at++, ' ');
        }
    }
}

Owned str_method_expandtabs(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    int64_t tab_size;
    if (!c_int_argument_read(arguments[0], 8, &tab_size)) {
        return NULL;
    }
    if (data_find(self->kind, str_data(self), 0, self->length, '\t') < 0) {
        return str_exact(self);
    }
    int64_t length = expanded_length(self, tab_size);
    if (length < 0) {
        return error_raise(&OverflowErrorType, "new string is too long");
    }
    if (length == 0) {
        return retain(str_empty());
    }
    Owned result = str_new_uninitialised(length, str_limit(self));
    if (result == NULL) {
        return NULL;
    }
    expand(self, tab_size, (Str *)(void *)result);
    if (length == 1) { // the shared one
        uint32_t code_point = str_read(as_str(result), 0);
        release(result);
        return str_from_code_point(code_point);
    }
    return result;
}

// ---- encode ------------------------------------------------------------------------------------------------------

const char *str_argument_text(Borrowed argument, const char *otherwise) {
    if (argument == NULL) {
        return otherwise;
    }
    size_t size;
    const char *text = str_utf8(argument, &size);
    if (text != NULL && strlen(text) != size) {
        return error_raise(&ValueErrorType, "embedded null character");
    }
    return text;
}

Owned str_method_encode(Borrowed self, const Borrowed *arguments) {
    if (!str_argument_check(arguments[0], "encode", "encoding") ||
        !str_argument_check(arguments[1], "encode", "errors")) {
        return NULL;
    }
    const char *encoding = str_argument_text(arguments[0], "utf-8");
    const char *handler = encoding == NULL ? NULL : str_argument_text(arguments[1], "strict");
    return handler == NULL ? NULL : text_encode(self, encoding, handler);
}
