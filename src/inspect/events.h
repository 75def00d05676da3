// SPDX-License-Identifier: GPL-3.0-or-later
// Events: what a program does, line by line, and what that changes in its memory.
//
//     3  a = [1]          LINE 3 ─▶ BOUND a ─▶ BIRTH list #1 ─▶ SETTLED
//     4  b = a            LINE 4 ─▶ BOUND b ─▶ COUNT list #1 1 → 2, gained: name b ─▶ SETTLED
//     5  f(b)             LINE 5 ─▶ CALL f ─▶ BOUND x ─▶ COUNT … ─▶ SETTLED ─▶ LINE 1 … ─▶ RETURN ─▶ COUNT … ─▶ SETTLED
//
// While events are on, each line and call of the program's own code is told to one listener. Between two of them a
// snapshot is taken (snapshot.h) and compared with the one before; the differences are told as the changes of the step
// that ran. What rises and falls within one step is not seen, but for deaths, which the allocator tells.
//
// In JSON an event is an object whose "kind" is the name below in small letters; docs/TRACE.md has all of it.
#ifndef TALLY_INSPECT_EVENTS_H
#define TALLY_INSPECT_EVENTS_H

#include "inspect/snapshot.h"

typedef enum EventKind {
    // What runs. The listener may look at anything; `now` shows the names and objects as they are.
    EVENT_LINE,      // a statement is about to run, or the head of a loop again
    EVENT_CALL,      // a call begins; `resumes`: a generator goes on
    EVENT_RETURN,    // a call is about to end; `value` is what it returns; NULL: an exception ends it
    EVENT_YIELD,     // a generator is about to stop; `value`
    EVENT_EXCEPTION, // a statement has raised `value`
    // What that has changed. SETTLED comes when all of it is told.
    EVENT_BOUND,      // a name: `edge` is a frame's
    EVENT_UNBOUND,    // `edge` is one of `before`
    EVENT_REBOUND,    // both
    EVENT_BIRTH,      // `object` is there now
    EVENT_COUNT,      // of `object`: `from` → `to`, and the references `gained` and `lost`
    EVENT_CONTENTS,   // `object` holds something else than before
    EVENT_GROWTH,     // the room of `object`, a list, dict or set: `from` → `to` items
    EVENT_DEATH,      // `object` of `before` is gone: see DeathCause
    EVENT_TEMPORARY,  // `from` objects called `text` were born and died within the step
    EVENT_COLLECTION, // of generation `from`, which found `to` unreachable objects; `moved` survivors are older now
    EVENT_SETTLED,
} EventKind;

typedef enum DeathCause {
    DEATH_STATEMENT,  // it took the last reference; `edge_before` is one that stood before, if it was seen
    DEATH_CALL_ENDED, // the call's names went, `edge_before` was the last
    DEATH_PARENT,     // only `parent`, an object of `before` that died, held it
    DEATH_COLLECTOR,  // it was garbage
} DeathCause;

// What runs: a line of the program, in a call.
typedef struct Step {
    const Source *source;
    const Stmt *stmt;      // NULL: a call that begins, or a lambda
    const Stmt *at_end_of; // a try statement that is being left; NULL: none
    const Code *code;
    const Frame *frame;
    int64_t call; // the call's number; 1: the program itself
    int32_t line;
    int32_t depth; // 0: the program's own module
} Step;

typedef struct Event {
    EventKind kind;
    const Step *step;
    const Snapshot *before;
    const Snapshot *now;
    Borrowed value;
    bool resumes;
    bool is_late;                    // LINE: the head of an `except` has run already, and is told now
    const SnapshotEdge *edge;        // of `now`
    const SnapshotEdge *edge_before; // of `before`
    int32_t object;
    int32_t parent;
    DeathCause cause;
    int64_t from, to, moved;
    const char *text;
    const SnapshotEdge *const *gained; // of `now`
    const SnapshotEdge *const *lost;   // of `before`
    int32_t gained_count, lost_count;
    int64_t unseen; // COUNT: references that are not among `gained` and `lost`, but of the running expression
} Event;

typedef void (*EventListener)(const Event *event);

// False: no memory.
bool events_begin(EventListener listener);
void events_end(void);
bool events_are_on(void);
// Memory has run out: nothing is told any more.
bool events_have_failed(void);
// The snapshot that stands; valid while a listener runs.
const Snapshot *events_snapshot(void);
// The steps under way: the caller's come before the call's.
int32_t events_depth(void);
const Step *events_step(int32_t depth);

#endif
