#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random operations on values of all built-in types, compared with CPython 3.11.

    scripts/fuzz-values.py TALLY [COUNT] [SEED]

COUNT statements are made, a few hundred to a program. Each program runs in CPython and in Tally; what a statement
prints, and the type and the text of the exception that ends it, must be the same. Statements that differ are printed.
What CPython itself does not do alike in two runs (the order of a set of classes, say) is left out.

A statement is the body of a function, so that names are local:

    def s17():
        x = [1, 'é']
        x *= Index(2)
        show(x)

The n-th statement of a seed is always the same. The exit status is 1 if anything differs, and 0 with a note if there is
no python3.11 to compare with.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import warnings

BATCH = 400
SHOWN_MAXIMUM = 60

# What every program begins with.
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "fuzz-values-prelude.py"), encoding="utf-8") as prelude:
    PRELUDE = prelude.read()


def public(kind):
    return [name for name in dir(kind) if not name.startswith("_")]


# Width-like arguments stay small, so that nothing takes memory for long.
WIDTHS = "ljust rjust center zfill expandtabs to_bytes".split()
METHODS = {
    "int": "bit_length bit_count to_bytes from_bytes conjugate as_integer_ratio real imag numerator denominator".split(),
    "float": "is_integer hex fromhex as_integer_ratio conjugate real imag".split(),
    "str": public(str),
    "bytes": public(bytes),
    "bytearray": public(bytearray),
    "list": public(list),
    "tuple": ["count", "index"],
    "dict": public(dict),
    "set": public(set),
    "frozenset": public(frozenset),
    "range": ["count", "index", "start", "stop", "step"],
    "slice": ["indices", "start", "stop", "step"],
    "object": ["arguments", "method", "of_class", "static", "double", "slotted", "count", "nothing", "__class__", "args",
               "__doc__", "with_traceback", "add_note", "send", "throw", "close", "__next__", "__iter__", "value"],
}


class Maker:
    """Makes random expressions and statements."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.choice = self.random.choice

    def chance(self, part):
        return self.random.random() < part

    # ---- values --------------------------------------------------------------------------------------------------

    small_ints = ["0", "1", "2", "-1", "3", "5", "7", "-3", "10", "-10", "8", "16", "100", "255", "256", "-5", "-6", "42"]
    huge_ints = ["2**31", "2**62", "2**63", "-2**63", "2**64", "10**30", "-10**30", "2**100 + 1", "10**20", "2**60 - 1",
                 "-2**60", "2**30", "-(2**90)", "10**18 + 9", "1 << 70"]
    floats = ["0.0", "-0.0", "1.5", "-2.5", "0.1", "1e300", "-1e300", "1e-320", "float('inf')", "float('-inf')",
              "float('nan')", "2.0", "1e16", "123456789.125", "1e22", "3.0000000000000004", "5e-324", "0.5", "1/3", "1e100"]
    strs = ["''", "'a'", "'abc'", "'é'", "'naïve café'", "'😀'", "'a😀b'", "'  pad '", "'1'", "'-12'", "'0x1f'", "'1.5'",
            "'A B c'", "'a,b,,c'", "'line\\nother\\r\\nend'", "'\\x00'", "'ß'", "'İ'", "'ﬁ'", "'Ω'", "'ǆ'", "'\\ud800'", "'%s'",
            "'{}'", "'{0!r:>5}'", "'abcabc' * 3", "'nan'", "'1_000'", "'\\t'", "'Title Case'", "'UPPER'", "'a' * 60",
            "'中文'", "'٣'", "'\\u0345'", "'x=1'", "'%(a)s'", "'ab\\tc\\td'", "\"it's\"", "'\"'", "'\\\\'"]
    byte_texts = ["b''", "b'a'", "b'abc'", "b'\\xff\\x00'", "b'1'", "b' x '", "b'a,b'", "b'A b'", "b'%d'", "b'abcabc' * 3",
                  "b'\\n\\r\\n'", "b'12'", "b\"'\"", "b'%s'", "bytes(range(256))", "b'\\xc3\\xa9'", "b'ab\\tc'"]
    functions = ["none", "one", "two", "many", "strict", "failing", "len", "repr", "str", "int", "list", "lambda x: x",
                 "lambda *a: a", "abs", "ord", "sorted", "'a'.join", "[].append", "{}.get", "str.upper", "Rich().method",
                 "Rich.of_class", "Rich.static", "bool", "type", "max", "print"]
    classes = ["int", "str", "list", "dict", "object", "type", "bool", "float", "Plain", "Named", "Exception", "ValueError",
               "MyInt", "MyStr", "MyList", "bytes", "bytearray", "tuple", "set", "frozenset", "range", "slice", "type(None)",
               "MyError", "KeyError", "StopIteration", "Rich"]
    exceptions = ["ValueError('v')", "KeyError('k')", "KeyError()", "IndexError(1, 2)", "StopIteration(3)", "OSError(2, 'gone')",
                  "OSError(2, 'gone', 'file')", "MyError(1)", "Exception()", "TypeError(None)", "ZeroDivisionError('z')",
                  "UnicodeDecodeError('ascii', b'a', 0, 1, 'why')", "SystemExit(1)", "AttributeError('a')", "BaseException(())",
                  "ImportError('i', name='n')", "KeyboardInterrupt()", "AssertionError([1])"]

    def small(self):
        return self.choice(self.small_ints)

    def integer(self):
        if self.chance(0.25):
            return self.choice(self.huge_ints)
        return self.small() if self.chance(0.9) else self.choice(["True", "False", "MyInt(4)", "Index(2)", "Index(-1)"])

    def text(self):
        return self.choice(self.strs)

    def items(self, depth, least=0, most=4):
        return [self.value(depth - 1) for _ in range(self.random.randint(least, most))]

    def hashables(self, most=4):
        kinds = [self.small, self.text, lambda: self.choice(self.byte_texts), lambda: self.choice(self.floats),
                 lambda: "(" + self.small() + ", " + self.text() + ")", lambda: "True", lambda: "frozenset({1, 'a'})"]
        return [self.choice(kinds)() for _ in range(self.random.randint(0, most))]

    def value(self, depth=2):
        makers = [self.integer, self.integer, lambda: self.choice(["True", "False"]), lambda: self.choice(self.floats), self.text,
                  self.text, lambda: self.choice(self.byte_texts), self.array, lambda: "None", self.other]
        if depth > 0:
            makers += [lambda: self.list(depth), lambda: self.list(depth), lambda: self.tuple(depth), lambda: self.dict(depth),
                       self.set, self.range, self.slice, lambda: self.instance(depth), lambda: self.iterator(depth)]
        return self.choice(makers)()

    def array(self):
        return "bytearray(" + self.choice(self.byte_texts) + ")" if self.chance(0.9) else "MyArray(b'my')"

    def other(self):
        return self.choice([lambda: "...", lambda: "NotImplemented", lambda: self.choice(self.functions),
                            lambda: self.choice(self.classes), lambda: self.choice(self.exceptions), lambda: "None"])()

    def list(self, depth=1):
        text = "[" + ", ".join(self.items(depth)) + "]"
        return "MyList(" + text + ")" if self.chance(0.08) else text

    def tuple(self, depth=1):
        items = self.items(depth)
        text = "(" + "".join(item + ", " for item in items) + ")"
        return "MyTuple(" + text + ")" if self.chance(0.08) else text

    def dict(self, depth=1):
        text = "{" + ", ".join(key + ": " + self.value(depth - 1) for key in self.hashables()) + "}"
        return "MyDict(" + text + ")" if self.chance(0.12) else text

    def set(self):
        items = self.hashables()
        text = "{" + ", ".join(items) + "}" if items else "set()"
        return self.choice([text, text, text, "frozenset(" + text + ")", "MySet(" + text + ")", "MyFrozen(" + text + ")"])

    def range(self):
        bounds = ", ".join(self.small() for _ in range(self.random.randint(1, 3)))
        return "range(" + bounds + ")" if self.chance(0.9) else "range(2**62, 2**62 + 5)"

    def slice(self):
        parts = [self.choice(["None", self.small(), self.small(), self.integer()]) for _ in range(self.random.randint(1, 3))]
        return "slice(" + ", ".join(parts) + ")"

    def instance(self, depth):
        return self.choice([
            lambda: "Plain()", lambda: "Named(" + self.value(0) + ")", lambda: "Index(" + self.value(0) + ")",
            lambda: "Number(" + self.value(0) + ")", lambda: "Shy()", lambda: "Items(" + ", ".join(self.items(depth)) + ")",
            lambda: "Mapping()", lambda: "Wrong(" + self.value(0) + ")", lambda: "Rich()",
            lambda: "MyStr(" + self.text() + ")", lambda: "MyFloat(1.5)", lambda: "MyInt(7)", lambda: "MyBytes(b'my')"])()

    def iterator(self, depth):
        return self.choice([
            lambda: "iter(" + self.list(depth) + ")", lambda: "Steps(" + ", ".join(self.items(depth)) + ")",
            lambda: "map(" + self.choice(self.functions) + ", " + self.list(depth) + ")",
            lambda: "zip(" + self.list(depth) + ", " + self.text() + ")", lambda: "enumerate(" + self.list(depth) + ")",
            lambda: "filter(None, " + self.list(depth) + ")", lambda: "reversed(" + self.list(depth) + ")",
            lambda: "generate(" + ", ".join(self.items(depth)) + ")", lambda: "(x for x in " + self.value(depth - 1) + ")",
            lambda: self.dict(depth) + "." + self.choice(["keys", "values", "items"]) + "()", lambda: "iter(" + self.text() + ")",
            lambda: "iter(" + self.range() + ")", lambda: "iter(" + self.set() + ")"])()

    # ---- operations ----------------------------------------------------------------------------------------------

    def binary(self):
        operator = self.choice(["+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "in", "not in",
                                "@", "and", "or", "**", "<<", ">>"])
        if operator == "**":
            base, exponent = self.choice([self.small(), self.choice(self.floats), self.value(1)]), self.small()
            return f"({base}) ** ({self.value(0) if self.chance(0.1) and 'e' not in base and '*' not in base else exponent})" \
                if not (exponent in ("100", "255", "256") and "*" in base) else f"({base}) ** 2"
        if operator == "<<":
            return f"({self.value(1)}) << ({self.small()})"
        left, right = self.value(), self.value()
        if self.chance(0.3):
            right = left if self.chance(0.3) else self.same_kind(left)
        return f"({left}) {operator} ({right})"

    def same_kind(self, text):
        makers = {"[": self.list, "{": self.dict, "(": self.tuple, "'": self.text, "b": lambda: self.choice(self.byte_texts),
                  "f": self.set, "r": self.range}
        return makers.get(text[0], self.integer)()

    def arguments(self, most=3):
        parts = [self.value(1) for _ in range(self.random.choice([0, 1, 1, 1, 2, 2, most]))]
        if self.chance(0.08):
            parts.append("*" + self.choice([self.list(), self.tuple(), self.text(), self.value(0)]))
        if self.chance(0.15):
            names = ["key", "reverse", "default", "start", "sep", "end", "maxsplit", "encoding", "errors", "a", "b", "c", "base",
                     "signed", "keepends", "strict", "byteorder", "length", "x"]
            parts.append(self.choice(names) + "=" + self.value(1))
        if self.chance(0.05):
            parts.append("**" + self.choice(["{'a': 1}", "{'key': len}", "{1: 2}", "Mapping()", self.value(0)]))
        return ", ".join(parts)

    dunders = """__add__ __eq__ __lt__ __contains__ __getitem__ __len__ __iter__ __hash__ __repr__ __str__ __format__ __mul__
        __rmul__ __mod__ __iadd__ __bool__ __index__ __neg__ __sub__ __or__ __and__ __call__ __setitem__ __delitem__ __reversed__
        __int__ __float__ __round__ __divmod__ __rdivmod__ __ror__ __ge__ __ne__ __abs__ __invert__ __floordiv__ __rsub__
        __pow__ __rpow__ __getattribute__ __setattr__ __delattr__ __missing__ __length_hint__ __trunc__ __floor__""".split()

    def of_kind(self, kind):
        makers = {"int": self.integer, "float": lambda: self.choice(self.floats), "str": self.text,
                  "bytes": lambda: self.choice(self.byte_texts), "bytearray": self.array, "list": self.list, "tuple": self.tuple,
                  "dict": self.dict, "set": self.set, "frozenset": lambda: "frozenset(" + self.list(0) + ")", "range": self.range,
                  "slice": self.slice, "object": lambda: self.value(1)}
        return makers[kind]()

    def method(self):
        kind = self.choice(list(METHODS) + ["str", "bytearray", "list", "dict", "set", "str", "bytes"])
        name = self.choice(self.dunders if self.chance(0.2) else METHODS[kind])
        receiver = self.of_kind(kind) if self.chance(0.93) else kind if kind != "object" else "Rich"
        if name in WIDTHS:
            arguments = ", ".join([self.choice([self.small(), self.value(0) if self.chance(0.1) else "12"])]
                                  + ([self.value(0)] if self.chance(0.5) else []))
        elif name in ("__mul__", "__rmul__", "__imul__", "__pow__", "__rpow__", "__lshift__"):
            arguments = self.choice([self.small(), self.text(), "1.5", "None"])
        elif name in ("translate",) and self.chance(0.5):
            arguments = "{97: None, 98: 'xy', 99: 100, 233: 'e'}"
        else:
            arguments = self.arguments()
        call = "" if name in ("real", "imag", "numerator", "denominator", "start", "stop", "step", "double", "slotted", "count",
                              "args", "__class__", "nothing", "arguments", "value") and self.chance(0.7) else f"({arguments})"
        return receiver, f".{name}{call}"

    builtins = """abs all any ascii bin bool bytearray bytes callable chr dict divmod enumerate filter float format frozenset
        getattr hasattr hash hex int isinstance issubclass iter len list map max min next oct ord pow print range repr
        reversed round set slice sorted str sum tuple type zip delattr setattr""".split()

    def call(self):
        name = self.choice(self.builtins)
        if name in ("bytes", "bytearray", "range", "slice", "round", "pow", "print") or name in ("list", "tuple", "sorted") \
                and self.chance(0.5):
            parts = [self.choice([self.small(), self.small(), self.list(), self.text(), self.value(0) if name not in (
                "bytes", "bytearray") else "None"]) for _ in range(self.random.choice([0, 1, 1, 2, 2, 3]))]
            return f"{name}({', '.join(parts)})"
        if name in ("isinstance", "issubclass"):
            return f"{name}({self.value(1) if name == 'isinstance' or self.chance(0.1) else self.choice(self.classes)}, " \
                   f"{self.choice([self.choice(self.classes), '(int, str)', '(int, (list, str))', 'int | str', self.value(0)])})"
        if name in ("getattr", "hasattr", "setattr", "delattr"):
            attribute = repr(self.choice(["real", "x", "count", "double", "__class__", "append", "slotted", "__len__", "args"]))
            rest = ", " + self.value(0) if name == "setattr" or (name == "getattr" and self.chance(0.4)) else ""
            return f"{name}({self.value(1)}, {attribute if self.chance(0.92) else self.value(0)}{rest})"
        if name == "hash":
            return f"hash({self.choice(self.hashables(3) or ['1'])})"
        if name in ("max", "min", "sorted", "sum", "map", "filter", "zip", "enumerate") and self.chance(0.7):
            sequence = self.choice([self.list, self.tuple, self.set, self.text, self.range])()
            rest = self.choice(["", "", ", key=" + self.choice(self.functions), ", reverse=True", ", default=" + self.value(0),
                                ", " + self.value(0), ", start=" + self.value(0)])
            first = self.choice(self.functions) + ", " if name in ("map", "filter") else ""
            return f"{name}({first}{sequence}{rest})"
        if name == "int" and self.chance(0.6):
            return f"int({self.text()}{self.choice(['', ', ' + self.small(), ', base=' + self.small()])})"
        if name == "str" and self.chance(0.3):
            return f"str({self.choice(self.byte_texts)}, {self.choice(['%r' % e for e in ('utf-8', 'ascii', 'latin-1', 'utf-16')])}" \
                   f"{self.choice(['', ', %r' % self.choice(['ignore', 'replace', 'strict', 'backslashreplace'])])})"
        return f"{name}({self.arguments()})"

    # ---- formatting ----------------------------------------------------------------------------------------------

    def spec(self):
        if self.chance(0.1):
            return self.choice(["x", "10", "q", "<", "é^9", "=+8", ">>5", "^", ",_d", "#", "08.3", "05s", ".", ".2.3", "{}", "n", "%"])
        parts = [self.choice(["", "", "", "<", ">", "^", "=", "*<", "é>", "0="]), self.choice(["", "", "+", "-", " "]),
                 self.choice(["", "", "", "z"]), self.choice(["", "", "", "#"]), self.choice(["", "", "0"]),
                 self.choice(["", "", "5", "12", "1"]), self.choice(["", "", "", ",", "_"]), self.choice(["", "", ".0", ".2", ".5", ".12"]),
                 self.choice(["", "", "d", "f", "g", "e", "x", "X", "b", "o", "s", "c", "%", "n", "E", "G", "F"])]
        return "".join(parts)

    def formatting(self):
        value, spec = self.choice([self.integer, lambda: self.choice(self.floats), self.text, lambda: self.value(1)])(), self.spec()
        safe = spec.replace("{", "").replace("}", "")
        return self.choice([
            lambda: f"format({value}, {spec!r})",
            lambda: f"f'{{({value})!{self.choice('rsa')}:{safe}}}'" if not set("'\"\\") & set(value + safe) else f"format({value}, {spec!r})",
            lambda: f"f'{{({value}):{safe}}}'" if not set("'\"\\") & set(value + safe) else f"format({value}, {spec!r})",
            lambda: f"{('{:' + spec + '}')!r}.format({value})",
            lambda: f"{self.choice(['{} {}', '{0} {1!r}', '{a}', '{0[0]}', '{0.real}', '{:{}}', '{!s:>8}', '{', '}', '{0}{}', '{a[b]}', '{0!x}', '{:>{w}}'])!r}"
                    f".format({self.arguments()})",
            self.percent, self.percent])()

    def percent(self):
        conversions = "".join(self.choice(["%", "%", "%-", "%+", "%0", "% ", "%#", "%(a)"]) + self.choice(["", "", "5", "10", "*", ".2", "8.3"])
                              + self.choice("sradifgexXoc%rsdi") + self.choice(["", " ", "x"]) for _ in range(self.random.randint(1, 2)))
        arguments = self.choice([self.value(1), "(" + self.value(1) + ",)", f"({self.value(0)}, {self.value(0)})", "{'a': " + self.value(0) + "}"])
        prefix = "b" if self.chance(0.25) else ""
        return f"{prefix}{conversions!r} % ({arguments})"

    # ---- expressions and statements ------------------------------------------------------------------------------

    def key(self):
        return self.choice([self.small, self.small, self.slice_text, self.slice_text, lambda: self.value(0), self.integer, self.text])()

    def slice_text(self):
        part = lambda: self.choice(["", "", self.small(), self.integer() if self.chance(0.2) else "1"])
        return self.choice([part() + ":" + part(), part() + ":" + part() + ":" + part()])

    def comprehension(self):
        source = self.choice([self.list, self.text, self.range, self.dict, self.set, lambda: self.value(1)])()
        body = self.choice(["x", "(x, x)", "[x]", "str(x)", "x * 2", "-x", "x + 1", "x == 1", "x[0]", "len(x)", "f'{x}'", "{x: 1}"])
        condition = self.choice(["", "", " if x", " if x != 1", " if not isinstance(x, int)"])
        return self.choice([f"[{body} for x in {source}{condition}]", f"{{x: {body} for x in {source}{condition}}}",
                            f"list({body} for x in {source}{condition})", f"[y for x in {self.list(2)} for y in x]",
                            f"[(i, x) for i, x in enumerate({source})]"])

    def expression(self):
        def call_method():
            receiver, rest = self.method()
            return f"({receiver}){rest}"
        return self.choice([
            self.binary, self.binary, self.binary, call_method, call_method, call_method, self.call, self.call, self.call,
            self.formatting, self.formatting, self.comprehension,
            lambda: f"({self.value()})[{self.key()}]", lambda: f"({self.choice([self.list, self.text, self.tuple, self.array, self.range])()})[{self.key()}]",
            lambda: self.choice(["-", "+", "~", "not "]) + f"({self.value(1)})", lambda: f"({self.value(0)}) < ({self.value(0)}) <= ({self.value(0)})",
            lambda: f"[*{self.value(1)}, {self.value(0)}]", lambda: f"{{**{self.value(1)}, 'k': 1}}", lambda: f"({self.choice(self.functions)})({self.arguments()})",
            lambda: f"({self.choice(self.classes)})({self.arguments()})", lambda: f"({self.value(0)}) if ({self.value(1)}) else ({self.value(0)})",
            lambda: f"({self.value(1)}) is None", lambda: f"({self.choice(self.exceptions)}).args",
            lambda: f"str({self.choice(self.exceptions)})"])()

    augmented = ["+=", "-=", "*=", "/=", "//=", "%=", "&=", "|=", "^=", ">>=", "@="]

    def change(self):
        """One more line about x."""
        kinds = [
            lambda: f"x[{self.key()}] = {self.value(1)}", lambda: f"del x[{self.key()}]", lambda: f"x[{self.key()}] {self.choice(self.augmented)} {self.value(0)}",
            lambda: f"x {self.choice(self.augmented)} {self.choice([self.small(), self.value(0), self.list()])}".replace("*= 2**62", "*= 2"),
            lambda: f"x.extra = {self.value(0)}", lambda: "del x.extra", lambda: f"show(x.{self.choice(['append', 'add', 'insert', 'pop', 'remove', 'update', 'extend', 'clear', 'sort', 'reverse', 'setdefault', 'discard', 'popitem', 'copy', 'index'])}({self.arguments(2)}))"]
        line = self.choice(kinds)()
        return line if "*= 2**" not in line and "*= 10**" not in line and "*= -" not in line else "x *= 2"

    def statement(self):
        kind = self.random.random()
        if kind < 0.55:
            return [f"show({self.expression()})"]
        mutable = self.choice([self.list, self.list, self.dict, self.set, self.array, lambda: self.value(1), lambda: "Plain()"])
        if kind < 0.8:
            lines = [f"x = {mutable()}"]
            for _ in range(self.random.randint(1, 3)):
                lines += [self.change(), "show(x)"]
            return lines
        if kind < 0.86:
            targets = self.choice(["a, b", "a, *b", "*a, b", "a, (b, *c)", "(a,)", "a, b, c", "*a,", "[a, b]", "a, *b, c"])
            return [f"{targets} = {self.value()}", "show(a)", f"show({'b' if 'b' in targets else 'a'})"]
        if kind < 0.92:
            receiver, rest = self.method()
            return [f"x = {receiver}", f"show(x{rest})", "show(x)"]
        if kind < 0.96:
            return [f"for x in {self.value()}:", "    show(x)", f"    if x == {self.value(0)}: break", "else:", "    show('else')"]
        return self.choice([
            [f"try:", f"    {self.choice(['raise ' + self.value(1), f'raise {self.choice(self.exceptions)} from {self.value(0)}'])}",
             f"except {self.choice(['ValueError', 'Exception', '(KeyError, OSError)', 'MyError', self.value(0)])} as e:", "    show(e)"],
            [f"with {self.choice(['Rich()', self.value(1)])} as x:", "    show(x)", f"    raise {self.choice(self.exceptions)}"],
            [f"assert {self.value(1)}, {self.value(0)}", "show('assert')"],
            [f"x = y = {self.value()}", f"show(x == y, {self.expression().replace('lambda x', 'lambda z')})"]])

    def make(self):
        while True:
            lines = self.statement()
            source = "".join("    " + line + "\n" for line in lines)
            try:
                compile("def f():\n" + source, "f", "exec")
            except (SyntaxError, ValueError, OverflowError, MemoryError):
                continue
            if len(source) < 400:
                return source


def run(command, path):
    environment = {**os.environ, "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore"}
    try:
        done = subprocess.run(command + [path], capture_output=True, env=environment, timeout=60)
    except subprocess.TimeoutExpired as expired:
        return expired.stdout or b"", "no end after a minute", b""
    return done.stdout, done.returncode, done.stderr


def pieces(output):
    """What each statement printed."""
    parts = {}
    for part in ("\n" + output.decode("utf-8", "backslashreplace")).split("\n# ")[1:]:
        number, _, text = part.partition("\n")
        parts[int(number)] = text
    return parts


def write_program(path, statements):
    with open(path, "w", encoding="utf-8") as file:
        file.write(PRELUDE)
        for number, source in statements.items():
            file.write(f"\n\ndef s{number}():\n{source}\n\nrun({number}, s{number})\n")


def ended(status, errors):
    return f"(ended with {status})\n" + errors.decode("utf-8", "replace")[-3000:]


def tells_end(difference):
    return difference[3].startswith("(ended with")


def compare(tally, python, folder, statements):
    """The statements that differ: (number, source, CPython's output, Tally's)."""
    path = os.path.join(folder, "batch.py")
    write_program(path, statements)
    expected, _, _ = run([python], path)
    actual, status, errors = run(tally, path)
    expected, actual = pieces(expected), pieces(actual)
    found = []
    for number, source in statements.items():
        if number not in expected:
            continue
        if number not in actual:
            found.append((number, source, expected[number], ended(status, errors)))
            break
        if expected[number] != actual[number]:
            found.append((number, source, expected[number], actual[number]))
    if found:
        found = [difference for difference, same in zip(found, again(python, folder, found)) if same]
    if status and not any(tells_end(difference) for difference in found):
        found.append((max(statements), "(all of the program)\n", "", ended(status, errors)))
    return found


def again(python, folder, found):
    """Does CPython say the same of these in four more runs?"""
    path = os.path.join(folder, "again.py")
    write_program(path, {number: source for number, source, _, _ in found})
    runs = [pieces(run([python], path)[0]) for _ in range(4)]
    return [all(one.get(number) == expected for one in runs) for number, _, expected, _ in found]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    python = sys.executable if sys.version_info[:2] == (3, 11) else shutil.which("python3.11")
    if python is None:
        print("fuzz-values: no python3.11 to compare with; skipped")
        return
    tally = sys.argv[1].split()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    warnings.simplefilter("ignore")
    maker = Maker(seed)
    differences = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, count, BATCH):
            statements = {number: maker.make() for number in range(start, min(start + BATCH, count))}
            while statements:
                found = compare(tally, python, folder, statements)
                for number, source, expected, actual in found:
                    differences += 1
                    if differences <= SHOWN_MAXIMUM:
                        print(f"---- statement {number} of seed {seed}\n{source}CPython: {expected}\nTally:   {actual}")
                crashed = [difference[0] for difference in found if tells_end(difference)]
                statements = {number: source for number, source in statements.items() if crashed and number > crashed[0]}
    print(f"fuzz-values: {count} statements of seed {seed}, {differences} differ")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
