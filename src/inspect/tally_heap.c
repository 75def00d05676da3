// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the heap as a whole.
//
//     tally.heap(show=False)     {'objects': 3818, 'used': 264816, 'spare': 4864, 'asked': 269680, …}
//     tally.arenas(show=False)   {'arenas': [(address, 'CPPbCB…')], 'classes': [('containers', 72, …)], 'spans': []}
//
// The picture is taken before the first object of the answer is born, so the answer is not in it.
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/list.h"
#include "objects/str.h"
#include "inspect/arena_map.h"
#include "inspect/data.h"
#include "inspect/describe.h"
#include "inspect/heap_picture.h"
#include "inspect/report.h"
#include "inspect/tally_functions.h"

// ---- heap --------------------------------------------------------------------------------------------------------

static bool set_sums(Borrowed dict, const HeapPicture *picture) {
    const ByteLedger *ledger = &picture->ledger;
    return data_set_int(dict, "objects", ledger->objects - ledger->static_objects) &&
           data_set_int(dict, "blocks", ledger->totals.blocks_in_use) && data_set_int(dict, "used", ledger->used) &&
           data_set_int(dict, "spare", ledger->spare) && data_set_int(dict, "asked", picture_asked(picture)) &&
           data_set_int(dict, "rounding", picture_rounding(picture)) &&
           data_set_int(dict, "running", ledger->unowned_bytes) &&
           data_set_int(dict, "in_blocks", ledger->totals.bytes_in_blocks) &&
           data_set_int(dict, "free", picture_free(picture)) &&
           data_set_int(dict, "headers", ledger->totals.bytes_in_headers) &&
           data_set_int(dict, "mapped", ledger->totals.bytes_mapped) &&
           data_set_int(dict, "static_objects", ledger->static_objects) &&
           data_set_int(dict, "static_used", ledger->static_used);
}

static Owned types_list(const HeapPicture *picture) {
    Owned list = list_new(picture->heap_types);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < picture->heap_types; i++) {
        const TypeBytes *row = &picture->ledger.rows[i];
        good = data_append(list, data_row("siii", row->type->name, row->objects - row->static_objects,
                                          type_bytes_in_heap(row), row->spare - row->static_spare));
    }
    return data_finish(list, good);
}

static Owned buffers_list(const HeapPicture *picture) {
    Owned list = list_new(0);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < picture->ledger.buffer_count; i++) {
        const BufferBytes *row = &picture->ledger.buffers[i];
        good = data_append(list, data_row("siii", row->name, row->blocks, row->used, row->spare));
    }
    return data_finish(list, good);
}

static Owned parts_list(const HeapPicture *picture) {
    Owned list = list_new(0);
    bool good = list != NULL && data_append(list, data_row("si", "value stack, in use", picture->stack_bytes));
    for (Part part = 0; good && part < PART_COUNT; part++) {
        good = picture->raw[part] == 0 || data_append(list, data_row("si", part_name(part), picture->raw[part]));
    }
    return data_finish(list, good);
}

// The rows are texts by now: the objects themselves may be gone when the program reads them.
static bool append_large(Borrowed list, const LargeObject *large) {
    Buffer text;
    buffer_init(&text);
    describe_object(large->object, &text);
    bool good = data_append(list, text.failed ? error_raise_no_memory() : data_row("is", large->size, text.bytes));
    buffer_deinit(&text);
    return good;
}

static Owned largest_list(const HeapPicture *picture) {
    Owned list = list_new(0);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < picture->largest_count; i++) {
        good = append_large(list, &picture->largest[i]);
    }
    return data_finish(list, good);
}

static Owned heap_data(const HeapPicture *picture) {
    Owned dict = dict_new();
    if (dict == NULL) {
        return NULL;
    }
    const int64_t *generations = picture->generations;
    return data_finish(
        dict, data_set(dict, "largest", largest_list(picture)) && set_sums(dict, picture) &&
                  data_set(dict, "types", types_list(picture)) && data_set(dict, "buffers", buffers_list(picture)) &&
                  data_set(dict, "parts", parts_list(picture)) &&
                  data_set(dict, "generations", data_row("iii", generations[0], generations[1], generations[2])) &&
                  data_set_int(dict, "frozen", picture->frozen));
}

Owned tally_heap(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown == FAILED) {
        return NULL;
    }
    if (shown == YES) {
        Buffer text;
        buffer_init(&text);
        return view_print(&text, report_heap(&text));
    }
    HeapPicture picture;
    if (!heap_picture_open(&picture)) {
        return error_raise_no_memory();
    }
    Owned data = heap_data(&picture);
    heap_picture_close(&picture);
    return data;
}

// ---- arenas ------------------------------------------------------------------------------------------------------

static Owned arenas_list(const ArenaMap *map) {
    Owned list = list_new(map->arena_count);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < map->arena_count; i++) {
        good = data_append(list, data_row("is", (int64_t)(intptr_t)map->arenas[i].start, map->arenas[i].pages));
    }
    return data_finish(list, good);
}

static Owned classes_list(const ArenaMap *map) {
    Owned list = list_new(map->class_count);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < map->class_count; i++) {
        const ClassRow *row = &map->classes[i];
        good = data_append(list,
                           data_row("siiii", heap_kind_name(row->kind), row->size, row->pools, row->live, row->free));
    }
    return data_finish(list, good);
}

static Owned spans_list(const ArenaMap *map) {
    Owned list = list_new(map->span_count);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < map->span_count; i++) {
        const HeapSpan *span = &map->spans[i];
        good = data_append(list, data_row("isiii", (int64_t)(intptr_t)span->start, heap_kind_name(span->kind),
                                          span->asked, span->committed, span->reserved));
    }
    return data_finish(list, good);
}

static Owned arenas_data(const ArenaMap *map) {
    Owned dict = dict_new();
    return dict == NULL ? NULL
                        : data_finish(dict, data_set(dict, "arenas", arenas_list(map)) &&
                                                data_set(dict, "classes", classes_list(map)) &&
                                                data_set(dict, "spans", spans_list(map)) &&
                                                data_set_int(dict, "pools", map->pool_pages) &&
                                                data_set_int(dict, "free_pages", map->free_pages) &&
                                                data_set_int(dict, "large_pages", map->run_pages));
}

Owned tally_arenas(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown == FAILED) {
        return NULL;
    }
    if (shown == YES) {
        Buffer text;
        buffer_init(&text);
        return view_print(&text, report_arenas(&text));
    }
    ArenaMap map;
    if (!arena_map_open(&map)) {
        return error_raise_no_memory();
    }
    Owned data = arenas_data(&map);
    arena_map_close(&map);
    return data;
}
