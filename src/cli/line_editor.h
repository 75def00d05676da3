// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a line from a person: with readline where it is built in and there is a terminal, else plainly.
#ifndef TALLY_CLI_LINE_EDITOR_H
#define TALLY_CLI_LINE_EDITOR_H

#include "base/buffer.h"

#include <stdbool.h>

typedef enum LineResult { LINE_READ, LINE_END, LINE_INTERRUPTED } LineResult;

// Prepares the terminal and loads the history.
void line_editor_start(void);
void line_editor_stop(void);

// Shows the prompt and reads a line into `line` (cleared first; without its newline; pasted text may have newlines
// inside). `indent` spaces are typed ahead, unless more input is waiting: what was pasted brings its own.
// LINE_INTERRUPTED: Ctrl-C; the line is dropped.
LineResult line_editor_read(const char *prompt, int indent, Buffer *line);
// Is there more input within so many milliseconds? Then somebody pastes; nobody types so fast.
bool line_editor_input_waits(int milliseconds);
// Remembers an entry, which may have several lines, in the history and its file.
void line_editor_remember(const char *entry);

// Completion: calls `offer` with each word that can stand where `text` (which ends at the cursor) stands, behind the
// part `before` of the line.
typedef void (*CompletionOffer)(const char *word, void *context);
typedef void (*Completer)(const char *before, const char *text, CompletionOffer offer, void *context);
void line_editor_set_completer(Completer completer);

// Called when a colon was typed at the end of a line: the number of spaces that it should begin with; −1: leave it.
typedef int (*Reindenter)(const char *line);
void line_editor_set_reindenter(Reindenter reindenter);

#endif
