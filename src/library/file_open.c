// SPDX-License-Identifier: GPL-3.0-or-later
// open(): from a name and a mode to a file.
//
//     open('a.txt', 'r+')   mode ──▶ FileMode ──▶ open(2) ──▶ BinaryFile ──▶ TextFile
//
// Next: binary_file.c.
#include "base/sandbox.h"
#include "base/utf8.h"
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "library/file.h"
#include "library/library.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// ---- modes -------------------------------------------------------------------------------------------------------

// Each letter of a mode may stand in it once.
static bool mode_read_letter(FileMode *mode, bool *text, char letter) {
    bool *const flag = letter == 'r'   ? &mode->reading
                       : letter == 'w' ? &mode->writing
                       : letter == 'a' ? &mode->appending
                       : letter == 'x' ? &mode->creating
                       : letter == '+' ? &mode->updating
                       : letter == 'b' ? &mode->binary
                       : letter == 't' ? text
                                       : NULL;
    if (flag == NULL || *flag) {
        return false;
    }
    *flag = true;
    return true;
}

static bool mode_read(Borrowed argument, FileMode *mode) {
    *mode = (FileMode){.reading = argument == NULL};
    if (argument == NULL) {
        return true;
    }
    const char *letters = str_utf8(argument, NULL);
    bool text = false;
    for (const char *at = letters; at != NULL && *at != '\0'; at++) {
        if (!mode_read_letter(mode, &text, *at)) {
            error_raise(&ValueErrorType, "invalid mode: %R", argument);
            return false;
        }
    }
    int kinds = mode->reading + mode->writing + mode->appending + mode->creating;
    if (letters != NULL && text && mode->binary) {
        error_raise(&ValueErrorType, "can't have text and binary mode at once");
    } else if (letters != NULL && kinds > 1) {
        error_raise(&ValueErrorType, "must have exactly one of create/read/write/append mode");
    } else if (letters != NULL && kinds == 0) {
        error_raise(&ValueErrorType, "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return !error_is_pending();
}

// An argument that is left out may be None as well.
static bool is_given(Borrowed argument) { return argument != NULL && argument != NONE; }

// ---- the system's open -------------------------------------------------------------------------------------------

// The name as the operating system takes it; NULL: an exception is pending.
static const char *file_name_bytes(Borrowed name) {
    size_t size;
    const char *bytes;
    if (is_bytes(name)) {
        bytes = as_bytes(name)->data;
        size = (size_t)as_bytes(name)->size;
    } else {
        bytes = str_utf8(name, &size);
    }
    if (bytes != NULL && strlen(bytes) != size) {
        return error_raise(&ValueErrorType, "embedded null byte");
    }
    return bytes;
}

static int mode_flags(FileMode mode) {
    int flags = mode.updating ? O_RDWR : mode.reading ? O_RDONLY : O_WRONLY;
    flags |= mode.writing     ? O_CREAT | O_TRUNC
             : mode.creating  ? O_CREAT | O_EXCL
             : mode.appending ? O_CREAT | O_APPEND
                              : 0;
    return flags | O_CLOEXEC;
}

// A descriptor; −1: an exception is pending.
static int open_name(Borrowed name, FileMode mode) {
    const char *bytes = file_name_bytes(name);
    if (bytes == NULL) {
        return -1;
    }
    int descriptor;
    do {
        descriptor = sandbox_open(bytes, mode_flags(mode), 0666);
    } while (descriptor < 0 && errno == EINTR && interpreter_check_interrupt());
    if (descriptor < 0 && !error_is_pending()) {
        error_raise_errno(errno, name);
    }
    return descriptor;
}

// The same through a function of the program: opener(name, flags).
static int open_through(Borrowed opener, Borrowed name, FileMode mode) {
    Owned flags = int_from_int64(mode_flags(mode));
    Owned number = flags == NULL ? NULL : object_call_two(opener, name, flags);
    release_if_any(flags);
    if (number == NULL) {
        return -1;
    }
    int64_t descriptor = -1;
    if (!is_int(number)) {
        error_raise(&TypeErrorType, "expected integer from opener");
    } else if (!int_to_int64(as_int(number), &descriptor) || descriptor > INT32_MAX) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C int");
    } else if (descriptor < 0) {
        error_raise(&ValueErrorType, "opener returned %lld", (long long)descriptor);
    }
    release(number);
    return error_is_pending() ? -1 : (int)descriptor;
}

// A descriptor that the program gave; −1: an exception is pending.
static int descriptor_from(Borrowed number) {
    int64_t value;
    if (!object_to_int64(number, &value, &OverflowErrorType)) {
        return -1;
    }
    if (value < 0) {
        error_raise(&ValueErrorType, "negative file descriptor");
        return -1;
    }
    return value > INT32_MAX ? -2 : (int)value;
}

static bool check_descriptor(int descriptor, Borrowed name) {
    struct stat status;
    if (fstat(descriptor, &status) < 0) {
        error_raise_errno(errno, is_int(name) ? NULL : name);
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        error_raise_errno(EISDIR, name);
        return false;
    }
    return true;
}

// A Str, Bytes or Int: objects that stand for a path tell it.
static Owned path_of(Borrowed file) {
    if (is_int(file) || is_str(file) || is_bytes(file)) {
        return retain(file);
    }
    Owned path = special_call(file, names.__fspath__, 0, NULL);
    if (path == NULL) {
        return error_is_pending()
                   ? NULL
                   : error_raise(&TypeErrorType, "expected str, bytes or os.PathLike object, not %T", file);
    }
    if (!is_str(path) && !is_bytes(path)) {
        error_raise(&TypeErrorType, "expected %T.__fspath__() to return str or bytes, not %T", file, path);
        release(give(path));
    }
    return path;
}

static Owned open_binary(Borrowed name, FileMode mode, int64_t capacity, bool owns, Borrowed opener) {
    bool is_number = is_int(name);
    if (!is_number && !owns) {
        return error_raise(&ValueErrorType, "Cannot use closefd=False with file name");
    }
    int descriptor = is_number          ? descriptor_from(name)
                     : is_given(opener) ? open_through(opener, name, mode)
                                        : open_name(name, mode);
    if (error_is_pending()) {
        return NULL;
    }
    bool is_given_number = is_number || is_given(opener); // by the program
    if (is_given_number && !sandbox_allows_descriptor(descriptor)) {
        return error_raise_errno(EACCES, name);
    }
    Owned file = check_descriptor(descriptor, name) ? binary_file_new(descriptor, name, mode, capacity, owns) : NULL;
    if (file == NULL && !is_number) {
        close(descriptor);
    }
    if (file != NULL && mode.appending) {
        lseek(descriptor, 0, SEEK_END);
    }
    return file;
}

// ---- open() ------------------------------------------------------------------------------------------------------

static bool check_text_argument(const char *function, Borrowed argument, const char *name, const char *kind) {
    if (argument == NULL || is_str(argument) || (argument == NONE && kind[3] != '\0')) {
        return true;
    }
    error_raise(&TypeErrorType, "%s() argument '%s' must be %s, not %s", function, name, kind,
                argument == NONE ? "None" : argument->type->name);
    return false;
}

static bool check_modes(FileMode mode, int64_t buffering, Borrowed encoding, Borrowed handler, Borrowed newline) {
    if (!mode.binary) {
        return buffering != 0 || file_raise_closed("can't have unbuffered text I/O");
    }
    return (!is_given(encoding) || file_raise_closed("binary mode doesn't take an encoding argument")) &&
           (!is_given(handler) || file_raise_closed("binary mode doesn't take an errors argument")) &&
           (!is_given(newline) || file_raise_closed("binary mode doesn't take a newline argument"));
}

// A text file over a binary one, which is consumed.
static Owned wrap_text(Owned binary, Borrowed mode, Borrowed encoding, Borrowed handler, Borrowed newline, bool lines) {
    Newline kind;
    const char *texts[3] = {"r", NULL, NULL};
    const Borrowed given[3] = {mode, encoding, handler};
    bool good = text_newline_read(newline, &kind);
    for (int64_t i = 0; good && i < COUNT_OF(texts); i++) {
        if (is_given(given[i]) && !str_equals_text(given[i], "locale")) {
            texts[i] = str_utf8(given[i], NULL);
            good = texts[i] != NULL;
        }
    }
    if (!good) {
        release(binary);
        return NULL;
    }
    int descriptor = as_binary_file(binary)->descriptor;
    Owned file = text_file_new(binary, texts[0], texts[1], texts[2], kind);
    if (file != NULL) {
        as_text_file(file)->line_buffering = lines || isatty(descriptor);
    }
    return file;
}

// io.TextIOWrapper(buffer, …): a second text file over the binary file of another one, in another encoding.
Owned text_file_create(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    static const char signature[] =
        "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)";
    Borrowed values[6];
    (void)type;
    if (!arguments_read_plain("TextIOWrapper", signature, &parsed, arguments, values)) {
        return NULL;
    }
    Borrowed buffer = values[0];
    if (!is_binary_file(buffer)) {
        return error_raise(&TypeErrorType,
                           "TextIOWrapper() is only supported for the binary files that open() gives, "
                           "not for '%T'",
                           buffer);
    }
    Answer lines = values[4] == NULL ? NO : object_truth(values[4]);
    if (lines == FAILED || !check_text_argument("TextIOWrapper", values[1], "encoding", "str or None") ||
        !check_text_argument("TextIOWrapper", values[2], "errors", "str or None") ||
        !check_text_argument("TextIOWrapper", values[3], "newline", "str or None")) {
        return NULL;
    }
    const char *mode = as_binary_file(buffer)->readable ? "r" : "w";
    Owned mode_text = str_from_text(mode);
    Owned file =
        mode_text == NULL ? NULL : wrap_text(retain(buffer), mode_text, values[1], values[2], values[3], lines == YES);
    release_if_any(mode_text);
    return file;
}

enum { OPEN_FILE, OPEN_MODE, OPEN_BUFFERING, OPEN_ENCODING, OPEN_ERRORS, OPEN_NEWLINE, OPEN_CLOSEFD, OPEN_OPENER };

static Owned builtin_open(Borrowed self, const Borrowed *arguments) {
    (void)self;
    FileMode mode;
    int64_t buffering = -1;
    Answer owns = arguments[OPEN_CLOSEFD] == NULL ? YES : object_truth(arguments[OPEN_CLOSEFD]);
    if (owns == FAILED || !check_text_argument("open", arguments[OPEN_MODE], "mode", "str") ||
        !check_text_argument("open", arguments[OPEN_ENCODING], "encoding", "str or None") ||
        !check_text_argument("open", arguments[OPEN_ERRORS], "errors", "str or None") ||
        !check_text_argument("open", arguments[OPEN_NEWLINE], "newline", "str or None") ||
        (arguments[OPEN_BUFFERING] != NULL &&
         !object_to_int64(arguments[OPEN_BUFFERING], &buffering, &OverflowErrorType)) ||
        !mode_read(arguments[OPEN_MODE], &mode) ||
        !check_modes(mode, buffering, arguments[OPEN_ENCODING], arguments[OPEN_ERRORS], arguments[OPEN_NEWLINE])) {
        return NULL;
    }
    int64_t capacity = buffering == 0 ? 0 : mode.binary && buffering > 1 ? buffering : FILE_BUFFER_SIZE;
    Owned path = path_of(arguments[OPEN_FILE]);
    Owned file = path == NULL ? NULL : open_binary(path, mode, capacity, owns == YES, arguments[OPEN_OPENER]);
    release_if_any(path);
    if (file == NULL || mode.binary) {
        return file;
    }
    return wrap_text(file, arguments[OPEN_MODE], arguments[OPEN_ENCODING], arguments[OPEN_ERRORS],
                     arguments[OPEN_NEWLINE], buffering == 1);
}

NativeRow open_rows[] = {
    {"open", builtin_open,
     .signature = "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     .help = "Opens a file: mode is one of r, w, a, x, with b for bytes and + to read and write as well."},
    {0},
};
