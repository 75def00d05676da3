// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for a terminal of 80 columns.
//
//     >>> :refs a
//     list at 0x1000001eb8 = [1, 2]: 3 references
//         name a in __main__
//         name b in __main__
//         item 0 of list at 0x1000002010
//
// Names come first, then what objects hold, then the runtime. References of one kind from one holder share a line.
//
// What always holds: the numbers of the lines add up to the count in the first line. What no walk can see, because a
// running expression holds it in C variables, is said so.
#include "inspect/report.h"

#include "memory/heap.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/weakref.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/ledger.h"

#include <inttypes.h>
#include <string.h>

#define LINES_MAXIMUM 24  // of :refs
#define INDEXES_MAXIMUM 5 // that one line names
#define NAME_WIDTH 12
#define VALUE_WIDTH 26
#define TYPE_WIDTH 12
#define WIDTH 80

void report_object(Borrowed object, Buffer *out) {
    size_t start = out->length;
    buffer_add_text(out, "    ");
    describe_object(object, out);
    buffer_add_text(out, " = ");
    describe_value(object, WIDTH, out);
    columns_cut(out, start, WIDTH);
    buffer_add_byte(out, '\n');
}

// ---- :names ------------------------------------------------------------------------------------------------------

static void add_name_row(Borrowed name, Borrowed value, Buffer *out) {
    size_t start = out->length;
    str_add_to_buffer(name, out);
    columns_pad(out, start, NAME_WIDTH);
    start = out->length;
    describe_value(value, VALUE_WIDTH - 1, out);
    columns_pad(out, start, VALUE_WIDTH);
    buffer_add_format(out, "%-14p ", (const void *)value);
    columns_add(out, value->type->name, TYPE_WIDTH);
    buffer_add_format(out, "%5" PRId64 " %5" PRId64 "\n", object_size(value), value->refcount);
}

bool report_names(Borrowed namespace, Buffer *out) {
    int64_t position = 0;
    Borrowed name, value;
    bool any = false;
    while (dict_next(namespace, &position, &name, &value)) {
        if (!is_str(name) || describe_is_special(name)) {
            continue;
        }
        if (!any) {
            buffer_add_format(out, "%-*s %-*s %-14s %-*s %5s %5s\n", NAME_WIDTH, "name", VALUE_WIDTH, "value", "id",
                              TYPE_WIDTH, "type", "size", "count");
        }
        any = true;
        add_name_row(name, value, out);
    }
    if (!any) {
        buffer_add_text(out, "no names yet\n");
    }
    return report_finish(out);
}

// ---- :refs -------------------------------------------------------------------------------------------------------

typedef enum HolderRank { RANK_LOCAL, RANK_NAME, RANK_OBJECT, RANK_RUNTIME, RANK_COUNT } HolderRank;

static HolderRank holder_rank(const Holder *holder) {
    if (holder->object == NULL) {
        return holder->frame != NULL || holder->edge.kind == EDGE_STACK ? RANK_LOCAL : RANK_RUNTIME;
    }
    return holder->owner != NULL && holder->owner->type == &ModuleType ? RANK_NAME : RANK_OBJECT;
}

// May the two share a line: further items of one container, or one root's references?
static bool holders_are_alike(const Holder *first, const Holder *second) {
    if (first->object != second->object || first->frame != second->frame || first->root != second->root) {
        return false;
    }
    bool is_root = holder_rank(first) == RANK_RUNTIME;
    return is_root || (first->edge.kind == EDGE_ITEM && second->edge.kind == EDGE_ITEM);
}

// From "item 0 of a" or "default 0 of function f": "items 0, 1, 2 of a", "defaults 0, 1 of function f".
static void add_items_line(const Holder *holders, int64_t count, const char *one, Buffer *out) {
    size_t word = strcspn(one, "0123456789");
    const char *rest = one + word + strspn(one + word, "0123456789");
    bool several = word > 0 && one[word - 1] == ' ';
    buffer_add(out, one, several ? word - 1 : word);
    buffer_add_text(out, several ? "s " : "");
    for (int64_t i = 0; i < count && i < INDEXES_MAXIMUM; i++) {
        buffer_add_format(out, i == 0 ? "%" PRId64 : ", %" PRId64, holders[i].edge.index);
    }
    if (count > INDEXES_MAXIMUM) {
        buffer_add_format(out, ", … (%" PRId64 " in all)", count);
    }
    buffer_add_text(out, rest);
}

static void add_line(const Holder *holders, int64_t count, Borrowed target, Buffer *out) {
    Buffer one;
    buffer_init(&one);
    describe_holder(&holders[0], target, &one);
    buffer_add_text(out, "    ");
    if (count > 1 && holders[0].object != NULL) {
        add_items_line(holders, count, one.bytes, out);
    } else {
        buffer_add(out, one.bytes, one.length);
        if (count > 1) {
            buffer_add_format(out, " (%" PRId64 " references)", count);
        }
    }
    buffer_add_byte(out, '\n');
    out->failed |= one.failed;
    buffer_deinit(&one);
}

// The lines of one rank. Returns how many references they stand for; those past the last line are left out.
static int64_t add_rank(const Ledger *ledger, HolderRank rank, int64_t *lines, Borrowed target, Buffer *out) {
    int64_t shown = 0;
    for (int64_t i = 0; i < ledger->count; i++) {
        if (holder_rank(&ledger->holders[i]) != rank) {
            continue;
        }
        int64_t count = 1;
        while (i + count < ledger->count && holders_are_alike(&ledger->holders[i], &ledger->holders[i + count])) {
            count += 1;
        }
        if (*lines < LINES_MAXIMUM) {
            *lines += 1;
            shown += count;
            add_line(&ledger->holders[i], count, target, out);
        }
        i += count - 1;
    }
    return shown;
}

static void add_rest(int64_t count, const char *text, Buffer *out) {
    if (count > 0) {
        buffer_add_format(out, text, count);
    }
}

// References that no walk can see: in C variables of unfinished expressions.
static void add_unlisted(int64_t count, Buffer *out) {
    if (count > 0) {
        buffer_add_text(out, "    ");
        describe_unlisted(out);
        buffer_add_format(out, count == 1 ? "\n" : " (%" PRId64 " references)\n", count);
    }
}

bool report_refs(Borrowed object, int64_t own, Buffer *out) {
    int64_t count = object->refcount - own;
    Ledger ledger;
    if (!ledger_open(&ledger, object)) {
        error_raise_no_memory();
        return false;
    }
    describe_object(object, out);
    buffer_add_text(out, " = ");
    describe_value(object, 40, out);
    buffer_add_format(out, ": %" PRId64 " reference%s\n", count, count == 1 ? "" : "s");
    int64_t lines = 0;
    int64_t shown = 0;
    for (HolderRank rank = RANK_LOCAL; rank < RANK_COUNT; rank++) {
        shown += add_rank(&ledger, rank, &lines, object, out);
    }
    add_rest(ledger.count - shown, "    and %" PRId64 " more\n", out);
    add_unlisted(count - ledger.count, out);
    add_rest(ledger.count - count, "    %" PRId64 " of these without a count: it will die too early\n", out);
    add_rest(weakref_count(object), "    and weakly, which does not count: %" PRId64 "\n", out);
    ledger_close(&ledger);
    return report_finish(out);
}
