// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a slot's place. The slots between two frames were pushed for the frame below them, or for one of the
// generators that it resumed and that wait for the frame above; their nodes tell which.
//
//     │ f │ CALL next, g │ VALUES 1, 2 │ h │       f called next(g), and g, which is on the heap, is about to make
//       ▲                      ▲                   (1, 2, h())
//       chain of callers:  h ─▶ g ─▶ f
#include "eval/stack_place.h"

#include "eval/place.h"

bool frame_is_on_stack(const Frame *frame) {
    const Slot *start = (const Slot *)(const void *)frame;
    return start >= value_stack.base && start < value_stack.top;
}

bool frame_is_running(const Frame *frame) {
    const Frame *running = frame_current;
    while (running != NULL && running != frame) {
        running = running->caller;
    }
    return running != NULL;
}

const Frame *frame_of_callee(const Slot *callee) {
    return (const Frame *)(const void *)((const char *)callee - offsetof(Frame, callee));
}

int32_t frame_node_line(const Frame *frame, const Node *node) {
    const Source *source = frame->code->tree->source;
    return source_position(source, place_of_node(node, source).span.start).line;
}

// ---- the running call --------------------------------------------------------------------------------------------

static uint32_t code_end(const Code *code) {
    return code->body.count == 0 ? 0 : code->body.items[code->body.count - 1]->span.end;
}

// Of generators, whose code is a block.
static bool code_holds(const Code *code, const Node *node) {
    return code->body.count > 0 && code->body.items[0]->span.start <= node->span.start &&
           node->span.end <= code_end(code) && arena_holds(&code->tree->arena, node);
}

// The innermost running call that is not above the address; with a node, one that the node may be of.
static const Frame *running_call_at(const Slot *address, const Node *node) {
    const Frame *frame = frame_current;
    for (; frame != NULL; frame = frame->caller) {
        bool on_stack = frame_is_on_stack(frame);
        if (on_stack ? (const Slot *)(const void *)frame < address : node == NULL || code_holds(frame->code, node)) {
            break;
        }
    }
    return frame;
}

const Frame *frame_maker(const Frame *frame) { return running_call_at((const Slot *)(const void *)frame, NULL); }

// ---- the place ---------------------------------------------------------------------------------------------------

static bool is_of_node(StackMark mark) {
    return mark == STACK_CALL || mark == STACK_METHOD || mark == STACK_CLASS || mark == STACK_VALUES;
}

static const Slot *slots_end(const Slot *from) {
    while (from < value_stack.top && stack_mark(from) == STACK_SLOT) {
        from += 1;
    }
    return from;
}

// The word below the slots that hold `slot`.
static const Slot *word_below(const Slot *slot) {
    const Slot *word = value_stack.base;
    for (const Slot *next = word; next <= slot;) {
        word = next;
        next = stack_mark(word) == STACK_FRAME
                   ? ((const Frame *)(const void *)word)->slots + frame_slot_count((const Frame *)(const void *)word)
                   : slots_end(word + 1);
    }
    return word;
}

StackPlace stack_place_find(const Slot *slot) {
    const Slot *word = word_below(slot);
    StackPlace place = {.mark = stack_mark(word), .what = stack_what(word), .slots = word + 1};
    place.count = slots_end(place.slots) - place.slots;
    place.index = slot - place.slots;
    const Node *node = is_of_node(place.mark) ? place.what : NULL;
    place.frame = running_call_at(slot, node);
    if (place.frame != NULL) {
        place.line = node != NULL ? frame_node_line(place.frame, node) : frame_line(place.frame);
    }
    return place;
}
