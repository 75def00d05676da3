// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_heapq`: the steps of a priority queue that is a plain list. heapq.py builds the rest on them.
//
//     [1, 3, 2, 7, 4]          1            item i is not above items 2i + 1 and 2i + 2, its children;
//                            /   \          so item 0 is the smallest
//                           3     2
//                          / \ .
//                         7   4
//
// Two movements keep this true. *Up*: a new item at the end changes places with its parent while it is smaller. *Down*:
// a hole at the top is filled with the smaller child, level by level, and the last item, which most likely belongs near
// the bottom, is put into the hole there and moves up. That takes fewer comparisons than asking on each level whether
// the last item fits.
//
// A heap of the other kind, the largest item first, differs in the question only. A comparison may run a program's
// code, which may change the list: its size is looked at again after each.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "library/modules.h"

typedef enum HeapOrder { SMALLEST_FIRST, LARGEST_FIRST } HeapOrder;

// ---- comparing ---------------------------------------------------------------------------------------------------

// Does the item at `index` belong above the one at `other`?
static Answer is_above(const List *heap, int64_t index, int64_t other, HeapOrder order) {
    int64_t size = heap->size;
    Owned item = retain(heap->items[index].held);
    Owned other_item = retain(heap->items[other].held);
    Answer answer = order == SMALLEST_FIRST ? object_less(item, other_item) : object_less(other_item, item);
    release(item);
    release(other_item);
    if (answer != FAILED && UNLIKELY(heap->size != size)) {
        error_raise(&RuntimeErrorType, "list changed size during iteration");
        return FAILED;
    }
    return answer;
}

static void swap(List *heap, int64_t first, int64_t second) {
    Slot kept = heap->items[first];
    heap->items[first] = heap->items[second];
    heap->items[second] = kept;
}

// ---- the two movements -------------------------------------------------------------------------------------------

// Moves the item at `index` up to where it belongs, not above `top`.
static bool move_up(List *heap, int64_t top, int64_t index, HeapOrder order) {
    while (index > top) {
        int64_t parent = (index - 1) / 2;
        Answer above = is_above(heap, index, parent, order);
        if (above != YES) {
            return above == NO;
        }
        swap(heap, index, parent);
        index = parent;
    }
    return true;
}

// Moves the item at `top` down to where it belongs among what is below it.
static bool move_down(List *heap, int64_t top, HeapOrder order) {
    int64_t size = heap->size;
    int64_t index = top;
    while (index < size / 2) {
        int64_t child = 2 * index + 1;
        if (child + 1 < size) {
            switch (is_above(heap, child, child + 1, order)) {
            case YES: break;
            case NO: child += 1; break;
            case FAILED: return false;
            }
        }
        swap(heap, index, child);
        index = child;
    }
    return move_up(heap, top, index, order);
}

// ---- the steps ---------------------------------------------------------------------------------------------------

// The heap of a function with one argument, or with two.
static List *heap_check(Borrowed heap, const char *function, int argument_count) {
    return is_list(heap) ? as_list(heap)
                         : error_raise(&TypeErrorType, "%s() argument%s must be list, not %K", function,
                                       argument_count == 1 ? "" : " 1", heap);
}

static bool heapify(List *heap, HeapOrder order) {
    for (int64_t index = heap->size / 2 - 1; index >= 0; index--) {
        if (!move_down(heap, index, order)) {
            return false;
        }
    }
    return true;
}

static Owned pop(List *heap, HeapOrder order) {
    if (heap->size == 0) {
        return error_raise(&IndexErrorType, "index out of range");
    }
    Owned last = retain(list_get(&heap->object, heap->size - 1));
    if (!list_assign_slice(&heap->object, heap->size - 1, heap->size, NULL)) {
        release(last);
        return NULL;
    }
    if (heap->size == 0) {
        return last;
    }
    Owned first = slot_take(&heap->items[0]);
    slot_fill(&heap->items[0], last);
    if (!move_down(heap, 0, order)) {
        release(give(first));
    }
    return first;
}

// Puts the item in the place of the first, which is returned.
static Owned replace(List *heap, Borrowed item, HeapOrder order) {
    if (heap->size == 0) {
        return error_raise(&IndexErrorType, "index out of range");
    }
    Owned first = slot_take(&heap->items[0]);
    slot_fill(&heap->items[0], retain(item));
    if (!move_down(heap, 0, order)) {
        release(give(first));
    }
    return first;
}

// ---- the functions -----------------------------------------------------------------------------------------------

static Owned heapq_heapify(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "heapify", 1);
    return heap != NULL && heapify(heap, SMALLEST_FIRST) ? none_new() : NULL;
}

static Owned heapq_heapify_max(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "_heapify_max", 1);
    return heap != NULL && heapify(heap, LARGEST_FIRST) ? none_new() : NULL;
}

static Owned heapq_heappop(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "heappop", 1);
    return heap == NULL ? NULL : pop(heap, SMALLEST_FIRST);
}

static Owned heapq_heappop_max(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "_heappop_max", 1);
    return heap == NULL ? NULL : pop(heap, LARGEST_FIRST);
}

static Owned heapq_heapreplace(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "heapreplace", 2);
    return heap == NULL ? NULL : replace(heap, arguments[1], SMALLEST_FIRST);
}

static Owned heapq_heapreplace_max(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "_heapreplace_max", 2);
    return heap == NULL ? NULL : replace(heap, arguments[1], LARGEST_FIRST);
}

static Owned heapq_heappush(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "heappush", 2);
    if (heap == NULL || !list_append(&heap->object, retain(arguments[1])) ||
        !move_up(heap, 0, heap->size - 1, SMALLEST_FIRST)) {
        return NULL;
    }
    return none_new();
}

static Owned heapq_heappushpop(Borrowed self, const Borrowed *arguments) {
    (void)self;
    List *heap = heap_check(arguments[0], "heappushpop", 2);
    if (heap == NULL) {
        return NULL;
    }
    if (heap->size == 0) {
        return retain(arguments[1]);
    }
    Owned first = retain(list_get(&heap->object, 0));
    Answer belongs = object_less(first, arguments[1]);
    release(first);
    if (belongs != YES) {
        return belongs == NO ? retain(arguments[1]) : NULL;
    }
    return replace(heap, arguments[1], SMALLEST_FIRST);
}

// ---- the module --------------------------------------------------------------------------------------------------

static NativeRow heapq_rows[] = {
    {"heapify", heapq_heapify, .signature = "(heap, /)", .help = "Reorder the list so that it is a heap."},
    {"heappop", heapq_heappop, .signature = "(heap, /)", .help = "Take the smallest item off the heap."},
    {"heappush", heapq_heappush, .signature = "(heap, item, /)", .help = "Put the item on the heap."},
    {"heappushpop", heapq_heappushpop, .signature = "(heap, item, /)",
     .help = "Put the item on the heap, then take the smallest off; the same, but quicker, as one after the other."},
    {"heapreplace", heapq_heapreplace, .signature = "(heap, item, /)",
     .help = "Take the smallest item off the heap, then put the new one on."},
    {"_heapify_max", heapq_heapify_max, .signature = "(heap, /)", .help = "heapify, for the largest item first."},
    {"_heappop_max", heapq_heappop_max, .signature = "(heap, /)", .help = "heappop, for the largest item first."},
    {"_heapreplace_max", heapq_heapreplace_max, .signature = "(heap, item, /)",
     .help = "heapreplace, for the largest item first."},
    {0},
};

Owned heapq_module_new(void) { return module_new_native("_heapq", "The steps of the module heapq.", heapq_rows); }
