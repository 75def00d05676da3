// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of names and objects for Graphviz.
#ifndef TALLY_INSPECT_GRAPH_H
#define TALLY_INSPECT_GRAPH_H

#include "inspect/draw.h"

// The graph in the DOT language. False: an exception is pending.
bool graph_make(DrawNames names, Buffer *dot);
// Writes it to a file: as it is if the file's name ends in .dot, drawn by Graphviz's program dot if it ends in .svg.
// False: ValueError for another name, RuntimeError if there is no such program or it failed, OSError.
bool graph_write(Borrowed file, const Buffer *dot);

#endif
