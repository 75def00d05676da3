// SPDX-License-Identifier: GPL-3.0-or-later
// Limits that end a program: steps, seconds, bytes of output. (The limit of memory is base/raw.h's: it is an exception
// that the program can catch.)
//
//     limits_begin();                 the counts start anew
//     … the program runs …            limits.reached says which limit has ended it
//     limits_end();
//
// No code of the program runs once a limit is reached: no `except`, no `finally`, no __exit__, no __del__. For a
// program that runs alone the process ends on the spot, with status 124. Where something must go on afterwards, a
// session or an audit, the program's frames are unwound, by an exception that nothing of the program sees.
#ifndef TALLY_EVAL_LIMITS_H
#define TALLY_EVAL_LIMITS_H

#include "base/assert.h"

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#define LIMIT_STATUS 124 // the exit status, that of timeout(1)

typedef enum Limit { LIMIT_NONE, LIMIT_STEPS, LIMIT_SECONDS, LIMIT_OUTPUT } Limit;

typedef enum StopMode {
    STOP_PROCESS, // on the spot
    STOP_PROGRAM, // unwound, so that an audit can look at what is left
    STOP_ENTRY,   // the same, and the next entry of a session begins anew
} StopMode;

extern struct Limits {
    int64_t steps;  // --max-steps; 0: no limit
    double seconds; // --max-seconds; 0: no limit
    int64_t output; // --max-output, in bytes; 0: no limit
    StopMode mode;
    Limit reached;
    int64_t steps_left;
    int64_t output_left;
    volatile sig_atomic_t due;  // a Limit that is reached as soon as somebody looks
    volatile sig_atomic_t late; // ticks of the timer since the time was up
    // Writes out what the standard files still hold, if that is possible without waiting. True: the last byte ended a
    // line. The layer of files installs it; a signal's handler may call it.
    bool (*write_out)(void);
} limits;

void limits_begin(void);
void limits_end(void); // no limit holds now, and none is reached

// Tells what ended the program, in a line on stderr: "tally: stopped after 1,000 steps at line 7 of prog.py
// (--max-steps)".
void limits_tell(void);

// Ends the program at the frame that runs now. Returns false, with an exception pending; or not at all.
bool limits_stop(Limit limit);
// One step more; if it is one too many, the limit is due.
void limits_count_step(void);
// So many of `size` bytes may still be written; the others are one too many: limits_stop is then for the caller.
int64_t limits_take_output(int64_t size);

#endif
