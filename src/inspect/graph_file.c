// SPDX-License-Identifier: GPL-3.0-or-later
// A graph into a file: .dot is the text itself, .svg is what Graphviz's program `dot` makes of it.
//
//     dot -Tsvg  ◀─ the text, through a pipe ─ Tally         the picture ─▶ memory ─▶ the file, opened by Tally
//
// No shell is asked, and the file is opened through the one door, so a sandbox holds. In a sandbox no program is
// started.
#include "base/child.h"
#include "base/sandbox.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "inspect/graph.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    return length > strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

// Lets the program draw into memory, so that a file that is there already is only replaced by a picture that is whole.
static bool draw_with_dot(const Buffer *dot, int picture) {
    int status = child_feed("dot", "-Tsvg", dot->bytes, dot->length, picture);
    if (status < 0) {
        error_raise_errno(errno, NULL);
    } else if (status == CHILD_MISSING) {
        error_raise(&RuntimeErrorType, "Graphviz's program dot is not installed; a file that ends in .dot needs none");
    } else if (status != 0) {
        error_raise(&RuntimeErrorType, "Graphviz's program dot ended with status %d", status);
    }
    return status == 0;
}

static bool copy_picture(int picture, int file) {
    char bytes[4096];
    ssize_t count = lseek(picture, 0, SEEK_SET) == 0 ? read(picture, bytes, sizeof bytes) : -1;
    while (count > 0 && descriptor_write(file, bytes, (size_t)count)) {
        count = read(picture, bytes, sizeof bytes);
    }
    return count == 0;
}

// Opens the file; −1: OSError is pending.
static int open_file(Borrowed name, const char *path) {
    int file = sandbox_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) {
        error_raise_errno(errno, name);
    }
    return file;
}

// Ends a file; what went wrong with it has set errno.
static bool close_file(Borrowed name, int file, bool good) {
    if (!good) {
        error_raise_errno(errno, name);
    }
    close(file);
    return good;
}

static bool write_text(Borrowed name, const char *path, const Buffer *dot) {
    int file = open_file(name, path);
    return file >= 0 && close_file(name, file, descriptor_write(file, dot->bytes, dot->length));
}

static bool write_picture(Borrowed name, const char *path, const Buffer *dot) {
    int picture = memfd_create("picture", MFD_CLOEXEC);
    if (picture < 0) {
        error_raise_errno(errno, NULL);
        return false;
    }
    int file = draw_with_dot(dot, picture) ? open_file(name, path) : -1;
    bool good = file >= 0 && close_file(name, file, copy_picture(picture, file));
    close(picture);
    return good;
}

bool graph_write(Borrowed file, const Buffer *dot) {
    size_t size;
    const char *path = str_utf8(file, &size);
    if (path == NULL || strlen(path) != size) {
        if (path != NULL) {
            error_raise(&ValueErrorType, "embedded null byte");
        }
        return false;
    }
    bool drawn = ends_with(path, ".svg");
    if (!drawn && !ends_with(path, ".dot")) {
        error_raise(&ValueErrorType, "the name of a graph's file must end in .dot or .svg: %R", file);
        return false;
    }
    if (drawn && sandbox_is_on()) {
        error_raise(&PermissionErrorType,
                    "no program may be started in a sandbox; a file that ends in .dot needs none");
        return false;
    }
    return drawn ? write_picture(file, path, dot) : write_text(file, path, dot);
}
