// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a sequence of bytes, before anybody reads it: in which encoding it is, as a comment in one of its first two
// lines may declare; and what is wrong with it, such as bytes that are not UTF-8, and NUL bytes.
//
//     # -*- coding: latin-1 -*-          → the text becomes UTF-8
//     # -*- coding: koi8-r -*-           → encoding problem: koi8-r
#ifndef TALLY_SYNTAX_ENCODING_H
#define TALLY_SYNTAX_ENCODING_H

#include "syntax/diagnostic.h"

// False: *diagnostic says why the text cannot be a program. After true, all of the text is valid UTF-8 without NULs.
bool encoding_check(Source *source, Diagnostic *diagnostic);

// Does a comment in one of the first two lines declare an encoding?
bool encoding_is_declared(const Source *source);

#endif
