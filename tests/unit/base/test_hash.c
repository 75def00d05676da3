// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash-1-3, beside what python3.11 prints for hash(b"…") with PYTHONHASHSEED=0.
#include "base/hash.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct Sample {
    const char *text;
    int64_t hash;
} Sample;

static const Sample samples[] = {
    {"", INT64_C(0)},
    {"a", INT64_C(4644417185603328019)},
    {"ab", INT64_C(6148830537548944441)},
    {"abc", INT64_C(-4594863902769663758)},
    {"abcdefg", INT64_C(7904145750247929094)},
    {"abcdefgh", INT64_C(4574395652268504554)},
    {"abcdefghi", INT64_C(-532774252720507163)},
    {"hello world", INT64_C(-5642461784034726774)},
    {"The quick brown fox jumps over the lazy dog", INT64_C(-8217249817990249186)},
    {"__init__", INT64_C(4748292593639647670)},
    {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", INT64_C(2031275847745709890)},
    {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", INT64_C(5471797116534828707)},
    {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", INT64_C(-1540644991285378284)},
};

Test(hash, is_that_of_cpython) {
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        cr_expect_eq(hash_bytes(samples[i].text, strlen(samples[i].text)), samples[i].hash, "%s", samples[i].text);
    }
}

Test(hash, counts_nul_bytes) {
    cr_assert_eq(hash_bytes("\0", 1), INT64_C(7541581120933061747));
    cr_assert_eq(hash_bytes("\0\0\0\0\0\0\0\0", 8), INT64_C(-4800647303603446203));
}
