// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.tee: several iterators out of one.
//
//     a, b = tee(it)        a ──▶ block │ 56 items │ ──▶ block │ 20 items, room │ ──▶ it
//                           b ─────────────────────────────────▲
//
// What the first of them reads is kept in a list of blocks for the others. Each iterator holds the block that it is in,
// and a block the next one; so a block dies when the last iterator has left it.
//
// What always holds: only the last block reads from the iterator, and it does not while it is reading already.
//
// Next: itertools_zip_longest.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

#define BLOCK_SIZE 56

typedef struct TeeBlock { // 512 bytes with the collector's header: the largest block that comes out of a pool
    Object object;
    Slot iterator;
    Slot next;
    int32_t count; // items read
    bool is_reading;
    Slot items[BLOCK_SIZE];
} TeeBlock;
_Static_assert(sizeof(TeeBlock) + sizeof(GcHeader) == HEAP_SMALL_MAXIMUM, "block of tee: 512 bytes");

typedef struct Tee { // 64 bytes with the collector's header
    Object object;
    Slot block;
    int64_t index; // of the next item in there
    void *weakrefs;
} Tee;
_Static_assert(sizeof(Tee) + sizeof(GcHeader) == 64, "tee: 64 bytes");

static TeeBlock *as_block(Borrowed object) { return object_mutable(object); }
static Tee *as_tee(Borrowed object) { return object_mutable(object); }

// ---- blocks: create ----------------------------------------------------------------------------------------------

static Owned block_new(Borrowed iterator) {
    Owned object = object_new(&TeeBlockType);
    if (object != NULL) {
        as_block(object)->iterator.held = retain(iterator);
        collector_track(object);
    }
    return object;
}

// ---- blocks: traverse, destroy -----------------------------------------------------------------------------------

static void block_traverse(Borrowed object, Visit visit, void *context) {
    const TeeBlock *self = as_block(object);
    if (self->iterator.held != NULL) {
        visit(self->iterator.held, edge_field("iterator"), context);
    }
    for (int32_t i = 0; i < BLOCK_SIZE; i++) {
        if (self->items[i].held != NULL) {
            visit(self->items[i].held, edge_index(EDGE_ITEM, i), context);
        }
    }
    if (self->next.held != NULL) {
        visit(self->next.held, edge_field("next block"), context);
    }
}

static Owned block_take_reference(Object *object) {
    TeeBlock *self = as_block(object);
    while (self->count > 0) {
        self->count -= 1;
        Owned item = slot_take_last(&self->items[self->count]);
        if (item != NULL) {
            return item;
        }
    }
    return self->iterator.held != NULL ? slot_take(&self->iterator) : slot_take(&self->next);
}

// ---- blocks: items -----------------------------------------------------------------------------------------------

static Owned block_read(TeeBlock *self) {
    if (self->iterator.held == NULL) {
        return NULL;
    }
    if (self->is_reading) {
        return error_raise(&RuntimeErrorType, "cannot re-enter the tee iterator");
    }
    self->is_reading = true;
    Owned item = itertools_next(&self->iterator);
    self->is_reading = false;
    if (item != NULL) {
        slot_set(&self->items[self->count], retain(item));
        self->count += 1;
    }
    return item;
}

// The block behind this one. NULL: MemoryError, or the collector has taken this one apart.
static Owned block_after(TeeBlock *self) {
    if (self->next.held == NULL) {
        self->next.held = self->iterator.held == NULL ? NULL : block_new(self->iterator.held);
    }
    return retain_if_any(self->next.held);
}

static const Member tee_block_members[] = {MEMBER(TeeBlock, iterator), MEMBER(TeeBlock, next),
                                           MEMBER(TeeBlock, count),    MEMBER(TeeBlock, is_reading),
                                           MEMBER(TeeBlock, items),    {0}};

Type TeeBlockType = {
    .name = "itertools._tee_dataobject",
    .module = "itertools",
    .doc = "Items that tee keeps for its iterators.",
    .basic_size = sizeof(TeeBlock),
    .members = tee_block_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = block_traverse,
    .take_reference = block_take_reference,
};

// ---- tee: create -------------------------------------------------------------------------------------------------

static Owned tee_new(Borrowed block, int64_t index) {
    Owned object = object_new(&TeeType);
    if (object != NULL) {
        as_tee(object)->block.held = retain_if_any(block);
        as_tee(object)->index = index;
        collector_track(object);
    }
    return object;
}

static Owned tee_copy(Borrowed self) { return tee_new(as_tee(self)->block.held, as_tee(self)->index); }

static Owned tee_of(Borrowed iterable) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return NULL;
    }
    Owned object = NULL;
    if (iterator->type == &TeeType) {
        object = tee_copy(iterator);
    } else {
        Owned block = block_new(iterator);
        object = block == NULL ? NULL : tee_new(block, 0);
        release_if_any(block);
    }
    release(iterator);
    return object;
}

static Owned tee_create(Type *type, const Arguments *arguments) {
    return itertools_check_arguments(type, &TeeType, arguments, 1) ? tee_of(arguments_get(arguments, 0)) : NULL;
}

// ---- tee: traverse, destroy --------------------------------------------------------------------------------------

static const HeldSlot tee_held[] = {{offsetof(Tee, block), "block"}, {0}};

static void tee_traverse(Borrowed self, Visit visit, void *context) { held_traverse(self, tee_held, visit, context); }

static Owned tee_take_reference(Object *self) { return held_take_reference(self, tee_held); }

// ---- tee: iterate ------------------------------------------------------------------------------------------------

static Owned tee_next(Borrowed object) {
    Tee *self = as_tee(object);
    if (self->block.held != NULL && self->index == BLOCK_SIZE) {
        Owned next = block_after(as_block(self->block.held));
        if (next == NULL) {
            return NULL;
        }
        self->index = 0;
        slot_set(&self->block, next);
    }
    if (self->block.held == NULL) {
        return NULL;
    }
    Owned held_block = retain(self->block.held);
    TeeBlock *block = as_block(held_block);
    Owned item = self->index < block->count ? retain(block->items[self->index].held) : block_read(block);
    self->index += item != NULL;
    release(held_block);
    return item;
}

static Owned tee_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return tee_copy(self);
}

static NativeRow tee_methods[] = {
    {"__copy__", tee_method_copy, .signature = "(self, /)", .help = "Return an iterator at the same place."},
    {0},
};

static const Member tee_members[] = {MEMBER(Tee, block), MEMBER(Tee, index), MEMBER(Tee, weakrefs), {0}};

Type TeeType = {
    .name = "itertools._tee",
    .module = "itertools",
    .doc = "One of the iterators that tee makes out of one.",
    .basic_size = sizeof(Tee),
    .members = tee_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Tee, weakrefs),
    .traverse = tee_traverse,
    .take_reference = tee_take_reference,
    .new = tee_create,
    .iterate = itertools_self,
    .next = tee_next,
    .methods = tee_methods,
};

// ---- the function tee --------------------------------------------------------------------------------------------

// The first of the iterators, and in *copy what makes the others of it: its method __copy__, which other iterators may
// have, too.
static Owned first_iterator(Borrowed iterable, Owned *copy) {
    Owned name = str_intern_text("__copy__");
    Owned iterator = name == NULL ? NULL : object_iterate(iterable);
    *copy = NULL;
    if (iterator != NULL && object_find_attribute(iterator, name, copy) == NO) {
        Owned tee = tee_of(iterator);
        release(iterator);
        iterator = tee;
        *copy = tee == NULL ? NULL : object_get_attribute(tee, name);
    }
    release_if_any(name);
    return iterator;
}

static Owned itertools_tee(Borrowed module, const Borrowed *arguments) {
    (void)module;
    int64_t count;
    if (!size_argument_read(arguments[1], 2, &count)) {
        return NULL;
    }
    if (count < 0) {
        return error_raise(&ValueErrorType, "n must be >= 0");
    }
    Owned result = tuple_new(count);
    if (result == NULL || count == 0) {
        return result;
    }
    Owned copy;
    as_tuple(result)->items[0].held = first_iterator(arguments[0], &copy);
    for (int64_t i = 1; copy != NULL && i < count; i++) {
        Owned next = object_call_none(copy);
        as_tuple(result)->items[i].held = next;
        if (next == NULL) {
            release(give(copy));
        }
    }
    if (copy == NULL) {
        release(result);
        return NULL;
    }
    release(copy);
    return result;
}

NativeRow itertools_tee_rows[] = {
    {"tee", itertools_tee, .signature = "(iterable, n=2, /)",
     .help = "Return n iterators, each of which gives the items of the iterable."},
    {0},
};
