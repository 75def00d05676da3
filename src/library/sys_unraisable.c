// SPDX-License-Identifier: GPL-3.0-or-later
// sys.unraisablehook: what a finalizer, a callback or a dying generator raises, nobody can catch; it is told.
//
//     error_write_unraisable ──▶ sys.unraisablehook(UnraisableHookArgs(exc_type, exc_value, exc_traceback, err_msg,
//                                                                      object)) ──▶ sys.stderr
//
//     Exception ignored in: <function A.__del__ at 0x10000512a0>        object; err_msg None stands for "… in"
//     Traceback (most recent call last): …                              exc_traceback
//     ValueError: text                                                  exc_type, exc_value
//
// As long as the hook is ours, it gets no arguments made for it: what is told of a lack of memory needs none.
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/frame.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "eval/traceback_print.h"
#include "library/library.h"
#include "library/struct_sequence.h"
#include "library/sys_module.h"

typedef struct Unraisable { // all borrowed; NULL: nothing
    const Type *type;
    Borrowed value;
    Borrowed traceback;
    Borrowed message;
    Borrowed object;
} Unraisable;

// ---- telling -----------------------------------------------------------------------------------------------------

static Borrowed none_as_null(Borrowed object) { return object == NONE ? NULL : object; }

static void add_str_of(Owned text, const char *otherwise, Buffer *out) {
    if (text == NULL) {
        error_clear();
        buffer_add_text(out, otherwise);
    } else {
        str_add_to_buffer(text, out);
        release(text);
    }
}

// `what`: the words instead of a message.
static void tell(const Unraisable *told, const char *what) {
    Buffer report;
    buffer_init(&report);
    if (told->message != NULL) {
        add_str_of(object_str(told->message), "<object str() failed>", &report);
    } else if (told->object != NULL) {
        buffer_add_format(&report, "Exception ignored %s", what);
    }
    if (told->object != NULL) {
        buffer_add_text(&report, ": ");
        add_str_of(object_repr(told->object), "<object repr() failed>", &report);
    }
    buffer_add_text(&report, told->object != NULL ? "\n" : told->message != NULL ? ":\n" : "");
    traceback_print_frames(told->traceback, &report);
    if (told->type != NULL) {
        traceback_print_value(told->type, told->value, &report);
    }
    sys_write_report(&report);
}

// ---- UnraisableHookArgs ------------------------------------------------------------------------------------------

static const AttributeRow unraisable_fields[] = {
    STRUCT_SEQUENCE_FIELD("exc_type", 0, "The class of the exception."),
    STRUCT_SEQUENCE_FIELD("exc_value", 1, "The exception, or None."),
    STRUCT_SEQUENCE_FIELD("exc_traceback", 2, "Its traceback, or None."),
    STRUCT_SEQUENCE_FIELD("err_msg", 3, "What could not be raised where, or None."),
    STRUCT_SEQUENCE_FIELD("object", 4, "What ran, or None."),
    {0},
};

static Type UnraisableHookArgsType =
    STRUCT_SEQUENCE_NAMED("UnraisableHookArgs", "builtins", unraisable_fields,
                          "What sys.unraisablehook is called with.", 0, struct_sequence_create);

static Owned arguments_new(const Unraisable *told) {
    Slot values[] = {{retain(&told->type->object)},
                     {retain(told->value)},
                     {told->traceback == NULL ? none_new() : retain(told->traceback)},
                     {told->message == NULL ? none_new() : retain(told->message)},
                     {told->object == NULL ? none_new() : retain(told->object)}};
    return struct_sequence_new(&UnraisableHookArgsType, values, COUNT_OF(values));
}

static Owned sys_unraisablehook(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (arguments[0]->type != &UnraisableHookArgsType) {
        return error_raise(&TypeErrorType, "sys.unraisablehook argument type must be UnraisableHookArgs");
    }
    Borrowed parts[5];
    for (int64_t i = 0; i < COUNT_OF(parts); i++) {
        parts[i] = none_as_null(tuple_get(arguments[0], i));
    }
    Unraisable told = {parts[0] != NULL && is_type(parts[0]) ? as_type(parts[0]) : NULL, parts[1],
                       parts[2] != NULL && parts[2]->type == &TracebackType ? parts[2] : NULL, parts[3], parts[4]};
    tell(&told, "in");
    return none_new();
}

NativeRow sys_unraisable_rows[] = {
    {"unraisablehook", sys_unraisablehook, .signature = "(unraisable, /)",
     .help = "Tells an exception that nobody can catch: raised by __del__, for instance."},
    {0},
};

// ---- whom it is told ---------------------------------------------------------------------------------------------

// What was raised outside of any function of the program is told with the place that ran.
static void add_running_place(Borrowed exception) {
    if (as_exception(exception)->traceback.held == NULL && frame_current != NULL) {
        error_restore(retain(exception));
        frame_record_call(frame_current);
        release(error_take());
    }
}

// The hook that the program has set; NULL: it is ours, None, or there is none.
static Owned program_hook(void) {
    Owned name = str_intern_text("unraisablehook");
    Borrowed hook = name == NULL ? NULL : none_as_null(system_get(name));
    release_if_any(name);
    error_clear();
    bool is_ours = hook == NULL || (hook->type == &BuiltinType &&
                                    ((const Builtin *)(const void *)hook)->row->function == sys_unraisablehook);
    return is_ours ? NULL : retain(hook);
}

// False: there was no memory for the arguments, and nothing is told yet.
static bool call_hook(Borrowed hook, const Unraisable *told, const char *what) {
    Unraisable with_message = *told;
    Owned message = what == NULL ? NULL : str_format("Exception ignored %s", what);
    with_message.message = message;
    Owned arguments = what != NULL && message == NULL ? NULL : arguments_new(&with_message);
    release_if_any(message);
    if (arguments == NULL) {
        error_clear();
        return false;
    }
    Owned result = object_call_one(hook, arguments);
    release(arguments);
    if (result == NULL && limits.reached == LIMIT_NONE) {
        Owned failure = error_take();
        Unraisable told_instead = {failure->type, failure, as_exception(failure)->traceback.held, NULL, hook};
        tell(&told_instead, "in sys.unraisablehook");
        release(failure);
    }
    release_if_any(result);
    return true;
}

static void tell_or_call_hook(Borrowed exception, const char *what, Borrowed where) {
    if (limits.reached != LIMIT_NONE) {
        return; // what it tells is that nothing runs any more
    }
    add_running_place(exception);
    Unraisable told = {exception->type, exception, as_exception(exception)->traceback.held, NULL, where};
    Owned hook = program_hook();
    if (hook == NULL || !call_hook(hook, &told, what)) {
        tell(&told, what == NULL ? "in" : what);
    }
    release_if_any(hook);
}

void sys_install_report(void) { error_unraisable_hook = tell_or_call_hook; }
