// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the picture: raw memory first, for the ledger takes some of it; then a walk for each part of the picture.
#include "inspect/heap_picture.h"

#include "objects/value_stack.h"

#include <string.h>

static void note_size(Borrowed object, void *context) {
    HeapPicture *picture = context;
    if (!heap_owns(object) || object->refcount <= 0) {
        return;
    }
    LargeObject seen = {.object = object, .size = object_size(object)};
    int64_t place = picture->largest_count;
    while (place > 0 && picture->largest[place - 1].size < seen.size) {
        place -= 1;
    }
    if (place == LARGEST_MAXIMUM) {
        return;
    }
    picture->largest_count += picture->largest_count < LARGEST_MAXIMUM;
    memmove(&picture->largest[place + 1], &picture->largest[place],
            (size_t)(picture->largest_count - place - 1) * sizeof(LargeObject));
    picture->largest[place] = seen;
}

static void count_object(Borrowed object, void *context) {
    (void)object;
    *(int64_t *)context += 1;
}

bool heap_picture_open(HeapPicture *picture) {
    *picture = (HeapPicture){.frozen = collector_frozen_count()};
    for (Part part = 0; part < PART_COUNT; part++) {
        picture->raw[part] = (int64_t)raw_bytes_held(part);
    }
    picture->stack_bytes = (const char *)value_stack.top - (const char *)value_stack.base;
    if (!byte_ledger_open(&picture->ledger, NULL, NULL)) {
        return false;
    }
    if (!heap_walk_objects(note_size, picture)) {
        byte_ledger_deinit(&picture->ledger);
        return false;
    }
    byte_ledger_sort(&picture->ledger);
    for (int64_t i = 0; i < picture->ledger.row_count; i++) {
        picture->heap_types += type_bytes_in_heap(&picture->ledger.rows[i]) > 0;
    }
    for (int generation = 0; generation < GENERATION_COUNT; generation++) {
        collector_walk(generation, count_object, &picture->generations[generation]);
    }
    return true;
}

void heap_picture_close(HeapPicture *picture) { byte_ledger_deinit(&picture->ledger); }
