// SPDX-License-Identifier: GPL-3.0-or-later
// io.BytesIO: a binary file in memory.
//
//     68 65 6c 6c 6f 0a 77 │ spare          position = 6: read() goes on with 0x77, write(b'W') puts it there
//                       ▲ position
//
// It is what StringIO is for text, without line ends to translate.
#include "library/bytes_io.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/bytes_like.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/file.h"

#include <stdio.h>
#include <string.h>

static BytesIO *as_bytes_io(Borrowed object) { return object_mutable(object); }

// ---- the buffer --------------------------------------------------------------------------------------------------

static void buffer_release(BytesIO *self) {
    if (self->capacity > 0) {
        heap_release(HEAP_BUFFER, self->data, (size_t)self->capacity);
    }
    self->data = NULL;
    self->size = self->capacity = 0;
}

static bool reserve(BytesIO *self, int64_t size) {
    if (size <= self->capacity) {
        return true;
    }
    int64_t capacity = size > INT64_MAX / 2 ? size : size + size / 4 + 16;
    char *data = self->capacity == 0 ? heap_allocate(HEAP_BUFFER, (size_t)capacity)
                                     : heap_resize(HEAP_BUFFER, self->data, (size_t)self->capacity, (size_t)capacity);
    if (data == NULL) {
        heap_raise_no_memory();
        return false;
    }
    self->data = data;
    self->capacity = capacity;
    return true;
}

// Zeros fill the place between the end and a position behind it.
static bool write_bytes(BytesIO *self, const char *bytes, int64_t size) {
    int64_t end;
    if (size == 0) {
        return true;
    }
    if (__builtin_add_overflow(self->position, size, &end)) {
        error_raise(&OverflowErrorType, "new buffer size too large");
        return false;
    }
    if (!reserve(self, end)) {
        return false;
    }
    if (self->position > self->size) {
        memset(self->data + self->size, 0, (size_t)(self->position - self->size));
    }
    memcpy(self->data + self->position, bytes, (size_t)size);
    self->position = end;
    self->size = end > self->size ? end : self->size;
    return true;
}

static Owned take(BytesIO *self, int64_t count) {
    int64_t left = self->size - self->position;
    left = left < 0 ? 0 : left;
    count = count < 0 || count > left ? left : count;
    Owned bytes = bytes_new(count == 0 ? "" : self->data + self->position, count);
    self->position += bytes == NULL ? 0 : count;
    return bytes;
}

static Owned take_line(BytesIO *self, int64_t limit) {
    int64_t left = self->size - self->position;
    if (left <= 0) {
        return bytes_new("", 0);
    }
    limit = limit < 0 || limit > left ? left : limit;
    const char *start = self->data + self->position;
    const char *end = memchr(start, '\n', (size_t)limit);
    return take(self, end == NULL ? limit : end + 1 - start);
}

// ---- create ------------------------------------------------------------------------------------------------------

static Owned bytes_io_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        collector_track(object);
    }
    return object;
}

static bool start(BytesIO *self, Borrowed initial) {
    buffer_release(self);
    self->is_closed = false;
    self->position = 0;
    if (initial == NULL || initial == NONE) {
        return true;
    }
    ByteView bytes;
    bool good = bytes_argument(initial, &bytes) && write_bytes(self, bytes.data, bytes.size);
    self->position = 0;
    return good;
}

static bool bytes_io_init(Borrowed object, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed initial;
    return arguments_read_plain("BytesIO", "(initial_bytes=b'')", &parsed, arguments, &initial) &&
           start(as_bytes_io(object), initial);
}

// ---- traverse, footprint, destroy --------------------------------------------------------------------------------

static void bytes_io_traverse(Borrowed object, Visit visit, void *context) {
    if (as_bytes_io(object)->dict.held != NULL) {
        visit(as_bytes_io(object)->dict.held, edge_field("__dict__"), context);
    }
}

static void bytes_io_footprint(Borrowed object, VisitBlock visit, void *context) {
    const BytesIO *self = as_bytes_io(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, "BytesIO", context);
    if (self->capacity > 0) {
        visit(self->data, self->size, self->capacity, "bytes", context);
    }
}

static Owned bytes_io_take_reference(Object *object) { return slot_take(&as_bytes_io(object)->dict); }

static void bytes_io_destroy(Object *object) { buffer_release(as_bytes_io(object)); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static bool check_open(Borrowed object) {
    return LIKELY(!as_bytes_io(object)->is_closed) || file_raise_closed("I/O operation on closed file.");
}

static Owned bytes_io_iterate(Borrowed object) { return retain(object); }

static Owned read_one_line(Borrowed object) { return check_open(object) ? take_line(as_bytes_io(object), -1) : NULL; }

static Owned bytes_io_next(Borrowed object) {
    Owned line = read_one_line(object);
    if (line != NULL && as_bytes(line)->size == 0) {
        release(give(line));
    }
    return line;
}

// ---- methods: reading and writing --------------------------------------------------------------------------------

static Owned bytes_io_method_read(Borrowed object, const Borrowed *arguments) {
    int64_t size;
    return file_size_argument(arguments[0], -1, &size) && check_open(object) ? take(as_bytes_io(object), size) : NULL;
}

static Owned bytes_io_method_readinto(Borrowed object, const Borrowed *arguments) {
    BytesIO *self = as_bytes_io(object);
    if (!file_check_target(arguments[0], "readinto") || !check_open(object)) {
        return NULL;
    }
    Owned bytes = take(self, as_bytearray(arguments[0])->size);
    Owned count = bytes == NULL ? NULL : file_fill_target(arguments[0], as_bytes(bytes)->data, as_bytes(bytes)->size);
    release_if_any(bytes);
    return count;
}

static Owned bytes_io_method_readline(Borrowed object, const Borrowed *arguments) {
    int64_t limit;
    return file_size_argument(arguments[0], -1, &limit) && check_open(object) ? take_line(as_bytes_io(object), limit)
                                                                              : NULL;
}

static Owned bytes_io_method_readlines(Borrowed object, const Borrowed *arguments) {
    Borrowed hint = arguments[0];
    int64_t limit = -1;
    if (hint != NULL && hint != NONE && hint->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "integer argument expected, got '%T'", hint);
    }
    // It ends with the byte of this number, other files with the next.
    return file_size_argument(hint, -1, &limit) && check_open(object)
               ? file_read_lines(object, limit <= 0 ? -1 : limit - 1, read_one_line)
               : NULL;
}

static Owned bytes_io_method_write(Borrowed object, const Borrowed *arguments) {
    if (!check_open(object)) {
        return NULL;
    }
    ByteView bytes;
    return bytes_argument(arguments[0], &bytes) && write_bytes(as_bytes_io(object), bytes.data, bytes.size)
               ? int_from_int64(bytes.size)
               : NULL;
}

static Owned bytes_io_method_writelines(Borrowed object, const Borrowed *arguments) {
    return check_open(object) ? file_write_lines(object, arguments[0], bytes_io_method_write) : NULL;
}

static Owned bytes_io_method_getvalue(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const BytesIO *self = as_bytes_io(object);
    return check_open(object) ? bytes_new(self->size == 0 ? "" : self->data, self->size) : NULL;
}

// ---- methods: places ---------------------------------------------------------------------------------------------

static Owned bytes_io_method_seek(Borrowed object, const Borrowed *arguments) {
    BytesIO *self = as_bytes_io(object);
    int64_t offset, whence = 0;
    if (!file_offset_argument(arguments[0], &offset) ||
        (arguments[1] != NULL && !object_to_int64(arguments[1], &whence, &OverflowErrorType)) || !check_open(object)) {
        return NULL;
    }
    if (offset < 0 && whence == SEEK_SET) {
        return error_raise(&ValueErrorType, "negative seek value %lld", (long long)offset);
    }
    if (whence < 0 || whence > 2) {
        return error_raise(&ValueErrorType, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    }
    int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self->position : self->size;
    int64_t position;
    if (__builtin_add_overflow(base, offset, &position)) {
        return error_raise(&OverflowErrorType, "new position too large");
    }
    self->position = position < 0 ? 0 : position;
    return int_from_int64(self->position);
}

static Owned bytes_io_method_tell(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(object) ? int_from_int64(as_bytes_io(object)->position) : NULL;
}

static Owned bytes_io_method_truncate(Borrowed object, const Borrowed *arguments) {
    BytesIO *self = as_bytes_io(object);
    int64_t size;
    if (!file_size_argument(arguments[0], self->position, &size) || !check_open(object)) {
        return NULL;
    }
    if (size < 0) {
        return error_raise(&ValueErrorType, "negative size value %lld", (long long)size);
    }
    self->size = size < self->size ? size : self->size;
    return int_from_int64(size);
}

// ---- methods: the end, and what kind of file ---------------------------------------------------------------------

static Owned bytes_io_method_close(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    buffer_release(as_bytes_io(object));
    as_bytes_io(object)->is_closed = true;
    return none_new();
}

static Owned bytes_io_method_enter(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(object) ? retain(object) : NULL;
}

static Owned bytes_io_method_exit(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(object, names.close, 0, NULL);
}

static Owned bytes_io_method_flush(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(object) ? none_new() : NULL;
}

static Owned bytes_io_method_fileno(Borrowed object, const Borrowed *arguments) {
    (void)object;
    (void)arguments;
    return file_raise_unsupported("fileno");
}

static Owned bytes_io_method_detach(Borrowed object, const Borrowed *arguments) {
    (void)object;
    (void)arguments;
    return file_raise_unsupported("detach");
}

static Owned bytes_io_method_isatty(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(object) ? bool_new(false) : NULL;
}

// readable, writable, seekable
static Owned bytes_io_method_able(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(object) ? bool_new(true) : NULL;
}

// ---- methods: copies ---------------------------------------------------------------------------------------------

static Owned bytes_io_getstate(Borrowed object, const Borrowed *arguments) {
    BytesIO *self = as_bytes_io(object);
    Slot parts[3] = {{bytes_io_method_getvalue(object, arguments)}};
    if (parts[0].held != NULL) {
        parts[1].held = int_from_int64(self->position);
        parts[2].held = self->dict.held == NULL ? none_new() : dict_copy(self->dict.held);
    }
    Owned state = error_is_pending() ? NULL : tuple_from_slots(parts, COUNT_OF(parts));
    for (int64_t i = 0; i < COUNT_OF(parts); i++) {
        slot_clear(&parts[i]);
    }
    return state;
}

static bool set_position(BytesIO *self, Borrowed position) {
    int64_t value;
    if (!is_int(position)) {
        error_raise(&TypeErrorType, "second item of state must be an integer, not %T", position);
        return false;
    }
    if (!object_to_int64(position, &value, &OverflowErrorType)) {
        return false;
    }
    if (value < 0) {
        error_raise(&ValueErrorType, "position value cannot be negative");
        return false;
    }
    self->position = value;
    return true;
}

static Owned bytes_io_setstate(Borrowed object, const Borrowed *arguments) {
    Borrowed state = arguments[0];
    BytesIO *self = as_bytes_io(object);
    if (!is_tuple(state) || tuple_size(state) < 3) {
        return error_raise(&TypeErrorType, "%T.__setstate__ argument should be 3-tuple, got %T", object, state);
    }
    return start(self, tuple_get(state, 0)) && set_position(self, tuple_get(state, 1)) &&
                   file_set_dict(&self->dict, tuple_get(state, 2), "third")
               ? none_new()
               : NULL;
}

// ---- attributes, method table ------------------------------------------------------------------------------------

static Owned bytes_io_get_closed(Borrowed object) { return bool_new(as_bytes_io(object)->is_closed); }

static const AttributeRow bytes_io_attributes[] = {
    {"__dict__", object_get_dict, .help = "The file's own attributes."},
    {"closed", bytes_io_get_closed, .help = "Is the file closed?"},
    {0},
};

static NativeRow bytes_io_methods[] = {
    {"close", bytes_io_method_close, .signature = "(self, /)", .help = "Gives up the bytes, and closes the file."},
    {"detach", bytes_io_method_detach, .signature = "(self, /)", .help = "Refuses: there is no file under this one."},
    {"fileno", bytes_io_method_fileno, .signature = "(self, /)",
     .help = "Refuses: the operating system knows nothing of this file."},
    {"flush", bytes_io_method_flush, .signature = "(self, /)", .help = "Does nothing: nothing waits."},
    {"getvalue", bytes_io_method_getvalue, .signature = "(self, /)", .help = "All the bytes."},
    {"isatty", bytes_io_method_isatty, .signature = "(self, /)", .help = "Is the file a terminal? No."},
    {"read", bytes_io_method_read, .signature = "(self, size=-1, /)",
     .help = "At most size bytes, or all that are left; b'' at the end."},
    {"read1", bytes_io_method_read, .signature = "(self, size=-1, /)", .help = "The same as read()."},
    {"readable", bytes_io_method_able, .signature = "(self, /)", .help = "Can the file be read? Yes."},
    {"readinto", bytes_io_method_readinto, .signature = "(self, buffer, /)",
     .help = "Reads as many bytes as the bytearray has room for into it; returns their number."},
    {"readinto1", bytes_io_method_readinto, .signature = "(self, buffer, /)", .help = "The same as readinto()."},
    {"readline", bytes_io_method_readline, .signature = "(self, size=-1, /)",
     .help = "The next line with its line end, at most size bytes of it; b'' at the end."},
    {"readlines", bytes_io_method_readlines, .signature = "(self, size=None, /)",
     .help = "A list of the lines that are left; it ends when size bytes have been read."},
    {"seek", bytes_io_method_seek, .signature = "(self, pos, whence=0, /)",
     .help = "Goes to a place counted from the start (0), from here (1) or from the end (2)."},
    {"seekable", bytes_io_method_able, .signature = "(self, /)", .help = "Can the file seek? Yes."},
    {"tell", bytes_io_method_tell, .signature = "(self, /)", .help = "The present place, in bytes."},
    {"truncate", bytes_io_method_truncate, .signature = "(self, size=None, /)",
     .help = "Cuts the bytes off at size, or here."},
    {"writable", bytes_io_method_able, .signature = "(self, /)", .help = "Can the file be written? Yes."},
    {"write", bytes_io_method_write, .signature = "(self, b, /)",
     .help = "Writes the bytes at the present place; returns their number."},
    {"writelines", bytes_io_method_writelines, .signature = "(self, lines, /)",
     .help = "Writes each bytes object of an iterable."},
    {"__enter__", bytes_io_method_enter, .signature = "(self, /)", .help = "The file itself."},
    {"__exit__", bytes_io_method_exit, .signature = "(self, /, *args)", .help = "Closes the file."},
    {"__getstate__", bytes_io_getstate, .signature = "(self, /)",
     .help = "What makes an equal file: bytes, place, __dict__."},
    {"__setstate__", bytes_io_setstate, .signature = "(self, state, /)", .help = "Becomes what __getstate__() told."},
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member bytes_io_members[] = {
    MEMBER(BytesIO, dict),     MEMBER(BytesIO, weakrefs), MEMBER(BytesIO, data),      MEMBER(BytesIO, size),
    MEMBER(BytesIO, capacity), MEMBER(BytesIO, position), MEMBER(BytesIO, is_closed), {0}};

Type BytesIOType = {
    .name = "_io.BytesIO",
    .module = "_io",
    .doc = "A binary file in memory.",
    .basic_size = sizeof(BytesIO),
    .members = bytes_io_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_BASE,
    .dict_offset = offsetof(BytesIO, dict),
    .weakrefs_offset = offsetof(BytesIO, weakrefs),
    .traverse = bytes_io_traverse,
    .footprint = bytes_io_footprint,
    .take_reference = bytes_io_take_reference,
    .destroy = bytes_io_destroy,
    .new = bytes_io_create,
    .init = bytes_io_init,
    .iterate = bytes_io_iterate,
    .next = bytes_io_next,
    .methods = bytes_io_methods,
    .attributes = bytes_io_attributes,
};
