// SPDX-License-Identifier: GPL-3.0-or-later
// Before a collection in slow motion: whose the candidates are, how they are called, who holds them from outside.
//
//     running calls, the program's modules ──▶ GROUP_PROGRAM      a list, a Node: what the program works with
//                                      └─────▶ GROUP_DEFINITION   its modules, functions, classes, and their insides
//     then all roots ───────────────────────▶ GROUP_LIBRARY       whatever else is reached
//     then nobody ──────────────────────────▶ GROUP_PROGRAM       garbage, if it is not held by unfinished expressions
//
// One walk from the roots, along every reference once. On the way each candidate learns a name and one reference that
// comes from outside the candidates. A part (an instance's dict that only it holds) is looked through, as the collector
// does.
#include "inspect/slow_motion.h"

#include "base/raw.h"
#include "memory/roots.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/code.h"
#include "eval/interpreter.h"
#include "inspect/describe.h"
#include "inspect/snapshot_walk.h"

#include <string.h>

#define VALUE_WIDTH 34

typedef struct Survey {
    SlowMotion *motion;
    AddressTable groups; // object → SlowGroup
    Borrowed *queue;     // reached, and their references are still to be followed
    int64_t queue_count, queue_capacity;
    Borrowed holder; // whose references are being followed; NULL: a root's
    SlowGroup group; // of the holder
    Holder root;     // its name, and whose local names they are
    bool only_calls; // of all roots, the running calls
} Survey;

// ---- texts -------------------------------------------------------------------------------------------------------

size_t slow_motion_end_text(SlowMotion *motion, size_t start) {
    buffer_add_byte(&motion->texts, '\0');
    return motion->texts.failed ? 0 : start;
}

// "#2 list", or an object of another group by its name.
static void add_label(const SlowMotion *motion, Borrowed object, Buffer *out) {
    int32_t index = slow_motion_index(motion, object);
    if (index < 0 || motion->objects[index].number == 0) {
        describe_object(object, out);
        return;
    }
    buffer_add_format(out, "#%d %s", motion->objects[index].number, slow_text(motion, motion->objects[index].name));
}

static Borrowed owner_of(const SlowMotion *motion, Borrowed dict) {
    const int64_t *owner = address_table_find(&motion->owners, dict);
    return owner == NULL ? NULL : (Borrowed)(intptr_t)*owner;
}

// The label is made in a buffer of its own: it may read the texts that it is to be added to.
static void add_reference(SlowMotion *motion, Borrowed holder, Edge edge, Buffer *out) {
    bool is_dict = type_has(holder->type, TYPE_IS_DICT);
    Borrowed owner = is_dict ? owner_of(motion, holder) : holder;
    if (edge.kind != EDGE_VALUE || owner == NULL || !is_str(edge.key)) {
        describe_edge(edge, out);
        buffer_add_text(out, " of ");
        add_label(motion, holder, out);
    } else if (owner->type == &ModuleType) {
        Holder module = {.object = holder, .owner = owner, .edge = edge};
        describe_holder(&module, NULL, out);
    } else {
        buffer_add_text(out, "attribute ");
        str_add_to_buffer(edge.key, out);
        buffer_add_text(out, " of ");
        add_label(motion, owner, out);
    }
}

size_t slow_motion_reference(SlowMotion *motion, Borrowed holder, Edge edge) {
    Buffer text;
    buffer_init(&text);
    add_reference(motion, holder, edge, &text);
    size_t start = motion->texts.length;
    buffer_add(&motion->texts, text.bytes, text.length);
    motion->failed = motion->failed || text.failed;
    buffer_deinit(&text);
    return slow_motion_end_text(motion, start);
}

int32_t slow_motion_index(const SlowMotion *motion, Borrowed object) {
    const int64_t *index = address_table_find(&motion->indexes, object);
    return index == NULL ? -1 : (int32_t)*index - 1;
}

// ---- whose -------------------------------------------------------------------------------------------------------

static bool is_descriptor(const Type *type) {
    static const Type *const types[] = {&AttributeDescriptorType, &MemberDescriptorType, &SlotWrapperType,
                                        &MethodDescriptorType,    &PropertyType,         &StaticMethodType,
                                        &ClassMethodType};
    for (int64_t i = 0; i < COUNT_OF(types); i++) {
        if (type == types[i]) {
            return true;
        }
    }
    return false;
}

// The group that the object's own type decides; UNKNOWN: it does not.
static SlowGroup group_by_type(Borrowed object) {
    const Type *type = object->type;
    if (type == &ModuleType) {
        return role_is_program_module(object) ? GROUP_DEFINITION : GROUP_LIBRARY;
    }
    if (is_type(object)) {
        return !heap_owns(object) || role_is_library_class(object) ? GROUP_LIBRARY : GROUP_DEFINITION;
    }
    if (type == &FunctionType) {
        return code_is_embedded(as_code(as_function(object)->code.held)) ? GROUP_LIBRARY : GROUP_DEFINITION;
    }
    if (type == &CodeType || is_descriptor(type)) {
        return GROUP_DEFINITION;
    }
    return type == &BuiltinType ? GROUP_LIBRARY : GROUP_UNKNOWN;
}

static bool is_dunder(Borrowed key) {
    const Str *text = is_str(key) ? as_str(key) : NULL;
    return text != NULL && str_length(key) > 4 && str_read(text, 0) == '_' && str_read(text, 1) == '_';
}

// What a definition holds is its own inside, or an object that the program works with: the value of a class's
// attribute, of a global name, of a default, of a captured name.
static bool is_inside_definition(Borrowed child, Edge edge) {
    if (edge.kind == EDGE_FIELD || edge.kind == EDGE_BASE || edge.kind == EDGE_CONSTANT) {
        return true;
    }
    if (edge.kind == EDGE_VALUE) {
        return is_dunder(edge.key);
    }
    return child->type == &TupleType || child->type == &FrozensetType;
}

static SlowGroup group_of_child(const Survey *survey, Borrowed child, Edge edge) {
    SlowGroup group = survey->group == GROUP_LIBRARY ? GROUP_LIBRARY : group_by_type(child);
    if (group == GROUP_UNKNOWN) {
        bool inside = survey->group == GROUP_DEFINITION && is_inside_definition(child, edge);
        group = inside ? GROUP_DEFINITION : GROUP_PROGRAM;
    }
    return group;
}

// ---- names, and who holds from outside ---------------------------------------------------------------------------

static void note_owner(Survey *survey, Borrowed child, Edge edge) {
    if (edge.kind == EDGE_FIELD && type_has(child->type, TYPE_IS_DICT) && strcmp(edge.name, "__dict__") == 0) {
        int64_t *owner = address_table_at(&survey->motion->owners, child);
        if (owner != NULL) {
            *owner = (int64_t)(intptr_t)survey->holder;
        }
    }
}

// "list", "Node"; without the module of a built-in type.
static const char *short_type_name(Borrowed object) {
    const char *dot = strrchr(object->type->name, '.');
    return dot == NULL ? object->type->name : dot + 1;
}

// A global name of the program's, or a local one of a running call.
static void note_name(Survey *survey, SlowObject *object, Borrowed child, Edge edge) {
    Borrowed main = interpreter.main.held;
    bool is_global = edge.kind == EDGE_VALUE && main != NULL && survey->holder == module_dict(main);
    bool is_local = survey->holder == NULL && edge.kind == EDGE_LOCAL;
    if (object->name != 0 || (!is_global && !is_local) || !is_str(edge.key)) {
        return;
    }
    Buffer *texts = &survey->motion->texts;
    size_t start = texts->length;
    str_add_to_buffer(edge.key, texts);
    buffer_add_format(texts, " (%s)", short_type_name(child));
    object->name = slow_motion_end_text(survey->motion, start);
}

// The second time what was unreachable is inside, and all else outside.
static bool is_inside(const SlowMotion *motion, Borrowed holder) {
    int32_t index = slow_motion_index(motion, holder);
    return index >= 0 && (!motion->again || motion->objects[index].fate == FATE_UNREACHABLE);
}

static void note_outside(Survey *survey, SlowObject *object, Borrowed child, Edge edge) {
    SlowMotion *motion = survey->motion;
    if (object->outside != 0 || (survey->holder != NULL && is_inside(motion, survey->holder))) {
        return;
    }
    if (survey->holder != NULL) {
        object->outside = slow_motion_reference(motion, survey->holder, edge);
        return;
    }
    Holder root = survey->root;
    root.edge = edge;
    size_t start = motion->texts.length;
    describe_holder(&root, child, &motion->texts);
    object->outside = slow_motion_end_text(motion, start);
}

// ---- the walk ----------------------------------------------------------------------------------------------------

static void queue_add(Survey *survey, Borrowed object) {
    if (survey->queue_count == survey->queue_capacity) {
        int64_t capacity = survey->queue_capacity == 0 ? 256 : 2 * survey->queue_capacity;
        Borrowed *queue = raw_resize(PART_LEDGER, survey->queue, (size_t)survey->queue_capacity * sizeof(Borrowed),
                                     (size_t)capacity * sizeof(Borrowed));
        if (queue == NULL) {
            survey->motion->failed = true;
            return;
        }
        survey->queue = queue;
        survey->queue_capacity = capacity;
    }
    survey->queue[survey->queue_count++] = object;
}

// The walk of the program stops at what is the library's: that is reached by the second one.
static void reach(Survey *survey, Borrowed child, SlowGroup group) {
    if (group == GROUP_LIBRARY && survey->group != GROUP_LIBRARY) {
        return;
    }
    int64_t *known = address_table_at(&survey->groups, child);
    if (known == NULL || *known != GROUP_UNKNOWN) {
        survey->motion->failed = survey->motion->failed || known == NULL;
        return;
    }
    *known = group;
    queue_add(survey, child);
}

static void visit_child(Borrowed child, Edge edge, void *context) {
    Survey *survey = context;
    if (child->type->traverse == NULL && !type_has(child->type, TYPE_CLASS)) {
        return;
    }
    if (collector_is_part(child)) {
        child->type->traverse(child, visit_child, context);
        return;
    }
    int32_t index = slow_motion_index(survey->motion, child);
    if (index >= 0) {
        note_name(survey, &survey->motion->objects[index], child, edge);
        note_outside(survey, &survey->motion->objects[index], child, edge);
    }
    note_owner(survey, child, edge);
    reach(survey, child, group_of_child(survey, child, edge));
}

static void begin_root(const char *name, void *context) {
    Survey *survey = context;
    survey->root = (Holder){.root = name};
}

static void visit_root_child(Borrowed child, Edge edge, void *context) {
    Survey *survey = context;
    if (survey->only_calls && strcmp(survey->root.root, "value stack") != 0) {
        return;
    }
    holder_note_frame(&survey->root, edge);
    visit_child(child, edge, context);
}

static void follow_queue(Survey *survey) {
    while (survey->queue_count > 0) {
        survey->holder = survey->queue[--survey->queue_count];
        survey->group = (SlowGroup)*address_table_find(&survey->groups, survey->holder);
        object_traverse(survey->holder, visit_child, survey);
    }
    survey->holder = NULL;
}

static void reach_program(Survey *survey) {
    survey->group = GROUP_PROGRAM;
    survey->only_calls = true;
    roots_walk(visit_root_child, begin_root, survey);
    survey->root = (Holder){.root = "interpreter"};
    int64_t position = 0;
    Borrowed key, module;
    while (interpreter.modules.held != NULL && dict_next(interpreter.modules.held, &position, &key, &module)) {
        if (role_is_program_module(module)) {
            reach(survey, module, GROUP_DEFINITION);
        }
    }
    if (interpreter.main.held != NULL) {
        reach(survey, interpreter.main.held, GROUP_DEFINITION);
    }
    follow_queue(survey);
}

static void reach_library(Survey *survey) {
    survey->group = GROUP_LIBRARY;
    survey->only_calls = false;
    roots_walk(visit_root_child, begin_root, survey);
    follow_queue(survey);
}

// ---- the result --------------------------------------------------------------------------------------------------

static void name_by_type(SlowMotion *motion, SlowObject *object, Borrowed candidate) {
    Borrowed owner = owner_of(motion, candidate);
    Buffer *texts = &motion->texts;
    size_t start = texts->length;
    if (owner != NULL) {
        buffer_add_text(texts, "attributes of ");
        describe_object(owner, texts);
    } else if (is_type(candidate) || candidate->type == &FunctionType || candidate->type == &ModuleType ||
               candidate->type == &CodeType) {
        describe_object(candidate, texts);
    } else {
        buffer_add_format(texts, type_has(candidate->type, TYPE_CLASS) ? "%s object" : "%s",
                          short_type_name(candidate));
    }
    object->name = slow_motion_end_text(motion, start);
}

// An instance is told by its attributes.
static size_t value_text(SlowMotion *motion, Borrowed object) {
    const Slot *slot = type_has(object->type, TYPE_CLASS) ? object_dict_slot(object) : NULL;
    Borrowed dict = slot == NULL ? NULL : slot_get(slot);
    size_t start = motion->texts.length;
    describe_value(dict != NULL ? dict : object, VALUE_WIDTH, &motion->texts);
    return slow_motion_end_text(motion, start);
}

static void visit_owned(Borrowed child, Edge edge, void *context) { note_owner(context, child, edge); }

// Whose the dicts are that garbage holds, which the walk did not reach.
static void note_unreached_owners(Survey *survey) {
    for (int32_t i = 0; i < survey->motion->object_count; i++) {
        survey->holder = survey->motion->objects[i].address;
        if (address_table_find(&survey->groups, survey->holder) == NULL) {
            object_traverse(survey->holder, visit_owned, survey);
        }
    }
}

// Numbers the program's objects, in the order of their births.
static void settle(Survey *survey) {
    SlowMotion *motion = survey->motion;
    int32_t number = 0;
    for (int32_t i = 0; i < motion->object_count; i++) {
        SlowObject *object = &motion->objects[i];
        Borrowed candidate = object->address;
        const int64_t *known = address_table_find(&survey->groups, candidate);
        object->group = known == NULL ? GROUP_PROGRAM : (uint8_t)*known;
        motion->candidates[object->group] += 1;
        if (object->group != GROUP_PROGRAM) {
            continue;
        }
        object->number = ++number;
        if (object->name == 0) {
            name_by_type(motion, object, candidate);
        }
        object->value = value_text(motion, candidate);
    }
}

static void survey_begin(Survey *survey, SlowMotion *motion) {
    *survey = (Survey){.motion = motion};
    address_table_init(&survey->groups);
    reach_program(survey);
    reach_library(survey);
    motion->failed = motion->failed || survey->groups.failed;
}

static void survey_end(Survey *survey) {
    address_table_deinit(&survey->groups);
    raw_release(PART_LEDGER, survey->queue, (size_t)survey->queue_capacity * sizeof(Borrowed));
}

void slow_motion_survey(SlowMotion *motion) {
    Survey survey;
    survey_begin(&survey, motion);
    note_unreached_owners(&survey);
    settle(&survey);
    survey_end(&survey);
}

void slow_motion_survey_again(SlowMotion *motion) {
    for (int32_t i = 0; i < motion->object_count; i++) {
        motion->objects[i].outside = 0;
    }
    Survey survey;
    survey_begin(&survey, motion);
    survey_end(&survey);
}
