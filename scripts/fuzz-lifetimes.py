#!/usr/bin/env python3.11
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random programs about the lives of objects, compared with CPython 3.11.

    scripts/fuzz-lifetimes.py TALLY [-n PROGRAMS] [-s SEED] [-t SECONDS] [--only KIND...]

    classes with __del__ ──► a program that makes, holds, moves and drops their objects ──┬─► CPython ─┐
                                                                                          └─► Tally   ─┴─► the same?

Every object has a number, and says it when its __del__ runs; so what a program prints is the order of all deaths, by
count, in collections and at the end. Programs also print what gc.collect(), gc.is_tracked() and sys.getrefcount() say.
A program is a list of blocks, each of one statement with what it needs; what is bound to a name is known while it is
made, so statements fit their objects. A program that differs loses blocks as long as it still differs, and is printed.
--only takes the statements that are named (collect, counts, functions, …) and those that make and drop objects.
"""
import argparse
import collections
import os
import random
import subprocess
import sys
import tempfile
import time

SHOWN = 12  # differences
PATIENCE = 10  # seconds for one program
STATEMENTS = (3, 14)

# What importing and the first print leave behind is not what is compared.
BEGINNING = """import atexit, collections, contextlib, functools, gc, itertools, sys, types, weakref
numbers = itertools.count(1)
print('begin')
gc.collect()
"""

# What the classes have in common: a number, and a last word.
CLASSES = {
    "N": """
class N:
    def __init__(self, *held): self.n = next(numbers); self.held = held
    def __del__(self): print('~N', self.n)
    def __hash__(self): return self.n
    def method(self, *more): return self, more
""",
    "S": """
class S:
    __slots__ = 'n', 'held', 'more', '__weakref__'
    def __init__(self, *held): self.held = held; self.n = next(numbers)
    def __del__(self): print('~S', self.n)
    def __hash__(self): return self.n
""",
    "B": """
class Base:
    kept = 0
    __slots__ = 'a', 'b'
class B(Base):
    def __init__(self, *held): self.x = next(numbers); self.a = held; self.b = [held]; self.y = held
    def __del__(self): print('~B', self.x)
    def __hash__(self): return self.x
""",
    "L": "\nclass L(list):\n    def __init__(self, *held): self.n = next(numbers); self.extend(held)\n    def __del__(self): print('~L', self.n)\n",
    "D": "\nclass D(dict):\n    def __init__(self, *held): self.n = next(numbers); self.update(enumerate(held)); self.held = held[:1]\n    def __del__(self): print('~D', self.n)\n",
    "X": "\nclass X(Exception):\n    def __init__(self, *held): super().__init__(*held); self.n = next(numbers)\n    def __del__(self): print('~X', self.n)\n",
    "R": """
class R:
    def __init__(self, *held): self.n = next(numbers); self.held = held
    def __del__(self):
        print('~R', self.n)
        if back is not None and len(back) < 3: back.append(self)
    def __hash__(self): return self.n
back = []
""",
    "T": """
class T(tuple):
    def __new__(cls, *held): self = super().__new__(cls, held); self.n = next(numbers); return self
    def __del__(self): print('~T', self.n)
    def __hash__(self): return self.n
""",
    "P": "\nP = collections.namedtuple('P', 'a b')\n",
    "M": """
class Meta(type):
    def __del__(cls): print('~class', cls.n)
def M(*held):
    class Made(metaclass=Meta):
        n = next(numbers); kept = held
        def method(self): return held
        def __del__(self): print('~Made', self.n)
    return Made
""",
}

HELPERS = {
    "gone": "\ndef gone(ref): print('gone')\n",
    "closure": "\ndef closure(x, *y):\n    def inner(): return x, y\n    return inner\n",
    "generate": """
def generate(x, *y):
    try:
        z = [x]
        yield x
        yield y, z
    finally: print('closed')
""",
    "simple": "\ndef simple(x, y=None):\n    for i in (1, 2, 3): yield x\n",
    "caught": """
def fail(a, b):
    c = [b]
    raise ValueError(a)
def caught(x, y):
    try: fail(x, y)
    except ValueError as e: return e
""",
    "cached": """
def cached(x, y):
    @functools.lru_cache(maxsize=y)
    def inner(z): return x
    inner(1); inner(2)
    return inner
""",
    "managed": """
@contextlib.contextmanager
def managed(x):
    y = [x]
    try: yield x
    finally: print('left')
""",
    "tell": "\ntold = []\ndef tell(phase, info): told.append((phase, info['generation'], info['collected']))\n",
    "take": "\ndef take(a, b=None, *c, **d):\n    e = [a, c]\n    return d\n",
    "swallow": """
def swallow(x, deep):
    y = N(x)
    if deep: return swallow(y, deep - 1)
    raise KeyError(x)
""",
}

HASHABLE = "N S B R T".split()  # by their numbers; what is hashed by its address comes in any order
OBJECTS = "N S B L D X R T".split()


class Program:
    """Makes the blocks of one program."""

    def __init__(self, seed, only):
        self.random = random.Random(seed)
        self.choice = self.random.choice
        self.only = only
        self.needs = []
        self.kinds = {}  # of the names that are bound
        self.functions = 0

    def chance(self, part):
        return self.random.random() < part

    def need(self, *names):
        for name in names:
            if name not in self.needs:
                self.needs.append(name)

    # ---- what names hold -------------------------------------------------------------------------------------------

    def name(self, *kinds):
        """A bound name, of one of the kinds; None if there is none."""
        names = [name for name, kind in self.kinds.items() if not kinds or kind in kinds]
        return self.choice(names) if names else None

    def item(self, depth):
        if depth <= 0 or self.chance(0.45):
            name = self.name()
            if name is not None and self.chance(0.7):
                return name
            if depth <= 0 or self.chance(0.15):
                self.need("N")
                return self.choice(["None", "1", "'text'", "()", "[]", "{}", "N()", "N()", "N()"])
        return self.value(depth)[0]

    def items(self, depth, least=0, most=3):
        return [self.item(depth - 1) for _ in range(self.random.randint(least, most))]

    def hashable(self, depth):
        name = self.name(*HASHABLE)
        if name is not None and self.chance(0.5):
            return name
        kind = self.choice("N S B R".split())
        return self.make_object(kind, depth - 1)

    def make_object(self, kind, depth):
        self.need(kind)
        return kind + "(" + ", ".join(self.items(depth, 0, 2)) + ")"

    def value(self, depth=2, *kinds):
        """An expression and the kind of its value."""
        kind = self.choice(kinds or (OBJECTS + OBJECTS + ["N", "N", "N"] + sorted(self.makers)))
        if kind in OBJECTS:
            return self.make_object(kind, depth), kind
        return self.makers[kind](self, depth), kind

    def make_list(self, depth):
        return "[" + ", ".join(self.items(depth)) + "]"

    def make_tuple(self, depth):
        return "(" + "".join(item + ", " for item in self.items(depth)) + ")"

    def make_dict(self, depth):
        keys = [self.choice(["'a'", "'b'", "1", self.hashable(depth)]) for _ in range(self.random.randint(0, 3))]
        return "{" + ", ".join(key + ": " + self.item(depth - 1) for key in keys) + "}"

    def make_set(self, depth):
        text = ", ".join(self.hashable(depth) for _ in range(self.random.randint(0, 3)))
        return self.choice(["set([" + text + "])", "frozenset([" + text + "])"]) if not text or self.chance(0.4) else "{" + text + "}"

    def make_func(self, depth):
        if self.chance(0.4):
            self.need("closure")
            return "closure(" + ", ".join(self.items(depth, 1, 2)) + ")"
        if self.chance(0.5):
            return "lambda x=" + self.item(depth - 1) + ": x"
        return "lambda: " + self.choice(sorted(self.kinds) or ["1"])

    def make_gen(self, depth):
        function = self.choice(["generate", "simple", None])
        if function is None:
            return "(x for x in " + self.make_list(depth) + ")"
        self.need(function)
        return function + "(" + ", ".join(self.items(depth, 1, 2)) + ")"

    def make_bound(self, depth):
        self.need("N")
        return self.choice([
            lambda: self.make_object("N", depth) + ".method",
            lambda: self.make_list(depth) + ".append",
            lambda: "types.MethodType(" + self.item(depth) + ".__class__, " + self.item(depth) + ")",
        ])()

    def make_partial(self, depth):
        self.need("take")
        items = self.items(depth, 0, 2) + (["k=" + self.item(depth - 1)] if self.chance(0.4) else [])
        return "functools.partial(take" + "".join(", " + item for item in items) + ")"

    def make_iter(self, depth):
        inner = self.make_list(depth)
        return self.choice(["iter({})", "map(id, {})", "zip({0}, {0})", "enumerate({})", "reversed({})", "filter(None, {})",
                            "itertools.chain({0}, {0})", "itertools.cycle({})", "itertools.repeat({})", "iter(tuple({}))",
                            "itertools.islice({}, 1)", "itertools.product({0}, {0})", "itertools.permutations({})",
                            "itertools.tee({})[0]", "itertools.accumulate({}, max)", "iter({}.copy, 0)", "itertools.starmap(print, {})",
                            "iter(collections.deque({}))", "iter(dict.fromkeys([1], {}).values())", "iter(dict.fromkeys([1], {}).items())",
                            "itertools.zip_longest({0}, {0})", "itertools.groupby({})", "dict.fromkeys([1], {}).values()",
                            "itertools.pairwise({})", "itertools.takewhile(bool, {})", "itertools.compress({0}, {0})"]).format(inner)

    def make_ref(self, depth):
        target = self.name("N", "B", "S", "L", "func", "set", "cls", "deque", "R", "X", "gen") or "set()"
        self.need("gone")
        return self.choice(["weakref.ref({}, gone)", "weakref.ref({})", "weakref.ref({}, gone)", "weakref.finalize({}, print, 'finalized')",
                            "weakref.proxy({}, gone)", "weakref.WeakSet([{}])", "weakref.WeakValueDictionary({{1: {}}})"]).format(target)

    def make_exc(self, depth):
        if self.chance(0.6):
            self.need("caught")
            return "caught(" + self.item(depth - 1) + ", " + self.item(depth - 1) + ")"
        return self.choice(["ValueError(", "StopIteration(", "KeyError("]) + ", ".join(self.items(depth, 0, 2)) + ")"

    def make_cls(self, depth):
        self.need("M")
        return "M(" + self.item(depth - 1) + ")"

    def make_made(self, depth):
        return self.make_cls(depth) + "()"

    def make_other(self, depth):
        return self.choice(["types.SimpleNamespace(a={})", "types.ModuleType({}.__class__.__name__)", "property({})", "staticmethod({})",
                            "classmethod({})", "slice({}, 1)", "slice(None, {})", "types.CellType({})", "types.MappingProxyType({{1: {}}})",
                            "collections.OrderedDict(a={})", "collections.UserList([{}])", "collections.ChainMap({{1: {}}})",
                            "collections.defaultdict(list, a={})", "contextlib.nullcontext({})", "functools.partialmethod({}.__init__)",
                            "type('Z', (), {{'a': {}}})", "[{}].__iter__", "super(type({0}), {0})", "list[{}]",
                            "contextlib.ExitStack().enter_context(contextlib.nullcontext({}))"]).format(self.item(depth - 1))

    def make_cached(self, depth):
        self.need("cached")
        return "cached(" + self.item(depth - 1) + ", " + self.choice(["None", "3", "0", "1"]) + ")"

    def make_pair(self, depth):
        self.need("P")
        return "P(" + self.item(depth - 1) + ", " + self.item(depth - 1) + ")"

    makers = {"list": make_list, "tuple": make_tuple, "dict": make_dict, "set": make_set, "func": make_func, "gen": make_gen,
              "bound": make_bound, "partial": make_partial, "iter": make_iter, "ref": make_ref, "exc": make_exc, "cls": make_cls,
              "made": make_made, "other": make_other, "cached": make_cached, "pair": make_pair,
              "deque": lambda self, depth: "collections.deque(" + self.make_list(depth) + ")"}

    # ---- statements ------------------------------------------------------------------------------------------------

    def target(self):
        return "v%d" % self.random.randint(0, 7)

    def bind(self, *kinds):
        target = self.target()
        text, kind = self.value(2, *kinds)
        self.kinds[target] = kind
        return target + " = " + text

    def alias(self):
        name = self.name()
        if name is None:
            return self.bind()
        target = self.target()
        self.kinds[target] = self.kinds[name]
        return target + " = " + name

    def unbind(self):
        name = self.name()
        if name is None:
            return self.bind()
        del self.kinds[name]
        return self.choice(["del " + name, name + " = None"])

    def swap(self):
        first, second = self.name(), self.name()
        if first is None:
            return self.bind()
        self.kinds[first], self.kinds[second] = self.kinds[second], self.kinds[first]
        return first + ", " + second + " = " + second + ", " + first

    HOLDS = {
        "list": ["{0}.append({1})", "{0}.insert(0, {1})", "{0} += [{1}]", "{0}[:1] = [{1}]", "{0}[:] = [{1}, {1}]"],
        "L": ["{0}.append({1})", "{0}.more = {1}", "{0}[:1] = [{1}]"],
        "dict": ["{0}['a'] = {1}", "{0}['more'] = {1}", "{0}.update(b={1})", "{0}.setdefault('c', {1})"],
        "D": ["{0}['a'] = {1}", "{0}.more = {1}", "{0}.held = {1}"],
        "N": ["{0}.more = {1}", "{0}.held = {1}", "{0}.n2 = {1}", "{0}.__dict__['more'] = {1}", "{0}.me = {0}", "vars({0}).update(held={1})"],
        "R": ["{0}.more = {1}", "{0}.held = {1}"],
        "T": ["{0}.more = {1}"],
        "S": ["{0}.more = {1}", "{0}.held = {1}"],
        "B": ["{0}.y = {1}", "{0}.a = {1}", "{0}.kept2 = {1}", "Base.kept = {1}", "B.more = {1}"],
        "X": ["{0}.args = ({1},)", "{0}.more = {1}", "{0}.__context__ = X({1})", "{0}.__cause__ = {0}"],
        "exc": ["{0}.args = ({1},)", "{0}.more = {1}", "{0}.__cause__ = ValueError({1})"],
        "deque": ["{0}.append({1})", "{0}.appendleft({1})", "{0}.rotate(1)"],
        "func": ["{0}.more = {1}", "{0}.__defaults__ = ({1},)", "{0}.__kwdefaults__ = {{'k': {1}}}", "{0}.__doc__ = {1}",
                 "{0}.__annotations__['a'] = {1}", "{0}.__module__ = {1}"],
        "cls": ["{0}.more = {1}", "{0}.kept = {1}"],
        "made": ["{0}.more = {1}", "type({0}).back = {1}"],
        "partial": ["{0}.more = {1}"],
        "cached": ["{0}.more = {1}", "{0}.__wrapped__ = {1}"],
        "set": ["set({0}).add(1)"],
    }

    def hold(self):
        name = self.name(*self.HOLDS)
        if name is None:
            return self.bind()
        form = self.choice(self.HOLDS[self.kinds[name]])
        if "X(" in form:
            self.need("X")
        return form.format(name, self.name() if self.chance(0.7) else self.item(1))

    DROPS = {
        "list": ["{0}.clear()", "del {0}[:1]", "del {0}[:]", "del {0}[::2]", "{0} *= 0", "{0}[1:] = []", "{0}.reverse()"],
        "L": ["{0}.clear()", "del {0}[:]", "{0}.__init__()"],
        "dict": ["{0}.clear()", "{0}.pop('a', None)", "{0} and {0}.popitem()", "{0}.pop('a', None); {0}['a'] = 1"],
        "D": ["{0}.clear()", "{0}.pop(0, None)", "{0}.__dict__.clear(); {0}.n = 0"],
        "N": ["{0}.held = None", "{0}.__dict__.pop('more', None)", "{0}.__init__()", "{0}.__dict__ = {{'n': 0}}", "{0}.__dict__"],
        "R": ["{0}.held = None"],
        "S": ["{0}.held = None", "{0}.more = 1; del {0}.more"],
        "deque": ["{0}.clear()", "{0} and {0}.pop()", "{0} and {0}.popleft()"],
        "set": ["{0} and {0} - {0}", "{0}.__class__ is set and {0}.clear()", "{0}.__class__ is set and {0} and {0}.pop()"],
        "gen": ["{0}.close()", "next({0}, None)", "list({0})", "for it in {0}: break", "next({0}, None); next({0}, None)"],
        "iter": ["next(iter({0}), None)"],
        "exc": ["{0}.__traceback__ = None", "{0}.args = ()", "{0}.with_traceback(None)"],
        "X": ["{0}.__context__ = None", "{0}.args = ()"],
        "func": ["{0}.__defaults__ = None", "{0}.__dict__.clear()"],
        "cached": ["{0}.cache_clear()", "{0}(3)"],
        "ref": ["{0}.__class__ is weakref.finalize and {0}.detach()"],
    }

    def drop(self):
        name = self.name(*self.DROPS)
        return self.bind() if name is None else self.choice(self.DROPS[self.kinds[name]]).format(name)

    def collect(self):
        return self.choice(["print(gc.collect())", "print(gc.collect())", "print(gc.collect(0))", "print(gc.collect(1))"])

    def tracked(self):
        name = self.name()
        return "print(gc.is_tracked(" + (name or "()") + "))"

    def refcount(self):
        name = self.name(*OBJECTS, "list", "dict", "set", "gen", "cls", "made", "deque", "pair", "partial")
        return "print(sys.getrefcount(" + name + "))" if name else self.bind()

    def counts(self):
        self.kinds.pop("v0", None)
        text, kind = self.value(1, "list", "tuple", "N", "S")
        self.kinds["v0"] = kind
        return "v0 = None; gc.collect(); before = gc.get_count()[0]; v0 = " + text + "; print(gc.get_count()[0] - before)"

    def statement_call(self):
        self.need("take")
        items = self.items(2, 1, 3) + (["k=" + self.item(1)] if self.chance(0.4) else [])
        return "take(" + ", ".join(items) + ")"

    def loop(self):
        name = self.name("list", "tuple", "set", "dict", "deque", "L", "T", "pair", "gen")
        header = "for it in " + (name or "[" + ", ".join(self.items(2, 1, 3)) + "]")
        return header + self.choice([": pass", ": x = [it]", ": break", ":\n    it = N(it)\nelse: print('end')"])

    def comprehension(self):
        self.need("N")
        text = self.choice(["[N(x) for x in range({})]", "{{i: N(i) for i in range({})}}", "{{N(i) for i in range({})}}",
                            "[[N(y) for y in range(x)] for x in range({})]", "list(map(N, range({})))", "tuple(N(i) for i in range({}))"])
        if self.chance(0.4):
            return text.format(self.random.randint(1, 4)) + "  # dropped"
        target = self.target()
        self.kinds[target] = "dict" if ":" in text else "set" if text.startswith("{{") else "tuple" if text.startswith("t") else "list"
        return target + " = " + text.format(self.random.randint(1, 4))

    def raising(self):
        self.need("swallow", "N")
        call = "swallow(" + self.item(1) + ", " + str(self.random.randint(0, 2)) + ")"
        if self.chance(0.4):
            return "try: " + call + "\nexcept KeyError: print('caught')"
        target = self.target()
        self.kinds[target] = "exc"
        return "try: " + call + "\nexcept KeyError as e: " + target + " = e"

    def with_statement(self):
        self.need("managed")
        body = self.choice(["pass", "it = y", "x = [y]", "y = None"])
        return "with managed(" + self.item(1) + ") as y: " + body

    def temporary(self):
        self.need("N")
        return self.choice(["N() and N()", "N(N(), N())", "[N(), N()][0]", "(N(), N())[1]", "N(N()).held", "{1: N()}[1]", "N() == N()",
                            "N() in [N(), N()]", "not N()", "print(N().n)", "f'{N().n}{N().n}'", "x = y = N()", "x, y = N(), N()",
                            "a, *b = N(), N(), N()", "x = N() if N() else N()", "[*[N()], N()]", "(lambda: N())()", "N().method(N())",
                            "max([N(), N()], key=lambda x: x.n)", "sorted([N(), N()], key=lambda x: -x.n)", "x = [N()] * 2",
                            "x = N(); x = N()", "x = [N()] + [N()]", "print(len([N() for i in range(2)]))", "N().more = N()",
                            "[0, 1][:] = [N(), N()]", "N(*[N(), N()])", "dict(a=N(), b=N())", "(y := N()).n", "for x in [N(), N()]: N()",
                            "next(iter([N()]))", "[x for x in [N(), N()] if x.n % 2]", "any(x.n for x in [N(), N()])",
                            "next(x for x in [N(), N()])"])

    def at_exit(self):
        return "atexit.register(print, 'at exit', *(" + self.item(1) + ",)[1:])" if self.chance(0.5) else \
            "atexit.register(lambda x=" + self.item(1) + ": print('at exit'))"

    def keep(self):
        self.need("N")
        return self.choice(["sys.kept = {}", "sys.modules['kept'] = {}", "types.kept = {}", "N.kept = {}", "sys.modules['m2'] = types.ModuleType('m2'); "
                            "sys.modules['m2'].x = {}", "_hidden = {}", "__kept__ = {}", "collections.kept = {}",
                            "exec('def f(): return x', {{'x': {}}})", "exec('y = x', types.ModuleType('m').__dict__, {{'x': {}}})",
                            "import builtins; builtins.kept = {}", "print(({}).__class__.__name__)"]).format(self.item(2))

    def crowd(self):
        self.need("N", "tell")
        body = self.choice(["x.append([])", "x.append(N())", "x.append((i, []))", "x.append({1: []})", "y = [[]]; y.append(y)", "x.append(lambda: i)"])
        return "gc.callbacks.append(tell); x = []; gc.collect()\nfor i in range(" + str(self.random.randint(200, 1600)) + "): " + body + \
            "\ngc.callbacks.clear(); x = y = None; print(told)"

    def function(self):
        """A function with statements of its own, called at once; its locals die when it returns."""
        self.functions += 1
        name = "f%d" % self.functions
        outer = self.kinds
        arguments = [argument for argument in (self.name(), self.name()) if argument is not None and self.chance(0.6)]
        self.kinds = {"ab"[i]: outer[argument] for i, argument in enumerate(arguments)}
        header = "def " + name + "(" + ", ".join(self.kinds) + "):\n"
        lines = [self.statement(inside=True) for _ in range(self.random.randint(1, 6))]
        end = self.choice(["", "return {}", "return [{}]", "return lambda: {}", "raise KeyError({})", "yield {}", "print(len(locals()))"])
        if end:
            lines.append(end.format(self.name() or "None"))
        kind = {"return [": "list", "return l": "func", "yield {": "gen"}.get(end[:8])
        if end == "return {}":
            kind = "exc"  # whatever it is: nothing is known of it
        body = "".join("    " + line + "\n" for text in lines for line in text.split("\n"))
        self.kinds = outer
        call = name + "(" + ", ".join(arguments) + ")"
        if end.startswith("raise"):
            call = "try: " + call + "\nexcept KeyError" + self.choice([": pass", " as e: print(len(e.args))"])
        elif kind is not None and end != "return {}" and self.chance(0.7):
            target = self.target()
            self.kinds[target] = kind
            call = target + " = " + call
        return header + body + call

    ordinary = [bind, bind, bind, bind, bind, alias, unbind, unbind, hold, hold, hold, hold, drop, drop]
    special = {"collect": collect, "tracked": tracked, "refcount": refcount, "counts": counts, "call": statement_call,
               "loop": loop, "comprehension": comprehension, "raising": raising, "with": with_statement,
               "temporary": temporary, "atexit": at_exit, "keep": keep, "crowd": crowd, "function": function, "swap": swap}

    def statement(self, inside=False):
        names = [name for name in self.only if name in self.special]
        while True:
            if not names or self.chance(0.6):
                return self.choice(self.ordinary)(self)
            name = self.choice(names)
            if not (inside and name in ("function", "crowd", "keep", "atexit")):
                return self.special[name](self)

    def blocks(self):
        statements = []
        for number in range(self.random.randint(*STATEMENTS)):
            statements.append("print('--', %d)\n" % number + self.statement() + "\n")
        if self.chance(0.1):
            statements.append(self.choice(["sys.exit()\n", "1 / 0\n", "raise SystemExit(3)\n", "gc.disable()\n", "sys.last = v0\n"]))
        needed = [(CLASSES.get(name) or HELPERS[name])[1:] for name in self.needs]
        return [BEGINNING] + needed + statements


# ---- comparing -----------------------------------------------------------------------------------------------------


def run(command, path):
    try:
        done = subprocess.run([*command, path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE,
                              env={**os.environ, "PYTHONHASHSEED": "0"}, errors="replace")
    except subprocess.TimeoutExpired:
        return "no end\n"
    text = "".join(line for line in done.stdout.splitlines(True) if not line.startswith("  "))  # no places
    return text + ("status %d\n" % done.returncode if done.returncode else "")


class Comparison:
    def __init__(self, tally, folder):
        self.tally = tally.split()
        self.path = os.path.join(folder, "program.py")

    def compare(self, blocks):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write("".join(blocks))
        return run([sys.executable], self.path), run(self.tally, self.path)


def smaller(blocks, comparison):
    """Takes blocks away, as long as the programs still differ and CPython does not fail where it did not."""
    theirs, _ = comparison.compare(blocks)
    fails = "Error" in theirs
    size = len(blocks) // 2
    while size:
        at = 1
        shrunk = False
        while at < len(blocks):  # the beginning stays
            fewer = blocks[:at] + blocks[at + size :]
            theirs, ours = comparison.compare(fewer)
            if theirs != ours and ("Error" in theirs) <= fails:
                blocks = fewer
                shrunk = True
            else:
                at += size
        size = size if shrunk and size == 1 else size // 2
    return blocks


def show(blocks, seed, comparison):
    blocks = smaller(blocks, comparison)
    # A line that only says where the program is goes, too, if that changes nothing.
    for i, block in enumerate(blocks):
        fewer = blocks[:i] + [block.split("\n", 1)[1] if block.startswith("print('--'") else block] + blocks[i + 1 :]
        theirs, ours = comparison.compare(fewer)
        blocks = fewer if theirs != ours else blocks
    theirs, ours = comparison.compare(blocks)
    print("-" * 32, "seed", seed, "-" * 32, "".join(blocks), "CPython:", theirs, "Tally:", ours, sep="\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tally")
    parser.add_argument("-n", dest="programs", type=int, default=10_000)
    parser.add_argument("-s", dest="seed", type=int, default=1)
    parser.add_argument("-t", dest="seconds", type=float, default=60)
    parser.add_argument("--only", nargs="*", default=sorted(Program.special))
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit("fuzz-lifetimes: this needs Python 3.11, whose answers are compared")
    counts = collections.Counter()
    until = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(options.tally, folder)
        while counts["programs"] < options.programs and time.monotonic() < until:
            seed = options.seed + counts["programs"]
            blocks = Program(seed, options.only).blocks()
            theirs, ours = comparison.compare(blocks)
            counts["programs"] += 1
            if theirs != ours:
                counts["different"] += 1
                if counts["different"] <= SHOWN:
                    show(blocks, seed, comparison)
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if counts["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
