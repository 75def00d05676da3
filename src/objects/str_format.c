// SPDX-License-Identifier: GPL-3.0-or-later
// str.format and str.format_map.
//
//     "{0.name!r:>{width}} and {}"
//       ──┬─── ┬ ───┬─────
//         │    │    └ specification: may hold fields of its own, one level deep
//         │    └ conversion: s str, r repr, a ascii
//         └ name: an index or keyword (or nothing: the next index), then .attributes and [items]
//
// A reader walks over the format. Between fields it gives literal text ("{{" is "{"); of a field it gives the three
// pieces as ranges of the format, and those are worked out one after the other.
//
// What always holds: format and arguments are held by the caller; an object found on the way is owned by the field.
#include "base/unicode.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"

#define NESTING_MAXIMUM 2 // the format, and the specifications in it

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

// One call of format: what the fields may refer to.
typedef struct Formatting {
    Borrowed positional; // a tuple; NULL: format_map, there are none
    Borrowed keywords;   // a dict, or any mapping
    Numbering numbering;
    int64_t next_index;
    Owned whole; // a str that is all there is, and so the result itself; NULL: none
} Formatting;

typedef struct Range {
    int64_t start;
    int64_t end;
} Range;

typedef struct Field {
    Range name;
    Range spec;
    bool spec_has_fields;
    bool is_last;        // nothing follows it in the text
    uint32_t conversion; // 0: none
} Field;

// How far a format, or a specification in it, is read.
typedef struct Reader {
    const Str *text;
    int64_t at;
    int64_t end;
} Reader;

static bool add_markup(Formatting *self, Reader reader, int depth, Buffer *out);

static bool fail(const char *message) {
    error_raise(&ValueErrorType, "%s", message);
    return false;
}

// ---- reading: literals and fields --------------------------------------------------------------------------------

static uint32_t take(Reader *reader) { return str_read(reader->text, reader->at++); }

// Adds text up to the next field or the end; *field says which.
static bool read_literal(Reader *reader, Buffer *out, bool *field) {
    int64_t start = reader->at;
    *field = false;
    while (reader->at < reader->end) {
        uint32_t c = take(reader);
        if (c != '{' && c != '}') {
            continue;
        }
        bool doubled = reader->at < reader->end && str_read(reader->text, reader->at) == c;
        if (c == '}' && !doubled) {
            return fail("Single '}' encountered in format string");
        }
        if (c == '{' && reader->at == reader->end) {
            return fail("Single '{' encountered in format string");
        }
        str_add_part(reader->text, start, reader->at - start - !doubled, out);
        if (!doubled) {
            *field = true;
            return true;
        }
        start = ++reader->at;
    }
    str_add_part(reader->text, start, reader->end - start, out);
    return true;
}

// The name, up to what ends it: } : or !, which goes to *end (0: the text ended).
static bool read_name(Reader *reader, Range *name, uint32_t *end) {
    name->start = reader->at;
    *end = 0;
    while (reader->at < reader->end) {
        uint32_t c = take(reader);
        if (c == '{') {
            return fail("unexpected '{' in field name");
        }
        if (c == '[') { // an item's name may hold anything but ]
            while (reader->at < reader->end && str_read(reader->text, reader->at) != ']') {
                reader->at += 1;
            }
        } else if (c == '}' || c == ':' || c == '!') {
            *end = c;
            name->end = reader->at - 1;
            return true;
        }
    }
    name->end = reader->at;
    return true;
}

static bool read_spec(Reader *reader, Field *field) {
    field->spec.start = reader->at;
    int depth = 1;
    while (reader->at < reader->end) {
        uint32_t c = take(reader);
        if (c == '{') {
            field->spec_has_fields = true;
            depth += 1;
        } else if (c == '}' && --depth == 0) {
            field->spec.end = reader->at - 1;
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

// After the opening brace.
static bool read_field(Reader *reader, Field *field) {
    uint32_t c;
    *field = (Field){{0, 0}, {0, 0}, false, 0};
    if (!read_name(reader, &field->name, &c)) {
        return false;
    }
    if (c == '!') {
        if (reader->at >= reader->end) {
            return fail("end of string while looking for conversion specifier");
        }
        field->conversion = take(reader);
        if (reader->at < reader->end) {
            c = take(reader);
            if (c == '}') {
                return true;
            }
            if (c != ':') {
                return fail("expected ':' after conversion specifier");
            }
        }
        return read_spec(reader, field);
    }
    if (c == ':') {
        return read_spec(reader, field);
    }
    return c == '}' || fail("expected '}' before end of string");
}

// ---- names -------------------------------------------------------------------------------------------------------

#define NO_INDEX (-1)
#define BAD_INDEX (-2)

// A name that is a number; NO_INDEX: it is none; BAD_INDEX: it is too large, and an exception is pending.
static int64_t index_of(const Str *text, Range range) {
    int64_t value = range.start < range.end ? 0 : NO_INDEX;
    for (int64_t i = range.start; i < range.end; i++) {
        int digit = unicode_decimal_value(str_read(text, i));
        if (digit < 0) {
            return NO_INDEX;
        }
        if (value > (INT64_MAX - digit) / 10) {
            fail("Too many decimal digits in format string");
            return BAD_INDEX;
        }
        value = value * 10 + digit;
    }
    return value;
}

static int64_t scan_name(const Str *text, int64_t at, int64_t end) {
    while (at < end && str_read(text, at) != '.' && str_read(text, at) != '[') {
        at += 1;
    }
    return at;
}

// Explicit and automatic numbers must not be mixed.
static bool number_field(Formatting *self, bool empty, int64_t *index) {
    if (self->numbering == NUMBERING_OPEN) {
        self->numbering = empty ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    }
    if (empty && self->numbering == NUMBERING_MANUAL) {
        return fail("cannot switch from manual field specification to automatic field numbering");
    }
    if (!empty && self->numbering == NUMBERING_AUTOMATIC) {
        return fail("cannot switch from automatic field numbering to manual field specification");
    }
    if (empty) {
        *index = self->next_index++;
    }
    return true;
}

static Owned text_of(const Str *text, Range range) { return str_part(text, range.start, range.end - range.start); }

// What the first part of a name refers to.
static Owned find_argument(Formatting *self, const Str *text, Range first) {
    int64_t index = index_of(text, first);
    bool empty = first.start >= first.end;
    if (index == BAD_INDEX || ((empty || index != NO_INDEX) && !number_field(self, empty, &index))) {
        return NULL;
    }
    if (index == NO_INDEX) {
        Owned key = text_of(text, first);
        Owned found = key == NULL ? NULL : object_get_item(self->keywords, key);
        release_if_any(key);
        return found;
    }
    if (self->positional == NULL) {
        return error_raise(&ValueErrorType, "Format string contains positional fields");
    }
    if (index >= tuple_size(self->positional)) {
        return error_raise(&IndexErrorType, "Replacement index %lld out of range for positional args tuple",
                           (long long)index);
    }
    return retain(tuple_get(self->positional, index));
}

static Owned item_of(Borrowed object, const Str *text, Range name) {
    int64_t index = index_of(text, name);
    if (index == BAD_INDEX) {
        return NULL;
    }
    Owned key = index == NO_INDEX ? text_of(text, name) : int_from_int64(index);
    Owned item = key == NULL ? NULL : object_get_item(object, key);
    release_if_any(key);
    return item;
}

static Owned attribute_of(Borrowed object, const Str *text, Range name) {
    Owned key = str_intern(text_of(text, name));
    Owned attribute = key == NULL ? NULL : object_get_attribute(object, key);
    release_if_any(key);
    return attribute;
}

// One step: .attribute or [item] at *at. Consumes the object.
static Owned follow(Owned object, const Str *text, int64_t *at, int64_t end) {
    uint32_t c = str_read(text, *at);
    Range name = {*at + 1, 0};
    Owned found = NULL;
    if (c != '.' && c != '[') {
        fail("Only '.' or '[' may follow ']' in format field specifier");
        release(object);
        return NULL;
    }
    if (c == '.') {
        name.end = scan_name(text, name.start, end);
        *at = name.end;
    } else {
        name.end = data_find(text->kind, str_data(text), name.start, end, ']');
        *at = name.end + 1;
    }
    if (name.end < 0) {
        fail("Missing ']' in format string");
    } else if (name.start == name.end) {
        fail("Empty attribute in format string");
    } else {
        found = c == '.' ? attribute_of(object, text, name) : item_of(object, text, name);
    }
    release(object);
    return found;
}

static Owned find_field(Formatting *self, const Str *text, Range name) {
    int64_t at = scan_name(text, name.start, name.end);
    Owned object = find_argument(self, text, (Range){name.start, at});
    while (object != NULL && at < name.end) {
        object = follow(object, text, &at, name.end);
    }
    return object;
}

// ---- fields ------------------------------------------------------------------------------------------------------

// Consumes the object.
static Owned convert(Owned object, uint32_t conversion) {
    Owned text = NULL;
    switch (conversion) {
    case 0: return object;
    case 's': text = object_str(object); break;
    case 'r': text = object_repr(object); break;
    case 'a': text = object_ascii(object); break;
    default:
        if (conversion > 32 && conversion < 127) {
            error_raise(&ValueErrorType, "Unknown conversion specifier %c", (int)conversion);
        } else {
            error_raise(&ValueErrorType, "Unknown conversion specifier \\x%x", (unsigned)conversion);
        }
        break;
    }
    release(object);
    return text;
}

// The specification as a str, with the fields in it filled in.
static Owned spec_text(Formatting *self, const Str *text, const Field *field, int depth) {
    if (!field->spec_has_fields) {
        return text_of(text, field->spec);
    }
    Buffer spec;
    buffer_init(&spec);
    if (!add_markup(self, (Reader){text, field->spec.start, field->spec.end}, depth - 1, &spec)) {
        buffer_deinit(&spec);
        return NULL;
    }
    return str_from_buffer(&spec);
}

// Consumes the object.
static bool add_object(Formatting *self, Owned object, const Str *text, const Field *field, int depth, Buffer *out) {
    bool is_all = out->length == 0 && !out->failed && depth == NESTING_MAXIMUM && field->is_last;
    Owned shown;
    if (field->spec.start == field->spec.end && object->type == &StrType) {
        shown = object;
    } else {
        Owned spec = spec_text(self, text, field, depth);
        shown = spec == NULL ? NULL : object_format(object, spec);
        release_if_any(spec);
        release(object);
    }
    if (shown == NULL || is_all) {
        self->whole = shown;
        return shown != NULL;
    }
    str_add_text(as_str(shown), out);
    release(shown);
    return true;
}

static bool add_field(Formatting *self, const Str *text, const Field *field, int depth, Buffer *out) {
    Owned object = find_field(self, text, field->name);
    if (object != NULL) {
        object = convert(object, field->conversion);
    }
    return object != NULL && add_object(self, object, text, field, depth, out);
}

static bool add_markup(Formatting *self, Reader reader, int depth, Buffer *out) {
    if (depth <= 0) {
        return fail("Max string recursion exceeded");
    }
    while (reader.at < reader.end) {
        bool has_field;
        Field field;
        if (!read_literal(&reader, out, &has_field)) {
            return false;
        }
        if (!has_field) {
            continue;
        }
        if (!read_field(&reader, &field)) {
            return false;
        }
        field.is_last = reader.at == reader.end;
        if (!add_field(self, reader.text, &field, depth, out)) {
            return false;
        }
    }
    return true;
}

static Owned format(Borrowed object, Borrowed positional, Borrowed keywords) {
    const Str *text = as_str(object);
    if (data_find(text->kind, str_data(text), 0, text->length, '{') < 0 &&
        data_find(text->kind, str_data(text), 0, text->length, '}') < 0) {
        return retain(object); // as in CPython, also of a subclass
    }
    Formatting formatting = {.positional = positional, .keywords = keywords, .numbering = NUMBERING_OPEN};
    Buffer out;
    buffer_init(&out);
    if (!add_markup(&formatting, (Reader){text, 0, text->length}, NESTING_MAXIMUM, &out) || formatting.whole != NULL) {
        buffer_deinit(&out);
        return formatting.whole;
    }
    return str_from_buffer(&out);
}

Owned str_method_format(Borrowed self, const Borrowed *arguments) { return format(self, arguments[0], arguments[1]); }

Owned str_method_format_map(Borrowed self, const Borrowed *arguments) { return format(self, NULL, arguments[0]); }
