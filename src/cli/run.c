// SPDX-License-Identifier: GPL-3.0-or-later
// Running programs.
//
//     text of the program ─▶ compile ─▶ run as __main__ ─▶ report what was raised ─▶ end: modules, leftovers, memory
//
// The program's text is read before the interpreter starts, so that a file that is not there costs nothing; but a
// module (-m) is found by importing, and so after.
//
// Next: repl.c, for the other way to use Tally.
#include "cli/run.h"

#include "base/buffer.h"
#include "base/raw.h"
#include "base/sandbox.h"
#include "memory/collector.h"
#include "objects/bytes.h"
#include "objects/error.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "library/library.h"
#include "inspect/audit.h"
#include "inspect/leftovers.h"
#include "inspect/serials.h"
#include "inspect/watch.h"
#include "cli/demo.h"
#include "cli/repl.h"
#include "cli/report_color.h"
#include "cli/run_module.h"
#include "cli/stages.h"
#include "cli/views.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- __main__ ----------------------------------------------------------------------------------------------------

// Text from the operating system, whose bytes need not be UTF-8.
static Owned system_text(const char *text) {
    return text_decode(text, (int64_t)strlen(text), "utf-8", "surrogateescape");
}

// Sets a name of __main__. Consumes the value; NULL: making it has failed.
static bool set_name(const char *name, Owned value) {
    return value != NULL && module_set(interpreter.main.held, name, value);
}

bool run_make_main(void) {
    Owned module = module_new(names.__main__, NULL);
    if (module == NULL) {
        return false;
    }
    interpreter.main.held = module;
    return dict_set(interpreter.modules.held, names.__main__, module) && set_name("__annotations__", dict_new()) &&
           set_name("__builtins__", retain(interpreter.builtins.held));
}

static bool set_file(Borrowed file) { return set_name("__file__", retain(file)) && set_name("__cached__", none_new()); }

static bool set_place(const Program *program) {
    Owned folder = system_text(program->folder);
    bool good = folder != NULL && list_insert(interpreter.path.held, 0, folder);
    if (good && program->has_file) {
        Owned file = system_text(program->name);
        good = file != NULL && set_file(file) && (!program->is_folder || set_name("__package__", retain(str_empty())));
        release_if_any(file);
    }
    return good;
}

// ---- running -----------------------------------------------------------------------------------------------------

// Compiles and runs a text as __main__. False: an exception is pending.
static bool run_text(const Options *options, const char *name, const Buffer *text) {
    Source *source = source_create(name, text->bytes, text->length);
    if (source == NULL) {
        error_raise_no_memory();
        return false;
    }
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    if (code == NULL || !views_hold_tree(options, code)) {
        return false;
    }
    Owned result = interpreter_run(code, module_dict(interpreter.main.held));
    release_if_any(result);
    views_show_tree();
    return result != NULL;
}

static bool set_first_argument(Borrowed file) {
    Owned name = str_intern_text("argv");
    Borrowed arguments = name == NULL ? NULL : system_get(name);
    release_if_any(name);
    if (arguments != NULL && is_list(arguments) && list_size(arguments) > 0) {
        slot_set(&as_list(arguments)->items[0], retain(file));
    }
    return !error_is_pending();
}

static bool read_module(const MainModule *module, const char *name, Buffer *text) {
    if (module->embedded.text == NULL) {
        return import_read_file(name, text) ? set_file(module->file) : import_raise_unread(module->file) != NULL;
    }
    buffer_init(text);
    buffer_add(text, module->embedded.text, module->embedded.size);
    return !text->failed || error_raise_no_memory() != NULL;
}

static bool run_module_file(const Options *options, const MainModule *module) {
    const char *name = str_utf8(module->file, NULL);
    Buffer text = {0};
    bool good = name != NULL && read_module(module, name, &text) && set_name("__package__", retain(module->package)) &&
                set_first_argument(module->file) && run_text(options, name, &text);
    buffer_deinit(&text);
    return good;
}

static bool run_module(const Options *options) {
    MainModule module;
    bool good = main_module_find(&module, options->text) && run_module_file(options, &module);
    main_module_deinit(&module);
    return good;
}

// What ended the program is told; the exception that did it is nobody's.
static int report_limit(void) {
    error_clear();
    limits_tell(); // writes out what was printed before
    return LIMIT_STATUS;
}

static int run_main(const Options *options, const Program *program) {
    bool good = options->input == INPUT_MODULE ? run_module(options) : run_text(options, program->name, &program->text);
    bool views_are_whole = views_end();
    if (good) {
        return views_are_whole ? 0 : 1;
    }
    if (limits.reached != LIMIT_NONE) {
        return report_limit();
    }
    if (!error_is_pending()) {
        return 1; // it has been told
    }
    if (options->inspect) {
        report_exception_colored();
        return 1;
    }
    return interpreter_report_exception();
}

// ---- from start to end -------------------------------------------------------------------------------------------

static void on_interrupt(int number) {
    (void)number;
    interpreter_interrupt();
}

// Without SA_RESTART, so that what waits is woken.
static void catch_interrupts(void) {
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

static void arm_failure(void) {
    const char *fail_at = getenv("TALLY_FAIL_ALLOCATION");
    if (fail_at != NULL) {
        raw_fail_allocation(atoll(fail_at));
    }
}

static bool wants_stress(void) {
    const char *stress = getenv("TALLY_STRESS");
    return stress != NULL && strcmp(stress, "1") == 0;
}

bool run_start(const Options *options, const Program *program) {
    arm_failure();
    limit_options_apply(&options->limits);
    interpreter.techniques_off = options->techniques_off;
    if (!interpreter_init() || !library_init() || !run_make_main() || !set_place(program) ||
        !system_set_arguments(options->argument_count, options->arguments) || !interpreter_start_up_ends()) {
        return false;
    }
    if (wants_stress()) {
        collector_freeze();
        collector_set_stress(true);
    }
    if (options->audit) {
        audit_begin();
    }
    if (options->audit || TALLY_DEBUG) {
        leftovers_begin();
    }
    raw_set_limit((size_t)options->limits.memory);
    return true;
}

int run_program(const Options *options, const Program *program) {
    int status = views_begin(options);
    if (status != 0) {
        return status;
    }
    bool converses = options->input == INPUT_REPL || options->inspect;
    bool goes_on = options->audit || options->watch || options->trace;
    limits.mode = converses ? STOP_ENTRY : goes_on ? STOP_PROGRAM : STOP_PROCESS;
    limits_begin();
    status = options->input == INPUT_REPL ? 0 : run_main(options, program);
    if (converses) {
        limits_end();
        status = options->demo != NULL ? demo_run(options->demo) : repl_run(options->input == INPUT_REPL);
        watch_end(); // the session's own
        limits.mode = STOP_PROGRAM;
        limits_begin(); // for what runs when all ends
    }
    return status;
}

// The standard files are written out while there are names to see, and again for what the last objects say.
int run_end(const Options *options, int status) {
    if (options->audit) {
        audit_end_program();
    }
    serials_end();
    collector_set_stress(false);
    collector_unfreeze();
    int output_status = standard_files_finish();
    interpreter_deinit();
    int late_status = standard_files_finish();
    interpreter_end();
    bool stopped = limits.reached != LIMIT_NONE;
    limits_end();
    bool good = true;
    if (options->audit) {
        audit_end_interpreter();
    } else if (TALLY_DEBUG) {
        good = leftovers_report() == 0;
    }
    interpreter_free();
    if (options->audit) {
        good = audit_finish();
    }
    if (stopped && status != LIMIT_STATUS) {
        limits_tell(); // not told yet: what ran at the end was stopped
    }
    if (stopped) {
        return LIMIT_STATUS;
    }
    if (output_status != 0 || late_status != 0) {
        return output_status | late_status;
    }
    return status == 0 && !good ? 1 : status;
}

static int run(const Options *options, const Program *program) {
    if (!run_start(options, program)) {
        fputs("tally: out of memory at start-up\n", stderr);
        return 1;
    }
    return run_end(options, run_program(options, program));
}

// Into the folder of the program, once that has been read. There is no environment in there either: local time is UTC.
static int enter_sandbox(const Program *program) {
    if (sandbox_enter(program->folder)) {
        setenv("TZ", "UTC0", 1);
        return 0;
    }
    fprintf(stderr, "tally: --sandbox: can't open folder '%s': %s\n", program->folder, strerror(errno));
    return 2;
}

int run_options(const Options *options) {
    catch_interrupts();
    if (options->action != ACTION_RUN) {
        return stages_show(options);
    }
    Program program;
    int status = program_read(&program, options);
    if (status == 0 && options->sandbox) {
        status = enter_sandbox(&program);
    }
    if (status == 0) {
        status = run(options, &program);
    }
    program_deinit(&program);
    return status;
}
