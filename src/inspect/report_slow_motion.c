// SPDX-License-Identifier: GPL-3.0-or-later
// A collection in slow motion, drawn: a heading for each step of collect.c, and under it a line for each record.
//
//     subtract_internal_references: references between candidates are taken off
//         #1 list                0 ← 1   item 0 of #2 list
//         and 8,412 references to the others
//
// Of the program's objects as many are shown as a class can follow, garbage first; all others are counted. Since the
// first three steps call nobody, they are drawn when all three are over.
#include "inspect/columns.h"
#include "inspect/quantity.h"
#include "inspect/slow_motion.h"

#include <inttypes.h>
#include <stdio.h>

#define LINE_WIDTH 80
#define LABEL_WIDTH 24
#define CHANGE_WIDTH 7
#define LINES_MAXIMUM 40 // of one step
#define DEATHS_MAXIMUM 5 // that one line names

// ---- lines -------------------------------------------------------------------------------------------------------

static void add_label(const SlowMotion *motion, int32_t index, Buffer *out) {
    const SlowObject *object = &motion->objects[index];
    buffer_add_format(out, "#%" PRId32 " %s", object->number, slow_text(motion, object->name));
}

static void end_line(SlowReport *report, size_t start) {
    columns_cut(report->out, start, LINE_WIDTH);
    buffer_add_byte(report->out, '\n');
}

// A line "    #1 a (list)   change   text", if there is room for one more.
static void add_line(SlowReport *report, int32_t object, const char *change, const char *word, const char *text) {
    if (report->lines == LINES_MAXIMUM) {
        report->more += 1;
        return;
    }
    report->lines += 1;
    Buffer *out = report->out;
    size_t start = out->length;
    buffer_add_text(out, "    ");
    size_t label = out->length;
    add_label(report->motion, object, out);
    columns_cut(out, label, LABEL_WIDTH);
    columns_pad(out, label, LABEL_WIDTH);
    if (change != NULL) {
        columns_add(out, change, CHANGE_WIDTH);
    }
    buffer_add_text(out, word);
    buffer_add_text(out, text);
    end_line(report, start);
}

static void add_counted_line(SlowReport *report, int64_t count, const char *text) {
    if (count > 0) {
        buffer_add_text(report->out, "    and ");
        quantity_add(count, report->out);
        buffer_add_format(report->out, " %s\n", text);
    }
}

// ---- headings ----------------------------------------------------------------------------------------------------

static void begin_step(SlowReport *report, const SlowRecord *record) {
    static const char *const texts[] = {
        [STEP_COPY_COUNTS] = "each candidate's refcount is copied",
        [STEP_SUBTRACT_INTERNAL_REFERENCES] = "references between candidates are taken off",
        [STEP_SEPARATE_UNREACHABLE] = "what is left comes from outside, and keeps alive",
        [STEP_CLEAR_WEAK_REFERENCES] = "nobody may get at garbage any more",
        [STEP_RUN_FINALIZERS] = "last words, once for each object",
        [STEP_RESCUE_RESURRECTED] = "the program's code ran: the same steps once more",
        [STEP_BREAK_CYCLES] = "one after the other is emptied",
        [STEP_SAVE_GARBAGE] = "gc.DEBUG_SAVEALL keeps it all",
    };
    report->lines = 0;
    report->more = 0;
    if (report->nothing) {
        return;
    }
    buffer_add_format(report->out, "%s%s: %s\n", record->again ? "  " : "", slow_step_names[record->step],
                      texts[record->step]);
}

// ---- what is not shown -------------------------------------------------------------------------------------------

static int64_t hidden_objects(const SlowMotion *motion) {
    int64_t hidden = 0;
    for (int32_t i = 0; i < motion->object_count; i++) {
        hidden += motion->objects[i].number > 0 && !motion->objects[i].shown;
    }
    return hidden;
}

static void end_copy(SlowReport *report) {
    const SlowMotion *motion = report->motion;
    add_counted_line(report, hidden_objects(motion), "more of the program's objects");
    add_counted_line(report, motion->candidates[GROUP_DEFINITION],
                     "that the program's modules, classes and functions are made of");
    add_counted_line(report, motion->candidates[GROUP_LIBRARY],
                     "others, all reachable from the library or the runtime");
}

// How many records of a kind are not drawn: those of the other groups, and of hidden objects.
static int64_t hidden_records(const SlowMotion *motion, CollectorStep step, SlowKind kind) {
    int64_t hidden = 0;
    for (int group = 0; group < GROUP_COUNT; group++) {
        hidden += motion->others[0][step].told[group][kind];
    }
    for (int32_t i = 0; i < motion->record_count; i++) {
        const SlowRecord *record = &motion->records[i];
        hidden +=
            record->kind == kind && record->step == step && !record->again && !motion->objects[record->object].shown;
    }
    return hidden;
}

static void end_separate(SlowReport *report) {
    const SlowMotion *motion = report->motion;
    int64_t unreachable = 0;
    int64_t hidden = 0;
    for (int32_t i = 0; i < motion->object_count; i++) {
        const SlowObject *object = &motion->objects[i];
        unreachable += object->fate != FATE_SURVIVES;
        hidden += object->fate != FATE_SURVIVES && !object->shown;
    }
    add_counted_line(report, hidden, "more that are unreachable");
    Buffer *out = report->out;
    buffer_add_text(out, "    unreachable: ");
    quantity_add(unreachable, out);
    buffer_add_text(out, "; survivors: ");
    quantity_add(motion->object_count - unreachable, out);
    buffer_add_format(out, " → generation %d%s\n", motion->survivors_to,
                      motion->survivors_to == GENERATION_COUNT - 1 ? ", the oldest" : "");
    report->nothing = unreachable == 0;
}

// What a step did with objects that are not shown; `none` if it did nothing at all.
static void end_with_hidden(SlowReport *report, CollectorStep step, SlowKind kind, const char *more, const char *none) {
    int64_t hidden = hidden_records(report->motion, step, kind);
    add_counted_line(report, hidden, more);
    if (hidden == 0 && report->lines == 0) {
        buffer_add_text(report->out, none);
    }
}

static void end_first_round(SlowReport *report, CollectorStep step) {
    if (step == STEP_COPY_COUNTS) {
        end_copy(report);
    } else if (step == STEP_SUBTRACT_INTERNAL_REFERENCES) {
        end_with_hidden(report, step, SLOW_SUBTRACTED, "more, to the others", "");
    } else if (step == STEP_SEPARATE_UNREACHABLE) {
        end_separate(report);
    } else if (step == STEP_CLEAR_WEAK_REFERENCES) {
        end_with_hidden(report, step, SLOW_WEAK_CLEARED, "more that were weakly referenced",
                        "    none of them is weakly referenced\n");
    } else if (step == STEP_RUN_FINALIZERS) {
        end_with_hidden(report, step, SLOW_FINALIZES, "more whose finalizer was called",
                        "    none of them has a finalizer\n");
    } else if (step == STEP_BREAK_CYCLES) {
        end_with_hidden(report, step, SLOW_EMPTIES, "more that were emptied", "");
    }
}

static void end_step(SlowReport *report, const SlowRecord *record) {
    if (report->nothing) {
        return;
    }
    add_counted_line(report, report->more, "more lines");
    if (!record->again) {
        end_first_round(report, (CollectorStep)record->step);
    }
}

// ---- records -----------------------------------------------------------------------------------------------------

static void draw_count(SlowReport *report, const SlowRecord *record) {
    const SlowMotion *motion = report->motion;
    char change[48];
    if (record->kind == SLOW_COPIED) {
        snprintf(change, sizeof(change), "%" PRId64, record->count);
        add_line(report, record->object, change, "", slow_text(motion, motion->objects[record->object].value));
    } else {
        snprintf(change, sizeof(change), "%" PRId64 " → %" PRId64, record->count + 1, record->count);
        add_line(report, record->object, change, "", slow_text(motion, record->text));
    }
}

static void draw_judgement(SlowReport *report, const SlowRecord *record) {
    const char *text = slow_text(report->motion, record->text);
    char change[24] = "0";
    if (record->kind == SLOW_SET_ASIDE) {
        add_line(report, record->object, change, "set aside", "");
    } else if (record->kind == SLOW_REACHABLE) {
        snprintf(change, sizeof(change), "%" PRId64, record->count);
        add_line(report, record->object, change, text[0] == '\0' ? "held from outside" : "held by ", text);
    } else {
        add_line(report, record->object, "0 → 1", record->kind == SLOW_REACHED ? "kept: " : "put back: ", text);
    }
}

static void draw_weak_references(SlowReport *report, const SlowRecord *record) {
    char text[64];
    snprintf(text, sizeof(text), "%" PRId64 " weak reference%s cleared", record->count, record->count == 1 ? "" : "s");
    add_line(report, record->object, NULL, text, "");
}

// Everything that died by one object's turn is told in its line.
static void draw_turn(SlowReport *report, int32_t position) {
    const SlowMotion *motion = report->motion;
    const SlowRecord *turn = &motion->records[position];
    Buffer text;
    buffer_init(&text);
    bool dies = false;
    int64_t others = 0;
    for (int32_t i = position + 1; i < motion->record_count && motion->records[i].kind == SLOW_DIED; i++) {
        const SlowRecord *death = &motion->records[i];
        if (death->object == turn->object) {
            dies = true;
        } else if (death->by == turn->object) {
            buffer_add_format(&text, others++ == 0 ? ", and with it #%" PRId32 : ", #%" PRId32,
                              motion->objects[death->object].number);
        }
    }
    if (others > DEATHS_MAXIMUM) {
        buffer_clear(&text);
        buffer_add_text(&text, ", and with it ");
        quantity_add_counted(others, "other", &text);
    }
    const char *word = turn->kind == SLOW_PASSES_OVER ? "can't be emptied" : dies ? "emptied: it dies" : "emptied";
    add_line(report, turn->object, NULL, word, text.failed ? "" : text.bytes);
    buffer_deinit(&text);
}

static void draw_record(SlowReport *report, int32_t position) {
    const SlowMotion *motion = report->motion;
    const SlowRecord *record = &motion->records[position];
    const char *text = slow_text(motion, record->text);
    switch ((SlowKind)record->kind) {
    case SLOW_BEGINS: begin_step(report, record); break;
    case SLOW_ENDS: end_step(report, record); break;
    case SLOW_COPIED:
    case SLOW_SUBTRACTED: draw_count(report, record); break;
    case SLOW_REACHABLE:
    case SLOW_SET_ASIDE:
    case SLOW_REACHED:
    case SLOW_RESCUED: draw_judgement(report, record); break;
    case SLOW_UNTRACKED: add_line(report, record->object, "", "untracked: no cycle can go through it", ""); break;
    case SLOW_WEAK_CLEARED: draw_weak_references(report, record); break;
    case SLOW_CALLBACK_WAITS: add_line(report, record->object, NULL, "to be called: ", text); break;
    case SLOW_CALLBACK_DROPPED: add_line(report, record->object, NULL, "garbage, so not called: ", text); break;
    case SLOW_CALLS_BACK: buffer_add_text(report->out, "    the callbacks are called:\n"); break;
    case SLOW_FINALIZES: add_line(report, record->object, NULL, "its finalizer is called", ""); break;
    case SLOW_FINALIZED_BEFORE:
        add_line(report, record->object, NULL, "its finalizer has been called before", "");
        break;
    case SLOW_CAME_BACK: add_line(report, record->object, NULL, "is held again: it lives on", ""); break;
    case SLOW_EMPTIES:
    case SLOW_PASSES_OVER: draw_turn(report, position); break;
    case SLOW_DIED:
        if (record->by < 0) {
            add_line(report, record->object, NULL, "has died meanwhile", "");
        }
        break;
    case SLOW_SAVED: add_line(report, record->object, NULL, "kept in gc.garbage", ""); break;
    case SLOW_KIND_COUNT: break;
    }
}

// ---- the report --------------------------------------------------------------------------------------------------

void report_slow_motion(SlowReport *report, const SlowMotion *motion, Buffer *out) {
    report->motion = motion;
    report->out = out;
    for (; report->position < motion->record_count; report->position += 1) {
        const SlowRecord *record = &motion->records[report->position];
        if (record->object < 0 || motion->objects[record->object].shown) {
            draw_record(report, report->position);
        }
    }
}

void report_slow_motion_end(const SlowMotion *motion, Buffer *out) {
    static const char *const words[] = {[FATE_UNREACHABLE] = "emptied, but alive",
                                        [FATE_CAME_BACK] = "came back",
                                        [FATE_DEAD] = "died",
                                        [FATE_DEAD_BEFORE] = "had died before",
                                        [FATE_SAVED] = "in gc.garbage"};
    if (motion->record_count == 0) {
        buffer_add_text(out, "a collection is running already, and goes on\n");
        return;
    }
    int64_t fates[FATE_COUNT] = {0};
    for (int32_t i = 0; i < motion->object_count; i++) {
        fates[motion->objects[i].fate] += 1;
    }
    quantity_add(motion->unreachable, out);
    buffer_add_text(out, " unreachable");
    for (SlowFate fate = FATE_UNREACHABLE; fate < FATE_COUNT; fate++) {
        if (fates[fate] > 0) {
            buffer_add_text(out, ", ");
            quantity_add(fates[fate], out);
            buffer_add_format(out, " %s", words[fate]);
        }
    }
    buffer_add_byte(out, '\n');
}
