// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions that make text, print it and read it: ascii, format, input, print, repr.
//
//     print(1, 'a')  ──▶ sys.stdout ─┬─ our own TextFile: "1", " ", "a", "\n" straight into its buffer
//                                    └─ anything else: its method write, once for each piece
//
// What always holds: the pieces come out in order, and those before a failing one have come out.
//
// Next: builtins_help.c.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/builtins.h"
#include "library/file.h"
#include "library/library.h"

#include <string.h>

static Owned builtin_repr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_repr(arguments[0]);
}

static Owned builtin_ascii(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_ascii(arguments[0]);
}

static Owned builtin_format(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed specification = arguments[1] == NULL ? str_empty() : arguments[1];
    if (!is_str(specification)) {
        return error_raise(&TypeErrorType, "format() argument 2 must be str, not %s",
                           specification == NONE ? "None" : specification->type->name);
    }
    return object_format(arguments[0], specification);
}

// ---- print -------------------------------------------------------------------------------------------------------

// Where print writes to: our own file, or else any object.
typedef struct Output {
    TextFile *file; // NULL: `object` is used
    Borrowed object;
} Output;

static bool write_str(const Output *output, Borrowed text) {
    if (output->file != NULL) {
        return text_file_write(output->file, text);
    }
    Owned result = object_call_method(output->object, names.write, 1, &text);
    release_if_any(result);
    return result != NULL;
}

static bool write_small(const Output *output, const char *ascii) {
    if (output->file != NULL) {
        return text_file_write_ascii(output->file, ascii, strlen(ascii));
    }
    Owned text = str_from_text(ascii);
    bool good = text != NULL && write_str(output, text);
    release_if_any(text);
    return good;
}

// The digits of a number, written from the end of `digits` backwards; where they begin.
static char *int_digits(int64_t value, char *end) {
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        *--end = (char)('0' + magnitude % 10);
        magnitude /= 10;
    } while (magnitude != 0);
    if (value < 0) {
        *--end = '-';
    }
    return end;
}

static bool write_object(const Output *output, Borrowed object) {
    if (object->type == &StrType) {
        return write_str(output, object);
    }
    if (output->file != NULL && object->type == &IntType && int_is_compact(as_int(object))) {
        char digits[24];
        char *end = digits + sizeof(digits);
        char *start = int_digits(int_compact_value(as_int(object)), end);
        return text_file_write_ascii(output->file, start, (size_t)(end - start));
    }
    Owned text = object_str(object);
    bool good = text != NULL && write_str(output, text);
    release_if_any(text);
    return good;
}

static bool write_all(const Output *output, const Arguments *arguments, Borrowed separator, Borrowed line_end) {
    for (int64_t i = 0; i < arguments->count; i++) {
        if (i > 0 && !(separator == NULL ? write_small(output, " ") : write_str(output, separator))) {
            return false;
        }
        if (!write_object(output, arguments_get(arguments, i))) {
            return false;
        }
    }
    return line_end == NULL ? write_small(output, "\n") : write_str(output, line_end);
}

// None and "left out" are both NULL.
static bool read_text_argument(Borrowed *argument, const char *name) {
    if (*argument == NONE) {
        *argument = NULL;
    }
    if (*argument != NULL && !is_str(*argument)) {
        error_raise(&TypeErrorType, "%s must be None or a string, not %T", name, *argument);
        return false;
    }
    return true;
}

static bool flush_output(const Output *output) {
    Owned result = object_call_method(output->object, names.flush, 0, NULL);
    release_if_any(result);
    return result != NULL;
}

// Prints to an object that the caller holds.
static Owned print_to(Borrowed file, const Arguments *arguments, const Borrowed *options, bool flush) {
    bool own = file->type == &TextFileType && as_text_file(file)->dict.held == NULL;
    Output output = {own ? as_text_file(file) : NULL, file};
    bool good = write_all(&output, arguments, options[0], options[1]);
    if (own && !error_is_pending()) {
        good = text_file_settle(output.file);
    }
    return good && (!flush || flush_output(&output)) ? none_new() : NULL;
}

static Owned builtin_print(Borrowed self, const Arguments *arguments) {
    (void)self;
    static const char *const known[] = {"sep", "end", "file", "flush"};
    Borrowed options[4] = {NULL};
    if (arguments->names != NULL && !keywords_read("print", arguments, known, COUNT_OF(known), options)) {
        return NULL;
    }
    Answer flush = options[3] == NULL ? NO : object_truth(options[3]);
    Borrowed file = options[2] == NULL || options[2] == NONE ? system_get(names.stdout) : options[2];
    if (flush == FAILED || file == NULL) {
        return flush == FAILED ? NULL : error_raise(&RuntimeErrorType, "lost sys.stdout");
    }
    if (file == NONE) {
        return none_new();
    }
    if (!read_text_argument(&options[0], "sep") || !read_text_argument(&options[1], "end")) {
        return NULL;
    }
    Owned held = retain(file);
    Owned result = print_to(held, arguments, options, flush == YES);
    release(held);
    return result;
}

// ---- input -------------------------------------------------------------------------------------------------------

static bool print_prompt(Borrowed output, Borrowed prompt) {
    Owned text = prompt == NULL ? NULL : object_str(prompt);
    bool good = prompt == NULL || text != NULL;
    if (good && text != NULL) {
        Owned result = object_call_method(output, names.write, 1, (const Borrowed[]){text});
        good = result != NULL;
        release_if_any(result);
    }
    release_if_any(text);
    Owned flushed = good ? object_call_method(output, names.flush, 0, NULL) : NULL;
    release_if_any(flushed);
    return flushed != NULL;
}

// A line without its line end; consumes it.
static Owned strip_line_end(Owned line) {
    if (line == NULL || !is_str(line)) {
        release_if_any(line);
        return error_is_pending() ? NULL : error_raise(&TypeErrorType, "object.readline() returned non-string");
    }
    int64_t length = str_length(line);
    if (length == 0) {
        release(line);
        return error_raise(&EOFErrorType, "EOF when reading a line");
    }
    if (str_read(as_str(line), length - 1) != '\n') {
        return line;
    }
    Owned stripped = str_slice(as_str(line), 0, length - 1, 1, length - 1);
    release(line);
    return stripped;
}

// One of the standard files, for input(); owned.
static Owned standard_file(Borrowed name, const char *text) {
    Borrowed file = system_get(name);
    if (file == NULL || file == NONE) {
        return error_raise(&RuntimeErrorType, "input(): lost sys.%s", text);
    }
    return retain(file);
}

static Owned builtin_input(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned in = standard_file(names.stdin, "stdin");
    Owned out = in == NULL ? NULL : standard_file(names.stdout, "stdout");
    Owned line = NULL;
    if (out != NULL && print_prompt(out, arguments[0])) {
        line = strip_line_end(object_call_method(in, names.readline, 0, NULL));
    }
    release_if_any(out);
    release_if_any(in);
    return line;
}

NativeRow builtins_text_rows[] = {
    {"ascii", builtin_ascii, .signature = "(obj, /)", .help = "repr(obj) with every non-ASCII character as an escape."},
    {"format", builtin_format, .signature = "(value, format_spec='', /)",
     .help = "The value as text, formatted by a specification such as '>8.2f'."},
    {"input", builtin_input, .signature = "(prompt='', /)",
     .help = "Prints the prompt and reads a line from standard input; returns it without its line end."},
    {"print", .raw = builtin_print, .signature = "(*args, sep=' ', end='\\n', file=None, flush=False)",
     .help = "Prints the values, sep between them and end behind, to a file or else to sys.stdout."},
    {"repr", builtin_repr, .signature = "(obj, /)",
     .help = "The object as text for programmers: if possible, as an expression."},
    {0},
};
