// SPDX-License-Identifier: GPL-3.0-or-later
// The interpreter: the state that all running code shares, and the few calls that the command line needs.
//
//     text ── interpreter_compile ──▶ Code ── interpreter_run ──▶ value
#ifndef TALLY_EVAL_INTERPRETER_H
#define TALLY_EVAL_INTERPRETER_H

#include "memory/type.h"
#include "objects/dict.h"
#include "eval/code.h"

#include <signal.h>

extern struct Interpreter {
    Slot modules;                       // Dict: sys.modules
    Slot builtins;                      // Module
    Slot importer;                      // the built-in __import__, as long as programs put no other in its place
    Slot main;                          // Module __main__
    Slot path;                          // List: sys.path
    Slot system;                        // Module sys; empty before the program begins
    Slot leaving;                       // List of weak references, while the modules go
    Slot first_builtins;                // Dict: the built-ins as the program found them; see interpreter_end.c
    const struct Node *asked;           // whose value was asked for its truth in vain; see condition_failed
    volatile sig_atomic_t interrupted;  // Ctrl-C was pressed and not yet seen
    volatile sig_atomic_t attention;    // that, or a limit is reached, or steps are counted
    Execute each_statement;             // what `exec` of every statement becomes when it is prepared; NULL: its `run`
    bool traced;                        // somebody is told of each statement and each call (trace.h)
    void (*after_statement)(void);      // called after each top-level statement while set (--audit)
    bool (*show_value)(Borrowed value); // sys.displayhook, called by the REPL's expression statements
    void (*before_end)(void);           // called when the program has run, while all is there still (atexit)
    uint32_t techniques_off;            // --no-specialise: a bit for each; see techniques.h
    bool ending;                        // the modules are going: nothing can be imported any more
    void (*end)(void);                  // gives up what the layers above hold; called when the modules are gone
} interpreter;

// Everything below the command line, in order: heap, objects, evaluator, built-in modules. False: no memory.
bool interpreter_init(void);
// The program begins: from now on births are counted as in CPython (memory/collector.h). False: no memory.
bool interpreter_start_up_ends(void);
bool interpreter_end_prepare(void); // notes what the end must find as it is now
// Ends the program: its modules and what they hold go, in CPython's order. What is left is the runtime's own.
void interpreter_deinit(void);
// After that, the built-in modules go. Only what the built-in types hold is left.
void interpreter_end(void);
// After that (or deinit), all memory is given back.
void interpreter_free(void);

// A Code from program text; NULL: a SyntaxError (or its kin) is pending.
MUST_USE Owned interpreter_compile(Source *source, ParseMode mode);
// Runs module-level code (which it consumes: the frame holds it) with this dict as globals. For PARSE_EXPRESSION the
// expression's value, else None. NULL: failed.
MUST_USE Owned interpreter_run(Owned code, Borrowed globals);
// Ctrl-C was pressed (may be called by a signal handler); and: it has been seen to.
void interpreter_interrupt(void);
void interpreter_forget_interrupt(void);
// Sets interpreter.attention and its kin (objects/interrupt.h) as things are now; the same.
void interpreter_attend(void);
// Raises KeyboardInterrupt if Ctrl-C was pressed, or ends the program at a limit: called at loops' ends and when calls
// begin. False: raised.
bool interpreter_check_interrupt_slow(void);
static inline bool interpreter_check_interrupt(void) {
    return LIKELY(!interpreter.attention) || interpreter_check_interrupt_slow();
}

// import name: the module (the last part of a dotted name), from sys.modules, the built-in modules or a file.
MUST_USE Owned import_module(Borrowed name);
// The native modules: a table in library/modules.c, installed by the command line.
typedef struct NativeModule {
    const char *name;
    Owned (*create)(void);
} NativeModule;
void import_set_native_modules(const NativeModule *modules);
// The modules in Python whose text is embedded in the program. A package has embedded modules below it.
typedef struct EmbeddedModule {
    const char *text;
    size_t size; // bytes
    bool is_package;
} EmbeddedModule;
extern bool (*import_find_embedded)(const char *name, EmbeddedModule *module); // false: none of this name

#endif
