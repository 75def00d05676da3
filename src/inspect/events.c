// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of events: what the evaluator tells (eval/trace.h), put into steps, with a snapshot after each.
//
//     for x in a:      LINE 1  ┐ settle: x is bound          the head runs, and later runs again after the body
//         f(x)         LINE 2  │ CALL f ┐ settle: its names
//                              │        LINE 7 … settle      the call's steps come before what is left of line 2
//                              │        RETURN
//                              ┘ settle: the rest
//
// To settle is to take a snapshot and tell how it differs from the last one, as changes of the step that runs. It is
// done when a statement ends, and before one begins if something has run in between that is no statement: the head of a
// loop, a condition, the binding of arguments.
//
// What always holds: `calls` are the calls of the program's own code that run, `running` their statements, outermost
// first in both.
//
// Next: changes.c.
#include "inspect/events.h"

#include "base/raw.h"
#include "objects/error.h"
#include "objects/list.h"
#include "objects/set.h"
#include "objects/singletons.h"
#include "eval/trace.h"
#include "inspect/changes.h"

#include <string.h>

#define TEMPORARY_KINDS 8
#define TEMPORARY_NAME 40

typedef struct RunningCall {
    Step step;
    bool resumes; // a generator that has gone on
    bool raised;  // the exception that is in flight here has been told
} RunningCall;

typedef struct Running {
    Stmt *stmt;
    int32_t call; // whose statement it is
} Running;

typedef struct Temporary { // objects that were born and died in one step
    char name[TEMPORARY_NAME];
    int64_t count;
} Temporary;

// What has happened last: does the last snapshot still show how things are?
typedef enum Moment { MOMENT_UNSETTLED, MOMENT_CALL_BEGAN, MOMENT_STATEMENT_ENDED } Moment;

static struct Events {
    EventListener listener; // NULL: off
    Snapshot snapshots[2];
    int now; // which of them
    RunningCall *calls;
    int32_t call_count, call_capacity;
    Running *running;
    int32_t running_count, running_capacity;
    Death *deaths;
    int32_t death_count, death_capacity;
    Temporary temporaries[TEMPORARY_KINDS];
    int32_t temporary_count;
    GenerationStatistics collections[GENERATION_COUNT];
    int64_t last_call;
    Moment moment;
    bool failed;
} events;

// ---- arrays ------------------------------------------------------------------------------------------------------

static void *make_room(void *items, int32_t count, int32_t *capacity, size_t item_size) {
    if (count < *capacity) {
        return items;
    }
    int32_t larger = *capacity == 0 ? 64 : 2 * *capacity;
    void *resized = raw_resize(PART_LEDGER, items, (size_t)*capacity * item_size, (size_t)larger * item_size);
    if (resized != NULL) {
        *capacity = larger;
    } else {
        events.failed = true;
    }
    return resized;
}

static bool push_call(RunningCall call) {
    RunningCall *calls = make_room(events.calls, events.call_count, &events.call_capacity, sizeof *calls);
    if (calls == NULL) {
        return false;
    }
    events.calls = calls;
    calls[events.call_count++] = call;
    return true;
}

static bool push_running(Running statement) {
    Running *running = make_room(events.running, events.running_count, &events.running_capacity, sizeof *running);
    if (running == NULL) {
        return false;
    }
    events.running = running;
    running[events.running_count++] = statement;
    return true;
}

// ---- births and deaths -------------------------------------------------------------------------------------------

// Constants are born before their code runs, and are not new.
static void note_birth(Borrowed object) {
    if (frame_current != NULL) {
        events.failed |= !serials_note_birth(object, !code_is_embedded(frame_current->code));
    }
}

static bool is_worth_telling(const Type *type) {
    return type_has(type, TYPE_CLASS) || type == &ListType || type == &DictType || type == &SetType;
}

static void note_temporary(const Type *type) {
    int32_t i = 0;
    while (i < events.temporary_count && strncmp(events.temporaries[i].name, type->name, TEMPORARY_NAME - 1) != 0) {
        i += 1;
    }
    if (i == TEMPORARY_KINDS || !is_worth_telling(type)) {
        return;
    }
    if (i == events.temporary_count) {
        events.temporary_count += 1;
        events.temporaries[i] = (Temporary){0};
        strncpy(events.temporaries[i].name, type->name, TEMPORARY_NAME - 1);
    }
    events.temporaries[i].count += 1;
}

static int32_t place_of(const Known *known) { return snapshot_place(&events.snapshots[events.now], known); }

static void note_death(Borrowed object, const Known *known, Borrowed parent) {
    int32_t place = place_of(known);
    if (place < 0) {
        if (known != NULL && known->is_born && !collector_is_part(object)) {
            note_temporary(object->type);
        }
        return;
    }
    Death *deaths = make_room(events.deaths, events.death_count, &events.death_capacity, sizeof *deaths);
    if (deaths != NULL) {
        events.deaths = deaths;
        deaths[events.death_count++] = (Death){.object = place,
                                               .parent = parent == NULL ? -1 : place_of(serials_find(parent)),
                                               .by_collector = collector_is_collecting()};
    }
}

// ---- settling ----------------------------------------------------------------------------------------------------

static RunningCall *top_call(void) { return &events.calls[events.call_count - 1]; }

static Event plain_event(EventKind kind) {
    return (Event){.kind = kind,
                   .step = &top_call()->step,
                   .before = &events.snapshots[1 - events.now],
                   .now = &events.snapshots[events.now],
                   .object = -1,
                   .parent = -1};
}

static void tell(EventKind kind, Borrowed value, bool resumes) {
    Event event = plain_event(kind);
    event.value = value;
    event.resumes = resumes;
    events.listener(&event);
}

static void tell_temporaries(void) {
    for (int32_t i = 0; i < events.temporary_count; i++) {
        Event event = plain_event(EVENT_TEMPORARY);
        event.text = events.temporaries[i].name;
        event.from = events.temporaries[i].count;
        events.listener(&event);
    }
    events.temporary_count = 0;
}

// The frames of the snapshot are calls in their order, but not all of them.
static void number_frames(Snapshot *snapshot) {
    int32_t call = 0;
    for (int32_t i = 0; i < snapshot->frame_count; i++) {
        SnapshotFrame *frame = &snapshot->frames[i];
        while (frame->frame != NULL && call < events.call_count && events.calls[call].step.frame != frame->frame) {
            call += 1;
        }
        if (frame->frame != NULL && call < events.call_count) {
            frame->call = events.calls[call].step.call;
            frame->resumed = events.calls[call].resumes;
        }
    }
}

static bool take_snapshot(void) {
    Snapshot *snapshot = &events.snapshots[1 - events.now];
    snapshot->last = &events.snapshots[events.now];
    bool good = snapshot_take(snapshot, SERIES_EVENTS, SNAPSHOT_BORN);
    number_frames(snapshot);
    events.now = 1 - events.now;
    return good;
}

static void settle(void) {
    GenerationStatistics collections[GENERATION_COUNT];
    collector_get_statistics(collections);
    Changes changes = {.step = &top_call()->step,
                       .before = &events.snapshots[events.now],
                       .now = &events.snapshots[1 - events.now],
                       .deaths = events.deaths,
                       .death_count = events.death_count,
                       .collections_before = events.collections,
                       .collections_now = collections,
                       .listener = events.listener};
    events.failed |= !take_snapshot() || !changes_tell(&changes);
    tell_temporaries();
    tell(EVENT_SETTLED, NULL, false);
    memcpy(events.collections, collections, sizeof collections);
    events.death_count = 0;
    serials_forget_deaths();
}

// ---- statements --------------------------------------------------------------------------------------------------

static void tell_line(const Stmt *stmt, int32_t line, bool is_late) {
    Step *step = &top_call()->step;
    step->stmt = stmt;
    step->line = line;
    Event event = plain_event(EVENT_LINE);
    event.is_late = is_late;
    events.listener(&event);
}

// The statement around, in the same call; NULL: none.
static const Stmt *statement_around(void) {
    const Running *around = events.running_count == 0 ? NULL : &events.running[events.running_count - 1];
    return around != NULL && around->call == events.call_count - 1 ? around->stmt : NULL;
}

// The handler of a try statement whose body begins with this one; NULL: none.
static const Handler *handler_beginning(const Stmt *around, const Stmt *stmt) {
    const Try *self = around != NULL && around->kind == STMT_TRY ? (const Try *)around : NULL;
    for (int32_t i = 0; self != NULL && i < self->handler_count; i++) {
        if (self->handlers[i].body.items[0] == stmt) {
            return &self->handlers[i];
        }
    }
    return NULL;
}

static bool is_last_of(const StmtList *block, const Stmt *stmt) {
    return block->count > 0 && block->items[block->count - 1] == stmt;
}

// Does the head of the statement around run (again) after this one has ended so: a loop's, or a with's, which calls
// __exit__?
static bool head_follows(const Stmt *around, const Stmt *stmt, Flow flow) {
    if (around == NULL || flow == FLOW_YIELD || flow == FLOW_RAISE) {
        return false;
    }
    if (around->kind == STMT_WITH) {
        return flow != FLOW_NORMAL || is_last_of(&((const With *)around)->body, stmt);
    }
    const StmtList *body = around->kind == STMT_FOR     ? &((const For *)around)->body
                           : around->kind == STMT_WHILE ? &((const While *)around)->body
                                                        : NULL;
    return body != NULL && (flow == FLOW_CONTINUE || (flow == FLOW_NORMAL && is_last_of(body, stmt)));
}

// Has nothing run since its last statement ended?
static bool only_runs_statements(const Stmt *stmt) {
    return stmt->kind == STMT_IF || stmt->kind == STMT_MATCH || stmt->kind == STMT_GROUP;
}

static void statement_begins(Stmt *stmt, Frame *frame, bool resumes) {
    (void)frame;
    if (events.failed) {
        return;
    }
    Owned pending = error_take();
    const Handler *handler = handler_beginning(statement_around(), stmt);
    if (!resumes) {
        top_call()->raised = false;
        if (handler != NULL) {
            tell_line(statement_around(), handler->line, true);
        }
        if (events.moment == MOMENT_UNSETTLED) {
            settle();
        }
        tell_line(stmt, stmt->line, false);
        events.moment = MOMENT_UNSETTLED;
    }
    events.failed |= !push_running((Running){.stmt = stmt, .call = events.call_count - 1});
    if (pending != NULL) {
        error_restore(pending);
    }
}

static void statement_ends(Stmt *stmt, Frame *frame, Flow flow) {
    (void)frame;
    if (events.failed) {
        return;
    }
    Owned pending = error_take();
    events.running_count -= events.running_count > 0;
    if (events.moment == MOMENT_UNSETTLED || !only_runs_statements(stmt)) {
        top_call()->step.at_end_of = stmt->kind == STMT_TRY ? stmt : NULL;
        settle();
        top_call()->step.at_end_of = NULL;
    }
    if (flow == FLOW_RAISE && !top_call()->raised) {
        top_call()->raised = true;
        tell(EVENT_EXCEPTION, pending, false);
    }
    events.moment = flow == FLOW_NORMAL ? MOMENT_STATEMENT_ENDED : MOMENT_UNSETTLED;
    const Stmt *around = statement_around();
    if (head_follows(around, stmt, flow)) {
        tell_line(around, around->line, false);
        events.moment = MOMENT_UNSETTLED;
    }
    if (pending != NULL) {
        error_restore(pending);
    }
}

// ---- calls -------------------------------------------------------------------------------------------------------

static void call_begins(Frame *frame, bool resumes) {
    if (events.failed) {
        return;
    }
    Owned pending = error_take();
    const Code *code = frame->code;
    RunningCall call = {.step = {.source = code->tree->source,
                                 .code = code,
                                 .frame = frame,
                                 .call = ++events.last_call,
                                 .line = code->first_line,
                                 .depth = events.call_count},
                        .resumes = resumes};
    if (resumes) {
        call.step.line = frame_line(frame);
    }
    if (push_call(call)) {
        tell(EVENT_CALL, NULL, resumes);
        settle();
        events.moment = MOMENT_CALL_BEGAN;
    }
    if (pending != NULL) {
        error_restore(pending);
    }
}

static void call_ends(Frame *frame, Flow flow) {
    if (events.failed) {
        return;
    }
    Owned pending = error_take();
    if (events.moment == MOMENT_UNSETTLED) {
        settle();
    }
    Borrowed value = flow == FLOW_NORMAL ? NONE : flow == FLOW_RAISE ? NULL : frame->result.held;
    tell(flow == FLOW_YIELD ? EVENT_YIELD : EVENT_RETURN, value, false);
    events.call_count -= 1;
    events.moment = MOMENT_UNSETTLED;
    if (pending != NULL) {
        error_restore(pending);
    }
}

// ---- begin and end -----------------------------------------------------------------------------------------------

bool events_begin(EventListener listener) {
    static const TraceObserver observer = {.statement_begins = statement_begins,
                                           .statement_ends = statement_ends,
                                           .call_begins = call_begins,
                                           .call_ends = call_ends};
    static const LifeObserver lives = {.born = note_birth, .died = note_death};
    events.listener = listener;
    snapshot_init(&events.snapshots[0]);
    snapshot_init(&events.snapshots[1]);
    serials_begin();
    serials_set_observer(&lives);
    collector_get_statistics(events.collections);
    if (!take_snapshot() || !trace_begin(&observer)) {
        events_end();
        return false;
    }
    return true;
}

void events_end(void) {
    trace_end();
    serials_set_observer(NULL);
    snapshot_deinit(&events.snapshots[0]);
    snapshot_deinit(&events.snapshots[1]);
    raw_release(PART_LEDGER, events.calls, (size_t)events.call_capacity * sizeof *events.calls);
    raw_release(PART_LEDGER, events.running, (size_t)events.running_capacity * sizeof *events.running);
    raw_release(PART_LEDGER, events.deaths, (size_t)events.death_capacity * sizeof *events.deaths);
    changes_forget();
    events = (struct Events){0};
}

bool events_have_failed(void) { return events.failed; }

bool events_are_on(void) { return events.listener != NULL; }

const Snapshot *events_snapshot(void) { return &events.snapshots[events.now]; }

int32_t events_depth(void) { return events.call_count; }

const Step *events_step(int32_t depth) { return &events.calls[depth].step; }
