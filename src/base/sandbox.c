// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox: a folder, and the proof that a file lies in it.
//
//     folder /home/ann/demo          kept open as a descriptor
//     asked  ../demo/link/a.txt
//     real   /home/ann/demo/data/a.txt      behind every symbolic link and every ..
//     opened data ─▶ a.txt                  part by part below the folder's descriptor, following no link
//
// The real path tells whether the file lies inside. Should a part have become a link in the meantime, opening fails,
// because no link is followed any more. /proc, /dev and /sys are not files in this sense, not even when the folder is
// the root.
//
// Next: raw.h, the one door to memory.
#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct Sandbox {
    bool is_on;
    int folder;          // a descriptor
    char path[PATH_MAX]; // its real path
} sandbox;

bool sandbox_is_on(void) { return sandbox.is_on; }

bool sandbox_enter(const char *folder) {
    if (realpath(folder[0] == '\0' ? "." : folder, sandbox.path) == NULL) {
        return false;
    }
    sandbox.folder = open(sandbox.path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    sandbox.is_on = sandbox.folder >= 0;
    return sandbox.is_on;
}

bool sandbox_allows_descriptor(int descriptor) { return !sandbox.is_on || descriptor <= STDERR_FILENO; }

// ---- inside or not -----------------------------------------------------------------------------------------------

// What is left of a real path behind this folder ("" for the folder itself); NULL: it lies elsewhere.
static const char *below(const char *folder, const char *path) {
    size_t length = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    if (strncmp(path, folder, length) != 0 || (path[length] != '/' && path[length] != '\0')) {
        return NULL;
    }
    return path + length + strspn(path + length, "/");
}

// What is left of a real path behind the sandbox's folder; NULL: it is not inside.
static const char *inside(const char *path) {
    static const char *const devices[] = {"/proc", "/dev", "/sys"};
    for (size_t i = 0; i < sizeof devices / sizeof devices[0]; i++) {
        if (below(devices[i], path) != NULL && below(devices[i], sandbox.path) == NULL) {
            return NULL;
        }
    }
    return below(sandbox.path, path);
}

// Cuts the last part off a path, and returns it; NULL: there is none. "a/b/" has the last part "".
static char *cut_last(char *path) {
    char *slash = strrchr(path, '/');
    if (slash == NULL) {
        return NULL;
    }
    *slash = '\0';
    return slash + 1;
}

// The error for a path that does not exist: its own (ENOENT …), if the lowest part of it that does exist lies inside.
static int error_of_missing(const char *path, int error) {
    char existing[PATH_MAX], real[PATH_MAX];
    strcpy(existing, path);
    while (cut_last(existing) != NULL) {
        if (realpath(existing[0] == '\0' ? "/" : existing, real) != NULL) {
            return inside(real) == NULL ? EACCES : error;
        }
    }
    return EACCES;
}

// The real path of a file that may still have to be made. False: errno says why not.
static bool find_real(const char *path, bool makes, char real[PATH_MAX]) {
    char full[PATH_MAX], folder[PATH_MAX];
    size_t length = strlen(path);
    if (length + 3 > sizeof full) {
        errno = ENAMETOOLONG;
        return false;
    }
    strcpy(full, path[0] == '/' ? "" : "./"); // there is a slash in it now
    strcat(full, path);
    if (length == 0 || realpath(full, real) != NULL) {
        errno = ENOENT;
        return length > 0;
    }
    int error = errno;
    strcpy(folder, full);
    const char *name = cut_last(folder);
    bool has_name = name[0] != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
    if (!makes || error != ENOENT || !has_name || realpath(folder[0] == '\0' ? "/" : folder, real) == NULL ||
        strlen(real) + strlen(name) + 2 > PATH_MAX) {
        errno = error_of_missing(full, error);
        return false;
    }
    strcat(real, "/");
    strcat(real, name);
    return true;
}

// ---- opening -----------------------------------------------------------------------------------------------------

// Opens a file by its parts below the folder.
static int open_below(const char *parts, int flags, mode_t mode) {
    int folder = sandbox.folder;
    int descriptor = -1;
    while (folder >= 0) {
        char part[NAME_MAX + 1];
        size_t length = strcspn(parts, "/");
        if (length >= sizeof part) {
            errno = ENAMETOOLONG;
            break;
        }
        memcpy(part, parts, length);
        part[length] = '\0';
        parts += length + strspn(parts + length, "/");
        bool is_last = *parts == '\0';
        int next = openat(folder, length == 0 ? "." : part,
                          O_NOFOLLOW | O_CLOEXEC | (is_last ? flags : O_PATH | O_DIRECTORY), mode);
        if (folder != sandbox.folder) {
            int error = errno;
            close(folder);
            errno = error;
        }
        folder = is_last ? -1 : next;
        descriptor = is_last ? next : -1;
    }
    if (descriptor < 0 && errno == ELOOP) {
        errno = EACCES; // a link that leads nowhere, or that was not there a moment ago
    }
    return descriptor;
}

int sandbox_open(const char *path, int flags, mode_t mode) {
    if (!sandbox.is_on) {
        return open(path, flags, mode);
    }
    char real[PATH_MAX];
    if (!find_real(path, (flags & O_CREAT) != 0, real)) {
        return -1;
    }
    const char *parts = inside(real);
    if (parts == NULL) {
        errno = EACCES;
        return -1;
    }
    return open_below(parts, flags, mode);
}

mode_t sandbox_file_kind(const char *path) {
    char real[PATH_MAX];
    struct stat status;
    if (sandbox.is_on && (!find_real(path, false, real) || inside(real) == NULL)) {
        return 0;
    }
    return stat(sandbox.is_on ? real : path, &status) == 0 ? status.st_mode & S_IFMT : 0;
}
