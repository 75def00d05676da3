// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: one object or two.
//
//     tally.same(a, b, show=False)   {'same': False, 'equal': True, 'ids': (0x1000001eb8, 0x1000001ef8), 'because':
//     None}
//
// 'equal' is None where only code of the program could tell; 'because' says what made one object of two literals:
// 'singleton', 'small int', 'one character', 'empty', 'interned', 'constant'; None: nothing but assignment.
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "inspect/data.h"
#include "inspect/report.h"
#include "inspect/same.h"
#include "inspect/tally_functions.h"

static Owned because_text(OneBecause because) {
    static const char *const texts[] = {
        [ONE_SINGLETON] = "singleton", [ONE_SMALL_INT] = "small int", [ONE_CHARACTER] = "one character",
        [ONE_EMPTY] = "empty",         [ONE_INTERNED] = "interned",   [ONE_CONSTANT] = "constant"};
    return because == ONE_NOTHING ? none_new() : str_from_text(texts[because]);
}

static Owned same_data(Borrowed first, Borrowed second) {
    bool same = first == second;
    OneBecause because = same ? same_because(first) : ONE_NOTHING;
    Equality equality = same_equality(first, second);
    if (equality == EQUALITY_FAILED || because == ONE_FAILED) {
        return error_is_pending() ? NULL : error_raise_no_memory();
    }
    Owned dict = dict_new();
    if (dict == NULL) {
        return NULL;
    }
    Owned equal = equality == EQUALITY_UNKNOWN ? none_new() : bool_new(equality == EQUAL);
    if (!data_set(dict, "same", bool_new(same)) || !data_set(dict, "equal", equal) ||
        !data_set(dict, "ids", data_row("ii", (int64_t)(uintptr_t)first, (int64_t)(uintptr_t)second)) ||
        !data_set(dict, "because", because_text(because))) {
        release(give(dict));
    }
    return dict;
}

Owned tally_same(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[2]);
    if (shown != YES) {
        return shown == NO ? same_data(arguments[0], arguments[1]) : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_same(arguments[0], arguments[1], 0, &text));
}
