// SPDX-License-Identifier: GPL-3.0-or-later
// The byte ledger: every live block of the heap belongs to exactly one object or one named part of the runtime.
//
//     used + spare = asked              what owners say: bytes in use, and bytes asked for but not used yet
//     asked + rounding = blocks         what their blocks take in the heap
//     blocks + free + headers = mapped  where all mapped bytes are (memory/heap_map.h)
//
// Two lists are made in one walk and compared: the blocks that the owners name, and the live blocks of the heap. What
// is in one of them only, or in both with different sizes, is a difference: a bug of the interpreter, never of the
// program.
#ifndef TALLY_INSPECT_BYTE_LEDGER_H
#define TALLY_INSPECT_BYTE_LEDGER_H

#include "base/buffer.h"
#include "memory/heap_map.h"
#include "inspect/address_table.h"

// The objects of a type, and their blocks.
typedef struct TypeBytes {
    const Type *type;
    int64_t objects;
    int64_t static_objects; // of `objects`: outside the heap
    int64_t blocks;
    int64_t used; // bytes: what sys.getsizeof adds up to
    int64_t spare;
    int64_t static_used; // of `used`: bytes outside the heap
    int64_t static_spare;
} TypeBytes;

// The blocks of one name: "items", "keys", "shared keys" … Objects' own blocks are not among them.
typedef struct BufferBytes {
    const char *name;
    int64_t blocks;
    int64_t used;
    int64_t spare;
} BufferBytes;

#define BUFFER_NAMES_MAXIMUM 48

typedef enum ByteFault {
    FAULT_UNOWNED,     // a live block that nobody names
    FAULT_OWNED_TWICE, // a block that two owners name, or one twice
    FAULT_OTHER_SIZE,  // its owner asked for another size than the heap gave
    FAULT_OVERFULL,    // its owner uses more than it asked for, or less than nothing
    FAULT_NOT_LIVE,    // somebody names a block that is not live
    FAULT_DEAD_OBJECT, // an object that has died, and its block was not given back
    FAULT_NO_OBJECT,   // a block for an object that holds none
    FAULT_MAP,         // the heap's own sums do not add up
} ByteFault;

typedef struct ByteDifference {
    ByteFault fault;
    const void *block;
    int64_t size; // bytes that the heap gave; FAULT_NOT_LIVE: that the owner asked for
    HeapKind kind;
} ByteDifference;

typedef void (*VisitByteDifference)(const ByteDifference *difference, void *context);

typedef struct ByteLedger {
    VisitByteDifference on_difference; // NULL: differences are only counted
    void *context;
    int64_t differences;
    bool failed; // no memory for the tables: what the ledger says is not to be used

    AddressTable blocks; // see byte_ledger.c
    int64_t matched;     // of `blocks`, how many are live
    AddressTable types;  // type → number of its row, from 1
    TypeBytes *rows;
    int64_t row_count;
    int64_t row_capacity;
    BufferBytes buffers[BUFFER_NAMES_MAXIMUM];
    int64_t buffer_count;
    Borrowed owner; // whose blocks are being named
    TypeBytes *row; // of the owner's type; NULL: a part of the runtime

    int64_t objects;
    int64_t static_objects;
    int64_t block_count; // that owners named, in the heap
    int64_t used;        // bytes in the heap
    int64_t spare;
    int64_t static_used; // bytes of static objects, which are not in the heap
    int64_t static_spare;
    int64_t broken_objects; // of which nothing can be asked: dead, or none at all
    int64_t unowned_blocks; // and those of broken objects
    int64_t unowned_bytes;
    HeapTotals totals;
} ByteLedger;

// One ledger can be taken again and again: begin, add all, end; deinit when it is not needed any more.
void byte_ledger_init(ByteLedger *ledger, VisitByteDifference on_difference, void *context);
void byte_ledger_deinit(ByteLedger *ledger);
void byte_ledger_begin(ByteLedger *ledger);
// Enters the object's blocks. False: it is none (a difference), and must not be asked for anything.
bool byte_ledger_add_object(ByteLedger *ledger, Borrowed object);
// Enters the blocks of the runtime's parts, compares all with the heap and tells the differences. True: it balances.
// False: there are differences, or it has failed.
bool byte_ledger_end(ByteLedger *ledger);

// All at once: a ledger of everything there is now. False: no memory (nothing to be closed).
bool byte_ledger_open(ByteLedger *ledger, VisitByteDifference on_difference, void *context);

// Bytes that the objects of a type use in the heap.
static inline int64_t type_bytes_in_heap(const TypeBytes *row) { return row->used - row->static_used; }
// Sorts the rows of types by that, the largest first; only after the end.
void byte_ledger_sort(ByteLedger *ledger);

// A difference in words, without a line's end: "block 0x1000004a40 of 64 bytes (a buffer): nobody owns it; …".
void byte_difference_describe(const ByteLedger *ledger, const ByteDifference *difference, Buffer *out);

#endif
