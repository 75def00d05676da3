// SPDX-License-Identifier: GPL-3.0-or-later
// The way from libFuzzer to one target: compiled once for each, with FUZZ_TARGET defined as its name.
#include "fuzz/targets.h"

#ifndef FUZZ_TARGET
#define FUZZ_TARGET fuzz_lexer
#endif

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    fuzz_start();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    FUZZ_TARGET((const char *)bytes, size);
    return 0;
}
