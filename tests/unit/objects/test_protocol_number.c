// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on any two objects: the order of asking, and the words of refusing.
#include "objects/protocol.h"

#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/objects.h"
#include "objects/str.h"

#include <criterion/criterion.h>

static int asked; // which slot was asked, in order: 1 base, 2 derived

static Owned base_add(Borrowed left, Borrowed right) {
    (void)left, (void)right;
    asked = asked * 10 + 1;
    return not_implemented_new();
}

static Owned derived_add(Borrowed left, Borrowed right) {
    (void)left, (void)right;
    asked = asked * 10 + 2;
    return not_implemented_new();
}

static Type BaseType = {
    .name = "base", .basic_size = sizeof(Object), .flags = TYPE_BASE, .binary = {[BINARY_ADD] = base_add}};
static Type DerivedType = {.name = "derived", .base = &BaseType, .binary = {[BINARY_ADD] = derived_add}};

static void start(void) {
    cr_assert(objects_start());
    cr_assert(type_ready(&DerivedType));
}

TestSuite(protocol_number, .init = start, .fini = objects_end);

static void check_error(Owned result, const char *expected) {
    cr_assert_null(result);
    Owned exception = error_take();
    Owned text = object_str(exception);
    cr_assert_str_eq(str_utf8(text, NULL), expected);
    release(text);
    release(exception);
}

Test(protocol_number, a_derived_right_operand_is_asked_first) {
    Owned base = object_new(&BaseType);
    Owned derived = object_new(&DerivedType);
    check_error(object_binary(BINARY_ADD, base, derived), "unsupported operand type(s) for +: 'base' and 'derived'");
    cr_assert_eq(asked, 21);
    asked = 0;
    check_error(object_binary(BINARY_ADD, derived, base), "unsupported operand type(s) for +: 'derived' and 'base'");
    cr_assert_eq(asked, 21);
    asked = 0;
    check_error(object_binary(BINARY_ADD, base, base), "unsupported operand type(s) for +: 'base' and 'base'");
    cr_assert_eq(asked, 1); // one slot function is asked once
    release(derived);
    release(base);
}

Test(protocol_number, sequences) {
    Owned list = list_new(0);
    Owned number = int_from_int64(3);
    Owned fraction = float_new(1.5);
    check_error(object_binary(BINARY_ADD, list, number), "can only concatenate list (not \"int\") to list");
    check_error(object_binary(BINARY_ADD, number, list), "unsupported operand type(s) for +: 'int' and 'list'");
    check_error(object_binary(BINARY_MULTIPLY, fraction, list), "can't multiply sequence by non-int of type 'float'");
    Owned product = object_binary(BINARY_MULTIPLY, number, list);
    cr_assert(product != NULL && is_list(product));
    release(product);
    release(fraction);
    release(number);
    release(list);
}

Test(protocol_number, words) {
    Owned text = str_from_text("x");
    Owned number = int_from_int64(3);
    check_error(object_binary(BINARY_POWER, number, text),
                "unsupported operand type(s) for ** or pow(): 'int' and 'str'");
    check_error(object_inplace(BINARY_POWER, number, text), "unsupported operand type(s) for **=: 'int' and 'str'");
    check_error(object_unary(UNARY_NEGATIVE, text), "bad operand type for unary -: 'str'");
    check_error(object_power(number, number, text), "unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'");
    check_error(object_divide_modulo(number, text), "unsupported operand type(s) for divmod(): 'int' and 'str'");
    check_error(object_index(text), "'str' object cannot be interpreted as an integer");
    release(number);
    release(text);
}
