// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation: what each node becomes before it runs, and what folding makes of constants.
#include "../library/evaluate.h"

#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "eval/code.h"
#include "eval/interpreter.h"

#include <string.h>

TestSuite(prepare, .init = evaluate_start, .fini = evaluate_stop);

// The Code of a program's text, owned.
static Owned compile(const char *text) {
    Source *source = source_create("<test>", text, strlen(text));
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    cr_assert(code != NULL);
    return code;
}

static Stmt *function_statement(Borrowed code, int32_t index) {
    FunctionDef *def = (FunctionDef *)as_code(code)->body.items[0];
    return as_code(def->code)->body.items[index];
}

Test(prepare, operands_are_read_by_their_kind) {
    Owned code = compile("def f(a, b):\n    a + 1\n    a + b\n    b * g\n    a[b] + g()\n");
    const uint8_t wanted[][2] = {{OPERAND_LOCAL, OPERAND_CONSTANT},
                                 {OPERAND_LOCAL, OPERAND_LOCAL},
                                 {OPERAND_LOCAL, OPERAND_PEEK},
                                 {OPERAND_PEEK, OPERAND_EXPRESSION}};
    Evaluate seen[4];
    for (int32_t i = 0; i < 4; i++) {
        Binary *binary = (Binary *)((ExpressionStmt *)function_statement(code, i))->value;
        cr_expect_eq(binary->left->operand, wanted[i][0]);
        cr_expect_eq(binary->right->operand, wanted[i][1]);
        seen[i] = binary->expr.eval;
    }
    cr_expect(seen[0] != seen[1]);
    cr_expect(seen[1] != seen[2]);
    release(code);
}

Test(prepare, a_name_bound_in_an_expression_is_not_borrowed) {
    Owned code = compile("def f(a):\n    a + (a := 2)\n");
    Binary *binary = (Binary *)((ExpressionStmt *)function_statement(code, 0))->value;
    cr_expect_eq(binary->left->operand, OPERAND_EXPRESSION);
    release(code);
    run("def f(a):\n    return a + (a := [2])\n");
    cr_expect_str_eq(evaluate("f([1])"), "[1, 2]");
}

Test(prepare, a_captured_name_is_not_borrowed) {
    Owned code = compile("def f(a):\n    def g(): a\n    a + 1\n");
    Binary *binary = (Binary *)((ExpressionStmt *)function_statement(code, 1))->value;
    cr_expect_eq(binary->left->operand, OPERAND_PEEK);
    release(code);
}

// What the left operand shows goes when the right one runs; it must be held by then.
Test(prepare, what_a_peek_shows_is_held_while_code_runs) {
    run("def clear(items):\n    items.clear()\n    return [2]\n"
        "def add(items):\n    return items[0] + clear(items)\n");
    cr_expect_str_eq(evaluate("add([[1]])"), "[1, 2]");
}

Test(prepare, constants_are_folded) {
    Owned code = compile("x = 24 * 60 * 60\ny = -(1 << 3)\nz = (1, (2, 'a'), 'abc'[1])\n");
    for (int32_t i = 0; i < 3; i++) {
        cr_expect_eq(((Assign *)as_code(code)->body.items[i])->value->kind, EXPR_CONSTANT);
    }
    const Constant *first = (const Constant *)((Assign *)as_code(code)->body.items[0])->value;
    cr_expect_eq(int_compact_value(as_int(first->value)), 86400);
    release(code);
}

Test(prepare, what_is_large_or_fails_is_not_folded) {
    Owned code = compile("if 0:\n    1 / 0\n    1 << 1000\n    'a' * 10000\n    2 ** 1000\n");
    const If *condition = (const If *)as_code(code)->body.items[0];
    for (int32_t i = 0; i < 4; i++) {
        cr_expect_eq(((ExpressionStmt *)condition->body.items[i])->value->kind, EXPR_BINARY);
    }
    release(code);
}

Test(prepare, equal_constants_of_a_tree_are_one_object) {
    run("def f(): return 1000, 1.5, 'two words'\n"
        "def g(): return 1000, 1.5, 'two words'\n");
    cr_expect_str_eq(evaluate("[a is b for a, b in zip(f(), g())]"), "[True, True, True]");
    run("def h(): return 0.0, -0.0, 1, 1.0, True\n");
    cr_expect_str_eq(evaluate("h()"), "(0.0, -0.0, 1, 1.0, True)");
}

Test(prepare, a_format_with_a_tuple_becomes_an_f_string) {
    Owned code = compile("'%s and %-5r|%.2s%%' % (a, b, c)\n'%d' % (a,)\n'%s' % a\n");
    const uint8_t wanted[] = {EXPR_JOINED_STRING, EXPR_BINARY, EXPR_BINARY};
    for (int32_t i = 0; i < 3; i++) {
        cr_expect_eq(((ExpressionStmt *)as_code(code)->body.items[i])->value->kind, wanted[i]);
    }
    release(code);
    run("a, b, c = 1, 'x', 'cut off'\n");
    cr_expect_str_eq(evaluate("'%s and %-5r|%.2s%%' % (a, b, c)"), "\"1 and 'x'  |cu%\"");
}

Test(prepare, qualified_names) {
    run("class C:\n"
        "    def m(self):\n"
        "        def inner(): pass\n"
        "        return inner, lambda: 0\n");
    cr_expect_str_eq(evaluate("[f.__qualname__ for f in C().m()]"), "['C.m.<locals>.inner', 'C.m.<locals>.<lambda>']");
}
