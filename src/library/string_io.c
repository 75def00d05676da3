// SPDX-License-Identifier: GPL-3.0-or-later
// A text file in memory.
//
//     h e l l o \n w o r │ spare              position = 6: read() goes on with 'w', write('W') puts it there
//                   ▲ position
//
// The characters are kept as in a str, in 1, 2 or 4 bytes each, with room to grow. Line ends are translated when text
// is written, not when it is read.
//
// Next: string_io_methods.c.
#include "library/string_io.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "objects/str_data.h"

// ---- the buffer --------------------------------------------------------------------------------------------------

static size_t buffer_size(const StringIO *self) { return (size_t)self->capacity * self->kind; }

static void release_buffer(StringIO *self) {
    if (self->capacity > 0) {
        heap_release(HEAP_BUFFER, self->data, buffer_size(self));
    }
    self->data = NULL;
    self->capacity = 0;
}

// Room for so many characters of this kind or a wider one.
static bool reserve(StringIO *self, int64_t length, int kind) {
    kind = kind > self->kind ? kind : self->kind;
    if (LIKELY(length <= self->capacity && kind == self->kind)) {
        return true;
    }
    int64_t capacity = length <= self->capacity ? self->capacity : length + length / 2 + 16;
    if (capacity > INT64_MAX / 8) {
        error_raise(&OverflowErrorType, "new position too large");
        return false;
    }
    void *data = heap_allocate(HEAP_BUFFER, (size_t)capacity * (size_t)kind);
    if (data == NULL) {
        heap_raise_no_memory();
        return false;
    }
    if (self->length > 0) {
        data_copy(kind, data, 0, self->kind, self->data, 0, self->length);
    }
    release_buffer(self);
    self->data = data;
    self->capacity = capacity;
    self->kind = (uint8_t)kind;
    return true;
}

void string_io_close(StringIO *self) {
    release_buffer(self);
    self->length = 0;
    self->is_closed = true;
}

// ---- writing -----------------------------------------------------------------------------------------------------

// Makes room for `count` characters at the position; zeros between the end and a position behind it.
static bool open_gap(StringIO *self, int64_t count, int kind) {
    int64_t end;
    if (__builtin_add_overflow(self->position, count, &end)) {
        error_raise(&OverflowErrorType, "new position too large");
        return false;
    }
    if (!reserve(self, end, kind)) {
        return false;
    }
    for (int64_t i = self->length; i < self->position; i++) {
        data_write(self->kind, self->data, i, 0);
    }
    self->length = end > self->length ? end : self->length;
    return true;
}

static void note_newlines(StringIO *self, const Str *text) {
    for (int64_t i = 0; i < text->length; i++) {
        uint32_t c = str_read(text, i);
        if (c == '\r') {
            bool pair = i + 1 < text->length && str_read(text, i + 1) == '\n';
            self->newlines_seen |= pair ? SEEN_CRLF : SEEN_CR;
            i += pair;
        } else if (c == '\n') {
            self->newlines_seen |= SEEN_LF;
        }
    }
}

// How many characters the text has with its line ends translated; puts them at the position, unless that is not
// wanted.
static int64_t translate(StringIO *self, const Str *text, bool put) {
    bool reads_all = self->newline == NEWLINE_UNIVERSAL;
    int64_t count = 0;
    for (int64_t i = 0; i < text->length; i++) {
        uint32_t c = str_read(text, i);
        bool pair = c == '\r' && i + 1 < text->length && str_read(text, i + 1) == '\n';
        if (reads_all && c == '\r') {
            c = '\n';
            i += pair;
        } else if (!reads_all && c == '\n' && self->newline == NEWLINE_CRLF) {
            if (put) {
                data_write(self->kind, self->data, self->position + count, '\r');
            }
            count += 1;
        } else if (!reads_all && c == '\n') {
            c = '\r';
        }
        if (put) {
            data_write(self->kind, self->data, self->position + count, c);
        }
        count += 1;
    }
    return count;
}

bool string_io_write(StringIO *self, Borrowed object) {
    const Str *text = as_str(object);
    if (self->newline == NEWLINE_UNIVERSAL || self->newline == NEWLINE_KEEP) {
        note_newlines(self, text);
    }
    bool translates = self->newline != NEWLINE_LF && self->newline != NEWLINE_KEEP;
    int64_t count = translates ? translate(self, text, false) : text->length;
    if (count == 0) {
        return true;
    }
    if (!open_gap(self, count, text->kind)) {
        return false;
    }
    if (translates) {
        translate(self, text, true);
    } else {
        data_copy(self->kind, self->data, self->position, text->kind, str_data(text), 0, count);
    }
    self->position += count;
    return true;
}

bool string_io_start(StringIO *self, Borrowed text, Newline newline) {
    string_io_close(self);
    self->kind = 1;
    self->is_closed = false;
    self->is_ready = true;
    self->newline = newline;
    self->newlines_seen = 0;
    self->position = 0;
    bool good = text == NULL || string_io_write(self, text);
    self->position = 0;
    return good;
}

void string_io_truncate(StringIO *self, int64_t size) {
    if (size < self->length) {
        self->length = size;
    }
}

// ---- reading -----------------------------------------------------------------------------------------------------

Owned string_io_value(const StringIO *self) {
    return self->length == 0 ? retain(str_empty()) : str_from_data(self->kind, self->data, self->length);
}

static Owned take(StringIO *self, int64_t count) {
    Owned text = str_from_data(self->kind, data_at(self->kind, self->data, self->position), count);
    self->position += text == NULL ? 0 : count;
    return text;
}

Owned string_io_read(StringIO *self, int64_t size) {
    int64_t left = self->length - self->position;
    if (left <= 0) {
        return retain(str_empty());
    }
    return take(self, size < 0 || size > left ? left : size);
}

// Is there a line end at this place? How many characters it has; 0: none.
static int64_t line_end_at(const StringIO *self, int64_t i) {
    uint32_t c = data_read(self->kind, self->data, i);
    bool pair = c == '\r' && i + 1 < self->length && data_read(self->kind, self->data, i + 1) == '\n';
    switch (self->newline) {
    case NEWLINE_UNIVERSAL:
    case NEWLINE_LF: return c == '\n';
    case NEWLINE_CR: return c == '\r';
    case NEWLINE_CRLF: return pair ? 2 : 0;
    case NEWLINE_KEEP: return pair ? 2 : c == '\n' || c == '\r';
    }
    unreachable();
}

Owned string_io_read_line(StringIO *self, int64_t limit) {
    int64_t left = self->length - self->position;
    if (left <= 0) {
        return retain(str_empty());
    }
    int64_t count = limit < 0 || limit > left ? left : limit;
    for (int64_t i = 0; i < count; i++) {
        int64_t size = line_end_at(self, self->position + i);
        if (size > 0) {
            count = i + size < count ? i + size : count;
            break;
        }
    }
    return take(self, count);
}
