// SPDX-License-Identifier: GPL-3.0-or-later
// The scope analysis: where each name lives, and which slots a frame has.
#include "scope/scope.h"

#include <criterion/criterion.h>
#include <string.h>

static Source *source;
static Tree *tree;

static void analyse(const char *program) {
    Diagnostic diagnostic;
    source = source_create("program.py", program, strlen(program));
    tree = tree_parse(source, PARSE_FILE, &diagnostic);
    cr_assert_not_null(tree, "%s", diagnostic.message);
    cr_assert(scope_analyse(tree, &diagnostic), "%s", diagnostic.message);
}

static void finish(void) {
    tree_destroy(tree);
    source_release(source);
}

static void check_printed(const char *program, const char *expected) {
    analyse(program);
    Buffer out;
    buffer_init(&out);
    scope_print(tree, &out);
    cr_expect_str_eq(out.bytes, expected, "%s", out.bytes);
    buffer_deinit(&out);
    finish();
}

static const Scope *child(const Scope *scope, int index) {
    const Scope *found = scope->first_child;
    while (index-- > 0) {
        found = found->next_sibling;
    }
    return found;
}

static const Stmt *statement(int index) { return tree->body.items[index]; }

Test(scope, slots_of_a_function) {
    check_printed("def f(a, *rest):\n"
                  "    b = 1\n"
                  "    def g(): return a + b\n"
                  "    for x in rest: g()\n",
                  "module <module>                 1:0\n"
                  "  global    f\n"
                  "  function f                      1:0\n"
                  "    slot 0   a              parameter, cell\n"
                  "    slot 1   rest           parameter\n"
                  "    slot 2   b              local, cell\n"
                  "    slot 3   g              local\n"
                  "    slot 4   x              local\n"
                  "    slot 5                  iterator of for\n"
                  "    function g                      3:4\n"
                  "      slot 0   a              free, from slot 0 outside\n"
                  "      slot 1   b              free, from slot 2 outside\n");
}

Test(scope, parameters_come_in_the_order_of_calls) {
    analyse("def f(a, /, b, *args, c, **kwargs): d = 1\n");
    const Scope *f = child(tree->scope, 0);
    static const char *const names[] = {"a", "b", "c", "args", "kwargs", "d"};
    cr_assert_eq(f->local_count, 6);
    for (int i = 0; i < 6; i++) {
        cr_expect_str_eq(f->slots[i].name->text, names[i]);
        cr_expect_eq(f->slots[i].kind, i < 5 ? SLOT_PARAMETER : SLOT_LOCAL);
    }
    finish();
}

Test(scope, class_bodies_have_a_namespace_and_pass_cells_on) {
    check_printed("def f(x):\n"
                  "    class C:\n"
                  "        x = 1\n"
                  "        y = x\n"
                  "        def m(self): return x, super()\n",
                  "module <module>                 1:0\n"
                  "  global    f\n"
                  "  function f                      1:0\n"
                  "    slot 0   x              parameter, cell\n"
                  "    slot 1   C              local\n"
                  "    class C                         2:4\n"
                  "      slot 0   __class__      local, cell\n"
                  "      slot 1   x              free, from slot 0 outside\n"
                  "      namespace x\n"
                  "      namespace y\n"
                  "      namespace m\n"
                  "      function m                      5:8\n"
                  "        slot 0   self           parameter\n"
                  "        slot 1   __class__      free, from slot 0 outside\n"
                  "        slot 2   x              free, from slot 1 outside\n"
                  "        global    super\n");
}

Test(scope, comprehensions_live_in_the_frame_around) {
    check_printed("def f(a):\n    return [lambda: (i, a) for i in a if i]\n",
                  "module <module>                 1:0\n"
                  "  global    f\n"
                  "  function f                      1:0\n"
                  "    slot 0   a              parameter, cell\n"
                  "    slot 1                  result of comprehension\n"
                  "    slot 2                  iterator of comprehension\n"
                  "    slot 3   i              local of a comprehension, cell\n"
                  "    comprehension <listcomp>        2:11\n"
                  "      lambda <lambda>                 2:12\n"
                  "        slot 0   a              free, from slot 0 outside\n"
                  "        slot 1   i              free, from slot 3 outside\n");
}

Test(scope, a_comprehension_names_the_cells_it_begins_with) {
    analyse("def f(): return [lambda: i for i in j]\n");
    const Scope *comprehension = child(child(tree->scope, 0), 0);
    cr_assert_eq(comprehension->kind, SCOPE_COMPREHENSION);
    cr_assert_eq(comprehension->cell_local_count, 1);
    cr_assert_str_eq(child(tree->scope, 0)->slots[comprehension->cell_locals[0]].name->text, "i");
    cr_assert_eq(child(tree->scope, 0)->cell_local_count, 0);
    finish();
}

Test(scope, names_of_comprehensions_do_not_leak) {
    analyse("x = [y for y in z]\ny\n");
    const Name *outside = (const Name *)((const ExpressionStmt *)statement(1))->value;
    const Comprehension *comprehension = (const Comprehension *)((const Assign *)statement(0))->value;
    cr_assert_eq(outside->place, NAME_GLOBAL);
    cr_assert_eq(((const Name *)comprehension->element)->place, NAME_LOCAL);
    finish();
}

Test(scope, a_walrus_in_a_comprehension_binds_outside) {
    analyse("def f():\n    [n := i for i in x]\n    return n\n[m := i for i in x]\n");
    const FunctionDef *f = (const FunctionDef *)statement(0);
    const Name *n = (const Name *)((const Return *)f->body.items[1])->value;
    cr_assert_eq(n->place, NAME_LOCAL);
    cr_assert_eq(n->slot, 0);
    const Comprehension *comprehension = (const Comprehension *)((const ExpressionStmt *)statement(1))->value;
    cr_assert_eq(((const Named *)comprehension->element)->target->place, NAME_GLOBAL);
    finish();
}

Test(scope, global_and_nonlocal) {
    check_printed("def f():\n"
                  "    x = 1\n"
                  "    def g():\n"
                  "        nonlocal x\n"
                  "        global y\n"
                  "        x = y = 2\n",
                  "module <module>                 1:0\n"
                  "  global    f\n"
                  "  function f                      1:0\n"
                  "    slot 0   x              local, cell\n"
                  "    slot 1   g              local\n"
                  "    function g                      3:4\n"
                  "      slot 0   x              free, from slot 0 outside\n"
                  "      global    y\n");
}

Test(scope, free_names_come_in_alphabetical_order_and_through_frames_between) {
    analyse("def f(b, a):\n    def g():\n        def h(): return b, a\n");
    const Scope *g = child(child(tree->scope, 0), 0), *h = child(g, 0);
    cr_assert_eq(g->free_count, 2);
    cr_assert_str_eq(g->free_names[0]->text, "a");
    cr_assert_eq(g->free_sources[0], 1);
    cr_assert_eq(h->free_sources[0], g->free_start);
    cr_assert_eq(child(tree->scope, 0)->cell_parameter_count, 2);
    finish();
}

Test(scope, private_names_are_mangled) {
    analyse("class _C:\n    def m(self, __a): self.__b = __a; __c__ = f(__d=1)\n");
    const FunctionDef *m = (const FunctionDef *)((const ClassDef *)statement(0))->body.items[0];
    cr_assert_str_eq(m->parameters.items[1].name->text, "_C__a");
    const Assign *assign = (const Assign *)m->body.items[0];
    cr_assert_str_eq(((const Attribute *)assign->targets.items[0])->name->text, "_C__b");
    const Assign *other = (const Assign *)m->body.items[1];
    cr_assert_str_eq(((const Name *)other->targets.items[0])->identifier->text, "__c__");
    cr_assert_str_eq(((const Call *)other->value)->keywords[0].name->text, "__d");
    finish();
}

Test(scope, temporaries_have_slots) {
    analyse("for a in b:\n    with c as d: pass\ntry: pass\nexcept: pass\nfinally: pass\n");
    const For *loop = (const For *)statement(0);
    const With *with = (const With *)loop->body.items[0];
    const Try *try = (const Try *)statement(1);
    cr_assert_eq(loop->iterator_slot, 0);
    cr_assert_eq(with->items[0].exit_slot, 1);
    cr_assert_eq(try->handled_slot, 2);
    cr_assert_eq(try->pending_slot, 3);
    cr_assert_eq(tree->scope->slot_count, 4);
    finish();
}

static void check_refused(const char *program, const char *expected) {
    Diagnostic diagnostic;
    source = source_create("program.py", program, strlen(program));
    tree = tree_parse(source, PARSE_FILE, &diagnostic);
    cr_assert_not_null(tree, "%s", diagnostic.message);
    cr_expect_not(scope_analyse(tree, &diagnostic), "%s", program);
    cr_expect_str_eq(diagnostic.message, expected);
    finish();
}

Test(scope, what_is_not_supported_is_refused) {
    check_refused("try: pass\nexcept* A: pass\n", "'except*' is not supported");
}

Test(scope, only_known_features_come_from_the_future) {
    analyse("'doc'\nfrom __future__ import annotations, division\nx = 1\n");
    finish();
    check_refused("from __future__ import braces\n", "not a chance");
    check_refused("from __future__ import teleporter\n", "future feature teleporter is not defined");
}
