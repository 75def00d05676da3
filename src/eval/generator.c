// SPDX-License-Identifier: GPL-3.0-or-later
// Generators as objects, and how they run. See generator.h.
//
//     g = count(3)     a frame is made as for any call; then its slots move into a new Generator, and nothing has run
//     next(g)          CREATED ─▶ RUNNING ─▶ SUSPENDED, with the value;  or ─▶ FINISHED
//     del g            a suspended one is closed first: GeneratorExit is raised where it waits
//
// Next: generator_resume.c, which runs them.
#include "eval/generator.h"

#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/generator_methods.h"
#include "eval/nodes.h"
#include "eval/resume.h"

// ---- create ------------------------------------------------------------------------------------------------------

Owned generator_new(Owned callee, Code *code, Dict *globals, Borrowed name, Borrowed qualified_name) {
    int64_t size = code->slot_count + code->word_count;
    Generator *self = (Generator *)(void *)object_new_sized(&GeneratorType, size);
    if (self == NULL) {
        release(callee);
        return NULL;
    }
    self->sized.size = size;
    self->name.held = retain(name);
    self->qualified_name.held = retain(qualified_name);
    self->globals.held = retain(&globals->object);
    Frame *frame = generator_frame(self);
    frame->tag = frame_tag(code->slot_count);
    frame->code = code;
    frame->callee.held = callee;
    frame->globals = globals;
    return &self->sized.object;
}

// Moves the slots of a function's frame, whose arguments are bound and cells made, into a generator.
static Owned generator_start_eval(Expr *expr, Frame *frame) {
    (void)expr;
    const Function *function = as_function(frame->callee.held);
    Owned generator = generator_new(retain(frame->callee.held), frame->code, frame->globals, function->name.held,
                                    function->qualified_name.held);
    if (generator == NULL) {
        return NULL;
    }
    Slot *slots = generator_frame(as_generator(generator))->slots;
    for (int64_t i = 0; i < frame->code->slot_count; i++) {
        slots[i].held = slot_take(&frame->slots[i]);
    }
    collector_track(generator);
    return generator;
}

Expr generator_start = {.eval = generator_start_eval};

// (element for target in iterable …): the first iterable is evaluated now, in the frame around.
Owned generator_expression_eval(Expr *expr, Frame *frame) {
    const Comprehension *self = (Comprehension *)expr;
    Owned iterable = expr_eval(self->clauses[0].iterable, frame);
    if (iterable == NULL) {
        return NULL;
    }
    frame->at = &expr->node;
    Owned iterator = object_iterate(iterable);
    release(iterable);
    if (iterator == NULL) {
        return NULL;
    }
    Code *code = as_code(self->code);
    Owned generator =
        generator_new(retain(self->code), code, frame->globals, code->name.held, code->qualified_name.held);
    if (generator == NULL) {
        release(iterator);
        return NULL;
    }
    Frame *inner = generator_frame(as_generator(generator));
    inner->slots[0].held = iterator;
    for (int32_t i = 0; i < self->scope->free_count; i++) {
        inner->slots[self->scope->free_start + i].held = retain(frame->slots[self->scope->free_sources[i]].held);
    }
    if (code->has_cells && !frame_make_own_cells(inner)) {
        release(generator);
        return NULL;
    }
    collector_track(generator);
    return generator;
}

// ---- run ---------------------------------------------------------------------------------------------------------

// What waits in temporaries of a generator that is closed without running goes first, the last before the others, as
// from CPython's stack. In one that has ended there is nothing.
static void clear_temporaries(Frame *frame) {
    const Scope *scope = frame->code->scope;
    for (int64_t i = frame_slot_count(frame) - 1; i >= scope->free_start + scope->free_count; i--) {
        slot_clear(&frame->slots[i]);
    }
}

// The frame has ended: its slots go, or move into its object, as those of any call. The code stays for gi_code.
void generator_finish(Generator *self) {
    Frame *frame = generator_frame(self);
    Owned exception = error_take();
    self->state = GENERATOR_FINISHED;
    clear_temporaries(frame);
    if (UNLIKELY(frame->object.held != NULL)) {
        frame_keep(frame);
    }
    for (int64_t i = 0; i < frame_slot_count(frame); i++) {
        slot_clear(&frame->slots[i]);
    }
    slot_clear(&self->sent);
    slot_set(&frame->callee, retain(&frame->code->object));
    if (exception != NULL) {
        error_restore(exception);
    }
}

Owned generator_next(Borrowed object) {
    Generator *self = as_generator(object);
    if (UNLIKELY(self->state == GENERATOR_FINISHED)) {
        return NULL;
    }
    if (UNLIKELY(self->state == GENERATOR_RUNNING)) {
        return error_raise(&ValueErrorType, "generator already executing");
    }
    Owned value;
    GeneratorOutcome outcome = generator_resume(self, &value);
    if (LIKELY(outcome == GENERATOR_YIELDED)) {
        return value;
    }
    if (outcome == GENERATOR_RETURNED) {
        generator_raise_stop(value);
    }
    return NULL;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void visit_if_held(const Slot *slot, const char *what, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge_field(what), context);
    }
}

static void generator_traverse(Borrowed object, Visit visit, void *context) {
    const Generator *self = as_generator(object);
    const Frame *frame = generator_frame(self);
    frame_visit_slots(frame->code, frame->slots, frame_slot_count(frame), visit, context);
    visit_if_held(&frame->callee, frame->callee.held == &frame->code->object ? "code" : "function", visit, context);
    visit_if_held(&frame->result, "value on its way out", visit, context);
    visit_if_held(&frame->object, "frame object", visit, context);
    visit_if_held(&self->sent, "value on its way in", visit, context);
    visit_if_held(&self->globals, "globals", visit, context);
    visit_if_held(&self->name, "name", visit, context);
    visit_if_held(&self->qualified_name, "qualified name", visit, context);
}

static Owned generator_take_reference(Object *object) {
    Generator *self = as_generator(object);
    Frame *frame = generator_frame(self);
    self->state = GENERATOR_FINISHED;
    if (UNLIKELY(frame->object.held != NULL)) {
        frame_keep(frame);
    }
    for (int64_t i = 0; i < frame_slot_count(frame); i++) {
        Owned child = slot_take_last(&frame->slots[i]);
        if (child != NULL) {
            return child;
        }
    }
    static const uint16_t order[] = {sizeof(Generator) + offsetof(Frame, result),
                                     offsetof(Generator, sent),
                                     offsetof(Generator, globals),
                                     offsetof(Generator, name),
                                     offsetof(Generator, qualified_name),
                                     sizeof(Generator) + offsetof(Frame, callee)};
    return slots_take_last(object, order, COUNT_OF(order));
}

// A generator that nobody can resume any more is closed, so that its `finally` blocks run. One that has not begun loses
// its arguments.
static void generator_finalize(Borrowed object) {
    Generator *self = as_generator(object);
    collector_clear_weak_references(object_mutable(object)); // before the finally blocks run, as in CPython
    if (self->state != GENERATOR_SUSPENDED && self->state != GENERATOR_CREATED) {
        return;
    }
    Owned pending = error_take();
    if (!generator_close(self)) {
        error_write_unraisable(object);
    }
    if (pending != NULL) {
        error_restore(pending);
    }
}

// One that has not finished may have something to do yet.
static void generator_die(Object *object) {
    const Generator *self = as_generator(object);
    if (self->state != GENERATOR_FINISHED) {
        object_destroy_by_chain(object);
        return;
    }
    int64_t size = self->sized.size;
    collector_untrack(object);
    collector_clear_weak_references(object);
    container_release_all(object, generator_take_reference);
    container_end(object, sizeof(Generator) + sizeof(Frame) + (size_t)size * sizeof(Slot), size);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned generator_repr(Borrowed object) {
    return str_format("<generator object %S at 0x%llx>", as_generator(object)->qualified_name.held,
                      (unsigned long long)(uintptr_t)object);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned generator_iterate(Borrowed object) { return retain(object); }

// ---- attributes --------------------------------------------------------------------------------------------------

static bool set_name_checked(Slot *slot, Borrowed value, const char *message) {
    if (value == NULL || !is_str(value)) {
        error_raise(&TypeErrorType, "%s", message);
        return false;
    }
    slot_set(slot, retain(value));
    return true;
}

static Owned get_name(Borrowed object) { return retain(as_generator(object)->name.held); }
static bool set_name(Borrowed object, Borrowed value) {
    return set_name_checked(&as_generator(object)->name, value, "__name__ must be set to a string object");
}
static Owned get_qualified_name(Borrowed object) { return retain(as_generator(object)->qualified_name.held); }
static bool set_qualified_name(Borrowed object, Borrowed value) {
    return set_name_checked(&as_generator(object)->qualified_name, value,
                            "__qualname__ must be set to a string object");
}

static Owned get_frame(Borrowed object) {
    Generator *self = as_generator(object);
    return self->state == GENERATOR_FINISHED ? none_new() : retain_if_any(frame_object(generator_frame(self)));
}

static Owned get_running(Borrowed object) { return bool_new(as_generator(object)->state == GENERATOR_RUNNING); }

static Owned get_suspended(Borrowed object) { return bool_new(as_generator(object)->state == GENERATOR_SUSPENDED); }

static Owned get_code(Borrowed object) { return retain(&generator_frame(as_generator(object))->code->object); }

static Owned get_delegate(Borrowed object) {
    const Slot *delegate = generator_delegate(as_generator(object));
    return delegate == NULL ? none_new() : retain(delegate->held);
}

static const AttributeRow generator_attributes[] = {
    {"__name__", get_name, set_name, "Name of the generator."},
    {"__qualname__", get_qualified_name, set_qualified_name, "The name with the names of what encloses it."},
    {"gi_frame", get_frame, NULL, "The frame, until the generator has finished."},
    {"gi_running", get_running, NULL, "Is it running now?"},
    {"gi_suspended", get_suspended, NULL, "Does it wait at a yield?"},
    {"gi_code", get_code, attribute_refuse, "The code that it runs."},
    {"gi_yieldfrom", get_delegate, NULL, "What `yield from` goes through now, or None."},
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

#define FRAME_MEMBER(member) MEMBER_AT(sizeof(Generator), Frame, member)
static const Member generator_members[] = {MEMBER(Generator, sized.size),
                                           MEMBER(Generator, name),
                                           MEMBER(Generator, qualified_name),
                                           MEMBER(Generator, globals),
                                           MEMBER(Generator, sent),
                                           MEMBER(Generator, weakrefs),
                                           MEMBER(Generator, handling),
                                           MEMBER(Generator, state),
                                           MEMBER(Generator, resuming),
                                           FRAME_MEMBER(tag),
                                           FRAME_MEMBER(caller),
                                           FRAME_MEMBER(code),
                                           FRAME_MEMBER(callee),
                                           FRAME_MEMBER(globals),
                                           FRAME_MEMBER(namespace),
                                           FRAME_MEMBER(at),
                                           FRAME_MEMBER(result),
                                           FRAME_MEMBER(object),
                                           FRAME_MEMBER(raise_recorded),
                                           {0}};

Type GeneratorType = {
    .name = "generator",
    .basic_size = sizeof(Generator) + sizeof(Frame),
    .members = generator_members,
    .item_size = sizeof(Slot),
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Generator, weakrefs),
    .traverse = generator_traverse,
    .take_reference = generator_take_reference,
    .die = generator_die,
    .finalize = generator_finalize,
    .repr = generator_repr,
    .iterate = generator_iterate,
    .next = generator_next,
    .methods = generator_methods,
    .attributes = generator_attributes,
};

bool generators_init(void) { return type_ready(&GeneratorType); }
