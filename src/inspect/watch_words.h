// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a watch: what is shown of an object, and each kind of row. For watch_rows.c.
#ifndef TALLY_INSPECT_WATCH_WORDS_H
#define TALLY_INSPECT_WATCH_WORDS_H

#include "inspect/events.h"

// ---- what is shown -----------------------------------------------------------------------------------------------

// Its births and deaths; its counts; what it holds.
bool words_show(const Snapshot *snapshot, const SnapshotObject *object);
bool words_show_count(const Snapshot *snapshot, const SnapshotObject *object);
bool words_show_contents(const Snapshot *snapshot, const SnapshotObject *object);

// ---- values and names --------------------------------------------------------------------------------------------

// "list #1 [1, 2]", "Node #4", "5".
void words_add_value(const Snapshot *now, int32_t object, Buffer *out);
void words_add_short_value(const Snapshot *now, int32_t object, Buffer *out);    // "list #1", "5"
void words_add_any_value(const Snapshot *now, Borrowed value, Buffer *out);      // it need not be in the snapshot
void words_add_key(const SnapshotEdge *edge, Buffer *out);                       // "a"
void words_add_name(const Snapshot *now, const SnapshotEdge *edge, Buffer *out); // "a", "x in f()"
void words_add_edge_unbound(const Snapshot *before, const SnapshotEdge *edge, Buffer *out);

// ---- rows --------------------------------------------------------------------------------------------------------

#define WORDS_REASONS_SHOWN 3 // of those that a count has changed
void words_add_count(const Event *event, Buffer *out);
void words_add_inside(const Event *event, Buffer *out); // CONTENTS, GROWTH
void words_add_other(const Event *event, Buffer *out);  // TEMPORARY, COLLECTION

// A death, and those that it caused; or all that the collector freed.
typedef struct DeathWords {
    bool is_open;
    DeathCause cause;
    Buffer text;    // of the first one
    Buffer members; // unused until there is one
    size_t last;    // where the last one of the others begins
    int32_t count;  // of the others
} DeathWords;
void words_begin_death(DeathWords *death, const Event *event);
// Is it one more of the same? Then it is added.
bool words_continue_death(DeathWords *death, const Event *event);
void words_end_death(DeathWords *death, Buffer *out);

// The text of the statement at work, cut short: "del a".
void words_add_statement(const Step *step, Buffer *out);
bool words_are_statement(const char *text, const Step *step);

#endif
