// SPDX-License-Identifier: GPL-3.0-or-later
// The named roots: a table of functions, each of which visits the references that one part of the runtime holds.
//
//     "modules"       ─▶ visits sys, gc, __main__ …
//     "small ints"    ─▶ visits −5 … 256, once each
//     "pending exception" ─▶ visits it, if there is one
//
// What always holds: an object's refcount is the number of visits to it, by all objects and all roots together. That is
// the reference ledger (inspect/ledger.c); a reference that no traverse and no root visits shows there as a difference.
#include "memory/roots.h"

#define ROOT_MAXIMUM 64

static struct Roots {
    const char *names[ROOT_MAXIMUM];
    RootWalk walks[ROOT_MAXIMUM];
    int count;
    const char *block_names[ROOT_MAXIMUM];
    RootBlockWalk block_walks[ROOT_MAXIMUM];
    int block_count;
} roots;

void root_register(const char *name, RootWalk walk) {
    assert_always(roots.count < ROOT_MAXIMUM);
    roots.names[roots.count] = name;
    roots.walks[roots.count] = walk;
    roots.count += 1;
}

void roots_walk(Visit visit, void (*begin)(const char *name, void *context), void *context) {
    for (int i = 0; i < roots.count; i++) {
        if (begin != NULL) {
            begin(roots.names[i], context);
        }
        roots.walks[i](visit, context);
    }
}

void root_register_blocks(const char *name, RootBlockWalk walk) {
    assert_always(roots.block_count < ROOT_MAXIMUM);
    roots.block_names[roots.block_count] = name;
    roots.block_walks[roots.block_count] = walk;
    roots.block_count += 1;
}

void roots_walk_blocks(VisitBlock visit, void *context) {
    for (int i = 0; i < roots.block_count; i++) {
        roots.block_walks[i](visit, context);
    }
}
