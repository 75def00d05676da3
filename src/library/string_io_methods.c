// SPDX-License-Identifier: GPL-3.0-or-later
// io.StringIO as Python sees it.
//
//     out = io.StringIO()
//     print(1, 2, file=out)        string_io_method_write ──▶ string_io_write (string_io.c)
//     out.getvalue()               '1 2\n'
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/string_io.h"

#include <stdio.h>

// ---- create ------------------------------------------------------------------------------------------------------

static Owned string_io_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        collector_track(object);
    }
    return object;
}

// The values of initial_value and newline. False: TypeError, ValueError.
static bool read_start(Borrowed text, Borrowed newline, Newline *kind) {
    if (newline != NULL && newline != NONE && !is_str(newline)) {
        error_raise(&TypeErrorType, "newline must be str or None, not %T", newline);
        return false;
    }
    *kind = NEWLINE_LF;
    if (newline != NULL && !text_newline_find(newline, kind)) {
        error_raise(&ValueErrorType, "illegal newline value: %R", newline);
        return false;
    }
    if (text != NULL && text != NONE && !is_str(text)) {
        error_raise(&TypeErrorType, "initial_value must be str or None, not %T", text);
        return false;
    }
    return true;
}

static bool string_io_init(Borrowed object, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[2];
    Newline newline;
    if (!arguments_read_plain("StringIO", "(initial_value='', newline='\\n')", &parsed, arguments, values) ||
        !read_start(values[0], values[1], &newline)) {
        return false;
    }
    return string_io_start(as_string_io(object), values[0] == NONE ? NULL : values[0], newline);
}

// ---- traverse, footprint, destroy --------------------------------------------------------------------------------

static void string_io_traverse(Borrowed object, Visit visit, void *context) {
    if (as_string_io(object)->dict.held != NULL) {
        visit(as_string_io(object)->dict.held, edge_field("__dict__"), context);
    }
}

static void string_io_footprint(Borrowed object, VisitBlock visit, void *context) {
    const StringIO *self = as_string_io(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, "StringIO", context);
    if (self->capacity > 0) {
        visit(self->data, self->length * self->kind, self->capacity * self->kind, "characters", context);
    }
}

static Owned string_io_take_reference(Object *object) { return slot_take(&as_string_io(object)->dict); }

static void string_io_destroy(Object *object) { string_io_close(as_string_io(object)); }

// ---- checks ------------------------------------------------------------------------------------------------------

static bool check_ready(const StringIO *self) {
    return LIKELY(self->is_ready) || file_raise_closed("I/O operation on uninitialized object");
}

static bool check_open(const StringIO *self) {
    return check_ready(self) && (LIKELY(!self->is_closed) || file_raise_closed("I/O operation on closed file"));
}

// The same with a full stop, which the methods have that CPython's StringIO inherits.
static bool check_usable(const StringIO *self) {
    return check_ready(self) && (LIKELY(!self->is_closed) || file_raise_closed("I/O operation on closed file."));
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned string_io_iterate(Borrowed object) { return check_usable(as_string_io(object)) ? retain(object) : NULL; }

// A subclass may have a readline() of its own.
static Owned read_one_line(Borrowed object) {
    if (LIKELY(object->type == &StringIOType)) {
        return check_open(as_string_io(object)) ? string_io_read_line(as_string_io(object), -1) : NULL;
    }
    Owned line = object_call_method(object, names.readline, 0, NULL);
    if (line != NULL && !is_str(line)) {
        error_raise(&OSErrorType, "readline() should have returned a str object, not '%T'", line);
        release(give(line));
    }
    return line;
}

static Owned string_io_next(Borrowed object) {
    Owned line = read_one_line(object);
    if (line != NULL && str_length(line) == 0) {
        release(give(line));
    }
    return line;
}

// ---- methods: reading and writing --------------------------------------------------------------------------------

static Owned string_io_method_read(Borrowed object, const Borrowed *arguments) {
    int64_t size;
    StringIO *self = as_string_io(object);
    return file_size_argument(arguments[0], -1, &size) && check_open(self) ? string_io_read(self, size) : NULL;
}

static Owned string_io_method_readline(Borrowed object, const Borrowed *arguments) {
    int64_t limit;
    StringIO *self = as_string_io(object);
    return file_size_argument(arguments[0], -1, &limit) && check_open(self) ? string_io_read_line(self, limit) : NULL;
}

static Owned string_io_method_readlines(Borrowed object, const Borrowed *arguments) {
    int64_t hint;
    return file_size_argument(arguments[0], -1, &hint) && check_usable(as_string_io(object))
               ? file_read_lines(object, hint == 0 ? -1 : hint, read_one_line)
               : NULL;
}

static Owned string_io_method_write(Borrowed object, const Borrowed *arguments) {
    StringIO *self = as_string_io(object);
    if (!check_ready(self)) {
        return NULL;
    }
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "string argument expected, got '%T'", arguments[0]);
    }
    return check_open(self) && string_io_write(self, arguments[0]) ? int_from_int64(str_length(arguments[0])) : NULL;
}

static Owned write_line(Borrowed object, const Borrowed *arguments) {
    return object->type == &StringIOType ? string_io_method_write(object, arguments)
                                         : object_call_method(object, names.write, 1, arguments);
}

static Owned string_io_method_writelines(Borrowed object, const Borrowed *arguments) {
    return check_usable(as_string_io(object)) ? file_write_lines(object, arguments[0], write_line) : NULL;
}

static Owned string_io_method_getvalue(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(as_string_io(object)) ? string_io_value(as_string_io(object)) : NULL;
}

// ---- methods: places ---------------------------------------------------------------------------------------------

static Owned string_io_method_seek(Borrowed object, const Borrowed *arguments) {
    StringIO *self = as_string_io(object);
    int64_t offset, whence = 0;
    if (!file_offset_argument(arguments[0], &offset) ||
        (arguments[1] != NULL && !object_to_int64(arguments[1], &whence, &OverflowErrorType)) || !check_open(self)) {
        return NULL;
    }
    if (whence < 0 || whence > 2) {
        return error_raise(&ValueErrorType, "Invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    }
    if (offset < 0 && whence == SEEK_SET) {
        return error_raise(&ValueErrorType, "Negative seek position %lld", (long long)offset);
    }
    if (whence != SEEK_SET && offset != 0) {
        return error_raise(&OSErrorType, "Can't do nonzero cur-relative seeks");
    }
    self->position = whence == SEEK_SET ? offset : whence == SEEK_CUR ? self->position : self->length;
    return int_from_int64(self->position);
}

static Owned string_io_method_tell(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(as_string_io(object)) ? int_from_int64(as_string_io(object)->position) : NULL;
}

static Owned string_io_method_truncate(Borrowed object, const Borrowed *arguments) {
    StringIO *self = as_string_io(object);
    int64_t size;
    if (!file_size_argument(arguments[0], self->position, &size) || !check_open(self)) {
        return NULL;
    }
    if (size < 0) {
        return error_raise(&ValueErrorType, "Negative size value %lld", (long long)size);
    }
    string_io_truncate(self, size);
    return int_from_int64(size);
}

// ---- methods: the end, and what kind of file ---------------------------------------------------------------------

static Owned string_io_method_close(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    string_io_close(as_string_io(object));
    return none_new();
}

static Owned string_io_method_enter(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return string_io_iterate(object);
}

static Owned string_io_method_exit(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(object, names.close, 0, NULL);
}

static Owned string_io_method_flush(Borrowed object, const Borrowed *arguments) {
    (void)object;
    (void)arguments;
    return none_new();
}

static Owned string_io_method_fileno(Borrowed object, const Borrowed *arguments) {
    (void)object;
    (void)arguments;
    return file_raise_unsupported("fileno");
}

static Owned string_io_method_detach(Borrowed object, const Borrowed *arguments) {
    (void)object;
    (void)arguments;
    return file_raise_unsupported("detach");
}

static Owned string_io_method_isatty(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_usable(as_string_io(object)) ? bool_new(false) : NULL;
}

// readable, writable, seekable
static Owned string_io_method_able(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return check_open(as_string_io(object)) ? bool_new(true) : NULL;
}

// ---- methods: copies ---------------------------------------------------------------------------------------------

static Owned string_io_getstate(Borrowed object, const Borrowed *arguments) {
    static const char *const newlines[] = {NULL, "", "\n", "\r", "\r\n"};
    (void)arguments;
    StringIO *self = as_string_io(object);
    if (!check_open(self)) {
        return NULL;
    }
    const char *newline = newlines[self->newline];
    Slot parts[] = {{string_io_value(self)},
                    {newline == NULL ? none_new() : str_from_text(newline)},
                    {int_from_int64(self->position)},
                    {self->dict.held == NULL ? none_new() : dict_copy(self->dict.held)}};
    Owned state = NULL;
    if (!error_is_pending()) {
        state = tuple_from_slots(parts, COUNT_OF(parts));
    }
    for (int64_t i = 0; i < COUNT_OF(parts); i++) {
        slot_clear(&parts[i]);
    }
    return state;
}

static bool set_position(StringIO *self, Borrowed position) {
    int64_t value;
    if (!is_int(position)) {
        error_raise(&TypeErrorType, "third item of state must be an integer, got %T", position);
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

static Owned string_io_setstate(Borrowed object, const Borrowed *arguments) {
    Borrowed state = arguments[0];
    StringIO *self = as_string_io(object);
    Newline newline;
    if (!is_tuple(state) || tuple_size(state) < 4) {
        return error_raise(&TypeErrorType, "%T.__setstate__ argument should be 4-tuple, got %T", object, state);
    }
    Borrowed text = tuple_get(state, 0);
    // What was written stays as it is: its line ends are translated already.
    if (!read_start(text, tuple_get(state, 1), &newline) ||
        !string_io_start(self, text == NONE ? NULL : text, NEWLINE_LF)) {
        return NULL;
    }
    self->newline = newline;
    return set_position(self, tuple_get(state, 2)) && file_set_dict(&self->dict, tuple_get(state, 3), "fourth")
               ? none_new()
               : NULL;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned string_io_get_closed(Borrowed object) {
    return check_ready(as_string_io(object)) ? bool_new(as_string_io(object)->is_closed) : NULL;
}

static Owned string_io_get_line_buffering(Borrowed object) {
    return check_open(as_string_io(object)) ? bool_new(false) : NULL;
}

static Owned string_io_get_newlines(Borrowed object) {
    return check_open(as_string_io(object)) ? file_newlines(as_string_io(object)->newlines_seen) : NULL;
}

static Owned string_io_get_nothing(Borrowed object) {
    (void)object;
    return none_new();
}

// ---- method table ------------------------------------------------------------------------------------------------

static NativeRow string_io_methods[] = {
    {"close", string_io_method_close, .signature = "(self, /)", .help = "Gives up the text, and closes the file."},
    {"detach", string_io_method_detach, .signature = "(self, /)", .help = "Refuses: there is no file under this one."},
    {"fileno", string_io_method_fileno, .signature = "(self, /)",
     .help = "Refuses: the operating system knows nothing of this file."},
    {"flush", string_io_method_flush, .signature = "(self, /)", .help = "Does nothing: nothing waits."},
    {"getvalue", string_io_method_getvalue, .signature = "(self, /)", .help = "The whole text."},
    {"isatty", string_io_method_isatty, .signature = "(self, /)", .help = "Is the file a terminal? No."},
    {"read", string_io_method_read, .signature = "(self, size=-1, /)",
     .help = "At most size characters, or all that are left; '' at the end."},
    {"readable", string_io_method_able, .signature = "(self, /)", .help = "Can the file be read? Yes."},
    {"readline", string_io_method_readline, .signature = "(self, size=-1, /)",
     .help = "The next line with its line end, at most size characters of it; '' at the end."},
    {"readlines", string_io_method_readlines, .signature = "(self, hint=-1, /)",
     .help = "A list of the lines that are left; it ends when hint characters have been read."},
    {"seek", string_io_method_seek, .signature = "(self, pos, whence=0, /)",
     .help = "Goes to a place counted from the start, or with (0, 2) to the end."},
    {"seekable", string_io_method_able, .signature = "(self, /)", .help = "Can the file seek? Yes."},
    {"tell", string_io_method_tell, .signature = "(self, /)", .help = "The present place, in characters."},
    {"truncate", string_io_method_truncate, .signature = "(self, pos=None, /)",
     .help = "Cuts the text off at pos characters, or here."},
    {"writable", string_io_method_able, .signature = "(self, /)", .help = "Can the file be written? Yes."},
    {"write", string_io_method_write, .signature = "(self, s, /)",
     .help = "Writes the text at the present place; returns the number of its characters."},
    {"writelines", string_io_method_writelines, .signature = "(self, lines, /)",
     .help = "Writes each text of an iterable; adds no line ends."},
    {"__enter__", string_io_method_enter, .signature = "(self, /)", .help = "The file itself."},
    {"__exit__", string_io_method_exit, .signature = "(self, /, *args)", .help = "Closes the file."},
    {"__getstate__", string_io_getstate, .signature = "(self, /)",
     .help = "What makes an equal file: text, line end, place, __dict__."},
    {"__setstate__", string_io_setstate, .signature = "(self, state, /)", .help = "Becomes what __getstate__() told."},
    {0},
};

static const AttributeRow string_io_attributes[] = {
    {"__dict__", object_get_dict, .help = "The file's own attributes."},
    {"closed", string_io_get_closed, .help = "Is the file closed?"},
    {"encoding", string_io_get_nothing, .help = "None: characters are kept as they are."},
    {"errors", string_io_get_nothing, .help = "None: there is no encoding."},
    {"line_buffering", string_io_get_line_buffering, .help = "Is each line written out at once?"},
    {"newlines", string_io_get_newlines, .help = "The kinds of line ends that were written so far."},
    {0},
};

static const Member string_io_members[] = {
    MEMBER(StringIO, dict),          MEMBER(StringIO, weakrefs), MEMBER(StringIO, data),      MEMBER(StringIO, length),
    MEMBER(StringIO, capacity),      MEMBER(StringIO, position), MEMBER(StringIO, kind),      MEMBER(StringIO, newline),
    MEMBER(StringIO, newlines_seen), MEMBER(StringIO, is_ready), MEMBER(StringIO, is_closed), {0}};

Type StringIOType = {
    .name = "_io.StringIO",
    .module = "_io",
    .doc = "A text file in memory.",
    .basic_size = sizeof(StringIO),
    .members = string_io_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_BASE,
    .dict_offset = offsetof(StringIO, dict),
    .weakrefs_offset = offsetof(StringIO, weakrefs),
    .traverse = string_io_traverse,
    .footprint = string_io_footprint,
    .take_reference = string_io_take_reference,
    .destroy = string_io_destroy,
    .new = string_io_create,
    .init = string_io_init,
    .iterate = string_io_iterate,
    .next = string_io_next,
    .methods = string_io_methods,
    .attributes = string_io_attributes,
};
