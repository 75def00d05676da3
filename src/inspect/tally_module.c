// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the rows of its functions, which are in the files tally_….c.
//
// A view, whose signature ends in `*, show=True`, prints to sys.stdout and returns None; with show=False it prints
// nothing and returns data. What is a plain value anyway is returned. See tally_functions.h.
#include "inspect/tally_module.h"

#include "objects/module.h"
#include "inspect/tally_functions.h"

#include <string.h>

static NativeRow tally_rows[] = {
    {"arenas", tally_arenas, .signature = "(*, show=True)",
     .help = "The map of the heap's arenas, pages and pools, and how full the pools of each size are."},
    {"deepsize", tally_deepsize, .signature = "(object, /, *, only=False)",
     .help = "The size in bytes of an object with all that it holds, each object once. Static objects, classes,\n"
             "modules, code and the global names of functions do not count. only=True: of these, the bytes\n"
             "that nothing else holds, so that they would go with the object."},
    {"draw", tally_draw, .signature = "(*names, show=True)",
     .help = "A picture of the program's names and objects, or of what some names reach: draw('a', 'b'). As data,\n"
             "a dict of frames (name, line), objects (number, type, value, references, bytes, reachable) and\n"
             "edges (from, label, to, weak); from is an object's number, or -1 less the index of a frame."},
    {"frames", tally_frames, .signature = "(*, show=True)",
     .help = "The running calls: their slots, numbered before the program ran, and the objects that these lead to."},
    {"graph", tally_graph, .signature = "(*names, file=None)",
     .help = "The same picture for Graphviz: its text, or written to a file whose name ends in .dot, or drawn by the\n"
             "program `dot` to one that ends in .svg."},
    {"heap", tally_heap, .signature = "(*, show=True)",
     .help = "What there is in memory: all bytes by what they are for, types by their bytes, the largest objects."},
    {"layout", tally_layout, .signature = "(object, /, *, show=True)",
     .help = "The blocks of an object, part by part. As data, for each block: (address, name, bytes used, bytes\n"
             "asked, [(offset, size, name, value in words), …])."},
    {"refcount", tally_refcount, .signature = "(object, /)",
     .help = "The number of references to an object, without the one that this call's argument is."},
    {"refs", tally_refs, .signature = "(object, /)",
     .help = "Every reference to an object in words, one for each that refcount() counts."},
    {"collect", tally_collect, .signature = "(generation=2, verbose=False, *, show=True)",
     .help =
         "Collects as gc.collect() does and returns the same; verbose=True shows how, show=False returns it as data."},
    {"same", tally_same, .signature = "(first, second, /, *, show=True)",
     .help = "Whether two references lead to one object or two, and what their ids say about that."},
    {"sizes", tally_sizes, .signature = "(*, show=True)",
     .help = "The documented table of sizes, each row measured now, beside CPython 3.8 to 3.13. As data, for each\n"
             "row: (expression, documented bytes, bytes measured now, {version: bytes}, is it in the notes)."},
    {"units", tally_units, .signature = "(number, /, *, show=True)",
     .help = "A number of bytes in bits, KB, MB, GB, TB and PB, each 1,024 times the one before, and as a speed\n"
             "in Mbps and MBps. As data, units are (whole, rest in bytes)."},
    {"unlisted", tally_unlisted, .signature = "(*, show=True)",
     .help = "All objects with references that nobody is listed for, because unfinished expressions hold them."},
    {"why", tally_why, .signature = "(object, /, *, show=True)",
     .help = "Why an object lives: the shortest chain of references that keeps it, or the cycle that alone holds it."},
    {0},
};

const NativeRow *tally_function_find(const char *name) {
    for (const NativeRow *row = tally_rows; row->name != NULL; row++) {
        if (strcmp(row->name, name) == 0) {
            return row;
        }
    }
    return NULL;
}

Owned tally_module_new(void) {
    return module_new_native("tally", "What the program's memory looks like from the inside.", tally_rows);
}
