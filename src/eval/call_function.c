// SPDX-License-Identifier: GPL-3.0-or-later
// Binding: which argument of a call goes to which parameter, and the errors when they do not fit.
//
//     def f(a, b=2, /, c=3, *rest, d, e=5, **others)
//     f(1, 2, 3, 4, d=6, x=7)
//     slots:  a=1 b=2 c=3  d=6 e=5  rest=(4,)  others={'x': 7}
//
// In CPython's order: positions, then names, then what is too many, then defaults, then what is missing.
//
// Next: frame.c, which runs the filled frame.
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/frame.h"

#include <stdio.h>

typedef struct ArgumentBinding {
    Frame *frame;
    Function *function;
    const Parameters *parameters;
    int64_t positional_count;
    int64_t named_count; // positional and keyword-only
} ArgumentBinding;

// ---- errors ------------------------------------------------------------------------------------------------------

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'" of the names in a list.
static Owned join_names(Borrowed list) {
    Buffer text;
    buffer_init(&text);
    int64_t count = list_size(list);
    for (int64_t i = 0; i < count; i++) {
        if (i > 0) {
            buffer_add_text(&text, count == 2 ? " and " : i == count - 1 ? ", and " : ", ");
        }
        buffer_add_byte(&text, '\'');
        str_add_to_buffer(list_get(list, i), &text);
        buffer_add_byte(&text, '\'');
    }
    return str_from_buffer(&text);
}

// Consumes `missing`, a list of names.
static bool raise_missing(const ArgumentBinding *call, Owned missing, const char *kind) {
    Owned names_text = join_names(missing);
    int64_t count = list_size(missing);
    if (names_text != NULL) {
        error_raise(&TypeErrorType, "%S() missing %lld required %s argument%s: %S", call->function->qualified_name.held,
                    (long long)count, kind, count == 1 ? "" : "s", names_text);
        release(names_text);
    }
    release(missing);
    return false;
}

static int64_t keyword_only_given(const ArgumentBinding *call) {
    int64_t given = 0;
    for (int64_t i = call->positional_count; i < call->named_count; i++) {
        given += call->frame->slots[i].held != NULL;
    }
    return given;
}

static bool raise_too_many(const ArgumentBinding *call, int64_t given) {
    Borrowed name = call->function->qualified_name.held;
    int64_t defaults = call->function->defaults.held == NULL ? 0 : tuple_size(call->function->defaults.held);
    int64_t maximum = call->positional_count;
    char takes[64];
    if (defaults > 0) {
        snprintf(takes, sizeof takes, "from %lld to %lld", (long long)(maximum - defaults), (long long)maximum);
    } else {
        snprintf(takes, sizeof takes, "%lld", (long long)maximum);
    }
    const char *plural = maximum == 1 && defaults == 0 ? "" : "s";
    int64_t keywords = keyword_only_given(call);
    char extra[96] = "";
    if (keywords > 0) {
        snprintf(extra, sizeof extra, " positional argument%s (and %lld keyword-only argument%s)",
                 given == 1 ? "" : "s", (long long)keywords, keywords == 1 ? "" : "s");
    }
    error_raise(&TypeErrorType, "%S() takes %s positional argument%s but %lld%s %s given", name, takes, plural,
                (long long)given, extra, given == 1 && keywords == 0 ? "was" : "were");
    return false;
}

// ---- steps -------------------------------------------------------------------------------------------------------

static bool bind_positions(const ArgumentBinding *call, const Arguments *arguments) {
    int64_t count = arguments->count < call->positional_count ? arguments->count : call->positional_count;
    for (int64_t i = 0; i < count; i++) {
        call->frame->slots[i].held = slot_take(&arguments->items[i]);
    }
    if (call->parameters->rest == NULL) {
        return true;
    }
    int64_t left = arguments->count - count;
    Owned rest = tuple_from_slots(arguments->items + count, left);
    call->frame->slots[call->named_count].held = rest;
    return rest != NULL;
}

// The parameter of this name that may be given by name; −1: none. `from` and `to` limit the search.
static int64_t find_parameter(const ArgumentBinding *call, Borrowed name, int64_t from, int64_t to) {
    for (int64_t i = from; i < to; i++) {
        if (call->parameters->items[i].name->object == name) {
            return i;
        }
    }
    for (int64_t i = from; i < to; i++) {
        if (str_equal(as_str(call->parameters->items[i].name->object), as_str(name))) {
            return i;
        }
    }
    return -1;
}

// Positional-only parameters that were given by name: "f() got some positional-only arguments passed as keyword
// arguments: 'a, b'".
static bool raise_unexpected(const ArgumentBinding *call, const Arguments *arguments, Borrowed name) {
    Borrowed function_name = call->function->qualified_name.held;
    Buffer wrong;
    buffer_init(&wrong);
    for (int64_t i = 0; i < call->parameters->positional_only_count; i++) {
        Borrowed parameter = call->parameters->items[i].name->object;
        for (int64_t k = 0; k < tuple_size(arguments->names); k++) {
            if (str_equal(as_str(parameter), as_str(tuple_get(arguments->names, k)))) {
                buffer_add_text(&wrong, wrong.length > 0 ? ", " : "");
                str_add_to_buffer(parameter, &wrong);
            }
        }
    }
    if (wrong.length > 0) {
        error_raise(&TypeErrorType, "%S() got some positional-only arguments passed as keyword arguments: '%s'",
                    function_name, wrong.bytes);
    } else {
        error_raise(&TypeErrorType, "%S() got an unexpected keyword argument '%S'", function_name, name);
    }
    buffer_deinit(&wrong);
    return false;
}

static bool bind_name(const ArgumentBinding *call, const Arguments *arguments, Borrowed name, Slot *value) {
    int64_t index = find_parameter(call, name, call->parameters->positional_only_count, call->named_count);
    if (index < 0) {
        if (call->parameters->keywords == NULL) {
            return raise_unexpected(call, arguments, name);
        }
        int64_t slot = call->named_count + (call->parameters->rest != NULL);
        return dict_set_owned(call->frame->slots[slot].held, retain(name), slot_take(value));
    }
    if (call->frame->slots[index].held != NULL) {
        error_raise(&TypeErrorType, "%S() got multiple values for argument '%S'", call->function->qualified_name.held,
                    name);
        return false;
    }
    call->frame->slots[index].held = slot_take(value);
    return true;
}

static bool bind_names(const ArgumentBinding *call, const Arguments *arguments) {
    if (call->parameters->keywords != NULL) {
        int64_t slot = call->named_count + (call->parameters->rest != NULL);
        call->frame->slots[slot].held = dict_new();
        if (call->frame->slots[slot].held == NULL) {
            return false;
        }
    }
    int64_t count = arguments->names == NULL ? 0 : tuple_size(arguments->names);
    for (int64_t i = 0; i < count; i++) {
        if (!bind_name(call, arguments, tuple_get(arguments->names, i), &arguments->items[arguments->count + i])) {
            return false;
        }
    }
    return true;
}

// Fills positional parameters from the defaults; names those without one.
static bool bind_defaults(const ArgumentBinding *call) {
    Borrowed defaults = call->function->defaults.held;
    int64_t first_default = call->positional_count - (defaults == NULL ? 0 : tuple_size(defaults));
    Owned missing = NULL;
    for (int64_t i = 0; i < call->positional_count; i++) {
        Slot *slot = &call->frame->slots[i];
        if (slot->held != NULL) {
            continue;
        }
        if (i >= first_default) {
            slot->held = retain(tuple_get(defaults, i - first_default));
            continue;
        }
        if (missing == NULL && (missing = list_new(1)) == NULL) {
            return false;
        }
        if (!list_append(missing, retain(call->parameters->items[i].name->object))) {
            release(missing);
            return false;
        }
    }
    return missing == NULL || raise_missing(call, missing, "positional");
}

static bool bind_keyword_defaults(const ArgumentBinding *call) {
    Borrowed defaults = call->function->keyword_defaults.held;
    Owned missing = NULL;
    for (int64_t i = call->positional_count; i < call->named_count; i++) {
        Slot *slot = &call->frame->slots[i];
        Borrowed name = call->parameters->items[i].name->object;
        if (slot->held == NULL && defaults != NULL) {
            slot->held = retain_if_any(dict_get_name(defaults, name));
        }
        if (slot->held != NULL) {
            continue;
        }
        if (missing == NULL && (missing = list_new(1)) == NULL) {
            return false;
        }
        if (!list_append(missing, retain(name))) {
            release(missing);
            return false;
        }
    }
    return missing == NULL || raise_missing(call, missing, "keyword-only");
}

static ArgumentBinding binding_of(Frame *frame, Function *function) {
    static const Parameters none; // a module's code has none
    const Parameters *parameters = frame->code->parameters != NULL ? frame->code->parameters : &none;
    return (ArgumentBinding){.frame = frame,
                             .function = function,
                             .parameters = parameters,
                             .positional_count = parameters->positional_count,
                             .named_count = parameters->positional_count + parameters->keyword_only_count};
}

bool frame_bind_defaults(Frame *frame, Function *function) {
    ArgumentBinding call = binding_of(frame, function);
    return bind_defaults(&call) && bind_keyword_defaults(&call);
}

bool frame_bind_arguments(Frame *frame, Function *function, const Arguments *arguments) {
    ArgumentBinding call = binding_of(frame, function);
    const Parameters *parameters = call.parameters;
    if (!bind_positions(&call, arguments) || !bind_names(&call, arguments)) {
        return false;
    }
    if (arguments->count > call.positional_count && parameters->rest == NULL) {
        return raise_too_many(&call, arguments->count);
    }
    return bind_defaults(&call) && bind_keyword_defaults(&call);
}
