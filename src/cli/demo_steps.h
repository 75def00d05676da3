// SPDX-License-Identifier: GPL-3.0-or-later
// A demonstration's text, cut into steps.
//
//     # SPDX-License-Identifier: …
//     # One list, two names                    the title: the first comment that is no licence
//     a = [1, 2]                               a step: a statement, with the lines that belong to it
//     b = a
//     # A sentence before a statement.
//     # predict: What does a show?             a question about the statement that follows
//     # :refs a                                a step, too: a command of the REPL
//     # why: Both names lead to one list.      told after the step above
//
// As a file of Python it runs without them.
#ifndef TALLY_CLI_DEMO_STEPS_H
#define TALLY_CLI_DEMO_STEPS_H

#include "base/buffer.h"
#include "library/embedded.h"

// The parts of a step, as lines with newlines; empty where there is none.
typedef struct DemoStep {
    Buffer before;  // what is told first
    Buffer code;    // a statement, or a command
    Buffer predict; // questions
    Buffer why;
} DemoStep;

typedef struct DemoReader {
    const char *next;
    const char *end;
} DemoReader;

void demo_step_init(DemoStep *step);
void demo_step_deinit(DemoStep *step);
// For want of memory: then the step is not whole.
bool demo_step_has_failed(const DemoStep *step);

// The title goes to `title`, and the reader stands behind it.
void demo_reader_init(DemoReader *reader, const EmbeddedFile *demo, Buffer *title);
// False: that was the last one; what is told at the end is in `step->before` then.
bool demo_step_read(DemoReader *reader, DemoStep *step);

#endif
