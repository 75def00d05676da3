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
#include "objects/function.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "eval/code.h"
#include "eval/stack_place.h"
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

// Lists and tuples visit their items from last to first, but are read from first to last.
static void put_items_in_order(Ledger *ledger, int64_t first) {
    int64_t last = ledger->count - 1;
    while (first < last && ledger->holders[first].edge.kind != EDGE_ITEM) {
        first += 1; // attributes of a subclass come before
    }
    for (; first < last && ledger->holders[first].edge.index > ledger->holders[last].edge.index; first++, last--) {
        Holder holder = ledger->holders[first];
        ledger->holders[first] = ledger->holders[last];
        ledger->holders[last] = holder;
    }
}

static void visit_object(Borrowed object, void *context) {
    Search *search = context;
    int64_t before = search->ledger->count;
    search->now = (Holder){.object = object};
    object_traverse(object, visit_child, search);
    put_items_in_order(search->ledger, before);
}

static void begin_root(const char *name, void *context) {
    Search *search = context;
    search->now = (Holder){.root = name};
}

void holder_note_frame(Holder *now, Edge edge) {
    if (edge.kind == EDGE_CALLEE) {
        now->frame = frame_of_callee(edge.slot);
    } else if (edge.kind == EDGE_STACK) {
        now->frame = NULL;
    }
}

static void visit_root_child(Borrowed child, Edge edge, void *context) {
    Search *search = context;
    holder_note_frame(&search->now, edge);
    visit_child(child, edge, context);
}

// ---- places of holders -------------------------------------------------------------------------------------------

#define PLACE_MAXIMUM 64 // objects without a name whose places are looked for
#define PLACE_ROUNDS 3   // a tuple in a tuple in a tuple

typedef struct PlaceSearch {
    Ledger *ledger;
    AddressTable numbers; // object → 1 + the number of its place
    Holder now;
} PlaceSearch;

// An object of a built-in type is best described by where it is, if that is one place; and a cell by one of its places:
// a function and its closures share it. Functions, classes and modules have names.
static bool needs_place(Borrowed object) {
    if (object == NULL || object->type == &CellType) {
        return object != NULL;
    }
    return object->refcount == 1 && !type_has(object->type, TYPE_CLASS) && !is_type(object) &&
           object->type != &FunctionType && object->type != &ModuleType && object->type != &CodeType;
}

static void want_place(PlaceSearch *search, Borrowed object) {
    Ledger *ledger = search->ledger;
    if (!needs_place(object) || ledger->place_count == PLACE_MAXIMUM) {
        return;
    }
    int64_t *number = address_table_at(&search->numbers, object);
    if (number != NULL && *number == 0) {
        ledger->places[ledger->place_count++].object = object;
        *number = ledger->place_count;
    }
}

static Place *place_of(const PlaceSearch *search, Borrowed object) {
    const int64_t *number = address_table_find(&search->numbers, object);
    return number == NULL || *number == 0 ? NULL : &search->ledger->places[*number - 1];
}

// The first holder that is met is the place; a function is a better one for a cell than its frame, and is met before.
static void visit_placed(Borrowed child, Edge edge, void *context) {
    PlaceSearch *search = context;
    Place *place = place_of(search, child);
    if (place != NULL && place->holder.object == NULL && place->holder.root == NULL && search->now.object != child) {
        place->holder = search->now;
        place->holder.edge = edge;
    }
}

static void visit_placing_object(Borrowed object, void *context) {
    PlaceSearch *search = context;
    search->now = (Holder){.object = object};
    object_traverse(object, visit_placed, search);
}

static void begin_placing_root(const char *name, void *context) {
    PlaceSearch *search = context;
    search->now = (Holder){.root = name};
}

static void visit_placing_root_child(Borrowed child, Edge edge, void *context) {
    PlaceSearch *search = context;
    holder_note_frame(&search->now, edge);
    visit_placed(child, edge, context);
}

// One walk finds where the objects are that are looked for; where they are may have to be looked for in turn.
static void find_places(Ledger *ledger) {
    PlaceSearch search = {.ledger = ledger};
    address_table_init(&search.numbers);
    ledger->places = raw_allocate(PART_LEDGER, PLACE_MAXIMUM * sizeof(Place));
    ledger->failed |= ledger->places == NULL;
    for (int64_t i = 0; ledger->places != NULL && i < ledger->count; i++) {
        want_place(&search, ledger->holders[i].object);
    }
    int64_t done = 0;
    for (int round = 0; round < PLACE_ROUNDS && done < ledger->place_count; round++) {
        int64_t end = ledger->place_count;
        ledger->failed |= !heap_walk_objects(visit_placing_object, &search);
        roots_walk(visit_placing_root_child, begin_placing_root, &search);
        for (; done < end; done++) {
            want_place(&search, ledger->places[done].holder.object);
        }
    }
    for (int64_t i = 0; i < ledger->place_count; i++) {
        ledger->places[i].holder.place = place_of(&search, ledger->places[i].holder.object);
    }
    for (int64_t i = 0; i < ledger->count; i++) {
        ledger->holders[i].place = place_of(&search, ledger->holders[i].object);
    }
    ledger->failed |= search.numbers.failed;
    address_table_deinit(&search.numbers);
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

static void enter_dict(AddressTable *owners, const Holder *holder) {
    if (holder->object != NULL && holder->object->type == &DictType) {
        address_table_at(owners, holder->object);
    }
}

static void set_owner(const AddressTable *owners, Holder *holder) {
    const int64_t *owner = address_table_find(owners, holder->object);
    holder->owner = owner == NULL ? NULL : (Borrowed)(intptr_t)*owner;
}

static bool find_owners(Ledger *ledger) {
    AddressTable owners;
    address_table_init(&owners);
    for (int64_t i = 0; i < ledger->count; i++) {
        enter_dict(&owners, &ledger->holders[i]);
    }
    for (int64_t i = 0; i < ledger->place_count; i++) {
        enter_dict(&owners, &ledger->places[i].holder);
    }
    bool good = !owners.failed && (owners.count == 0 || heap_walk_objects(note_owner, &owners));
    for (int64_t i = 0; good && i < ledger->count; i++) {
        set_owner(&owners, &ledger->holders[i]);
    }
    for (int64_t i = 0; good && i < ledger->place_count; i++) {
        set_owner(&owners, &ledger->places[i].holder);
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
        find_places(ledger);
        good = !ledger->failed && find_owners(ledger);
    }
    if (!good) {
        ledger_close(ledger);
    }
    return good;
}

void ledger_close(Ledger *ledger) {
    raw_release(PART_LEDGER, ledger->holders, (size_t)ledger->capacity * sizeof(Holder));
    raw_release(PART_LEDGER, ledger->places, PLACE_MAXIMUM * sizeof(Place));
    *ledger = (Ledger){0};
}
