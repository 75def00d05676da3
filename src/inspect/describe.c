// SPDX-License-Identifier: GPL-3.0-or-later
// See describe.h. Two families: values (describe_value) and references (describe_holder).
//
//     Holder {dict of __main__, VALUE of key 'a'}    name a in __main__
//     Holder {tuple, ITEM 0}                         item 0 of tuple at 0x1000001eb8
//     Holder {root "small ints", ITEM 7}             the runtime: small ints
//
// What always holds: nothing here raises or runs the program's code, and no reference is left changed. The texts of
// ints need a temporary str object; when there is no memory for it, the text is shorter.
#include "inspect/describe.h"

#include "objects/bytes.h"
#include "objects/dict.h"
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
#define PLACES_MAXIMUM 4    // item 0 of item 0 of item 0 …
#define INT_DIGITS_SHOWN 20 // digits of 30 bits; longer ints are described by their length

typedef struct Description {
    Buffer *out;
    size_t limit;                 // out->length at which to stop
    Borrowed open[DEPTH_MAXIMUM]; // the containers around what is described now
} Description;

static void describe_within(Description *description, Borrowed object, int depth);

// ---- values: atoms -----------------------------------------------------------------------------------------------

static const char *text_of(const Slot *slot) {
    Borrowed text = slot_get(slot);
    const char *bytes = text != NULL && is_str(text) ? str_utf8(text, NULL) : NULL;
    if (bytes == NULL) {
        error_clear();
    }
    return bytes != NULL ? bytes : "?";
}

static void describe_int(Description *description, Borrowed object) {
    const Int *self = as_int(object);
    int64_t digit_count = self->size < 0 ? -self->size : self->size;
    if (digit_count > INT_DIGITS_SHOWN) {
        buffer_add_format(description->out, "<int of %lld bits>", (long long)int_bit_length(self));
        return;
    }
    Owned text = int_to_text(self, 10);
    if (text == NULL) {
        error_clear();
        buffer_add_text(description->out, "<int>");
        return;
    }
    str_add_to_buffer(text, description->out);
    release(text);
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
    buffer_deinit(&repr);
}

static void describe_named(Description *description, Borrowed object) {
    Buffer *out = description->out;
    if (object->type == &FunctionType) {
        buffer_add_format(out, "<function %s>", text_of(&as_function(object)->qualified_name));
    } else if (object->type == &ModuleType) {
        buffer_add_format(out, "<module %s>", text_of(&((const Module *)(const void *)object)->name));
    } else if (object->type == &BuiltinType) {
        buffer_add_format(out, "<built-in function %s>", ((const Builtin *)(const void *)object)->row->name);
    } else if (object->type == &CodeType) {
        buffer_add_format(out, "<code of %s>", text_of(&as_code(object)->qualified_name));
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
        describe_within(description, slot_get(&items[i]), depth);
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

// ---- objects -----------------------------------------------------------------------------------------------------

// The name that the program's own module has for an object; NULL: none.
static Borrowed find_global_name(Borrowed object) {
    Borrowed main = slot_get(&interpreter.main);
    int64_t position = 0;
    Borrowed key, value;
    while (main != NULL && dict_next(module_dict(main), &position, &key, &value)) {
        if (value == object && is_str(key)) {
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
        buffer_add_format(out, "module %s", text_of(&((const Module *)(const void *)object)->name));
    } else if (object->type == &FunctionType) {
        buffer_add_format(out, "function %s", text_of(&as_function(object)->qualified_name));
    } else if (object->type == &CodeType) {
        buffer_add_format(out, "the code of %s", text_of(&as_code(object)->qualified_name));
    } else if (object == slot_get(&interpreter.modules)) {
        buffer_add_text(out, "sys.modules");
    } else if (is_type(object)) {
        buffer_add_format(out, "class %s", ((const Type *)(const void *)object)->name);
    } else {
        Borrowed name = find_global_name(object);
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

// ---- references --------------------------------------------------------------------------------------------------

void describe_edge(Edge edge, Buffer *out) {
    static const char *const texts[] = {
#define EDGE(enumerator, payload, text) [EDGE_##enumerator] = text,
#include "memory/edges.def"
#undef EDGE
    };
    enum Payload { NONE_PAYLOAD, INDEX_PAYLOAD, KEY_PAYLOAD, NAME_PAYLOAD, SLOT_PAYLOAD };
    static const uint8_t payloads[] = {
#define EDGE(enumerator, payload, text) [EDGE_##enumerator] = payload##_PAYLOAD,
#include "memory/edges.def"
#undef EDGE
    };
    const char *text = texts[edge.kind];
    const char *place = strstr(text, "%p");
    if (place == NULL) {
        buffer_add_text(out, text);
        return;
    }
    buffer_add(out, text, (size_t)(place - text));
    if (payloads[edge.kind] == INDEX_PAYLOAD) {
        buffer_add_format(out, "%lld", (long long)edge.index);
    } else if (payloads[edge.kind] == NAME_PAYLOAD) {
        buffer_add_text(out, edge.name);
    } else if ((edge.kind == EDGE_ATTRIBUTE || edge.kind == EDGE_LOCAL) && is_str(edge.key)) {
        str_add_to_buffer(edge.key, out);
    } else {
        describe_value(edge.key, 30, out);
    }
    buffer_add_text(out, place + 2);
}

// A value in the dict of a module, a class, an instance: the name that it has there. False: an ordinary dict.
static bool describe_attribute(const Holder *holder, Buffer *out) {
    if (holder->owner == NULL || holder->edge.kind != EDGE_VALUE || !is_str(holder->edge.key)) {
        return false;
    }
    bool is_module = holder->owner->type == &ModuleType;
    buffer_add_text(out, is_module ? "name " : "attribute ");
    str_add_to_buffer(holder->edge.key, out);
    if (is_module) {
        buffer_add_format(out, " in %s", text_of(&((const Module *)(const void *)holder->owner)->name));
    } else {
        buffer_add_text(out, " of ");
        describe_object(holder->owner, out);
    }
    return true;
}

static void describe_root_reference(const Holder *holder, Buffer *out) {
    if (holder->function == NULL) {
        buffer_add_format(out, "the runtime: %s", holder->root);
        return;
    }
    describe_edge(holder->edge, out);
    bool runs_function = holder->function->type == &FunctionType;
    if (holder->edge.kind == EDGE_LOCAL || holder->edge.kind == EDGE_TEMPORARY) {
        buffer_add_text(out, " in ");
        buffer_add_text(out, runs_function ? text_of(&as_function(holder->function)->qualified_name)
                                           : text_of(&as_code(holder->function)->qualified_name));
        buffer_add_text(out, runs_function ? "()" : "");
    }
}

static bool is_field(Edge edge, const char *name) { return edge.kind == EDGE_FIELD && strcmp(edge.name, name) == 0; }

// What a cell holds, by the name that a function has for it: the cell is in the function's closure, or in a running
// call.
static bool describe_captured(const Holder *holder, Buffer *out) {
    const Holder *outer = holder->edge.kind == EDGE_CELL && holder->place != NULL ? &holder->place->holder : NULL;
    if (outer == NULL || (outer->object == NULL && outer->function == NULL)) {
        return false;
    }
    if (outer->object == NULL) {
        describe_root_reference(outer, out);
        buffer_add_text(out, ", in a cell");
        return true;
    }
    Borrowed function =
        outer->place != NULL && is_field(outer->place->holder.edge, "__closure__") ? outer->place->holder.object : NULL;
    if (function == NULL || outer->edge.kind != EDGE_ITEM) {
        return false;
    }
    const Scope *scope = as_code(as_function(function)->code.held)->scope;
    buffer_add_text(out, "name ");
    str_add_to_buffer(scope->free_names[outer->edge.index]->object, out);
    buffer_add_text(out, " captured by ");
    describe_object(function, out);
    return true;
}

static void describe_reference(const Holder *holder, Borrowed target, int depth, Buffer *out);

// The holding object: by its name, or else by where it is; but what is in itself is nowhere.
static void describe_holding(const Holder *holder, Borrowed target, int depth, Buffer *out) {
    if (holder->object == target) {
        buffer_add_text(out, "itself");
    } else if (holder->place == NULL || depth == PLACES_MAXIMUM || find_global_name(holder->object) != NULL ||
               (holder->place->holder.object == NULL && holder->place->holder.function == NULL)) {
        describe_object(holder->object, out);
    } else {
        describe_reference(&holder->place->holder, target, depth + 1, out);
    }
}

static void describe_reference(const Holder *holder, Borrowed target, int depth, Buffer *out) {
    if (holder->object == NULL) {
        describe_root_reference(holder, out);
    } else if (holder->edge.kind == EDGE_ITEM && holder->place != NULL &&
               is_field(holder->place->holder.edge, "constants")) {
        buffer_add_text(out, "constant of ");
        describe_object(holder->place->holder.object, out);
    } else if (!describe_attribute(holder, out) && !describe_captured(holder, out)) {
        describe_edge(holder->edge, out);
        buffer_add_text(out, " of ");
        describe_holding(holder, target, depth, out);
    }
}

void describe_holder(const Holder *holder, Borrowed target, Buffer *out) { describe_reference(holder, target, 0, out); }
