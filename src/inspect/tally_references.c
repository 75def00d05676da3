// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: who holds an object.
//
//     tally.refcount(x)   3                                          without the argument's own reference
//     tally.refs(x)       ['name a in __main__', 'name b in __main__', 'item 0 of list at 0x1000001eb8']
//
// What always holds: len(tally.refs(x)) == tally.refcount(x).
//
// The argument x is held by a slot of the value stack while the function runs, which no holder outside the call is; so
// it is left out of both.
#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "inspect/describe.h"
#include "inspect/ledger.h"
#include "inspect/tally_functions.h"

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
