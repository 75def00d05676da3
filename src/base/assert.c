// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when an assertion fails: say where, and stop at once, with the core still as it was.
//
//     src/memory/heap.c:210: assertion failed: block->size > 0
//
// It allocates nothing and calls nothing of ours, since whatever failed may be the reason why we are here.
#include "base/assert.h"

#include <stdio.h>
#include <stdlib.h>

void assert_failed(const char *condition, const char *file, int line) {
    fprintf(stderr, "%s:%d: assertion failed: %s\n", file, line, condition);
    abort();
}
