// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a snapshot: a walk, breadth first, whose queue is the array of objects that it finds.
//
//     names of modules and calls ─▶ objects[0], [1], …          each met by its first edge
//     objects[0] ─ traverse ─▶ edges to [1], to a new [5], …    then objects[1], …
//     islands.c: what of the rest nobody can reach
//
// What always holds: an object's references to other objects of the snapshot are in `edges`, one for each, but those
// that say nothing of the program (a function's code, the names of a class's keys) and, without SNAPSHOT_ATOMS, those
// to atoms.
//
// Next: snapshot_roles.c, what is an atom and what is a part; snapshot_text.c, the picture in words.
#include "base/raw.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/weakref.h"
#include "eval/generator.h"
#include "eval/interpreter.h"
#include "inspect/snapshot_walk.h"

#include <string.h>

// ---- arrays ------------------------------------------------------------------------------------------------------

void snapshot_init(Snapshot *snapshot) {
    *snapshot = (Snapshot){0};
    buffer_init(&snapshot->texts);
}

void snapshot_deinit(Snapshot *snapshot) {
    raw_release(PART_LEDGER, snapshot->objects, (size_t)snapshot->object_capacity * sizeof(SnapshotObject));
    raw_release(PART_LEDGER, snapshot->edges, (size_t)snapshot->edge_capacity * sizeof(SnapshotEdge));
    raw_release(PART_LEDGER, snapshot->frames, (size_t)snapshot->frame_capacity * sizeof(SnapshotFrame));
    raw_release(PART_LEDGER, snapshot->moved, (size_t)snapshot->moved_capacity * sizeof(int32_t));
    buffer_deinit(&snapshot->texts);
    snapshot_init(snapshot);
}

// Room for one item more. NULL: no memory, the array stands.
static void *make_room(Snapshot *snapshot, void *items, int32_t count, int32_t *capacity, size_t item_size) {
    if (count < *capacity) {
        return items;
    }
    int32_t larger = *capacity == 0 ? 64 : 2 * *capacity;
    void *resized = count > INT32_MAX / 4
                        ? NULL
                        : raw_resize(PART_LEDGER, items, (size_t)*capacity * item_size, (size_t)larger * item_size);
    if (resized == NULL) {
        snapshot->failed = true;
    } else {
        *capacity = larger;
    }
    return resized;
}

static SnapshotEdge *new_edge(Snapshot *snapshot) {
    SnapshotEdge *edges =
        make_room(snapshot, snapshot->edges, snapshot->edge_count, &snapshot->edge_capacity, sizeof *snapshot->edges);
    if (edges == NULL) {
        return NULL;
    }
    snapshot->edges = edges;
    return &edges[snapshot->edge_count++];
}

static SnapshotObject *new_object(Snapshot *snapshot) {
    SnapshotObject *objects = make_room(snapshot, snapshot->objects, snapshot->object_count, &snapshot->object_capacity,
                                        sizeof *snapshot->objects);
    if (objects == NULL) {
        return NULL;
    }
    snapshot->objects = objects;
    return &objects[snapshot->object_count++];
}

static SnapshotFrame *new_frame(Snapshot *snapshot) {
    SnapshotFrame *frames = make_room(snapshot, snapshot->frames, snapshot->frame_count, &snapshot->frame_capacity,
                                      sizeof *snapshot->frames);
    if (frames == NULL) {
        return NULL;
    }
    snapshot->frames = frames;
    return &frames[snapshot->frame_count++];
}

// ---- objects -----------------------------------------------------------------------------------------------------

static int64_t slots_of(Borrowed object) {
    const Type *type = object->type;
    if (type_has(type, TYPE_IS_LIST)) {
        return as_list(object)->capacity;
    }
    if (type_has(type, TYPE_IS_DICT)) {
        return as_dict(object)->keys->slot_count;
    }
    return type_has(type, TYPE_IS_SET) ? as_set(object)->mask + 1 : 0;
}

static uint32_t add_title(Buffer *texts, const char *kind, const char *name) {
    uint32_t title = (uint32_t)texts->length;
    buffer_add_text(texts, kind);
    buffer_add(texts, name, strlen(name) + 1);
    return title;
}

static uint32_t function_title(Buffer *texts, Borrowed name) {
    uint32_t title = (uint32_t)texts->length;
    buffer_add_text(texts, "function ");
    str_add_to_buffer(name, texts);
    buffer_add_byte(texts, '\0');
    return title;
}

// The object or its type may die before the snapshot does, so the name is copied; a type's mostly once.
static uint32_t title_of(Walk *walk, Borrowed object) {
    Buffer *texts = &walk->snapshot->texts;
    if (object->type == &FunctionType) {
        return function_title(texts, as_function(object)->name.held);
    }
    if (is_type(object)) {
        return add_title(texts, "class ", ((const Type *)(const void *)object)->name);
    }
    size_t place = (uintptr_t)object->type / 64 % TITLES_KEPT;
    if (walk->types[place] != object->type) {
        const char *last_dot = strrchr(object->type->name, '.');
        walk->types[place] = object->type;
        walk->titles[place] = add_title(texts, "", last_dot != NULL ? last_dot + 1 : object->type->name);
    }
    return walk->titles[place];
}

int32_t walk_add_object(Walk *walk, Known *known, uint8_t role, int32_t found_by) {
    Snapshot *snapshot = walk->snapshot;
    Borrowed object = known->address;
    SnapshotObject *entry = new_object(snapshot);
    if (entry == NULL) {
        return -1;
    }
    int32_t index = snapshot->object_count - 1;
    *entry = (SnapshotObject){
        .object = object,
        .refcount = object->refcount,
        .size = role == ROLE_ATOM || (walk->flags & SNAPSHOT_BORN) != 0 ? 0 : object_size(object),
        .slots = slots_of(object),
        .before = walk_place_before(walk, known),
        .found_by = found_by,
        .title = title_of(walk, object),
        .generation = (int8_t)collector_generation(object),
        .role = role,
    };
    if (role == ROLE_OBJECT) {
        entry->serial = serials_give(known);
    }
    entry->is_counted = serials_count_it(known);
    walk->counted += entry->is_counted;
    entry->is_new = known->is_new;
    known->is_new = false;
    known->place[snapshot->series] = index;
    known->round[snapshot->series] = snapshot->round;
    again_note(walk, entry->before, index);
    return index;
}

// The same for an object of the last snapshot that need not be looked up.
static int32_t add_again(Walk *walk, int32_t before, uint8_t role, int32_t found_by) {
    SnapshotObject *entry = new_object(walk->snapshot);
    if (entry == NULL) {
        return -1;
    }
    int32_t index = walk->snapshot->object_count - 1;
    const SnapshotObject *last = &walk->last->objects[before];
    *entry = (SnapshotObject){
        .object = last->object,
        .refcount = last->object->refcount,
        .slots = slots_of(last->object),
        .before = before,
        .found_by = found_by,
        .title = title_of(walk, last->object),
        .generation = (int8_t)collector_generation(last->object),
        .role = role,
        .serial = last->serial,
        .is_counted = last->is_counted,
    };
    walk->counted += last->is_counted;
    again_note(walk, before, index);
    return index;
}

// ---- edges -------------------------------------------------------------------------------------------------------

// Has the object the role that it had, so that nothing of it is different but its figures?
static bool is_as_before(const Walk *walk, int32_t before, Borrowed child, Edge edge) {
    uint8_t role = walk->last->objects[before].role;
    return walk->snapshot->moved[before] >= 0 || role == ROLE_ATOM || (role == ROLE_PART) == role_is_part(child, edge);
}

static void add_edge_again(Walk *walk, int32_t before, Edge edge) {
    Snapshot *snapshot = walk->snapshot;
    SnapshotEdge *added = new_edge(snapshot);
    if (added == NULL) {
        return;
    }
    int32_t number = snapshot->edge_count - 1;
    int32_t to = snapshot->moved[before];
    *added = (SnapshotEdge){.from = walk->from, .to = to, .edge = edge};
    if (to < 0) {
        to = add_again(walk, before, walk->last->objects[before].role, number);
        snapshot->edges[number].to = to;
        snapshot->edge_count -= to < 0;
    }
}

void walk_add_edge(Borrowed child, Edge edge, void *context) {
    Walk *walk = context;
    Snapshot *snapshot = walk->snapshot;
    bool wants_atoms = walk->from < 0 || (walk->flags & SNAPSHOT_ATOMS) != 0 || walk->holder->type == &CellType;
    walk->contents = (walk->contents ^ (uint64_t)(uintptr_t)child) * 0x9e3779b97f4a7c15u;
    if ((!wants_atoms && role_is_plain_atom(child)) || child->refcount <= 0 || role_hides(walk->holder, child, edge)) {
        return;
    }
    int32_t before = again_find(walk, child);
    if (before >= 0 && is_as_before(walk, before, child, edge)) {
        add_edge_again(walk, before, edge);
        return;
    }
    Known *known = serials_at(child);
    if (known == NULL) {
        snapshot->failed = true;
        return;
    }
    uint8_t role = role_of(child, known);
    if (role == ROLE_ATOM && !wants_atoms) {
        return;
    }
    SnapshotEdge *added = new_edge(snapshot);
    if (added == NULL) {
        return;
    }
    int32_t number = snapshot->edge_count - 1;
    int32_t to = walk_place(walk, known);
    *added = (SnapshotEdge){.from = walk->from, .to = to, .edge = edge};
    if (to < 0) {
        to = walk_add_object(walk, known, role_is_part(child, edge) ? ROLE_PART : role, number);
        snapshot->edges[number].to = to;
        snapshot->edge_count -= to < 0;
    }
}

static void add_weak_edge(Walk *walk, Borrowed reference) {
    Borrowed referent = as_weakref(reference)->referent;
    int32_t before = walk->snapshot->edge_count;
    if (referent != NULL) {
        walk_add_edge(referent, edge_field("weakly"), walk);
    }
    if (walk->snapshot->edge_count > before) {
        walk->snapshot->edges[before].weak = true;
    }
}

// Items are read from first to last, though they die from last to first.
static void add_items(Walk *walk, const Slot *items, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        if (items[i].held != NULL) {
            walk_add_edge(items[i].held, edge_index(EDGE_ITEM, i), walk);
        }
    }
}

void walk_object(Walk *walk, int32_t index) {
    Snapshot *snapshot = walk->snapshot;
    Borrowed object = snapshot->objects[index].object;
    int32_t first = snapshot->edge_count;
    walk->from = index;
    walk->holder = object;
    walk->contents = 0;
    int32_t before = walk->last == NULL ? -1 : snapshot->objects[index].before;
    again_expect(walk, before < 0 ? 0 : walk->last->objects[before].first_edge,
                 before < 0 ? 0 : walk->last->objects[before].edge_count);
    if (snapshot->objects[index].role == ROLE_ATOM) {
        return;
    }
    if (object->type == &ListType) {
        add_items(walk, as_list(object)->items, as_list(object)->size);
    } else if (object->type == &TupleType) {
        add_items(walk, as_tuple(object)->items, tuple_size(object));
    } else {
        object_traverse(object, walk_add_edge, walk);
    }
    if (object->type == &WeakReferenceType || is_proxy(object)) {
        add_weak_edge(walk, object);
    }
    snapshot->objects[index].contents = walk->contents;
    snapshot->objects[index].first_edge = first;
    snapshot->objects[index].edge_count = snapshot->edge_count - first;
}

// ---- frames ------------------------------------------------------------------------------------------------------

static bool is_special_name(Borrowed name) {
    int64_t length = str_length(name);
    return length > 4 && str_read(as_str(name), 0) == '_' && str_read(as_str(name), 1) == '_' &&
           str_read(as_str(name), length - 1) == '_' && str_read(as_str(name), length - 2) == '_';
}

static void add_names(Walk *walk, Borrowed dict) {
    int64_t position = 0;
    Borrowed key, value;
    while (dict_next(dict, &position, &key, &value)) {
        if (is_str(key) && (!is_special_name(key) || value->type == &FunctionType)) {
            walk_add_edge(value, edge_key(EDGE_LOCAL, key), walk);
        }
    }
}

static bool begin_frame(Walk *walk, Borrowed name, const Frame *frame) {
    Snapshot *snapshot = walk->snapshot;
    SnapshotFrame *entry = new_frame(snapshot);
    if (entry == NULL) {
        return false;
    }
    *entry = (SnapshotFrame){.frame = frame,
                             .name = (uint32_t)snapshot->texts.length,
                             .code = frame == NULL ? NULL : frame->code,
                             .is_class = frame != NULL && frame->code->scope->kind == SCOPE_CLASS,
                             .line = frame == NULL ? 0 : frame_line(frame),
                             .first_edge = snapshot->edge_count};
    str_add_to_buffer(name, &snapshot->texts);
    buffer_add_byte(&snapshot->texts, '\0');
    walk->from = -snapshot->frame_count;
    walk->holder = NULL;
    bool had_frame = walk->last != NULL && walk->last->frame_count >= snapshot->frame_count;
    const SnapshotFrame *before = had_frame ? &walk->last->frames[snapshot->frame_count - 1] : NULL;
    again_expect(walk, had_frame ? before->first_edge : 0, had_frame ? before->edge_count : 0);
    return true;
}

static void end_frame(Walk *walk) {
    Snapshot *snapshot = walk->snapshot;
    SnapshotFrame *entry = &snapshot->frames[snapshot->frame_count - 1];
    entry->edge_count = snapshot->edge_count - entry->first_edge;
}

// The value of the REPL's last expression, which the built-in name _ holds.
static void add_last_value(Walk *walk) {
    Borrowed value = interpreter.builtins.held == NULL || names._ == NULL
                         ? NULL
                         : dict_get_name(module_dict(interpreter.builtins.held), names._);
    if (value != NULL) {
        walk_add_edge(value, edge_key(EDGE_LOCAL, names._), walk);
    }
}

static bool is_at_top_of_module(const Frame *frame) {
    return frame->code->parameters == NULL && frame->namespace.held == NULL;
}

// What the module's own statements hold without names while they run: the iterator of a loop.
static void add_temporaries(Walk *walk, Borrowed dict) {
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        if (is_at_top_of_module(frame) && &frame->globals->object == dict && !code_is_embedded(frame->code)) {
            frame_visit_slots(frame->code, frame->slots, frame_slot_count(frame), walk_add_edge, walk);
        }
    }
}

static void add_module(Walk *walk, Borrowed module) {
    Borrowed name = ((const Module *)(const void *)module)->name.held;
    if (name == NULL || !is_str(name) || !begin_frame(walk, name, NULL)) {
        return;
    }
    add_names(walk, module_dict(module));
    add_temporaries(walk, module_dict(module));
    if (module == interpreter.main.held) {
        add_last_value(walk);
    }
    end_frame(walk);
}

static void add_modules(Walk *walk) {
    if (interpreter.main.held != NULL) {
        add_module(walk, interpreter.main.held);
    }
    int64_t position = 0;
    Borrowed key, module;
    while (interpreter.modules.held != NULL && dict_next(interpreter.modules.held, &position, &key, &module)) {
        if (module != interpreter.main.held && role_is_program_module(module)) {
            add_module(walk, module);
        }
    }
}

// A call of the program's own. What runs at the top of a module has the module's names, which are there already.
static void add_call(Walk *walk, const Frame *frame) {
    const Code *code = frame->code;
    if (code_is_embedded(code) || is_at_top_of_module(frame) || !begin_frame(walk, code->name.held, frame)) {
        return;
    }
    if (frame->namespace.held != NULL && frame->namespace.held->type == &DictType) {
        add_names(walk, frame->namespace.held);
    }
    frame_visit_slots(code, frame->slots, frame_slot_count(frame), walk_add_edge, walk);
    if (frame->result.held != NULL) {
        walk_add_edge(frame->result.held, edge_field("return value"), walk);
    }
    end_frame(walk);
}

// Outermost first, by a list that runs the other way.
static void add_calls(Walk *walk) {
    int64_t depth = 0;
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        depth += 1;
    }
    const Frame **calls = raw_allocate(PART_LEDGER, (size_t)depth * sizeof(Frame *));
    if (calls == NULL) {
        walk->snapshot->failed = true;
        return;
    }
    int64_t last = depth;
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        calls[--last] = frame;
    }
    for (int64_t i = 0; i < depth; i++) {
        add_call(walk, calls[i]);
    }
    raw_release(PART_LEDGER, (void *)calls, (size_t)depth * sizeof(Frame *));
}

// ---- the whole ---------------------------------------------------------------------------------------------------

static int32_t rounds[SERIES_COUNT];

bool snapshot_take(Snapshot *snapshot, SnapshotSeries series, unsigned flags) {
    serials_begin();
    buffer_clear(&snapshot->texts);
    snapshot->object_count = snapshot->edge_count = snapshot->frame_count = 0;
    snapshot->failed = false;
    snapshot->series = series;
    snapshot->round = ++rounds[series];
    Walk walk = {.snapshot = snapshot, .flags = flags};
    again_begin(&walk, snapshot->last);
    add_modules(&walk);
    add_calls(&walk);
    for (int32_t i = 0; i < snapshot->object_count; i++) {
        walk_object(&walk, i);
    }
    if ((flags & (SNAPSHOT_ISLANDS | SNAPSHOT_BORN)) != 0) {
        walk_islands(&walk);
    }
    again_end(&walk);
    snapshot->failed |= snapshot->texts.failed;
    return !snapshot->failed;
}

int32_t snapshot_target(const Snapshot *snapshot, const SnapshotEdge *edge) {
    const SnapshotObject *entry = &snapshot->objects[edge->to];
    if (entry->role != ROLE_PART || strcmp(snapshot_title(snapshot, entry), CellType.name) != 0) {
        return edge->to;
    }
    return entry->edge_count > 0 ? snapshot->edges[entry->first_edge].to : -1;
}

bool snapshot_is_last(const Snapshot *snapshot) { return snapshot->round == rounds[snapshot->series]; }

int32_t snapshot_index(const Snapshot *snapshot, Borrowed object) {
    return snapshot_place(snapshot, serials_find(object));
}
