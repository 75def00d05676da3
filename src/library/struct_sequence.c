// SPDX-License-Identifier: GPL-3.0-or-later
// Struct sequences: tuples whose items have names.
//
//     sys.version_info            (3, 11, 2, 'final', 0)
//     sys.version_info.minor          └ struct_sequence_item_1
//
//     time.gmtime(0)              │ size 9 │ 1970 │ 1 │ … │ 0 │ 'UTC' │ 0 │
//                                            └ items ─────────┘└ hidden fields: tm_zone, tm_gmtoff
//
// Everything but the names and the repr is tuple's.
#include "library/struct_sequence.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"

#define STRUCT_SEQUENCE_ITEM(number)                                                                                   \
    Owned struct_sequence_item_##number(Borrowed self) { return retain(tuple_get(self, number)); }
#include "library/struct_sequence.def"
#undef STRUCT_SEQUENCE_ITEM

static int64_t field_count(const Type *type) {
    int64_t count = 0;
    while (type->attributes[count].name != NULL) {
        count++;
    }
    return count;
}

static int64_t hidden_count(const Type *type) {
    return (type->basic_size - (int64_t)sizeof(Tuple)) / (int64_t)sizeof(Slot);
}

static int64_t sequence_count(const Type *type) { return field_count(type) - hidden_count(type); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned field_names(const Type *type) {
    int64_t count = sequence_count(type);
    Owned fields = tuple_new(count);
    for (int64_t i = 0; fields != NULL && i < count; i++) {
        Owned name = str_intern_text(type->attributes[i].name);
        if (name == NULL) {
            release(give(fields));
        } else {
            slot_fill(&as_tuple(fields)->items[i], name);
        }
    }
    return fields;
}

static bool add_number(Type *type, const char *name, int64_t value) {
    Owned number = int_from_int64(value);
    return number != NULL && dict_set_text(type->dict.held, name, number);
}

bool struct_sequence_ready(Type *type) {
    if (type_has(type, TYPE_READY)) {
        return true;
    }
    if (!type_ready(type)) {
        return false;
    }
    Owned fields = field_names(type);
    return fields != NULL && dict_set_text(type->dict.held, "__match_args__", fields) &&
           add_number(type, "n_fields", field_count(type)) &&
           add_number(type, "n_sequence_fields", sequence_count(type)) && add_number(type, "n_unnamed_fields", 0);
}

Owned struct_sequence_new(Type *type, Slot *values, int64_t count) {
    bool ready = !error_is_pending() && struct_sequence_ready(type);
    assert_always(!ready || count == field_count(type));
    Owned self = ready ? type_allocate(type, sequence_count(type)) : NULL;
    for (int64_t i = 0; i < count; i++) {
        if (self == NULL) {
            slot_clear(&values[i]);
        } else {
            as_tuple(self)->items[i].held = slot_take(&values[i]);
        }
    }
    if (self != NULL) {
        as_tuple(self)->size = sequence_count(type);
        collector_track(self);
    }
    return self;
}

Owned struct_sequence_refuse(Type *type, const Arguments *arguments) {
    (void)arguments;
    return error_raise(&TypeErrorType, "cannot create '%N' instances", type);
}

static bool check_given_count(const Type *type, int64_t given) {
    int64_t minimum = sequence_count(type);
    int64_t maximum = field_count(type);
    if (given >= minimum && given <= maximum) {
        return true;
    }
    const char *bound = minimum == maximum ? "a" : given < minimum ? "an at least" : "an at most";
    error_raise(&TypeErrorType, "%N() takes %s %lld-sequence (%lld-sequence given)", type, bound,
                (long long)(given < minimum ? minimum : maximum), (long long)given);
    return false;
}

// A hidden field that the sequence does not give: out of the dict, or None.
static Owned hidden_value(Borrowed dict, const char *name) {
    Owned key = dict == NULL ? NULL : str_from_text(name);
    if (key == NULL) {
        return dict == NULL ? none_new() : NULL;
    }
    Borrowed value = dict_get(dict, key);
    release(key);
    return value != NULL ? retain(value) : error_is_pending() ? NULL : none_new();
}

static Owned create_from_items(Type *type, Borrowed items, Borrowed dict) {
    int64_t given = sequence_fast_size(items);
    if (dict != NULL && !is_dict(dict)) {
        return error_raise(&TypeErrorType, "%N() takes a dict as second arg, if any", type);
    }
    if (!check_given_count(type, given)) {
        return NULL;
    }
    Slot values[STRUCT_SEQUENCE_MAXIMUM] = {{0}};
    int64_t count = field_count(type);
    bool good = true;
    for (int64_t i = 0; good && i < count; i++) {
        values[i].held =
            i < given ? retain(sequence_fast_items(items)[i].held) : hidden_value(dict, type->attributes[i].name);
        good = values[i].held != NULL;
    }
    return struct_sequence_new(type, values, count);
}

Owned struct_sequence_create(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[2];
    if (!arguments_read_plain("structseq", "(sequence, dict=None)", &parsed, arguments, values)) {
        return NULL;
    }
    Owned items = sequence_fast(values[0], "constructor requires a sequence");
    Owned self = items == NULL ? NULL : create_from_items(type, items, values[1]);
    release_if_any(items);
    return self;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

// The hidden fields lie behind the items.
void struct_sequence_traverse(Borrowed self, Visit visit, void *context) {
    const Type *type = self->type;
    for (int64_t i = field_count(type) - 1; i >= sequence_count(type); i--) {
        if (as_tuple(self)->items[i].held != NULL) {
            visit(as_tuple(self)->items[i].held, edge_field(type->attributes[i].name), context);
        }
    }
    TupleType.traverse(self, visit, context);
}

Owned struct_sequence_take_reference(Object *self) {
    const Type *type = self->type;
    for (int64_t i = field_count(type) - 1; i >= sequence_count(type); i--) {
        if (as_tuple(self)->items[i].held != NULL) {
            return slot_take(&as_tuple(self)->items[i]);
        }
    }
    return TupleType.take_reference(self);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// sys.version_info(major=3, minor=11, …)
Owned struct_sequence_repr(Borrowed self) {
    const Type *type = self->type;
    Buffer out;
    buffer_init(&out);
    buffer_add_format(&out, "%s(", type->name);
    for (int64_t i = 0; i < tuple_size(self) && type->attributes[i].name != NULL; i++) {
        Owned text = object_repr(tuple_get(self, i));
        if (text == NULL) {
            buffer_deinit(&out);
            return NULL;
        }
        buffer_add_format(&out, "%s%s=", i == 0 ? "" : ", ", type->attributes[i].name);
        str_add_to_buffer(text, &out);
        release(text);
    }
    buffer_add_byte(&out, ')');
    return str_from_buffer(&out);
}

// ---- methods -----------------------------------------------------------------------------------------------------

// The hidden fields, by name.
static Owned hidden_dict(Borrowed self) {
    const Type *type = self->type;
    Owned dict = dict_new();
    for (int64_t i = sequence_count(type); dict != NULL && i < field_count(type); i++) {
        if (!dict_set_text(dict, type->attributes[i].name, retain(as_tuple(self)->items[i].held))) {
            release(give(dict));
        }
    }
    return dict;
}

static Owned struct_sequence_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned items = tuple_slice(self, 0, tuple_size(self));
    Owned state = tuple_two(items, items == NULL ? NULL : hidden_dict(self));
    return tuple_two(retain(&self->type->object), state);
}

NativeRow struct_sequence_methods[] = {
    {"__reduce__", struct_sequence_reduce, .signature = "(self, /)",
     .help = "What makes an equal object: the type, and its arguments."},
    {0},
};
