// SPDX-License-Identifier: GPL-3.0-or-later
// What the functions of `import tally` share: showing, or giving data instead.
//
//     report_… ──▶ Buffer ── view_print ──▶ sys.stdout, whatever the program has put there
#include "inspect/tally_functions.h"

#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/library.h"

Answer view_is_shown(Borrowed show) { return show == NULL ? YES : object_truth(show); }

Owned view_print(Buffer *text, bool good) {
    if (!good) {
        buffer_deinit(text);
        return NULL;
    }
    Owned str = str_from_buffer(text);
    good = str != NULL && standard_output_write(str);
    release_if_any(str);
    return good ? none_new() : NULL;
}

bool view_append_text(Borrowed list, Buffer *text) {
    Owned str = str_from_buffer(text);
    return str != NULL && list_append(list, str);
}
