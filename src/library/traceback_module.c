// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_traceback`: what the module traceback, which is written in Python, must be told about tracebacks.
//
//     File "prog.py", line 3, in mean
//       return sum(numbers) / len(numbers)          (frame, 3, 3, 11, 38, line, 23, 24)
//              ~~~~~~~~~~~~~^~~~~~~~~~~~~~               lines, columns of the span, text, columns of the anchor
//
// The text is that of the program as it runs, not of the file as it may be by now. Columns count bytes, as CPython has
// them.
//
// Next: eval/traceback_frames.c, which prints the same for exceptions that nobody caught; python/traceback.py.
#include "syntax/source.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/code.h"
#include "eval/frame.h"
#include "library/modules.h"

enum { FRAME, LINE, END_LINE, COLUMN, END_COLUMN, TEXT, ANCHOR, ANCHOR_END, PART_COUNT };

static const Traceback *as_entry(Borrowed object) { return (const Traceback *)(const void *)object; }

static const Source *source_of(const Traceback *entry) {
    const FrameObject *frame = (const FrameObject *)(const void *)entry->frame.held;
    return as_code(frame->code.held)->tree->source;
}

// Columns are in the line where the span starts, but for the end of a span of several lines.
static void add_places(const Traceback *entry, const Source *source, Slot parts[PART_COUNT]) {
    if (entry->span_end <= entry->span_start) {
        return;
    }
    Position start = source_position(source, entry->span_start);
    Position end = source_position(source, entry->span_end);
    parts[END_LINE].held = int_from_int64(end.line);
    parts[COLUMN].held = int_from_int64(start.column);
    parts[END_COLUMN].held = int_from_int64(end.column);
    if (entry->anchor_end > entry->anchor_start) {
        parts[ANCHOR].held = int_from_int64(source_position(source, entry->anchor_start).column);
        parts[ANCHOR_END].held = int_from_int64(source_position(source, entry->anchor_end).column);
    }
}

static Owned describe(const Traceback *entry) {
    const Source *source = source_of(entry);
    Slot parts[PART_COUNT] = {0};
    parts[FRAME].held = retain(entry->frame.held);
    parts[LINE].held = int_from_int64(entry->line);
    size_t length;
    const char *line = source->interactive || source->name[0] == '<' ? NULL : source_line(source, entry->line, &length);
    parts[TEXT].held = line == NULL ? NULL : str_from_utf8(line, length);
    add_places(entry, source, parts);
    for (int i = 0; i < PART_COUNT; i++) {
        if (parts[i].held == NULL) {
            parts[i].held = none_new();
        }
    }
    Owned tuple = error_is_pending() ? NULL : tuple_from_slots(parts, PART_COUNT);
    for (int i = 0; i < PART_COUNT; i++) {
        slot_clear(&parts[i]);
    }
    return tuple;
}

static Owned traceback_entries(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed traceback = arguments[0];
    if (traceback != NONE && traceback->type != &TracebackType) {
        return error_raise(&TypeErrorType, "expected traceback object, got '%T'", traceback);
    }
    Owned list = list_new(0);
    Owned held = traceback == NONE ? NULL : retain(traceback);
    while (list != NULL && held != NULL) {
        Owned entry = describe(as_entry(held));
        if (entry == NULL || !list_append(list, entry)) {
            release(give(list));
        }
        Owned next = retain_if_any(as_entry(held)->next.held);
        release(held);
        held = next;
    }
    release_if_any(held);
    return list;
}

static NativeRow traceback_rows[] = {
    {"entries", traceback_entries, .signature = "(traceback, /)",
     .help = "What a traceback's entries say: (frame, line, end line, column, end column, text, anchor, anchor end)."},
    {0},
};

Owned traceback_module_new(void) {
    return module_new_native("_traceback", "What the module traceback must be told.", traceback_rows);
}
