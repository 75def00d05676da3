// SPDX-License-Identifier: GPL-3.0-or-later
// What the REPL's commands show, as text: :names, :refs and :sizes.
//
// Each function adds lines to `out`. False: an exception is pending (MemoryError, or what a row of :sizes raised).
#ifndef TALLY_INSPECT_REPORT_H
#define TALLY_INSPECT_REPORT_H

#include "base/buffer.h"
#include "memory/type.h"

// An object on a line of its own, indented: "    a (list at 0x100004c558) = [1]", cut to the terminal's width.
void report_object(Borrowed object, Buffer *out);
// A row for each name of a namespace (a dict): value, id, type, size and count. Names like __this__ are left out.
bool report_names(Borrowed namespace, Buffer *out);
// Every holder of an object. `own` of its references are the asker's, and are left out.
bool report_refs(Borrowed object, int64_t own, Buffer *out);
// The shortest chain of references that keeps an object (report_why.c); `own` and `asked_by_call` as in why.h.
bool report_why(Borrowed object, int64_t own, bool asked_by_call, Buffer *out);
// What no list of holders explains, for all objects (report_unlisted.c).
bool report_unlisted(Buffer *out);
// The picture of names and objects (report_draw.c): of all names, or of what these strs name.
bool report_draw(const Borrowed *names, int64_t count, Buffer *out);
// The running calls: their slots and what these lead to (report_frames.c).
bool report_frames(Buffer *out);
// Whether two objects are one, and what their ids say (report_same.c); `own` references to each are the asker's.
bool report_same(Borrowed first, Borrowed second, int64_t own, Buffer *out);
// The documented table, and beside it what each row measures now (report_sizes.c).
bool report_sizes(Buffer *out);
// An object's size with all that it holds, and with what only it holds (report_sizes.c).
bool report_deep_size(Borrowed object, Buffer *out);
// report_collector.c: the generations, and what starts the next collection.
bool report_collector(Buffer *out);

// The heap: sums of bytes, types, the largest objects, the runtime's parts (report_heap.c).
bool report_heap(Buffer *out);
// The map of the arenas, a character for each page; the size classes (report_arenas.c).
bool report_arenas(Buffer *out);

#endif
