// SPDX-License-Identifier: GPL-3.0-or-later
// Running code with the names that the caller wants: the work of exec and eval.
//
//     exec("y = x + 1", {'x': 1}, names)
//
//     text ─▶ Code whose top names are NAME_NAMESPACE ─▶ a frame with globals {'x': 1, '__builtins__': …}
//                                                                     namespace ─▶ names, where y is stored
//
// Where the locals are the globals, the namespace stays empty, and the names go to the globals at once.
//
// Next: interpreter.c, which compiles.
#include "eval/run_code.h"

#include "memory/collector.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/tuple.h"
#include "eval/function_code.h"
#include "eval/interpreter.h"
#include "eval/nodes.h"

// ---- functions ---------------------------------------------------------------------------------------------------

// A function's code is called without arguments.
static Owned run_function(Borrowed code, Borrowed globals, Borrowed closure) {
    Function *function = function_from_code(code, globals);
    if (function == NULL) {
        return NULL;
    }
    if (as_code(code)->scope->free_count > 0 && !function_close(function, closure)) {
        release(&function->object);
        return error_raise(&TypeErrorType, "code object requires a closure of exactly length %d",
                           as_code(code)->scope->free_count);
    }
    slot_set(&function->qualified_name, retain(function->name.held));
    collector_track(&function->object);
    Owned value = object_call_none(&function->object);
    release(&function->object);
    return value;
}

// ---- modules -----------------------------------------------------------------------------------------------------

// The Code of a file knows its names as globals; with other locals its text must be read anew.
static Owned with_locals(Borrowed code_object) {
    const Code *code = as_code(code_object);
    if (code->tree->has_locals) {
        return retain(code_object);
    }
    return code_from_text(source_retain(code->tree->source), code->tree->mode, code->tree->future_annotations);
}

static Owned run_module(Owned code, Borrowed globals, Borrowed locals) {
    if (!annotations_begin(as_code(code)->scope, locals) ||
        (as_code(code)->doc.held != NONE && !object_set_item(locals, names.__doc__, as_code(code)->doc.held))) {
        release(code);
        return NULL;
    }
    Frame *frame = frame_push(as_code(code), code, as_dict(globals));
    if (frame == NULL) {
        return NULL;
    }
    frame->namespace.held = locals == globals ? NULL : retain(locals);
    return frame_run(frame);
}

Owned code_run(Borrowed code_object, Borrowed globals, Borrowed locals, Borrowed closure) {
    const Code *code = as_code(code_object);
    if (code->parameters != NULL) {
        return run_function(code_object, globals, closure);
    }
    if (code->scope->kind == SCOPE_CLASS) {
        return error_raise(&TypeErrorType, "running the code of a class body alone is not supported");
    }
    Owned code_to_run = locals == globals ? retain(code_object) : with_locals(code_object);
    return code_to_run == NULL ? NULL : run_module(code_to_run, globals, locals);
}
