// SPDX-License-Identifier: GPL-3.0-or-later
// Text files: characters over a binary file.
//
//     chunk   h \xc3 \xa9 l l o \r \n w │ \xc3        a buffer's worth of bytes, as it came
//     text    h   é     l l o   \n    w               decoded; line ends made \n
//                   ▲ read_count = 2    └ chunk_tail = 1: half a character waits for the next chunk
//
// Reading takes characters out of `text` and fetches the next chunk when it is used up. tell() must answer in bytes: it
// walks through the chunk again until it has passed read_count characters.
//
// What always holds: the position of the binary file is that behind the chunk. Writing forgets the chunk, and goes on
// there.
//
// Next: text_file_methods.c for what Python sees; text_position.c for tell().
#include "base/utf8.h"
#include "memory/collector.h"
#include "objects/bytes.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "objects/text_codec.h"
#include "library/file.h"
#include "library/text_position.h"

#include <string.h>

// ---- create ------------------------------------------------------------------------------------------------------

bool text_encoding_is_utf8(const char *encoding, bool *is_utf8) {
    Encoding found;
    if (!encoding_find(encoding, &found)) {
        return false;
    }
    if (encoding_is_wide(found) || found == ENCODING_UTF_8_SIG) {
        error_raise(&LookupErrorType, "text files in %s are not supported", encoding);
        return false;
    }
    *is_utf8 = found == ENCODING_UTF_8;
    return true;
}

static bool fill_texts(TextFile *self, const char *mode, const char *encoding, const char *handler) {
    self->encoding.held = str_from_text(encoding == NULL ? "UTF-8" : encoding);
    self->errors.held = str_from_text(handler == NULL ? "strict" : handler);
    self->mode.held = str_from_text(mode);
    return self->encoding.held != NULL && self->errors.held != NULL && self->mode.held != NULL;
}

Owned text_file_new(Owned buffer, const char *mode, const char *encoding, const char *handler, Newline newline) {
    bool is_utf8 = true;
    if (buffer == NULL || (encoding != NULL && !text_encoding_is_utf8(encoding, &is_utf8))) {
        release_if_any(buffer);
        return NULL;
    }
    TextFile *self = (TextFile *)object_new(&TextFileType);
    if (self == NULL) {
        release(buffer);
        return NULL;
    }
    self->buffer.held = buffer;
    self->newline = newline;
    self->is_utf8 = is_utf8;
    self->telling = true;
    if (!fill_texts(self, mode, encoding, handler)) {
        release(&self->object);
        return NULL;
    }
    collector_track(&self->object);
    return &self->object;
}

bool text_file_check_open(const TextFile *self) {
    return text_file_buffer(self)->descriptor >= 0 || file_raise_closed("I/O operation on closed file.");
}

bool text_file_check_readable(const TextFile *self) {
    if (!text_file_check_open(self)) {
        return false;
    }
    return text_file_buffer(self)->readable || file_raise_unsupported("not readable") != NULL;
}

void text_file_forget(TextFile *self) {
    slot_clear(&self->text);
    slot_clear(&self->chunk);
    self->read_count = self->chunk_tail = 0;
}

// ---- writing -----------------------------------------------------------------------------------------------------

// Bytes with '\n' as the only line end.
static bool write_lines_of(TextFile *self, const char *bytes, size_t size) {
    const char *line_end = self->newline == NEWLINE_CRLF ? "\r\n" : "\r";
    BinaryFile *buffer = text_file_buffer(self);
    const char *end = bytes + size;
    while (bytes < end) {
        const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
        if (!binary_file_write(buffer, bytes, (stop == NULL ? end : stop) - bytes)) {
            return false;
        }
        if (stop == NULL) {
            break;
        }
        if (!binary_file_write(buffer, line_end, (int64_t)strlen(line_end))) {
            return false;
        }
        bytes = stop + 1;
    }
    return true;
}

static bool write_bytes(TextFile *self, const char *bytes, size_t size) {
    if (UNLIKELY(self->text.held != NULL)) {
        text_file_forget(self);
    }
    if (self->line_buffering && (memchr(bytes, '\n', size) != NULL || memchr(bytes, '\r', size) != NULL)) {
        self->flush_due = true;
    }
    bool translates = self->newline == NEWLINE_CR || self->newline == NEWLINE_CRLF;
    bool good = translates ? write_lines_of(self, bytes, size)
                           : binary_file_write(text_file_buffer(self), bytes, (int64_t)size);
    if (UNLIKELY(!good)) {
        text_file_buffer(self)->pending = 0; // told once: it does not wait to fail again
    }
    return good;
}

static bool check_writable(const TextFile *self) {
    const BinaryFile *buffer = text_file_buffer(self);
    if (UNLIKELY(buffer->descriptor < 0)) {
        return file_raise_closed("I/O operation on closed file.");
    }
    return LIKELY(buffer->writable) || file_raise_unsupported("not writable") != NULL;
}

bool text_file_write_ascii(TextFile *self, const char *text, size_t size) {
    return check_writable(self) && write_bytes(self, text, size);
}

static bool write_encoded(TextFile *self, Borrowed str) {
    const char *encoding = str_utf8(self->encoding.held, NULL);
    const char *handler = str_utf8(self->errors.held, NULL);
    Owned bytes = encoding == NULL || handler == NULL ? NULL : text_encode(str, encoding, handler);
    if (bytes == NULL) {
        return false;
    }
    bool good = write_bytes(self, as_bytes(bytes)->data, (size_t)as_bytes(bytes)->size);
    release(bytes);
    return good;
}

bool text_file_write(TextFile *self, Borrowed str) {
    if (!check_writable(self)) {
        return false;
    }
    const Str *text = as_str(str);
    if (LIKELY(text->is_ascii)) {
        return write_bytes(self, str_data(text), (size_t)text->length);
    }
    if (self->is_utf8 && text->kind == 1) { // no surrogate can be in it
        size_t size;
        const char *bytes = str_utf8(str, &size);
        return bytes != NULL && write_bytes(self, bytes, size);
    }
    return write_encoded(self, str);
}

bool text_file_settle(TextFile *self) {
    if (LIKELY(!self->flush_due)) {
        return true;
    }
    self->flush_due = false;
    return binary_file_flush(text_file_buffer(self));
}

// ---- decoding ----------------------------------------------------------------------------------------------------

// How many bytes at the end are the beginning of a character that is not complete.
static int64_t incomplete_tail(const char *bytes, int64_t size) {
    for (int64_t back = 1; back <= 3 && back <= size; back++) {
        uint8_t byte = (uint8_t)bytes[size - back];
        if (byte < 0x80) {
            return 0;
        }
        if (byte >= 0xC0) {
            int64_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            uint32_t code_point;
            Utf8Error error = UTF8_OK;
            utf8_decode(bytes + size - back, (size_t)back, &code_point, &error);
            return length > back && error == UTF8_UNEXPECTED_END ? back : 0;
        }
    }
    return 0;
}

static void note_newlines(TextFile *self, const char *bytes, int64_t size) {
    if (memchr(bytes, '\r', (size_t)size) == NULL) {
        bool ends_lines = (self->newlines_seen & SEEN_LF) == 0 && memchr(bytes, '\n', (size_t)size) != NULL;
        self->newlines_seen |= ends_lines ? SEEN_LF : 0;
        return;
    }
    for (int64_t i = 0; i < size; i++) {
        if (bytes[i] == '\r') {
            bool pair = i + 1 < size && bytes[i + 1] == '\n';
            self->newlines_seen |= pair ? SEEN_CRLF : SEEN_CR;
            i += pair;
        } else if (bytes[i] == '\n') {
            self->newlines_seen |= SEEN_LF;
        }
    }
}

// Makes '\n' of all line ends. The new size.
static int64_t translate_newlines(char *bytes, int64_t size) {
    char *to = bytes;
    for (int64_t i = 0; i < size; i++) {
        char byte = bytes[i];
        if (byte == '\r') {
            i += i + 1 < size && bytes[i + 1] == '\n';
            byte = '\n';
        }
        *to++ = byte;
    }
    return to - bytes;
}

// The text of these bytes, line ends translated. The bytes are decoded as they came first, so that an error names their
// places; they are changed.
static Owned decode(TextFile *self, char *bytes, int64_t size) {
    const char *encoding = str_utf8(self->encoding.held, NULL);
    const char *handler = str_utf8(self->errors.held, NULL);
    Owned text = encoding == NULL || handler == NULL ? NULL : text_decode(bytes, size, encoding, handler);
    if (text != NULL && (self->newline == NEWLINE_UNIVERSAL || self->newline == NEWLINE_KEEP)) {
        note_newlines(self, bytes, size);
    }
    if (text == NULL || self->newline != NEWLINE_UNIVERSAL || memchr(bytes, '\r', (size_t)size) == NULL) {
        return text;
    }
    release(text);
    return text_decode(bytes, translate_newlines(bytes, size), encoding, handler);
}

// The waiting end of the last chunk and what the binary file has read ahead, as a Bytes.
static Owned make_chunk(TextFile *self, int64_t fresh) {
    BinaryFile *buffer = text_file_buffer(self);
    int64_t tail = self->chunk_tail;
    Owned chunk = bytes_new(NULL, tail + fresh);
    if (chunk == NULL) {
        return NULL;
    }
    char *data = ((Bytes *)(void *)chunk)->data;
    if (tail > 0) {
        const Bytes *old = as_bytes(self->chunk.held);
        memcpy(data, old->data + old->size - tail, (size_t)tail);
    }
    if (fresh > 0) {
        memcpy(data + tail, buffer->buffer + buffer->start, (size_t)fresh);
        buffer->start = buffer->end;
    }
    return chunk;
}

// How many bytes at the end of a chunk must wait for what follows.
static int64_t waiting_tail(const TextFile *self, const Bytes *chunk) {
    bool line_end_may_follow = self->newline == NEWLINE_UNIVERSAL || self->newline == NEWLINE_KEEP;
    if (line_end_may_follow && chunk->data[chunk->size - 1] == '\r') {
        return 1;
    }
    return self->is_utf8 ? incomplete_tail(chunk->data, chunk->size) : 0;
}

// Fetches the next chunk; `text` is used up. NO: the end of the file.
static Answer next_chunk(TextFile *self) {
    int64_t fresh = binary_file_fill(text_file_buffer(self));
    if (fresh <= 0 && (fresh < 0 || self->chunk_tail == 0)) {
        return fresh < 0 ? FAILED : NO;
    }
    Owned chunk = make_chunk(self, fresh);
    if (chunk == NULL) {
        return FAILED;
    }
    slot_set(&self->chunk, chunk);
    self->chunk_tail = fresh > 0 ? waiting_tail(self, as_bytes(chunk)) : 0;
    slot_clear(&self->text);
    self->read_count = 0;
    Buffer copy; // decode() changes it
    buffer_init(&copy);
    buffer_add(&copy, as_bytes(chunk)->data, (size_t)(as_bytes(chunk)->size - self->chunk_tail));
    self->text.held = copy.failed ? error_raise_no_memory() : decode(self, copy.bytes, (int64_t)copy.length);
    buffer_deinit(&copy);
    return self->text.held == NULL ? FAILED : YES;
}

static int64_t text_left(const TextFile *self) {
    return self->text.held == NULL ? 0 : str_length(self->text.held) - self->read_count;
}

// At least one unread character; NO: the end of the file.
static Answer have_text(TextFile *self) {
    Answer answer = YES;
    while (answer == YES && text_left(self) == 0) {
        answer = next_chunk(self);
    }
    return answer;
}

// ---- reading -----------------------------------------------------------------------------------------------------

static Owned take_text(TextFile *self, int64_t count) {
    int64_t start = self->read_count;
    Borrowed text = self->text.held;
    self->read_count += count;
    if (start == 0 && count == str_length(text)) {
        return retain(text);
    }
    if (as_str(text)->is_ascii && count > 1) {
        Owned part = str_new_uninitialised(count, 0x7f);
        if (part != NULL) {
            memcpy((Str *)(void *)part + 1, (const char *)str_data(as_str(text)) + start, (size_t)count);
        }
        return part;
    }
    return str_slice(as_str(text), start, start + count, 1, count);
}

// first + second; consumes both; `first` may be NULL.
static Owned join(Owned first, Owned second) {
    if (second == NULL) {
        release_if_any(first);
        return NULL;
    }
    if (first == NULL) {
        return second;
    }
    Owned both = str_append(first, second);
    release(second);
    return both;
}

static Owned read_rest(TextFile *self) {
    Owned result = text_left(self) > 0 ? take_text(self, text_left(self)) : retain(str_empty());
    Buffer bytes;
    buffer_init(&bytes);
    if (self->chunk_tail > 0) {
        const Bytes *chunk = as_bytes(self->chunk.held);
        buffer_add(&bytes, chunk->data + chunk->size - self->chunk_tail, (size_t)self->chunk_tail);
    }
    if (result != NULL && !binary_file_read_all(text_file_buffer(self), &bytes)) {
        release(give(result));
    }
    if (result != NULL && bytes.length > 0) {
        result = join(result, decode(self, bytes.bytes, (int64_t)bytes.length));
    }
    buffer_deinit(&bytes);
    text_file_forget(self);
    return result;
}

Owned text_file_read(TextFile *self, int64_t count) {
    if (count < 0) {
        return read_rest(self);
    }
    Owned result = NULL;
    while (count > 0) {
        Answer answer = have_text(self);
        if (answer == FAILED) {
            release_if_any(result);
            return NULL;
        }
        if (answer == NO) {
            break;
        }
        int64_t part = count < text_left(self) ? count : text_left(self);
        result = join(result, take_text(self, part));
        if (result == NULL) {
            return NULL;
        }
        count -= part;
    }
    return result == NULL ? retain(str_empty()) : result;
}

// Characters up to and with the next line end; −1: there is none in what is left.
static int64_t line_length(const TextFile *self) {
    const Str *text = as_str(self->text.held);
    int64_t start = self->read_count, length = text->length;
    if (self->newline == NEWLINE_UNIVERSAL || self->newline == NEWLINE_LF) {
        if (text->kind == 1) {
            const char *data = str_data(text);
            const char *end = memchr(data + start, '\n', (size_t)(length - start));
            return end == NULL ? -1 : end + 1 - (data + start);
        }
    }
    for (int64_t i = start; i < length; i++) {
        uint32_t c = str_read(text, i);
        bool pair = c == '\r' && i + 1 < length && str_read(text, i + 1) == '\n';
        switch (self->newline) {
        case NEWLINE_UNIVERSAL:
        case NEWLINE_LF:
            if (c == '\n')
                return i + 1 - start;
            break;
        case NEWLINE_CR:
            if (c == '\r')
                return i + 1 - start;
            break;
        case NEWLINE_CRLF:
            if (pair)
                return i + 2 - start;
            break;
        case NEWLINE_KEEP:
            if (c == '\n' || c == '\r')
                return i + 1 + pair - start;
            break;
        }
    }
    return -1;
}

Owned text_file_read_line(TextFile *self, int64_t limit) {
    Owned line = NULL;
    for (bool ended = false; !ended;) {
        Answer answer = have_text(self);
        if (answer == FAILED) {
            release_if_any(line);
            return NULL;
        }
        if (answer == NO) {
            break;
        }
        int64_t length = line_length(self);
        ended = length >= 0;
        length = ended ? length : text_left(self);
        int64_t room = limit < 0 ? length : limit - (line == NULL ? 0 : str_length(line));
        if (length >= room && limit >= 0) {
            length = room;
            ended = true;
        }
        line = join(line, take_text(self, length));
        if (line == NULL) {
            return NULL;
        }
    }
    return line == NULL ? retain(str_empty()) : line;
}

// ---- places ------------------------------------------------------------------------------------------------------

bool text_file_tell(TextFile *self, int64_t *position) {
    if (!binary_file_tell(text_file_buffer(self), position)) {
        return false;
    }
    if (self->chunk.held != NULL) {
        const Bytes *chunk = as_bytes(self->chunk.held);
        *position -= chunk->size - text_position(self, chunk->data, chunk->size - self->chunk_tail);
    }
    return true;
}
