// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of tests/fuzz/inputs, each of which crashed or misled a stage once, or leads into a corner of it.
#include "fuzz/targets.h"

#include "base/raw.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { INPUT_MAX = 1 << 16 };

static void try_file(const char *path, void (*target)(const char *bytes, size_t size)) {
    static char bytes[INPUT_MAX];
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s cannot be read", path);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    target(bytes, size);
}

// Every input of a target; there must be some.
static void try_folder(const char *name, void (*target)(const char *bytes, size_t size)) {
    char path[512];
    snprintf(path, sizeof path, "tests/fuzz/inputs/%s", name);
    DIR *folder = opendir(path);
    cr_assert_not_null(folder, "%s is not there", path);
    int count = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] != '.') {
            snprintf(path, sizeof path, "tests/fuzz/inputs/%s/%s", name, entry->d_name);
            try_file(path, target);
            count++;
        }
    }
    closedir(folder);
    cr_assert(count > 0, "no inputs for %s", name);
}

Test(fuzz, lexer) { try_folder("lexer", fuzz_lexer); }

Test(fuzz, parser) { try_folder("parser", fuzz_parser); }

Test(fuzz, evaluator) {
    fuzz_start();
    try_folder("evaluator", fuzz_evaluator);
    fuzz_end();
    cr_assert_eq(raw_bytes_held_in_all(), 0);
}

Test(fuzz, format) {
    fuzz_start();
    try_folder("format", fuzz_format);
    fuzz_end();
    cr_assert_eq(raw_bytes_held_in_all(), 0);
}
