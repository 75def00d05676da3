// SPDX-License-Identifier: GPL-3.0-or-later
// What lies behind an object's members, and in its buffers.
//
//     str     characters, NUL                       int      digits of 30 bits
//     tuple   item 0, item 1, …                     dict     keys: header, indices, entries of hash, key, value
//     set     entries of key and hash               list     items; deque: its ring
//
// What is long is folded in its middle, into one row. Next: report_layout.c.
#include "objects/bytes.h"
#include "objects/dict_keys.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/set_table.h"
#include "objects/str_data.h"
#include "eval/frame.h"
#include "eval/generator.h"
#include "library/deque.h"
#include "inspect/describe.h"
#include "inspect/layout.h"
#include "inspect/quantity.h"

#include <inttypes.h>
#include <string.h>

#define SHOWN_WHOLE 10 // as many items are shown each; of more, these:
#define SHOWN_FIRST 6
#define SHOWN_LAST 2
#define BYTES_SHOWN 24

// ---- folding -----------------------------------------------------------------------------------------------------

// Where the fold of `count` items begins, and where it ends; both `count`: there is none.
static int64_t fold_begin(int64_t count) { return count <= SHOWN_WHOLE ? count : SHOWN_FIRST; }
static int64_t fold_end(int64_t count) { return count <= SHOWN_WHOLE ? count : count - SHOWN_LAST; }

// Items [begin, end) of `size` bytes as one row.
static void add_fold(Layout *layout, int64_t begin, int64_t end, int64_t size) {
    layout_row_begin(layout, (end - begin) * size, "…");
    quantity_add(end - begin, &layout->texts);
    buffer_add_text(&layout->texts, " more");
    layout_row_end(layout);
}

// One row for each item but the folded ones.
static void add_items(Layout *layout, const void *items, int64_t count, int64_t size,
                      void (*add)(Layout *layout, const void *items, int64_t index)) {
    for (int64_t i = 0; i < count; i++) {
        if (i == fold_begin(count)) {
            add_fold(layout, i, fold_end(count), size);
            i = fold_end(count);
        }
        add(layout, items, i);
    }
}

// ---- references --------------------------------------------------------------------------------------------------

void layout_slots(Layout *layout, const Slot *slots, int64_t count, const char *name) {
    for (int64_t i = 0; i < count; i++) {
        if (i == fold_begin(count)) {
            add_fold(layout, i, fold_end(count), sizeof(Slot));
            i = fold_end(count);
        }
        layout_row_begin(layout, sizeof(Slot), "%s %" PRId64, name, i);
        layout_reference(layout, slots[i].held);
        layout_row_end(layout);
    }
}

// ---- text, bytes, digits -----------------------------------------------------------------------------------------

static void add_bytes(Layout *layout, const char *bytes, int64_t size, const char *name) {
    if (size <= 0) {
        return;
    }
    layout_row_begin(layout, size, "%s", name);
    for (int64_t i = 0; i < size && i < BYTES_SHOWN; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        buffer_add_byte(&layout->texts, byte >= ' ' && byte < 0x7f ? (char)byte : '.');
    }
    buffer_add_text(&layout->texts, size > BYTES_SHOWN ? "…" : "");
    layout_row_end(layout);
}

static void add_characters(Layout *layout, const Str *self) {
    static const Member wide_members[] = {
        MEMBER(WideStr, utf8), MEMBER(WideStr, utf8_size), MEMBER(WideStr, maximum), {0}};
    int64_t header = layout->at - (int64_t)sizeof(Str);
    for (const Member *member = wide_members; !self->is_ascii && member->name != NULL; member++) {
        layout_member(layout, (const char *)self, header, member);
    }
    if (self->length > 0) {
        layout_row_begin(layout, self->length * self->kind, "characters");
        quantity_add(self->length, &layout->texts);
        buffer_add_format(&layout->texts, self->kind == 1 ? " of a byte" : " of %d bytes", self->kind);
        if (self->object.type == &StrType) {
            buffer_add_text(&layout->texts, ": ");
            describe_value(&self->object, BYTES_SHOWN, &layout->texts);
        }
        layout_row_end(layout);
    }
    layout_row_plain(layout, self->kind, "end", "0");
}

static void add_digit(Layout *layout, const void *digits, int64_t index) {
    layout_row_begin(layout, sizeof(uint32_t), "digit %" PRId64, index);
    buffer_add_format(&layout->texts, "%" PRIu32 " × 2^%" PRId64, ((const uint32_t *)digits)[index], 30 * index);
    layout_row_end(layout);
}

// Every int has room for two digits, but for the static zero.
static void add_digits(Layout *layout, const Int *self, const LayoutBlock *block) {
    int64_t count = self->size < 0 ? -self->size : self->size;
    add_items(layout, self->digits, count, sizeof(uint32_t), add_digit);
    if (count < 2 && layout->at + (2 - count) * (int64_t)sizeof(uint32_t) <= block->asked) {
        layout_spare(layout, (2 - count) * (int64_t)sizeof(uint32_t));
    }
}

// The slots of the frame that waits, and behind them words that say where its statements go on: no references.
static void add_generator_slots(Layout *layout, Borrowed object) {
    const Generator *self = as_generator(object);
    const Frame *frame = generator_frame(self);
    int64_t count = frame_slot_count(frame) < self->sized.size ? frame_slot_count(frame) : self->sized.size;
    layout_slots(layout, frame->slots, count, "slot");
    if (self->sized.size > count) {
        layout_row_plain(layout, (self->sized.size - count) * (int64_t)sizeof(Slot), "resume words",
                         "where its statements go on");
    }
}

// Behind a struct sequence's items lie fields that only have names: time.struct_time's zone.
static void add_tuple_items(Layout *layout, Borrowed object) {
    const Type *native = object->type;
    while (type_has(native, TYPE_CLASS)) {
        native = native->base;
    }
    const Slot *items = as_tuple(object)->items;
    layout_slots(layout, items, tuple_size(object), "item");
    int64_t hidden = (native->basic_size - (int64_t)sizeof(Tuple)) / (int64_t)sizeof(Slot);
    layout_slots(layout, items + tuple_size(object), hidden, "hidden field");
}

void layout_items(Layout *layout, const LayoutBlock *block) {
    Borrowed object = layout->object;
    if (type_has(object->type, TYPE_IS_STR)) {
        add_characters(layout, as_str(object));
    } else if (type_has(object->type, TYPE_IS_INT)) {
        add_digits(layout, as_int(object), block);
    } else if (type_has(object->type, TYPE_IS_TUPLE)) {
        add_tuple_items(layout, object);
    } else if (type_has(object->type, TYPE_IS_BYTES)) {
        add_bytes(layout, as_bytes(object)->data, as_bytes(object)->size, "bytes");
        layout_row_plain(layout, 1, "end", "0");
    } else if (object->type == &GeneratorType) {
        layout_gap(layout, (const char *)generator_frame(as_generator(object))->slots - (const char *)block->start);
        add_generator_slots(layout, object);
    }
}

// ---- dicts -------------------------------------------------------------------------------------------------------

static int64_t index_at(const DictKeys *keys, int64_t slot) {
    int64_t value = 0;
    int size = 1 << keys->index_shift;
    memcpy(&value, (const char *)keys->indices + slot * size, (size_t)size);
    int unused = 64 - 8 * size;
    return (int64_t)((uint64_t)value << unused) >> unused;
}

static void add_indices(Layout *layout, const DictKeys *keys) {
    int64_t size = (int64_t)1 << keys->index_shift;
    layout_row_begin(layout, keys->slot_count * size, "indices");
    for (int64_t i = 0; i < keys->slot_count && i < 8; i++) {
        int64_t index = index_at(keys, i);
        buffer_add_text(&layout->texts, i > 0 ? " " : "");
        if (index < 0) {
            buffer_add_text(&layout->texts, index == INDEX_FREE ? "–" : "×");
        } else {
            buffer_add_format(&layout->texts, "%" PRId64, index);
        }
    }
    buffer_add_format(&layout->texts, "%s, %" PRId64 " byte%s each", keys->slot_count > 8 ? " …" : "", size,
                      size == 1 ? "" : "s");
    layout_row_end(layout);
}

static void add_key(Layout *layout, int64_t index, const DictEntry *entry) {
    layout_row_begin(layout, sizeof(entry->hash), "hash %" PRId64, index);
    buffer_add_format(&layout->texts, "%" PRId64, entry->hash);
    layout_row_end(layout);
    layout_row_begin(layout, sizeof(entry->key), "key %" PRId64, index);
    layout_reference(layout, entry->key.held);
    layout_row_end(layout);
    layout_row_begin(layout, sizeof(entry->value), "value %" PRId64, index);
    layout_reference(layout, entry->value.held);
    layout_row_end(layout);
}

static void add_entry(Layout *layout, const void *entries, int64_t index) {
    const DictEntry *entry = (const DictEntry *)entries + index;
    if (entry->key.held != NULL) {
        add_key(layout, index, entry);
    } else {
        layout_row_begin(layout, sizeof(*entry), "entry %" PRId64, index);
        buffer_add_text(&layout->texts, "was deleted");
        layout_row_end(layout);
    }
}

// `keys` need not be at the block's beginning: in front of shared keys stands their owner.
static void add_keys(Layout *layout, const LayoutBlock *block, const DictKeys *keys) {
    static const Member members[] = {
        MEMBER(DictKeys, references), MEMBER(DictKeys, kind),       MEMBER(DictKeys, index_shift),
        MEMBER(DictKeys, is_shared),  MEMBER(DictKeys, slot_count), MEMBER(DictKeys, version),
        MEMBER(DictKeys, usable),     MEMBER(DictKeys, count),      {0}};
    int64_t before = (const char *)keys - (const char *)block->start;
    if (before > 0) {
        layout_row_plain(layout, before, "owner and links", "of a table that a class's instances share");
    }
    for (const Member *member = members; member->name != NULL; member++) {
        layout_member(layout, (const char *)keys, before, member);
    }
    add_indices(layout, keys);
    add_items(layout, dict_entries(keys), keys->count, sizeof(DictEntry), add_entry);
    int64_t room = keys_capacity(keys->slot_count) - keys->count;
    if (room > 0) {
        layout_row_begin(layout, room * (int64_t)sizeof(DictEntry), "free");
        buffer_add_text(&layout->texts, "room for ");
        quantity_add_counted(room, "key", &layout->texts);
        layout_row_end(layout);
    }
}

// ---- sets --------------------------------------------------------------------------------------------------------

static void add_set_entry(Layout *layout, const void *entries, int64_t index) {
    const SetEntry *entry = (const SetEntry *)entries + index;
    layout_row_begin(layout, sizeof(*entry), "entry %" PRId64, index);
    if (set_entry_is_used(entry)) {
        layout_reference(layout, entry->key.held);
    } else {
        buffer_add_text(&layout->texts, entry->key.held == NULL ? "free" : "deleted");
    }
    layout_row_end(layout);
}

bool layout_expand(Layout *layout, const void *member) {
    bool small_table = type_has(layout->object->type, TYPE_IS_SET) && member == as_set(layout->object)->small_table;
    if (small_table) {
        add_items(layout, member, SET_SMALL_SIZE, sizeof(SetEntry), add_set_entry);
    }
    return small_table;
}

// ---- buffers -----------------------------------------------------------------------------------------------------

static void add_ring(Layout *layout, const Deque *self) {
    layout_row_begin(layout, self->size * (int64_t)sizeof(Slot), "items");
    quantity_add(self->size, &layout->texts);
    buffer_add_format(&layout->texts, " in a ring, the first in place %" PRId64, self->first);
    layout_row_end(layout);
}

static bool add_dict_buffer(Layout *layout, const LayoutBlock *block) {
    const Dict *dict = as_dict(layout->object);
    if (block->start == dict->values) {
        layout_slots(layout, dict->values, keys_capacity(dict->keys->slot_count), "value");
    } else {
        add_keys(layout, block, dict->keys);
    }
    return true;
}

// False: a buffer of a kind that is not told in rows.
static bool add_known_buffer(Layout *layout, const LayoutBlock *block) {
    Borrowed object = layout->object;
    if (type_has(object->type, TYPE_IS_LIST)) {
        layout_slots(layout, block->start, list_size(object), "item");
    } else if (type_has(object->type, TYPE_IS_DICT)) {
        return add_dict_buffer(layout, block);
    } else if (type_has(object->type, TYPE_IS_SET)) {
        add_items(layout, block->start, as_set(object)->mask + 1, sizeof(SetEntry), add_set_entry);
    } else if (object->type == &DequeType) {
        add_ring(layout, (const Deque *)(const void *)object);
    } else if (type_has(object->type, TYPE_IS_TYPE) && strcmp(block->what, "shared keys") == 0) {
        add_keys(layout, block, ((const Type *)(const void *)object)->shared_keys);
    } else {
        return false;
    }
    return true;
}

void layout_buffer(Layout *layout, const LayoutBlock *block) {
    if (!add_known_buffer(layout, block)) {
        add_bytes(layout, block->start, block->used, block->what);
    }
}
