// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the stages of the front end.
//
//     text ──▶ tokens ──▶ tree ──▶ tree with scopes
//              --tokens   --tree   --scopes            --check stops here, too, and shows nothing
//
// --check reads every file that is named, since what stands behind the first cannot be a program's arguments: none
// runs.
//
// Next: run.c, for the stages behind.
#include "cli/stages.h"

#include "base/buffer.h"
#include "syntax/token.h"
#include "scope/scope.h"
#include "cli/program.h"

#include <stdio.h>

static void write_buffer(const Buffer *text, FILE *stream) { fwrite(text->bytes, 1, text->length, stream); }

static int report(const Diagnostic *diagnostic, const Source *source) {
    Buffer text;
    buffer_init(&text);
    diagnostic_print(diagnostic, source, &text);
    fflush(stdout);
    write_buffer(&text, stderr);
    buffer_deinit(&text);
    return 1;
}

static int show_tokens(Source *source, Buffer *out) {
    Diagnostic diagnostic = {0};
    bool good = tokens_print(source, out, &diagnostic);
    write_buffer(out, stdout); // those before the error, too
    return good ? 0 : report(&diagnostic, source);
}

static int show_tree(Source *source, Action action, Buffer *out) {
    Diagnostic diagnostic = {0};
    Tree *tree = tree_parse(source, PARSE_FILE, &diagnostic);
    bool good = tree != NULL && scope_analyse(tree, &diagnostic);
    if (good && action == ACTION_TREE) {
        tree_print(tree, NULL, out);
    } else if (good && action == ACTION_SCOPES) {
        scope_print(tree, out);
    }
    tree_destroy(tree);
    write_buffer(out, stdout);
    return good ? 0 : report(&diagnostic, source);
}

static int show(const Options *options, const Program *program) {
    Source *source = source_create(program->name, program->text.bytes, program->text.length);
    if (source == NULL) {
        fputs("tally: out of memory\n", stderr);
        return 2;
    }
    Buffer out;
    buffer_init(&out);
    int status =
        options->action == ACTION_TOKENS ? show_tokens(source, &out) : show_tree(source, options->action, &out);
    buffer_deinit(&out);
    source_release(source);
    return status;
}

static int read_and_show(const Options *options) {
    Program program;
    int status = program_read(&program, options);
    if (status == 0) {
        status = show(options, &program);
    }
    program_deinit(&program);
    return status;
}

static int check_files(const Options *options) {
    Options one = *options;
    int worst = 0;
    for (int i = 0; i < options->argument_count; i++) {
        one.text = options->arguments[i];
        int status = read_and_show(&one);
        worst = status > worst ? status : worst;
    }
    return worst;
}

int stages_show(const Options *options) {
    if (options->input == INPUT_MODULE) {
        fputs("tally: to look at a module's stages, name its file\n", stderr);
        return 2;
    }
    bool is_list = options->action == ACTION_CHECK && options->input == INPUT_FILE;
    return is_list ? check_files(options) : read_and_show(options);
}
