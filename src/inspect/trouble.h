// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions in plain words: what went wrong, told with the program's own names and values (:why of the REPL).
//
//     >>> age = '12'
//     >>> age + 1
//     Traceback (most recent call last): …
//     TypeError: can only concatenate str (not "int") to str
//     >>> :why
//     line 1 of <stdin>: age + 1
//       age is the str '12' …
#ifndef TALLY_INSPECT_TROUBLE_H
#define TALLY_INSPECT_TROUBLE_H

#include "base/buffer.h"
#include "memory/type.h"

// Explains an exception. Values are looked up in the frame that the traceback holds; none of the program's code runs.
// False: no memory, and MemoryError is pending.
bool trouble_explain(Borrowed exception, Buffer *out);

#endif
