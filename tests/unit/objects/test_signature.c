// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures: what is read out of Python's notation.
#include "base/raw.h"
#include "objects/signature.h"

#include <criterion/criterion.h>
#include <string.h>

static void check_name(const Signature *signature, int index, const char *name) {
    const SignatureParameter *parameter = &signature->parameters[index];
    cr_assert_eq((size_t)parameter->length, strlen(name));
    cr_assert(memcmp(parameter->name, name, strlen(name)) == 0, "parameter %d is not %s", index, name);
}

static const Signature *read(const char *text, bool is_class_method) {
    static Signature *home;
    return signature_read(text, is_class_method, &home);
}

Test(signature, self_is_left_out) {
    const Signature *signature = read("(self, object, /)", false);
    cr_assert_eq(signature->form, FORM_ONE);
    cr_assert_eq(signature->count, 1);
    cr_assert_eq(signature->required_count, 1);
    cr_assert(signature->is_simple);
    check_name(signature, 0, "object");
}

Test(signature, no_parameters) {
    cr_assert_eq(read("()", false)->form, FORM_NONE);
    cr_assert_eq(read("(self, /)", false)->form, FORM_NONE);
    cr_assert_eq(read("(cls, /)", true)->form, FORM_NONE);
    cr_assert_eq(read("(cls, /)", false)->form, FORM_ONE);
}

Test(signature, optional_and_positional) {
    const Signature *signature = read("(self, index=-1, /)", false);
    cr_assert_eq(signature->form, FORM_POSITIONAL);
    cr_assert_eq(signature->required_count, 0);
    cr_assert_eq(signature->positional_only_count, 1);
}

Test(signature, keyword_only) {
    const Signature *signature = read("(self, /, *, key=None, reverse=False)", false);
    cr_assert_eq(signature->form, FORM_KEYWORDS);
    cr_assert_eq(signature->count, 2);
    cr_assert_eq(signature->positional_count, 0);
    cr_assert_not(signature->is_simple);
    check_name(signature, 1, "reverse");
}

Test(signature, defaults_with_commas_and_brackets) {
    const Signature *signature = read("(iterable, /, start=(1, 2), sep=', ', end=\")\")", false);
    cr_assert_eq(signature->count, 4);
    cr_assert_eq(signature->positional_only_count, 1);
    cr_assert_eq(signature->positional_count, 4);
    cr_assert_eq(signature->required_count, 1);
    check_name(signature, 3, "end");
}

Test(signature, rest_and_keywords) {
    const Signature *signature = read("(*args, sep=' ', **kwargs)", false);
    cr_assert(signature->has_rest && signature->has_keywords);
    cr_assert_eq(signature->count, 1);
    cr_assert_eq(signature->positional_count, 0);
    check_name(signature, 0, "sep");
}

Test(signature, homes_are_empty_again_at_the_end) {
    Signature *first = NULL, *second = NULL;
    cr_assert_eq(signature_read("(self)", false, &first), first);
    cr_assert_eq(signature_read("(other)", false, &second), second);
    signatures_deinit();
    cr_assert_null(first);
    cr_assert_null(second);
    cr_assert_eq(raw_bytes_held(PART_SIGNATURES), 0);
}
