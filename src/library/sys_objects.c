// SPDX-License-Identifier: GPL-3.0-or-later
// What `sys` says of objects: how many references, how many bytes, which exception is handled, which frames run.
//
//     sys.getsizeof(x)   object_size(x): the used bytes of its own blocks, unless its class has a __sizeof__ of its own
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/frame.h"
#include "library/sys_module.h"

static Owned sys_getrefcount(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return int_from_int64(arguments[0]->refcount);
}

// ---- getsizeof ---------------------------------------------------------------------------------------------------

// The number that a __sizeof__ written in Python has given, checked; −1: failed.
static int64_t check_size(Borrowed object, Owned number) {
    if (number == NULL) {
        return -1;
    }
    int64_t size = -1;
    if (!is_int(number)) {
        error_raise(&TypeErrorType, "an integer is required");
    } else if (!int_to_int64(as_int(number), &size)) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C ssize_t");
        size = -1;
    } else if (size < 0) {
        error_raise(&ValueErrorType, "__sizeof__() should return >= 0");
        size = -1;
    } else {
        size += object_is_container(object) ? (int64_t)sizeof(GcHeader) : 0;
    }
    release(number);
    return size;
}

static int64_t size_of(Borrowed object) {
    if (type_lookup(object->type, names.__sizeof__) == type_lookup(&ObjectType, names.__sizeof__) ||
        !type_has(object->type, TYPE_CLASS)) {
        return object_size(object);
    }
    return check_size(object, object_call_method(object, names.__sizeof__, 0, NULL));
}

static Owned sys_getsizeof(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t size = size_of(arguments[0]);
    if (size >= 0) {
        return int_from_int64(size);
    }
    return arguments[1] != NULL && error_clear_if(&TypeErrorType) ? retain(arguments[1]) : NULL;
}

static Owned sys_intern(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "intern() argument must be str, not %K", arguments[0]);
    }
    if (arguments[0]->type != &StrType) {
        return error_raise(&TypeErrorType, "can't intern %T", arguments[0]);
    }
    return str_intern(retain(arguments[0]));
}

// ---- the exception at hand, the frames ---------------------------------------------------------------------------

static Owned sys_exception(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return errors.handled == NULL ? none_new() : retain(errors.handled);
}

static Owned sys_exc_info(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    Borrowed exception = errors.handled;
    if (exception == NULL || exception == NONE) {
        const Borrowed nothing[] = {NONE, NONE, NONE};
        return tuple_from_list(COUNT_OF(nothing), nothing);
    }
    Borrowed traceback = as_exception(exception)->traceback.held;
    const Borrowed parts[] = {&exception->type->object, exception, traceback == NULL ? NONE : traceback};
    return tuple_from_list(COUNT_OF(parts), parts);
}

static Owned sys_getframe(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t depth = 0;
    if (arguments[0] != NULL && !object_to_int64(arguments[0], &depth, &OverflowErrorType)) {
        return NULL;
    }
    Frame *frame = frame_current;
    for (; frame != NULL && depth > 0; depth--) {
        frame = frame->caller;
    }
    if (frame == NULL) {
        return error_raise(&ValueErrorType, "call stack is not deep enough");
    }
    return retain_if_any(frame_object(frame));
}

NativeRow sys_object_rows[] = {
    {"exc_info", sys_exc_info, .signature = "()",
     .help = "The exception that is being handled, as (type, value, traceback); three times None if there is none."},
    {"exception", sys_exception, .signature = "()", .help = "The exception that is being handled, or None."},
    {"getrefcount", sys_getrefcount, .signature = "(object, /)",
     .help = "How many references the object has; the argument of this call is one of them."},
    {"getsizeof", sys_getsizeof, .signature = "(object, default=...)",
     .help = "How many bytes the object takes, without what it refers to."},
    {"intern", sys_intern, .signature = "(string, /)",
     .help = "The one interned str that is equal to this one, so that equal interned strs are the same object."},
    {"_getframe", sys_getframe, .signature = "(depth=0, /)", .help = "The frame of the call that is depth calls up."},
    {0},
};
