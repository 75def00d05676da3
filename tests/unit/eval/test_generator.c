// SPDX-License-Identifier: GPL-3.0-or-later
// Generators, stepped from C.
#include "../library/evaluate.h"

#include "memory/collector.h"
#include "memory/heap.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/generator.h"
#include "eval/interpreter.h"

TestSuite(generator, .init = evaluate_start, .fini = evaluate_stop);

// What the name g is bound to in __main__.
static Owned made(void) {
    Owned name = str_intern_text("g");
    Borrowed value = dict_get_name(module_dict(interpreter.main.held), name);
    release(name);
    cr_assert(value != NULL);
    return retain(value);
}

static void expect_int(Owned value, int64_t wanted) {
    cr_assert(value != NULL);
    cr_expect_eq(int_compact_value(as_int(value)), wanted);
    release(value);
}

Test(generator, next_steps_from_yield_to_yield_and_ends_with_nothing_pending) {
    run("def f(n):\n    for i in range(n): yield i\ng = f(2)\n");
    Owned generator = made();
    cr_expect_eq(as_generator(generator)->state, GENERATOR_CREATED);
    expect_int(generator_next(generator), 0);
    cr_expect_eq(as_generator(generator)->state, GENERATOR_SUSPENDED);
    cr_expect(generator_frame(as_generator(generator))->caller == NULL);
    expect_int(generator_next(generator), 1);
    cr_expect(generator_next(generator) == NULL);
    cr_expect_not(error_is_pending());
    cr_expect_eq(as_generator(generator)->state, GENERATOR_FINISHED);
    release(generator);
}

Test(generator, a_returned_value_is_a_stop_iteration_for_next_and_a_result_for_send) {
    run("def f():\n    x = yield 1\n    return x\ng = f()\n");
    Owned generator = made();
    Owned value;
    cr_expect_eq(generator_send(as_generator(generator), NULL, &value), GENERATOR_YIELDED);
    release(value);
    cr_expect_eq(generator_send(as_generator(generator), int_from_int64(7), &value), GENERATOR_RETURNED);
    expect_int(value, 7);
    release(generator);
    run("def f():\n    return 5\n    yield\ng = f()\n");
    generator = made();
    cr_expect(generator_next(generator) == NULL);
    cr_expect(error_matches(&StopIterationType));
    error_clear();
    release(generator);
}

static void count_edges(Borrowed child, Edge edge, void *context) {
    (void)child;
    *(int *)context += edge.kind == EDGE_LOCAL;
}

Test(generator, its_slots_are_its_edges_and_its_size_counts_them) {
    run("def f(a, b):\n    yield\ng = f(1, 2)\n");
    Owned generator = made();
    int locals = 0;
    object_traverse(generator, count_edges, &locals);
    cr_expect_eq(locals, 2);
    int64_t fixed = (int64_t)(sizeof(GcHeader) + sizeof(Generator) + sizeof(Frame));
    cr_expect_eq(object_size(generator), fixed + 8 * as_generator(generator)->sized.size);
    cr_expect(generator_close(as_generator(generator)));
    locals = 0;
    object_traverse(generator, count_edges, &locals);
    cr_expect_eq(locals, 0, "a finished generator holds no names");
    release(generator);
}
