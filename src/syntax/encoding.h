// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a text as a sequence of bytes, before anybody reads it: an encoding other than UTF-8 that a
// comment in one of its first two lines declares, bytes that are not UTF-8, NUL bytes.
//
//     # -*- coding: latin-1 -*-          → encoding problem: latin-1
#ifndef TALLY_SYNTAX_ENCODING_H
#define TALLY_SYNTAX_ENCODING_H

#include "syntax/diagnostic.h"

// False: *diagnostic says why the text cannot be a program. After true, all of the text is valid UTF-8 without NULs.
bool encoding_check(const Source *source, Diagnostic *diagnostic);

// Does a comment in one of the first two lines declare an encoding?
bool encoding_is_declared(const Source *source);

#endif
