// SPDX-License-Identifier: GPL-3.0-or-later
// Struct sequences: tuples whose items have names.
//
//     sys.version_info            (3, 11, 2, 'final', 0)
//     sys.version_info.minor       └───┴ struct_sequence_item_1
//
// Everything but the names and the repr is tuple's.
#include "library/struct_sequence.h"

#include "memory/collector.h"
#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str.h"

#define STRUCT_SEQUENCE_ITEM(number)                                                                                   \
    Owned struct_sequence_item_##number(Borrowed self) { return retain(tuple_get(self, number)); }
#include "library/struct_sequence.def"
#undef STRUCT_SEQUENCE_ITEM

int64_t struct_sequence_field_count(const Type *type) {
    int64_t count = 0;
    while (type->attributes[count].name != NULL) {
        count++;
    }
    return count;
}

Owned struct_sequence_new(Type *type, Slot *values, int64_t count) {
    Owned self = error_is_pending() || !type_ready(type) ? NULL : type_allocate(type, count);
    for (int64_t i = 0; i < count; i++) {
        if (self == NULL) {
            slot_clear(&values[i]);
        } else {
            as_tuple(self)->items[i].held = slot_take(&values[i]);
        }
    }
    if (self != NULL) {
        as_tuple(self)->size = count;
        collector_track(self);
    }
    return self;
}

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

Owned struct_sequence_refuse(Type *type, const Arguments *arguments) {
    (void)arguments;
    return error_raise(&TypeErrorType, "cannot create '%N' instances", type);
}
