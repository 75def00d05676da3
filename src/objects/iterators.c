// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over sequences: an object and an index.
//
//     iter(['a', 'b'])     SequenceIterator: sequence ──▶ ['a', 'b'], index 0  ─▶  'a', and index 1  ─▶ …
//
// One layout, and a type for each kind of sequence, which differ in how item `index` is got. Anything else that has
// __getitem__ is asked for item 0, 1, 2 … until it raises an IndexError.
//
// What always holds: an exhausted iterator holds no sequence, and stays exhausted if the sequence grows.
//
// Next: enumerate.c, zip.c, map.c, filter.c, reversed.c, callable_iterator.c.
#include "objects/iterators.h"

#include "memory/life.h"
#include "objects/bytearray.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

static SequenceIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned sequence_iterator_new(Type *type, Borrowed sequence) {
    Owned held = retain(sequence);
    Owned iterator = container_new(type, sizeof(SequenceIterator), 0);
    if (UNLIKELY(iterator == NULL)) {
        release(held);
        return NULL;
    }
    SequenceIterator *self = as_iterator(iterator);
    self->sequence.held = held;
    self->index = type == &ListReverseIteratorType ? list_size(sequence) - 1 : 0;
    collector_track_new(iterator);
    return iterator;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void sequence_iterator_traverse(Borrowed object, Visit visit, void *context) {
    const SequenceIterator *self = as_iterator(object);
    if (self->sequence.held != NULL) {
        visit(self->sequence.held, edge_field("sequence"), context);
    }
}

static Owned sequence_iterator_take_reference(Object *object) { return slot_take(&as_iterator(object)->sequence); }

static void sequence_iterator_die(Object *object) {
    collector_untrack(object);
    slot_clear(&as_iterator(object)->sequence);
    container_end(object, sizeof(SequenceIterator), 0);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned sequence_iterator_iterate(Borrowed self) { return retain(self); }

static Owned exhausted(SequenceIterator *self) {
    slot_clear(&self->sequence);
    return NULL;
}

static Owned list_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed list = slot_get(&self->sequence);
    if (LIKELY(list != NULL && self->index < list_size(list))) {
        return retain(list_get(list, self->index++));
    }
    return exhausted(self);
}

static Owned list_reverse_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed list = slot_get(&self->sequence);
    if (LIKELY(list != NULL && self->index >= 0 && self->index < list_size(list))) {
        return retain(list_get(list, self->index--));
    }
    self->index = -1;
    return exhausted(self);
}

static Owned tuple_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed tuple = slot_get(&self->sequence);
    if (LIKELY(tuple != NULL && self->index < tuple_size(tuple))) {
        return retain(tuple_get(tuple, self->index++));
    }
    return exhausted(self);
}

static Owned str_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed str = slot_get(&self->sequence);
    if (LIKELY(str != NULL && self->index < str_length(str))) {
        return str_from_code_point(str_read(as_str(str), self->index++));
    }
    return exhausted(self);
}

static Owned bytes_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed bytes = slot_get(&self->sequence);
    if (LIKELY(bytes != NULL && self->index < as_bytes(bytes)->size)) {
        return int_from_int64((unsigned char)as_bytes(bytes)->data[self->index++]);
    }
    return exhausted(self);
}

static Owned bytearray_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    Borrowed bytes = slot_get(&self->sequence);
    if (LIKELY(bytes != NULL && self->index < as_bytearray(bytes)->size)) {
        return int_from_int64((unsigned char)as_bytearray(bytes)->data[self->index++]);
    }
    return exhausted(self);
}

static Owned item_iterator_next(Borrowed object) {
    SequenceIterator *self = as_iterator(object);
    if (self->sequence.held == NULL) {
        return NULL;
    }
    Owned sequence = retain(self->sequence.held);
    Owned index = int_from_int64(self->index);
    Owned item = index == NULL ? NULL : object_get_item(sequence, index);
    release_if_any(index);
    release(sequence);
    if (item != NULL) {
        self->index += 1;
    } else if (error_clear_if(&IndexErrorType) || error_clear_if(&StopIterationType)) {
        slot_clear(&self->sequence);
    }
    return item;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned length_hint(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const SequenceIterator *self = as_iterator(object);
    if (self->sequence.held == NULL) {
        return int_from_int64(0);
    }
    if (self->sequence.held->type->length == NULL) {
        return not_implemented_new();
    }
    // A list's iterator goes by its items, whatever a subclass says of its length.
    int64_t length = is_list(self->sequence.held) && object->type != &SequenceIteratorType
                         ? list_size(self->sequence.held)
                         : object_length(self->sequence.held);
    if (length < 0) {
        return NULL;
    }
    int64_t left = object->type != &ListReverseIteratorType ? length - self->index
                   : self->index < length                   ? self->index + 1
                                                            : 0;
    return int_from_int64(left > 0 ? left : 0);
}

static NativeRow iterator_methods[] = {
    {"__length_hint__", length_hint, .signature = "(self, /)", .help = "Return how many items are still to come."},
    {0}};

// ---- the types ---------------------------------------------------------------------------------------------------

const Member sequence_iterator_members[] = {MEMBER(SequenceIterator, sequence), MEMBER(SequenceIterator, index), {0}};

#define SEQUENCE_ITERATOR_TYPE(type_name, next_function)                                                               \
    {                                                                                                                  \
        .name = (type_name), .basic_size = sizeof(SequenceIterator), .members = sequence_iterator_members,             \
        .flags = TYPE_CONTAINER, .traverse = sequence_iterator_traverse,                                               \
        .take_reference = sequence_iterator_take_reference, .die = sequence_iterator_die,                              \
        .iterate = sequence_iterator_iterate, .next = (next_function), .methods = iterator_methods                     \
    }

Type ListIteratorType = SEQUENCE_ITERATOR_TYPE("list_iterator", list_iterator_next);
Type ListReverseIteratorType = SEQUENCE_ITERATOR_TYPE("list_reverseiterator", list_reverse_iterator_next);
Type TupleIteratorType = SEQUENCE_ITERATOR_TYPE("tuple_iterator", tuple_iterator_next);
Type StrIteratorType = SEQUENCE_ITERATOR_TYPE("str_iterator", str_iterator_next);
Type AsciiIteratorType = SEQUENCE_ITERATOR_TYPE("str_ascii_iterator", str_iterator_next);
Type BytesIteratorType = SEQUENCE_ITERATOR_TYPE("bytes_iterator", bytes_iterator_next);
Type ByteArrayIteratorType = SEQUENCE_ITERATOR_TYPE("bytearray_iterator", bytearray_iterator_next);
Type SequenceIteratorType = SEQUENCE_ITERATOR_TYPE("iterator", item_iterator_next);

bool iterators_init(void) {
    Type *const types[] = {&ListIteratorType,
                           &ListReverseIteratorType,
                           &TupleIteratorType,
                           &StrIteratorType,
                           &AsciiIteratorType,
                           &BytesIteratorType,
                           &ByteArrayIteratorType,
                           &SequenceIteratorType,
                           &EnumerateType,
                           &ZipType,
                           &MapType,
                           &FilterType,
                           &ReversedType,
                           &CallableIteratorType};
    for (int64_t i = 0; i < COUNT_OF(types); i++) {
        if (!type_ready(types[i])) {
            return false;
        }
    }
    return true;
}
