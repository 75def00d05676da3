// SPDX-License-Identifier: GPL-3.0-or-later
// References in words: who holds an object, and as what.
//
//     Holder {dict of __main__, VALUE of key 'a'}    name a in __main__
//     Holder {tuple, ITEM 0}                         item 0 of tuple at 0x1000001eb8
//     Holder {tuple of __defaults__ of f, ITEM 0}    default 0 of function f
//     Holder {generator, LOCAL x}                    local name x of generator g, line 4, slot 0
//     Holder {root "small ints"}                     the runtime: small ints
//
// An object without a name is told by its place: the dict of a module, the tuple of a function's defaults, the item of
// a list that a name is bound to.
//
// Next: describe_stack.c, the references of running calls.
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/code.h"
#include "eval/generator.h"
#include "inspect/describe.h"

#include <string.h>

#define PLACES_MAXIMUM 4 // item 0 of item 0 of item 0 …
#define KEY_WIDTH 30

// ---- edges -------------------------------------------------------------------------------------------------------

void describe_edge(Edge edge, Buffer *out) {
    static const char *const texts[] = {
#define EDGE(enumerator, payload, text) [EDGE_##enumerator] = text,
#include "memory/edges.def"
#undef EDGE
    };
    enum Payload { NONE_PAYLOAD, INDEX_PAYLOAD, KEY_PAYLOAD, NAME_PAYLOAD, SLOT_PAYLOAD };
    static const uint8_t payloads[] = {
#define EDGE(enumerator, payload, text) [EDGE_##enumerator] = payload##_PAYLOAD,
#include "memory/edges.def"
#undef EDGE
    };
    const char *text = texts[edge.kind];
    const char *place = strstr(text, "%p");
    if (place == NULL) {
        buffer_add_text(out, text);
        return;
    }
    buffer_add(out, text, (size_t)(place - text));
    if (payloads[edge.kind] == INDEX_PAYLOAD) {
        buffer_add_format(out, "%lld", (long long)edge.index);
    } else if (payloads[edge.kind] == NAME_PAYLOAD) {
        buffer_add_text(out, edge.name);
    } else if ((edge.kind == EDGE_ATTRIBUTE || edge.kind == EDGE_LOCAL) && is_str(edge.key)) {
        str_add_to_buffer(edge.key, out);
    } else {
        describe_value(edge.key, KEY_WIDTH, out);
    }
    buffer_add_text(out, place + 2);
}

static bool is_field(Edge edge, const char *name) { return edge.kind == EDGE_FIELD && strcmp(edge.name, name) == 0; }

// ---- parts of a whole --------------------------------------------------------------------------------------------

// A value in the dict of a module, a class, an instance: the name that it has there. False: an ordinary dict.
static bool describe_attribute(const Holder *holder, Buffer *out) {
    if (holder->owner == NULL || holder->edge.kind != EDGE_VALUE || !is_str(holder->edge.key)) {
        return false;
    }
    bool is_module = holder->owner->type == &ModuleType;
    buffer_add_text(out, is_module ? "name " : "attribute ");
    str_add_to_buffer(holder->edge.key, out);
    if (is_module) {
        buffer_add_text(out, " in ");
        describe_text(&((const Module *)(const void *)holder->owner)->name, out);
    } else {
        buffer_add_text(out, " of ");
        describe_object(holder->owner, out);
    }
    return true;
}

// What a cell holds, by the name that a function has for it: the cell is in the function's closure, or in a running
// call.
static bool describe_captured(const Holder *holder, Buffer *out) {
    const Holder *outer = holder->edge.kind == EDGE_CELL && holder->place != NULL ? &holder->place->holder : NULL;
    if (outer == NULL || (outer->object == NULL && outer->frame == NULL)) {
        return false;
    }
    if (outer->object == NULL) {
        describe_running_call(outer, out);
        buffer_add_text(out, ", in a cell");
        return true;
    }
    Borrowed function =
        outer->place != NULL && is_field(outer->place->holder.edge, "__closure__") ? outer->place->holder.object : NULL;
    if (function == NULL || outer->edge.kind != EDGE_ITEM) {
        return false;
    }
    const Scope *scope = as_code(as_function(function)->code.held)->scope;
    buffer_add_text(out, "name ");
    str_add_to_buffer(scope->free_names[outer->edge.index]->object, out);
    buffer_add_text(out, " captured by ");
    describe_object(function, out);
    return true;
}

// What stands for "item" or "value" in a container that is a part of a function, a class or an exception.
static const struct PartName {
    const char *field; // that holds the container
    EdgeKind kind;
    const char *text; // the index or key follows
} part_names[] = {
    {"__defaults__", EDGE_ITEM, "default "},
    {"__kwdefaults__", EDGE_VALUE, "default of "},
    {"__annotations__", EDGE_VALUE, "annotation of "},
    {"__closure__", EDGE_ITEM, "cell of the closure, number "},
    {"__bases__", EDGE_ITEM, "base class "},
    {"__mro__", EDGE_ITEM, "mro, class "},
    {"args", EDGE_ITEM, "args item "},
};

// The reference by which something holds the holding object; NULL: not known, or a root's.
static const Holder *outer_holder(const Holder *holder) {
    const Holder *outer = holder->place == NULL ? NULL : &holder->place->holder;
    return outer == NULL || outer->object == NULL ? NULL : outer;
}

// default 0
static bool describe_part(const Holder *holder, Buffer *out) {
    const Holder *outer = outer_holder(holder);
    for (int64_t i = 0; outer != NULL && i < COUNT_OF(part_names); i++) {
        const struct PartName *part = &part_names[i];
        if (holder->edge.kind != part->kind || !is_field(outer->edge, part->field)) {
            continue;
        }
        buffer_add_text(out, part->text);
        if (part->kind == EDGE_ITEM) {
            buffer_add_format(out, "%lld", (long long)holder->edge.index);
        } else if (is_str(holder->edge.key)) {
            str_add_to_buffer(holder->edge.key, out);
        }
        return true;
    }
    return false;
}

// default 0 of function f
static bool describe_part_of(const Holder *holder, Buffer *out) {
    if (!describe_part(holder, out)) {
        return false;
    }
    buffer_add_text(out, " of ");
    describe_object(outer_holder(holder)->object, out);
    return true;
}

// ---- calls that wait or are over ---------------------------------------------------------------------------------

static int32_t generator_line(Borrowed generator) { return frame_line(generator_frame(as_generator(generator))); }

// A local name of a generator, or of a call that a traceback keeps.
static bool describe_kept_local(const Holder *holder, Buffer *out) {
    bool is_local = holder->edge.kind == EDGE_LOCAL || holder->edge.kind == EDGE_TEMPORARY;
    if (!is_local || (holder->object->type != &GeneratorType && holder->object->type != &FrameType)) {
        return false;
    }
    describe_edge(holder->edge, out);
    int32_t line;
    if (holder->object->type == &GeneratorType) {
        buffer_add_text(out, " of generator ");
        describe_text(&as_generator(holder->object)->qualified_name, out);
        line = generator_line(holder->object);
    } else {
        const FrameObject *frame = (const FrameObject *)(const void *)holder->object;
        buffer_add_text(out, " of the ended call of ");
        describe_text(&as_code(frame->code.held)->qualified_name, out);
        line = frame->line;
    }
    buffer_add_format(out, ", line %d, slot %d", (int)line, (int)holder->edge.number);
    return true;
}

static bool describe_traceback(const Holder *holder, Buffer *out) {
    if (holder->object->type != &TracebackType) {
        return false;
    }
    describe_edge(holder->edge, out);
    buffer_add_format(out, " of a traceback, line %d", (int)((const Traceback *)(const void *)holder->object)->line);
    return true;
}

// ---- constants ---------------------------------------------------------------------------------------------------

// constant of the code of f, line 12; without whose: constant, line 12
static bool describe_constant(const Holder *holder, bool whose, Buffer *out) {
    const Holder *outer = outer_holder(holder);
    if (outer == NULL || holder->edge.kind != EDGE_ITEM || !is_field(outer->edge, "constants")) {
        return false;
    }
    buffer_add_text(out, "constant");
    if (whose) {
        buffer_add_text(out, " of ");
        describe_object(outer->object, out);
    }
    buffer_add_format(out, ", line %d", (int)code_constant_line(as_code(outer->object), holder->edge.index));
    return true;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

// One of the runtime's named roots, and which of its references, if its walk says that.
static void describe_root(const Holder *holder, Buffer *out) {
    buffer_add_format(out, "the runtime: %s", holder->root);
    if (holder->edge.kind == EDGE_FIELD && strstr(holder->root, holder->edge.name) == NULL) {
        buffer_add_format(out, ", %s", holder->edge.name);
    }
}

static void describe_reference(const Holder *holder, Borrowed target, int depth, Buffer *out);

static bool is_placed(const Holder *holder) {
    return holder->place != NULL && (holder->place->holder.object != NULL || holder->place->holder.root != NULL);
}

// The holding object: by its name, or else by where it is; but what is in itself is nowhere.
static void describe_holding(const Holder *holder, Borrowed target, int depth, Buffer *out) {
    if (holder->object == target) {
        buffer_add_text(out, "itself");
    } else if (!is_placed(holder) || depth == PLACES_MAXIMUM || describe_global_name(holder->object) != NULL) {
        describe_object(holder->object, out);
    } else {
        describe_reference(&holder->place->holder, target, depth + 1, out);
    }
}

static void describe_reference(const Holder *holder, Borrowed target, int depth, Buffer *out) {
    if (holder->object == NULL) {
        if (holder->frame != NULL || holder->edge.kind == EDGE_STACK) {
            describe_running_call(holder, out);
        } else {
            describe_root(holder, out);
        }
    } else if (!describe_attribute(holder, out) && !describe_captured(holder, out) && !describe_part_of(holder, out) &&
               !describe_constant(holder, true, out) && !describe_kept_local(holder, out) &&
               !describe_traceback(holder, out)) {
        describe_edge(holder->edge, out);
        buffer_add_text(out, " of ");
        describe_holding(holder, target, depth, out);
    }
}

bool holder_is_of_attributes(const Holder *holder) {
    const Holder *outer = outer_holder(holder);
    return outer != NULL && holder->edge.kind == EDGE_VALUE && is_str(holder->edge.key) &&
           is_field(outer->edge, "__dict__");
}

void describe_link(const Holder *holder, Buffer *out) {
    if (holder_is_of_attributes(holder)) {
        buffer_add_text(out, outer_holder(holder)->object->type == &ModuleType ? "name " : "attribute ");
        str_add_to_buffer(holder->edge.key, out);
    } else if (!describe_part(holder, out) && !describe_constant(holder, false, out)) {
        describe_edge(holder->edge, out);
    }
}

void describe_holder(const Holder *holder, Borrowed target, Buffer *out) { describe_reference(holder, target, 0, out); }
