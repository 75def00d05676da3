// SPDX-License-Identifier: GPL-3.0-or-later
// Constants: the objects that literals and names stand for, each owned by the code that it occurs in.
//
// Equal literals of the same type in one tree are one object, as in CPython, so that `is` answers as there. Equal is
// stricter than ==: 1, 1.0 and True differ, and so do 0.0 and −0.0. Strs that look like names are interned.
#include "eval/prepare.h"

#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

// ---- merging -----------------------------------------------------------------------------------------------------

static Owned merge_key(Borrowed value);

static Owned items_key(Borrowed tuple) {
    int64_t count = tuple_size(tuple);
    Owned key = tuple_new(count);
    for (int64_t i = 0; key != NULL && i < count; i++) {
        Owned item = merge_key(tuple_get(tuple, i));
        as_tuple(key)->items[i].held = item;
        if (item == NULL) {
            release(give(key));
        }
    }
    return key;
}

// What tells a constant from others: (type, value), with a float by its bits, and a tuple or a frozenset by its items'
// keys.
static Owned merge_key(Borrowed value) {
    Owned inner;
    if (value->type == &FloatType) {
        double number = float_value(value);
        inner = bytes_new((const char *)&number, sizeof number);
    } else if (value->type == &TupleType) {
        inner = items_key(value);
    } else if (value->type == &FrozensetType) {
        Owned items = tuple_from_iterable(value);
        Owned keys = items == NULL ? NULL : items_key(items);
        inner = keys == NULL ? NULL : set_new(&FrozensetType, keys);
        release_if_any(keys);
        release_if_any(items);
    } else {
        inner = retain(value);
    }
    return inner == NULL ? NULL : tuple_two(retain(&value->type->object), inner);
}

Borrowed constant_hold(Preparation *self, Owned value) {
    Owned key = value == NULL ? NULL : merge_key(value);
    Borrowed merged = key == NULL ? NULL : dict_set_default(self->merged, key, value);
    release_if_any(key);
    release_if_any(value);
    if (merged == NULL || !code_add_constant(self->code, merged, self->place)) {
        self->failed = true;
        return NULL;
    }
    return merged;
}

// ---- names -------------------------------------------------------------------------------------------------------

void prepare_identifier(Preparation *self, Identifier *identifier) {
    if (identifier == NULL || identifier->object != NULL) {
        return;
    }
    Owned name = str_intern(str_from_utf8(identifier->text, identifier->length));
    // Names are held by the module's code: they belong to the whole tree.
    if (name == NULL || !code_add_constant(self->module_code, name, self->place)) {
        release_if_any(name);
        self->failed = true;
        return;
    }
    identifier->object = name;
    release(name);
}

// ---- literals ----------------------------------------------------------------------------------------------------

static bool looks_like_name(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
            return false;
        }
    }
    return true;
}

static Owned string_object(const char *text, size_t size) {
    Owned str = str_from_utf8(text, size);
    return str != NULL && looks_like_name(text, size) ? str_intern(str) : str;
}

static Owned float_object(const char *text, size_t size) {
    double value;
    return float_from_text(text, size, &value) ? float_new(value) : NULL; // a literal is a number: it was memory
}

static Owned int_object(const char *text, size_t size) {
    bool valid;
    if (strspn(text, "0_") >= size) {
        return int_from_int64(0); // of any length
    }
    return int_from_text(text, size, 0, &valid);
}

Owned literal_object(const Constant *constant) {
    switch (constant->constant_kind) {
    case CONSTANT_NONE: return none_new();
    case CONSTANT_TRUE: return bool_new(true);
    case CONSTANT_FALSE: return bool_new(false);
    case CONSTANT_ELLIPSIS: return retain(ELLIPSIS);
    case CONSTANT_INT: return int_object(constant->text, constant->size);
    case CONSTANT_FLOAT: return float_object(constant->text, constant->size);
    case CONSTANT_STRING: return string_object(constant->text, constant->size);
    case CONSTANT_BYTES: return bytes_new(constant->text, (int64_t)constant->size);
    case CONSTANT_FOLDED: break;
    }
    unreachable();
}

bool constant_make(Preparation *self, Constant *constant) {
    if (constant->value == NULL) {
        self->place = constant->expr.span.start;
        constant->value = object_mutable(constant_hold(self, literal_object(constant)));
    }
    return constant->value != NULL;
}
