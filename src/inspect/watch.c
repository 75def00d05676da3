// SPDX-License-Identifier: GPL-3.0-or-later
// The listener: events in, rows out.
//
//     LINE ─▶ a row with the line ─┐
//     changes ─▶ watch_rows.c ─────┼─▶ watch_fold.c ─▶ watch_screen.c
//     CALL, RETURN ─▶ rows ────────┘
//
// Class bodies and generator expressions are no calls to a reader: their lines stand with those around them, and a
// generator expression's single line is the line that it stands in.
//
// Next: watch_rows.c.
#include "inspect/watch.h"

#include "objects/error.h"
#include "objects/str.h"
#include "inspect/describe.h"
#include "inspect/watch_only.h"
#include "inspect/watch_rows.h"
#include "inspect/watch_words.h"

#include <stdio.h>
#include <string.h>

#define DEPTH_SHOWN 6 // what runs in deeper calls is counted

static struct Watch {
    bool on;
    int64_t shown_call; // whose line the last row of a line is
    int32_t shown_line; // which; 0: none yet
    bool line_waits;    // it is shown when something under it is (--only)
    bool call_begins;   // the row of the call is due, when its names are known
    bool call_resumes;
    int64_t deep_calls; // that were not shown
    int64_t deep_lines;
    int32_t indents[DEPTH_SHOWN + 1]; // of each depth's first line: what is left out in front of lines
} watch;

// ---- depth -------------------------------------------------------------------------------------------------------

static bool is_hidden_call(const Code *code) {
    ScopeKind kind = code->scope->kind;
    return kind == SCOPE_CLASS || kind == SCOPE_GENERATOR;
}

static int32_t depth_of(const Step *step) {
    int32_t depth = 0;
    for (int32_t i = 1; i <= step->depth; i++) {
        depth += !is_hidden_call(events_step(i)->code);
    }
    return depth;
}

// ---- rows --------------------------------------------------------------------------------------------------------

static void show(const Buffer *rows, uint64_t shape, Totals totals) {
    Buffer output;
    buffer_init(&output);
    screen_take_output(&output);
    screen_end_line(&output);
    screen_write(&output);
    buffer_deinit(&output);
    fold_rows(rows, shape, &totals);
}

static void show_row(RowKind kind, int32_t line, int32_t depth, const char *text) {
    Buffer rows;
    buffer_init(&rows);
    screen_add_row(kind, line, depth, text, &rows);
    show(&rows, (uint64_t)kind * 31 + (uint64_t)line, (Totals){.lines = kind == ROW_LINE});
    screen_check(&rows);
    buffer_deinit(&rows);
}

// What was left out in deeper calls is told when something is shown again.
static bool is_too_deep(int32_t depth) {
    if (depth > DEPTH_SHOWN) {
        return true;
    }
    if (watch.deep_calls > 0) {
        Buffer text;
        buffer_init(&text);
        buffer_add_format(&text, "… %lld lines in %lld deeper call%s", (long long)watch.deep_lines,
                          (long long)watch.deep_calls, watch.deep_calls == 1 ? "" : "s");
        watch.deep_calls = watch.deep_lines = 0;
        show_row(ROW_NOTE, 0, DEPTH_SHOWN, text.bytes);
        screen_check(&text);
        buffer_deinit(&text);
    }
    return false;
}

// ---- lines -------------------------------------------------------------------------------------------------------

// A line that was typed a moment ago need not be shown again.
static bool is_on_screen(const Step *step, int32_t depth) {
    return depth == 0 && step->source->interactive && step->source->line_count <= 1;
}

static void show_line(const Step *step, bool again) {
    int32_t depth = depth_of(step);
    watch.line_waits = false;
    if (is_on_screen(step, depth)) {
        return;
    }
    size_t length = 0;
    const char *text = source_line(step->source, step->line, &length);
    size_t indent = 0;
    while (text != NULL && indent < length && (text[indent] == ' ' || text[indent] == '\t')) {
        indent += 1;
    }
    size_t left_out = (size_t)watch.indents[depth] < indent ? (size_t)watch.indents[depth] : indent;
    Buffer row;
    buffer_init(&row);
    if (text != NULL) {
        buffer_add(&row, text + left_out, length - left_out);
        buffer_add_text(&row, again ? "   … goes on" : "");
    }
    show_row(ROW_LINE, step->line, depth, row.bytes);
    screen_check(&row);
    buffer_deinit(&row);
}

static void note_indent(const Step *step, int32_t depth) {
    if (watch.indents[depth] < 0) {
        watch.indents[depth] = source_position(step->source, step->stmt->span.start).column;
    }
}

static void line_begins(const Step *step) {
    int32_t depth = depth_of(step);
    if (is_hidden_call(step->code) && step->code->scope->kind == SCOPE_GENERATOR) {
        return;
    }
    fold_line(step);
    if (is_too_deep(depth)) {
        watch.deep_lines += 1;
        return;
    }
    note_indent(step, depth);
    watch.shown_call = step->call;
    watch.shown_line = step->line;
    watch.line_waits = true;
    if (!only_is_on()) {
        show_line(step, false);
    }
}

// The row of the step's line is shown, or shown again if calls came in between.
static void ensure_line(const Step *step) {
    bool is_last = watch.shown_call == step->call && watch.shown_line == step->line;
    if (watch.line_waits && is_last) {
        show_line(step, false);
    } else if (!is_last && step->stmt != NULL && step->code->scope->kind != SCOPE_GENERATOR) {
        watch.shown_call = step->call;
        watch.shown_line = step->line;
        show_line(step, true);
    }
}

// ---- calls -------------------------------------------------------------------------------------------------------

static void call_begins(const Event *event) {
    const Code *code = event->step->code;
    int32_t depth = depth_of(event->step);
    if (event->step->depth == 0 || is_hidden_call(code)) {
        return;
    }
    if (is_too_deep(depth)) {
        watch.deep_calls += 1;
        return;
    }
    watch.indents[depth] = -1;
    watch.call_begins = true;
    watch.call_resumes = event->resumes;
}

static void show_call(const Event *settled) {
    const Code *code = settled->step->code;
    Buffer text;
    buffer_init(&text);
    watch.call_begins = false;
    if (code->scope->kind == SCOPE_MODULE) {
        buffer_add_format(&text, "module %s", code->tree->source->name);
    } else {
        str_add_to_buffer(code->name.held, &text);
        buffer_add_byte(&text, '(');
        rows_add_call(settled, &text);
        buffer_add_text(&text, watch.call_resumes ? ") goes on" : ")");
    }
    show_row(ROW_CALL, 0, depth_of(settled->step) - 1, text.bytes);
    screen_check(&text);
    buffer_deinit(&text);
    watch.shown_line = 0;
}

static void call_ends(const Event *event) {
    static const Buffer nothing = {.bytes = ""};
    int32_t depth = depth_of(event->step);
    fold_call_ended(event->step);
    if (event->step->depth == 0) {
        show(&nothing, 0, (Totals){0}); // what the program has written
    }
    if (event->step->depth == 0 || is_hidden_call(event->step->code) || is_too_deep(depth)) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    if (event->value == NULL) {
        buffer_add_text(&text, "ends with the exception");
    } else {
        buffer_add_text(&text, event->kind == EVENT_YIELD ? "yields " : "returns ");
        rows_add_value(event->now, event->value, &text);
    }
    show_row(ROW_RETURN, 0, depth - 1, text.bytes);
    screen_check(&text);
    buffer_deinit(&text);
    watch.shown_line = 0;
}

static void exception_raised(const Event *event) {
    int32_t depth = depth_of(event->step);
    if (is_too_deep(depth) || event->value == NULL) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    buffer_add_text(&text, "! ");
    describe_exception(event->value, &text);
    ensure_line(event->step);
    show_row(ROW_ERROR, 0, depth, text.bytes);
    screen_check(&text);
    buffer_deinit(&text);
}

// ---- changes -----------------------------------------------------------------------------------------------------

static void settled(const Event *event) {
    int32_t depth = depth_of(event->step);
    Buffer rows;
    uint64_t shape;
    Totals totals;
    bool is_expression = event->step->code->scope->kind == SCOPE_GENERATOR; // its rows would be many, and say little
    only_wants(event);                                                      // notes what the names reach now
    if (watch.call_begins) {
        show_call(event);
    }
    if (rows_count() > 0 && !is_too_deep(depth) && !is_expression) {
        ensure_line(event->step);
    }
    buffer_init(&rows);
    rows_add(event, depth, &rows, &shape, &totals);
    if (rows.length > 0 && depth <= DEPTH_SHOWN && !is_expression) {
        show(&rows, shape, totals);
    }
    screen_check(&rows);
    buffer_deinit(&rows);
}

static void listen(const Event *event) {
    switch (event->kind) {
    case EVENT_LINE: line_begins(event->step); return;
    case EVENT_CALL: call_begins(event); return;
    case EVENT_RETURN:
    case EVENT_YIELD: call_ends(event); return;
    case EVENT_EXCEPTION: exception_raised(event); return;
    case EVENT_SETTLED: settled(event); return;
    case EVENT_BOUND:
    case EVENT_UNBOUND:
    case EVENT_REBOUND:
    case EVENT_BIRTH:
    case EVENT_COUNT:
    case EVENT_CONTENTS:
    case EVENT_GROWTH:
    case EVENT_DEATH:
    case EVENT_TEMPORARY:
    case EVENT_COLLECTION: rows_note(event); return;
    }
}

// ---- begin and end -----------------------------------------------------------------------------------------------

bool watch_begin(const char *only) {
    memset(&watch, 0, sizeof watch);
    only_begin(only);
    rows_begin();
    fold_begin();
    screen_begin();
    watch.on = true;
    if (!events_begin(listen)) {
        watch_end();
        return false;
    }
    return true;
}

bool watch_end(void) {
    if (!watch.on) {
        return false;
    }
    bool good = !events_have_failed();
    events_end();
    fold_end();
    screen_end();
    rows_end();
    only_end();
    watch.on = false;
    return good;
}

bool watch_is_on(void) { return watch.on; }

static bool begin_for(const char *names) {
    static char only[256];
    snprintf(only, sizeof only, "%s", names);
    watch_end();
    return watch_begin(names[0] == '\0' ? NULL : only) || error_raise_no_memory() != NULL;
}

bool watch_command(const char *argument, Buffer *out) {
    if (strcmp(argument, "off") == 0) {
        watch_end();
    } else if (strncmp(argument, "on", 2) == 0 && (argument[2] == '\0' || argument[2] == ' ')) {
        if (!begin_for(argument + 2 + strspn(argument + 2, " "))) {
            return false;
        }
    } else if (argument[0] != '\0') {
        buffer_add_text(out, "on or off? as in :watch on, or :watch on a,b\n");
        return true;
    }
    buffer_add_text(out, watch.on ? "watching: under each entry is what it changes\n" : "not watching\n");
    return true;
}
