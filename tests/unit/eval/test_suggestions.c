// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean": which names are near enough.
#include "objects/list.h"
#include "objects/str.h"
#include "eval/traceback_print.h"
#include "unit/library/evaluate.h"

#include <stdio.h>

TestSuite(suggestions, .init = evaluate_start, .fini = evaluate_stop);

// The suggestion for `name` among the NULL-terminated candidates; "" for none.
static const char *suggest(const char *name, const char *const *candidates) {
    Owned list = list_new(0);
    for (; *candidates != NULL; candidates++) {
        cr_assert(list_append(list, str_from_text(*candidates)));
    }
    Owned text = str_from_text(name);
    Borrowed found = suggestion_find(text, list);
    static char answer[128];
    snprintf(answer, sizeof(answer), "%s", found == NULL ? "" : str_utf8(found, NULL));
    release(text);
    release(list);
    return answer;
}

#define SUGGEST(name, ...) suggest(name, (const char *const[]){__VA_ARGS__, NULL})

Test(suggestions, one_letter_missing) {
    cr_expect_str_eq(SUGGEST("lenn", "abs", "len", "list"), "len");
    cr_expect_str_eq(SUGGEST("withdrow", "withdraw", "balance"), "withdraw");
}

Test(suggestions, case_is_cheaper_than_another_letter) { cr_expect_str_eq(SUGGEST("fOo", "fxo", "foo"), "foo"); }

Test(suggestions, first_of_equally_near_ones) { cr_expect_str_eq(SUGGEST("abcd", "abce", "abcf"), "abce"); }

Test(suggestions, too_far) {
    cr_expect_str_eq(SUGGEST("z", "x", "y"), "");
    cr_expect_str_eq(SUGGEST("slef", "self"), "");
    cr_expect_str_eq(SUGGEST("value", "window"), "");
}

Test(suggestions, never_the_name_itself) { cr_expect_str_eq(SUGGEST("value", "value"), ""); }

Test(suggestions, long_names_are_not_compared) {
    cr_expect_str_eq(SUGGEST("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                             "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"),
                     "");
}
