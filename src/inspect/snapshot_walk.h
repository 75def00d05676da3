// SPDX-License-Identifier: GPL-3.0-or-later
// What the files that take a snapshot share: snapshot.c, snapshot_roles.c, snapshot_islands.c.
#ifndef TALLY_INSPECT_SNAPSHOT_WALK_H
#define TALLY_INSPECT_SNAPSHOT_WALK_H

#include "inspect/snapshot.h"

#define TITLES_KEPT 32

typedef struct Walk {
    Snapshot *snapshot;
    unsigned flags;
    int32_t from;                           // whose references are being visited: an object, or a frame (below 0)
    Borrowed holder;                        // that object; NULL: a frame
    uint64_t contents;                      // made of what was visited so far
    const Type *types[TITLES_KEPT];         // some types whose names are in the snapshot's texts
    uint32_t titles[TITLES_KEPT];           // and where
    const Snapshot *last;                   // see snapshot_again.c; NULL: none
    int32_t first_edge;                     // of what is walked now
    int32_t expected_first, expected_count; // its edges in the last snapshot
    int64_t counted;                        // objects that are numbered, or were born in the program's own code
    bool has_moved;                         // some object has another index than in the last snapshot
} Walk;

// ---- snapshot_again.c --------------------------------------------------------------------------------------------

// Where the snapshot that is being taken has the object; −1: not yet.
int32_t walk_place(const Walk *walk, const Known *known);
// The same for the one before.
int32_t walk_place_before(const Walk *walk, const Known *known);
// `last`: the snapshot of the series before this one; NULL: it is not there any more.
void again_begin(Walk *walk, const Snapshot *last);
// The edges of something begin that had these ones in the last snapshot.
void again_expect(Walk *walk, int32_t first, int32_t count);
// The object of the last snapshot that this child surely is; −1: the table must be asked.
int32_t again_find(const Walk *walk, Borrowed child);
// An object of the last snapshot has got its index in this one.
void again_note(Walk *walk, int32_t before, int32_t index);
void again_end(Walk *walk);

// ---- snapshot.c --------------------------------------------------------------------------------------------------

// Adds an object that is not there yet. Its index; −1: no memory.
int32_t walk_add_object(Walk *walk, Known *known, uint8_t role, int32_t found_by);
// A Visit: adds a reference of the holder, and what it leads to if that is new, unless it is one that is left out.
void walk_add_edge(Borrowed child, Edge edge, void *context);
// Adds the references of an object.
void walk_object(Walk *walk, int32_t index);
// Adds the objects that nobody can reach (snapshot_islands.c).
void walk_islands(Walk *walk);

// ---- snapshot_roles.c --------------------------------------------------------------------------------------------

// Numbers, texts and the like, static objects: an answer from the type alone. Others may be atoms, too.
bool role_is_plain_atom(Borrowed object);
// ROLE_OBJECT or ROLE_ATOM; `known` remembers it.
uint8_t role_of(Borrowed object, Known *known);
// Is it a part of the object or frame that holds it by this edge?
bool role_is_part(Borrowed object, Edge edge);
// Is this a reference that says nothing of the program: from a function to its code, from a class to its __mro__?
bool role_hides(Borrowed holder, Borrowed child, Edge edge);
// A module that was read from a file of the program's.
bool role_is_program_module(Borrowed module);
// A class is the library's if the module that it names is.
bool role_is_library_class(Borrowed class_object);

#endif
