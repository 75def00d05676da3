// SPDX-License-Identifier: GPL-3.0-or-later
// See trace_values.h.
//
//     [1, 2.5, a list, 2 ** 70]     ["LIST", 1, 2.5, ["REF", 4], ["REF", 9]]     and among the large: "9": ["int",
//     "118…"]
//
// What always holds: every reference that is written leads to an object of the snapshot or to a large one.
#include "inspect/trace_values.h"

#include "base/raw.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/float_text.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/describe.h"
#include "inspect/json_text.h"

#include <math.h>
#include <string.h>

#define SAFE_INT ((int64_t)1 << 53) // what a JSON reader of JavaScript's takes for itself
#define TEXT_WIDTH 60
#define LARGE_MAXIMUM 256

static struct Large {
    Borrowed objects[LARGE_MAXIMUM]; // borrows while one entry is written
    int32_t count;
} large;

void trace_forget_large(void) { large.count = 0; }

// ---- values ------------------------------------------------------------------------------------------------------

static void add_reference(int64_t serial, Buffer *out) { buffer_add_format(out, "[\"REF\", %lld]", (long long)serial); }

static void add_described(const char *kind, Borrowed value, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    describe_value(value, TEXT_WIDTH, &text);
    buffer_add_format(out, "[\"%s\", ", kind);
    json_add_buffer(&text, out);
    buffer_add_byte(out, ']');
    buffer_deinit(&text);
}

static void add_large(Borrowed value, Buffer *out) {
    Known *known = large.count == LARGE_MAXIMUM ? NULL : serials_at(value);
    if (known == NULL) {
        add_described("IMPORTED_FAUX_PRIMITIVE", value, out);
        return;
    }
    large.objects[large.count++] = value;
    add_reference(serials_give(known), out);
}

static void add_float(double value, Buffer *out) {
    if (isnan(value)) {
        buffer_add_text(out, "[\"SPECIAL_FLOAT\", \"NaN\"]");
    } else if (isinf(value)) {
        buffer_add_format(out, "[\"SPECIAL_FLOAT\", \"%sInfinity\"]", value < 0 ? "-" : "");
    } else if (value == floor(value)) {
        buffer_add_text(out, "[\"SPECIAL_FLOAT\", \"");
        float_add_repr(value, out);
        buffer_add_text(out, "\"]");
    } else {
        buffer_add_format(out, "%.4f", value);
    }
}

void trace_add_value(const Snapshot *now, Borrowed value, Buffer *out) {
    int32_t index = snapshot_index(now, value);
    int64_t small;
    if (index >= 0 && now->objects[index].role == ROLE_OBJECT) {
        add_reference(now->objects[index].serial, out);
    } else if (value == NONE) {
        buffer_add_text(out, "null");
    } else if (value->type == &BoolType) {
        buffer_add_text(out, value == OBJECT_TRUE ? "true" : "false");
    } else if (value->type == &IntType && int_to_int64(as_int(value), &small) && small <= SAFE_INT &&
               small >= -SAFE_INT) {
        buffer_add_format(out, "%lld", (long long)small);
    } else if (value->type == &StrType) {
        json_add_str(value, out);
    } else if (value->type == &FloatType) {
        add_float(float_value(value), out);
    } else if (value->type == &IntType || value->type == &BytesType) {
        add_large(value, out);
    } else {
        add_described("IMPORTED_FAUX_PRIMITIVE", value, out);
    }
}

void trace_add_large(Buffer *out) {
    for (int32_t i = 0; i < large.count; i++) {
        Known *known = serials_at(large.objects[i]);
        bool is_first = true;
        for (int32_t k = 0; k < i; k++) {
            is_first &= large.objects[k] != large.objects[i];
        }
        if (known != NULL && is_first) {
            json_add_comma(out);
            buffer_add_format(out, "\"%lld\": ", (long long)serials_give(known));
            add_described(large.objects[i]->type->name, large.objects[i], out);
        }
    }
}

// ---- heap objects ------------------------------------------------------------------------------------------------

static void add_items(const Snapshot *now, const Slot *items, int64_t count, Buffer *out) {
    for (int64_t i = 0; i < count; i++) {
        buffer_add_text(out, ", ");
        trace_add_value(now, items[i].held, out);
    }
}

static void add_set_items(const Snapshot *now, Borrowed set, Buffer *out) {
    int64_t position = 0;
    Borrowed item;
    while (set_next(set, &position, &item)) {
        buffer_add_text(out, ", ");
        trace_add_value(now, item, out);
    }
}

// [key, value] pairs; of attributes those that say nothing of the program are left out.
static void add_pairs(const Snapshot *now, Borrowed dict, bool of_class, Buffer *out) {
    int64_t position = 0;
    Borrowed key, value;
    while (dict_next(dict, &position, &key, &value)) {
        bool is_special = of_class && is_str(key) && str_length(key) > 4 && str_read(as_str(key), 0) == '_' &&
                          str_read(as_str(key), 1) == '_' && value->type != &FunctionType;
        if (!is_special) {
            buffer_add_text(out, ", [");
            trace_add_value(now, key, out);
            buffer_add_text(out, ", ");
            trace_add_value(now, value, out);
            buffer_add_byte(out, ']');
        }
    }
}

static void add_parameters(const Code *code, Buffer *out) {
    for (int32_t i = 0; i < code->parameter_count; i++) {
        const Parameters *parameters = code->parameters;
        int32_t named = parameters->positional_count + parameters->keyword_only_count;
        bool is_rest = i == named && parameters->rest != NULL;
        buffer_add_text(out, i > 0 ? ", " : "");
        buffer_add_text(out, i < named ? "" : is_rest ? "*" : "**");
        buffer_add_text(out, code->scope->slots[i].name->text);
    }
}

// ["FUNCTION", "f(a, b)", null, [["b", VAL]…]]: the last part only if there are defaults.
static void add_function(const Snapshot *now, const Function *function, Buffer *out) {
    const Code *code = as_code(function->code.held);
    Buffer title;
    buffer_init(&title);
    str_add_to_buffer(function->name.held, &title);
    buffer_add_byte(&title, '(');
    add_parameters(code, &title);
    buffer_add_byte(&title, ')');
    buffer_add_text(out, "[\"FUNCTION\", ");
    json_add_buffer(&title, out);
    buffer_deinit(&title);
    buffer_add_text(out, ", null");
    int64_t defaults = function->defaults.held == NULL ? 0 : tuple_size(function->defaults.held);
    if (defaults > 0) {
        buffer_add_text(out, ", [");
    }
    for (int64_t i = 0; i < defaults; i++) {
        buffer_add_text(out, i > 0 ? ", [" : "[");
        json_add_text(code->scope->slots[code->positional_count - defaults + i].name->text, out);
        buffer_add_text(out, ", ");
        trace_add_value(now, tuple_get(function->defaults.held, i), out);
        buffer_add_byte(out, ']');
    }
    buffer_add_text(out, defaults > 0 ? "]]" : "]");
}

static void add_class(const Snapshot *now, const Type *class, Buffer *out) {
    bool any = false;
    buffer_add_text(out, "[\"CLASS\", ");
    json_add_text(class->name, out);
    buffer_add_text(out, ", [");
    for (int64_t i = 0; class->bases.held != NULL && i < tuple_size(class->bases.held); i++) {
        const Type *base = (const Type *)(const void *)tuple_get(class->bases.held, i);
        if (base->base != NULL) { // not object
            buffer_add_text(out, any ? ", " : "");
            json_add_text(base->name, out);
            any = true;
        }
    }
    buffer_add_byte(out, ']');
    if (class->dict.held != NULL) {
        add_pairs(now, class->dict.held, true, out);
    }
    buffer_add_byte(out, ']');
}

static void add_instance(const Snapshot *now, Borrowed object, Buffer *out) {
    const Slot *dict = object_dict_slot(object);
    buffer_add_text(out, "[\"INSTANCE\", ");
    json_add_text(object->type->name, out);
    if (dict != NULL && dict->held != NULL) {
        add_pairs(now, dict->held, false, out);
    }
    buffer_add_byte(out, ']');
}

void trace_add_object(const Snapshot *now, Borrowed object, Buffer *out) {
    const Type *type = object->type;
    if (type == &ListType) {
        buffer_add_text(out, "[\"LIST\"");
        add_items(now, as_list(object)->items, list_size(object), out);
        buffer_add_byte(out, ']');
    } else if (type == &TupleType) {
        buffer_add_text(out, "[\"TUPLE\"");
        add_items(now, as_tuple(object)->items, tuple_size(object), out);
        buffer_add_byte(out, ']');
    } else if (type == &SetType || type == &FrozensetType) {
        buffer_add_text(out, "[\"SET\"");
        add_set_items(now, object, out);
        buffer_add_byte(out, ']');
    } else if (type == &DictType) {
        buffer_add_text(out, "[\"DICT\"");
        add_pairs(now, object, false, out);
        buffer_add_byte(out, ']');
    } else if (type == &FunctionType) {
        add_function(now, as_function(object), out);
    } else if (is_type(object)) {
        add_class(now, (const Type *)(const void *)object, out);
    } else if (type_has(type, TYPE_CLASS)) {
        add_instance(now, object, out);
    } else {
        add_described(type->name, object, out);
    }
}
