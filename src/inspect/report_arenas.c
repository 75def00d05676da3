// SPDX-License-Identifier: GPL-3.0-or-later
// :arenas and tally.arenas(): the map of the heap, 64 pages a line, and the size classes with most use.
//
//     >>> :arenas
//     2 arenas of 256 KiB: 64 pages of 4 KiB each
//
//     0x1000000000  CPPbCBCCCCCPPPPPCCBPBBBBB<==CPPPCCC…
//
// A long map is folded in its middle.
#include "objects/error.h"
#include "inspect/arena_map.h"
#include "inspect/columns.h"
#include "inspect/quantity.h"
#include "inspect/report.h"

#define ARENAS_SHOWN 24
#define CLASSES_SHOWN 14
#define SPANS_SHOWN 8

static void add_heading(const ArenaMap *map, Buffer *out) {
    quantity_add_counted(map->arena_count, "arena", out);
    buffer_add_text(out, " of 256 KiB, 64 pages of 4 KiB each: ");
    quantity_add_counted(map->pool_pages, "pool", out);
    buffer_add_text(out, ", ");
    quantity_add(map->free_pages, out);
    buffer_add_text(out, " free,\n");
    quantity_add_counted(map->run_pages, "page", out);
    buffer_add_text(out, " in ");
    quantity_add_counted(map->runs, "large block", out);
    buffer_add_text(out, "; beside the arenas ");
    quantity_add_counted(map->span_count, "larger block", out);
    buffer_add_text(out, "\n\n");
}

// ---- the map -----------------------------------------------------------------------------------------------------

static void add_arenas(const ArenaMap *map, Buffer *out) {
    int64_t head = map->arena_count > ARENAS_SHOWN ? ARENAS_SHOWN / 2 : map->arena_count;
    for (int64_t i = 0; i < map->arena_count; i++) {
        if (i == head) {
            i = map->arena_count - ARENAS_SHOWN / 2;
            buffer_add_text(out, "… ");
            quantity_add(i - head, out);
            buffer_add_text(out, " more …\n");
        }
        buffer_add_format(out, "%-12p  %s\n", map->arenas[i].start, map->arenas[i].pages);
    }
    buffer_add_text(out, "\n  .      a free page\n"
                         "  c p b  a pool of blocks for containers, other objects, buffers:\n"
                         "         less than half full; C P B at least half full\n"
                         "  < =    the first page of a large block, and its others\n");
}

// ---- classes -----------------------------------------------------------------------------------------------------

static void add_class(const ClassRow *row, Buffer *out) {
    buffer_add_text(out, "  ");
    columns_add(out, heap_kind_name(row->kind), 11);
    quantity_add_aligned(row->size, 5, out);
    quantity_add_aligned(row->pools, 8, out);
    quantity_add_aligned(row->live, 12, out);
    quantity_add_aligned(row->free, 12, out);
    quantity_add_aligned(row->live * row->size, 16, out);
    buffer_add_format(out, "%7d%%\n", (int)(100 * row->live / (row->live + row->free)));
}

static void add_classes(const ArenaMap *map, Buffer *out) {
    buffer_add_text(out, "\n  blocks for  bytes   pools        live        free      bytes live    full\n");
    int64_t shown = map->class_count <= CLASSES_SHOWN + 1 ? map->class_count : CLASSES_SHOWN;
    ClassRow rest = {0};
    int64_t bytes = 0;
    for (int64_t i = 0; i < map->class_count; i++) {
        const ClassRow *row = &map->classes[i];
        if (i < shown) {
            add_class(row, out);
        } else {
            rest.pools += row->pools;
            rest.live += row->live;
            rest.free += row->free;
            bytes += row->live * row->size;
        }
    }
    if (map->class_count > shown) {
        size_t start = out->length;
        buffer_add_text(out, "  ");
        quantity_add_counted(map->class_count - shown, "other size", out);
        columns_pad(out, start, 18);
        quantity_add_aligned(rest.pools, 8, out);
        quantity_add_aligned(rest.live, 12, out);
        quantity_add_aligned(rest.free, 12, out);
        quantity_add_aligned(bytes, 16, out);
        buffer_add_format(out, "%7d%%\n", (int)(100 * rest.live / (rest.live + rest.free)));
    }
}

// ---- blocks of their own -----------------------------------------------------------------------------------------

static void add_spans(const ArenaMap *map, Buffer *out) {
    if (map->span_count > 0) {
        buffer_add_text(out, "\n  larger blocks         bytes asked        mapped  addresses reserved\n");
    }
    for (int64_t i = 0; i < map->span_count && i < SPANS_SHOWN; i++) {
        const HeapSpan *span = &map->spans[i];
        buffer_add_format(out, "  %-14p ", span->start);
        quantity_add_aligned(span->asked, 18, out);
        quantity_add_aligned(span->committed, 14, out);
        quantity_add_aligned(span->reserved, 20, out);
        buffer_add_text(out, span->asked == 0 ? "  kept for the next\n" : "\n");
    }
    if (map->span_count > SPANS_SHOWN) {
        buffer_add_text(out, "  … ");
        quantity_add(map->span_count - SPANS_SHOWN, out);
        buffer_add_text(out, " more\n");
    }
}

bool report_arenas(Buffer *out) {
    ArenaMap map;
    if (!arena_map_open(&map)) {
        error_raise_no_memory();
        return false;
    }
    add_heading(&map, out);
    add_arenas(&map, out);
    add_classes(&map, out);
    add_spans(&map, out);
    arena_map_close(&map);
    return report_finish(out);
}
