// SPDX-License-Identifier: GPL-3.0-or-later
// See trace_entry.h.
//
//     frames of the snapshot ─▶ globals and stack_to_render
//     objects of the snapshot ─▶ heap (Python Tutor's form) and x_tally.objects (counts, sizes, …), by their numbers
//     edges of the snapshot ─▶ x_tally.edges, in words
//     an event ─▶ an object with its kind
//
// Objects that nobody can reach get a frame of their own, "(unreachable)", so that they are drawn.
#include "inspect/trace_entry.h"

#include "objects/str.h"
#include "inspect/json_text.h"
#include "inspect/trace_values.h"

#include <string.h>

// ---- names -------------------------------------------------------------------------------------------------------

// A name that the program has given: not ".0" of a generator expression.
static bool is_name(const SnapshotEdge *edge) {
    return edge->edge.kind == EDGE_LOCAL && str_length(edge->edge.key) > 0 &&
           str_read(as_str(edge->edge.key), 0) != '.';
}

static void add_name_value(const Snapshot *now, const SnapshotEdge *edge, Buffer *out) {
    int32_t target = snapshot_target(now, edge);
    if (target >= 0 && is_name(edge)) {
        json_add_comma(out);
        json_add_str(edge->edge.key, out);
        buffer_add_text(out, ": ");
        trace_add_value(now, now->objects[target].object, out);
    }
}

static void add_names(const Snapshot *now, const SnapshotFrame *frame, Buffer *out) {
    for (int32_t i = 0; i < frame->edge_count; i++) {
        add_name_value(now, &now->edges[frame->first_edge + i], out);
    }
}

static void add_ordered_names(const Snapshot *now, const SnapshotFrame *frame, Buffer *out) {
    for (int32_t i = 0; i < frame->edge_count; i++) {
        const SnapshotEdge *edge = &now->edges[frame->first_edge + i];
        if (snapshot_target(now, edge) >= 0 && is_name(edge)) {
            json_add_comma(out);
            json_add_str(edge->edge.key, out);
        }
    }
}

// ---- frames ------------------------------------------------------------------------------------------------------

static void add_frame_head(const char *name, int64_t number, bool is_top, Buffer *out) {
    json_add_comma(out);
    buffer_add_byte(out, '{');
    json_add_key("func_name", out);
    json_add_text(name, out);
    json_add_key("frame_id", out);
    buffer_add_format(out, "%lld", (long long)number);
    json_add_key("is_highlighted", out);
    buffer_add_text(out, is_top ? "true" : "false");
    buffer_add_text(out, ", \"is_parent\": false, \"is_zombie\": false, \"parent_frame_id_list\": []");
    Buffer hash;
    buffer_init(&hash);
    buffer_add_format(&hash, "%s_f%lld", name, (long long)number);
    json_add_key("unique_hash", out);
    json_add_buffer(&hash, out);
    buffer_deinit(&hash);
}

static void add_frame(const Event *event, const SnapshotFrame *frame, bool is_top, Buffer *out) {
    bool returns = is_top && (event->kind == EVENT_RETURN || event->kind == EVENT_YIELD) && event->value != NULL;
    add_frame_head(snapshot_frame_name(event->now, frame), frame->call, is_top, out);
    json_add_key("encoded_locals", out);
    buffer_add_byte(out, '{');
    add_names(event->now, frame, out);
    if (returns) {
        json_add_key("__return__", out);
        trace_add_value(event->now, event->value, out);
    }
    buffer_add_byte(out, '}');
    json_add_key("ordered_varnames", out);
    buffer_add_byte(out, '[');
    add_ordered_names(event->now, frame, out);
    if (returns) {
        json_add_comma(out);
        json_add_text("__return__", out);
    }
    buffer_add_text(out, "]}");
}

// The names are the objects themselves: "list #3".
static void add_unreachable_names(const Snapshot *now, bool with_values, Buffer *out) {
    for (int32_t i = 0; i < now->object_count; i++) {
        const SnapshotObject *object = &now->objects[i];
        if (object->reach != REACH_NONE || object->role != ROLE_OBJECT) {
            continue;
        }
        Buffer text;
        buffer_init(&text);
        snapshot_add_object(now, i, &text);
        json_add_comma(out);
        json_add_buffer(&text, out);
        buffer_deinit(&text);
        if (with_values) {
            buffer_add_format(out, ": [\"REF\", %lld]", (long long)object->serial);
        }
    }
}

static bool has_unreachable(const Snapshot *now) {
    for (int32_t i = 0; i < now->object_count; i++) {
        if (now->objects[i].reach == REACH_NONE && now->objects[i].role == ROLE_OBJECT) {
            return true;
        }
    }
    return false;
}

static void add_unreachable(const Snapshot *now, Buffer *out) {
    add_frame_head("(unreachable)", 0, false, out);
    json_add_key("encoded_locals", out);
    buffer_add_byte(out, '{');
    add_unreachable_names(now, true, out);
    buffer_add_byte(out, '}');
    json_add_key("ordered_varnames", out);
    buffer_add_byte(out, '[');
    add_unreachable_names(now, false, out);
    buffer_add_text(out, "]}");
}

static void add_stack(const Event *event, Buffer *out) {
    const Snapshot *now = event->now;
    json_add_key("stack_to_render", out);
    buffer_add_byte(out, '[');
    if (has_unreachable(now)) {
        add_unreachable(now, out);
    }
    for (int32_t i = 0; i < now->frame_count; i++) {
        const SnapshotFrame *frame = &now->frames[i];
        if (frame->code != NULL && !frame->is_class) {
            add_frame(event, frame, i == now->frame_count - 1, out);
        }
    }
    buffer_add_byte(out, ']');
}

// ---- the state ---------------------------------------------------------------------------------------------------

static void add_heap(const Snapshot *now, Buffer *out) {
    json_add_key("heap", out);
    buffer_add_byte(out, '{');
    for (int32_t i = 0; i < now->object_count; i++) {
        if (now->objects[i].role == ROLE_OBJECT) {
            json_add_comma(out);
            buffer_add_format(out, "\"%lld\": ", (long long)now->objects[i].serial);
            trace_add_object(now, now->objects[i].object, out);
        }
    }
    trace_add_large(out);
    buffer_add_byte(out, '}');
}

void trace_add_state(const Event *event, Buffer *out) {
    const Snapshot *now = event->now;
    const Step *step = event->step;
    trace_forget_large();
    json_add_key("func_name", out);
    json_add_str(step->code->name.held, out);
    json_add_key("globals", out);
    buffer_add_byte(out, '{');
    add_names(now, &now->frames[0], out);
    buffer_add_byte(out, '}');
    json_add_key("ordered_globals", out);
    buffer_add_byte(out, '[');
    add_ordered_names(now, &now->frames[0], out);
    buffer_add_byte(out, ']');
    add_stack(event, out);
    add_heap(now, out);
}

// ---- x_tally -----------------------------------------------------------------------------------------------------

static const char *reach_name(uint8_t reach) {
    return reach == REACH_NAMES ? "names" : reach == REACH_RUNTIME ? "runtime" : "none";
}

static void add_objects(const Snapshot *now, Buffer *out) {
    json_add_key("objects", out);
    buffer_add_byte(out, '{');
    for (int32_t i = 0; i < now->object_count; i++) {
        const SnapshotObject *object = &now->objects[i];
        if (object->role != ROLE_OBJECT) {
            continue;
        }
        json_add_comma(out);
        buffer_add_format(out, "\"%lld\": {\"serial\": %lld, \"type\": ", (long long)object->serial,
                          (long long)object->serial);
        json_add_text(object->object->type->name, out);
        buffer_add_format(out,
                          ", \"address\": \"0x%llx\", \"refcount\": %lld, \"size\": %lld, \"generation\": %d, "
                          "\"tracked\": %s, \"reached_from\": \"%s\"}",
                          (unsigned long long)(uintptr_t)object->object, (long long)object->refcount,
                          (long long)object_size(object->object), object->generation,
                          collector_is_tracked(object->object) ? "true" : "false", reach_name(object->reach));
    }
    buffer_add_byte(out, '}');
}

static void add_label(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    snapshot_add_edge(snapshot, edge, &text);
    json_add_buffer(&text, out);
    buffer_deinit(&text);
}

// From an object (its number), or from a name (null: the label says all).
static void add_edges(const Snapshot *now, Buffer *out) {
    json_add_key("edges", out);
    buffer_add_byte(out, '[');
    for (int32_t i = 0; i < now->edge_count; i++) {
        const SnapshotEdge *edge = &now->edges[i];
        if (now->objects[edge->to].role != ROLE_OBJECT) {
            continue;
        }
        int32_t from = snapshot_outer_edge(now, edge)->from;
        json_add_comma(out);
        if (from < 0) {
            buffer_add_text(out, "{\"from\": null");
        } else {
            buffer_add_format(out, "{\"from\": %lld", (long long)now->objects[from].serial);
        }
        buffer_add_format(out, ", \"to\": %lld, \"label\": ", (long long)now->objects[edge->to].serial);
        add_label(now, edge, out);
        buffer_add_format(out, ", \"weak\": %s}", edge->weak ? "true" : "false");
    }
    buffer_add_byte(out, ']');
}

void trace_add_tally(const Event *event, Buffer *out) {
    json_add_key("call", out);
    buffer_add_format(out, "%lld", (long long)event->step->call);
    json_add_key("depth", out);
    buffer_add_format(out, "%d", event->step->depth);
    add_objects(event->now, out);
    add_edges(event->now, out);
}

// ---- changes -----------------------------------------------------------------------------------------------------

static const char *kind_name(EventKind kind) {
    static const char *const names[] = {
        [EVENT_LINE] = "line",       [EVENT_CALL] = "call",           [EVENT_RETURN] = "return",
        [EVENT_YIELD] = "yield",     [EVENT_EXCEPTION] = "exception", [EVENT_BOUND] = "bound",
        [EVENT_UNBOUND] = "unbound", [EVENT_REBOUND] = "rebound",     [EVENT_BIRTH] = "birth",
        [EVENT_COUNT] = "count",     [EVENT_CONTENTS] = "contents",   [EVENT_GROWTH] = "growth",
        [EVENT_DEATH] = "death",     [EVENT_TEMPORARY] = "temporary", [EVENT_COLLECTION] = "collection",
        [EVENT_SETTLED] = "settled",
    };
    return names[kind];
}

static void add_number(const char *key, int64_t number, Buffer *out) {
    json_add_key(key, out);
    buffer_add_format(out, "%lld", (long long)number);
}

static void add_labels(const char *key, const Snapshot *snapshot, const SnapshotEdge *const *edges, int32_t count,
                       Buffer *out) {
    json_add_key(key, out);
    buffer_add_byte(out, '[');
    for (int32_t i = 0; i < count; i++) {
        json_add_comma(out);
        add_label(snapshot, edges[i], out);
    }
    buffer_add_byte(out, ']');
}

static void add_death(const Event *event, Buffer *out) {
    static const char *const causes[] = {[DEATH_STATEMENT] = "statement",
                                         [DEATH_CALL_ENDED] = "call ended",
                                         [DEATH_PARENT] = "parent",
                                         [DEATH_COLLECTOR] = "collector"};
    const SnapshotObject *object = &event->before->objects[event->object];
    add_number("object", object->serial, out);
    json_add_key("what", out);
    json_add_text(snapshot_title(event->before, object), out);
    json_add_key("cause", out);
    json_add_text(causes[event->cause], out);
    add_number("line", event->step->line, out);
    if (event->parent >= 0) {
        add_number("parent", event->before->objects[event->parent].serial, out);
    }
    if (event->edge_before != NULL) {
        json_add_key("reference", out);
        add_label(event->before, event->edge_before, out);
    }
}

static void add_name(const Event *event, Buffer *out) {
    const Snapshot *snapshot = event->edge != NULL ? event->now : event->before;
    const char *prefix = "name ";
    Buffer text;
    buffer_init(&text);
    snapshot_add_edge(snapshot, event->edge != NULL ? event->edge : event->edge_before, &text);
    bool has_prefix = strncmp(text.bytes, prefix, strlen(prefix)) == 0;
    json_add_key("name", out);
    json_add_text(has_prefix ? text.bytes + strlen(prefix) : text.bytes, out);
    out->failed |= text.failed;
    buffer_deinit(&text);
    if (event->object >= 0) {
        json_add_key("value", out);
        trace_forget_large();
        trace_add_value(event->now, event->now->objects[event->object].object, out);
    }
}

static void add_count(const Event *event, Buffer *out) {
    add_number("from", event->from, out);
    add_number("to", event->to, out);
    add_labels("gained", event->now, event->gained, event->gained_count, out);
    add_labels("lost", event->before, event->lost, event->lost_count, out);
    add_number("running_expression", event->unseen, out);
}

static void add_collection(const Event *event, Buffer *out) {
    add_number("generation", event->from, out);
    add_number("freed", event->to, out);
    add_number("moved", event->moved, out);
}

void trace_add_change(const Event *event, Buffer *out) {
    buffer_add_text(out, out->length > 0 ? ", {" : "{");
    json_add_key("kind", out);
    json_add_text(kind_name(event->kind), out);
    if (event->kind == EVENT_DEATH) {
        add_death(event, out);
    } else if (event->kind == EVENT_TEMPORARY) {
        json_add_key("type", out);
        json_add_text(event->text, out);
        add_number("number", event->from, out);
    } else if (event->kind == EVENT_COLLECTION) {
        add_collection(event, out);
    } else if (event->kind == EVENT_BOUND || event->kind == EVENT_UNBOUND || event->kind == EVENT_REBOUND) {
        add_name(event, out);
    } else {
        add_number("object", event->now->objects[event->object].serial, out);
    }
    if (event->kind == EVENT_COUNT) {
        add_count(event, out);
    } else if (event->kind == EVENT_GROWTH) {
        add_number("from", event->from, out);
        add_number("to", event->to, out);
    }
    buffer_add_byte(out, '}');
}
