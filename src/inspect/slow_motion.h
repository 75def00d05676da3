// SPDX-License-Identifier: GPL-3.0-or-later
// A collection in slow motion: everything that the collector does, noted down as it happens.
//
//     gc.collect()           collector_collect(2)                              ─▶ 2
//     slow_motion_collect    the same, with a watch (memory/collector_watch.h) ─▶ 2, and records:
//
//         COPIED      #1 list  2         SUBTRACTED  #1 list  now 1   item 0 of #2 list
//         COPIED      #2 list  1         …
//
// What is noted of an object, its name and its references in words, is text from then on: the object may be dead when
// somebody reads it. Objects of the program have a number and records of their own. All others are only counted, by
// group: a class wants to see its own objects, among the thousands that the library is made of.
//
// What always holds: the collection finds, calls, empties and returns what it would without a watcher, in the same
// order. Watching takes no reference, and its memory is raw memory.
#ifndef TALLY_INSPECT_SLOW_MOTION_H
#define TALLY_INSPECT_SLOW_MOTION_H

#include "base/buffer.h"
#include "memory/collector_watch.h"
#include "inspect/address_table.h"

// Whose a candidate is. Who is not reached from the library or a definition is the program's, garbage above all.
typedef enum SlowGroup {
    GROUP_UNKNOWN,
    GROUP_PROGRAM,    // shown, with a number
    GROUP_DEFINITION, // what the program's own modules, classes and functions are made of
    GROUP_LIBRARY,    // all else that the runtime's roots reach
    GROUP_COUNT
} SlowGroup;

typedef enum SlowFate {
    FATE_SURVIVES,
    FATE_UNREACHABLE,
    FATE_DEAD,
    FATE_DEAD_BEFORE, // by the program's code, before break_cycles; not among the unreachable that are returned
    FATE_CAME_BACK,
    FATE_SAVED,
    FATE_COUNT
} SlowFate;

typedef struct SlowObject { // a candidate
    const void *address;    // its id(); never looked at when it may be dead
    size_t name;            // where in `texts`: "a (list)", "Node object"
    size_t value;           // "[1, [...]]"
    size_t outside;         // the first reference from outside that was found: "name a in __main__"
    int32_t number;         // 1 … of the program's; 0: another group's
    int32_t seen;           // by which look it was seen alive last
    uint8_t group;          // SlowGroup
    uint8_t fate;           // SlowFate
    bool reached;           // a survivor turned out to hold it
    bool shown;             // in the report, which has room for some
    int64_t left;           // of its copied count
} SlowObject;

// What was told, and what can be concluded from it.
typedef enum SlowKind {
    SLOW_BEGINS,
    SLOW_ENDS,       // count: of separate_unreachable, how many are unreachable
    SLOW_COPIED,     // count
    SLOW_SUBTRACTED, // count: what is left; text: the reference
    SLOW_REACHABLE,  // count: what is left; text: a reference from outside, or empty
    SLOW_SET_ASIDE,
    SLOW_REACHED, // text: the reference
    SLOW_RESCUED, // text: the reference
    SLOW_UNTRACKED,
    SLOW_WEAK_CLEARED,     // count: weak references to the object
    SLOW_CALLBACK_WAITS,   // text: what one of them is to call
    SLOW_CALLBACK_DROPPED, // … is not to call, since the weak reference is garbage itself
    SLOW_CALLS_BACK,       // those that wait are called now
    SLOW_FINALIZES,
    SLOW_FINALIZED_BEFORE, // has a finalizer, which does not run again
    SLOW_CAME_BACK,
    SLOW_EMPTIES,
    SLOW_PASSES_OVER,
    SLOW_DIED, // `by`: who was emptied, or −1: user code's doing
    SLOW_SAVED,
    SLOW_KIND_COUNT
} SlowKind;

typedef struct SlowRecord {
    uint8_t kind;   // SlowKind
    uint8_t step;   // CollectorStep
    bool again;     // within rescue_resurrected
    int32_t object; // index of the candidate; −1: none
    int32_t by;
    int64_t count;
    size_t text;
} SlowRecord;

// What was told of the objects of the other groups, in one step.
typedef struct SlowOthers {
    int64_t told[GROUP_COUNT][SLOW_KIND_COUNT];
} SlowOthers;

typedef struct SlowMotion {
    SlowObject *objects; // in the order in which the collector has them: by birth
    int32_t object_count, object_capacity;
    SlowRecord *records;
    int32_t record_count, record_capacity;
    SlowOthers others[2][COLLECTOR_STEP_COUNT]; // [1]: within rescue_resurrected
    Buffer texts;                               // each with its NUL; offset 0: ""
    AddressTable indexes;                       // address → 1 + index of the candidate
    AddressTable owners;                        // dict → whose attributes it keeps
    int64_t candidates[GROUP_COUNT];
    int64_t unreachable; // what collector_collect returned
    int survivors_to;    // generation
    bool again;          // the first three steps run for the second time
    bool failed;         // no memory: records are missing
    int32_t *doomed;     // the unreachable that live still: indexes of candidates, in their order
    int32_t doomed_count, doomed_capacity;
    int32_t emptied;    // whose turn it is in break_cycles
    int32_t look;       // the number of the last look at who lives still
    int64_t looks_left; // at single objects
    // Told before user code runs, so that what is noted by then can be shown before what that prints. NULL: nobody.
    void (*before_user_code)(struct SlowMotion *motion, void *context);
    void *context;
} SlowMotion;

void slow_motion_init(SlowMotion *motion);
void slow_motion_deinit(SlowMotion *motion);
// Collects as collector_collect does and returns what it returns. If a collection is running already, that is 0 and
// there are no records.
int64_t slow_motion_collect(SlowMotion *motion, int generation);

// "copy_counts", "copied": as the report and the data call steps and kinds.
extern const char *const slow_step_names[COLLECTOR_STEP_COUNT];
extern const char *const slow_kind_names[SLOW_KIND_COUNT];

static inline const char *slow_text(const SlowMotion *motion, size_t offset) { return motion->texts.bytes + offset; }

// ---- slow_motion_survey.c ----------------------------------------------------------------------------------------

// Before the first step: finds out whose the candidates are, how they are called and who holds them from outside.
void slow_motion_survey(SlowMotion *motion);
// Before the steps run again: who holds from outside those that were unreachable.
void slow_motion_survey_again(SlowMotion *motion);
// Index of a candidate; −1: it is none.
int32_t slow_motion_index(const SlowMotion *motion, Borrowed object);
// A reference in words, "item 0 of #2 list": where in `texts`.
size_t slow_motion_reference(SlowMotion *motion, Borrowed holder, Edge edge);
// Ends a text that was begun at texts.length; where it is.
size_t slow_motion_end_text(SlowMotion *motion, size_t start);

// ---- report_slow_motion.c ----------------------------------------------------------------------------------------

// How far the drawing has come. All zero: nothing is drawn yet.
typedef struct SlowReport {
    const SlowMotion *motion;
    Buffer *out;
    int32_t position; // of the next record
    int lines;        // of this step so far
    int64_t more;     // lines of it that are left out
    bool nothing;     // is unreachable: the other steps have nothing to do
} SlowReport;

// Draws what has been noted since it was called last, for a terminal of 80 columns.
void report_slow_motion(SlowReport *report, const SlowMotion *motion, Buffer *out);
// The last line: "2 unreachable, 2 died".
void report_slow_motion_end(const SlowMotion *motion, Buffer *out);

// ---- tally_collect.c ---------------------------------------------------------------------------------------------

// Collects in slow motion and prints each step to sys.stdout, as it happens. False: an exception is pending.
bool slow_motion_show(int generation, int64_t *unreachable);

#endif
