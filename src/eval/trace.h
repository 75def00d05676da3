// SPDX-License-Identifier: GPL-3.0-or-later
// Tracing: being told of each statement and each call of the program's own code as it runs.
//
//     off     block ─▶ stmt->exec ═ stmt->run                      no statement and no call does anything more
//     on      block ─▶ stmt->exec = a wrapper ─▶ begins, stmt->run, ends
//             call  ─▶ code->body  = one statement that begins the call, runs the body, and ends the call
//
// Turning it on rewrites the trees of all code that there is, and of what is compiled from then on; so functions that
// were defined before are traced, too. The library's own code, which is embedded in Tally, is not.
#ifndef TALLY_EVAL_TRACE_H
#define TALLY_EVAL_TRACE_H

#include "eval/frame.h"

// What is called. An exception may be pending and must stay so; nothing here may run code of the program.
typedef struct TraceObserver {
    // A statement is about to run; one with a yield in it, that it goes on (`resumes`).
    void (*statement_begins)(Stmt *stmt, Frame *frame, bool resumes);
    // It is over, or has stopped at a yield.
    void (*statement_ends)(Stmt *stmt, Frame *frame, Flow flow);
    // A call's names are bound, or a generator goes on (`resumes`).
    void (*call_begins)(Frame *frame, bool resumes);
    // It is about to end: the value is in frame->result, if `flow` is RETURN or YIELD; NORMAL: None.
    void (*call_ends)(Frame *frame, Flow flow);
} TraceObserver;

// False: no memory; then nothing is traced.
bool trace_begin(const TraceObserver *observer);
void trace_end(void);

// For the compiler: a module's code is complete. False: no memory.
bool trace_code(Code *code);

#endif
