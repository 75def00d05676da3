// SPDX-License-Identifier: GPL-3.0-or-later
// Where the history of entries is kept.
#ifndef TALLY_CLI_HISTORY_H
#define TALLY_CLI_HISTORY_H

// The name of the history file, which is there, as are the folders around it; NULL: it can't be had. The caller frees
// it.
char *history_file_make(void);

#endif
