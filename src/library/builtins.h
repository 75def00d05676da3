// SPDX-License-Identifier: GPL-3.0-or-later
// The module `builtins`: what every program can name without importing it.
//
// The functions are grouped by idea, a file and a table of rows each; builtins_module.c puts them, the types and the
// exceptions into the module's dict.
#ifndef TALLY_LIBRARY_BUILTINS_H
#define TALLY_LIBRARY_BUILTINS_H

#include "memory/type.h"

extern NativeRow builtins_number_rows[];    // builtins_numbers.c: abs, bin, chr, divmod, hex, oct, ord, pow, round
extern NativeRow builtins_iteration_rows[]; // builtins_iteration.c: all, any, iter, len, next, sorted
extern NativeRow builtins_reduce_rows[];    // builtins_reduce.c: max, min, sum
extern NativeRow builtins_object_rows[];    // builtins_objects.c: callable, dir, getattr, hash, id, isinstance …
extern NativeRow builtins_code_rows[];      // builtins_code.c: compile, eval, exec, globals, locals, vars
extern NativeRow builtins_text_rows[];      // builtins_text.c: ascii, format, input, print, repr

MUST_USE Owned builtins_module_new(void);

// builtins_help.c: the objects `help`, `exit` and `quit`.
MUST_USE Owned helper_new(void);
MUST_USE Owned quitter_new(const char *name);

// The value of a keyword argument of a raw function, from a list of names that the function knows: arguments are put
// into values[i] for names[i], NULL where not given. False: "'x' is an invalid keyword argument for f()".
bool keywords_read(const char *function_name, const Arguments *arguments, const char *const *keyword_names,
                   int64_t count, Borrowed *values);

#endif
