// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to files, and the sandbox that may stand around it.
//
// All files that a program asks for are opened here: by open(), by import, for the source lines of a traceback. In a
// sandbox (--sandbox) only what lies in one folder is opened; errno is EACCES for everything else, whether it is there
// or not.
#ifndef TALLY_BASE_SANDBOX_H
#define TALLY_BASE_SANDBOX_H

#include <stdbool.h>
#include <sys/types.h>

// From now on only this folder, "" being the present one, and what lies below it. False: it can't be opened; errno says
// why.
bool sandbox_enter(const char *folder);
bool sandbox_is_on(void);

// As open(2). The flags should have O_CLOEXEC.
int sandbox_open(const char *path, int flags, mode_t mode);
// The kind of file (S_IFREG, S_IFDIR, …), behind symbolic links; 0: none that may be seen.
mode_t sandbox_file_kind(const char *path);
// May the program use this descriptor, which it has not opened? Only standard input, output and error, in a sandbox.
bool sandbox_allows_descriptor(int descriptor);

#endif
