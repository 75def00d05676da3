// SPDX-License-Identifier: GPL-3.0-or-later
// Line by line: a comment tells something, asks, commands or explains; other lines are statements.
//
// Next: demo.c, which shows the steps.
#include "cli/demo_steps.h"

#include <string.h>

typedef struct Line {
    const char *text;
    size_t length; // without the newline
} Line;

void demo_step_init(DemoStep *step) {
    buffer_init(&step->before);
    buffer_init(&step->code);
    buffer_init(&step->predict);
    buffer_init(&step->why);
}

void demo_step_deinit(DemoStep *step) {
    buffer_deinit(&step->before);
    buffer_deinit(&step->code);
    buffer_deinit(&step->predict);
    buffer_deinit(&step->why);
}

bool demo_step_has_failed(const DemoStep *step) {
    return step->before.failed || step->code.failed || step->predict.failed || step->why.failed;
}

// ---- lines -------------------------------------------------------------------------------------------------------

static bool peek_line(const DemoReader *reader, Line *line) {
    if (reader->next >= reader->end) {
        return false;
    }
    const char *newline = memchr(reader->next, '\n', (size_t)(reader->end - reader->next));
    *line = (Line){reader->next, (size_t)((newline == NULL ? reader->end : newline) - reader->next)};
    return true;
}

static void skip_line(DemoReader *reader, Line line) {
    reader->next = line.text + line.length;
    reader->next += reader->next < reader->end;
}

static void add_line(Buffer *out, const char *text, size_t length) {
    buffer_add(out, text, length);
    buffer_add_byte(out, '\n');
}

// What stands behind the beginning of a line; NULL: it begins otherwise.
static const char *behind(Line line, const char *beginning) {
    size_t length = strlen(beginning);
    return line.length >= length && strncmp(line.text, beginning, length) == 0 ? line.text + length : NULL;
}

static bool is_blank(Line line) { return line.length == 0; }

// Does the line belong to the statement before it: indented, or the next part of one?
static bool goes_on(Line line) {
    static const char *const words[] = {"else", "elif ", "except", "finally", ")", "]", "}"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (behind(line, words[i]) != NULL) {
            return true;
        }
    }
    return line.length > 0 && (line.text[0] == ' ' || line.text[0] == '\t');
}

// ---- steps -------------------------------------------------------------------------------------------------------

void demo_reader_init(DemoReader *reader, const EmbeddedFile *demo, Buffer *title) {
    *reader = (DemoReader){demo->text, demo->text + demo->size};
    Line line;
    while (peek_line(reader, &line)) {
        const char *text = behind(line, "# ");
        skip_line(reader, line);
        if (text != NULL && behind(line, "# SPDX") == NULL) {
            buffer_add(title, text, line.length - 2);
            return;
        }
    }
}

// Does the statement go on at the reader's line, or behind blank lines there?
static bool statement_goes_on(const DemoReader *reader) {
    DemoReader ahead = *reader;
    Line line;
    while (peek_line(&ahead, &line)) {
        if (!is_blank(line)) {
            return goes_on(line);
        }
        skip_line(&ahead, line);
    }
    return false;
}

static void read_statement(DemoReader *reader, Line line, DemoStep *step) {
    bool decorates;
    do {
        decorates = line.length > 0 && line.text[0] == '@';
        add_line(&step->code, line.text, line.length);
        skip_line(reader, line);
    } while ((decorates || statement_goes_on(reader)) && peek_line(reader, &line));
}

// The comments that explain a step stand right below it.
static void read_why(DemoReader *reader, DemoStep *step) {
    Line line;
    while (peek_line(reader, &line)) {
        const char *text = behind(line, "# why: ");
        if (text == NULL && step->why.length > 0) {
            text = behind(line, "#      "); // goes on
        }
        if (text == NULL) {
            return;
        }
        add_line(&step->why, text, line.length - (size_t)(text - line.text));
        skip_line(reader, line);
    }
}

bool demo_step_read(DemoReader *reader, DemoStep *step) {
    demo_step_init(step);
    Line line;
    while (peek_line(reader, &line)) {
        const char *question = behind(line, "# predict: ");
        const char *text = behind(line, "# ");
        if (behind(line, "# :") != NULL) {
            add_line(&step->code, text, line.length - 2);
            skip_line(reader, line);
            read_why(reader, step);
            return true;
        }
        if (text == NULL && !is_blank(line)) {
            read_statement(reader, line, step);
            read_why(reader, step);
            return true;
        }
        if (text != NULL) {
            const char *told = question != NULL ? question : text;
            add_line(question != NULL ? &step->predict : &step->before, told, line.length - (size_t)(told - line.text));
        }
        skip_line(reader, line);
    }
    return false;
}
