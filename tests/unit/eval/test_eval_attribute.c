// SPDX-License-Identifier: GPL-3.0-or-later
// Inline caches: whatever changes after a look-up was remembered is seen by the next one.
#include "../library/evaluate.h"

TestSuite(eval_attribute, .init = evaluate_start, .fini = evaluate_stop);

static void set_up(void) {
    run("class A:\n"
        "    kind = 'class'\n"
        "    def __init__(self): self.x = 1\n"
        "    def m(self): return 'm'\n"
        "def read(o): return o.kind\n"
        "def x(o): return o.x\n"
        "def call(o): return o.m()\n"
        "def store(o, v): o.x = v\n"
        "a = A()\n"
        "for i in range(20): read(a), x(a), call(a), store(a, i)\n");
}

Test(eval_attribute, the_class_changes) {
    set_up();
    run("A.kind = 'changed'\nA.m = lambda self: 'other'\n");
    cr_expect_str_eq(evaluate("read(a), call(a)"), "('changed', 'other')");
    run("A.x = property(lambda self: 'computed', lambda self, v: print(end=''))\n");
    cr_expect_str_eq(evaluate("x(a), store(a, 5), a.__dict__['x']"), "('computed', None, 19)");
}

Test(eval_attribute, the_instance_hides_the_class) {
    set_up();
    run("a.kind = 'own'\na.m = lambda: 'own m'\n");
    cr_expect_str_eq(evaluate("read(a), call(a), read(A()), call(A())"), "('own', 'own m', 'class', 'm')");
    run("del a.kind, a.m\n");
    cr_expect_str_eq(evaluate("read(a), call(a)"), "('class', 'm')");
}

Test(eval_attribute, a_base_changes) {
    set_up();
    run("class B(A): pass\nb = B()\nfor i in range(20): call(b), read(b)\nA.m = lambda self: 'base'\n");
    cr_expect_str_eq(evaluate("call(b), call(a)"), "('base', 'base')");
    run("B.m = lambda self: 'B'\n");
    cr_expect_str_eq(evaluate("call(b), call(a)"), "('B', 'base')");
}

Test(eval_attribute, another_class_with_the_same_names) {
    set_up();
    run("class Other:\n    __slots__ = ('x', 'kind')\n    def m(self): return 'slots'\n"
        "o = Other()\no.x = 7\no.kind = 'slot'\n");
    cr_expect_str_eq(evaluate("[(read(i), x(i), call(i)) for i in (a, o, a, o)]"),
                     "[('class', 19, 'm'), ('slot', 7, 'slots'), ('class', 19, 'm'), ('slot', 7, 'slots')]");
    run("del o.x\n");
    cr_expect_str_eq(evaluate("x(o)"), "AttributeError: 'Other' object has no attribute 'x'");
}

Test(eval_attribute, more_classes_than_entries) {
    set_up();
    run("made = [type('C%d' % i, (A,), {'kind': i}) for i in range(50)]\n");
    cr_expect_str_eq(evaluate("sum([read(c()) for c in made + made])"), "2450");
    cr_expect_str_eq(evaluate("{call(c()) for c in made}"), "{'m'}");
}

Test(eval_attribute, globals_and_builtins) {
    run("def size(v): return len(v)\nfor i in range(5): size('abc')\n");
    run("def len(v): return 'mine'\n");
    cr_expect_str_eq(evaluate("size('abc')"), "'mine'");
    run("del len\n");
    cr_expect_str_eq(evaluate("size('abc')"), "3");
    cr_expect_str_eq(evaluate("nothing"), "NameError: name 'nothing' is not defined");
}
