// SPDX-License-Identifier: GPL-3.0-or-later
// The front end: the bytes are a program's text.
#include "fuzz/targets.h"

#include "base/buffer.h"
#include "syntax/diagnostic.h"
#include "syntax/token.h"
#include "syntax/tree.h"
#include "scope/scope.h"

#include <stdlib.h>

void fuzz_lexer(const char *bytes, size_t size) {
    Source *source = source_create("fuzz.py", bytes, size);
    Diagnostic diagnostic = {0};
    Buffer out;
    buffer_init(&out);
    if (!tokens_print(source, &out, &diagnostic)) {
        diagnostic_print(&diagnostic, source, &out);
    }
    buffer_deinit(&out);
    source_release(source);
}

static void parse(const char *bytes, size_t size, ParseMode mode) {
    Source *source = source_create("fuzz.py", bytes, size);
    Diagnostic diagnostic = {0};
    Buffer out;
    buffer_init(&out);
    Tree *tree = tree_parse(source, mode, &diagnostic);
    if (tree != NULL && scope_analyse(tree, &diagnostic)) {
        tree_print(tree, NULL, &out);
        scope_print(tree, &out);
    } else {
        diagnostic_print(&diagnostic, source, &out);
    }
    tree_destroy(tree);
    buffer_deinit(&out);
    source_release(source);
}

// The first byte chooses what the rest is parsed as: mostly a file.
void fuzz_parser(const char *bytes, size_t size) {
    if (size == 0) {
        return;
    }
    ParseMode mode = bytes[0] == '>' ? PARSE_INTERACTIVE : bytes[0] == '=' ? PARSE_EXPRESSION : PARSE_FILE;
    size_t skip = mode == PARSE_FILE ? 0 : 1;
    parse(bytes + skip, size - skip, mode);
}
