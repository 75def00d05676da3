// SPDX-License-Identifier: GPL-3.0-or-later
// Running programs.
//
//     text of the program ─▶ compile ─▶ run as __main__ ─▶ report what was raised ─▶ end
//
// Next: repl.c, for the other way to use Tally.
#include "cli/run.h"

#include "cli/repl.h"

#include "base/buffer.h"
#include "base/raw.h"
#include "eval/interpreter.h"
#include "library/library.h"
#include "objects/error.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/str.h"
#include "scope/scope.h"
#include "syntax/token.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- reading -----------------------------------------------------------------------------------------------------

static bool read_stream(FILE *stream, Buffer *text) {
    char block[1 << 14];
    size_t count;
    while ((count = fread(block, 1, sizeof block, stream)) > 0) {
        buffer_add(text, block, count);
    }
    return !ferror(stream) && !text->failed;
}

// The program's text. False: it can't be read, which has been said.
static bool read_program(const Options *options, Buffer *text) {
    if (options->input == INPUT_CODE) {
        buffer_add_text(text, options->text);
        buffer_add_byte(text, '\n');
        return !text->failed;
    }
    if (options->input == INPUT_STDIN) {
        return read_stream(stdin, text);
    }
    FILE *file = fopen(options->text, "rb");
    bool good = file != NULL && read_stream(file, text);
    if (!good) {
        fprintf(stderr, "tally: can't open file '%s': [Errno %d] %s\n", options->text, errno, strerror(errno));
    }
    if (file != NULL) {
        fclose(file);
    }
    return good;
}

static const char *program_name(const Options *options) {
    switch (options->input) {
    case INPUT_CODE: return "<string>";
    case INPUT_STDIN:
    case INPUT_REPL: return "<stdin>";
    case INPUT_FILE:
    case INPUT_MODULE: break;
    }
    return options->text;
}

// ---- looking at stages -------------------------------------------------------------------------------------------

static int print_buffer(Buffer *out) {
    fwrite(out->bytes, 1, out->length, stdout);
    buffer_deinit(out);
    return 0;
}

static int show_tree(const Options *options, Source *source, Diagnostic *diagnostic, Buffer *out) {
    Tree *tree = tree_parse(source, PARSE_FILE, diagnostic);
    if (tree == NULL || !scope_analyse(tree, diagnostic)) {
        diagnostic_print(diagnostic, source, out);
        fwrite(out->bytes, 1, out->length, stderr);
        buffer_deinit(out);
        tree_destroy(tree);
        return 1;
    }
    if (options->action == ACTION_TREE) {
        tree_print(tree, out);
    } else if (options->action == ACTION_SCOPES) {
        scope_print(tree, out);
    }
    tree_destroy(tree);
    return print_buffer(out);
}

// --tokens, --tree, --scopes, --check: the front end alone; no object is made.
static int show_stage(const Options *options) {
    Buffer text, out;
    buffer_init(&text);
    buffer_init(&out);
    if (!read_program(options, &text)) {
        buffer_deinit(&text);
        return 2;
    }
    Source *source = source_create(program_name(options), text.bytes, text.length);
    buffer_deinit(&text);
    if (source == NULL) {
        fputs("tally: out of memory\n", stderr);
        return 2;
    }
    Diagnostic diagnostic = {0};
    int status;
    if (options->action == ACTION_TOKENS) {
        bool good = tokens_print(source, &out, &diagnostic);
        status = print_buffer(&out);
        if (!good) {
            buffer_init(&out);
            diagnostic_print(&diagnostic, source, &out);
            fwrite(out.bytes, 1, out.length, stderr);
            buffer_deinit(&out);
            status = 1;
        }
    } else {
        status = show_tree(options, source, &diagnostic, &out);
    }
    source_release(source);
    return status;
}

// ---- running -----------------------------------------------------------------------------------------------------

static void on_interrupt(int number) {
    (void)number;
    interpreter.interrupted = 1;
}

static void catch_interrupts(void) {
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

// The module __main__, in sys.modules.
static bool make_main(void) {
    Owned name = str_intern_text("__main__");
    Owned module = name == NULL ? NULL : module_new(name, NULL);
    bool good = module != NULL && dict_set(interpreter.modules.held, name, module) &&
                module_set(module, "__builtins__", retain(interpreter.builtins.held));
    interpreter.main.held = module;
    release_if_any(name);
    return good;
}

// sys.path[0]: the folder of the program's file, or "" for the present one.
static bool set_path(const Options *options) {
    const char *slash = options->input == INPUT_FILE ? strrchr(options->text, '/') : NULL;
    char *resolved = options->input == INPUT_FILE ? realpath(options->text, NULL) : NULL;
    if (resolved != NULL) {
        slash = strrchr(resolved, '/');
    }
    const char *start = resolved != NULL ? resolved : options->text;
    Owned folder = slash == NULL ? str_from_text("") : str_from_utf8(start, slash == start ? 1 : (size_t)(slash - start));
    free(resolved);
    return folder != NULL && list_insert(interpreter.path.held, 0, folder);
}

static bool set_file(const Options *options) {
    if (options->input != INPUT_FILE) {
        return true;
    }
    Owned file = str_from_text(options->text);
    return file != NULL && module_set(interpreter.main.held, "__file__", file);
}

// Compiles and runs a text as __main__. False: an exception is pending.
static bool run_text(const char *name, const Buffer *text) {
    Source *source = source_create(name, text->bytes, text->length);
    if (source == NULL) {
        error_raise_no_memory();
        return false;
    }
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    Owned result = code == NULL ? NULL : interpreter_run(code, module_dict(interpreter.main.held));
    release_if_any(result);
    return result != NULL;
}

static int run_program(const Options *options) {
    Buffer text;
    buffer_init(&text);
    if (!read_program(options, &text)) {
        buffer_deinit(&text);
        return 2;
    }
    int status = 0;
    if (!set_file(options) || !run_text(program_name(options), &text)) {
        status = interpreter_report_exception();
    }
    buffer_deinit(&text);
    return status;
}

static bool start(const Options *options) {
    return interpreter_init() && library_init() && make_main() && set_path(options) &&
           system_set_arguments(options->argument_count, options->arguments);
}

int run_options(const Options *options) {
    if (options->action != ACTION_RUN) {
        return show_stage(options);
    }
    const char *fail_at = getenv("TALLY_FAIL_ALLOCATION");
    if (fail_at != NULL) {
        raw_fail_allocation(atoll(fail_at));
    }
    if (!start(options)) {
        fputs("tally: out of memory at start-up\n", stderr);
        return 1;
    }
    catch_interrupts();
    int status = options->input == INPUT_REPL ? 0 : run_program(options);
    if (options->inspect || options->input == INPUT_REPL) {
        status = repl_run();
    }
    interpreter_deinit();
    int output_status = standard_files_finish();
    interpreter_free();
    return status != 0 ? status : output_status;
}
