// SPDX-License-Identifier: GPL-3.0-or-later
// See same.h.
//
//     7        held by the root "small ints"           ─▶ ONE_SMALL_INT
//     'name'   held by the root "intern table"         ─▶ ONE_INTERNED
//     (1, 2)   an item of a code's list of constants   ─▶ ONE_CONSTANT
#include "inspect/same.h"

#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/ledger.h"

#include <string.h>

#define DEPTH_MAXIMUM 50 // containers in containers that are compared

// ---- why there is one --------------------------------------------------------------------------------------------

static const struct RootMeaning {
    const char *root;
    OneBecause because;
} root_meanings[] = {
    {"None, NotImplemented, Ellipsis", ONE_SINGLETON},
    {"True, False", ONE_SINGLETON},
    {"small ints", ONE_SMALL_INT},
    {"one-character strs", ONE_CHARACTER},
    {"empty tuple", ONE_EMPTY},
    {"empty bytes", ONE_EMPTY},
    {"intern table", ONE_INTERNED},
};

static bool is_constant(const Holder *holder) {
    const Edge *edge = holder->place == NULL ? NULL : &holder->place->holder.edge;
    return holder->edge.kind == EDGE_ITEM && edge != NULL && edge->kind == EDGE_FIELD &&
           strcmp(edge->name, "constants") == 0;
}

static OneBecause meaning_of(const Holder *holder) {
    for (int64_t i = 0; holder->root != NULL && i < COUNT_OF(root_meanings); i++) {
        if (strcmp(holder->root, root_meanings[i].root) == 0) {
            return root_meanings[i].because;
        }
    }
    return is_constant(holder) ? ONE_CONSTANT : ONE_NOTHING;
}

OneBecause same_because(Borrowed object) {
    if (object == str_empty()) {
        return ONE_EMPTY;
    }
    Ledger ledger;
    if (!ledger_open(&ledger, object)) {
        return ONE_FAILED;
    }
    OneBecause because = ONE_NOTHING;
    for (int64_t i = 0; i < ledger.count; i++) {
        OneBecause meaning = meaning_of(&ledger.holders[i]);
        if (meaning != ONE_NOTHING && (because == ONE_NOTHING || meaning < because)) {
            because = meaning;
        }
    }
    ledger_close(&ledger);
    return because;
}

int64_t same_holders(Borrowed object) {
    Ledger ledger;
    if (!ledger_open(&ledger, object)) {
        return -1;
    }
    int64_t count = 0;
    for (int64_t i = 0; i < ledger.count; i++) {
        count += ledger.holders[i].edge.kind != EDGE_STACK;
    }
    ledger_close(&ledger);
    return count;
}

// ---- equality ----------------------------------------------------------------------------------------------------

static bool is_atom(Borrowed object) {
    const Type *type = object->type;
    return object == NONE || type == &IntType || type == &BoolType || type == &FloatType || type == &StrType ||
           type == &BytesType;
}

bool same_can_change(Borrowed object) {
    return !is_atom(object) && object->type != &TupleType && object->type != &FrozensetType;
}

static bool is_built_in(Borrowed object, int depth);

static bool items_are_built_in(const Slot *items, int64_t count, int depth) {
    bool good = true;
    for (int64_t i = 0; i < count && good; i++) {
        good = is_built_in(items[i].held, depth);
    }
    return good;
}

static bool entries_are_built_in(Borrowed dict, int depth) {
    Borrowed key, value;
    bool good = true;
    for (int64_t position = 0; good && dict_next(dict, &position, &key, &value);) {
        good = is_built_in(key, depth) && is_built_in(value, depth);
    }
    return good;
}

static bool elements_are_built_in(Borrowed set, int depth) {
    Borrowed element;
    bool good = true;
    for (int64_t position = 0; good && set_next(set, &position, &element);) {
        good = is_built_in(element, depth);
    }
    return good;
}

// Through and through, so that to compare it runs no code of the program. What is in itself is too deep.
static bool is_built_in(Borrowed object, int depth) {
    const Type *type = object->type;
    if (is_atom(object)) {
        return true;
    }
    if (depth == DEPTH_MAXIMUM) {
        return false;
    }
    if (type == &ListType) {
        return items_are_built_in(as_list(object)->items, list_size(object), depth + 1);
    }
    if (type == &TupleType) {
        return items_are_built_in(as_tuple(object)->items, tuple_size(object), depth + 1);
    }
    if (type == &DictType) {
        return entries_are_built_in(object, depth + 1);
    }
    return (type == &SetType || type == &FrozensetType) && elements_are_built_in(object, depth + 1);
}

Equality same_equality(Borrowed first, Borrowed second) {
    if (!is_built_in(first, 0) || !is_built_in(second, 0)) {
        return EQUALITY_UNKNOWN;
    }
    Answer equal = object_equal(first, second);
    return equal == FAILED ? EQUALITY_FAILED : equal == YES ? EQUAL : UNEQUAL;
}
