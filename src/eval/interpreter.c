// SPDX-License-Identifier: GPL-3.0-or-later
// The interpreter's state, and the way from Code to a value.
//
//     text ─ interpreter_compile ─▶ Code ─ interpreter_run ─▶ value
//
// Next: compile.c, the first arrow.
#include "eval/interpreter.h"

#include "memory/collector.h"
#include "memory/heap.h"
#include "memory/roots.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/interrupt.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/objects.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/frame.h"
#include "eval/generator.h"
#include "eval/limits.h"
#include "eval/nodes.h"
#include "eval/super_context.h"

struct Interpreter interpreter;

// ---- running -----------------------------------------------------------------------------------------------------

static bool set_module_doc(const Code *code, Borrowed globals) {
    return code->doc.held == NONE || dict_set(globals, names.__doc__, code->doc.held);
}

// What `exec` of the program's own statements is while somebody wants to know when one is over.
static Flow run_observed(Stmt *stmt, Frame *frame) {
    Flow flow = stmt_usual_exec(stmt)(stmt, frame);
    if (flow == FLOW_NORMAL && interpreter.after_statement != NULL) {
        interpreter.after_statement();
    }
    return flow;
}

// Not those of imported modules: while they run, an import statement is under way, which holds what no walk can see.
static void observe_statements(const Code *code) {
    if (interpreter.after_statement != NULL && frame_current == NULL) {
        for (int32_t i = 0; i < code->body.count; i++) {
            Stmt *stmt = code->body.items[i];
            bool is_usual = stmt->exec == stmt_usual_exec(stmt);
            stmt->exec = is_usual ? run_observed : stmt->exec; // a traced one does the same
        }
    }
}

Owned interpreter_run(Owned code_object, Borrowed globals) {
    Code *code = as_code(code_object);
    observe_statements(code);
    if (!annotations_begin(code->scope, globals) || !set_module_doc(code, globals)) {
        release(code_object);
        return NULL;
    }
    Frame *frame = frame_push(code, code_object, as_dict(globals));
    return frame == NULL ? NULL : frame_run(frame);
}

// ---- Ctrl-C and limits -------------------------------------------------------------------------------------------

static bool something_waits(void) {
    return interpreter.interrupted || limits.due != LIMIT_NONE || limits.reached != LIMIT_NONE;
}

static bool count_and_look(void) {
    limits_count_step();
    return something_waits();
}

// A signal may come while this is done, whose handler does the same; so it is looked at again.
void interpreter_attend(void) {
    bool waits;
    do {
        waits = something_waits();
        bool polls = waits || limits.steps != 0;
        interpreter.attention = polls;
        interrupt_raise = waits ? interpreter_check_interrupt_slow : NULL;
        interrupt_poll = polls ? count_and_look : NULL;
        recursion_stop(waits && frame_current != NULL); // without a frame the first one will look
    } while (waits != something_waits());
}

void interpreter_interrupt(void) {
    interpreter.interrupted = 1;
    interpreter_attend();
}

void interpreter_forget_interrupt(void) {
    interpreter.interrupted = 0;
    interpreter_attend();
}

bool interpreter_check_interrupt_slow(void) {
    if (limits.due != LIMIT_NONE || limits.reached != LIMIT_NONE) {
        return limits_stop((Limit)limits.due);
    }
    if (interpreter.interrupted) {
        interpreter_forget_interrupt();
        error_raise(&KeyboardInterruptType, NULL);
        return false;
    }
    return true;
}

// ---- start and end -----------------------------------------------------------------------------------------------

static void walk_interpreter(Visit visit, void *context) {
    const Slot *const roots[] = {&interpreter.modules, &interpreter.builtins, &interpreter.importer, &interpreter.main,
                                 &interpreter.path};
    static const char *const what[] = {"sys.modules", "built-ins", "__import__", "__main__", "sys.path"};
    for (int64_t i = 0; i < COUNT_OF(roots); i++) {
        if (roots[i]->held != NULL) {
            visit(roots[i]->held, edge_field(what[i]), context);
        }
    }
}

static void walk_pending(Visit visit, void *context) {
    if (errors.pending.held != NULL) {
        visit(errors.pending.held, edge_field("exception in flight"), context);
    }
}

bool interpreter_init(void) {
    if (!objects_start() || !codes_init() || !frames_init() || !generators_init()) {
        return false;
    }
    super_find_context = super_context_find;
    class_find_globals = super_context_globals;
    root_register("interpreter", walk_interpreter);
    root_register("value stack", frame_walk_stack);
    root_register("pending exception", walk_pending);
    interpreter.modules.held = dict_new();
    interpreter.path.held = list_new(0);
    return interpreter.modules.held != NULL && interpreter.path.held != NULL;
}

// A module that is going away: its names are unbound, those with one leading underscore first, as CPython does.
static void module_clear(Borrowed module) {
    Borrowed dict = module_dict(module);
    for (int step = 0; step < 2; step++) {
        Owned keys = dict_keys_list(dict);
        for (int64_t i = 0; keys != NULL && i < list_size(keys); i++) {
            Borrowed key = list_get(keys, i);
            bool hidden = is_str(key) && str_length(key) > 0 && str_read(as_str(key), 0) == '_' &&
                          (str_length(key) < 2 || str_read(as_str(key), 1) != '_');
            if (is_str(key) && (hidden || step == 1) && !str_equals_text(key, "__builtins__") &&
                !dict_set(dict, key, NONE)) {
                error_clear();
            }
        }
        release_if_any(keys);
        error_clear(); // no memory for the keys: the module's names go with its dict
    }
}

// Takes the modules out of sys.modules, in the order in which they came.
static void forget_modules(void) {
    Owned modules = retain_if_any(interpreter.modules.held);
    Owned keys = modules == NULL ? NULL : dict_keys_list(modules);
    for (int64_t i = 0; keys != NULL && i < list_size(keys); i++) {
        if (!dict_set(modules, list_get(keys, i), NONE)) {
            error_clear();
        }
    }
    error_clear(); // no memory for the keys: then all at once
    if (modules != NULL) {
        dict_clear(modules);
    }
    release_if_any(keys);
    release_if_any(modules);
}

// Is this a module that the end of the program must still take apart? Not sys and the built-ins, which go last.
static bool is_left_over(Borrowed object) { return object->type == &ModuleType && object != interpreter.builtins.held; }

static void note_module(Borrowed object, void *context) {
    Borrowed list = context;
    if (is_left_over(object) && as_list(list)->size < as_list(list)->capacity) {
        as_list(list)->items[as_list(list)->size++].held = retain(object);
    }
}

static void count_module(Borrowed object, void *context) { *(int64_t *)context += is_left_over(object); }

// Takes the names out of the modules that something still holds.
static void clear_left_over_modules(void) {
    int64_t count = 0;
    Owned list = heap_walk_objects(count_module, &count) ? list_new(count) : NULL;
    if (list == NULL) {
        error_clear();
        return;
    }
    heap_walk_objects(note_module, list);
    for (int64_t i = list_size(list) - 1; i >= 0; i--) { // sys, which came first, goes last
        module_clear(list_get(list, i));
    }
    release(list);
}

// Takes out of the built-ins what the program has put there: all but static objects and functions in C.
static void clear_built_ins(void) {
    Borrowed dict = interpreter.builtins.held == NULL ? NULL : module_dict(interpreter.builtins.held);
    Owned keys = dict == NULL ? NULL : dict_keys_list(dict);
    for (int64_t i = 0; keys != NULL && i < list_size(keys); i++) {
        Borrowed value = dict_get(dict, list_get(keys, i));
        if (value != NULL && heap_owns(value) && value->type != &BuiltinType && !is_str(value)) {
            dict_delete(dict, list_get(keys, i));
        }
    }
    release_if_any(keys);
    error_clear();
}

// Puts sys.modules last in the collector's eyes. A full collection then meets all that the modules hold in the order in
// which a walk from their names, breadth first, meets it; and that is the order of finalizers in the next collection.
static void look_at_modules_last(void) {
    if (interpreter.modules.held != NULL && collector_is_tracked(interpreter.modules.held)) {
        collector_untrack(interpreter.modules.held);
        collector_track(interpreter.modules.held);
    }
}

// In CPython's order: garbage goes while everything is still there; then the modules, by their counts, and what they
// held in cycles; then the names of those that something still holds; then the built-ins.
void interpreter_deinit(void) {
    if (interpreter.before_end != NULL && limits.reached == LIMIT_NONE) {
        interpreter.before_end();
    }
    slot_clear(&interpreter.main); // sys.modules holds it, too
    errors_clean_spares();
    look_at_modules_last();
    if (collector_is_enabled()) {
        collector_collect(GENERATION_COUNT - 1);
    }
    interpreter.ending = true;
    forget_modules();
    collector_collect(GENERATION_COUNT - 1);
    clear_built_ins();
    clear_left_over_modules();
    slot_clear(&interpreter.modules);
    slot_clear(&interpreter.path);
    errors_clean_spares();
    collector_collect(GENERATION_COUNT - 1);
    objects_forget();
}

void interpreter_end(void) {
    if (interpreter.end != NULL) {
        interpreter.end();
    }
    collector_collect(GENERATION_COUNT - 1); // while there are built-ins, for finalizers to call
    slot_clear(&interpreter.importer);
    slot_clear(&interpreter.builtins);
    errors_clean_spares();
    collector_collect(GENERATION_COUNT - 1);
    objects_forget();
}

void interpreter_free(void) {
    interpreter_end();
    objects_end();
}
