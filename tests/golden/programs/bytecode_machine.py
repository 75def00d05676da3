"""A compiler for arithmetic, and a stack machine that runs its code, with a trace."""

from __future__ import annotations

import enum
import operator
from dataclasses import dataclass, field
from typing import Callable, Iterator, NamedTuple


class Op(enum.IntEnum):
    PUSH = enum.auto()
    LOAD = enum.auto()
    STORE = enum.auto()
    BINARY = enum.auto()
    JUMP = enum.auto()
    JUMP_IF_ZERO = enum.auto()
    PRINT = enum.auto()
    HALT = enum.auto()


class Instruction(NamedTuple):
    op: Op
    argument: object = None

    def __str__(self) -> str:
        return f"{self.op.name:<13}{'' if self.argument is None else self.argument!r}"


class Fault(Exception):
    """What goes wrong while a program runs."""


BINARY: dict[str, Callable] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "%": operator.mod,
    "<": operator.lt, "=": operator.eq,
}
LEVELS = [("<", "="), ("+", "-"), ("*", "/", "%")]


def tokens(source: str) -> Iterator[str]:
    word = ""
    for char in source + " ":
        if char.isalnum() or char == "_":
            word += char
            continue
        if word:
            yield word
            word = ""
        if not char.isspace():
            yield char


@dataclass
class Compiler:
    source: str
    code: list[Instruction] = field(default_factory=list)
    rest: list[str] = field(init=False, repr=False)

    def __post_init__(self):
        self.rest = list(tokens(self.source))[::-1]

    def emit(self, op: Op, argument=None) -> int:
        self.code.append(Instruction(op, argument))
        return len(self.code) - 1

    def patch(self, where: int) -> None:
        self.code[where] = self.code[where]._replace(argument=len(self.code))

    def accept(self, *wanted: str) -> str | None:
        return self.rest.pop() if self.rest and self.rest[-1] in wanted else None

    def expect(self, wanted: str) -> None:
        if not self.accept(wanted):
            found = self.rest[-1] if self.rest else "the end"
            raise SyntaxError(f"expected {wanted!r}, found {found!r}")

    def program(self) -> list[Instruction]:
        while self.rest:
            self.statement()
        self.emit(Op.HALT)
        return self.code

    def block(self) -> None:
        self.expect("{")
        while not self.accept("}"):
            self.statement()

    def statement(self) -> None:
        if self.accept("print"):
            self.expression()
            self.emit(Op.PRINT)
            self.expect(";")
        elif self.accept("while"):
            start = len(self.code)
            self.expression()
            leave = self.emit(Op.JUMP_IF_ZERO)
            self.block()
            self.emit(Op.JUMP, start)
            self.patch(leave)
        elif self.accept("if"):
            self.expression()
            otherwise = self.emit(Op.JUMP_IF_ZERO)
            self.block()
            if self.accept("else"):
                end = self.emit(Op.JUMP)
                self.patch(otherwise)
                self.block()
                self.patch(end)
            else:
                self.patch(otherwise)
        else:
            name = self.rest.pop() if self.rest else ""
            if not name.isidentifier():
                raise SyntaxError(f"not a statement: {name!r}")
            self.expect("=")
            self.expression()
            self.emit(Op.STORE, name)
            self.expect(";")

    def expression(self, level: int = 0) -> None:
        if level == len(LEVELS):
            return self.atom()
        self.expression(level + 1)
        while sign := self.accept(*LEVELS[level]):
            self.expression(level + 1)
            self.emit(Op.BINARY, sign)

    def atom(self) -> None:
        if self.accept("("):
            self.expression()
            self.expect(")")
        elif self.rest and self.rest[-1].isdecimal():
            self.emit(Op.PUSH, int(self.rest.pop()))
        elif self.rest and self.rest[-1].isidentifier():
            self.emit(Op.LOAD, self.rest.pop())
        else:
            raise SyntaxError(f"not an expression: {self.rest[-1:]}")


def run(code: list[Instruction], fuel: int = 10_000) -> dict[str, int]:
    stack, names, at = [], {}, 0
    for _ in range(fuel):
        op, argument = code[at]
        at += 1
        try:
            match op:
                case Op.PUSH:
                    stack.append(argument)
                case Op.LOAD:
                    stack.append(names[argument])
                case Op.STORE:
                    names[argument] = stack.pop()
                case Op.BINARY:
                    right, left = stack.pop(), stack.pop()
                    stack.append(int(BINARY[argument](left, right)))
                case Op.JUMP:
                    at = argument
                case Op.JUMP_IF_ZERO if not stack.pop():
                    at = argument
                case Op.PRINT:
                    print(">", stack.pop())
                case Op.HALT:
                    return names
        except KeyError as error:
            raise Fault(f"at {at - 1}: no variable {error}") from error
        except ZeroDivisionError as error:
            raise Fault(f"at {at - 1}: {error}") from None
    raise Fault(f"out of fuel after {fuel:,} steps")


PROGRAMS = [
    "n = 10; a = 0; b = 1; while 0 < n { print a; t = a + b; a = b; b = t; n = n - 1; }",
    "x = 48; y = 36; while 1 - (y = 0) { t = x % y; x = y; y = t; } print x;",
    "if 1 < 2 * (3 - 2) { print 7 / 2; } else { print 0; } print 2 + 3 * 4 - 5;",
    "print 1 / (2 - 2);", "print nobody;", "while 1 { x = 1; }", "x = ;", "print 1", "{", "while 1 { ",
]

if __name__ == "__main__":
    for number, instruction in enumerate(Compiler(PROGRAMS[2]).program()):
        print(f"{number:3}  {instruction}")
    print(Compiler("x = 1;").program(), Compiler("x"))
    for source in PROGRAMS:
        print(source)
        try:
            print(run(Compiler(source).program()))
        except (Fault, SyntaxError, IndexError) as error:
            print(f"  {type(error).__name__}: {error} (cause: {error.__cause__!r})")
    run(Compiler("a = b;").program())
