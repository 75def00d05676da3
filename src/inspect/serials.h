// SPDX-License-Identifier: GPL-3.0-or-later
// Serial numbers: what a class calls objects by, list #3. An address is used again when its object has died; a serial
// number never is.
//
// The numbers stand in a table beside the heap, by address. The allocator's observer keeps it right: when an object
// dies its entry goes. So while numbers are in use each birth and death takes the allocator's slow path; before
// serials_begin, and after serials_end, nothing is different from a program at which nobody looks.
//
// A number is given to an object when a snapshot (snapshot.h) meets it for the first time, in the order in which a
// reader would: by names, then what these hold.
#ifndef TALLY_INSPECT_SERIALS_H
#define TALLY_INSPECT_SERIALS_H

#include "memory/heap.h"

// Two series of snapshots that do not disturb each other: those that somebody asks for, and those of a watch.
typedef enum SnapshotSeries { SERIES_LOOKS, SERIES_EVENTS, SERIES_COUNT } SnapshotSeries;

#define HELD_FOR_LONG 16

// What is known of one live object.
typedef struct Known {
    const void *address; // of the object; NULL: a free entry
    int64_t serial;      // 0: none given yet
    int32_t place[SERIES_COUNT];
    int32_t round[SERIES_COUNT]; // in the snapshot of this number its place is as above
    uint8_t role;                // SnapshotRole, once a snapshot has found it out
    bool is_born;                // in the program's own code since a watch began
    uint8_t times_held;          // see serials_note_held
    bool is_new;                 // born since a watch began, and no snapshot has met it yet
} Known;

// Begins to note deaths; again: nothing. All snapshots do it.
void serials_begin(void);
// Forgets all numbers and takes the observer away.
void serials_end(void);
bool serials_are_on(void);

// The entry of an object, made if it was not there; NULL: no memory. Valid until the next birth or death, or the next
// new entry.
Known *serials_at(Borrowed object);
// NULL: not there.
Known *serials_find(Borrowed object);
// The object's number, given now if it has none.
int64_t serials_give(Known *known);
// A container was born in the program's own code, or elsewhere. False: no memory.
bool serials_note_birth(Borrowed object, bool in_program);
// The object is held, but by no name. When that is so again and again it is the runtime's, as a class's __mro__ is, and
// does not count, until it gets a number.
void serials_note_held(Known *known);
// Is it numbered, or born in the program's own code? And how many entries are: objects that a watch must not lose.
static inline bool serials_count_it(const Known *known) {
    return known->serial != 0 || (known->is_born && known->times_held < HELD_FOR_LONG);
}
int64_t serials_counted(void);
// All entries, in no order: begin with *position 0. NULL: that was the last.
Known *serials_next(int64_t *position);
int64_t serials_last(void); // the number that was given last

// Told of births and deaths of containers while set. At its birth an object is still empty, without a type; at its
// death it is empty again, `parent` is the object whose destruction took its last reference (NULL: none), and `known`
// its entry, which is about to go (NULL: it had none).
typedef struct LifeObserver {
    void (*born)(Borrowed object);
    void (*died)(Borrowed object, const Known *known, Borrowed parent);
} LifeObserver;
void serials_set_observer(const LifeObserver *observer); // NULL: none

// May an object at this address have died since serials_forget_deaths? True may be a false alarm; false is certain.
bool serials_may_have_died(const void *address);
void serials_forget_deaths(void);

#endif
