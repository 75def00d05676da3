// SPDX-License-Identifier: GPL-3.0-or-later
// The listener that writes a trace: an entry for each line, call, return and exception of the program's main file.
//
//     {"code": …, "trace": [
//       {"line": 3, "event": "step_line", "globals": …, "stack_to_render": …, "heap": …, "stdout": …,
//        "x_tally": {"objects": …, "edges": …, "changes": …}},
//
// An entry shows the state before its line runs, as in Python Tutor. The changes that led to that state are noted as
// they come, and written with it.
//
// What always holds: when an entry is written, the last snapshot shows how things are; so what is in it may be looked
// at.
//
// Next: trace_values.c, a value; trace_entry.c, the parts of an entry.
#include "inspect/trace_json.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/library.h"
#include "inspect/describe.h"
#include "inspect/json_text.h"
#include "inspect/trace_entry.h"

#include <string.h>

static struct Trace {
    FILE *file;           // NULL: off
    const Source *source; // of the main file; NULL: nothing has run yet
    int64_t entries;
    bool call_begins; // its entry is due, when its names are known
    Buffer output;    // all that the program has written
    Buffer changes;   // since the last entry, as JSON
    Buffer entry;     // being written
} trace;

static void take_output(const char *bytes, int64_t size) {
    if (bytes != NULL) {
        buffer_add(&trace.output, bytes, (size_t)size);
    }
}

// ---- entries -----------------------------------------------------------------------------------------------------

static void write_buffer(void) {
    fwrite(trace.entry.bytes, 1, trace.entry.length, trace.file);
    buffer_clear(&trace.entry);
}

static void begin_trace(const Source *source) {
    trace.source = source;
    buffer_add_text(&trace.entry, "{\"code\": ");
    json_add_bytes(source == NULL ? "" : source->text, source == NULL ? 0 : source->size, &trace.entry);
    buffer_add_text(&trace.entry, ", \"trace\": [");
    write_buffer();
}

static void begin_entry(void) {
    buffer_add_text(&trace.entry, trace.entries > 0 ? ",\n{" : "\n{");
    trace.entries += 1;
}

static void end_entry(void) {
    buffer_add_byte(&trace.entry, '}');
    write_buffer();
    buffer_clear(&trace.changes);
}

static void add_exception(Borrowed exception, Buffer *out) {
    Buffer text;
    buffer_init(&text);
    describe_exception(exception, &text);
    json_add_key("exception_msg", out);
    json_add_buffer(&text, out);
    buffer_deinit(&text);
}

// Steps in other files, and in class bodies, have no entries.
static bool has_entry(const Step *step) {
    return step->source == trace.source && step->code->scope->kind != SCOPE_CLASS;
}

static void add_entry(const Event *event, const char *name) {
    Buffer *out = &trace.entry;
    begin_entry();
    json_add_key("line", out);
    buffer_add_format(out, "%d", event->step->line);
    json_add_key("event", out);
    json_add_text(name, out);
    trace_add_state(event, out);
    json_add_key("stdout", out);
    json_add_bytes(trace.output.bytes, trace.output.length, out);
    if (event->kind == EVENT_EXCEPTION) {
        add_exception(event->value, out);
    }
    json_add_key("x_tally", out);
    buffer_add_byte(out, '{');
    trace_add_tally(event, out);
    json_add_key("changes", out);
    buffer_add_format(out, "[%s]}", trace.changes.bytes);
    end_entry();
}

// ---- events ------------------------------------------------------------------------------------------------------

static void call_begins(const Event *event) {
    if (trace.source == NULL) {
        begin_trace(event->step->source);
    }
    trace.call_begins = event->step->depth > 0 && has_entry(event->step);
}

static void settled(const Event *event) {
    if (trace.call_begins) {
        trace.call_begins = false;
        add_entry(event, "call");
    }
}

static void call_ends(const Event *event) {
    bool is_program = event->step->depth == 0;
    if (has_entry(event->step) && !(is_program && event->value == NULL)) {
        add_entry(event, "return");
    }
}

static void listen(const Event *event) {
    switch (event->kind) {
    case EVENT_CALL: call_begins(event); return;
    case EVENT_SETTLED: settled(event); return;
    case EVENT_LINE:
        if (has_entry(event->step) && !event->is_late) {
            add_entry(event, "step_line");
        }
        return;
    case EVENT_RETURN:
    case EVENT_YIELD: call_ends(event); return;
    case EVENT_EXCEPTION:
        if (has_entry(event->step) && event->value != NULL) {
            add_entry(event, "exception");
        }
        return;
    case EVENT_BOUND:
    case EVENT_UNBOUND:
    case EVENT_REBOUND:
    case EVENT_BIRTH:
    case EVENT_COUNT:
    case EVENT_CONTENTS:
    case EVENT_GROWTH:
    case EVENT_DEATH:
    case EVENT_TEMPORARY:
    case EVENT_COLLECTION: trace_add_change(event, &trace.changes); return;
    }
}

// ---- begin and end -----------------------------------------------------------------------------------------------

bool trace_json_begin(FILE *file) {
    standard_files_flush();
    trace = (struct Trace){.file = file};
    buffer_init(&trace.output);
    buffer_init(&trace.changes);
    buffer_init(&trace.entry);
    library_output_hook = take_output;
    return events_begin(listen);
}

static int64_t number_of(Borrowed object) {
    int64_t number = 0;
    return object != NULL && object->type == &IntType && int_to_int64(as_int(object), &number) ? number : 0;
}

// A program that could not be read: a trace of one entry.
static void add_unread(Borrowed exception) {
    Borrowed args = is_exception(exception) ? as_exception(exception)->args.held : NULL;
    Borrowed place = args != NULL && tuple_size(args) > 1 ? tuple_get(args, 1) : NULL;
    bool has_place = place != NULL && is_tuple(place) && tuple_size(place) > 2;
    begin_trace(NULL);
    begin_entry();
    json_add_key("event", &trace.entry);
    json_add_text("uncaught_exception", &trace.entry);
    json_add_key("line", &trace.entry);
    buffer_add_format(&trace.entry, "%lld", (long long)(has_place ? number_of(tuple_get(place, 1)) : 0));
    json_add_key("offset", &trace.entry);
    buffer_add_format(&trace.entry, "%lld", (long long)(has_place ? number_of(tuple_get(place, 2)) : 0));
    add_exception(exception, &trace.entry);
    end_entry();
}

static void add_limit(const char *limit) {
    begin_entry();
    json_add_key("event", &trace.entry);
    json_add_text("instruction_limit_reached", &trace.entry);
    json_add_key("exception_msg", &trace.entry);
    json_add_text(limit, &trace.entry);
    end_entry();
}

bool trace_json_end(Borrowed exception, const char *limit) {
    bool good = !events_have_failed();
    events_end();
    library_output_hook = NULL;
    if (trace.source == NULL && exception != NULL) {
        add_unread(exception);
    } else if (trace.source == NULL) {
        begin_trace(NULL);
    }
    if (limit != NULL) {
        add_limit(limit);
    }
    fputs("\n]}\n", trace.file);
    good &= !trace.output.failed && !trace.changes.failed && !trace.entry.failed;
    good &= fflush(trace.file) == 0 && !ferror(trace.file);
    buffer_deinit(&trace.output);
    buffer_deinit(&trace.changes);
    buffer_deinit(&trace.entry);
    trace.file = NULL;
    return good;
}

bool trace_json_is_on(void) { return trace.file != NULL; }
