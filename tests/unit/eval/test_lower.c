// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering: what a statement with a yield inside an expression becomes.
#include "../library/evaluate.h"

#include "eval/interpreter.h"
#include "eval/lower.h"

#include <string.h>

TestSuite(lower, .init = evaluate_start, .fini = evaluate_stop);

static Owned compile(const char *text) {
    Source *source = source_create("<test>", text, strlen(text));
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    cr_assert(code != NULL);
    return code;
}

static Code *first_function(Borrowed code) { return as_code(((FunctionDef *)as_code(code)->body.items[0])->code); }

static StmtKind kind_of(const StmtList *list, int32_t index) { return (StmtKind)list->items[index]->kind; }

Test(lower, a_yield_alone_stays_as_it_is) {
    Owned code = compile("def f(a, o):\n    yield a\n    x = yield\n    o.a = yield from a\n    return a\n");
    const Code *function = first_function(code);
    cr_expect(function->is_generator);
    const StmtKind wanted[] = {STMT_EXPRESSION, STMT_ASSIGN, STMT_ASSIGN, STMT_RETURN};
    for (int32_t i = 0; i < 4; i++) {
        cr_expect_eq(kind_of(&function->body, i), wanted[i]);
    }
    cr_expect_eq(function->body.items[3]->word, 0, "a return waits nowhere");
    release(code);
}

Test(lower, what_comes_before_a_yield_goes_into_temporaries) {
    Owned code = compile("def f(a, b):\n    a(b, 1, (yield), b)\n");
    const StmtList *body = &first_function(code)->body;
    cr_assert_eq(kind_of(body, 0), STMT_GROUP);
    const Group *group = (const Group *)(const void *)body->items[0];
    cr_expect_eq(group->body.count, 4, "t0 = a; t1 = b; t2 = yield; t0(t1, 1, t2, b)");
    cr_expect_eq(group->temporary_count, 3);
    const Call *call = (const Call *)(const void *)((ExpressionStmt *)group->body.items[3])->value;
    cr_expect_eq(((Name *)call->callee)->place, NAME_TEMPORARY);
    cr_expect_eq(call->arguments.items[1]->kind, EXPR_CONSTANT, "constants stay where they are");
    cr_expect_eq(((Name *)call->arguments.items[3])->place, NAME_LOCAL, "what follows the yield stays where it is");
    release(code);
}

Test(lower, a_function_without_yield_knows_nothing_of_it) {
    Owned code = compile("def f(a):\n    for x in a:\n        if x: print(x)\n");
    const Code *function = first_function(code);
    cr_expect_not(function->is_generator);
    cr_expect_eq(function->word_count, 0);
    cr_expect_eq(function->body.items[0]->word, 0);
    cr_expect_eq(function->body.word, 0);
    release(code);
}

Test(lower, words_count_on_from_the_slots) {
    Owned code = compile("def f(a):\n    for x in a:\n        yield x\n");
    const Code *function = first_function(code);
    const For *loop = (const For *)(const void *)function->body.items[0];
    cr_expect_eq(function->slot_count, 3, "a, x, the iterator");
    cr_expect_eq(function->word_count, 4, "of the yield, the inner block, the loop, the body");
    cr_expect_geq(loop->body.word, function->slot_count);
    cr_expect_lt(function->body.word, function->slot_count + function->word_count);
    release(code);
}

Test(lower, a_yield_inside_try_or_with_is_guarded) {
    Owned code = compile("def f():\n    yield\n    try:\n        yield\n    finally: pass\n");
    const StmtList *body = &first_function(code)->body;
    const Try *guard = (const Try *)(const void *)body->items[1];
    cr_expect_not(((Yield *)((ExpressionStmt *)body->items[0])->value)->guarded);
    cr_expect(((Yield *)((ExpressionStmt *)guard->body.items[0])->value)->guarded);
    release(code);
}
