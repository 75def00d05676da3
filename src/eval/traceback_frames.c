// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of a traceback, with their source lines and marks.
//
//       File "prog.py", line 3, in mean
//         return sum(numbers) / len(numbers)
//                ~~~~~~~~~~~~~^~~~~~~~~~~~~~
//                span         anchor
//
// The marks say which part of the line was at work: ^ under all of it, or, where an operator or a subscript failed, ^
// under that and ~ under its operands. Marks under the whole line would say nothing, and are left out. What goes on in
// other lines is marked to the end of the first.
//
// A frame that is printed three times in a row is only counted from then on.
#include "base/utf8.h"
#include "syntax/source.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/frame.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "eval/traceback_print.h"

#include <string.h>

#define LIMIT 1000      // frames shown, the innermost ones
#define REPEATS_SHOWN 3 // entries shown of a frame that repeats

// ---- marks -------------------------------------------------------------------------------------------------------

// Where a line's marks are, in characters from the line's start.
typedef struct Marks {
    int64_t start;
    int64_t end;
    int64_t anchor_start; // both 0: no anchor
    int64_t anchor_end;
} Marks;

static bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\f'; }

static int64_t column_of(const Source *source, uint32_t offset, uint32_t line_start) {
    return utf8_count(source->text + line_start, offset - line_start);
}

// False: there is nothing to mark.
static bool find_marks(const Source *source, const Traceback *entry, const char *line, size_t length, Marks *marks) {
    uint32_t line_start = (uint32_t)(line - source->text);
    *marks = (Marks){0};
    if (entry->span_end <= entry->span_start || entry->span_start < line_start || entry->span_end > source->size ||
        entry->span_start > line_start + length) {
        return false;
    }
    marks->start = column_of(source, entry->span_start, line_start);
    if (entry->span_end > line_start + length) { // it goes on in other lines
        length = utf8_count(line, length);       // from here on taken for bytes, as CPython has it
        while (length > 0 && (is_blank(line[length - 1]) || line[length - 1] == '\r')) {
            length--;
        }
        marks->end = (int64_t)length;
        return true;
    }
    marks->end = column_of(source, entry->span_end, line_start);
    if (entry->anchor_end > entry->anchor_start) {
        marks->anchor_start = column_of(source, entry->anchor_start, line_start);
        marks->anchor_end = column_of(source, entry->anchor_end, line_start);
    }
    return true;
}

static void add_marks(const Marks *marks, int64_t indent, Buffer *out) {
    bool anchored = marks->anchor_end > marks->anchor_start;
    buffer_add_text(out, "    ");
    for (int64_t column = indent; column < marks->end; column++) {
        bool in_anchor = column >= marks->anchor_start && column < marks->anchor_end;
        buffer_add_byte(out, column < marks->start ? ' ' : anchored && !in_anchor ? '~' : '^');
    }
    buffer_add_byte(out, '\n');
}

// Adds the line without its indentation, whose size is returned.
static size_t add_text(const char *line, size_t length, Buffer *out) {
    size_t indent = 0;
    while (indent < length && is_blank(line[indent])) {
        indent++;
    }
    buffer_add_text(out, "    ");
    buffer_add(out, line + indent, length - indent);
    buffer_add_byte(out, '\n');
    return indent;
}

// Of a text that was compiled under a file's name, the file's line is shown. True: it is the text's own line.
static bool add_line_of_file(const Source *source, int32_t number, const char *own, size_t own_length, Buffer *out) {
    Source *file = source->name[0] == '<' ? NULL : import_file_source(source->name);
    size_t length = 0;
    const char *line = file == NULL ? NULL : source_line(file, number, &length);
    bool is_own = line != NULL && own != NULL && length == own_length && memcmp(line, own, length) == 0;
    if (line != NULL && !is_own) {
        add_text(line, length, out);
    }
    source_release(file);
    return is_own;
}

static void add_line(const Source *source, const Traceback *entry, Buffer *out) {
    size_t length = 0;
    const char *line = source->interactive ? NULL : source_line(source, entry->line, &length);
    if (!source_has_file(source) && !add_line_of_file(source, entry->line, line, length, out)) {
        return;
    }
    if (line == NULL) {
        return;
    }
    size_t indent = add_text(line, length, out);
    Marks marks;
    if (!find_marks(source, entry, line, length, &marks)) {
        return;
    }
    bool anchored = marks.anchor_end > marks.anchor_start;
    bool whole_line = marks.end - marks.start == utf8_count(line, length) - (int64_t)indent;
    if (anchored || !whole_line) {
        add_marks(&marks, (int64_t)indent, out);
    }
}

// ---- frames ------------------------------------------------------------------------------------------------------

static const Code *code_of(const Traceback *entry) {
    return as_code(((const FrameObject *)(const void *)entry->frame.held)->code.held);
}

static const Traceback *next_of(const Traceback *entry) { return (const Traceback *)(const void *)entry->next.held; }

static void add_entry(const Traceback *entry, Buffer *out) {
    const Code *code = code_of(entry);
    const Source *source = code->tree->source;
    buffer_add_format(out, "  File \"%s\", line %d, in ", source->name, entry->line);
    str_add_to_buffer(code->name.held, out);
    buffer_add_byte(out, '\n');
    add_line(source, entry, out);
}

static bool is_same_place(const Traceback *left, const Traceback *right) {
    return left->line == right->line && code_of(left)->tree->source == code_of(right)->tree->source &&
           str_equal(as_str(code_of(left)->name.held), as_str(code_of(right)->name.held));
}

static void add_repeats(int64_t count, Buffer *out) {
    if (count > REPEATS_SHOWN) {
        int64_t more = count - REPEATS_SHOWN;
        buffer_add_format(out, "  [Previous line repeated %lld more time%s]\n", (long long)more, more == 1 ? "" : "s");
    }
}

// sys.tracebacklimit, if the program has set it.
static int64_t frame_limit(void) {
    Owned system_name = str_intern_text("sys");
    Owned limit_name = str_intern_text("tracebacklimit");
    int64_t limit = LIMIT;
    if (system_name != NULL && limit_name != NULL && interpreter.modules.held != NULL) {
        Borrowed system = dict_get_name(interpreter.modules.held, system_name);
        Borrowed value =
            system == NULL || system->type != &ModuleType ? NULL : dict_get_name(module_dict(system), limit_name);
        if (value != NULL && type_has(value->type, TYPE_IS_INT) && !int_to_int64(as_int(value), &limit)) {
            limit = LIMIT;
        }
    }
    release_if_any(limit_name);
    release_if_any(system_name);
    error_clear();
    return limit;
}

void traceback_print_frames(Borrowed traceback, Buffer *out) {
    int64_t limit = frame_limit();
    if (traceback == NULL || traceback->type != &TracebackType || limit <= 0) {
        return;
    }
    buffer_add_text(out, "Traceback (most recent call last):\n");
    const Traceback *entry = (const Traceback *)(const void *)traceback;
    int64_t depth = 0;
    for (const Traceback *at = entry; at != NULL; at = next_of(at)) {
        depth++;
    }
    for (; depth > limit; depth--) {
        entry = next_of(entry);
    }
    int64_t count = 0; // how often the present place has come
    for (const Traceback *last = NULL; entry != NULL; last = entry, entry = next_of(entry)) {
        if (last == NULL || !is_same_place(last, entry)) {
            add_repeats(count, out);
            count = 0;
        }
        count++;
        if (count <= REPEATS_SHOWN) {
            add_entry(entry, out);
        }
    }
    add_repeats(count, out);
}
