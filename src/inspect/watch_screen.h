// SPDX-License-Identifier: GPL-3.0-or-later
// The screen of a watch: rows of 80 columns.
//
//        4  b = a                                        a line of the program, with its number
//               list #1  refs 1 → 2   + name b           what it changed
//        >  hello                                        what the program wrote
//        7  f(a)
//           ┌ f(x = list #1)                             a call, and all that is in it
//        1  │ x.append(3)
//           └ returns None
#ifndef TALLY_INSPECT_WATCH_SCREEN_H
#define TALLY_INSPECT_WATCH_SCREEN_H

#include "base/buffer.h"

#define SCREEN_WIDTH 80

typedef enum RowKind {
    ROW_LINE,
    ROW_CALL,
    ROW_RETURN,
    ROW_NAME,  // bound, unbound, born
    ROW_COUNT, // references, contents, room
    ROW_DEATH,
    ROW_NOTE,
    ROW_ERROR,
    ROW_KIND_COUNT
} RowKind;

// Begins and ends to take what the program writes to standard output.
void screen_begin(void);
void screen_end(void);

// Adds a row to `out`: text that is too wide is cut. `line` is shown for ROW_LINE.
void screen_add_row(RowKind kind, int32_t line, int32_t depth, const char *text, Buffer *out);
// Writes rows that are due now to the terminal.
void screen_write(const Buffer *rows);

// Whoever has put a text together asks this before it goes: if memory did not suffice for it, the next rows say so.
void screen_check(const Buffer *text);
// The same, and the buffer is empty for the next text.
void screen_renew(Buffer *text);

// What the program has written since the last time, as rows; and the end of its last line, before another row comes.
void screen_take_output(Buffer *out);
void screen_end_line(Buffer *out);

#endif
