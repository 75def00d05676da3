// SPDX-License-Identifier: GPL-3.0-or-later
// Text files as Python sees them: the type _io.TextIOWrapper.
//
//     with open('notes.txt') as file:
//         for line in file: …          text_file_next ──▶ text_file_read_line (text_file.c)
//
// Each method checks that the file is open, and leaves the work to text_file.c and binary_file.c.
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/file.h"

#include <string.h>
#include <unistd.h>

// ---- memory ------------------------------------------------------------------------------------------------------

static void text_file_traverse(Borrowed object, Visit visit, void *context) {
    const TextFile *self = as_text_file(object);
    const struct {
        const Slot *slot;
        const char *name;
    } fields[] = {{&self->dict, "__dict__"},       {&self->buffer, "buffer"}, {&self->encoding, "encoding"},
                  {&self->errors, "errors"},       {&self->mode, "mode"},     {&self->chunk, "bytes read ahead"},
                  {&self->text, "text read ahead"}};
    for (int64_t i = 0; i < COUNT_OF(fields); i++) {
        if (fields[i].slot->held != NULL) {
            visit(fields[i].slot->held, edge_field(fields[i].name), context);
        }
    }
}

static Owned text_file_take_reference(Object *object) {
    TextFile *self = as_text_file(object);
    Slot *const fields[] = {&self->text,     &self->chunk,  &self->mode, &self->errors,
                            &self->encoding, &self->buffer, &self->dict};
    for (int64_t i = 0; i < COUNT_OF(fields); i++) {
        if (fields[i]->held != NULL) {
            return slot_take(fields[i]);
        }
    }
    return NULL;
}

static Owned text_file_repr(Borrowed object) {
    const TextFile *self = as_text_file(object);
    Owned mode = object_get_attribute(object, names.mode);
    Owned text = mode == NULL ? NULL
                              : str_format("<_io.TextIOWrapper name=%R mode=%R encoding=%R>",
                                           text_file_buffer(self)->name.held, mode, self->encoding.held);
    release_if_any(mode);
    return text;
}

// ---- writing -----------------------------------------------------------------------------------------------------

static Owned text_file_method_write(Borrowed object, const Borrowed *arguments) {
    Borrowed text = arguments[0];
    if (!is_str(text)) {
        return error_raise(&TypeErrorType, "write() argument must be str, not %s",
                           text == NONE ? "None" : text->type->name);
    }
    TextFile *self = as_text_file(object);
    return text_file_write(self, text) && text_file_settle(self) ? int_from_int64(str_length(text)) : NULL;
}

static Owned text_file_method_writelines(Borrowed object, const Borrowed *arguments) {
    return text_file_check_open(as_text_file(object)) ? file_write_lines(object, arguments[0], text_file_method_write)
                                                      : NULL;
}

static Owned text_file_method_flush(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    TextFile *self = as_text_file(object);
    self->flush_due = false;
    return text_file_check_open(self) && binary_file_flush(text_file_buffer(self)) ? none_new() : NULL;
}

// ---- reading -----------------------------------------------------------------------------------------------------

static Owned text_file_method_read(Borrowed object, const Borrowed *arguments) {
    TextFile *self = as_text_file(object);
    int64_t size;
    return file_size_argument(arguments[0], -1, &size) && text_file_check_readable(self) ? text_file_read(self, size)
                                                                                         : NULL;
}

static Owned text_file_method_readline(Borrowed object, const Borrowed *arguments) {
    TextFile *self = as_text_file(object);
    int64_t limit = -1;
    if ((arguments[0] != NULL && !object_to_int64(arguments[0], &limit, &OverflowErrorType)) ||
        !text_file_check_readable(self)) {
        return NULL;
    }
    return text_file_read_line(self, limit);
}

static Owned text_file_read_one_line(Borrowed object) { return text_file_read_line(as_text_file(object), -1); }

static Owned text_file_method_readlines(Borrowed object, const Borrowed *arguments) {
    int64_t hint;
    if (!file_size_argument(arguments[0], -1, &hint) || !text_file_check_readable(as_text_file(object))) {
        return NULL;
    }
    return file_read_lines(object, hint == 0 ? -1 : hint, text_file_read_one_line);
}

static Owned text_file_iterate(Borrowed object) {
    return text_file_check_open(as_text_file(object)) ? retain(object) : NULL;
}

static Owned text_file_next(Borrowed object) {
    TextFile *self = as_text_file(object);
    if (!text_file_check_readable(self)) {
        return NULL;
    }
    self->telling = false;
    Owned line = text_file_read_line(self, -1);
    if (line != NULL && str_length(line) == 0) {
        self->telling = true;
        release(give(line));
    }
    return line;
}

// ---- places ------------------------------------------------------------------------------------------------------

static Owned text_file_method_tell(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    TextFile *self = as_text_file(object);
    int64_t position;
    if (!text_file_check_open(self)) {
        return NULL;
    }
    if (!self->telling) {
        return error_raise(&OSErrorType, "telling position disabled by next() call");
    }
    return text_file_tell(self, &position) ? int_from_int64(position) : NULL;
}

// What a text file can seek: a place that tell() gave, here (0, 1), the end (0, 2).
static bool check_seek(int64_t offset, int64_t whence) {
    if (whence == SEEK_CUR && offset != 0) {
        file_raise_unsupported("can't do nonzero cur-relative seeks");
    } else if (whence == SEEK_END && offset != 0) {
        file_raise_unsupported("can't do nonzero end-relative seeks");
    } else if (whence < 0 || whence > 2) {
        error_raise(&ValueErrorType, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    } else if (offset < 0) {
        error_raise(&ValueErrorType, "negative seek position %lld", (long long)offset);
    }
    return !error_is_pending();
}

static Owned text_file_method_seek(Borrowed object, const Borrowed *arguments) {
    TextFile *self = as_text_file(object);
    int64_t offset, whence = 0, position;
    if (!text_file_check_open(self) || !object_to_int64(arguments[0], &offset, &OverflowErrorType) ||
        (arguments[1] != NULL && !object_to_int64(arguments[1], &whence, &OverflowErrorType)) ||
        !check_seek(offset, whence)) {
        return NULL;
    }
    if (whence == SEEK_CUR) {
        if (!text_file_tell(self, &offset)) {
            return NULL;
        }
        whence = SEEK_SET;
    }
    if (!binary_file_seek(text_file_buffer(self), offset, (int)whence, &position)) {
        return NULL;
    }
    text_file_forget(self);
    self->telling = true;
    return int_from_int64(position);
}

static Owned text_file_method_truncate(Borrowed object, const Borrowed *arguments) {
    TextFile *self = as_text_file(object);
    if (!text_file_check_open(self)) {
        return NULL;
    }
    const Borrowed values[] = {arguments[0] == NULL ? NONE : arguments[0]};
    if (values[0] == NONE && self->chunk.held != NULL) {
        int64_t position;
        Owned place = text_file_tell(self, &position) ? int_from_int64(position) : NULL;
        const Borrowed here[] = {place};
        Owned result = place == NULL ? NULL : object_call_method(self->buffer.held, names.truncate, 1, here);
        release_if_any(place);
        return result;
    }
    return object_call_method(self->buffer.held, names.truncate, 1, values);
}

// ---- the end, and what kind of file ------------------------------------------------------------------------------

static Owned text_file_method_close(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return binary_file_close(text_file_buffer(as_text_file(object))) ? none_new() : NULL;
}

static Owned text_file_method_enter(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return text_file_iterate(object);
}

static Owned text_file_method_exit(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(object, names.close, 0, NULL);
}

// What the binary file answers: fileno, isatty, readable, writable, seekable.
static Owned text_file_method_fileno(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(as_text_file(object)->buffer.held, names.fileno, 0, NULL);
}

static Owned text_file_method_isatty(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(as_text_file(object)->buffer.held, names.isatty, 0, NULL);
}

static Owned text_file_method_readable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(as_text_file(object)->buffer.held, names.readable, 0, NULL);
}

static Owned text_file_method_writable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(as_text_file(object)->buffer.held, names.writable, 0, NULL);
}

static Owned text_file_method_seekable(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    return object_call_method(as_text_file(object)->buffer.held, names.seekable, 0, NULL);
}

static Owned text_file_method_reconfigure(Borrowed object, const Borrowed *arguments) {
    TextFile *self = as_text_file(object);
    if (!text_file_check_open(self)) {
        return NULL;
    }
    Answer buffering = arguments[3] == NULL || arguments[3] == NONE ? self->line_buffering : object_truth(arguments[3]);
    if (buffering == FAILED || !binary_file_flush(text_file_buffer(self))) {
        return NULL;
    }
    if (arguments[0] != NULL && is_str(arguments[0])) {
        const char *encoding = str_utf8(arguments[0], NULL);
        if (encoding == NULL || !text_encoding_is_utf8(encoding, &self->is_utf8)) {
            return NULL;
        }
        slot_set(&self->encoding, retain(arguments[0]));
    }
    if (arguments[1] != NULL && is_str(arguments[1])) {
        slot_set(&self->errors, retain(arguments[1]));
    }
    if (arguments[2] != NULL && !text_newline_read(arguments[2], &self->newline)) {
        return NULL;
    }
    self->line_buffering = buffering == YES;
    return none_new();
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned text_file_get_name(Borrowed object) { return retain(text_file_buffer(as_text_file(object))->name.held); }

static Owned text_file_get_mode(Borrowed object) { return retain(as_text_file(object)->mode.held); }

static Owned text_file_get_encoding(Borrowed object) { return retain(as_text_file(object)->encoding.held); }

static Owned text_file_get_errors(Borrowed object) { return retain(as_text_file(object)->errors.held); }

static Owned text_file_get_buffer(Borrowed object) { return retain(as_text_file(object)->buffer.held); }

static Owned text_file_get_closed(Borrowed object) {
    return bool_new(text_file_buffer(as_text_file(object))->descriptor < 0);
}

static Owned text_file_get_line_buffering(Borrowed object) { return bool_new(as_text_file(object)->line_buffering); }

static Owned text_file_get_write_through(Borrowed object) {
    (void)object;
    return bool_new(false);
}

static Owned text_file_get_newlines(Borrowed object) { return file_newlines(as_text_file(object)->newlines_seen); }

static NativeRow text_file_methods[] = {
    {"close", text_file_method_close, .signature = "(self, /)", .help = "Writes out what waits, and closes the file."},
    {"fileno", text_file_method_fileno, .signature = "(self, /)", .help = "The number of the operating system's file."},
    {"flush", text_file_method_flush, .signature = "(self, /)", .help = "Writes out what waits in the buffer."},
    {"isatty", text_file_method_isatty, .signature = "(self, /)", .help = "Is the file a terminal?"},
    {"read", text_file_method_read, .signature = "(self, size=-1, /)",
     .help = "At most size characters, or all that are left; '' at the end."},
    {"readable", text_file_method_readable, .signature = "(self, /)", .help = "Was the file opened for reading?"},
    {"readline", text_file_method_readline, .signature = "(self, size=-1, /)",
     .help = "The next line with its line end, at most size characters of it; '' at the end."},
    {"readlines", text_file_method_readlines, .signature = "(self, hint=-1, /)",
     .help = "A list of the lines that are left; it ends when hint characters have been read."},
    {"reconfigure", text_file_method_reconfigure,
     .signature = "(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)",
     .help = "Changes how the file encodes, ends lines and buffers."},
    {"seek", text_file_method_seek, .signature = "(self, cookie, whence=0, /)",
     .help = "Goes to a place that tell() gave, or with (0, 2) to the end."},
    {"seekable", text_file_method_seekable, .signature = "(self, /)", .help = "Can the file seek?"},
    {"tell", text_file_method_tell, .signature = "(self, /)", .help = "The present place, for seek()."},
    {"truncate", text_file_method_truncate, .signature = "(self, pos=None, /)",
     .help = "Cuts the file off at pos bytes, or here."},
    {"writable", text_file_method_writable, .signature = "(self, /)", .help = "Was the file opened for writing?"},
    {"write", text_file_method_write, .signature = "(self, text, /)",
     .help = "Writes the text; returns the number of its characters."},
    {"writelines", text_file_method_writelines, .signature = "(self, lines, /)",
     .help = "Writes each text of an iterable; adds no line ends."},
    {"__enter__", text_file_method_enter, .signature = "(self, /)", .help = "The file itself."},
    {"__exit__", text_file_method_exit, .signature = "(self, /, *args)", .help = "Closes the file."},
    {0},
};

static const AttributeRow text_file_attributes[] = {
    {"__dict__", object_get_dict, .help = "The file's own attributes."},
    {"buffer", text_file_get_buffer, .help = "The binary file under this one."},
    {"closed", text_file_get_closed, .help = "Is the file closed?"},
    {"encoding", text_file_get_encoding, .help = "The name of the encoding."},
    {"errors", text_file_get_errors, .help = "What happens to bytes or characters that the encoding has not."},
    {"line_buffering", text_file_get_line_buffering, .help = "Is each line written out at once?"},
    {"mode", text_file_get_mode, .help = "The mode that the file was opened with."},
    {"name", text_file_get_name, .help = "What was opened."},
    {"newlines", text_file_get_newlines, .help = "The kinds of line ends that were read so far."},
    {"write_through", text_file_get_write_through, .help = "Does nothing wait in a buffer?"},
    {0},
};

static const Member text_file_members[] = {MEMBER(TextFile, dict),
                                           MEMBER(TextFile, buffer),
                                           MEMBER(TextFile, encoding),
                                           MEMBER(TextFile, errors),
                                           MEMBER(TextFile, mode),
                                           MEMBER(TextFile, chunk),
                                           MEMBER(TextFile, text),
                                           MEMBER(TextFile, weakrefs),
                                           MEMBER(TextFile, read_count),
                                           MEMBER(TextFile, chunk_tail),
                                           MEMBER(TextFile, newline),
                                           MEMBER(TextFile, is_utf8),
                                           MEMBER(TextFile, line_buffering),
                                           MEMBER(TextFile, flush_due),
                                           MEMBER(TextFile, telling),
                                           MEMBER(TextFile, newlines_seen),
                                           {0}};

Type TextFileType = {
    .name = "_io.TextIOWrapper",
    .module = "_io",
    .doc = "A text file: characters and lines over a binary file.",
    .basic_size = sizeof(TextFile),
    .members = text_file_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .dict_offset = offsetof(TextFile, dict),
    .weakrefs_offset = offsetof(TextFile, weakrefs),
    .traverse = text_file_traverse,
    .take_reference = text_file_take_reference,
    .repr = text_file_repr,
    .new = text_file_create,
    .iterate = text_file_iterate,
    .next = text_file_next,
    .methods = text_file_methods,
    .attributes = text_file_attributes,
};
