// SPDX-License-Identifier: GPL-3.0-or-later
// See watch_words.h.
//
//     list #1      refs 2 → 1   − name b
//     list #1      = [1, 2, 3]
//     list #1      slots 4 → 8
//     list #3 died: del a dropped the last reference; #4 and #5 went with it
//
// What always holds: what is said of a dead object comes from the snapshot before, never from the object.
#include "inspect/watch_words.h"

#include "base/utf8.h"
#include "objects/dict.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "inspect/describe.h"
#include "inspect/quantity.h"
#include "inspect/watch_screen.h"

#include <string.h>

#define TITLE_WIDTH 10
#define VALUE_WIDTH 36
#define STATEMENT_WIDTH 24
#define DEATH_WIDTH 48 // columns after which what went with it gets a row of its own
#define MEMBERS_SHOWN 3
#define REASONS_WIDTH 64 // columns of a row with reasons

// ---- what is shown -----------------------------------------------------------------------------------------------

static bool begins_with(const char *text, const char *beginning) {
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

static bool ends_with(const char *text, const char *ending) {
    size_t length = strlen(text);
    return length >= strlen(ending) && strcmp(text + length - strlen(ending), ending) == 0;
}

bool words_show(const Snapshot *snapshot, const SnapshotObject *object) {
    static const char *const unseen[] = {"traceback", "frame", "method", "slice", "enumerate", "zip", "map"};
    const char *title = snapshot_title(snapshot, object);
    for (size_t i = 0; i < sizeof unseen / sizeof unseen[0]; i++) {
        if (strcmp(title, unseen[i]) == 0) {
            return false;
        }
    }
    return object->role == ROLE_OBJECT && !ends_with(title, "iterator");
}

bool words_show_count(const Snapshot *snapshot, const SnapshotObject *object) {
    const char *title = snapshot_title(snapshot, object);
    return words_show(snapshot, object) && !begins_with(title, "function ") && !begins_with(title, "class ") &&
           strcmp(title, "generator") != 0;
}

// Of the kinds whose contents can be told in a few words.
bool words_show_contents(const Snapshot *snapshot, const SnapshotObject *object) {
    const Type *type = object->object->type;
    return words_show_count(snapshot, object) && type_has(type, TYPE_CLASS | TYPE_IS_LIST | TYPE_IS_DICT | TYPE_IS_SET);
}

// ---- values ------------------------------------------------------------------------------------------------------

static void add_attributes(Borrowed dict, Buffer *out) {
    int64_t position = 0;
    Borrowed key, value;
    bool any = false;
    while (dict_next(dict, &position, &key, &value)) {
        if (!is_str(key)) {
            continue;
        }
        buffer_add_text(out, any ? ", ." : ".");
        str_add_to_buffer(key, out);
        buffer_add_text(out, " = ");
        describe_value(value, VALUE_WIDTH / 2, out);
        any = true;
    }
}

// What a list, dict or set holds, or an object's attributes.
static void add_contents(Borrowed object, Buffer *out) {
    if (!type_has(object->type, TYPE_CLASS)) {
        describe_value(object, VALUE_WIDTH, out);
        return;
    }
    const Slot *dict = object_dict_slot(object);
    if (dict != NULL && dict->held != NULL) {
        add_attributes(dict->held, out);
    }
}

static bool is_display(Borrowed object) {
    return !type_has(object->type, TYPE_CLASS) &&
           type_has(object->type, TYPE_IS_LIST | TYPE_IS_DICT | TYPE_IS_SET | TYPE_IS_TUPLE);
}

void words_add_short_value(const Snapshot *now, int32_t object, Buffer *out) { snapshot_add_object(now, object, out); }

void words_add_value(const Snapshot *now, int32_t object, Buffer *out) {
    snapshot_add_object(now, object, out);
    if (now->objects[object].role == ROLE_OBJECT && is_display(now->objects[object].object)) {
        buffer_add_byte(out, ' ');
        describe_value(now->objects[object].object, VALUE_WIDTH, out);
    }
}

void words_add_any_value(const Snapshot *now, Borrowed value, Buffer *out) {
    int32_t index = snapshot_index(now, value);
    if (index >= 0) {
        words_add_value(now, index, out);
    } else {
        describe_value(value, VALUE_WIDTH, out);
    }
}

void words_add_key(const SnapshotEdge *edge, Buffer *out) { str_add_to_buffer(edge->edge.key, out); }

// What follows "name " in the words of the edge.
static void add_name_of(const Snapshot *snapshot, const SnapshotEdge *edge, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    snapshot_add_edge(snapshot, edge, &text);
    buffer_add_text(out, begins_with(text.bytes, "name ") ? text.bytes + strlen("name ") : text.bytes);
    screen_check(&text);
    buffer_deinit(&text);
}

void words_add_name(const Snapshot *now, const SnapshotEdge *edge, Buffer *out) { add_name_of(now, edge, out); }

void words_add_edge_unbound(const Snapshot *before, const SnapshotEdge *edge, Buffer *out) {
    buffer_add_text(out, "− name ");
    add_name_of(before, edge, out);
}

// ---- counts and contents -----------------------------------------------------------------------------------------

static void add_title(const Snapshot *snapshot, int32_t object, Buffer *out) {
    size_t start = out->length;
    snapshot_add_object(snapshot, object, out);
    size_t used = out->length - start;
    buffer_add_repeated(out, ' ', used < TITLE_WIDTH ? TITLE_WIDTH - used : 1);
}

typedef struct Reasons {
    Buffer *out;
    size_t start; // of the row
    int32_t count;
    bool is_full;
} Reasons;

// Reasons that have no room are only hinted at.
static void add_reason(Reasons *reasons, const char *sign, const char *text) {
    int64_t used = utf8_count(reasons->out->bytes + reasons->start, reasons->out->length - reasons->start);
    int64_t needed = 4 + utf8_count(text, strlen(text));
    if (reasons->is_full) {
        return;
    }
    reasons->is_full = reasons->count == WORDS_REASONS_SHOWN || used + needed > REASONS_WIDTH;
    buffer_add_text(reasons->out, reasons->count == 0 ? "   " : "  ");
    buffer_add_text(reasons->out, reasons->is_full ? "…" : sign);
    buffer_add_text(reasons->out, reasons->is_full ? "" : text);
    reasons->count += 1;
}

static void add_edges(Reasons *reasons, const char *sign, const Snapshot *snapshot, const SnapshotEdge *const *edges,
                      int32_t count) {
    for (int32_t i = 0; i < count && !reasons->is_full; i++) {
        Buffer text;
        buffer_init(&text);
        snapshot_add_edge(snapshot, edges[i], &text);
        add_reason(reasons, sign, text.bytes);
        screen_check(&text);
        buffer_deinit(&text);
    }
}

void words_add_count(const Event *event, Buffer *out) {
    Reasons reasons = {.out = out, .start = out->length};
    add_title(event->now, event->object, out);
    buffer_add_format(out, " refs %lld → %lld", (long long)event->from, (long long)event->to);
    add_edges(&reasons, "+ ", event->now, event->gained, event->gained_count);
    add_edges(&reasons, "− ", event->before, event->lost, event->lost_count);
    if (event->unseen != 0) {
        add_reason(&reasons, event->unseen > 0 ? "+ " : "− ", "the running expression");
    }
}

void words_add_inside(const Event *event, Buffer *out) {
    add_title(event->now, event->object, out);
    if (event->kind == EVENT_GROWTH) {
        buffer_add_format(out, " slots %lld → %lld", (long long)event->from, (long long)event->to);
        return;
    }
    bool is_instance = type_has(event->now->objects[event->object].object->type, TYPE_CLASS);
    buffer_add_text(out, is_instance ? " " : " = ");
    add_contents(event->now->objects[event->object].object, out);
}

void words_add_other(const Event *event, Buffer *out) {
    if (event->kind == EVENT_TEMPORARY) {
        buffer_add_text(out, "came and went: ");
        quantity_add_counted(event->from, event->text, out);
        return;
    }
    buffer_add_format(out, "the collector looked at generation %lld: ", (long long)event->from);
    quantity_add_counted(event->to, "object", out);
    buffer_add_text(out, " freed, ");
    quantity_add(event->moved, out);
    buffer_add_text(out, " moved on");
}

// ---- deaths ------------------------------------------------------------------------------------------------------

void words_add_statement(const Step *step, Buffer *out) {
    if (step->stmt == NULL || step->at_end_of != NULL) {
        buffer_add_text(out, step->stmt == NULL ? "the call" : "the end of except");
        return;
    }
    const char *text = step->source->text + step->stmt->span.start;
    size_t length = strcspn(text, "\n");
    size_t whole = step->stmt->span.end - step->stmt->span.start;
    length = whole < length ? whole : length;
    bool fits = length <= STATEMENT_WIDTH && length == whole;
    length = length > STATEMENT_WIDTH ? STATEMENT_WIDTH : length;
    while (!fits && length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80) {
        length -= 1; // not in the middle of a character
    }
    buffer_add(out, text, length);
    buffer_add_text(out, fits ? "" : "…");
}

bool words_are_statement(const char *text, const Step *step) {
    const Stmt *stmt = step->stmt;
    size_t length = strlen(text);
    return stmt != NULL && stmt->span.end - stmt->span.start == length &&
           memcmp(step->source->text + stmt->span.start, text, length) == 0;
}

static void add_ended_call(const Event *event, Buffer *out) {
    const SnapshotEdge *outer = snapshot_outer_edge(event->before, event->edge_before);
    const SnapshotFrame *frame = &event->before->frames[-1 - outer->from];
    buffer_add_format(out, "the end of %s()", snapshot_frame_name(event->before, frame));
}

void words_begin_death(DeathWords *death, const Event *event) {
    screen_renew(&death->text);
    death->is_open = true;
    death->cause = event->cause;
    death->count = 0;
    screen_check(&death->members);
    buffer_deinit(&death->members);
    buffer_init(&death->members);
    if (event->cause == DEATH_COLLECTOR) {
        buffer_add_text(&death->text, "the collector freed ");
        snapshot_add_object(event->before, event->object, &death->text);
        return;
    }
    snapshot_add_object(event->before, event->object, &death->text);
    buffer_add_text(&death->text, " died: ");
    if (event->cause == DEATH_CALL_ENDED) {
        add_ended_call(event, &death->text);
    } else {
        words_add_statement(event->step, &death->text);
    }
    buffer_add_text(&death->text, " dropped the last reference");
}

bool words_continue_death(DeathWords *death, const Event *event) {
    bool is_more = death->is_open && (event->cause == DEATH_PARENT ||
                                      (event->cause == DEATH_COLLECTOR && death->cause == DEATH_COLLECTOR));
    if (!is_more) {
        return false;
    }
    death->count += 1;
    if (death->count <= MEMBERS_SHOWN) {
        buffer_add_text(&death->members, death->count > 1 ? ", " : "");
        death->last = death->members.length;
        if (death->cause == DEATH_COLLECTOR) {
            snapshot_add_object(event->before, event->object, &death->members);
        } else {
            buffer_add_format(&death->members, "#%lld", (long long)event->before->objects[event->object].serial);
        }
    }
    return true;
}

void words_end_death(DeathWords *death, Buffer *out) {
    size_t start = out->length;
    buffer_add(out, death->text.bytes, death->text.length);
    if (death->count > 0) {
        bool has_and = death->count > 1 && death->count <= MEMBERS_SHOWN;
        bool is_long = utf8_count(out->bytes + start, out->length - start) > DEATH_WIDTH;
        buffer_add_text(out, death->cause == DEATH_COLLECTOR ? ", " : is_long ? ";\n    " : "; ");
        buffer_add(out, death->members.bytes, has_and ? death->last - 2 : death->members.length);
        buffer_add_text(out, has_and ? " and " : "");
        buffer_add_text(out, has_and ? death->members.bytes + death->last : "");
        if (death->count > MEMBERS_SHOWN) {
            buffer_add_format(out, " and %d more", death->count - MEMBERS_SHOWN);
        }
        buffer_add_text(out, death->cause == DEATH_COLLECTOR ? "" : " went with it");
    }
    screen_check(&death->members);
    buffer_deinit(&death->members);
    buffer_init(&death->members);
}
