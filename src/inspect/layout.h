// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of an object, byte by byte: what each part of them is, and what it holds.
//
//     list   │ next previous refs │ refcount type size items capacity │        its own block
//     items  │ item 0 │ item 1 │ spare │                                       a buffer
//
// Places and sizes come from the structs (memory/member.h), the blocks from the type's footprint.
//
// What always holds: the rows of a block tile it: each begins where the one before ends, and the last ends at `asked`.
#ifndef TALLY_INSPECT_LAYOUT_H
#define TALLY_INSPECT_LAYOUT_H

#include "base/buffer.h"
#include "memory/type.h"

typedef struct LayoutRow {
    int64_t offset; // in the block
    int64_t size;   // bytes
    int64_t name;   // where in `texts`
    int64_t value;  // where in `texts`; what it holds, in words
} LayoutRow;

typedef struct LayoutBlock {
    const void *start;
    int64_t used; // bytes, as the type's footprint says
    int64_t asked;
    const char *what; // "list", "items"
    int64_t first_row;
    int64_t row_count;
} LayoutBlock;

#define LAYOUT_BLOCKS_MAXIMUM 8

typedef struct Layout {
    Borrowed object;
    LayoutBlock blocks[LAYOUT_BLOCKS_MAXIMUM];
    int64_t block_count;
    Buffer rows;  // LayoutRow after LayoutRow
    Buffer texts; // each with its NUL
    int64_t at;   // where the next row of the block begins
} Layout;

// Takes raw memory only, and no reference; describing ints makes temporary objects. False: no memory, nothing to close.
bool layout_open(Layout *layout, Borrowed object);
void layout_close(Layout *layout);
static inline const LayoutRow *layout_row(const Layout *layout, int64_t index) {
    return (const LayoutRow *)(const void *)layout->rows.bytes + index;
}
static inline const char *layout_text(const Layout *layout, int64_t at) { return layout->texts.bytes + at; }
// Bytes in use, and bytes asked for, of all blocks.
int64_t layout_used(const Layout *layout);
int64_t layout_asked(const Layout *layout);

// ---- for layout_blocks.c -----------------------------------------------------------------------------------------

// Adds a row of `size` bytes where the last one has ended; its name is formatted, and its value is what the caller
// adds to layout->texts before layout_row_end.
__attribute__((format(printf, 3, 4))) void layout_row_begin(Layout *layout, int64_t size, const char *name, ...);
void layout_row_end(Layout *layout);
// A row that is told by its name alone.
void layout_row_plain(Layout *layout, int64_t size, const char *name, const char *value);
// A member of a struct at `base`; what lies between it and the last row becomes one of its own.
void layout_member(Layout *layout, const char *base, int64_t block_offset, const Member *member);
void layout_gap(Layout *layout, int64_t up_to);         // unused bytes of a struct, or what no table tells of
void layout_reference(Layout *layout, Borrowed object); // "→ list at 0x… = []" into the value

// The rows of what an object's own block has behind its struct: characters, digits, items.
void layout_items(Layout *layout, const LayoutBlock *block);
void layout_spare(Layout *layout, int64_t size); // asked for, and not in use
// A member that is several things in one, as a row for each of them. False: it is not known what they are.
bool layout_expand(Layout *layout, const void *member);
// The rows of a buffer.
void layout_buffer(Layout *layout, const LayoutBlock *block);

// References one after the other; a long row of them is folded in its middle.
void layout_slots(Layout *layout, const Slot *slots, int64_t count, const char *name);

bool report_layout(Borrowed object, Buffer *out);

#endif
