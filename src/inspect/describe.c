// SPDX-License-Identifier: GPL-3.0-or-later
// See describe.h. Here: values (describe_value) and objects (describe_object).
//
//     describe_value     [1, 'two', …]        as its repr begins
//     describe_object    a (list at 0x…)      which one it is
//
// What always holds: nothing here raises, runs the program's code, or makes an object, so that it may be called in the
// middle of a walk over the heap.
#include "inspect/describe.h"

#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/code.h"
#include "eval/interpreter.h"

#include <string.h>

#define DEPTH_MAXIMUM 3
#define INT_DIGITS_SHOWN 20  // digits of 30 bits; longer ints are described by their length
#define INT_PARTS_MAXIMUM 21 // of nine decimal digits, that many of 30 bits can have
#define INT_PART 1000000000

typedef struct Description {
    Buffer *out;
    size_t limit;                 // out->length at which to stop
    Borrowed open[DEPTH_MAXIMUM]; // the containers around what is described now
} Description;

static void describe_within(Description *description, Borrowed object, int depth);

// ---- values: atoms -----------------------------------------------------------------------------------------------

void describe_text(const Slot *text, Buffer *out) {
    if (text->held != NULL && is_str(text->held)) {
        str_add_to_buffer(text->held, out);
    } else {
        buffer_add_byte(out, '?');
    }
}

// Divides a number of 30-bit digits, the least significant first, in its place; the remainder is its last nine decimal
// digits.
static uint32_t divide_by_part(uint32_t *digits, int64_t *count) {
    uint64_t remainder = 0;
    for (int64_t i = *count - 1; i >= 0; i--) {
        uint64_t value = remainder << INT_DIGIT_BITS | digits[i];
        digits[i] = (uint32_t)(value / INT_PART);
        remainder = value % INT_PART;
    }
    while (*count > 0 && digits[*count - 1] == 0) {
        *count -= 1;
    }
    return (uint32_t)remainder;
}

static void describe_int(Description *description, Borrowed object) {
    const Int *self = as_int(object);
    int64_t digit_count = self->size < 0 ? -self->size : self->size;
    if (digit_count > INT_DIGITS_SHOWN) {
        buffer_add_format(description->out, "<int of %lld bits>", (long long)int_bit_length(self));
        return;
    }
    uint32_t digits[INT_DIGITS_SHOWN];
    uint32_t parts[INT_PARTS_MAXIMUM]; // of nine decimal digits, the last first
    memcpy(digits, self->digits, (size_t)digit_count * sizeof(uint32_t));
    int count = 0;
    do {
        parts[count++] = divide_by_part(digits, &digit_count);
    } while (digit_count > 0);
    buffer_add_format(description->out, "%s%u", self->size < 0 ? "-" : "", parts[--count]);
    while (count > 0) {
        buffer_add_format(description->out, "%09u", parts[--count]);
    }
}

// The first characters of a text's repr.
static void describe_str(Description *description, Borrowed object) {
    Buffer repr;
    buffer_init(&repr);
    str_add_repr(as_str(object), &repr);
    size_t room = description->limit > description->out->length ? description->limit - description->out->length : 0;
    size_t length = repr.length < room ? repr.length : room;
    while (length < repr.length && length > 0 && ((unsigned char)repr.bytes[length] & 0xc0) == 0x80) {
        length -= 1; // not in the middle of a character
    }
    buffer_add(description->out, repr.bytes, length);
    if (length < repr.length) {
        buffer_add_text(description->out, "…");
    }
    description->out->failed |= repr.failed;
    buffer_deinit(&repr);
}

static void describe_bracketed(const char *what, const Slot *name, Buffer *out) {
    buffer_add_format(out, "<%s ", what);
    describe_text(name, out);
    buffer_add_byte(out, '>');
}

static void describe_named(Description *description, Borrowed object) {
    Buffer *out = description->out;
    if (object->type == &FunctionType) {
        describe_bracketed("function", &as_function(object)->qualified_name, out);
    } else if (object->type == &ModuleType) {
        describe_bracketed("module", &((const Module *)(const void *)object)->name, out);
    } else if (object->type == &BuiltinType) {
        buffer_add_format(out, "<built-in function %s>", ((const Builtin *)(const void *)object)->row->name);
    } else if (object->type == &CodeType) {
        describe_bracketed("code of", &as_code(object)->qualified_name, out);
    } else if (is_type(object)) {
        buffer_add_format(out, "<class %s>", ((const Type *)(const void *)object)->name);
    } else {
        buffer_add_format(out, "<%s object>", object->type->name);
    }
}

// ---- values: containers ------------------------------------------------------------------------------------------

static bool is_full(const Description *description) { return description->out->length >= description->limit; }

// ", " before every item but the first; false: no more room, "…" is there instead.
static bool begin_item(Description *description, int64_t index) {
    if (index > 0) {
        buffer_add_text(description->out, ", ");
    }
    if (is_full(description)) {
        buffer_add_text(description->out, "…");
        return false;
    }
    return true;
}

static void describe_items(Description *description, const Slot *items, int64_t count, int depth) {
    for (int64_t i = 0; i < count && begin_item(description, i); i++) {
        Borrowed item = slot_get(&items[i]);
        if (item != NULL) {
            describe_within(description, item, depth);
        } else {
            buffer_add_text(description->out, "<empty>"); // the tuple is still being made
        }
    }
}

static void describe_sequence(Description *description, Borrowed object, int depth) {
    if (object->type == &ListType) {
        buffer_add_byte(description->out, '[');
        describe_items(description, as_list(object)->items, list_size(object), depth);
        buffer_add_byte(description->out, ']');
    } else {
        buffer_add_byte(description->out, '(');
        describe_items(description, as_tuple(object)->items, tuple_size(object), depth);
        buffer_add_text(description->out, tuple_size(object) == 1 ? ",)" : ")");
    }
}

static void describe_dict(Description *description, Borrowed object, int depth) {
    int64_t position = 0;
    int64_t index = 0;
    Borrowed key, value;
    buffer_add_byte(description->out, '{');
    while (dict_next(object, &position, &key, &value) && begin_item(description, index++)) {
        describe_within(description, key, depth);
        buffer_add_text(description->out, ": ");
        describe_within(description, value, depth);
    }
    buffer_add_byte(description->out, '}');
}

static void describe_set(Description *description, Borrowed object, int depth) {
    int64_t position = 0;
    int64_t index = 0;
    Borrowed item;
    if (as_set(object)->used == 0) {
        buffer_add_text(description->out, "set()");
        return;
    }
    buffer_add_byte(description->out, '{');
    while (set_next(object, &position, &item) && begin_item(description, index++)) {
        describe_within(description, item, depth);
    }
    buffer_add_byte(description->out, '}');
}

// An object of exactly one of the types that we know in and out; false: another one.
static bool describe_known(Description *description, Borrowed object, int depth) {
    Buffer *out = description->out;
    const Type *type = object->type;
    if (object == NONE || type == &BoolType) {
        buffer_add_text(out, object == NONE ? "None" : object == OBJECT_TRUE ? "True" : "False");
    } else if (type == &IntType) {
        describe_int(description, object);
    } else if (type == &FloatType) {
        float_add_repr(float_value(object), out);
    } else if (type == &StrType) {
        describe_str(description, object);
    } else if (type == &ListType || type == &TupleType) {
        describe_sequence(description, object, depth + 1);
    } else if (type == &DictType) {
        describe_dict(description, object, depth + 1);
    } else if (type == &SetType) {
        describe_set(description, object, depth + 1);
    } else {
        return false;
    }
    return true;
}

static bool is_open(const Description *description, Borrowed object, int depth) {
    for (int i = 0; i < depth; i++) {
        if (description->open[i] == object) {
            return true;
        }
    }
    return false;
}

// What is in itself ends in "...", as its repr does; what is too deep in others in "…".
static void describe_within(Description *description, Borrowed object, int depth) {
    const Type *type = object->type;
    bool container = type == &ListType || type == &TupleType || type == &DictType || type == &SetType;
    bool itself = container && is_open(description, object, depth);
    if (container && (itself || depth == DEPTH_MAXIMUM)) {
        const char *brackets = type == &ListType ? "[]" : type == &TupleType ? "()" : "{}";
        buffer_add_format(description->out, "%c%s%c", brackets[0], itself ? "..." : "…", brackets[1]);
        return;
    }
    if (container) {
        description->open[depth] = object;
    }
    if (!describe_known(description, object, depth)) {
        describe_named(description, object);
    }
}

void describe_value(Borrowed object, int64_t width, Buffer *out) {
    Description description = {.out = out, .limit = out->length + (size_t)width};
    describe_within(&description, object, 0);
}

void describe_exception(Borrowed exception, Buffer *out) {
    buffer_add_text(out, exception->type->name);
    Borrowed arguments = is_exception(exception) ? as_exception(exception)->args.held : NULL;
    if (arguments == NULL || tuple_size(arguments) == 0) {
        return;
    }
    Borrowed first = tuple_get(arguments, 0);
    buffer_add_text(out, ": ");
    if (is_str(first) && !type_is_subtype(exception->type, &KeyErrorType)) {
        str_add_to_buffer(first, out);
    } else {
        describe_value(first, 40, out);
    }
}

// ---- objects -----------------------------------------------------------------------------------------------------

bool describe_is_special(Borrowed name) {
    int64_t length = is_str(name) ? str_length(name) : 0;
    return length >= 4 && str_read(as_str(name), 0) == '_' && str_read(as_str(name), 1) == '_' &&
           str_read(as_str(name), length - 1) == '_' && str_read(as_str(name), length - 2) == '_';
}

Borrowed describe_global_name(Borrowed object) {
    Borrowed main = slot_get(&interpreter.main);
    int64_t position = 0;
    Borrowed key, value;
    while (main != NULL && dict_next(module_dict(main), &position, &key, &value)) {
        if (value == object && is_str(key) && !describe_is_special(key)) {
            return key;
        }
    }
    return NULL;
}

static void describe_place(Borrowed object, Buffer *out) {
    buffer_add_format(out, "%s at %p", object->type->name, (const void *)object);
}

void describe_object(Borrowed object, Buffer *out) {
    if (object->type == &ModuleType) {
        buffer_add_text(out, "module ");
        describe_text(&((const Module *)(const void *)object)->name, out);
    } else if (object->type == &FunctionType) {
        buffer_add_text(out, "function ");
        describe_text(&as_function(object)->qualified_name, out);
    } else if (object->type == &CodeType) {
        buffer_add_text(out, "the code of ");
        describe_text(&as_code(object)->qualified_name, out);
    } else if (object == slot_get(&interpreter.modules)) {
        buffer_add_text(out, "sys.modules");
    } else if (is_type(object)) {
        buffer_add_format(out, "class %s", ((const Type *)(const void *)object)->name);
    } else {
        Borrowed name = describe_global_name(object);
        if (name == NULL) {
            describe_place(object, out);
        } else {
            str_add_to_buffer(name, out);
            buffer_add_text(out, " (");
            describe_place(object, out);
            buffer_add_byte(out, ')');
        }
    }
}
