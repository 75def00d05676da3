// SPDX-License-Identifier: GPL-3.0-or-later
// Source texts: see source.h for the contract.
//
// A text is brought into one form when the source is created, so that nothing behind needs to think of it again:
//
//     given   EF BB BF  x = 1 \r\n  y = 2          (a mark in front, two kinds of newlines, the last one missing)
//     text              x = 1 \n    y = 2 \n
//
// What always holds: no \r is in the text, and a text that is not empty ends in \n. So every line has an end, and
// line_starts[i] is the offset of line i + 1.
//
// Next: encoding.c, which looks at the bytes; lexer.c, which cuts them up.
#include "syntax/source.h"

#include "base/raw.h"
#include "base/utf8.h"

#include <string.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

// Writes the text in its one form to `out` (room for size + 1 bytes); returns its size.
static size_t normalise(const char *text, size_t size, char *out) {
    size_t written = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\r') {
            out[written++] = '\n';
            if (i + 1 < size && text[i + 1] == '\n') {
                i++;
            }
        } else {
            out[written++] = text[i];
        }
    }
    if (written && out[written - 1] != '\n') {
        out[written++] = '\n';
    }
    return written;
}

static int32_t count_lines(const char *text, size_t size) {
    int32_t count = 0;
    for (const char *next = text; (next = memchr(next, '\n', size - (size_t)(next - text))); next++) {
        count++;
    }
    return count;
}

static bool find_lines(Source *source) {
    int32_t count = count_lines(source->text, source->size);
    source->line_starts = raw_allocate(PART_SOURCE, (size_t)count * sizeof(uint32_t));
    if (!source->line_starts) {
        return false;
    }
    source->line_count = count;
    uint32_t start = 0;
    for (int32_t i = 0; i < count; i++) {
        source->line_starts[i] = start;
        const char *newline = memchr(source->text + start, '\n', source->size - start);
        start = (uint32_t)(newline - source->text) + 1;
    }
    return true;
}

static char *copy_name(const char *name) {
    size_t size = strlen(name) + 1;
    char *copy = raw_allocate(PART_SOURCE, size);
    if (copy) {
        memcpy(copy, name, size);
    }
    return copy;
}

// The text's block has room for one byte more than the normalised text and its NUL; it is cut to size here, so that
// its size can be worked out when it is released.
static bool copy_text(Source *source, const char *text, size_t size) {
    char *block = raw_allocate(PART_SOURCE, size + 2);
    if (!block) {
        return false;
    }
    source->size = normalise(text, size, block);
    block[source->size] = '\0';
    source->text = raw_resize(PART_SOURCE, block, size + 2, source->size + 1);
    if (!source->text) {
        raw_release(PART_SOURCE, block, size + 2);
    }
    return source->text != NULL;
}

static Source *create(const char *name, const char *text, size_t size) {
    if (size > INT32_MAX - 2) {
        return NULL;
    }
    Source *source = raw_allocate(PART_SOURCE, sizeof(Source));
    if (!source) {
        return NULL;
    }
    source->references = 1;
    source->first_line = 1;
    source->is_string = source->is_decoded = name[0] == '<' && strcmp(name, "<stdin>") != 0;
    source->name = copy_name(name);
    if (!source->name || !copy_text(source, text, size) || !find_lines(source)) {
        source_release(source);
        return NULL;
    }
    return source;
}

Source *source_create(const char *name, const char *text, size_t size) {
    bool has_mark = size >= 3 && memcmp(text, byte_order_mark, 3) == 0;
    size_t skipped = has_mark ? 3 : 0;
    Source *source = create(name, text + skipped, size - skipped);
    if (source) {
        source->has_mark = has_mark;
    }
    return source;
}

Source *source_create_decoded(const char *name, const char *text, size_t size) {
    Source *source = create(name, text, size);
    if (source) {
        source->is_decoded = true;
    }
    return source;
}

bool source_widen(Source *source) {
    size_t size = source->size;
    for (size_t i = 0; i < source->size; i++) {
        size += (unsigned char)source->text[i] >= 0x80;
    }
    char *text = size > INT32_MAX - 2 ? NULL : raw_allocate(PART_SOURCE, size + 1);
    if (!text) {
        return false;
    }
    size_t written = 0;
    int32_t line = 0;
    for (size_t i = 0; i <= source->size; i++) { // the NUL behind the text, too
        if (line < source->line_count && source->line_starts[line] == i) {
            source->line_starts[line++] = (uint32_t)written;
        }
        written += (size_t)utf8_encode((unsigned char)source->text[i], text + written);
    }
    raw_release(PART_SOURCE, source->text, source->size + 1);
    source->text = text;
    source->size = size;
    return true;
}

Source *source_retain(Source *source) {
    source->references++;
    return source;
}

void source_release(Source *source) {
    if (!source || --source->references > 0) {
        return;
    }
    if (source->name) {
        raw_release(PART_SOURCE, source->name, strlen(source->name) + 1);
    }
    if (source->text) {
        raw_release(PART_SOURCE, source->text, source->size + 1);
    }
    raw_release(PART_SOURCE, source->line_starts, (size_t)source->line_count * sizeof(uint32_t));
    raw_release(PART_SOURCE, source, sizeof(Source));
}

// The index of the last line that starts at or before `offset`, by halving.
static int32_t line_index(const Source *source, uint32_t offset) {
    int32_t low = 0, high = source->line_count;
    while (high - low > 1) {
        int32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

Position source_position(const Source *source, uint32_t offset) {
    if (source->line_count == 0) {
        return (Position){source->first_line, 0};
    }
    int32_t index = line_index(source, offset);
    return (Position){source->first_line + index, (int32_t)(offset - source->line_starts[index])};
}

const char *source_line(const Source *source, int32_t line, size_t *length) {
    int32_t index = line - source->first_line;
    if (index < 0 || index >= source->line_count) {
        return NULL;
    }
    uint32_t start = source->line_starts[index];
    uint32_t end = index + 1 < source->line_count ? source->line_starts[index + 1] : (uint32_t)source->size;
    *length = end - start - 1;
    return source->text + start;
}
