// SPDX-License-Identifier: GPL-3.0-or-later
// What the interpreter calls through `sys`, and a program may replace: displayhook, excepthook; and the report of
// exceptions that nobody caught. What nobody could catch is in sys_unraisable.c.
//
//     nobody caught it ──▶ interpreter_report_exception ──▶ sys.excepthook ──▶ traceback_print ──▶ sys.stderr
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/frame.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "eval/traceback_print.h"
#include "library/file.h"
#include "library/library.h"
#include "library/sys_module.h"

#include <unistd.h>

// ---- writing -----------------------------------------------------------------------------------------------------

// Calls a method of what `sys.name` is bound to. False: that failed, or there is nothing.
static bool call_file(Borrowed name, Borrowed method, int64_t count, const Borrowed *arguments) {
    Borrowed file = system_get(name);
    if (file == NULL || file == NONE) {
        return false;
    }
    Owned held = retain(file);
    Owned result = object_call_method(held, method, count, arguments);
    release(held);
    release_if_any(result);
    return result != NULL;
}

static void write_directly(const char *text, size_t length) {
    ssize_t ignored = write(STDERR_FILENO, text, length);
    (void)ignored;
}

static void tell_incomplete(void) {
    static const char text[] = "tally: out of memory while reporting an exception\n";
    if (system_get(names.stderr) != NONE) {
        write_directly(text, sizeof text - 1);
    }
}

// A report must not be lost: it goes straight to the descriptor if all else fails, and says when a part of it is
// missing. But a program that has set sys.stderr to None wants none.
void sys_write_report(Buffer *report) {
    Owned exception = error_take();
    Owned text = str_from_utf8(report->bytes, report->length);
    bool wanted = system_get(names.stderr) != NONE;
    if (wanted && (text == NULL || !call_file(names.stderr, names.write, 1, (const Borrowed[]){text}))) {
        write_directly(report->bytes, report->length);
    } else if (wanted) {
        call_file(names.stderr, names.flush, 0, NULL);
    }
    if (report->failed) {
        tell_incomplete();
    }
    error_clear();
    release_if_any(text);
    buffer_deinit(report);
    error_restore(exception);
}

// ---- displayhook -------------------------------------------------------------------------------------------------

static bool set_underscore(Borrowed value) {
    return interpreter.builtins.held == NULL || dict_set(module_dict(interpreter.builtins.held), names._, value);
}

bool sys_display(Borrowed value) {
    if (value == NONE) {
        return true;
    }
    if (!set_underscore(NONE)) {
        return false;
    }
    Owned text = object_repr(value);
    Owned line = text == NULL ? NULL : str_format("%S\n", text);
    bool good = line != NULL && call_file(names.stdout, names.write, 1, (const Borrowed[]){line});
    if (line != NULL && !good && !error_is_pending()) {
        error_raise(&RuntimeErrorType, "lost sys.stdout");
    }
    release_if_any(line);
    release_if_any(text);
    return good && set_underscore(value);
}

static Owned sys_displayhook(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return sys_display(arguments[0]) ? none_new() : NULL;
}

bool sys_display_through_hook(Borrowed value) {
    Owned name = str_intern_text("displayhook");
    Owned hook = name == NULL ? NULL : retain_if_any(system_get(name));
    release_if_any(name);
    if (hook == NULL) {
        return error_is_pending() ? false : error_raise(&RuntimeErrorType, "lost sys.displayhook") != NULL;
    }
    Owned result = object_call_one(hook, value);
    release(hook);
    release_if_any(result);
    return result != NULL;
}

// ---- excepthook --------------------------------------------------------------------------------------------------

static Owned sys_excepthook(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Buffer report;
    buffer_init(&report);
    if (is_exception(arguments[1])) {
        traceback_print(arguments[1], &report);
    } else {
        buffer_add_format(&report, "TypeError: print_exception(): Exception expected for value, %s found\n",
                          arguments[1]->type->name);
    }
    sys_write_report(&report);
    return none_new();
}

NativeRow sys_hook_rows[] = {
    {"displayhook", sys_displayhook, .signature = "(object, /)",
     .help = "Prints the repr of a value that is not None, and binds _ to the value; the REPL calls it."},
    {"excepthook", sys_excepthook, .signature = "(exctype, value, traceback, /)",
     .help = "Prints an exception to sys.stderr as the interpreter does when nobody caught it."},
    {0},
};

// ---- the report of an exception ----------------------------------------------------------------------------------

static void print_exception(Borrowed exception, ReportDecorator decorate) {
    Buffer report;
    buffer_init(&report);
    traceback_print(exception, &report);
    if (decorate != NULL) {
        Buffer decorated;
        buffer_init(&decorated);
        decorate(report.bytes, &decorated);
        decorated.failed |= report.failed;
        buffer_deinit(&report);
        report = decorated;
    }
    sys_write_report(&report);
}

static const char *const last_names[] = {"last_type", "last_value", "last_traceback"};

// None is better than that of an earlier exception. Takes no memory.
static void forget_last(void) {
    Borrowed dict = module_dict(library.system.held);
    for (int64_t i = 0; i < COUNT_OF(last_names); i++) {
        Borrowed key, value;
        int64_t position = 0;
        while (dict_next(dict, &position, &key, &value)) {
            if (is_str(key) && str_equals_text(key, last_names[i])) {
                Owned name = retain(key);
                dict_delete(dict, name);
                release(name);
                break;
            }
        }
    }
}

// sys.last_type and its kin, for who looks at the exception afterwards.
static void keep_as_last(const Borrowed parts[3]) {
    for (int64_t i = 0; i < COUNT_OF(last_names); i++) {
        if (!module_set(library.system.held, last_names[i], retain(parts[i]))) {
            error_clear();
            forget_last();
            tell_incomplete();
            return;
        }
    }
}

// A hook of the program's own has failed: both exceptions are told.
static void report_hook_failure(Borrowed exception) {
    Owned failure = error_take();
    Buffer report;
    buffer_init(&report);
    buffer_add_text(&report, "Error in sys.excepthook:\n");
    traceback_print(failure, &report);
    buffer_add_text(&report, "\nOriginal exception was:\n");
    traceback_print(exception, &report);
    sys_write_report(&report);
    release(failure);
}

static void call_hook(Borrowed exception, ReportDecorator decorate) {
    Borrowed traceback = as_exception(exception)->traceback.held;
    const Borrowed parts[] = {&exception->type->object, exception, traceback == NULL ? NONE : traceback};
    keep_as_last(parts);
    Owned name = str_intern_text("excepthook");
    Owned hook = name == NULL ? NULL : retain_if_any(system_get(name));
    release_if_any(name);
    bool is_ours = hook == NULL || (hook->type == &BuiltinType &&
                                    ((const Builtin *)(const void *)hook)->row->function == sys_excepthook);
    if (is_ours) {
        error_clear();
        print_exception(exception, decorate);
    } else {
        Owned result = object_call_list(hook, COUNT_OF(parts), parts);
        if (result == NULL && limits.reached == LIMIT_NONE) {
            report_hook_failure(exception);
        }
        release_if_any(result);
    }
    release_if_any(hook);
}

// None is 0, an int itself, anything else is printed and is 1.
static int status_of_exit(Borrowed exception) {
    Borrowed code = ((const ValueException *)(const void *)exception)->value.held;
    if (code == NULL || code == NONE) {
        return 0;
    }
    if (is_int(code)) {
        int64_t number = -1;
        int_to_int64(as_int(code), &number);
        return (int)(number & 0xFF);
    }
    Owned text = object_str(code);
    if (text != NULL) {
        Buffer report;
        buffer_init(&report);
        str_add_to_buffer(text, &report);
        buffer_add_byte(&report, '\n');
        sys_write_report(&report);
        release(text);
    }
    error_clear();
    return 1;
}

int interpreter_report_exception(void) {
    Owned exception = error_take();
    if (exception == NULL) {
        return 0;
    }
    if (!call_file(names.stdout, names.flush, 0, NULL)) {
        error_clear();
    }
    int status = 1;
    if (type_is_subtype(exception->type, &SystemExitType)) {
        status = status_of_exit(exception);
    } else {
        status = type_is_subtype(exception->type, &KeyboardInterruptType) ? 130 : 1;
        call_hook(exception, NULL);
    }
    release(exception);
    return status;
}

void interpreter_report_any(ReportDecorator decorate) {
    Owned exception = error_take();
    if (exception == NULL) {
        return;
    }
    if (!call_file(names.stdout, names.flush, 0, NULL)) {
        error_clear();
    }
    call_hook(exception, decorate);
    release(exception);
}
