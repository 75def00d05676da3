// SPDX-License-Identifier: GPL-3.0-or-later
// str as a type: what Python can do with text, slot by slot.
//
//     "tally"   ┌ refcount type length 5  hash −1  kind 1 ASCII  next_interned ┐ t a l l y \0      48 + 6 bytes
//     "té"      ┌ the same 48 bytes ┐ utf8 utf8_size maximum ┐ 74 e9 00                           72 + 3 bytes
//
// What always holds: a str does not change once anybody has seen it. Its hash is computed when it is first asked for,
// its UTF-8 when C code wants it; both are kept. The UTF-8 of an ASCII str is its own data.
//
// Next: str_data.h, how code points are read; str_make.c, where strs come from; str_methods.h, the methods.
#include "base/hash.h"
#include "objects/arguments.h"
#include "objects/bytes_like.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

// ---- create ------------------------------------------------------------------------------------------------------

// The same text as an object of a subclass.
static Owned str_of_class(Type *type, Owned exact) {
    if (exact == NULL || type == &StrType) {
        return exact;
    }
    const Str *source = as_str(exact);
    Owned object = type_allocate(type, (int64_t)(str_size(source) - sizeof(Str)));
    if (object != NULL) {
        memcpy((char *)object + sizeof(Object), (char *)exact + sizeof(Object), str_size(source) - sizeof(Object));
        Str *self = (Str *)(void *)object;
        self->is_interned = false;
        self->next_interned = NULL;
        if (!self->is_ascii) {
            ((WideStr *)(void *)self)->utf8 = NULL;
        }
    }
    release(exact);
    return object;
}

// str(bytes, encoding, errors)
static Owned str_decode(Borrowed object, Borrowed encoding, Borrowed handler) {
    if (!str_argument_check(encoding, "str", "encoding") || !str_argument_check(handler, "str", "errors")) {
        return NULL;
    }
    const char *encoding_text = str_argument_text(encoding, "utf-8");
    const char *handler_text = encoding_text == NULL ? NULL : str_argument_text(handler, "strict");
    if (handler_text == NULL) {
        return NULL;
    }
    if (is_str(object)) {
        return error_raise(&TypeErrorType, "decoding str is not supported");
    }
    if (!is_bytes_like(object)) {
        return error_raise(&TypeErrorType, "decoding to str: need a bytes-like object, %T found", object);
    }
    return text_decode(byte_view(object).data, byte_view(object).size, encoding_text, handler_text);
}

static Owned str_new(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[3];
    if (type == &StrType && arguments->count == 1 && arguments->names == NULL) {
        return object_str(arguments_get(arguments, 0));
    }
    if (!arguments_read_plain("str", "(object='', encoding='utf-8', errors='strict')", &parsed, arguments, values)) {
        return NULL;
    }
    if (values[0] == NULL) {
        return str_of_class(type, retain(str_empty()));
    }
    if (values[1] == NULL && values[2] == NULL) {
        return str_of_class(type, object_str(values[0]));
    }
    return str_of_class(type, str_decode(values[0], values[1], values[2]));
}

// ---- footprint ---------------------------------------------------------------------------------------------------

static void str_footprint(Borrowed object, VisitBlock visit, void *context) {
    const Str *self = as_str(object);
    bool container = type_has(object->type, TYPE_CONTAINER);
    const void *block = container ? (const void *)object_header(object) : object;
    int64_t of_class = object->type->basic_size - (int64_t)sizeof(Str) + (container ? (int64_t)sizeof(GcHeader) : 0);
    visit(block, (int64_t)str_size(self) + of_class, object_block_size(object), "header and text", context);
    const WideStr *wide = (const WideStr *)(const void *)self;
    if (!self->is_ascii && wide->utf8 != NULL) {
        visit(wide->utf8, wide->utf8_size + 1, (int64_t)heap_block_size(wide->utf8), "cached UTF-8", context);
    }
}

// ---- destroy -----------------------------------------------------------------------------------------------------

static void str_destroy(Object *object) {
    const Str *self = as_str(object);
    WideStr *wide = (WideStr *)(void *)object;
    if (!self->is_ascii && wide->utf8 != NULL) {
        heap_release(HEAP_BUFFER, wide->utf8, (size_t)wide->utf8_size + 1);
    }
}

// Its block may be larger than the text needs (a str that grew in place), so its size is found from its address.
static void str_die(Object *object) {
    if (!as_str(object)->is_ascii) {
        str_destroy(object);
    }
    object_release_block(object);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned str_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    str_add_repr(as_str(self), &out);
    return str_from_buffer(&out);
}

static Owned str_str(Borrowed self) { return str_exact(as_str(self)); }

// ---- equal and hash ----------------------------------------------------------------------------------------------

bool str_equal(const Str *left, const Str *right) {
    return left == right || (left->length == right->length && left->kind == right->kind &&
                             memcmp(str_data(left), str_data(right), (size_t)left->length * left->kind) == 0);
}

int str_compare(const Str *left, const Str *right) {
    int64_t count = left->length < right->length ? left->length : right->length;
    if (left->kind == 1 && right->kind == 1) {
        int order = memcmp(str_data(left), str_data(right), (size_t)count);
        if (order != 0) {
            return order < 0 ? -1 : 1;
        }
    } else {
        for (int64_t i = 0; i < count; i++) {
            uint32_t a = str_read(left, i);
            uint32_t b = str_read(right, i);
            if (a != b) {
                return a < b ? -1 : 1;
            }
        }
    }
    return left->length == right->length ? 0 : left->length < right->length ? -1 : 1;
}

bool str_equals_text(Borrowed str, const char *ascii) {
    const Str *self = as_str(str);
    size_t size = strlen(ascii);
    return self->is_ascii && (size_t)self->length == size && memcmp(str_data(self), ascii, size) == 0;
}

int64_t str_hash_value(const Str *self) {
    if (self->hash == -1) {
        ((Str *)object_mutable(&self->object))->hash = hash_bytes(str_data(self), (size_t)self->length * self->kind);
    }
    return self->hash;
}

static int64_t str_hash(Borrowed self) { return str_hash_value(as_str(self)); }

static Owned str_compare_slot(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_str(other)) {
        return not_implemented_new();
    }
    const Str *left = as_str(self);
    const Str *right = as_str(other);
    switch (comparison) {
    case COMPARE_EQUAL: return bool_new(str_equal(left, right));
    case COMPARE_NOT_EQUAL: return bool_new(!str_equal(left, right));
    case COMPARE_LESS: return bool_new(str_compare(left, right) < 0);
    case COMPARE_LESS_EQUAL: return bool_new(str_compare(left, right) <= 0);
    case COMPARE_GREATER: return bool_new(str_compare(left, right) > 0);
    case COMPARE_GREATER_EQUAL: return bool_new(str_compare(left, right) >= 0);
    case COMPARE_COUNT: break;
    }
    return not_implemented_new();
}

static Answer str_truth(Borrowed self) { return as_str(self)->length > 0 ? YES : NO; }

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t str_length_slot(Borrowed self) { return as_str(self)->length; }

static Owned str_item(const Str *self, int64_t index) {
    if (index < 0) {
        index += self->length;
    }
    if (index < 0 || index >= self->length) {
        return error_raise(&IndexErrorType, "string index out of range");
    }
    return str_from_code_point(str_read(self, index));
}

static Owned str_get_item(Borrowed object, Borrowed key) {
    const Str *self = as_str(object);
    int64_t start, stop, step, count;
    if (key->type == &IntType && int_is_compact(as_int(key))) {
        return str_item(self, int_compact_value(as_int(key)));
    }
    if (key->type == &SliceType) {
        return slice_resolve(key, self->length, &start, &stop, &step, &count)
                   ? str_slice(self, start, stop, step, count)
                   : NULL;
    }
    if (key->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "string indices must be integers, not '%T'", key);
    }
    return object_to_int64(key, &start, &IndexErrorType) ? str_item(self, start) : NULL;
}

static Answer str_contains(Borrowed self, Borrowed item) {
    if (!is_str(item)) {
        error_raise(&TypeErrorType, "'in <string>' requires string as left operand, not %T", item);
        return FAILED;
    }
    return str_find(as_str(self), as_str(item), 0, as_str(self)->length) >= 0 ? YES : NO;
}

static Owned str_iterate(Borrowed self) {
    return sequence_iterator_new(as_str(self)->is_ascii ? &AsciiIteratorType : &StrIteratorType, self);
}

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned str_add(Borrowed left, Borrowed right) {
    if (!is_str(left) || !is_str(right)) {
        return not_implemented_new();
    }
    return str_concatenate(left, right);
}

static Owned str_multiply(Borrowed left, Borrowed right) {
    Borrowed str = is_str(left) ? left : right;
    Borrowed times = is_str(left) ? right : left;
    int64_t count;
    if (times->type->to_index == NULL) {
        return not_implemented_new();
    }
    return object_to_int64(times, &count, &OverflowErrorType) ? str_repeat(as_str(str), count) : NULL;
}

static Owned str_remainder(Borrowed left, Borrowed right) {
    return is_str(left) ? str_percent_format(left, right) : not_implemented_new();
}

// ---- type --------------------------------------------------------------------------------------------------------

static const Member str_members[] = {MEMBER(Str, length),
                                     MEMBER(Str, hash),
                                     MEMBER(Str, kind),
                                     MEMBER(Str, is_ascii),
                                     MEMBER(Str, is_interned),
                                     MEMBER(Str, next_interned),
                                     {0}};

Type StrType = {
    .name = "str",
    .doc = "Text: an immutable sequence of Unicode code points. str(object) is the object's text;\n"
           "str(bytes, encoding, errors) decodes.",
    .basic_size = sizeof(Str),
    .members = str_members,
    .item_size = 1,
    .flags = TYPE_BASE | TYPE_IS_STR | TYPE_CONCATENATES | TYPE_IMMUTABLE,
    .footprint = str_footprint,
    .destroy = str_destroy,
    .die = str_die,
    .repr = str_repr,
    .str = str_str,
    .hash = str_hash,
    .compare = str_compare_slot,
    .truth = str_truth,
    .new = str_new,
    .length = str_length_slot,
    .get_item = str_get_item,
    .contains = str_contains,
    .iterate = str_iterate,
    .binary = {[BINARY_ADD] = str_add, [BINARY_MULTIPLY] = str_multiply, [BINARY_REMAINDER] = str_remainder},
    .methods = str_method_rows,
};

bool strs_init(void) {
    intern_init();
    return str_make_shared() && type_ready(&StrType);
}

void strs_deinit(void) {
    intern_deinit();
    str_release_shared();
}
