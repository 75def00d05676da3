// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: who holds an object.
//
//     tally.refcount(x)   3                                          without the argument's own reference
//     tally.refs(x)       ['name a in __main__', 'name b in __main__', 'item 0 of list at 0x1000001eb8']
//     tally.why(x)        the shortest chain of references that keeps x; as data
//                         {'kind': 'root', 'chain': [('name a in __main__', 'list', 0x1000001eb8)]}
//
// What always holds: len(tally.refs(x)) == tally.refcount(x).
//
// The argument x is held by a slot of the value stack while the function runs, which no holder outside the call is; so
// it is left out of both.
#include "memory/collector.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "inspect/data.h"
#include "inspect/describe.h"
#include "inspect/ledger.h"
#include "inspect/report.h"
#include "inspect/tally_functions.h"
#include "inspect/why.h"

#include <string.h>

#define OWN_REFERENCES 1 // the argument's slot

Owned tally_refcount(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return int_from_int64(arguments[0]->refcount - OWN_REFERENCES);
}

// ---- refs --------------------------------------------------------------------------------------------------------

// The holder that is this call's argument slot: the topmost one of the value stack, so the last in the ledger. −1:
// none.
static int64_t find_own_slot(const Ledger *ledger) {
    for (int64_t i = ledger->count - 1; i >= 0; i--) {
        const Holder *holder = &ledger->holders[i];
        if (holder->object == NULL && holder->edge.kind == EDGE_STACK) {
            return i;
        }
    }
    return -1;
}

static bool append_holder(Borrowed list, const Holder *holder, Borrowed target) {
    Buffer text;
    buffer_init(&text);
    describe_holder(holder, target, &text);
    return view_append_text(list, &text);
}

// References that no walk can see: in C variables of unfinished expressions.
static bool append_unseen(Borrowed list, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        Buffer text;
        buffer_init(&text);
        describe_unlisted(&text);
        if (!view_append_text(list, &text)) {
            return false;
        }
    }
    return true;
}

static bool append_holders(Borrowed list, const Ledger *ledger, Borrowed target, int64_t count) {
    int64_t own_slot = find_own_slot(ledger);
    for (int64_t i = 0; i < ledger->count; i++) {
        if (i != own_slot && !append_holder(list, &ledger->holders[i], target)) {
            return false;
        }
    }
    return append_unseen(list, count - list_size(list));
}

Owned tally_refs(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed target = arguments[0];
    Owned list = list_new(0); // before the ledger: its birth may start a collection, which may end holders
    if (list == NULL) {
        return NULL;
    }
    Ledger ledger;
    if (!ledger_open(&ledger, target)) {
        release(list);
        return error_raise_no_memory();
    }
    bool good = append_holders(list, &ledger, target, target->refcount - OWN_REFERENCES);
    ledger_close(&ledger);
    if (!good) {
        release(give(list));
    }
    return list;
}

// ---- why ---------------------------------------------------------------------------------------------------------

static bool append_step(Borrowed chain, const Why *why, int64_t index) {
    Buffer text;
    buffer_init(&text);
    why_describe_step(why, index, &text);
    Borrowed object = why->steps[index].object;
    bool good =
        !text.failed && data_append(chain, data_row("ssi", text.bytes, object->type->name, (int64_t)(uintptr_t)object));
    if (text.failed) {
        error_raise_no_memory();
    }
    buffer_deinit(&text);
    return good;
}

// Of a cycle, `again` is the index in the chain of the object that holds the first one.
static Owned why_data(const Why *why) {
    static const char *const kinds[] = {
        [WHY_ROOT] = "root", [WHY_UNFINISHED] = "unfinished", [WHY_CYCLE] = "cycle", [WHY_NOTHING] = "nothing"};
    Owned dict = dict_new();
    Owned chain = list_new(0);
    bool good = dict != NULL && chain != NULL;
    for (int64_t i = 0; good && i < why->count; i++) {
        if (why->kind == WHY_CYCLE && i == why->cycle_end) {
            good = data_set_int(dict, "again", list_size(chain));
        }
        good = good && (why_is_part(why, i) || append_step(chain, why, i));
    }
    good = good && data_set(dict, "kind", str_from_text(kinds[why->kind])) && data_set(dict, "chain", retain(chain));
    release_if_any(chain);
    if (!good && dict != NULL) {
        release(give(dict));
    }
    return dict;
}

// No collection may end the objects of a cycle while they are being told.
static Owned find_why(Borrowed object) {
    Why why;
    if (!why_find(&why, object, 0, true)) {
        return error_raise_no_memory();
    }
    bool enabled = collector_is_enabled();
    collector_set_enabled(false);
    Owned data = why_data(&why);
    collector_set_enabled(enabled);
    why_free(&why);
    return data;
}

Owned tally_why(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[1]);
    if (shown != YES) {
        return shown == NO ? find_why(arguments[0]) : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_why(arguments[0], 0, true, &text));
}
