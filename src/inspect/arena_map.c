// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over the pages draws the rows of the arenas and counts the classes.
#include "inspect/arena_map.h"

#include "base/raw.h"

#include <stdlib.h>

// Room for one more row in a table; NULL: there is none, and the map has failed.
static void *add_row(ArenaMap *map, void *rows, int64_t count, int64_t *capacity, size_t size) {
    if (count < *capacity) {
        return rows;
    }
    int64_t larger = *capacity == 0 ? 32 : 2 * *capacity;
    void *grown = raw_resize(PART_LEDGER, rows, (size_t)*capacity * size, (size_t)larger * size);
    if (grown == NULL) {
        map->failed = true;
        return NULL;
    }
    *capacity = larger;
    return grown;
}

// ---- pages -------------------------------------------------------------------------------------------------------

static char page_letter(const HeapPage *page) {
    switch (page->use) {
    case HEAP_PAGE_FREE: return '.';
    case HEAP_PAGE_RUN: return '<';
    case HEAP_PAGE_REST: return '=';
    case HEAP_PAGE_POOL: break;
    }
    const char *letters = 2 * page->live < page->capacity ? "cpb" : "CPB";
    return letters[page->kind];
}

static ArenaRow *arena_row(ArenaMap *map, const HeapPage *page) {
    if (map->arena_count > 0 && map->arenas[map->arena_count - 1].number == page->arena) {
        return &map->arenas[map->arena_count - 1];
    }
    ArenaRow *arenas = add_row(map, map->arenas, map->arena_count, &map->arena_capacity, sizeof(ArenaRow));
    if (arenas == NULL) {
        return NULL;
    }
    map->arenas = arenas;
    map->arenas[map->arena_count] = (ArenaRow){.start = page->start, .number = page->arena};
    return &map->arenas[map->arena_count++];
}

static ClassRow *class_row(ArenaMap *map, const HeapPage *pool) {
    for (int64_t i = 0; i < map->class_count; i++) {
        if (map->classes[i].kind == pool->kind && map->classes[i].size == pool->stride) {
            return &map->classes[i];
        }
    }
    ClassRow *classes = add_row(map, map->classes, map->class_count, &map->class_capacity, sizeof(ClassRow));
    if (classes == NULL) {
        return NULL;
    }
    map->classes = classes;
    map->classes[map->class_count] = (ClassRow){.kind = pool->kind, .size = pool->stride};
    return &map->classes[map->class_count++];
}

static void count_pool(ArenaMap *map, const HeapPage *pool) {
    map->pool_pages += 1;
    ClassRow *row = class_row(map, pool);
    if (row != NULL) {
        row->pools += 1;
        row->live += pool->live;
        row->free += pool->capacity - pool->live;
    }
}

static void draw_page(const HeapPage *page, void *context) {
    ArenaMap *map = context;
    ArenaRow *row = arena_row(map, page);
    if (row != NULL) {
        row->pages[page->index] = page_letter(page);
    }
    if (page->use == HEAP_PAGE_POOL) {
        count_pool(map, page);
    }
    map->free_pages += page->use == HEAP_PAGE_FREE;
    map->runs += page->use == HEAP_PAGE_RUN;
    map->run_pages += page->use == HEAP_PAGE_RUN || page->use == HEAP_PAGE_REST;
}

static void note_span(const HeapSpan *span, void *context) {
    ArenaMap *map = context;
    HeapSpan *spans = add_row(map, map->spans, map->span_count, &map->span_capacity, sizeof(HeapSpan));
    if (spans != NULL) {
        map->spans = spans;
        map->spans[map->span_count++] = *span;
    }
}

// ---- the map -----------------------------------------------------------------------------------------------------

static int compare_classes(const void *left, const void *right) {
    const ClassRow *first = left;
    const ClassRow *second = right;
    int64_t difference = second->live * second->size - first->live * first->size;
    if (difference == 0) {
        difference = first->kind != second->kind ? (int)first->kind - (int)second->kind : first->size - second->size;
    }
    return (difference > 0) - (difference < 0);
}

bool arena_map_open(ArenaMap *map) {
    *map = (ArenaMap){0};
    heap_walk_spans(note_span, map);
    bool walked = heap_walk_pages(draw_page, map);
    if (!walked || map->failed) {
        arena_map_close(map);
        return false;
    }
    if (map->class_count > 0) {
        qsort(map->classes, (size_t)map->class_count, sizeof(ClassRow), compare_classes);
    }
    return true;
}

void arena_map_close(ArenaMap *map) {
    raw_release(PART_LEDGER, map->arenas, (size_t)map->arena_capacity * sizeof(ArenaRow));
    raw_release(PART_LEDGER, map->classes, (size_t)map->class_capacity * sizeof(ClassRow));
    raw_release(PART_LEDGER, map->spans, (size_t)map->span_capacity * sizeof(HeapSpan));
    *map = (ArenaMap){0};
}

const char *heap_kind_name(HeapKind kind) {
    static const char *const names[] = {
        [HEAP_CONTAINER] = "containers", [HEAP_PLAIN] = "objects", [HEAP_BUFFER] = "buffers"};
    return names[kind];
}
