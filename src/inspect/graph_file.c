// SPDX-License-Identifier: GPL-3.0-or-later
// A graph into a file: .dot is the text itself, .svg is what Graphviz's program `dot` makes of it.
//
//     dot -Tsvg  ◀─ the text, through a pipe ─ Tally         the picture ─▶ the file, opened by Tally
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
#include <unistd.h>

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    return length > strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

static bool draw_with_dot(Borrowed file, const Buffer *dot, int output) {
    int status = child_feed("dot", "-Tsvg", dot->bytes, dot->length, output);
    if (status < 0) {
        error_raise_errno(errno, file);
    } else if (status == CHILD_MISSING) {
        error_raise(&RuntimeErrorType, "Graphviz's program dot is not installed; a file that ends in .dot needs none");
    } else if (status != 0) {
        error_raise(&RuntimeErrorType, "Graphviz's program dot ended with status %d", status);
    }
    return status == 0;
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
    int descriptor = sandbox_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        error_raise_errno(errno, file);
        return false;
    }
    bool good = drawn ? draw_with_dot(file, dot, descriptor) : descriptor_write(descriptor, dot->bytes, dot->length);
    if (!good && !error_is_pending()) {
        error_raise_errno(errno, file);
    }
    close(descriptor);
    return good;
}
