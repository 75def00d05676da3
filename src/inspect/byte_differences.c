// SPDX-License-Identifier: GPL-3.0-or-later
// Differences of the byte ledger in words.
//
//     a buffer that nobody owns: what it begins with says best where it comes from
//     a block with two owners:   another walk finds them, for the ledger keeps none
//
// What always holds: nothing here trusts a block to be what it should be; of one that holds no object, only bytes are
// shown.
#include "inspect/byte_ledger.h"

#include "memory/roots.h"
#include "inspect/describe.h"

#include <inttypes.h>

#define BYTES_SHOWN 16
#define OWNERS_SHOWN 4

static const char *const kind_names[] = {
    [HEAP_CONTAINER] = "an object of the collector's",
    [HEAP_PLAIN] = "an object",
    [HEAP_BUFFER] = "a buffer",
};

// ---- what a block begins with ------------------------------------------------------------------------------------

static void add_bytes(const unsigned char *bytes, int64_t count, Buffer *out) {
    for (int64_t i = 0; i < count; i++) {
        buffer_add_format(out, i == 0 ? "%02x" : " %02x", bytes[i]);
    }
    buffer_add_text(out, " \"");
    for (int64_t i = 0; i < count; i++) {
        buffer_add_byte(out, bytes[i] >= ' ' && bytes[i] < 0x7f ? (char)bytes[i] : '.');
    }
    buffer_add_byte(out, '"');
}

static void add_beginning(const void *block, int64_t size, Buffer *out) {
    buffer_add_text(out, "; it begins ");
    add_bytes(block, size < BYTES_SHOWN ? size : BYTES_SHOWN, out);
}

// ---- owners ------------------------------------------------------------------------------------------------------

typedef struct OwnerSearch {
    const ByteLedger *ledger;
    const void *block;
    Borrowed owner; // who names blocks now; NULL: a part of the runtime
    int64_t found;
    Buffer *out;
} OwnerSearch;

static void compare_owned(const void *block, int64_t used, int64_t asked, const char *what, void *context) {
    OwnerSearch *search = context;
    if (block != search->block || search->found++ >= OWNERS_SHOWN) {
        return;
    }
    buffer_add_text(search->out, search->found == 1 ? ": " : ", ");
    buffer_add_text(search->out, what);
    if (search->owner != NULL) {
        buffer_add_text(search->out, " of ");
        describe_object(search->owner, search->out);
    }
    buffer_add_format(search->out, " (%" PRId64 " of %" PRId64 " bytes used)", used, asked);
}

static void search_object(Borrowed object, void *context) {
    OwnerSearch *search = context;
    if (object->refcount > 0 && address_table_find(&search->ledger->types, object->type) != NULL) {
        search->owner = object;
        object_footprint(object, compare_owned, search);
    }
}

static void add_owners(const ByteLedger *ledger, const void *block, Buffer *out) {
    OwnerSearch search = {.ledger = ledger, .block = block, .out = out};
    heap_walk_objects(search_object, &search);
    search.owner = NULL;
    roots_walk_blocks(compare_owned, &search);
}

// ---- a difference ------------------------------------------------------------------------------------------------

static void add_block(const ByteDifference *difference, Buffer *out) {
    buffer_add_format(out, "block %p of %" PRId64 " bytes (%s): ", difference->block, difference->size,
                      kind_names[difference->kind]);
}

// The type stands behind the count, in a dead object's block still.
static void add_dead_object(const ByteDifference *difference, Buffer *out) {
    size_t header = difference->kind == HEAP_CONTAINER ? sizeof(GcHeader) : 0;
    Borrowed object = (Borrowed)(const void *)((const char *)difference->block + header);
    buffer_add_format(out, "its %s has died, and the block was not given back", object->type->name);
}

void byte_difference_describe(const ByteLedger *ledger, const ByteDifference *difference, Buffer *out) {
    const void *block = difference->block;
    if (difference->fault == FAULT_MAP) {
        buffer_add_format(out, "the heap's pages: %" PRId64 " bytes of those mapped are nowhere", difference->size);
        return;
    }
    add_block(difference, out);
    switch (difference->fault) {
    case FAULT_UNOWNED:
        buffer_add_text(out, "nobody owns it");
        add_beginning(block, difference->size, out);
        break;
    case FAULT_NO_OBJECT:
        buffer_add_text(out, "it holds no object");
        add_beginning(block, difference->size, out);
        break;
    case FAULT_DEAD_OBJECT: add_dead_object(difference, out); break;
    case FAULT_OWNED_TWICE:
        buffer_add_text(out, "two own it");
        add_owners(ledger, block, out);
        break;
    case FAULT_OTHER_SIZE:
        buffer_add_text(out, "its owner says another size");
        add_owners(ledger, block, out);
        break;
    case FAULT_OVERFULL:
        buffer_add_text(out, "its owner cannot use so many bytes");
        add_owners(ledger, block, out);
        break;
    case FAULT_NOT_LIVE:
        buffer_add_text(out, "it is not live, but somebody names it");
        add_owners(ledger, block, out);
        break;
    case FAULT_MAP: break;
    }
}
