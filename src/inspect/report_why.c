// SPDX-License-Identifier: GPL-3.0-or-later
// Why an object lives, drawn from top to bottom.
//
//     >>> :why x                                            >>> tally.why(r())
//     the shortest chain of references that keeps [1]:      nothing outside reaches [[...]]:
//                                                           a cycle holds it, until the collector finds that
//         name a in __main__
//           ▼                                                   list at 0x… = [[...]]
//         a (list at 0x…) = [1, {'k': [1]}]                       └ item 0 ─▶ itself
//           │ item 1
//           ▼
//         …
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/report.h"
#include "inspect/why.h"

#include "objects/error.h"

#include <inttypes.h>

#define WIDTH 80
#define TITLE_VALUE_WIDTH 30
#define STEPS_AT_START 8 // of a long chain, those that are drawn
#define STEPS_AT_END 4

static void add_title(const Why *why, Borrowed object, Buffer *out) {
    static const char *const before[] = {
        [WHY_ROOT] = "the shortest chain of references that keeps ",
        [WHY_UNFINISHED] = "no name leads to ",
        [WHY_CYCLE] = "nothing outside reaches ",
        [WHY_NOTHING] = "nothing but this question holds ",
    };
    static const char *const after[] = {
        [WHY_ROOT] = ":\n\n",
        [WHY_UNFINISHED] = ", but it is in use:\n\n",
        [WHY_CYCLE] = ":\na cycle holds it, until the collector finds that\n\n",
        [WHY_NOTHING] = "\n",
    };
    buffer_add_text(out, before[why->kind]);
    size_t start = out->length;
    describe_value(object, TITLE_VALUE_WIDTH, out);
    columns_cut(out, start, TITLE_VALUE_WIDTH);
    buffer_add_text(out, after[why->kind]);
}

// The reference that leads to a step's object.
static void add_link(const Why *why, int64_t index, Buffer *out) {
    bool is_first = index == 0;
    size_t start = out->length;
    buffer_add_text(out, is_first ? "    " : "      │ ");
    why_describe_step(why, index, out);
    columns_cut(out, start, WIDTH);
    buffer_add_text(out, "\n      ▼\n");
}

static void add_step(const Why *why, int64_t index, Buffer *out) {
    if (!why_is_part(why, index)) {
        if (why->kind != WHY_CYCLE || index > 0) {
            add_link(why, index, out);
        }
        report_object(why->steps[index].object, out);
    }
    if (why->kind == WHY_CYCLE && index == why->cycle_end) {
        buffer_add_text(out, "      └ ");
        why_describe_step(why, 0, out);
        buffer_add_text(out, index == 0 ? " ─▶ itself\n" : " ─▶ the first of these, again\n");
    }
}

bool report_why(Borrowed object, int64_t own, bool asked_by_call, Buffer *out) {
    Why why;
    if (!why_find(&why, object, own, asked_by_call)) {
        error_raise_no_memory();
        return false;
    }
    add_title(&why, object, out);
    int64_t left_out = why.count - STEPS_AT_START - STEPS_AT_END;
    for (int64_t i = 0; i < why.count; i++) {
        bool is_out = left_out > 1 && i >= STEPS_AT_START && i < why.count - STEPS_AT_END;
        if (!is_out) {
            add_step(&why, i, out);
        } else if (is_out && i == STEPS_AT_START) {
            buffer_add_format(out, "      ┊ %" PRId64 " more\n", left_out);
        }
    }
    why_free(&why);
    return report_finish(out);
}
