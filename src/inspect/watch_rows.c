// SPDX-License-Identifier: GPL-3.0-or-later
// From changes to rows, with restraint: what a class wants to see, at most ROWS_SHOWN rows for a step.
//
//     BOUND a, BIRTH list #1                      a = list #1 [1, 2]   new, 80 bytes
//     BOUND b, COUNT list #1, gained: name b      list #1  refs 1 → 2   + name b
//     BOUND n (an int)                            n = 5
//     DEATH list #3, DEATH list #4 (parent #3)    list #3 died: del a dropped the last reference; #4 went with it
//
// Numbers and texts are values: they are bound, and that is all; their counts are not shown. Nor are those of functions
// and classes, which every call and every object changes. Iterators, bound methods and tracebacks come and go unseen.
//
// Next: watch_words.c, the single rows.
#include "inspect/watch_rows.h"

#include "inspect/watch_only.h"
#include "inspect/watch_words.h"

#include <string.h>

#define ROWS_SHOWN 6
#define NAMES_KEPT 64
#define ROWS_KEPT 64

typedef struct NameChange {
    EventKind kind;
    const SnapshotEdge *edge; // of the snapshot now, or, for UNBOUND, of the one before
    int32_t object;           // now; −1: UNBOUND
    bool is_told;             // by the row of the object's count, or of the call
} NameChange;

typedef struct Row {
    RowKind kind;
    uint32_t start; // in `texts`
} Row;

static struct StepRows {
    NameChange names[NAMES_KEPT];
    int32_t name_count;
    int32_t births[NAMES_KEPT]; // objects now
    int32_t birth_count;
    Row rows[ROWS_KEPT];
    int32_t row_count;
    int32_t left_out; // rows for which there was no room
    Buffer texts;     // each with its NUL
    DeathWords death; // the one that is being told
    Totals totals;
    uint64_t shape;
} step;

void rows_begin(void) {
    memset(&step, 0, sizeof step);
    buffer_init(&step.texts);
    buffer_init(&step.death.text);
}

void rows_end(void) {
    buffer_deinit(&step.texts);
    buffer_deinit(&step.death.text);
}

// ---- the rows ----------------------------------------------------------------------------------------------------

static void mix_shape(uint64_t more) { step.shape = (step.shape ^ more) * 0x9e3779b97f4a7c15u + 1; }

static void mix_text(const char *text) {
    for (; *text != '\0'; text++) {
        mix_shape((unsigned char)*text);
    }
}

// Begins a row: its text is added to `texts` then. NULL: no room.
static Buffer *begin_row(RowKind kind) {
    mix_shape((uint64_t)kind);
    if (step.row_count == ROWS_KEPT) {
        step.left_out += 1;
        return NULL;
    }
    step.rows[step.row_count++] = (Row){.kind = kind, .start = (uint32_t)step.texts.length};
    return &step.texts;
}

static void end_row(void) { buffer_add_byte(&step.texts, '\0'); }

// ---- noting ------------------------------------------------------------------------------------------------------

static void note_name(const Event *event) {
    step.totals.names += 1;
    if (step.name_count < NAMES_KEPT) {
        step.names[step.name_count++] = (NameChange){.kind = event->kind,
                                                     .edge = event->edge != NULL ? event->edge : event->edge_before,
                                                     .object = event->object};
    } else {
        step.left_out += 1;
    }
}

static void note_birth(const Event *event) {
    const SnapshotObject *object = &event->now->objects[event->object];
    if (words_show(event->now, object)) {
        step.totals.births += 1;
        mix_text(snapshot_title(event->now, object));
        if (step.birth_count < NAMES_KEPT) {
            step.births[step.birth_count++] = event->object;
        }
    }
}

// The row of an object tells of this name, too.
static void name_is_told(const SnapshotEdge *edge) {
    for (int32_t i = 0; edge != NULL && i < step.name_count; i++) {
        step.names[i].is_told |= step.names[i].edge == edge;
    }
}

static void note_count(const Event *event) {
    const SnapshotObject *object = &event->now->objects[event->object];
    if (!words_show_count(event->now, object)) {
        return;
    }
    step.totals.counts += 1;
    mix_text(snapshot_title(event->now, object));
    mix_shape(event->to > event->from ? 1 : 2);
    for (int32_t i = 0; i < event->gained_count && i < WORDS_REASONS_SHOWN; i++) {
        name_is_told(snapshot_outer_edge(event->now, event->gained[i]));
    }
    for (int32_t i = 0; i < event->lost_count; i++) {
        name_is_told(snapshot_outer_edge(event->before, event->lost[i]));
    }
    Buffer *out = begin_row(ROW_COUNT);
    if (out != NULL) {
        words_add_count(event, out);
        end_row();
    }
}

static void note_inside(const Event *event) {
    const SnapshotObject *object = &event->now->objects[event->object];
    if (object->before < 0 || !words_show_contents(event->now, object)) {
        return;
    }
    Buffer *out = begin_row(event->kind == EVENT_GROWTH ? ROW_NOTE : ROW_COUNT);
    mix_shape((uint64_t)event->kind);
    if (out != NULL) {
        words_add_inside(event, out);
        end_row();
    }
}

static void end_death(void) {
    if (step.death.is_open) {
        Buffer *out = begin_row(ROW_DEATH);
        if (out != NULL) {
            words_end_death(&step.death, out);
            end_row();
        }
        step.death.is_open = false;
    }
}

static void note_death(const Event *event) {
    const SnapshotObject *object = &event->before->objects[event->object];
    if (!words_show(event->before, object)) {
        return;
    }
    step.totals.deaths += 1;
    if (event->edge_before != NULL) {
        name_is_told(snapshot_outer_edge(event->before, event->edge_before));
    }
    mix_text(snapshot_title(event->before, object));
    if (!words_continue_death(&step.death, event)) {
        end_death();
        words_begin_death(&step.death, event);
    }
}

// What a class statement makes on its way is not the program's.
static bool is_of_definition(const Step *at) {
    return at->code->scope->kind == SCOPE_CLASS || (at->stmt != NULL && at->stmt->kind == STMT_CLASS);
}

static void note_other(const Event *event) {
    if (event->kind == EVENT_TEMPORARY && is_of_definition(event->step)) {
        return;
    }
    Buffer *out = begin_row(ROW_NOTE);
    if (out != NULL) {
        words_add_other(event, out);
        end_row();
    }
}

static void note(const Event *event) {
    switch (event->kind) {
    case EVENT_BOUND:
    case EVENT_UNBOUND:
    case EVENT_REBOUND: note_name(event); return;
    case EVENT_BIRTH: note_birth(event); return;
    case EVENT_COUNT: note_count(event); return;
    case EVENT_CONTENTS:
    case EVENT_GROWTH: note_inside(event); return;
    case EVENT_DEATH: note_death(event); return;
    case EVENT_TEMPORARY:
    case EVENT_COLLECTION: note_other(event); return;
    case EVENT_LINE:
    case EVENT_CALL:
    case EVENT_RETURN:
    case EVENT_YIELD:
    case EVENT_EXCEPTION:
    case EVENT_SETTLED: return;
    }
}

void rows_note(const Event *event) {
    if (only_wants(event)) {
        note(event);
    }
}

// ---- names and births --------------------------------------------------------------------------------------------

static bool is_born(int32_t object) {
    for (int32_t i = 0; i < step.birth_count; i++) {
        if (step.births[i] == object) {
            return true;
        }
    }
    return false;
}

static bool is_named(int32_t object) {
    for (int32_t i = 0; i < step.name_count; i++) {
        if (step.names[i].object == object) {
            return true;
        }
    }
    return false;
}

static void add_name_row(const Event *settled, const NameChange *name, RowKind *kind, Buffer *out) {
    *kind = ROW_NAME;
    if (name->kind == EVENT_UNBOUND) {
        words_add_edge_unbound(settled->before, name->edge, out);
        return;
    }
    int32_t frame = -1 - name->edge->from;
    if (settled->now->frames[frame].call == settled->step->call) {
        words_add_key(name->edge, out);
    } else {
        words_add_name(settled->now, name->edge, out);
    }
    buffer_add_text(out, " = ");
    words_add_value(settled->now, name->object, out);
    if (is_born(name->object)) {
        buffer_add_format(out, "   new, %lld bytes",
                          (long long)object_size(settled->now->objects[name->object].object));
    }
}

// "new in it: list #2, list #3 and 4 more"
static void add_births(const Snapshot *now, Buffer *out) {
    int32_t shown = 0;
    int32_t more = 0;
    for (int32_t i = 0; i < step.birth_count; i++) {
        if (is_named(step.births[i])) {
            continue;
        }
        if (shown == 4) {
            more += 1;
            continue;
        }
        buffer_add_text(out, shown == 0 ? "new: " : ", ");
        words_add_value(now, step.births[i], out);
        shown += 1;
    }
    if (more > 0) {
        buffer_add_format(out, " and %d more", more);
    }
}

static int32_t unnamed_births(void) {
    int32_t count = 0;
    for (int32_t i = 0; i < step.birth_count; i++) {
        count += !is_named(step.births[i]);
    }
    return count;
}

static int32_t untold_names(void) {
    int32_t count = 0;
    for (int32_t i = 0; i < step.name_count; i++) {
        count += !step.names[i].is_told;
    }
    return count;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

int32_t rows_count(void) {
    return step.row_count + step.left_out + untold_names() + (unnamed_births() > 0) + step.death.is_open;
}

typedef struct Output {
    Buffer *out;
    int32_t depth;
    int32_t room; // rows that may still be added
    int32_t left_out;
} Output;

static void put_row(Output *output, RowKind kind, const char *text) {
    if (output->room == 0) {
        output->left_out += 1;
        return;
    }
    output->room -= 1;
    const char *rest = strchr(text, '\n');
    if (rest == NULL) {
        screen_add_row(kind, 0, output->depth, text, output->out);
        return;
    }
    Buffer first; // a row of two lines
    buffer_init(&first);
    buffer_add(&first, text, (size_t)(rest - text));
    screen_add_row(kind, 0, output->depth, first.bytes, output->out);
    screen_add_row(kind, 0, output->depth, rest + 1, output->out);
    screen_check(&first);
    buffer_deinit(&first);
}

static void put_names(Output *output, const Event *settled) {
    Buffer text;
    buffer_init(&text);
    for (int32_t i = 0; i < step.name_count; i++) {
        if (!step.names[i].is_told) {
            RowKind kind;
            screen_renew(&text);
            add_name_row(settled, &step.names[i], &kind, &text);
            if (!words_are_statement(text.bytes, settled->step)) { // `x = 5` has said so itself
                put_row(output, kind, text.bytes);
            }
        }
    }
    if (unnamed_births() > 0) {
        screen_renew(&text);
        add_births(settled->now, &text);
        put_row(output, ROW_NAME, text.bytes);
    }
    screen_check(&text);
    buffer_deinit(&text);
}

// Deaths come first if there is not room for all.
static void put_noted(Output *output) {
    bool deaths_first = step.row_count > output->room;
    for (int pass = deaths_first ? 0 : 1; pass < 2; pass++) {
        for (int32_t i = 0; i < step.row_count; i++) {
            bool is_death = step.rows[i].kind == ROW_DEATH;
            if (pass == 1 ? !(deaths_first && is_death) : is_death) {
                put_row(output, step.rows[i].kind, step.texts.bytes + step.rows[i].start);
            }
        }
    }
}

static void forget(void) {
    step.name_count = step.birth_count = step.row_count = step.left_out = 0;
    step.death.is_open = false;
    step.totals = (Totals){0};
    step.shape = 0;
    screen_renew(&step.texts);
}

void rows_add(const Event *settled, int32_t depth, Buffer *out, uint64_t *shape, Totals *totals) {
    end_death();
    for (int32_t i = 0; i < step.name_count; i++) {
        mix_shape((uint64_t)step.names[i].kind);
    }
    int32_t total = rows_count();
    Output output = {.out = out, .depth = depth, .room = total > ROWS_SHOWN ? ROWS_SHOWN - 1 : ROWS_SHOWN};
    put_names(&output, settled);
    put_noted(&output);
    int32_t left_out = output.left_out + step.left_out;
    if (left_out > 0) {
        Buffer text;
        buffer_init(&text);
        buffer_add_format(&text, "… and %d more changes", left_out);
        screen_add_row(ROW_NOTE, 0, depth, text.bytes, out);
        screen_check(&text);
        buffer_deinit(&text);
    }
    *shape = step.shape;
    *totals = step.totals;
    forget();
}

void rows_add_call(const Event *settled, Buffer *out) {
    bool any = false;
    const Snapshot *now = settled->now;
    for (int32_t i = 0; i < step.name_count; i++) {
        NameChange *name = &step.names[i];
        const SnapshotFrame *frame = &now->frames[-1 - name->edge->from];
        if (name->kind != EVENT_BOUND || frame->call != settled->step->call) {
            continue;
        }
        name->is_told = true;
        if (name->edge - &now->edges[frame->first_edge] < settled->step->code->parameter_count) {
            buffer_add_text(out, any ? ", " : "");
            words_add_key(name->edge, out);
            buffer_add_text(out, " = ");
            words_add_short_value(now, name->object, out);
            any = true;
        } // else: it comes from the function's closure
    }
}

void rows_add_value(const Snapshot *snapshot, Borrowed value, Buffer *out) {
    words_add_any_value(snapshot, value, out);
}
