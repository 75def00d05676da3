// SPDX-License-Identifier: GPL-3.0-or-later
// The containers whose repr is being worked out, innermost last, so that one that contains itself is seen.
//
//     a = [1]; a.append(a); repr(a)        active: │ a │          → "[1, " … a is active → "[...]" … "]"
//
// What always holds: an object is in the array once at most, and those who enter leave in reverse order. It is the
// caller who keeps the objects alive; the array holds no references.
//
// Next: list.c, for how it is used.
#include "objects/repr_guard.h"

#include "base/raw.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

#define FIRST_CAPACITY 32

static struct ReprGuard {
    Borrowed *active;
    int64_t count;
    int64_t capacity;
} guard;

static bool grow(void) {
    int64_t capacity = guard.capacity == 0 ? FIRST_CAPACITY : guard.capacity * 2;
    Borrowed *grown = raw_resize(PART_REPR, guard.active, (size_t)guard.capacity * sizeof(Borrowed),
                                 (size_t)capacity * sizeof(Borrowed));
    if (grown == NULL) {
        error_raise_no_memory();
        return false;
    }
    guard.active = grown;
    guard.capacity = capacity;
    return true;
}

Answer repr_enter(Borrowed object) {
    for (int64_t i = guard.count - 1; i >= 0; i--) {
        if (guard.active[i] == object) {
            return YES;
        }
    }
    if (guard.count == guard.capacity && !grow()) {
        return FAILED;
    }
    guard.active[guard.count++] = object;
    return NO;
}

void repr_leave(Borrowed object) {
    assert_debug(guard.count > 0 && guard.active[guard.count - 1] == object);
    (void)object;
    guard.count -= 1;
}

void repr_guard_deinit(void) {
    raw_release(PART_REPR, guard.active, (size_t)guard.capacity * sizeof(Borrowed));
    guard = (struct ReprGuard){0};
}

// ---- items -------------------------------------------------------------------------------------------------------

static void add_number(Buffer *out, int64_t value) {
    char digits[24];
    char *end = digits + sizeof digits;
    char *next = end;
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        *--next = (char)('0' + magnitude % 10);
        magnitude /= 10;
    } while (magnitude != 0);
    if (value < 0) {
        *--next = '-';
    }
    buffer_add(out, next, (size_t)(end - next));
}

// Most items are small ints and strs: their text goes straight into the buffer.
bool repr_add(Buffer *out, Borrowed item) {
    if (item->type == &IntType && int_is_compact(as_int(item))) {
        add_number(out, int_compact_value(as_int(item)));
        return true;
    }
    if (item->type == &StrType) {
        str_add_repr(as_str(item), out);
        return true;
    }
    Owned held = retain(item);
    Owned text = object_repr(held);
    release(held);
    if (text == NULL) {
        return false;
    }
    str_add_to_buffer(text, out);
    release(text);
    return true;
}
