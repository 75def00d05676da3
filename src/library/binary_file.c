// SPDX-License-Identifier: GPL-3.0-or-later
// Binary files: bytes, and a buffer before the operating system.
//
//     reading   buffer │ read already │ unread │  free  │        writing   buffer │ waiting │     free      │
//                      0            start     end                                 0      pending
//
// What always holds: start == end or pending == 0. So the operating system's position is `end - start` bytes ahead of
// the file's own when reading, and `pending` bytes behind it when writing. A system call that a signal interrupts is
// tried again, unless the signal was a Ctrl-C.
//
// Next: binary_file_methods.c for what Python sees; text_file.c.
#include "base/raw.h"
#include "memory/collector.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "library/file.h"
#include "library/library.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define INTERRUPT_DELAY 200 // milliseconds

bool descriptors_are_one(int left, int right) {
    struct stat first, second;
    return fstat(left, &first) == 0 && fstat(right, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

static bool is_output(int descriptor) {
    return descriptors_are_one(descriptor, STDOUT_FILENO) || descriptors_are_one(descriptor, STDERR_FILENO);
}

Owned binary_file_new(int descriptor, Borrowed name, FileMode mode, int64_t capacity, bool owns_descriptor) {
    Type *type = capacity == 0   ? &FileIOType
                 : mode.updating ? &BufferedRandomType
                 : mode.reading  ? &BufferedReaderType
                                 : &BufferedWriterType;
    BinaryFile *self = (BinaryFile *)object_new(type);
    if (self == NULL) {
        return NULL;
    }
    self->name.held = retain(name);
    self->descriptor = descriptor;
    self->readable = mode.reading || mode.updating;
    self->writable = !mode.reading || mode.updating;
    self->creating = mode.creating;
    self->appending = mode.appending;
    self->owns_descriptor = owns_descriptor;
    self->capacity = capacity;
    self->is_counted = limits.output != 0 && is_output(descriptor);
    collector_track(&self->object);
    return &self->object;
}

static bool make_buffer(BinaryFile *self) {
    if (self->buffer == NULL && self->capacity > 0) {
        self->buffer = raw_allocate(PART_FILES, (size_t)self->capacity);
        if (self->buffer == NULL) {
            error_raise_no_memory();
            return false;
        }
    }
    return true;
}

static bool fail_errno(void) {
    error_raise_errno(errno, NULL);
    return false;
}

// ---- the system's calls ------------------------------------------------------------------------------------------

// Waits until there is something to read, or the end. A Ctrl-C that comes just before a wait does not interrupt it, so
// none is long. False: Ctrl-C.
static bool wait_for_input(int descriptor) {
    struct pollfd input = {.fd = descriptor, .events = POLLIN};
    for (;;) {
        int ready = poll(&input, 1, INTERRUPT_DELAY);
        if (!interpreter_check_interrupt()) {
            return false;
        }
        if (ready > 0 || (ready < 0 && errno != EINTR)) {
            return true;
        }
    }
}

// Bytes read; 0: the end; −1: failed.
static int64_t system_read(int descriptor, char *into, int64_t size) {
    while (wait_for_input(descriptor)) {
        ssize_t count = read(descriptor, into, (size_t)size);
        if (count >= 0) {
            return count;
        }
        if (errno != EINTR) {
            fail_errno();
            break;
        }
    }
    return -1;
}

static int64_t unwritten;       // by the call of system_write that runs
static char last_output = '\n'; // the last byte that went to standard output or standard error

static void note_output(int descriptor, const char *bytes, ssize_t count) {
    if (descriptor <= STDERR_FILENO && count > 0) {
        last_output = bytes[count - 1];
    }
}

// Writes all; what could not be written is counted in `unwritten`.
static bool system_write(int descriptor, const char *bytes, int64_t size) {
    unwritten = size;
    while (unwritten > 0) {
        ssize_t count = write(descriptor, bytes, (size_t)unwritten);
        if (count >= 0) {
            note_output(descriptor, bytes, count);
            bytes += count;
            unwritten -= count;
            continue;
        }
        if (errno != EINTR) {
            return fail_errno();
        }
        if (!interpreter_check_interrupt()) {
            return false;
        }
    }
    return true;
}

// ---- reading -----------------------------------------------------------------------------------------------------

int64_t binary_file_fill(BinaryFile *self) {
    if (self->start < self->end) {
        return self->end - self->start;
    }
    if (!binary_file_flush(self) || !make_buffer(self)) {
        return -1;
    }
    self->start = self->end = 0;
    int64_t count = system_read(self->descriptor, self->buffer, self->capacity);
    self->end = count < 0 ? 0 : count;
    return count;
}

static bool check_buffer(Buffer *out) {
    if (out->failed) {
        error_raise_no_memory();
        return false;
    }
    return true;
}

static bool read_unbuffered(BinaryFile *self, int64_t size, Buffer *out) {
    char bytes[FILE_BUFFER_SIZE];
    bool to_the_end = size < 0;
    while (to_the_end || size > 0) {
        int64_t wanted = to_the_end || size > FILE_BUFFER_SIZE ? FILE_BUFFER_SIZE : size;
        int64_t count = system_read(self->descriptor, bytes, wanted);
        if (count < 0) {
            return false;
        }
        buffer_add(out, bytes, (size_t)count);
        if (count == 0 || !to_the_end) {
            break;
        }
    }
    return check_buffer(out);
}

// size −1: to the end
static bool read_buffered(BinaryFile *self, int64_t size, Buffer *out) {
    while (size != 0) {
        int64_t count = binary_file_fill(self);
        if (count < 0) {
            return false;
        }
        if (count == 0) {
            break;
        }
        int64_t part = size >= 0 && size < count ? size : count;
        buffer_add(out, self->buffer + self->start, (size_t)part);
        self->start += part;
        size -= size < 0 ? 0 : part;
    }
    return check_buffer(out);
}

bool binary_file_read(BinaryFile *self, int64_t size, Buffer *out) {
    return self->capacity == 0 ? read_unbuffered(self, size, out) : read_buffered(self, size, out);
}

bool binary_file_read_all(BinaryFile *self, Buffer *out) { return binary_file_read(self, -1, out); }

static bool read_line_unbuffered(BinaryFile *self, int64_t limit, Buffer *out) {
    char byte = '\0';
    while (byte != '\n' && (limit < 0 || (int64_t)out->length < limit)) {
        int64_t count = system_read(self->descriptor, &byte, 1);
        if (count < 0) {
            return false;
        }
        if (count == 0) {
            break;
        }
        buffer_add_byte(out, byte);
    }
    return check_buffer(out);
}

bool binary_file_read_line(BinaryFile *self, int64_t limit, Buffer *out) {
    if (self->capacity == 0) {
        return read_line_unbuffered(self, limit, out);
    }
    bool ended = false;
    while (!ended && (limit < 0 || (int64_t)out->length < limit)) {
        int64_t count = binary_file_fill(self);
        if (count < 0) {
            return false;
        }
        if (count == 0) {
            break;
        }
        int64_t room = limit < 0 ? INT64_MAX : limit - (int64_t)out->length;
        int64_t part = count < room ? count : room;
        const char *end = memchr(self->buffer + self->start, '\n', (size_t)part);
        ended = end != NULL;
        part = ended ? end + 1 - (self->buffer + self->start) : part;
        buffer_add(out, self->buffer + self->start, (size_t)part);
        self->start += part;
    }
    return check_buffer(out);
}

// ---- writing -----------------------------------------------------------------------------------------------------

void (*library_output_hook)(const char *bytes, int64_t size);

static const BinaryFile *flushing; // the file that is being flushed

// What stays unwritten stays in the buffer.
bool binary_file_flush(BinaryFile *self) {
    if (UNLIKELY(library_output_hook != NULL) && self->descriptor == STDOUT_FILENO) {
        library_output_hook(NULL, 0);
    }
    if (self->pending == 0) {
        return true;
    }
    flushing = self;
    bool good = system_write(self->descriptor, self->buffer, self->pending);
    flushing = NULL;
    if (unwritten > 0 && unwritten < self->pending) {
        memmove(self->buffer, self->buffer + (self->pending - unwritten), (size_t)unwritten);
    }
    self->pending = unwritten;
    return good;
}

// The end of a program at a limit, perhaps in a signal's handler: what the buffer holds is written out as far as nobody
// has to be waited for. True: it ended with a line's end.
bool binary_file_write_out(const BinaryFile *self) {
    int64_t done = flushing == self ? self->pending - unwritten : 0;
    struct pollfd output = {.fd = self->descriptor, .events = POLLOUT};
    while (done < self->pending && poll(&output, 1, INTERRUPT_DELAY) > 0) {
        int64_t left = self->pending - done;
        ssize_t count = write(self->descriptor, self->buffer + done, (size_t)(left < PIPE_BUF ? left : PIPE_BUF));
        if (count < 0 && errno != EINTR) {
            break;
        }
        note_output(self->descriptor, self->buffer + done, count);
        done += count < 0 ? 0 : count;
    }
    return last_output == '\n';
}

// Takes the operating system's position back to the file's own.
static bool drop_unread(BinaryFile *self) {
    int64_t unread = self->end - self->start;
    self->start = self->end = 0;
    return unread == 0 || lseek(self->descriptor, -unread, SEEK_CUR) >= 0 || fail_errno();
}

static bool write_bytes(BinaryFile *self, const char *bytes, int64_t size) {
    if (UNLIKELY(library_output_hook != NULL) && self->descriptor == STDOUT_FILENO) {
        library_output_hook(bytes, size);
        return true;
    }
    if (UNLIKELY(self->start < self->end) && !drop_unread(self)) {
        return false;
    }
    if (self->capacity == 0) {
        return system_write(self->descriptor, bytes, size);
    }
    if (UNLIKELY(self->buffer == NULL) && !make_buffer(self)) {
        return false;
    }
    self->start = self->end = 0;
    if (UNLIKELY(size > self->capacity - self->pending)) {
        if (!binary_file_flush(self)) {
            return false;
        }
        if (size >= self->capacity) {
            return system_write(self->descriptor, bytes, size);
        }
    }
    memcpy(self->buffer + self->pending, bytes, (size_t)size);
    self->pending += size;
    return true;
}

bool binary_file_write(BinaryFile *self, const char *bytes, int64_t size) {
    if (LIKELY(!self->is_counted)) {
        return write_bytes(self, bytes, size);
    }
    int64_t allowed = limits_take_output(size);
    bool good = write_bytes(self, bytes, allowed);
    return allowed == size ? good : good && binary_file_flush(self) && limits_stop(LIMIT_OUTPUT);
}

// ---- places ------------------------------------------------------------------------------------------------------

bool binary_file_seek(BinaryFile *self, int64_t offset, int whence, int64_t *position) {
    if (!binary_file_flush(self)) {
        return false;
    }
    if (whence == SEEK_CUR) {
        offset -= self->end - self->start;
    }
    off_t place = lseek(self->descriptor, offset, whence);
    if (place < 0) {
        return fail_errno();
    }
    self->start = self->end = 0;
    *position = place;
    return true;
}

bool binary_file_tell(BinaryFile *self, int64_t *position) {
    off_t place = lseek(self->descriptor, 0, SEEK_CUR);
    if (place < 0) {
        return fail_errno();
    }
    *position = place - (self->end - self->start) + self->pending;
    return true;
}

bool binary_file_close(BinaryFile *self) {
    if (self->descriptor < 0) {
        return true;
    }
    bool good = binary_file_flush(self);
    int descriptor = self->descriptor;
    self->descriptor = -1;
    self->start = self->end = self->pending = 0;
    if (self->owns_descriptor && close(descriptor) < 0 && good) {
        good = fail_errno();
    }
    return good;
}

// The mode as FileIO shows it.
void binary_file_mode(const BinaryFile *self, char mode[5]) {
    const char *letters = self->creating    ? (self->readable ? "xb+" : "xb")
                          : self->appending ? (self->readable ? "ab+" : "ab")
                          : self->readable  ? (self->writable ? "rb+" : "rb")
                                            : "wb";
    strcpy(mode, letters);
}
