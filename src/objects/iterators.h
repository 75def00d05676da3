// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over the built-in containers, and enumerate, zip, map, filter, reversed.
//
// The structs are public so that the evaluator's `for` can step through the commonest without a call.
#ifndef TALLY_OBJECTS_ITERATORS_H
#define TALLY_OBJECTS_ITERATORS_H

#include "memory/heap.h"

typedef struct SequenceIterator { // of list, tuple, str, bytes, and of anything with __getitem__; 56 bytes
    Object object;
    Slot sequence; // empty: exhausted
    int64_t index;
} SequenceIterator;
_Static_assert(sizeof(SequenceIterator) + sizeof(GcHeader) == 56, "list_iterator: 56 bytes");

extern Type ListIteratorType, TupleIteratorType, StrIteratorType, AsciiIteratorType, BytesIteratorType,
    ByteArrayIteratorType, SequenceIteratorType, ListReverseIteratorType, ReversedType, CallableIteratorType,
    DictKeyIteratorType, DictValueIteratorType, DictItemIteratorType, SetIteratorType, EnumerateType, ZipType, MapType,
    FilterType;

typedef struct DictIterator {
    Object object;
    Slot dict;    // empty: exhausted
    int64_t used; // the dict's number of keys when the iteration began
    int64_t position;
    int64_t left;
    Slot result; // items: a tuple that is used again while nobody else holds it
} DictIterator;

MUST_USE Owned sequence_iterator_new(Type *type, Borrowed sequence);
MUST_USE Owned callable_iterator_new(Borrowed callable, Borrowed sentinel); // iter(callable, sentinel)
bool iterators_init(void);

extern const Member sequence_iterator_members[];

#endif
