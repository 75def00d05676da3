// SPDX-License-Identifier: GPL-3.0-or-later
// The history file: $XDG_STATE_HOME/tally/history, or ~/.local/state/tally/history. Only its owner may read it. A
// session in a sandbox has none.
#include "cli/history.h"

#include "base/buffer.h"
#include "base/sandbox.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
}

// Relative folders are not allowed in these variables.
static bool add_folder(Buffer *path) {
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    bool has_state = state != NULL && state[0] == '/';
    if (!has_state && (home == NULL || home[0] != '/')) {
        return false;
    }
    buffer_add_text(path, has_state ? state : home);
    buffer_add_text(path, has_state ? "" : "/.local/state");
    return true;
}

char *history_file_make(void) {
    if (sandbox_is_on()) {
        return NULL;
    }
    Buffer path;
    buffer_init(&path);
    bool known = add_folder(&path);
    buffer_add_text(&path, "/tally/history");
    char *name = known && !path.failed ? strdup(path.bytes) : NULL;
    buffer_deinit(&path);
    if (name == NULL) {
        return NULL;
    }
    make_folders(name);
    int descriptor = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        free(name);
        return NULL;
    }
    close(descriptor);
    return name;
}
