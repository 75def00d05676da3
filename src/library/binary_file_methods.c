// SPDX-License-Identifier: GPL-3.0-or-later
// Binary files as Python sees them: FileIO, BufferedReader, BufferedWriter, BufferedRandom.
//
// The four types have one struct and one set of methods. Which type a file has says how it was opened, and only the
// words of some errors differ between them: a FileIO has its own, the others name the method.
#include "base/raw.h"
#include "objects/bytes_like.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/file.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static bool is_unbuffered(const BinaryFile *self) { return self->object.type == &FileIOType; }

// ---- checks ------------------------------------------------------------------------------------------------------

// Is the file open? `what` begins the buffered types' text: "read of", "write to".
static bool check_open(const BinaryFile *self, const char *what) {
    if (LIKELY(self->descriptor >= 0)) {
        return true;
    }
    if (is_unbuffered(self) || what == NULL) {
        return file_raise_closed("I/O operation on closed file");
    }
    error_raise(&ValueErrorType, "%s closed file", what);
    return false;
}

static bool check_readable(const BinaryFile *self, const char *method, const char *what) {
    if (!self->readable && !is_unbuffered(self)) {
        return file_raise_unsupported(method) != NULL;
    }
    if (!check_open(self, what)) {
        return false;
    }
    return self->readable || file_raise_unsupported("File not open for reading") != NULL;
}

static bool check_writable(const BinaryFile *self) {
    if (!self->writable && !is_unbuffered(self)) {
        return file_raise_unsupported("write") != NULL;
    }
    if (!check_open(self, "write to")) {
        return false;
    }
    return self->writable || file_raise_unsupported("File not open for writing") != NULL;
}

// ---- memory ------------------------------------------------------------------------------------------------------

static void binary_file_traverse(Borrowed object, Visit visit, void *context) {
    const BinaryFile *self = as_binary_file(object);
    if (self->dict.held != NULL) {
        visit(self->dict.held, edge_field("__dict__"), context);
    }
    if (self->name.held != NULL) {
        visit(self->name.held, edge_field("name"), context);
    }
}

static Owned binary_file_take_reference(Object *object) {
    BinaryFile *self = as_binary_file(object);
    return self->name.held != NULL ? slot_take(&self->name) : slot_take(&self->dict);
}

// A file that is forgotten open is closed when it dies, without a word but for a failure.
static void binary_file_finalize(Borrowed object) {
    if (!binary_file_close(as_binary_file(object))) {
        error_write_unraisable(object);
    }
}

static void binary_file_destroy(Object *object) {
    BinaryFile *self = as_binary_file(object);
    standard_file_forget(self);
    raw_release(PART_FILES, self->buffer, (size_t)self->capacity);
}

static Owned binary_file_repr(Borrowed object) {
    const BinaryFile *self = as_binary_file(object);
    if (!is_unbuffered(self)) {
        return str_format("<%T name=%R>", object, self->name.held);
    }
    if (self->descriptor < 0) {
        return str_format("<_io.FileIO [closed]>");
    }
    char mode[5];
    binary_file_mode(self, mode);
    return str_format("<_io.FileIO name=%R mode='%s' closefd=%s>", self->name.held, mode,
                      self->owns_descriptor ? "True" : "False");
}

// ---- reading -----------------------------------------------------------------------------------------------------

static Owned bytes_from_buffer(Buffer *buffer, bool good) {
    Owned bytes = good ? bytes_new(buffer->bytes, (int64_t)buffer->length) : NULL;
    buffer_deinit(buffer);
    return bytes;
}

static Owned binary_file_method_read(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    int64_t size;
    if (!check_readable(self, "read", "read of") || !file_size_argument(arguments[0], -1, &size)) {
        return NULL;
    }
    if (size < -1 && !is_unbuffered(self)) {
        return error_raise(&ValueErrorType, "read length must be non-negative or -1");
    }
    Buffer out;
    buffer_init(&out);
    return bytes_from_buffer(&out, binary_file_read(self, size < 0 ? -1 : size, &out));
}

static Owned binary_file_method_readall(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const Borrowed everything[] = {NULL};
    return binary_file_method_read(object, everything);
}

// What one call of the operating system gives.
static Owned binary_file_method_read1(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    int64_t size = -1;
    if (!check_readable(self, "read1", "read of") || !file_size_argument(arguments[0], -1, &size)) {
        return NULL;
    }
    int64_t count = self->capacity == 0 ? 0 : binary_file_fill(self);
    if (count < 0) {
        return NULL;
    }
    size = size < 0 || size > count ? count : size;
    Owned bytes = bytes_new(self->buffer + self->start, size);
    self->start += bytes == NULL ? 0 : size;
    return bytes;
}

static Owned binary_file_method_readinto(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    if (!file_check_target(arguments[0], "readinto") || !check_readable(self, "read", "readinto of")) {
        return NULL;
    }
    Buffer out;
    buffer_init(&out);
    bool good = binary_file_read(self, as_bytearray(arguments[0])->size, &out);
    Owned count = good ? file_fill_target(arguments[0], out.bytes, (int64_t)out.length) : NULL;
    buffer_deinit(&out);
    return count;
}

// The same out of what one call of the operating system gives.
static Owned binary_file_method_readinto1(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    if (!file_check_target(arguments[0], "readinto1") || !check_readable(self, "read", "readinto of")) {
        return NULL;
    }
    int64_t count = self->capacity == 0 ? 0 : binary_file_fill(self);
    int64_t size = as_bytearray(arguments[0])->size;
    size = size > count ? count : size;
    Owned result = count < 0 ? NULL : file_fill_target(arguments[0], self->buffer + self->start, size);
    self->start += result == NULL ? 0 : size;
    return result;
}

static Owned binary_file_method_peek(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    BinaryFile *self = as_binary_file(object);
    if (!check_readable(self, "peek", "peek of")) {
        return NULL;
    }
    int64_t count = self->capacity == 0 ? 0 : binary_file_fill(self);
    return count < 0 ? NULL : bytes_new(self->buffer + self->start, count);
}

static Owned read_line(BinaryFile *self, int64_t limit) {
    Buffer out;
    buffer_init(&out);
    return bytes_from_buffer(&out, binary_file_read_line(self, limit, &out));
}

static Owned binary_file_method_readline(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    int64_t limit;
    if (!check_readable(self, "read", "readline of") || !file_size_argument(arguments[0], -1, &limit)) {
        return NULL;
    }
    return read_line(self, limit);
}

static Owned binary_file_read_one_line(Borrowed object) {
    BinaryFile *self = as_binary_file(object);
    return check_readable(self, "read", "readline of") ? read_line(self, -1) : NULL;
}

static bool check_usable(const BinaryFile *self) {
    return self->descriptor >= 0 || file_raise_closed("I/O operation on closed file.");
}

static Owned binary_file_method_readlines(Borrowed object, const Borrowed *arguments) {
    int64_t hint;
    if (!check_usable(as_binary_file(object)) || !file_size_argument(arguments[0], -1, &hint)) {
        return NULL;
    }
    return file_read_lines(object, hint == 0 ? -1 : hint, binary_file_read_one_line);
}

static Owned binary_file_iterate(Borrowed object) {
    return check_usable(as_binary_file(object)) ? retain(object) : NULL;
}

static Owned binary_file_next(Borrowed object) {
    Owned line = binary_file_read_one_line(object);
    if (line != NULL && as_bytes(line)->size == 0) {
        release(give(line));
    }
    return line;
}

// ---- writing -----------------------------------------------------------------------------------------------------

static Owned binary_file_method_write(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    ByteView bytes;
    if (self->object.type == &BufferedReaderType) {
        return file_raise_unsupported("write");
    }
    if (!bytes_argument(arguments[0], &bytes)) {
        return NULL;
    }
    return check_writable(self) && binary_file_write(self, bytes.data, bytes.size) ? int_from_int64(bytes.size) : NULL;
}

static Owned binary_file_method_writelines(Borrowed object, const Borrowed *arguments) {
    return check_usable(as_binary_file(object)) ? file_write_lines(object, arguments[0], binary_file_method_write)
                                                : NULL;
}

static Owned binary_file_method_flush(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    BinaryFile *self = as_binary_file(object);
    if (self->descriptor < 0) {
        file_raise_closed(self->object.type == &BufferedWriterType ? "flush of closed file"
                                                                   : "I/O operation on closed file.");
        return NULL;
    }
    return binary_file_flush(self) ? none_new() : NULL;
}

// ---- places ------------------------------------------------------------------------------------------------------

static Owned binary_file_method_seek(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    int64_t offset, whence = 0, position;
    if (!check_open(self, "seek of") || !object_to_int64(arguments[0], &offset, &OverflowErrorType) ||
        (arguments[1] != NULL && !object_to_int64(arguments[1], &whence, &OverflowErrorType))) {
        return NULL;
    }
    if (whence < 0 || whence > 2) {
        return error_raise(&ValueErrorType, "whence value %lld unsupported", (long long)whence);
    }
    return binary_file_seek(self, offset, (int)whence, &position) ? int_from_int64(position) : NULL;
}

static Owned binary_file_method_tell(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    int64_t position;
    BinaryFile *self = as_binary_file(object);
    return check_open(self, NULL) && binary_file_tell(self, &position) ? int_from_int64(position) : NULL;
}

static Owned binary_file_method_truncate(Borrowed object, const Borrowed *arguments) {
    BinaryFile *self = as_binary_file(object);
    if (!check_open(self, "truncate of")) {
        return NULL;
    }
    if (!self->writable) {
        return file_raise_unsupported(is_unbuffered(self) ? "File not open for writing" : "truncate");
    }
    int64_t size;
    if (arguments[0] == NULL || arguments[0] == NONE) {
        if (!binary_file_tell(self, &size)) {
            return NULL;
        }
    } else if (!object_to_int64(arguments[0], &size, &OverflowErrorType)) {
        return NULL;
    }
    if (!binary_file_flush(self)) {
        return NULL;
    }
    return ftruncate(self->descriptor, size) < 0 ? error_raise_errno(errno, NULL) : int_from_int64(size);
}

// ---- the end, and what kind of file ------------------------------------------------------------------------------

static Owned binary_file_method_close(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return binary_file_close(as_binary_file(object)) ? none_new() : NULL;
}

static Owned binary_file_method_enter(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return binary_file_iterate(object);
}

static Owned binary_file_method_exit(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(object, names.close, 0, NULL);
}

static Owned binary_file_method_fileno(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BinaryFile *self = as_binary_file(object);
    return check_open(self, NULL) ? int_from_int64(self->descriptor) : NULL;
}

static Owned binary_file_method_isatty(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BinaryFile *self = as_binary_file(object);
    return check_open(self, NULL) ? bool_new(isatty(self->descriptor) != 0) : NULL;
}

static Owned binary_file_method_readable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BinaryFile *self = as_binary_file(object);
    bool asks = self->readable || is_unbuffered(self);
    return !asks || check_open(self, NULL) ? bool_new(self->readable) : NULL;
}

static Owned binary_file_method_writable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BinaryFile *self = as_binary_file(object);
    bool asks = self->writable || is_unbuffered(self);
    return !asks || check_open(self, NULL) ? bool_new(self->writable) : NULL;
}

static Owned binary_file_method_seekable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BinaryFile *self = as_binary_file(object);
    return check_open(self, NULL) ? bool_new(lseek(self->descriptor, 0, SEEK_CUR) >= 0) : NULL;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned binary_file_get_closed(Borrowed object) { return bool_new(as_binary_file(object)->descriptor < 0); }

static Owned binary_file_get_mode(Borrowed object) {
    char mode[5];
    binary_file_mode(as_binary_file(object), mode);
    return str_from_text(mode);
}

static Owned binary_file_get_name(Borrowed object) { return retain(as_binary_file(object)->name.held); }

static NativeRow file_io_methods[] = {
#include "library/binary_file_methods.def" // NOLINT(readability-duplicate-include): each table has these rows
    {"readall", binary_file_method_readall, .signature = "(self, /)", .help = "All bytes that are left."},
    {0},
};

static NativeRow buffered_reader_methods[] = {
#include "library/binary_file_methods.def" // NOLINT(readability-duplicate-include): each table has these rows
    {"peek", binary_file_method_peek, .signature = "(self, size=0, /)",
     .help = "Bytes that can be read without waiting, left in their place."},
    {"read1", binary_file_method_read1, .signature = "(self, size=-1, /)",
     .help = "At most size bytes, out of at most one read by the operating system."},
    {"readinto1", binary_file_method_readinto1, .signature = "(self, buffer, /)",
     .help = "The same as readinto(), out of at most one read by the operating system."},
    {0},
};

static NativeRow buffered_writer_methods[] = {
#include "library/binary_file_methods.def" // NOLINT(readability-duplicate-include): each table has these rows
    {"read1", binary_file_method_read1, .signature = "(self, size=-1, /)",
     .help = "At most size bytes, out of at most one read by the operating system."},
    {"readinto1", binary_file_method_readinto1, .signature = "(self, buffer, /)",
     .help = "The same as readinto(), out of at most one read by the operating system."},
    {0},
};

static NativeRow buffered_random_methods[] = {
#include "library/binary_file_methods.def" // NOLINT(readability-duplicate-include): each table has these rows
    {"peek", binary_file_method_peek, .signature = "(self, size=0, /)",
     .help = "Bytes that can be read without waiting, left in their place."},
    {"read1", binary_file_method_read1, .signature = "(self, size=-1, /)",
     .help = "At most size bytes, out of at most one read by the operating system."},
    {"readinto1", binary_file_method_readinto1, .signature = "(self, buffer, /)",
     .help = "The same as readinto(), out of at most one read by the operating system."},
    {0},
};

static const AttributeRow binary_file_attributes[] = {
    {"__dict__", object_get_dict, .help = "The file's own attributes."},
    {"closed", binary_file_get_closed, .help = "Is the file closed?"},
    {"mode", binary_file_get_mode, .help = "The mode that the file was opened with."},
    {"name", binary_file_get_name, .help = "What was opened."},
    {0},
};

static const Member binary_file_members[] = {MEMBER(BinaryFile, dict),
                                             MEMBER(BinaryFile, name),
                                             MEMBER(BinaryFile, weakrefs),
                                             MEMBER(BinaryFile, descriptor),
                                             MEMBER(BinaryFile, readable),
                                             MEMBER(BinaryFile, writable),
                                             MEMBER(BinaryFile, creating),
                                             MEMBER(BinaryFile, appending),
                                             MEMBER(BinaryFile, owns_descriptor),
                                             MEMBER(BinaryFile, is_counted),
                                             MEMBER(BinaryFile, buffer),
                                             MEMBER(BinaryFile, capacity),
                                             MEMBER(BinaryFile, start),
                                             MEMBER(BinaryFile, end),
                                             MEMBER(BinaryFile, pending),
                                             {0}};

// The four types differ in their names and a few methods.
#define BINARY_FILE_TYPE(Name, help, rows)                                                                             \
    {                                                                                                                  \
        .name = Name, .module = "_io", .doc = help, .basic_size = sizeof(BinaryFile), .members = binary_file_members,  \
        .flags = TYPE_CONTAINER | TYPE_CLEARABLE, .dict_offset = offsetof(BinaryFile, dict),                           \
        .weakrefs_offset = offsetof(BinaryFile, weakrefs), .traverse = binary_file_traverse,                           \
        .take_reference = binary_file_take_reference, .destroy = binary_file_destroy,                                  \
        .finalize = binary_file_finalize, .repr = binary_file_repr, .iterate = binary_file_iterate,                    \
        .next = binary_file_next, .methods = rows, .attributes = binary_file_attributes,                               \
    }

Type FileIOType = BINARY_FILE_TYPE("_io.FileIO", "A file without a buffer.", file_io_methods);
Type BufferedReaderType =
    BINARY_FILE_TYPE("_io.BufferedReader", "A file to be read, with a buffer.", buffered_reader_methods);
Type BufferedWriterType =
    BINARY_FILE_TYPE("_io.BufferedWriter", "A file to be written, with a buffer.", buffered_writer_methods);
Type BufferedRandomType =
    BINARY_FILE_TYPE("_io.BufferedRandom", "A file to be read and written, with a buffer.", buffered_random_methods);
