// SPDX-License-Identifier: GPL-3.0-or-later
// Lines without a line editor: from a pipe, or in a build without readline.
#ifndef TALLY_CLI_PLAIN_LINE_H
#define TALLY_CLI_PLAIN_LINE_H

#include "cli/line_editor.h"

LineResult plain_line_read(const char *prompt, Buffer *line);

#endif
