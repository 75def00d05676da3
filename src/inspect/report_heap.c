// SPDX-License-Identifier: GPL-3.0-or-later
// :heap and tally.heap(): the sums, the types with most bytes, the largest objects, the runtime's parts.
//
//     >>> :heap
//     3,818 objects in 4,012 blocks take 264,816 bytes
//
//           264,816  used
//       +     4,864  spare: asked for, and not in use
//       =   269,680  asked
//     …
//
// What always holds: each sum is the numbers above it, and the rows of types add up to what is used.
#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/heap_picture.h"
#include "inspect/quantity.h"
#include "inspect/report.h"

#define TYPES_SHOWN 12
#define NAME_WIDTH 28
#define VALUE_WIDTH 36

// ---- the sums ----------------------------------------------------------------------------------------------------

static void add_term(Buffer *out, char sign, int64_t number, const char *what) {
    buffer_add_format(out, "  %c ", sign);
    quantity_add_aligned(number, 13, out);
    buffer_add_format(out, "  %s\n", what);
}

static void add_sums(const HeapPicture *picture, Buffer *out) {
    const ByteLedger *ledger = &picture->ledger;
    const HeapTotals *totals = &ledger->totals;
    add_term(out, ' ', ledger->used, "used");
    add_term(out, '+', ledger->spare, "spare: asked for, and not in use");
    add_term(out, '=', picture_asked(picture), "asked");
    add_term(out, '+', picture_rounding(picture), "rounding, up to the size of a block");
    if (ledger->unowned_bytes > 0) {
        add_term(out, '+', ledger->unowned_bytes, "held by what runs now");
    }
    add_term(out, '=', totals->bytes_in_blocks, "in blocks");
    add_term(out, '+', picture_free(picture), "free");
    add_term(out, '+', totals->bytes_in_headers, "headers of pools");
    buffer_add_text(out, "  = ");
    quantity_add_aligned(totals->bytes_mapped, 13, out);
    buffer_add_text(out, "  mapped: ");
    quantity_add_counted(totals->arenas, "arena", out);
    if (totals->spans > 0) {
        buffer_add_text(out, " and ");
        quantity_add_counted(totals->spans, "large block", out);
    }
    buffer_add_byte(out, '\n');
}

// ---- types -------------------------------------------------------------------------------------------------------

static void add_row(Buffer *out, const char *name, int64_t first, int64_t second, int64_t third) {
    buffer_add_text(out, "  ");
    columns_add_cut(out, name, NAME_WIDTH);
    quantity_add_aligned(first, 11, out);
    quantity_add_aligned(second, 14, out);
    quantity_add_aligned(third, 13, out);
    buffer_add_byte(out, '\n');
}

// What a row has in the heap.
static TypeBytes in_heap(const TypeBytes *row) {
    return (TypeBytes){.objects = row->objects - row->static_objects,
                       .used = row->used - row->static_used,
                       .spare = row->spare - row->static_spare};
}

static void subtract(TypeBytes *from, const TypeBytes *bytes) {
    from->objects -= bytes->objects;
    from->used -= bytes->used;
    from->spare -= bytes->spare;
}

static void add_other_types(const HeapPicture *picture, int64_t shown, TypeBytes *rest, Buffer *out) {
    TypeBytes others = {0};
    for (int64_t i = shown; i < picture->heap_types; i++) {
        TypeBytes bytes = in_heap(&picture->ledger.rows[i]);
        others.objects += bytes.objects;
        others.used += bytes.used;
        others.spare += bytes.spare;
    }
    Buffer name;
    buffer_init(&name);
    quantity_add_counted(picture->heap_types - shown, "other type", &name);
    add_row(out, name.bytes, others.objects, others.used, others.spare);
    out->failed |= name.failed;
    buffer_deinit(&name);
    subtract(rest, &others);
}

static void add_types(const HeapPicture *picture, Buffer *out) {
    const ByteLedger *ledger = &picture->ledger;
    TypeBytes rest = {
        .objects = ledger->objects - ledger->static_objects, .used = ledger->used, .spare = ledger->spare};
    buffer_add_format(out, "\n  %-*s %11s%14s%13s\n", NAME_WIDTH, "type", "objects", "bytes used", "spare");
    int64_t shown = picture->heap_types <= TYPES_SHOWN + 1 ? picture->heap_types : TYPES_SHOWN;
    for (int64_t i = 0; i < shown; i++) {
        TypeBytes bytes = in_heap(&ledger->rows[i]);
        add_row(out, ledger->rows[i].type->name, bytes.objects, bytes.used, bytes.spare);
        subtract(&rest, &bytes);
    }
    if (picture->heap_types > shown) {
        add_other_types(picture, shown, &rest, out);
    }
    if (rest.used > 0 || rest.spare > 0) {
        add_row(out, "no object's: the runtime's", rest.objects, rest.used, rest.spare);
    }
    add_row(out, "all", ledger->objects - ledger->static_objects, ledger->used, ledger->spare);
    buffer_add_text(out, "  static, not in the heap: ");
    quantity_add_counted(ledger->static_objects, "object", out);
    buffer_add_text(out, ", ");
    quantity_add_counted(ledger->static_used, "byte", out);
    buffer_add_text(out, " (built-in types …)\n");
}

// ---- the largest -------------------------------------------------------------------------------------------------

static void add_largest(const HeapPicture *picture, Buffer *out) {
    buffer_add_text(out, "\n  the largest objects\n");
    for (int64_t i = 0; i < picture->largest_count; i++) {
        const LargeObject *large = &picture->largest[i];
        quantity_add_aligned(large->size, 13, out);
        buffer_add_format(out, "  %-14p ", (const void *)large->object);
        columns_add_cut(out, large->object->type->name, 12);
        size_t start = out->length;
        describe_value(large->object, VALUE_WIDTH - 1, out);
        columns_cut(out, start, VALUE_WIDTH);
        buffer_add_byte(out, '\n');
    }
}

// ---- parts -------------------------------------------------------------------------------------------------------

static void add_buffers(const HeapPicture *picture, Buffer *out) {
    buffer_add_format(out, "\n  %-*s %11s%14s%13s\n", NAME_WIDTH, "buffers that objects own", "blocks", "bytes used",
                      "spare");
    for (int64_t i = 0; i < picture->ledger.buffer_count; i++) {
        const BufferBytes *row = &picture->ledger.buffers[i];
        add_row(out, row->name, row->blocks, row->used, row->spare);
    }
}

static void add_parts(const HeapPicture *picture, Buffer *out) {
    buffer_add_text(out, "\n  the runtime's own memory, outside the heap\n");
    add_term(out, ' ', picture->stack_bytes, "value stack, in use");
    for (Part part = 0; part < PART_COUNT; part++) {
        if (picture->raw[part] > 0) {
            add_term(out, ' ', picture->raw[part], part_name(part));
        }
    }
}

static void add_generations(const HeapPicture *picture, Buffer *out) {
    buffer_add_text(out, "\n  the collector looks after");
    static const char *const names[] = {" young", " middle", " old"};
    for (int i = 0; i < GENERATION_COUNT; i++) {
        buffer_add_text(out, i == 0 ? " " : ", ");
        quantity_add(picture->generations[i], out);
        buffer_add_text(out, names[i]);
    }
    if (picture->frozen > 0) {
        buffer_add_text(out, ", ");
        quantity_add(picture->frozen, out);
        buffer_add_text(out, " frozen");
    }
    buffer_add_text(out, " objects\n");
}

bool report_heap(Buffer *out) {
    HeapPicture picture;
    if (!heap_picture_open(&picture)) {
        error_raise_no_memory();
        return false;
    }
    quantity_add_counted(picture.ledger.objects - picture.ledger.static_objects, "object", out);
    buffer_add_text(out, " in ");
    quantity_add_counted(picture.ledger.totals.blocks_in_use, "block", out);
    buffer_add_text(out, " use ");
    quantity_add_counted(picture.ledger.used, "byte", out);
    buffer_add_text(out, "\n\n");
    add_sums(&picture, out);
    add_types(&picture, out);
    add_largest(&picture, out);
    add_buffers(&picture, out);
    add_parts(&picture, out);
    add_generations(&picture, out);
    heap_picture_close(&picture);
    return report_finish(out);
}
