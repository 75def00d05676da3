// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: pictures.
//
//     tally.draw()                     all names of the program, as boxes and arrows
//     tally.draw('a', 'b')             what these names reach
//     tally.draw(show=False)           {'frames': […], 'objects': […], 'edges': […]}
//     tally.graph(file='x.dot')        the same for Graphviz; x.svg is drawn by it
//
// As data a frame is (name, line), an object (number, type, value, references, bytes, can it be reached?), and an edge
// (from, label, to, is it weak?), where from is an object's number, or −1 less the index of the frame.
#include "memory/collector.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/data.h"
#include "inspect/describe.h"
#include "inspect/draw.h"
#include "inspect/graph.h"
#include "inspect/report.h"
#include "inspect/tally_functions.h"

#define DATA_WIDTH 60

static bool check_names(const char *function, Borrowed names) {
    for (int64_t i = 0; i < tuple_size(names); i++) {
        if (!is_str(tuple_get(names, i))) {
            error_raise(&TypeErrorType, "%s() draws names, as in %s('a'), not %T", function, function,
                        tuple_get(names, i));
            return false;
        }
    }
    return true;
}

// The items of a tuple of strs; none: all names.
static DrawNames names_of(Borrowed names) {
    int64_t count = tuple_size(names);
    return (DrawNames){count > 0 ? (const Borrowed *)as_tuple(names)->items : NULL, count};
}

// ---- data --------------------------------------------------------------------------------------------------------

static bool append_object(Borrowed list, const Snapshot *snapshot, int32_t index, bool held) {
    const SnapshotObject *entry = &snapshot->objects[index];
    Buffer value;
    buffer_init(&value);
    describe_value(entry->object, DATA_WIDTH, &value);
    bool good = data_append(list, value.failed ? error_raise_no_memory()
                                               : data_row("issiii", entry->serial, snapshot_title(snapshot, entry),
                                                          value.bytes, entry->refcount, entry->size, (int64_t)held));
    buffer_deinit(&value);
    return good;
}

static bool append_edge(Borrowed list, const Snapshot *snapshot, const SnapshotEdge *edge) {
    int32_t from = snapshot_outer_edge(snapshot, edge)->from;
    Buffer label;
    buffer_init(&label);
    drawing_add_label(snapshot, edge, &label);
    bool good = data_append(list, label.failed ? error_raise_no_memory()
                                               : data_row("isii", from < 0 ? from : snapshot->objects[from].serial,
                                                          label.bytes == NULL ? "" : label.bytes,
                                                          snapshot->objects[edge->to].serial, (int64_t)edge->weak));
    buffer_deinit(&label);
    return good;
}

static bool fill_lists(const Snapshot *snapshot, const uint8_t *chosen, Borrowed frames, Borrowed objects,
                       Borrowed edges) {
    bool good = true;
    for (int32_t i = 0; good && i < snapshot->frame_count; i++) {
        const SnapshotFrame *frame = &snapshot->frames[i];
        good = data_append(frames, data_row("si", snapshot_frame_name(snapshot, frame), (int64_t)frame->line));
    }
    for (int32_t i = 0; good && i < snapshot->object_count; i++) {
        bool wanted = (chosen[i] & DRAW_CHOSEN) != 0 && snapshot->objects[i].role == ROLE_OBJECT;
        good = !wanted || append_object(objects, snapshot, i, (chosen[i] & DRAW_HELD) != 0);
    }
    for (int32_t i = 0; good && i < snapshot->edge_count; i++) {
        const SnapshotEdge *edge = &snapshot->edges[i];
        bool wanted = (chosen[edge->to] & DRAW_CHOSEN) != 0 && snapshot->objects[edge->to].role == ROLE_OBJECT &&
                      (edge->from < 0 || (chosen[edge->from] & DRAW_CHOSEN) != 0);
        good = !wanted || append_edge(edges, snapshot, edge);
    }
    return good;
}

static Owned drawing_data(const Snapshot *snapshot, const uint8_t *chosen) {
    Owned dict = dict_new();
    Owned frames = list_new(0);
    Owned objects = list_new(0);
    Owned edges = list_new(0);
    bool good = dict != NULL && frames != NULL && objects != NULL && edges != NULL &&
                fill_lists(snapshot, chosen, frames, objects, edges) && data_set(dict, "frames", retain(frames)) &&
                data_set(dict, "objects", retain(objects)) && data_set(dict, "edges", retain(edges));
    release_if_any(frames);
    release_if_any(objects);
    release_if_any(edges);
    return data_finish(dict, good);
}

// The objects of the snapshot must live until all is told: no collection may start.
static Owned data_of_names(DrawNames names) {
    bool enabled = collector_is_enabled();
    collector_set_enabled(false);
    Snapshot snapshot;
    uint8_t *chosen = drawing_take(&snapshot, names) ? drawing_choose(&snapshot, names) : NULL;
    Owned data = chosen == NULL ? NULL : drawing_data(&snapshot, chosen);
    drawing_choose_end(&snapshot, chosen);
    snapshot_deinit(&snapshot);
    collector_set_enabled(enabled);
    return data;
}

Owned tally_draw(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[1]);
    if (shown == FAILED || !check_names("draw", arguments[0])) {
        return NULL;
    }
    DrawNames names = names_of(arguments[0]);
    if (shown == NO) {
        return data_of_names(names);
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_draw(names.items, names.count, &text));
}

// ---- graph -------------------------------------------------------------------------------------------------------

Owned tally_graph(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed file = arguments[1] == NULL ? NONE : arguments[1];
    if (!check_names("graph", arguments[0])) {
        return NULL;
    }
    if (file != NONE && !is_str(file)) {
        return error_raise(&TypeErrorType, "graph() argument 'file' must be str, not %T", file);
    }
    Buffer dot;
    buffer_init(&dot);
    Owned result = NULL;
    if (graph_make(names_of(arguments[0]), &dot)) {
        if (file == NONE) {
            return str_from_buffer(&dot);
        }
        result = graph_write(file, &dot) ? none_new() : NULL;
    }
    buffer_deinit(&dot);
    return result;
}
