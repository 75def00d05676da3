// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures: Python's own notation, read once for each built-in function that is called.
//
//     "(self, iterable, /, start=0)"
//        │      │        │   └ may be given by name, has a default
//        │      │        └ what came before is positional-only
//        │      └ required
//        └ passed apart
//
// What always holds: the text is a constant of the program, so names point into it and nothing is copied. Whoever asked
// first remembers the signature; it stays in the chain of all signatures, too, and goes when the objects end.
// Next: arguments.c, which sorts the arguments of a call by these tables.
#include "objects/signature.h"

#include "base/assert.h"
#include "base/raw.h"
#include "objects/error.h"

#include <string.h>

static Signature *all_signatures; // the newest first

// The end of the parameter that starts here: a comma or the closing bracket, outside of quotes and brackets.
static const char *parameter_end(const char *text) {
    int depth = 0;
    for (char quote = 0; *text != '\0'; text++) {
        if (quote != 0) {
            if (*text == '\\') {
                text++;
            } else if (*text == quote) {
                quote = 0;
            }
        } else if (*text == '\'' || *text == '"') {
            quote = *text;
        } else if (strchr("([{", *text) != NULL) {
            depth++;
        } else if (depth == 0 && (*text == ',' || *text == ')')) {
            return text;
        } else if (strchr(")]}", *text) != NULL) {
            depth--;
        }
    }
    return text;
}

static bool text_is(const char *text, int64_t length, const char *word) {
    return (int64_t)strlen(word) == length && memcmp(text, word, (size_t)length) == 0;
}

static bool is_receiver(const char *name, int64_t length, bool is_class_method) {
    return text_is(name, length, "self") ||
           (is_class_method && (text_is(name, length, "cls") || text_is(name, length, "type")));
}

typedef struct Reader {
    Signature *signature;
    bool after_star; // what follows is keyword-only
} Reader;

// One parameter, or one of / * *args **kwargs.
static void read_parameter(Reader *reader, const char *text, const char *end) {
    Signature *signature = reader->signature;
    if (*text == '/') {
        signature->positional_only_count = signature->count;
        return;
    }
    if (*text == '*') {
        signature->has_keywords = signature->has_keywords || text[1] == '*';
        signature->has_rest = signature->has_rest || (text[1] != '*' && end > text + 1);
        reader->after_star = true;
        return;
    }
    assert_always(signature->count < PARAMETER_MAXIMUM);
    SignatureParameter *parameter = &signature->parameters[signature->count];
    parameter->name = text;
    parameter->length = (int32_t)strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    parameter->is_required = memchr(text, '=', (size_t)(end - text)) == NULL;
    signature->count += 1;
    if (!reader->after_star) {
        signature->positional_count += 1;
        signature->required_count += parameter->is_required;
    }
}

static SignatureForm signature_form(const Signature *signature) {
    if (signature->count > signature->positional_only_count) {
        return FORM_KEYWORDS;
    }
    if (signature->has_rest || signature->has_keywords || signature->count > 1) {
        return FORM_POSITIONAL;
    }
    return signature->count == 0 ? FORM_NONE : signature->required_count == 1 ? FORM_ONE : FORM_POSITIONAL;
}

static void remember(Signature *signature, Signature **home) {
    signature->home = home;
    signature->next = all_signatures;
    all_signatures = signature;
    *home = signature;
}

void signatures_deinit(void) {
    while (all_signatures != NULL) {
        Signature *signature = all_signatures;
        all_signatures = signature->next;
        *signature->home = NULL;
        raw_release(PART_SIGNATURES, signature, sizeof *signature);
    }
}

Signature *signature_read(const char *text, bool is_class_method, Signature **home) {
    Reader reader = {.signature = raw_allocate(PART_SIGNATURES, sizeof(Signature))};
    if (reader.signature == NULL) {
        return error_raise_no_memory();
    }
    bool is_first = true;
    for (const char *at = text + (*text == '('); *at != '\0' && *at != ')';) {
        at += strspn(at, " $");
        const char *end = parameter_end(at);
        int64_t name_length = (int64_t)strcspn(at, ",)= ");
        if (end > at && !(is_first && is_receiver(at, name_length, is_class_method))) {
            read_parameter(&reader, at, end);
        }
        is_first = false;
        at = end + (*end == ',');
    }
    Signature *signature = reader.signature;
    signature->is_simple =
        !signature->has_rest && !signature->has_keywords && signature->count == signature->positional_count;
    signature->form = signature_form(signature);
    remember(signature, home);
    return signature;
}
