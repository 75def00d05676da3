// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a line from a person: with readline where it is built in, else plainly.
#ifndef TALLY_CLI_LINE_EDITOR_H
#define TALLY_CLI_LINE_EDITOR_H

#include "base/buffer.h"

#include <stdbool.h>

typedef enum LineResult { LINE_READ, LINE_END, LINE_INTERRUPTED } LineResult;

// Prepares the terminal and loads the history.
void line_editor_start(void);
void line_editor_stop(void); // saves the history

// Shows the prompt and reads a line into `line` (cleared first; without its newline; pasted text may have newlines inside).
// `indent` spaces are typed ahead. LINE_INTERRUPTED: Ctrl-C; the line is dropped.
LineResult line_editor_read(const char *prompt, int indent, Buffer *line);
// Remembers an entry, which may have several lines.
void line_editor_remember(const char *entry);

// Completion: calls `offer` with each word that can stand where `text` (which ends at the cursor) stands.
typedef void (*CompletionOffer)(const char *word, void *context);
typedef void (*Completer)(const char *text, CompletionOffer offer, void *context);
void line_editor_set_completer(Completer completer);

#endif
