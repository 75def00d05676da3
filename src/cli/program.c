// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and reading the program.
//
//     given        name in tracebacks          sys.path[0]
//     prog.py      /home/ann/prog.py           /home/ann (where the file lies, behind symbolic links)
//     game/        /home/ann/game/__main__.py  /home/ann/game
//     -m game      later, as import finds it   /home/ann
//     -c CODE      <string>                    '' (the present folder)
//     -            <stdin>                     ''
//
// Next: run.c.
#include "cli/program.h"

#include "eval/interpreter.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail_no_memory(void) {
    fputs("tally: out of memory\n", stderr);
    return 2;
}

// ---- reading -----------------------------------------------------------------------------------------------------

// Everything up to the end. False: errno says why; EINTR: Ctrl-C.
static bool read_all(int descriptor, Buffer *text) {
    char block[1 << 14];
    for (;;) {
        ssize_t count = read(descriptor, block, sizeof block);
        if (count > 0) {
            buffer_add(text, block, (size_t)count);
        } else if (count == 0) {
            errno = ENOMEM;
            return !text->failed;
        } else if (errno != EINTR || interpreter.interrupted) {
            return false;
        }
    }
}

static int read_standard_input(Buffer *text) {
    if (read_all(STDIN_FILENO, text) || errno == EBADF) { // a closed one is an empty program, as in CPython
        return 0;
    }
    if (errno == EINTR) {
        return 130;
    }
    fprintf(stderr, "tally: can't read standard input: %s\n", strerror(errno));
    return 2;
}

static int read_file(const char *name, Buffer *text) {
    int descriptor = open(name, O_RDONLY | O_CLOEXEC);
    bool good = descriptor >= 0 && read_all(descriptor, text);
    int error = errno;
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (!good && error == EINTR) {
        return 130;
    }
    if (!good) {
        fprintf(stderr, "tally: can't open file '%s': [Errno %d] %s\n", name, error, strerror(error));
    }
    return good ? 0 : 2;
}

// ---- names of files ----------------------------------------------------------------------------------------------

static char *join(const char *folder, const char *name) {
    Buffer path;
    buffer_init(&path);
    buffer_add_text(&path, folder);
    if (path.length == 0 || path.bytes[path.length - 1] != '/') {
        buffer_add_byte(&path, '/');
    }
    buffer_add_text(&path, name);
    char *copy = path.failed ? NULL : strdup(path.bytes);
    buffer_deinit(&path);
    return copy;
}

// The path from the root: the given words behind the present folder, not tidied, as CPython shows them. NULL: no
// memory.
static char *full_path(const char *name) {
    char *folder = name[0] == '/' ? NULL : getcwd(NULL, 0);
    char *path = folder == NULL ? strdup(name) : name[0] == '\0' ? strdup(folder) : join(folder, name);
    free(folder);
    return path;
}

// The folder that the file really lies in.
static char *folder_of_file(const char *name) {
    char *path = realpath(name, NULL);
    if (path == NULL) {
        path = strdup(name);
    }
    char *slash = path == NULL ? NULL : strrchr(path, '/');
    if (slash != NULL) {
        slash[slash == path ? 1 : 0] = '\0';
    }
    return path;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

// A folder is a program if it has a __main__.py.
static int read_folder(Program *program) {
    program->is_folder = true;
    program->folder = program->name;
    program->name = join(program->folder, "__main__.py");
    if (program->name == NULL) {
        return fail_no_memory();
    }
    if (access(program->name, F_OK) != 0) {
        fprintf(stderr, "tally: can't find '__main__' module in '%s'\n", program->folder);
        return 1;
    }
    return read_file(program->name, &program->text);
}

static int read_named(Program *program, const char *name) {
    program->has_file = true;
    program->name = full_path(name);
    if (program->name == NULL) {
        return fail_no_memory();
    }
    struct stat status;
    if (stat(program->name, &status) == 0 && S_ISDIR(status.st_mode)) {
        return read_folder(program);
    }
    program->folder = folder_of_file(program->name);
    return program->folder == NULL ? fail_no_memory() : read_file(program->name, &program->text);
}

static int read_unnamed(Program *program, const char *name, char *folder) {
    program->name = strdup(name);
    program->folder = folder;
    return program->name == NULL || program->folder == NULL ? fail_no_memory() : 0;
}

int program_read(Program *program, const Options *options) {
    *program = (Program){0};
    buffer_init(&program->text);
    int status = 0;
    switch (options->input) {
    case INPUT_FILE: return read_named(program, options->text);
    case INPUT_MODULE: return read_unnamed(program, "<module>", full_path(""));
    case INPUT_CODE:
        status = read_unnamed(program, "<string>", strdup(""));
        buffer_add_text(&program->text, options->text);
        buffer_add_byte(&program->text, '\n');
        return program->text.failed ? fail_no_memory() : status;
    case INPUT_STDIN:
        program->has_file = true;
        status = read_unnamed(program, "<stdin>", strdup(""));
        return status != 0 ? status : read_standard_input(&program->text);
    case INPUT_REPL: break;
    }
    return read_unnamed(program, "<stdin>", strdup(""));
}

void program_deinit(Program *program) {
    free(program->name);
    free(program->folder);
    buffer_deinit(&program->text);
}
