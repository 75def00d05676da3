// SPDX-License-Identifier: GPL-3.0-or-later
// The three files that every program has: sys.stdin, sys.stdout, sys.stderr.
//
//     stdin   strict              stdout  by lines on a terminal, else by blocks      stderr  by lines,
//     backslashreplace
//
// They are written out when the program ends. If that fails, because a pipe is closed or a disk full, the program must
// say so: its exit status is then 120.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/limits.h"
#include "library/bytes_io.h"
#include "library/file.h"
#include "library/library.h"
#include "library/string_io.h"

#include <signal.h>
#include <unistd.h>

// ---- at a limit --------------------------------------------------------------------------------------------------

static const BinaryFile *outputs[2]; // under sys.stdout and sys.stderr as they were at first; NULL: gone

void standard_file_forget(const BinaryFile *file) {
    for (int64_t i = 0; i < COUNT_OF(outputs); i++) {
        outputs[i] = outputs[i] == file ? NULL : outputs[i];
    }
}

static bool write_out(void) {
    bool at_line_start = true;
    for (int64_t i = 0; i < COUNT_OF(outputs); i++) {
        at_line_start = outputs[i] == NULL ? at_line_start : binary_file_write_out(outputs[i]);
    }
    return at_line_start || !descriptors_are_one(STDOUT_FILENO, STDERR_FILENO);
}

// ---- create ------------------------------------------------------------------------------------------------------

Owned standard_file_new(int descriptor) {
    static const char *const file_names[] = {"<stdin>", "<stdout>", "<stderr>"};
    if (fcntl(descriptor, F_GETFD) < 0) {
        return none_new(); // it was closed before the program began
    }
    Owned name = str_from_text(file_names[descriptor]);
    FileMode mode = {.reading = descriptor == STDIN_FILENO, .writing = descriptor != STDIN_FILENO};
    Owned buffer = name == NULL ? NULL : binary_file_new(descriptor, name, mode, FILE_BUFFER_SIZE, false);
    release_if_any(name);
    if (buffer != NULL && mode.writing) {
        outputs[descriptor - STDOUT_FILENO] = as_binary_file(buffer);
    }
    Owned file = text_file_new(buffer, mode.reading ? "r" : "w", "utf-8",
                               descriptor == STDERR_FILENO ? "backslashreplace" : "strict", NEWLINE_LF);
    if (file != NULL) {
        as_text_file(file)->line_buffering = descriptor == STDERR_FILENO || isatty(descriptor);
    }
    return file;
}

bool standard_output_write(Borrowed text) {
    Borrowed file = system_get(names.stdout);
    if (file == NULL || file == NONE) {
        return true;
    }
    Owned held = retain(file);
    Owned result = object_call_method(held, names.write, 1, &text);
    release(held);
    release_if_any(result);
    return result != NULL;
}

// ---- flush -------------------------------------------------------------------------------------------------------

// Flushes what `sys.name` is bound to.
static bool flush_named(Borrowed name) {
    Borrowed file = system_get(name);
    if (file == NULL || file == NONE) {
        return true;
    }
    if (file->type == &TextFileType && text_file_buffer(as_text_file(file))->descriptor < 0) {
        return true;
    }
    Owned held = retain(file);
    Owned result = object_call_method(held, names.flush, 0, NULL);
    if (result == NULL) {
        error_write_unraisable(held);
        if (held->type == &TextFileType) {
            text_file_buffer(as_text_file(held))->pending = 0; // it would fail again, at the file's end
        }
    }
    release(held);
    release_if_any(result);
    return result != NULL;
}

int standard_files_finish(void) {
    bool output = flush_named(names.stdout);
    bool messages = flush_named(names.stderr);
    return output && messages ? 0 : 120;
}

void standard_files_flush(void) {
    Owned exception = error_take();
    flush_named(names.stdout);
    flush_named(names.stderr);
    if (exception != NULL) {
        error_restore(exception);
    }
}

// The class io.UnsupportedOperation, which is both an OSError and a ValueError.
static Owned unsupported_operation_new(void) {
    Owned name = str_intern_text("UnsupportedOperation");
    Owned bases = tuple_two(retain(&OSErrorType.object), retain(&ValueErrorType.object));
    Owned namespace = dict_new();
    Owned class_object = NULL;
    if (name != NULL && bases != NULL && namespace != NULL &&
        dict_set_text(namespace, "__module__", str_from_text("io"))) {
        class_object = class_new(&TypeType, name, bases, namespace, NULL, NULL);
    }
    release_if_any(namespace);
    release_if_any(bases);
    release_if_any(name);
    return class_object;
}

bool files_init(void) {
    limits.write_out = write_out;
    signal(SIGPIPE, SIG_IGN); // a write to a closed pipe is a BrokenPipeError, not the end
    if (!type_ready(&FileIOType) || !type_ready(&BufferedReaderType) || !type_ready(&BufferedWriterType) ||
        !type_ready(&BufferedRandomType) || !type_ready(&TextFileType) || !type_ready(&StringIOType) ||
        !type_ready(&BytesIOType)) {
        return false;
    }
    slot_set(&library.unsupported_operation, unsupported_operation_new());
    return library.unsupported_operation.held != NULL;
}
