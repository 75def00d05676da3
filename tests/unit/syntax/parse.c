// SPDX-License-Identifier: GPL-3.0-or-later
// Programs in, text out: see parse.h.
#include "parse.h"

#include "syntax/token.h"

#include <stdio.h>
#include <string.h>

static char text[1 << 16];

static void keep(const Buffer *buffer) {
    size_t length = 0;
    for (size_t i = 0; i < buffer->length && length < sizeof text - 1; i++) {
        bool is_second_blank = length > 0 && text[length - 1] == ' ' && buffer->bytes[i] == ' ';
        if (!is_second_blank) {
            text[length++] = buffer->bytes[i];
        }
    }
    text[length] = '\0';
}

static void keep_error(const Diagnostic *diagnostic) {
    snprintf(text, sizeof text, "%s: %s", diagnostic_kind_name(diagnostic->kind), diagnostic->message);
}

const char *tree_text(const char *program) {
    Diagnostic diagnostic;
    Source *source = source_create("program.py", program, strlen(program));
    Tree *tree = tree_parse(source, PARSE_FILE, &diagnostic);
    if (tree) {
        Buffer out;
        buffer_init(&out);
        tree_print(tree, NULL, &out);
        keep(&out);
        buffer_deinit(&out);
    } else {
        keep_error(&diagnostic);
    }
    tree_destroy(tree);
    source_release(source);
    return text;
}

const char *error_text(const char *program, ParseMode mode, bool *incomplete) {
    Diagnostic diagnostic;
    Source *source = source_create("program.py", program, strlen(program));
    Tree *tree = tree_parse(source, mode, &diagnostic);
    text[0] = '\0';
    if (!tree) {
        keep_error(&diagnostic);
    }
    *incomplete = diagnostic.incomplete;
    tree_destroy(tree);
    source_release(source);
    return text;
}

const char *tokens_text(const char *program) {
    Diagnostic diagnostic;
    Source *source = source_create("program.py", program, strlen(program));
    Buffer out;
    buffer_init(&out);
    if (tokens_print(source, &out, &diagnostic)) {
        keep(&out);
    } else {
        keep_error(&diagnostic);
    }
    buffer_deinit(&out);
    source_release(source);
    return text;
}
