// SPDX-License-Identifier: GPL-3.0-or-later
// Frames at work: running a call, keeping a frame for a traceback, and walking the value stack.
//
//     frame_push → arguments → frame_run ─┬─ body ─▶ RETURN: the value
//                                         ├────────▶ NORMAL: None
//                                         └────────▶ RAISE: a traceback entry, NULL
//                                         └─ frame_pop: slots released, or moved into the frame's object
//
// What always holds: when frame_run returns NULL an exception is pending, and else none is.
//
// Next: call_function.c for arguments; exec_try.c for what catches the exception.
#include "eval/frame.h"

#include "memory/life.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/interrupt.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/function_code.h"
#include "eval/generator.h"
#include "eval/interpreter.h"
#include "eval/locals.h"
#include "eval/nodes.h"
#include "eval/place.h"

Frame *frame_current;

// ---- running -----------------------------------------------------------------------------------------------------

void frame_make_cells(Frame *frame, const Function *function) {
    const Scope *scope = frame->code->scope;
    for (int32_t i = 0; i < scope->free_count; i++) {
        frame->slots[scope->free_start + i].held = retain(tuple_get(function->closure.held, i));
    }
}

bool frame_make_own_cells(Frame *frame) {
    const Scope *scope = frame->code->scope;
    for (int32_t i = 0; i < scope->cell_parameter_count; i++) {
        Slot *slot = &frame->slots[scope->cell_parameters[i]];
        Owned cell = cell_new(slot_take(slot));
        if (cell == NULL) {
            return false;
        }
        slot->held = cell;
    }
    for (int32_t i = 0; i < scope->cell_local_count; i++) {
        Owned cell = cell_new(NULL);
        if (cell == NULL) {
            return false;
        }
        frame->slots[scope->cell_locals[i]].held = cell;
    }
    return true;
}

static bool frame_enter_cells(Frame *frame) {
    if (frame->callee.held->type == &FunctionType) {
        frame_make_cells(frame, as_function(frame->callee.held));
    }
    return frame_make_own_cells(frame);
}

static ALWAYS_INLINE Owned run_body(Frame *frame) {
    Code *code = frame->code;
    if (code->expression != NULL) {
        return expr_eval(code->expression, frame);
    }
    switch (block_run(&code->body, frame)) {
    case FLOW_NORMAL: return none_new();
    case FLOW_RETURN: return slot_take(&frame->result);
    case FLOW_RAISE:
    case FLOW_BREAK:
    case FLOW_CONTINUE:
    case FLOW_YIELD: break;
    }
    return NULL;
}

// It is too deep; or Ctrl-C came, which stops what goes deeper, and then it counts as begun.
static __attribute__((noinline)) Owned frame_refuse(Frame *frame) {
    if (error_matches(&KeyboardInterruptType)) {
        frame_current = frame;
        frame_record_raise(frame);
    }
    frame_current = frame->caller;
    frame_pop(frame);
    return NULL;
}

// Ctrl-C, or a limit. The call of a lambda is a step: it has no statements that are.
static __attribute__((noinline)) bool frame_may_run(const Frame *frame) {
    return frame->code->expression != NULL ? interrupt_step() : interpreter_check_interrupt();
}

Owned frame_run(Frame *frame) {
    frame->caller = frame_current;
    if (UNLIKELY(!recursion_enter(""))) {
        return frame_refuse(frame);
    }
    frame_current = frame;
    Owned result = NULL;
    if ((LIKELY(!interpreter.attention) || frame_may_run(frame)) &&
        (LIKELY(!frame->code->has_cells) || frame_enter_cells(frame))) {
        result = run_body(frame);
    }
    assert_debug((result == NULL) == error_is_pending());
    if (UNLIKELY(result == NULL)) {
        frame_record_raise(frame);
    }
    recursion_leave();
    frame_current = frame->caller;
    frame_pop(frame);
    return result;
}

Owned function_call_owned(Owned callee, const Arguments *arguments) {
    Function *function = as_function(callee);
    Frame *frame = frame_push(as_code(function->code.held), callee, as_dict(function->globals.held));
    if (frame == NULL) {
        return NULL;
    }
    const Code *code = frame->code;
    if (LIKELY(code->is_plain && arguments->names == NULL && arguments->count == code->positional_count)) {
        for (int64_t i = 0; i < arguments->count; i++) { // the common call: nothing to sort out
            frame->slots[i].held = slot_take(&arguments->items[i]);
        }
    } else if (!frame_bind_arguments(frame, function, arguments)) {
        frame_pop(frame);
        return NULL;
    }
    return frame_run(frame);
}

// The `call` slot of functions.
static Owned function_call(Borrowed callee, const Arguments *arguments) {
    return function_call_owned(retain(callee), arguments);
}

// ---- where -------------------------------------------------------------------------------------------------------

int32_t frame_line(const Frame *frame) {
    if (frame->at == NULL) {
        return frame->code->first_line;
    }
    const Source *source = frame->code->tree->source;
    return source_position(source, place_of_node(frame->at, source).span.start).line;
}

// `line` is for a frame that has no node at work.
static bool add_entry(Exception *exception, Borrowed frame, int32_t line, const Node *at) {
    Traceback *entry = (Traceback *)object_new(&TracebackType);
    if (entry == NULL) {
        return false;
    }
    entry->frame.held = retain(frame);
    entry->next.held = slot_take(&exception->traceback);
    entry->line = line;
    if (at != NULL) {
        const Source *source = as_code(((const FrameObject *)(const void *)frame)->code.held)->tree->source;
        Place place = place_of_node(at, source);
        entry->line = source_position(source, place.span.start).line;
        entry->span_start = place.span.start;
        entry->span_end = place.span.end;
        entry->anchor_start = place.anchor.start;
        entry->anchor_end = place.anchor.end;
    }
    collector_track(&entry->object);
    exception->traceback.held = &entry->object;
    return true;
}

// Notes that the exception in flight, which is consumed, came through the frame; NULL: there was no memory for that,
// and this failure is pending. As in CPython, an exception that cannot be recorded gives way to the MemoryError, and
// becomes its context; but a MemoryError goes on without the entry.
static void record(Owned exception, Borrowed frame, int32_t line, const Node *at) {
    bool recorded = !is_exception(exception) || (frame != NULL && add_entry(as_exception(exception), frame, line, at));
    Owned failure = error_take();
    if (recorded || failure == NULL || type_is_subtype(exception->type, &MemoryErrorType)) {
        error_restore(exception);
        release_if_any(failure);
    } else {
        exception_set_context(failure, exception);
        error_restore(failure);
        release(exception);
    }
}

void frame_record_raise(Frame *frame) {
    if (frame->raise_recorded) {
        return;
    }
    frame->raise_recorded = true;
    frame_record_call(frame);
}

void frame_record_call(Frame *frame) {
    Owned exception = error_take();
    record(exception, frame_object(frame), frame->code->first_line, frame->at);
}

void frame_record_comprehension(Frame *frame, Scope *scope) {
    Owned exception = error_take();
    Owned code = code_new_comprehension(frame->code, scope);
    FrameObject *object = code == NULL ? NULL : (FrameObject *)object_new(&FrameType);
    Borrowed back = object == NULL ? NULL : frame_object(frame);
    if (object == NULL) {
        release_if_any(code);
        record(exception, NULL, 0, NULL);
        return;
    }
    object->code.held = code;
    object->globals.held = retain(&frame->globals->object);
    object->line = frame_line(frame);
    object->back.held = retain_if_any(back);
    collector_track(&object->object);
    record(exception, &object->object, object->line, frame->at);
    release(&object->object);
}

// ---- frame objects -----------------------------------------------------------------------------------------------

static bool is_on_stack(const Frame *frame) {
    const Slot *start = (const Slot *)(const void *)frame;
    return start >= value_stack.base && start < value_stack.top;
}

// Room for the frame's slots, so that they can move when the call ends, whatever memory there is then.
static bool reserve_slots(FrameObject *self, const Frame *frame) {
    int64_t count = frame_slot_count(frame);
    if (count == 0) {
        return true;
    }
    self->slots = heap_allocate(HEAP_BUFFER, (size_t)count * sizeof(Slot));
    if (self->slots == NULL) {
        return error_raise_no_memory() != NULL;
    }
    self->slot_count = count;
    for (int64_t i = 0; i < count; i++) {
        self->slots[i].held = NULL;
    }
    return true;
}

// The collector learns of a call's frame when the call has ended, as in CPython: until then nobody can lose it.
Borrowed frame_object(Frame *frame) {
    if (frame->object.held == NULL) {
        FrameObject *self = (FrameObject *)object_new(&FrameType);
        if (self == NULL) {
            return NULL;
        }
        if (frame->object.held != NULL) { // the birth has started a collection, and a callback has asked, too
            release(&self->object);
            return frame->object.held;
        }
        if (!reserve_slots(self, frame)) {
            release(&self->object);
            return NULL;
        }
        self->code.held = retain(&frame->code->object);
        self->globals.held = retain(&frame->globals->object);
        self->namespace.held = retain_if_any(frame->namespace.held);
        self->live = frame;
        if (!is_on_stack(frame)) {
            collector_track(&self->object);
        }
        frame->object.held = &self->object;
    }
    return frame->object.held;
}

// A frame that lives on keeps its caller's, and so the local names of all calls around. Without memory it loses them,
// which is told.
static void keep_caller(FrameObject *self, const Frame *frame) {
    if (frame->caller == NULL) {
        return;
    }
    Owned exception = error_take();
    Borrowed caller = frame_object(frame->caller);
    if (caller == NULL) {
        error_write_unraisable(&self->object);
    }
    self->back.held = retain_if_any(caller);
    error_restore(exception);
}

// If somebody else holds the frame's object, the slots move into it; else both end here.
void frame_keep(Frame *frame) {
    if (frame->object.held->refcount > 1) {
        keep_caller((FrameObject *)frame->object.held, frame);
    }
    FrameObject *self = (FrameObject *)slot_take(&frame->object);
    self->live = NULL;
    self->line = frame_line(frame);
    if (self->object.refcount > 1) {
        collector_track(&self->object);
        for (int64_t i = 0; i < self->slot_count; i++) {
            self->slots[i].held = slot_take(&frame->slots[i]);
        }
    }
    release(&self->object);
}

// ---- walking -----------------------------------------------------------------------------------------------------

void frame_visit_slots(const Code *code, const Slot *slots, int64_t count, Visit visit, void *context) {
    for (int64_t i = 0; i < count; i++) {
        if (slots[i].held == NULL) {
            continue;
        }
        const SlotInfo *info = &code->scope->slots[i];
        Edge edge = info->name != NULL ? edge_key(EDGE_LOCAL, info->name->object)
                                       : (Edge){.kind = EDGE_TEMPORARY, .name = info->use};
        edge.number = (int32_t)i;
        visit(slots[i].held, edge, context);
    }
}

static void visit_if_held(const Slot *slot, const char *what, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge_field(what), context);
    }
}

static Slot *walk_frame(Frame *frame, Visit visit, void *context) {
    if (frame->callee.held != NULL) {
        visit(frame->callee.held, edge_slot(EDGE_CALLEE, &frame->callee), context);
    }
    visit_if_held(&frame->namespace, "namespace", visit, context);
    visit_if_held(&frame->result, "return value", visit, context);
    visit_if_held(&frame->object, "frame object", visit, context);
    frame_visit_slots(frame->code, frame->slots, frame_slot_count(frame), visit, context);
    return frame->slots + frame_slot_count(frame);
}

void frame_walk_stack(Visit visit, void *context) {
    for (Slot *slot = value_stack.base; slot < value_stack.top;) {
        StackMark mark = stack_mark(slot);
        if (mark == STACK_FRAME) {
            slot = walk_frame((Frame *)(void *)slot, visit, context);
            continue;
        }
        if (mark == STACK_SLOT && slot->held != NULL) {
            visit(slot->held, edge_slot(EDGE_STACK, slot), context);
        }
        slot += 1;
    }
}

bool frames_hold_code(const Code *code) {
    for (Slot *slot = value_stack.base; slot < value_stack.top;) {
        if (stack_mark(slot) != STACK_FRAME) {
            slot += 1;
            continue;
        }
        Frame *frame = (Frame *)(void *)slot;
        if (frame->code == code && frame_object(frame) == NULL) {
            return false;
        }
        slot = frame->slots + frame_slot_count(frame);
    }
    return true;
}

static void frame_traverse(Borrowed object, Visit visit, void *context) {
    const FrameObject *self = (const FrameObject *)(const void *)object;
    visit_if_held(&self->back, "f_back", visit, context);
    visit_if_held(&self->code, "code", visit, context);
    visit_if_held(&self->globals, "globals", visit, context);
    visit_if_held(&self->namespace, "namespace", visit, context);
    if (self->slots != NULL) {
        frame_visit_slots(as_code(self->code.held), self->slots, self->slot_count, visit, context);
    }
}

static void frame_footprint(Borrowed object, VisitBlock visit, void *context) {
    const FrameObject *self = (const FrameObject *)(const void *)object;
    int64_t own = (int64_t)(sizeof(GcHeader) + sizeof(FrameObject));
    visit((const char *)self - sizeof(GcHeader), own, object_block_size(object), "frame", context);
    if (self->slots != NULL) {
        int64_t size = self->slot_count * (int64_t)sizeof(Slot);
        visit(self->slots, size, size, "slots", context);
    }
}

// Locals first to last, then what the frame ran with.
static Owned frame_take_reference(Object *object) {
    FrameObject *self = (FrameObject *)object;
    for (int64_t i = 0; i < self->slot_count; i++) {
        Owned child = slot_take_last(&self->slots[i]);
        if (child != NULL) {
            return child;
        }
    }
    static const uint16_t order[] = {offsetof(FrameObject, back), offsetof(FrameObject, namespace),
                                     offsetof(FrameObject, globals), offsetof(FrameObject, code)};
    return slots_take_last(object, order, COUNT_OF(order));
}

static void frame_destroy(Object *object) {
    FrameObject *self = (FrameObject *)object;
    if (self->slots != NULL) {
        heap_release(HEAP_BUFFER, self->slots, (size_t)self->slot_count * sizeof(Slot));
    }
}

static void frame_die(Object *self) {
    collector_untrack(self);
    container_release_all(self, frame_take_reference);
    frame_destroy(self);
    container_end(self, sizeof(FrameObject), 0);
}

static Owned frame_repr(Borrowed object) {
    const FrameObject *self = (const FrameObject *)(const void *)object;
    const Code *code = as_code(self->code.held);
    int32_t line = self->live != NULL ? frame_line(self->live) : self->line;
    return str_format("<frame at 0x%llx, file '%s', line %d, code %S>", (unsigned long long)(uintptr_t)self,
                      code->tree->source->name, line, code->name.held);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static const FrameObject *as_frame(Borrowed object) { return (const FrameObject *)(const void *)object; }

static Owned frame_get_code(Borrowed object) { return retain(as_frame(object)->code.held); }

static Owned frame_get_globals(Borrowed object) { return retain(as_frame(object)->globals.held); }

static Owned frame_get_line(Borrowed object) {
    const FrameObject *self = as_frame(object);
    return int_from_int64(self->live != NULL ? frame_line(self->live) : self->line);
}

static Owned frame_get_back(Borrowed object) {
    const FrameObject *self = as_frame(object);
    if (self->live == NULL && self->back.held != NULL) {
        return retain(self->back.held);
    }
    if (self->live == NULL || self->live->caller == NULL) {
        return none_new();
    }
    return retain_if_any(frame_object(self->live->caller));
}

static Owned frame_get_locals(Borrowed object) { return frame_object_locals(object_mutable(object)); }

static Owned frame_get_builtins(Borrowed object) { return retain(builtins_of(as_frame(object)->globals.held)); }

// ---- methods -----------------------------------------------------------------------------------------------------

static bool is_executing(Frame *frame) {
    return is_on_stack(frame) || frame_generator(frame)->state == GENERATOR_RUNNING;
}

// A generator that waits is closed.
static Owned frame_method_clear(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    FrameObject *self = object_mutable(object);
    if (self->live != NULL) {
        if (is_executing(self->live)) {
            return error_raise(&RuntimeErrorType, "cannot clear an executing frame");
        }
        return generator_close(frame_generator(self->live)) ? none_new() : NULL;
    }
    for (int64_t i = 0; i < self->slot_count; i++) {
        slot_clear(&self->slots[i]);
    }
    return none_new();
}

static NativeRow frame_methods[] = {
    {"clear", frame_method_clear, .signature = "(self, /)",
     .help = "Unbinds the local names of a call that has ended, or closes the generator."},
    {0},
};

static const AttributeRow frame_attributes[] = {
    {.name = "f_code", .get = frame_get_code, .help = "The code that runs."},
    {.name = "f_globals", .get = frame_get_globals, .help = "The dict of the module's names."},
    {.name = "f_locals", .get = frame_get_locals, .help = "A dict of the local names and what they are bound to."},
    {.name = "f_builtins", .get = frame_get_builtins, .help = "What names mean that the globals do not have."},
    {.name = "f_lineno", .get = frame_get_line, .help = "The line at work."},
    {.name = "f_back", .get = frame_get_back, .help = "The caller's frame."},
    {0},
};

static const Member frame_object_members[] = {
    MEMBER(FrameObject, code),       MEMBER(FrameObject, globals), MEMBER(FrameObject, namespace),
    MEMBER(FrameObject, back),       MEMBER(FrameObject, live),    MEMBER(FrameObject, slots),
    MEMBER(FrameObject, slot_count), MEMBER(FrameObject, line),    {0}};

Type FrameType = {
    .name = "frame",
    .basic_size = sizeof(FrameObject),
    .members = frame_object_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = frame_traverse,
    .footprint = frame_footprint,
    .take_reference = frame_take_reference,
    .die = frame_die,
    .destroy = frame_destroy,
    .repr = frame_repr,
    .methods = frame_methods,
    .attributes = frame_attributes,
};

bool frames_init(void) {
    FunctionType.call = function_call;
    function_code_init();
    return type_ready(&FrameType);
}
