// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: what no list of holders explains.
//
//     tally.unlisted(show=False)   [(1, 'list at 0x100004c558 = [1, 2]')]   references that nobody is listed for, and
//     of what
//
// The texts are written down, outside the heap, before the first object of the answer is born.
#include "objects/error.h"
#include "objects/list.h"
#include "inspect/data.h"
#include "inspect/describe.h"
#include "inspect/report.h"
#include "inspect/tally_functions.h"
#include "inspect/unlisted.h"

#include <string.h>

#define VALUE_WIDTH 40

// Adds the number of references and the text with its NUL.
static void note(Borrowed object, int64_t rest, void *context) {
    Buffer *notes = context;
    buffer_add(notes, &rest, sizeof rest);
    describe_object(object, notes);
    buffer_add_text(notes, " = ");
    describe_value(object, VALUE_WIDTH, notes);
    buffer_add_byte(notes, '\0');
}

static Owned list_from_notes(const Buffer *notes) {
    Owned list = list_new(0);
    for (size_t at = 0; list != NULL && at < notes->length;) {
        int64_t rest;
        memcpy(&rest, notes->bytes + at, sizeof rest);
        const char *text = notes->bytes + at + sizeof rest;
        at += sizeof rest + strlen(text) + 1;
        if (!data_append(list, data_row("is", rest, text))) {
            release(give(list));
        }
    }
    return list;
}

static Owned unlisted_data(void) {
    Buffer notes;
    buffer_init(&notes);
    bool good = unlisted_walk(note, &notes) && !notes.failed;
    Owned list = good ? list_from_notes(&notes) : error_raise_no_memory();
    buffer_deinit(&notes);
    return list;
}

Owned tally_unlisted(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown != YES) {
        return shown == NO ? unlisted_data() : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_unlisted(&text));
}
