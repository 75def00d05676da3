// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping through an iterator, the commonest ones without a call: what `for` and comprehensions do.
#ifndef TALLY_EVAL_ITERATE_H
#define TALLY_EVAL_ITERATE_H

#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/tuple.h"
#include "eval/generator.h"
#include "eval/nodes.h"

// The next number of a range that has one left.
static ALWAYS_INLINE int64_t range_step(RangeIterator *range) {
    int64_t value = range->next;
    range->left -= 1;
    range->next = range->left == 0 ? value : value + range->step;
    return value;
}

// The next item, owned; NULL: exhausted if nothing is pending, else failed.
static ALWAYS_INLINE Owned iterate_next(Borrowed iterator) {
    if (LIKELY(iterator->type == &RangeIteratorType)) {
        RangeIterator *range = object_mutable(iterator);
        if (UNLIKELY(range->left == 0)) {
            return NULL;
        }
        return int_from_int64(range_step(range));
    }
    if (iterator->type == &ListIteratorType) {
        SequenceIterator *self = object_mutable(iterator);
        if (LIKELY(self->sequence.held != NULL && self->index < list_size(self->sequence.held))) {
            return retain(list_get(self->sequence.held, self->index++));
        }
    } else if (iterator->type == &TupleIteratorType) {
        SequenceIterator *self = object_mutable(iterator);
        if (LIKELY(self->sequence.held != NULL && self->index < tuple_size(self->sequence.held))) {
            return retain(tuple_get(self->sequence.held, self->index++));
        }
    }
    if (iterator->type == &GeneratorType) {
        Owned item = generator_next(iterator);
        if (UNLIKELY(item == NULL) && error_is_pending()) {
            error_clear_if(&StopIterationType);
        }
        return item;
    }
    return object_next(iterator);
}

// The same for a loop without that technique.
static ALWAYS_INLINE Owned iterate_next_either(Borrowed iterator, bool quick) {
    return quick ? iterate_next(iterator) : object_next(iterator);
}

#endif
