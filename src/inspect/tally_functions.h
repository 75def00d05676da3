// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of `import tally`, a group a file, and what they share. Their rows are in tally_module.c.
//
//     tally.refcount(x)          a value: returned, nothing is printed
//     tally.sizes()              a view: prints its table to sys.stdout and returns None
//     tally.sizes(show=False)    the same facts as data (lists, tuples, dicts, ints, strs), and nothing is printed
//
// The signature of a view ends in `*, show=True`, and its function reads:
//
//     Answer shown = view_is_shown(arguments[1]);
//     if (shown != YES) {
//         return shown == NO ? <the data> : NULL;
//     }
//     Buffer text;
//     buffer_init(&text);
//     return view_print(&text, report_…(…, &text));
#ifndef TALLY_INSPECT_TALLY_FUNCTIONS_H
#define TALLY_INSPECT_TALLY_FUNCTIONS_H

#include "base/buffer.h"
#include "memory/type.h"

// ---- for views ---------------------------------------------------------------------------------------------------

// Does the caller want to see the view, not to have the data? `show` as the argument came: NULL, left out, is yes.
// FAILED: it has no truth.
Answer view_is_shown(Borrowed show);
// Ends a view that is shown: prints its text to sys.stdout, as print() does, and returns None. The buffer is deinited.
// `good` is false if drawing failed, with an exception pending. NULL: failed, or sys.stdout did.
MUST_USE Owned view_print(Buffer *text, bool good);
// Appends a text to a list of data; deinits the buffer. False: an exception is pending.
bool view_append_text(Borrowed list, Buffer *text);

// ---- tally_references.c ------------------------------------------------------------------------------------------

MUST_USE Owned tally_refcount(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_refs(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_why(Borrowed self, const Borrowed *arguments);

// ---- tally_heap.c ------------------------------------------------------------------------------------------------

MUST_USE Owned tally_heap(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_arenas(Borrowed self, const Borrowed *arguments);

// ---- tally_collect.c ---------------------------------------------------------------------------------------------

MUST_USE Owned tally_collect(Borrowed self, const Borrowed *arguments);

// ---- tally_frames.c, tally_same.c, tally_unlisted.c ---------------------------------------------------------------

MUST_USE Owned tally_frames(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_same(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_unlisted(Borrowed self, const Borrowed *arguments);

// ---- tally_draw.c ------------------------------------------------------------------------------------------------

MUST_USE Owned tally_draw(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_graph(Borrowed self, const Borrowed *arguments);

// ---- tally_layout.c ----------------------------------------------------------------------------------------------

MUST_USE Owned tally_layout(Borrowed self, const Borrowed *arguments);

// ---- tally_sizes.c -----------------------------------------------------------------------------------------------

MUST_USE Owned tally_deepsize(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_sizes(Borrowed self, const Borrowed *arguments);
MUST_USE Owned tally_units(Borrowed self, const Borrowed *arguments);

#endif
