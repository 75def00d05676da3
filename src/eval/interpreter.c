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
    const Slot *const roots[] = {&interpreter.modules,        &interpreter.builtins, &interpreter.importer,
                                 &interpreter.main,           &interpreter.path,     &interpreter.system,
                                 &interpreter.first_builtins, &interpreter.leaving};
    static const char *const what[] = {
        "sys.modules",           "built-ins",      "__import__", "__main__", "sys.path", "sys",
        "built-ins at start-up", "modules that go"};
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

static void note_spares(Type *type, int64_t item_count, int count) {
    for (int i = 0; i < count; i++) {
        (void)collector_keep_spare_of(type, item_count);
    }
}

// The spares that CPython 3.11 has when a program begins.
static void note_start_up_spares(void) {
    static const int tuples[] = {0, 4, 28, 4, 1, 2};
    for (int64_t i = 0; i < COUNT_OF(tuples); i++) {
        note_spares(&TupleType, i, tuples[i]);
    }
    note_spares(&ListType, 0, 13);
    note_spares(&DictType, 0, 17);
}

bool interpreter_start_up_ends(void) {
    note_start_up_spares();
    collector_start_up_ends();
    return interpreter_end_prepare();
}
