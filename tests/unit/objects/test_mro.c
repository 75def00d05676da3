// SPDX-License-Identifier: GPL-3.0-or-later
// The method resolution order, and classes made from C.
#include "objects/class.h"

#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <string.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(mro, .init = start, .fini = objects_end);

// class name(*bases): pass
static Owned make(const char *name, int64_t count, ...) {
    Owned bases = tuple_new(count);
    va_list list;
    va_start(list, count);
    for (int64_t i = 0; i < count; i++) {
        as_tuple(bases)->items[i].held = retain(va_arg(list, Borrowed));
    }
    va_end(list);
    Owned name_object = str_from_text(name);
    Owned namespace_dict = dict_new();
    Owned made = class_new(&TypeType, name_object, bases, namespace_dict, NULL, NULL);
    release(namespace_dict);
    release(name_object);
    release(bases);
    return made;
}

static void check_order(Borrowed made, const char *expected) {
    char text[64] = "";
    Borrowed mro = as_type(made)->mro.held;
    for (int64_t i = 0; i < tuple_size(mro); i++) {
        strcat(text, as_type(tuple_get(mro, i))->name);
        strcat(text, " ");
    }
    cr_assert_str_eq(text, expected);
}

Test(mro, diamond) {
    Owned a = make("A", 0);
    Owned b = make("B", 1, a);
    Owned c = make("C", 1, a);
    Owned d = make("D", 2, b, c);
    check_order(d, "D B C A object ");
    cr_assert(type_is_subtype(as_type(d), as_type(a)));
    cr_assert_not(type_is_subtype(as_type(a), as_type(d)));
    release(d);
    release(c);
    release(b);
    release(a);
}

Test(mro, refuses_what_cannot_be_ordered) {
    Owned a = make("A", 0);
    Owned b = make("B", 1, a);
    cr_assert_null(make("C", 2, a, b));
    Owned exception = error_take();
    Owned text = object_str(exception);
    cr_assert_str_eq(str_utf8(text, NULL), "Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    release(text);
    release(exception);
    cr_assert_null(make("D", 2, a, a));
    cr_assert(error_clear_if(&TypeErrorType));
    release(b);
    release(a);
}

Test(mro, a_change_of_a_base_is_seen_below) {
    Owned a = make("A", 0);
    Owned b = make("B", 1, a);
    Owned name = str_intern_text("attribute");
    cr_assert_null(type_lookup(as_type(b), name));
    uint64_t version = type_version(as_type(b));
    Owned value = int_from_int64(5);
    cr_assert(object_set_attribute(a, name, value));
    cr_assert_eq(type_lookup(as_type(b), name), value);
    cr_assert_neq(type_version(as_type(b)), version);
    release(value);
    release(name);
    release(b);
    release(a);
}

Test(mro, layouts) {
    Owned a = make("A", 0);
    cr_assert_eq(as_type(a)->basic_size, (int64_t)sizeof(Instance));
    cr_assert_eq(as_type(a)->dict_offset, (int64_t)offsetof(Instance, dict));
    Owned i = make("I", 1, &IntType.object);
    cr_assert_lt(as_type(i)->dict_offset, 0);
    cr_assert_null(make("X", 2, &IntType.object, &StrType.object));
    cr_assert(error_clear_if(&TypeErrorType));
    cr_assert_null(make("Y", 1, &BoolType.object));
    cr_assert(error_clear_if(&TypeErrorType));
    release(i);
    release(a);
}
