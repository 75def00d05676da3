// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the rows of its functions, which are in the files tally_….c.
//
// A view, whose signature ends in `*, show=True`, prints to sys.stdout and returns None; with show=False it prints
// nothing and returns data. What is a plain value anyway is returned. See tally_functions.h.
#include "inspect/tally_module.h"

#include "objects/module.h"
#include "inspect/tally_functions.h"

static NativeRow tally_rows[] = {
    {"arenas", tally_arenas, .signature = "(*, show=True)",
     .help = "The map of the heap's arenas, pages and pools, and how full the pools of each size are."},
    {"heap", tally_heap, .signature = "(*, show=True)",
     .help = "What there is in memory: all bytes by what they are for, types by their bytes, the largest objects."},
    {"refcount", tally_refcount, .signature = "(object, /)",
     .help = "The number of references to an object, without the one that this call's argument is."},
    {"refs", tally_refs, .signature = "(object, /)",
     .help = "Every reference to an object in words, one for each that refcount() counts."},
    {"collect", tally_collect, .signature = "(generation=2, verbose=False, *, show=True)",
     .help =
         "Collects as gc.collect() does and returns the same; verbose=True shows how, show=False returns it as data."},
    {"sizes", tally_sizes, .signature = "(*, show=True)",
     .help = "The documented table of sizes; as data (expression, documented bytes, bytes measured now) for each row."},
    {"why", tally_why, .signature = "(object, /, *, show=True)",
     .help = "Why an object lives: the shortest chain of references that keeps it, or the cycle that alone holds it."},
    {0},
};

Owned tally_module_new(void) {
    return module_new_native("tally", "What the program's memory looks like from the inside.", tally_rows);
}
