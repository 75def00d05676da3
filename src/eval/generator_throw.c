// SPDX-License-Identifier: GPL-3.0-or-later
// send, throw, close: the ways into a generator that waits.
//
//     g.send(x)       the yield at which g waits has the value x
//     g.throw(e)      that yield raises e
//     g.close()       the same with GeneratorExit, which should come out again
//
// If g waits at a `yield from`, throw and close go to its iterator first. If that is over by then, its slot is emptied,
// and g goes on behind the `yield from`, with the iterator's result or exception.
//
// Next: lower.h, for how `yield` gets to stand alone.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/generator_methods.h"
#include "eval/nodes.h"

// What throw() was given: class, value and traceback, or an instance; all borrowed, NULL: left out.
typedef struct Thrown {
    Borrowed type;
    Borrowed value;
    Borrowed traceback;
} Thrown;

// ---- send --------------------------------------------------------------------------------------------------------

Slot *generator_delegate(const Generator *self) {
    Frame *frame = generator_frame(self);
    const Node *at = frame->at;
    if (self->state != GENERATOR_SUSPENDED || at == NULL || at->is_statement || at->kind != EXPR_YIELD_FROM) {
        return NULL;
    }
    Slot *slot = &frame->slots[((const Yield *)(const void *)at)->iterator_slot];
    return slot->held != NULL ? slot : NULL;
}

void generator_raise_stop(Owned value) {
    if (value == NONE) {
        release(value);
        return;
    }
    Owned arguments = tuple_one(retain(value));
    Owned stop = exception_new(&StopIterationType, arguments);
    if (stop != NULL) {
        slot_set(&((ValueException *)(void *)stop)->value, retain(value));
    }
    error_raise_object(stop);
    release(value);
}

Owned stop_value(Borrowed stop) {
    Borrowed value = ((const ValueException *)(const void *)stop)->value.held;
    return retain(value != NULL ? value : NONE);
}

GeneratorOutcome generator_send(Generator *self, Owned sent, Owned *value) {
    *value = NULL;
    if (self->state == GENERATOR_CREATED && sent != NULL && sent != NONE) {
        error_raise(&TypeErrorType, "can't send non-None value to a just-started generator");
    } else if (self->state == GENERATOR_RUNNING) {
        error_raise(&ValueErrorType, "generator already executing");
    } else if (self->state == GENERATOR_FINISHED) {
        *value = none_new();
    } else {
        slot_set(&self->sent, sent);
        return generator_resume(self, value);
    }
    release_if_any(sent);
    return *value != NULL ? GENERATOR_RETURNED : GENERATOR_RAISED;
}

// The pending exception is raised where the generator waits; a finished one just lets it go on.
static GeneratorOutcome resume_raising(Generator *self, Owned *value) {
    *value = NULL;
    if (self->state == GENERATOR_RUNNING) {
        error_clear();
        error_raise(&ValueErrorType, "generator already executing");
    } else if (self->state != GENERATOR_FINISHED) {
        return generator_resume(self, value);
    }
    return GENERATOR_RAISED;
}

// The answer of send() and throw().
static Owned answer(GeneratorOutcome outcome, Owned value) {
    if (outcome != GENERATOR_RETURNED) {
        return value;
    }
    generator_raise_stop(value);
    return error_is_pending() ? NULL : exception_raise_stop();
}

static Owned generator_send_method(Borrowed self, const Borrowed *arguments) {
    Owned value;
    GeneratorOutcome outcome = generator_send(as_generator(self), retain(arguments[0]), &value);
    return answer(outcome, value);
}

// ---- to the iterator of yield from -------------------------------------------------------------------------------

// While its iterator is called the generator counts as running, and its frame is one of the frames at work.
static void delegate_begin(Generator *self) {
    Frame *frame = generator_frame(self);
    self->state = GENERATOR_RUNNING;
    frame->caller = frame_current;
    frame_current = frame;
}

static void delegate_end(Generator *self) {
    Frame *frame = generator_frame(self);
    frame_current = frame->caller;
    frame->caller = NULL;
    self->state = GENERATOR_SUSPENDED;
}

// Closes an iterator. False: an exception is pending.
static bool iterator_close(Borrowed iterator) {
    if (iterator->type == &GeneratorType) {
        return generator_close(as_generator(iterator));
    }
    Owned method;
    Answer found = object_find_attribute(iterator, names.close, &method);
    if (found == FAILED) {
        error_write_unraisable(iterator);
    }
    if (found != YES) {
        return true;
    }
    Owned result = object_call_none(method);
    release(method);
    release_if_any(result);
    return result != NULL;
}

static GeneratorOutcome throw_into(Generator *self, const Thrown *thrown, Owned *value);

// iterator.throw(…) with what we were given. NO: it has no such method.
static Answer iterator_throw(Borrowed iterator, const Thrown *thrown, GeneratorOutcome *outcome, Owned *value) {
    if (iterator->type == &GeneratorType) {
        *outcome = throw_into(as_generator(iterator), thrown, value);
        return YES;
    }
    Owned name = str_intern_text("throw");
    Owned method;
    Answer found = name == NULL ? FAILED : object_find_attribute(iterator, name, &method);
    release_if_any(name);
    if (found != YES) {
        return found;
    }
    const Borrowed parts[] = {thrown->type, thrown->value, thrown->traceback};
    int64_t count = thrown->value == NULL ? 1 : thrown->traceback == NULL ? 2 : 3;
    *value = object_call_list(method, count, parts);
    release(method);
    *outcome = *value != NULL ? GENERATOR_YIELDED : GENERATOR_RAISED;
    return YES;
}

// ---- throw -------------------------------------------------------------------------------------------------------

static Owned exception_of_class(const Thrown *thrown) {
    Borrowed value = thrown->value;
    if (value == NULL || value == NONE) {
        return exception_from_raised(thrown->type);
    }
    if (is_exception(value) && type_is_subtype(value->type, as_type(thrown->type))) {
        return retain(value);
    }
    return is_tuple(value) ? object_call_tuple(thrown->type, value, NULL) : object_call_one(thrown->type, value);
}

// Makes the exception pending that is to be raised. False: the arguments of throw() are no good, and that is pending.
static bool make_pending(const Thrown *thrown) {
    Borrowed traceback = thrown->traceback == NONE ? NULL : thrown->traceback;
    if (traceback != NULL && traceback->type != &TracebackType) {
        error_raise(&TypeErrorType, "throw() third argument must be a traceback object");
        return false;
    }
    bool is_class = is_type(thrown->type) && type_is_subtype(as_type(thrown->type), &BaseExceptionType);
    if (!is_class && !is_exception(thrown->type)) {
        error_raise(&TypeErrorType, "exceptions must be classes or instances deriving from BaseException, not %T",
                    thrown->type);
        return false;
    }
    if (!is_class && thrown->value != NULL && thrown->value != NONE) {
        error_raise(&TypeErrorType, "instance exception may not have a separate value");
        return false;
    }
    Owned exception = is_class ? exception_of_class(thrown) : retain(thrown->type);
    if (exception == NULL) {
        return true; // what went wrong while it was made is thrown instead
    }
    if (is_class || traceback != NULL) {
        slot_set(&as_exception(exception)->traceback, retain_if_any(traceback));
    }
    error_restore(exception);
    return true;
}

static bool is_generator_exit(Borrowed type) {
    const Type *class = is_type(type) ? as_type(type) : type->type;
    return type_is_subtype(class, &GeneratorExitType);
}

// The iterator of yield from is over: the generator goes on behind it, with its result, or raising.
static GeneratorOutcome go_on_behind(Generator *self, Slot *delegate, GeneratorOutcome outcome, Owned *value) {
    if (outcome == GENERATOR_RAISED && error_matches(&StopIterationType)) {
        Owned stop = error_take();
        *value = stop_value(stop);
        release(stop);
        outcome = GENERATOR_RETURNED;
    }
    Owned exception = error_take();
    slot_clear(delegate);
    if (outcome == GENERATOR_RETURNED) {
        return generator_send(self, give(*value), value);
    }
    error_restore(exception);
    return resume_raising(self, value);
}

static GeneratorOutcome throw_into(Generator *self, const Thrown *thrown, Owned *value) {
    *value = NULL;
    Slot *delegate = generator_delegate(self);
    if (delegate != NULL) {
        Owned iterator = retain(delegate->held);
        GeneratorOutcome outcome = GENERATOR_RAISED;
        Answer done = NO;
        delegate_begin(self);
        if (is_generator_exit(thrown->type)) {
            done = iterator_close(iterator) ? NO : YES;
        } else {
            done = iterator_throw(iterator, thrown, &outcome, value);
        }
        delegate_end(self);
        release(iterator);
        if (done == FAILED || (done == YES && outcome == GENERATOR_YIELDED)) {
            return outcome;
        }
        if (done == YES) {
            return go_on_behind(self, delegate, outcome, value);
        }
    }
    return make_pending(thrown) ? resume_raising(self, value) : GENERATOR_RAISED;
}

static Owned generator_throw_method(Borrowed self, const Borrowed *arguments) {
    Thrown thrown = {arguments[0], arguments[1], arguments[2]};
    Owned value;
    GeneratorOutcome outcome = throw_into(as_generator(self), &thrown, &value);
    return answer(outcome, value);
}

// ---- close -------------------------------------------------------------------------------------------------------

// Would closing run any code of the generator? Not where no try and no with is around the yield, nor before the start.
static bool close_runs_code(const Generator *self) {
    const Frame *frame = generator_frame(self);
    bool at_yield = self->state == GENERATOR_SUSPENDED && frame->at != NULL && !frame->at->is_statement &&
                    (frame->at->kind == EXPR_YIELD || frame->at->kind == EXPR_YIELD_FROM);
    return self->state != GENERATOR_CREATED && !(at_yield && !((const Yield *)(const void *)frame->at)->guarded);
}

bool generator_close(Generator *self) {
    const Slot *delegate = generator_delegate(self);
    bool closed = true;
    if (delegate != NULL) {
        Owned iterator = retain(delegate->held);
        delegate_begin(self);
        closed = iterator_close(iterator);
        delegate_end(self);
        release(iterator);
    }
    if (closed && !close_runs_code(self)) {
        generator_finish(self);
        return true;
    }
    if (closed) {
        error_raise(&GeneratorExitType, NULL);
    }
    Owned value;
    GeneratorOutcome outcome = resume_raising(self, &value);
    if (outcome == GENERATOR_YIELDED) {
        release(value);
        error_raise(&RuntimeErrorType, "generator ignored GeneratorExit");
        return false;
    }
    release_if_any(value);
    return outcome == GENERATOR_RETURNED || error_clear_if(&GeneratorExitType) || error_clear_if(&StopIterationType);
}

static Owned generator_close_method(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return generator_close(as_generator(self)) ? none_new() : NULL;
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow generator_methods[] = {
    {"send", generator_send_method, .signature = "(self, arg, /)",
     .help = "Resume: the yield at which the generator waits has this value. The next value, or StopIteration."},
    {"throw", generator_throw_method, .signature = "(self, type, value=..., traceback=..., /)",
     .help = "Resume: the yield at which the generator waits raises this exception. The next value, or StopIteration."},
    {"close", generator_close_method, .signature = "(self, /)",
     .help = "Resume with GeneratorExit, so that the generator ends."},
    {0},
};
