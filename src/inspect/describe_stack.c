// SPDX-License-Identifier: GPL-3.0-or-later
// References of running calls, in words.
//
//     a frame's slot          local name x in f(), slot 0
//     the frame itself        the running call of f(), line 12
//     not yet running         argument x of f(), which <module> is about to call, line 20
//     below another frame     argument 2 of print() in f(), line 12
//     in no place at all      unfinished expressions of f(), line 12; <module>, line 20
//
// Next: eval/stack_place.c, eval/unfinished.c, which find out.
#include "objects/class.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/stack_place.h"
#include "eval/unfinished.h"
#include "inspect/describe.h"

#define FRAMES_MAXIMUM 3 // that one text names

// ---- names of calls ----------------------------------------------------------------------------------------------

static void add_call(const Frame *frame, Buffer *out) {
    describe_text(&frame->code->qualified_name, out);
    if (frame->code->parameters != NULL) {
        buffer_add_text(out, "()");
    }
}

// " in f(), line 12"
static void add_site(const StackPlace *place, Buffer *out) {
    if (place->frame != NULL) {
        buffer_add_text(out, " in ");
        add_call(place->frame, out);
        buffer_add_format(out, ", line %d", (int)place->line);
    }
}

static void add_callee(Borrowed callee, Buffer *out) {
    if (callee->type == &FunctionType) {
        describe_text(&as_function(callee)->qualified_name, out);
    } else if (callee->type == &BuiltinType) {
        buffer_add_text(out, ((const Builtin *)(const void *)callee)->row->name);
    } else if (callee->type == &BoundMethodType) {
        add_callee(((const BoundMethod *)(const void *)callee)->function.held, out);
        return;
    } else {
        buffer_add_text(out, is_type(callee) ? as_type(callee)->name : callee->type->name);
    }
    buffer_add_text(out, "()");
}

// ---- what was pushed ---------------------------------------------------------------------------------------------

// The name of the method that a call node names: append().
static void add_method(const Call *call, Buffer *out) {
    const Identifier *name =
        call->callee->kind == EXPR_ATTRIBUTE ? ((const Attribute *)(const void *)call->callee)->name : NULL;
    buffer_add_format(out, "%s()", name != NULL ? name->text : "a method");
}

// `number` counts the arguments from 0: first those by position, then those by name.
static void add_argument_number(const Call *call, int64_t number, Buffer *out) {
    int64_t keyword = number - call->arguments.count;
    if (keyword >= 0 && keyword < call->keyword_count && call->keywords[keyword].name != NULL) {
        buffer_add_format(out, "argument %s= of ", call->keywords[keyword].name->text);
    } else {
        buffer_add_format(out, "argument %lld of ", (long long)number + 1);
    }
}

// How many slots the object of a method takes. A built-in function is called without one, and its arguments are pushed
// as they come.
static int64_t bound_count(const StackPlace *place, const Call *call) {
    Borrowed callee = place->slots[0].held;
    return callee != NULL && callee->type == &BuiltinType
               ? 0
               : place->count - 1 - call->arguments.count - call->keyword_count;
}

static void add_of_call(const StackPlace *place, Buffer *out) {
    const Call *call = place->what;
    int64_t bound = bound_count(place, call);
    if (place->index == 0) {
        buffer_add_text(out, "function being called, ");
    } else if (place->index <= bound) {
        buffer_add_text(out, "object of ");
    } else {
        add_argument_number(call, place->index - 1 - bound, out);
    }
    if (place->slots[0].held != NULL) {
        add_callee(place->slots[0].held, out);
    } else {
        buffer_add_text(out, "a call");
    }
}

static void add_of_method(const StackPlace *place, Buffer *out) {
    if (place->index == 0) {
        buffer_add_text(out, "object of ");
    } else {
        add_argument_number(place->what, place->index - 1, out);
    }
    add_method(place->what, out);
}

static void add_of_class(const StackPlace *place, Buffer *out) {
    buffer_add_text(out, place->index == 0 ? "class being called, " : "new object of ");
    if (place->slots[0].held != NULL) {
        add_callee(place->slots[0].held, out);
    }
}

static void add_of_note(const StackPlace *place, Buffer *out) {
    const StackNote *note = place->what;
    buffer_add_text(out, note->text);
    if (note->names_type && place->slots[0].held != NULL) {
        buffer_add_text(out, " of ");
        add_callee(&place->slots[0].held->type->object, out);
    }
}

// What the parts of a node are called.
static const char *part_name_of(const Node *node) {
    if (node->is_statement) {
        switch ((int)node->kind) {
        case STMT_FUNCTION: return "decorator or function of a def";
        case STMT_CLASS: return "part of a class statement";
        case STMT_MATCH: return "part of a match statement";
        default: return "value of an assignment";
        }
    }
    switch ((int)node->kind) {
    case EXPR_TUPLE: return "item of a tuple at work";
    case EXPR_LIST: return "item of a list at work";
    case EXPR_SET: return "element of a set at work";
    case EXPR_JOINED_STRING: return "part of an f-string";
    default: return "value of an expression";
    }
}

static void add_pushed(const StackPlace *place, Buffer *out) {
    switch (place->mark) {
    case STACK_CALL: add_of_call(place, out); break;
    case STACK_METHOD: add_of_method(place, out); break;
    case STACK_CLASS: add_of_class(place, out); break;
    case STACK_VALUES:
        buffer_add_text(out, part_name_of(place->what));
        buffer_add_format(out, ", number %lld,", (long long)place->index + 1);
        break;
    case STACK_ARGUMENTS:
        buffer_add_format(out, "argument %lld of ", (long long)place->index + 1);
        add_callee(place->what, out);
        break;
    case STACK_NOTE: add_of_note(place, out); break;
    case STACK_SLOT:
    case STACK_FRAME: break;
    }
    add_site(place, out);
}

// ---- frames ------------------------------------------------------------------------------------------------------

static void add_maker(const Frame *frame, Buffer *out) {
    const Frame *maker = frame_maker(frame);
    if (maker != NULL) {
        buffer_add_text(out, ", which ");
        add_call(maker, out);
        buffer_add_format(out, " is about to call, line %d", (int)frame_line(maker));
    }
}

static void add_of_frame(const Frame *frame, Edge edge, Buffer *out) {
    bool running = frame_is_running(frame);
    if (edge.kind == EDGE_CALLEE) {
        buffer_add_text(out, "the call of ");
        add_call(frame, out);
    } else if (!running && edge.kind == EDGE_LOCAL) {
        buffer_add_text(out, "argument ");
        str_add_to_buffer(edge.key, out);
        buffer_add_text(out, " of ");
        add_call(frame, out);
    } else {
        describe_edge(edge, out);
        buffer_add_text(out, edge.kind == EDGE_FIELD ? " of " : " in ");
        add_call(frame, out);
        if (edge.kind == EDGE_LOCAL || edge.kind == EDGE_TEMPORARY) {
            buffer_add_format(out, ", slot %d", (int)edge.number);
        }
    }
    if (!running) {
        add_maker(frame, out);
    } else if (edge.kind == EDGE_CALLEE) {
        buffer_add_format(out, " at line %d", (int)frame_line(frame));
    }
}

void describe_running_call(const Holder *holder, Buffer *out) {
    if (holder->edge.kind == EDGE_STACK) {
        StackPlace place = stack_place_find(holder->edge.slot);
        add_pushed(&place, out);
    } else {
        add_of_frame(holder->frame, holder->edge, out);
    }
}

// ---- what nobody has ---------------------------------------------------------------------------------------------

void describe_unlisted(Buffer *out) {
    int count = 0;
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        if (frame_is_unfinished(frame) && count++ < FRAMES_MAXIMUM) {
            buffer_add_text(out, count == 1 ? "unfinished expressions of " : "; ");
            add_call(frame, out);
            buffer_add_format(out, ", line %d", (int)frame_line(frame));
        }
    }
    if (count > FRAMES_MAXIMUM) {
        buffer_add_format(out, "; and of %d more calls", count - FRAMES_MAXIMUM);
    } else if (count == 0) {
        buffer_add_text(out, "nobody: a reference was lost");
    }
}
