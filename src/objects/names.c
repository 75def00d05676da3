// SPDX-License-Identifier: GPL-3.0-or-later
// The names that C code looks up, made once at start-up.
//
//     names.__init__ ──▶ the interned str '__init__'
//
// Comparing names is then comparing addresses. The runtime holds each of them once, as a named root.
#include "objects/names.h"

#include "memory/roots.h"
#include "objects/str.h"

struct Names names;

#define NAME(identifier) #identifier,
static const char *const name_texts[] = {
#include "objects/names.def"
};
#undef NAME

_Static_assert(sizeof(names) == sizeof(name_texts), "one field for each name");

static void names_walk(Visit visit, void *context) {
    const Borrowed *fields = (const Borrowed *)&names;
    for (int64_t i = 0; i < COUNT_OF(name_texts); i++) {
        if (fields[i] != NULL) {
            visit(fields[i], edge_field(name_texts[i]), context);
        }
    }
}

bool names_init(void) {
    Borrowed *fields = (Borrowed *)&names;
    root_register("names of the runtime", names_walk);
    for (int64_t i = 0; i < COUNT_OF(name_texts); i++) {
        Owned name = str_intern_text(name_texts[i]);
        if (name == NULL) {
            return false;
        }
        fields[i] = name; // the root's reference
    }
    return true;
}
