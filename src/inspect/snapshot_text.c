// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot in words.
//
//     Node #4 ─ __dict__ ─▶ its dict, a part ─ value of key 'next' ─▶ Node #5       attribute next of Node #4
//     call of f ─ local name n ─▶ a cell, a part ─ content ─▶ list #3               name n in f()
//     function g #2 ─ __defaults__ ─▶ a tuple, a part ─ item 0 ─▶ list #1           default 0 of function g #2
//
// What always holds: a snapshot that is not the last one of its series can still be read, though objects have died
// since: what is asked of an object that is gone is answered without it.
#include "objects/protocol.h"
#include "objects/str.h"
#include "inspect/describe.h"
#include "inspect/snapshot.h"

#include <string.h>

#define ATOM_WIDTH 30

void snapshot_add_object(const Snapshot *snapshot, int32_t index, Buffer *out) {
    const SnapshotObject *entry = &snapshot->objects[index];
    if (entry->role == ROLE_ATOM) {
        describe_value(entry->object, ATOM_WIDTH, out);
        return;
    }
    buffer_add_text(out, snapshot_title(snapshot, entry));
    if (entry->serial != 0) {
        buffer_add_format(out, " #%lld", (long long)entry->serial);
    }
}

// ---- edges -------------------------------------------------------------------------------------------------------

static bool is_part(const Snapshot *snapshot, int32_t from) {
    return from >= 0 && snapshot->objects[from].role == ROLE_PART && snapshot->objects[from].found_by >= 0;
}

const SnapshotEdge *snapshot_outer_edge(const Snapshot *snapshot, const SnapshotEdge *edge) {
    while (is_part(snapshot, edge->from)) {
        edge = &snapshot->edges[snapshot->objects[edge->from].found_by];
    }
    return edge;
}

static bool is_field(Edge edge, const char *name) { return edge.kind == EDGE_FIELD && strcmp(edge.name, name) == 0; }

// Keys of the last snapshot of a series live; one of an older snapshot may have died since.
static bool can_read(const Snapshot *snapshot, Edge edge) {
    bool has_key =
        edge.kind == EDGE_KEY || edge.kind == EDGE_VALUE || edge.kind == EDGE_ATTRIBUTE || edge.kind == EDGE_LOCAL;
    return !has_key || snapshot_is_last(snapshot) || !serials_may_have_died(edge.key);
}

static void add_key(const Snapshot *snapshot, Edge edge, Buffer *out) {
    if (!can_read(snapshot, edge)) {
        buffer_add_text(out, "?");
    } else if (is_str(edge.key)) {
        str_add_to_buffer(edge.key, out);
    } else {
        describe_value(edge.key, ATOM_WIDTH, out);
    }
}

static void add_of_frame(const Snapshot *snapshot, int32_t from, Buffer *out) {
    const SnapshotFrame *frame = &snapshot->frames[-1 - from];
    const char *name = snapshot_frame_name(snapshot, frame);
    if (frame->code == NULL) {
        if (frame != snapshot->frames) {
            buffer_add_format(out, " in %s", name);
        }
    } else if (frame->is_class) {
        buffer_add_format(out, " in class %s", name);
    } else {
        buffer_add_format(out, " in %s()", name);
    }
}

// A name of a module or a call, or what a call holds without a name.
static void add_frame_edge(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    if (edge->edge.kind == EDGE_LOCAL) {
        buffer_add_text(out, "name ");
        add_key(snapshot, edge->edge, out);
    } else if (is_field(edge->edge, "return value")) {
        buffer_add_text(out, "the return value");
        return;
    } else {
        describe_edge(edge->edge, out);
    }
    add_of_frame(snapshot, edge->from, out);
}

// What an object holds itself.
static void add_own_edge(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    if (edge->edge.kind == EDGE_LOCAL) {
        buffer_add_text(out, "name ");
        add_key(snapshot, edge->edge, out);
    } else if (!can_read(snapshot, edge->edge)) {
        buffer_add_text(out, edge->edge.kind == EDGE_KEY ? "a key" : "value of a key");
    } else {
        describe_edge(edge->edge, out);
    }
    buffer_add_text(out, " of ");
    snapshot_add_object(snapshot, edge->from, out);
}

// What it holds through a part: `outer` leads to the part, `edge` from that one, or from a part of it, on.
static void add_part_edge(const Snapshot *snapshot, const SnapshotEdge *edge, const SnapshotEdge *outer, Buffer *out) {
    if (is_field(outer->edge, "__dict__") && edge->edge.kind == EDGE_VALUE) {
        buffer_add_text(out, "attribute ");
        add_key(snapshot, edge->edge, out);
    } else if (is_field(outer->edge, "__defaults__") && edge->edge.kind == EDGE_ITEM) {
        buffer_add_format(out, "default %lld", (long long)edge->edge.index);
    } else if (is_field(outer->edge, "__kwdefaults__") && edge->edge.kind == EDGE_VALUE) {
        buffer_add_text(out, "default of ");
        add_key(snapshot, edge->edge, out);
    } else if (edge->edge.kind == EDGE_CELL) {
        buffer_add_text(out, "a name captured");
        buffer_add_text(out, " by ");
        snapshot_add_object(snapshot, outer->from, out);
        return;
    } else {
        describe_edge(outer->edge, out);
    }
    buffer_add_text(out, " of ");
    snapshot_add_object(snapshot, outer->from, out);
}

void snapshot_add_edge(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    const SnapshotEdge *outer = snapshot_outer_edge(snapshot, edge);
    if (outer->from < 0) {
        add_frame_edge(snapshot, outer, out);
    } else if (outer == edge) {
        add_own_edge(snapshot, edge, out);
    } else {
        add_part_edge(snapshot, edge, outer, out);
    }
}
