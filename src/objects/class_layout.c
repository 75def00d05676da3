// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a class's objects: which base it continues, and where its own words go.
//
//     class P: __slots__ = ('x', 'y')      object 16 │ x at 16 │ y at 24        basic_size 32
//     class Q(P): pass                     P's 32    │ dict at 32 │ weakrefs at 40
//
// Objects of int, str, bytes and tuple differ in size, so what a class adds to them lies at the end: offsets are
// negative, and count from there. What always holds: an object of a class is laid out as one of its best base, with
// words added behind. Two bases that each add words cannot both be continued: "multiple bases have instance lay-out
// conflict".
#include "base/unicode.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

#define WORD ((int64_t)sizeof(Slot))

// ---- the best base -----------------------------------------------------------------------------------------------

// Does the type add words to its base's objects, other than a dict and a head of weak references?
static bool adds_words(const Type *type, const Type *base) {
    int64_t size = type->basic_size;
    if (type->item_size != base->item_size) {
        return true;
    }
    if (type_has(type, TYPE_CLASS)) {
        size -= type->weakrefs_offset != base->weakrefs_offset ? WORD : 0;
        bool counts_dict = type->item_size != 0 && !type_has(type, TYPE_IS_STR); // as CPython's stricter rule
        size -= type->dict_offset != base->dict_offset && !counts_dict ? WORD : 0;
    }
    return size != base->basic_size;
}

static Type *solid_base(Type *type) {
    Type *base = type->base == NULL ? &ObjectType : solid_base(type->base);
    return adds_words(type, base) ? type : base;
}

Type *class_best_base(Borrowed bases) {
    Type *best = NULL;
    Type *winner = NULL;
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        if (!is_type(tuple_get(bases, i))) {
            return error_raise(&TypeErrorType, "bases must be types");
        }
        Type *base = as_type(tuple_get(bases, i));
        if (!type_has(base, TYPE_BASE)) {
            return error_raise(&TypeErrorType, "type '%N' is not an acceptable base type", base);
        }
        Type *candidate = solid_base(base);
        if (winner == NULL) {
            winner = candidate;
            best = base;
        } else if (type_is_subtype(winner, candidate)) {
            continue;
        } else if (type_is_subtype(candidate, winner)) {
            winner = candidate;
            best = base;
        } else {
            return error_raise(&TypeErrorType, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

// The words that each class of the two chains adds must be the same ones.
bool class_same_layout(const Type *left, const Type *right) {
    if (left->basic_size != right->basic_size || left->item_size != right->item_size ||
        left->dict_offset != right->dict_offset || left->weakrefs_offset != right->weakrefs_offset ||
        type_has(left, TYPE_CONTAINER) != type_has(right, TYPE_CONTAINER)) {
        return false;
    }
    while (left != right) {
        while (type_has(left, TYPE_CLASS) && left->slot_count == 0) {
            left = left->base;
        }
        while (type_has(right, TYPE_CLASS) && right->slot_count == 0) {
            right = right->base;
        }
        if (left == right) {
            return true;
        }
        if (left->slot_count != right->slot_count || left->slot_count == 0) {
            return false;
        }
        for (int64_t i = 0; i < left->slot_count; i++) {
            if (left->slot_members[i].name != right->slot_members[i].name) {
                return false;
            }
        }
        left = left->base;
        right = right->base;
    }
    return true;
}

// ---- __slots__ ---------------------------------------------------------------------------------------------------

// __name in class C is _C__name, unless it ends with two underscores.
static Owned mangle(Borrowed class_name, Borrowed name) {
    size_t size;
    const char *text = str_utf8(name, &size);
    const char *owner = text == NULL ? NULL : str_utf8(class_name, NULL);
    if (owner == NULL) {
        return NULL;
    }
    while (*owner == '_') {
        owner++;
    }
    bool is_private = size > 2 && text[0] == '_' && text[1] == '_' && !(text[size - 1] == '_' && text[size - 2] == '_');
    return str_intern(is_private && *owner != '\0' ? str_format("_%s%s", owner, text) : str_from_utf8(text, size));
}

static bool is_identifier(const Str *name) {
    bool good = name->length > 0 && unicode_is_identifier_start(str_read(name, 0));
    for (int64_t i = 1; good && i < name->length; i++) {
        good = unicode_is_identifier_continue(str_read(name, i));
    }
    return good;
}

static bool check_slot_name(Borrowed name) {
    if (!is_str(name)) {
        error_raise(&TypeErrorType, "__slots__ items must be strings, not '%T'", name);
        return false;
    }
    if (!is_identifier(as_str(name))) {
        error_raise(&TypeErrorType, "__slots__ must be identifiers");
        return false;
    }
    return true;
}

typedef struct SlotsReader {
    const Type *base;
    Borrowed class_name;
    Borrowed namespace_dict;
    Borrowed names; // a List, filled
    bool may_add_dict, may_add_weakrefs;
    bool *adds_dict, *adds_weakrefs;
} SlotsReader;

static bool read_slot(SlotsReader *reader, Borrowed name) {
    if (!check_slot_name(name)) {
        return false;
    }
    if (str_equals_text(name, "__dict__")) {
        if (!reader->may_add_dict || *reader->adds_dict) {
            error_raise(&TypeErrorType, "__dict__ slot disallowed: we already got one");
            return false;
        }
        *reader->adds_dict = true;
        return true;
    }
    if (str_equals_text(name, "__weakref__")) {
        if (!reader->may_add_weakrefs || *reader->adds_weakrefs) {
            error_raise(&TypeErrorType, "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
            return false;
        }
        *reader->adds_weakrefs = true;
        return true;
    }
    Owned mangled = mangle(reader->class_name, name);
    if (mangled == NULL) {
        return false;
    }
    if (dict_get_name(reader->namespace_dict, mangled) != NULL && !str_equals_text(mangled, "__qualname__") &&
        !str_equals_text(mangled, "__classcell__")) {
        error_raise(&ValueErrorType, "%R in __slots__ conflicts with class variable", name);
        release(mangled);
        return false;
    }
    return list_append(reader->names, mangled);
}

static bool read_slots(SlotsReader *reader, Borrowed given) {
    Owned items = is_str(given) ? tuple_one(retain(given)) : tuple_from_iterable(given);
    if (items == NULL) {
        return false;
    }
    bool good = true;
    bool refuses =
        type_has(reader->base, TYPE_IS_TYPE) || (reader->base->item_size != 0 && !type_has(reader->base, TYPE_IS_STR));
    if (tuple_size(items) > 0 && refuses) {
        error_raise(&TypeErrorType, "nonempty __slots__ not supported for subtype of '%N'", reader->base);
        good = false;
    }
    for (int64_t i = 0; good && i < tuple_size(items); i++) {
        good = read_slot(reader, tuple_get(items, i));
    }
    release(items);
    return good && list_sort(reader->names, NULL, false);
}

bool class_may_add_weakrefs(const Type *base) {
    return base->weakrefs_offset == 0 && (base->item_size == 0 || type_has(base, TYPE_IS_STR));
}

bool class_read_slots(Type *base, Borrowed class_name, Borrowed namespace_dict, Owned *slots, bool *adds_dict,
                      bool *adds_weakrefs) {
    bool may_add_dict = base->dict_offset == 0;
    bool may_add_weakrefs = class_may_add_weakrefs(base);
    *slots = NULL;
    Owned slots_name = str_intern_text("__slots__");
    Borrowed given = slots_name == NULL ? NULL : dict_get_name(namespace_dict, slots_name);
    release_if_any(slots_name);
    if (given == NULL) {
        *adds_dict = may_add_dict;
        *adds_weakrefs = may_add_weakrefs;
        return slots_name != NULL;
    }
    *adds_dict = *adds_weakrefs = false;
    Owned list = list_new(4);
    if (list == NULL) {
        return false;
    }
    SlotsReader reader = {base,         class_name,       namespace_dict, list,
                          may_add_dict, may_add_weakrefs, adds_dict,      adds_weakrefs};
    if (read_slots(&reader, given)) {
        *slots = tuple_from_iterable(list);
    }
    release(list);
    return *slots != NULL;
}

// ---- offsets -----------------------------------------------------------------------------------------------------

// The place of one more word.
static int64_t add_word(Type *type, int64_t native_size) {
    int64_t size = type->basic_size;
    type->basic_size += WORD;
    return type->item_size == 0 ? size : -(size - native_size + WORD);
}

static bool add_members(Type *type, Borrowed slots, int64_t native_size) {
    int64_t count = slots == NULL ? 0 : tuple_size(slots);
    if (count == 0) {
        return true;
    }
    type->slot_members = heap_allocate(HEAP_BUFFER, (size_t)count * sizeof(SlotMember));
    if (type->slot_members == NULL) {
        heap_raise_no_memory();
        return false;
    }
    type->slot_count = count;
    for (int64_t i = 0; i < count; i++) {
        type->slot_members[i].name = retain(tuple_get(slots, i));
        type->slot_members[i].offset = add_word(type, native_size);
    }
    return true;
}

static bool add_computed(Type *type, const AttributeRow *row) {
    Owned descriptor = attribute_descriptor_new(row, type);
    return descriptor != NULL && dict_set_text(type->dict.held, row->name, descriptor);
}

// Puts descriptors into the class's dict for what was added.
static bool add_descriptors(Type *type, bool adds_dict, bool adds_weakrefs) {
    for (int64_t i = 0; i < type->slot_count; i++) {
        const SlotMember *member = &type->slot_members[i];
        Owned descriptor = member_descriptor_new(type, member->name, member->offset);
        if (descriptor == NULL || !dict_set_owned(type->dict.held, retain(member->name), descriptor)) {
            return false;
        }
    }
    return (!adds_dict || add_computed(type, &instance_dict_row)) &&
           (!adds_weakrefs || add_computed(type, &instance_weakref_row));
}

// Whether objects fit sequence or mapping patterns is told by the first base that says anything of it.
static uint32_t pattern_flags(Borrowed bases) {
    uint32_t flags = 0;
    for (int64_t i = 0; flags == 0 && i < tuple_size(bases); i++) {
        flags = as_type(tuple_get(bases, i))->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
    }
    return flags;
}

bool class_lay_out(Type *type, Borrowed slots, bool adds_dict, bool adds_weakrefs) {
    const Type *base = type->base;
    const Type *native = base;
    while (type_has(native, TYPE_CLASS)) {
        native = native->base;
    }
    type->basic_size = base->basic_size;
    type->item_size = base->item_size;
    type->dict_offset = base->dict_offset;
    type->weakrefs_offset = base->weakrefs_offset;
    if (!add_members(type, slots, native->basic_size)) {
        return false;
    }
    if (adds_dict) {
        type->dict_offset = add_word(type, native->basic_size);
    }
    if (adds_weakrefs) {
        type->weakrefs_offset = add_word(type, native->basic_size);
    }
    type->flags |= pattern_flags(type->bases.held) | (base->flags & TYPE_INHERITED) |
                   (type->basic_size > base->basic_size ? TYPE_CONTAINER : 0);
    return add_descriptors(type, adds_dict, adds_weakrefs);
}
