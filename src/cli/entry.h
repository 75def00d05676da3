// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the REPL: as many lines as make one statement, or what was pasted at once.
#ifndef TALLY_CLI_ENTRY_H
#define TALLY_CLI_ENTRY_H

#include "base/buffer.h"
#include "cli/line_editor.h"

typedef struct EntryReader {
    Buffer entry; // the entry that was read last; each of its lines ends in a newline
    Buffer line;
    Buffer next; // a line that was read already and belongs to the next entry
    bool has_next;
} EntryReader;

void entry_reader_init(EntryReader *reader);
void entry_reader_deinit(EntryReader *reader);

// Reads an entry into reader->entry. A line that begins with a colon, or is blank, is an entry of its own. An entry
// that there is no memory for is interrupted, which has been told.
LineResult entry_read(EntryReader *reader);
// The entry without its newlines at the end; valid until the next one is read.
const char *entry_text(const EntryReader *reader);

#endif
