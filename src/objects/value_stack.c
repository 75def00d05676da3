// SPDX-License-Identifier: GPL-3.0-or-later
// The value stack: address space is reserved once, and pages become real when they are first touched.
//
//     mmap(256 MiB, NORESERVE)   │ used pages │ never touched: no memory behind them          │
//
// So the stack never moves, a pointer to a slot stays good while the slot is in use, and a program that recurses little
// pays little. What always holds: base <= top <= limit, and every slot at or above `top` is nobody's.
// Next: recursion.c, which stops deep programs long before this stack is full.
#include "objects/value_stack.h"

#include "objects/error.h"
#include "objects/exception.h"

#include <sys/mman.h>

#define STACK_BYTES ((size_t)256 << 20)

struct ValueStack value_stack;

static bool is_mapped(void) { return value_stack.base != NULL; }

bool value_stack_init(void) {
    if (is_mapped()) {
        value_stack.top = value_stack.base;
        return true;
    }
    void *range = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (range == MAP_FAILED) {
        return false;
    }
    value_stack.base = range;
    value_stack.top = range;
    value_stack.limit = value_stack.base + STACK_BYTES / sizeof(Slot);
    return true;
}

void value_stack_deinit(void) {
    if (is_mapped()) {
        munmap(value_stack.base, STACK_BYTES);
        value_stack = (struct ValueStack){0};
    }
}

Slot *value_stack_overflow(void) { return error_raise(&RecursionErrorType, "maximum recursion depth exceeded"); }
