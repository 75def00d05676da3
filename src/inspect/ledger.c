// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over everything, comparing each child with the object in question.
//
//     heap_walk_objects ─▶ each object ─▶ its traverse ─▶ visit(child, edge): is it ours? then (object, edge) is a
//     holder roots_walk        ─▶ each root   ─▶ its walk     ─▶ the same, with the root's name
//
// What always holds at a statement's end: the list is as long as the refcount. In the middle of an expression, C code
// may hold references that no walk can see.
//
// Next: audit.c makes the same walk once for all objects; describe.c puts a holder into words.
#include "inspect/ledger.h"

#include "base/raw.h"
#include "memory/heap.h"
#include "memory/roots.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "inspect/address_table.h"

#include <string.h>

typedef struct Search {
    Ledger *ledger;
    Borrowed target;
    Holder now; // whose references are being visited
} Search;

static void ledger_add(Ledger *ledger, Holder holder) {
    if (ledger->count == ledger->capacity) {
        int64_t capacity = ledger->capacity == 0 ? 16 : 2 * ledger->capacity;
        Holder *holders = raw_resize(PART_LEDGER, ledger->holders, (size_t)ledger->capacity * sizeof(Holder),
                                     (size_t)capacity * sizeof(Holder));
        if (holders == NULL) {
            ledger->failed = true;
            return;
        }
        ledger->holders = holders;
        ledger->capacity = capacity;
    }
    ledger->holders[ledger->count++] = holder;
}

static void visit_child(Borrowed child, Edge edge, void *context) {
    Search *search = context;
    if (child == search->target) {
        search->now.edge = edge;
        ledger_add(search->ledger, search->now);
    }
}

static void visit_object(Borrowed object, void *context) {
    Search *search = context;
    search->now = (Holder){.object = object};
    object_traverse(object, visit_child, search);
}

static void begin_root(const char *name, void *context) {
    Search *search = context;
    search->now = (Holder){.root = name};
}

// A running call's function comes before its local names, and tells whose they are.
static void visit_root_child(Borrowed child, Edge edge, void *context) {
    Search *search = context;
    if (edge.kind == EDGE_FIELD && strcmp(edge.name, "running function") == 0) {
        search->now.function = child;
    }
    visit_child(child, edge, context);
}

// ---- owners of dicts ---------------------------------------------------------------------------------------------

static Borrowed attributes_of(Borrowed object) {
    if (object->type == &ModuleType) {
        return module_dict(object);
    }
    if (is_type(object)) {
        return slot_get(&((const Type *)(const void *)object)->dict);
    }
    const Slot *slot = object_dict_slot(object);
    return slot == NULL ? NULL : slot_get(slot);
}

// The table has every dict that is a holder; the owner is entered beside it.
static void note_owner(Borrowed object, void *context) {
    Borrowed dict = attributes_of(object);
    int64_t *owner = dict == NULL ? NULL : address_table_find(context, dict);
    if (owner != NULL && *owner == 0) {
        *owner = (int64_t)(intptr_t)object;
    }
}

static bool find_owners(Ledger *ledger) {
    AddressTable owners;
    address_table_init(&owners);
    for (int64_t i = 0; i < ledger->count; i++) {
        Borrowed object = ledger->holders[i].object;
        if (object != NULL && object->type == &DictType) {
            address_table_at(&owners, object);
        }
    }
    bool good = !owners.failed && (owners.count == 0 || heap_walk_objects(note_owner, &owners));
    for (int64_t i = 0; good && i < ledger->count; i++) {
        const int64_t *owner = address_table_find(&owners, ledger->holders[i].object);
        ledger->holders[i].owner = owner == NULL ? NULL : (Borrowed)(intptr_t)*owner;
    }
    address_table_deinit(&owners);
    return good;
}

// ---- the ledger --------------------------------------------------------------------------------------------------

bool ledger_open(Ledger *ledger, Borrowed object) {
    *ledger = (Ledger){0};
    Search search = {.ledger = ledger, .target = object};
    bool good = heap_walk_objects(visit_object, &search);
    if (good) {
        roots_walk(visit_root_child, begin_root, &search);
        good = !ledger->failed && find_owners(ledger);
    }
    if (!good) {
        ledger_close(ledger);
    }
    return good;
}

void ledger_close(Ledger *ledger) {
    raw_release(PART_LEDGER, ledger->holders, (size_t)ledger->capacity * sizeof(Holder));
    *ledger = (Ledger){0};
}
