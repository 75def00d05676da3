// SPDX-License-Identifier: GPL-3.0-or-later
// f-strings: the parts are evaluated into slots of the value stack, each to a str, and joined once.
//
// Next: unpack.c.
#include "objects/str.h"
#include "eval/nodes.h"

static Owned convert(Borrowed value, char conversion) {
    switch (conversion) {
    case 's': return object_str(value);
    case 'r': return object_repr(value);
    case 'a': return object_ascii(value);
    default: return retain(value);
    }
}

static Owned format_with(FormattedValue *self, Frame *frame, Borrowed value) {
    Owned specification = joined_string_eval(&self->format->expr, frame);
    if (specification == NULL) {
        return NULL;
    }
    frame->at = &self->expr.node;
    Owned text = object_format(value, specification);
    release(specification);
    return text;
}

Owned formatted_value_eval(Expr *expr, Frame *frame) {
    FormattedValue *self = (FormattedValue *)expr;
    Owned value = expr_eval(self->value, frame);
    if (value == NULL) {
        return NULL;
    }
    frame->at = &expr->node;
    if (self->conversion != 0) {
        Owned converted = convert(value, self->conversion);
        release(value);
        if (converted == NULL) {
            return NULL;
        }
        value = converted;
    }
    if (self->format == NULL && value->type == &StrType) {
        return value;
    }
    Owned text = self->format != NULL ? format_with(self, frame, value) : object_format(value, str_empty());
    release(value);
    return text;
}

Owned joined_string_eval(Expr *expr, Frame *frame) {
    JoinedString *self = (JoinedString *)expr;
    Slot *slots = value_stack_push(self->parts.count, STACK_VALUES, self);
    if (slots == NULL) {
        return NULL;
    }
    Owned text = NULL;
    int32_t filled = 0;
    while (filled < self->parts.count && (slots[filled].held = expr_eval(self->parts.items[filled], frame)) != NULL) {
        filled += 1;
    }
    if (filled == self->parts.count) {
        frame->at = &expr->node;
        text = str_join_slots(slots, filled);
    }
    value_stack_pop(slots);
    return text;
}
