// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a program, and what is known of where it came from.
#ifndef TALLY_CLI_PROGRAM_H
#define TALLY_CLI_PROGRAM_H

#include "base/buffer.h"
#include "cli/options.h"

typedef struct Program {
    char *name;   // as tracebacks show it: the file's full path, "<string>", "<stdin>"
    char *folder; // what sys.path begins with; "": the present folder, whatever it is then
    Buffer text;
    bool has_file;  // `name` becomes __file__
    bool is_folder; // that file is the __main__.py of the folder that was named
} Program;

// Reads what the options name; of a module only the folder to look in is known here. The status to exit with, which has
// been explained on stderr, or 0. Deinit the program in any case.
int program_read(Program *program, const Options *options);
void program_deinit(Program *program);

#endif
