// SPDX-License-Identifier: GPL-3.0-or-later
// Files: what open() gives.
//
//     TextFile ── buffer ──▶ BinaryFile ── descriptor ──▶ the operating system
//     characters, lines      bytes, one buffer of 8 KiB
//
// A BinaryFile's one buffer holds either bytes read ahead or bytes not yet written, never both. A TextFile writes
// straight through to it, and reads a buffer's worth at a time, decoded.
//
// Functions that return bool return false with an exception pending.
#ifndef TALLY_LIBRARY_FILE_H
#define TALLY_LIBRARY_FILE_H

#include "base/buffer.h"
#include "memory/heap.h"

#include <fcntl.h>

#define FILE_BUFFER_SIZE 8192

typedef struct BinaryFile {
    Object object;
    Slot dict;
    Slot name; // what was opened: a Str, a Bytes, or an Int
    void *weakrefs;
    int descriptor; // −1: closed
    bool readable;
    bool writable;
    bool creating;
    bool appending;
    bool owns_descriptor; // close() closes it
    bool is_counted;      // what is written counts for --max-output
    char *buffer;         // of `capacity` bytes, made when first needed
    int64_t capacity;     // 0: unbuffered
    int64_t start;        // unread bytes: buffer[start … end)
    int64_t end;
    int64_t pending; // bytes still to be written: buffer[0 … pending)
} BinaryFile;

typedef enum Newline { // what ends a line when reading, what '\n' becomes when writing
    NEWLINE_UNIVERSAL, // None: \n, \r and \r\n are read as \n
    NEWLINE_KEEP,      // '': the same end a line, and stay as they are
    NEWLINE_LF,
    NEWLINE_CR,
    NEWLINE_CRLF,
} Newline;

typedef struct TextFile {
    Object object;
    Slot dict;
    Slot buffer;   // BinaryFile
    Slot encoding; // Str
    Slot errors;   // Str
    Slot mode;     // Str
    Slot chunk;    // Bytes: what `text` was decoded from; or empty
    Slot text;     // Str: decoded, `read_count` characters of it read already; or empty
    void *weakrefs;
    int64_t read_count;
    int64_t chunk_tail; // bytes at the end of the chunk that wait for the next one: half a character, or a \r
    Newline newline;
    bool is_utf8;
    bool line_buffering;
    bool flush_due;        // a line end was written to a line-buffered file
    bool telling;          // false: within a `for` loop over the lines, where tell() would be wrong
    uint8_t newlines_seen; // NewlineSeen
} TextFile;

typedef enum NewlineSeen { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 } NewlineSeen;

extern Type FileIOType, BufferedReaderType, BufferedWriterType, BufferedRandomType, TextFileType;

static inline BinaryFile *as_binary_file(Borrowed object) { return object_mutable(object); }
static inline bool is_binary_file(Borrowed object) {
    const Type *type = object->type;
    return type == &FileIOType || type == &BufferedReaderType || type == &BufferedWriterType ||
           type == &BufferedRandomType;
}
static inline TextFile *as_text_file(Borrowed object) { return object_mutable(object); }

typedef struct FileMode {
    bool reading, writing, appending, creating; // exactly one of them
    bool updating;                              // +
    bool binary;
} FileMode;

// ---- binary_file.c: the mechanism --------------------------------------------------------------------------------
// A file over a descriptor, which it takes over if owns_descriptor. capacity 0: a FileIO.
MUST_USE Owned binary_file_new(int descriptor, Borrowed name, FileMode mode, int64_t capacity, bool owns_descriptor);
// Do two descriptors write to the same file, pipe or terminal, by whatever names they were opened?
bool descriptors_are_one(int left, int right);
// Reads ahead into the empty buffer. Bytes that are there now; 0: the end; −1: failed.
int64_t binary_file_fill(BinaryFile *self);
bool binary_file_read_all(BinaryFile *self, Buffer *out);
bool binary_file_read(BinaryFile *self, int64_t size, Buffer *out);       // up to `size` bytes, fewer only at the end
bool binary_file_read_line(BinaryFile *self, int64_t limit, Buffer *out); // limit −1: none
bool binary_file_write(BinaryFile *self, const char *bytes, int64_t size);
bool binary_file_flush(BinaryFile *self);
bool binary_file_write_out(const BinaryFile *self); // see there
bool binary_file_seek(BinaryFile *self, int64_t offset, int whence, int64_t *position);
bool binary_file_tell(BinaryFile *self, int64_t *position);
bool binary_file_close(BinaryFile *self); // flushes; closed afterwards even if that fails
void binary_file_mode(const BinaryFile *self, char mode[5]);

// ---- text_file.c: the mechanism ----------------------------------------------------------------------------------
// `buffer` is consumed, also on failure. encoding and errors as given to open(), or NULL.
MUST_USE Owned text_file_new(Owned buffer, const char *mode, const char *encoding, const char *errors, Newline newline);
bool text_file_write(TextFile *self, Borrowed str);
// ASCII bytes, whatever the encoding.
bool text_file_write_ascii(TextFile *self, const char *text, size_t size);
// Flushes if a line end has been written to a line-buffered file since the last time.
bool text_file_settle(TextFile *self);
MUST_USE Owned text_file_read(TextFile *self, int64_t count); // −1: all
MUST_USE Owned text_file_read_line(TextFile *self, int64_t limit);
bool text_file_tell(TextFile *self, int64_t *position);
void text_file_forget(TextFile *self);                           // what was read ahead
bool text_encoding_is_utf8(const char *encoding, bool *is_utf8); // false: LookupError, there is none of this name
bool text_file_check_readable(const TextFile *self);
bool text_file_check_open(const TextFile *self);

static inline BinaryFile *text_file_buffer(const TextFile *self) { return as_binary_file(self->buffer.held); }

// ---- file_shared.c -----------------------------------------------------------------------------------------------
void *file_raise_unsupported(const char *text); // io.UnsupportedOperation; returns NULL
bool file_raise_closed(const char *text);       // ValueError; returns false
// An optional size argument: None or left out is `otherwise`.
bool file_size_argument(Borrowed argument, int64_t otherwise, int64_t *size);
bool file_offset_argument(Borrowed argument, int64_t *offset);
// readinto(): is its argument a bytearray? And putting bytes into it, no more than it has room for; their number.
bool file_check_target(Borrowed argument, const char *method);
MUST_USE Owned file_fill_target(Borrowed argument, const char *bytes, int64_t size);
// A newline argument: a Str, None, or NULL for None. False: there is no such line end; the second raises ValueError.
bool text_newline_find(Borrowed argument, Newline *newline);
bool text_newline_read(Borrowed argument, Newline *newline);
// The attribute `newlines`: None, one of '\r', '\n', '\r\n', or a tuple of those that were seen.
MUST_USE Owned file_newlines(uint8_t newlines_seen);
// readlines() and writelines(), alike for all files. The lines end when more than `hint` bytes or characters have been
// read; less than 0: at the end.
MUST_USE Owned file_read_lines(Borrowed file, int64_t hint, Owned (*read_line)(Borrowed file));
MUST_USE Owned file_write_lines(Borrowed file, Borrowed lines,
                                Owned (*write)(Borrowed file, const Borrowed *arguments));
// For __setstate__: the __dict__ of a file, out of an item of its state.
bool file_set_dict(Slot *dict, Borrowed state, const char *which);

// ---- file_open.c -------------------------------------------------------------------------------------------------
extern NativeRow open_rows[]; // open
MUST_USE Owned text_file_create(Type *type, const Arguments *arguments);

// standard_files.c: sys.stdin, sys.stdout, sys.stderr.
MUST_USE Owned standard_file_new(int descriptor);
void standard_file_forget(const BinaryFile *file); // it dies
bool files_init(void);

#endif
