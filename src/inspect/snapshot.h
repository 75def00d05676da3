// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots: what the program's names reach at one moment, as a picture can be drawn of it.
//
//     a = [1]; b = (a, a)
//
//     frames     <module>         objects    0  list #1   refcount 3  size 72
//                                            1  tuple #2  refcount 1  size 64
//     edges      <module> ─ name a ─▶ 0      <module> ─ name b ─▶ 1      1 ─ item 0 ─▶ 0      1 ─ item 1 ─▶ 0
//
// It is taken between two statements, by walking from the names of the program's own modules and running calls. That
// takes no reference, allocates nothing in the heap, runs no code of the program, and counts and orders nothing anew.
// The library's insides are left out: its modules, functions and classes are atoms, as are numbers and texts.
//
// An object in a snapshot is a borrow: it may be looked at until the program goes on; then only the other members
// count. All arrays are in raw memory and go with snapshot_deinit.
#ifndef TALLY_INSPECT_SNAPSHOT_H
#define TALLY_INSPECT_SNAPSHOT_H

#include "base/buffer.h"
#include "eval/frame.h"
#include "inspect/serials.h"

typedef enum SnapshotRole {
    ROLE_UNKNOWN,
    ROLE_OBJECT, // it has a number
    ROLE_PART,   // of the one that holds it: an instance's dict, a cell, the iterator of a loop
    ROLE_ATOM,   // a value that is shown as it is: a number, a text, None, a built-in type or function, a module
} SnapshotRole;

typedef enum SnapshotReach {
    REACH_NAMES,   // from the program's names
    REACH_RUNTIME, // not from them, but the runtime or the library holds it
    REACH_NONE,    // from nowhere: only the collector can free it
} SnapshotReach;

typedef struct SnapshotObject {
    Borrowed object;
    int64_t serial; // never reused; 0 for parts and atoms
    int64_t refcount;
    int64_t size;       // bytes, as sys.getsizeof says; 0 in the snapshots of events: ask object_size
    int64_t slots;      // the room of a list, dict or set, in items; 0: another type
    uint64_t contents;  // made of the addresses of all that it holds: another number when that changes
    int32_t before;     // the same object in the series' snapshot before; −1: not there
    int32_t first_edge; // its references to others, one behind the other
    int32_t edge_count;
    int32_t found_by;  // the edge that led here first; −1: none did
    uint32_t title;    // where in `texts`
    int8_t generation; // −1: the collector does not track it
    uint8_t role;      // SnapshotRole
    bool is_counted;   // numbered, or born in the program's own code
    bool is_new;       // born since the series' snapshot before
    uint8_t reach;     // SnapshotReach
} SnapshotObject;

typedef struct SnapshotEdge {
    int32_t from; // an object; below 0: frame −1 − from
    int32_t to;   // an object
    bool weak;    // counts for nothing in `refcount`
    Edge edge;
} SnapshotEdge;

// A module of the program, or a call that runs; innermost calls come last, the module __main__ first.
typedef struct SnapshotFrame {
    const Frame *frame; // NULL: a module
    const Code *code;   // of a call; NULL: a module
    int64_t call;       // the number of the call, which events give it; 0: a module, or there are no events
    int32_t line;       // at work; 0: a module
    uint32_t name;      // "__main__", "f", "C": where in `texts`
    bool is_class;      // the body of a class statement, at work
    bool resumed;       // a generator that has gone on, as events tell
    int32_t first_edge; // its names, in their order, then what it holds without names
    int32_t edge_count;
} SnapshotFrame;

typedef struct Snapshot {
    SnapshotObject *objects;
    SnapshotEdge *edges;
    SnapshotFrame *frames;
    int32_t object_count, object_capacity;
    int32_t edge_count, edge_capacity;
    int32_t frame_count, frame_capacity;
    Buffer texts; // names, each with its NUL
    SnapshotSeries series;
    int32_t round;
    const struct Snapshot *last; // the one before, if whoever takes this one has kept it: then it is faster
    int32_t base;                // the rest is snapshot_again.c's
    int32_t *moved;
    int32_t moved_capacity;
    bool failed;
} Snapshot;

typedef enum SnapshotFlags {
    SNAPSHOT_PLAIN = 0,
    SNAPSHOT_ATOMS = 1,   // atoms in containers, too; without it only those that have a name
    SNAPSHOT_ISLANDS = 2, // looks through the whole heap for what nobody can reach any more
    SNAPSHOT_BORN = 4, // the same, among the objects that were born since the watch began, or that a name has reached
} SnapshotFlags;

void snapshot_init(Snapshot *snapshot); // empty
void snapshot_deinit(Snapshot *snapshot);
// Takes a snapshot, reusing the room of what was in it. False: no memory (no exception is set), and it is incomplete.
bool snapshot_take(Snapshot *snapshot, SnapshotSeries series, unsigned flags);

// What a name is bound to: the object that the edge leads to, or what is in the cell there. −1: nothing.
int32_t snapshot_target(const Snapshot *snapshot, const SnapshotEdge *edge);
// Has no other one of its series been taken since?
bool snapshot_is_last(const Snapshot *snapshot);
// The index of an object, or of the one whose entry this is; −1: it is not in the snapshot. Only of the last one of its
// series.
int32_t snapshot_place(const Snapshot *snapshot, const Known *known);
int32_t snapshot_index(const Snapshot *snapshot, Borrowed object);

// What an object is called: "list", "Node", "function f", "class Node". It can be read when the object is gone.
static inline const char *snapshot_title(const Snapshot *snapshot, const SnapshotObject *object) {
    return snapshot->texts.bytes + object->title;
}
static inline const char *snapshot_frame_name(const Snapshot *snapshot, const SnapshotFrame *frame) {
    return snapshot->texts.bytes + frame->name;
}

// ---- in words (snapshot_text.c) ----------------------------------------------------------------------------------

// "list #3", "function f #4"; an atom's value, while it lives.
void snapshot_add_object(const Snapshot *snapshot, int32_t index, Buffer *out);
// "name a", "name x in f()", "item 0 of list #3", "attribute next of Node #4". Where a key has died since, and cannot
// be read any more, "a key of dict #4".
void snapshot_add_edge(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out);
// The edge along which a reader would say that it holds: through parts up to an object or a frame.
const SnapshotEdge *snapshot_outer_edge(const Snapshot *snapshot, const SnapshotEdge *edge);

#endif
