# SPDX-License-Identifier: GPL-3.0-or-later
# A program: derivatives and simplification of formulas.
class Node:
    def __init__(self, *parts):
        for name, part in zip(self.__match_args__, parts):
            setattr(self, name, part)

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([repr(part) for part in vars(self).values()])})"


class Num(Node):
    __match_args__ = ("value",)


class Var(Node):
    __match_args__ = ("name",)


class Add(Node):
    __match_args__ = ("left", "right")


class Mul(Node):
    __match_args__ = ("left", "right")


class Pow(Node):
    __match_args__ = ("base", "exponent")


def derive(node, by):
    match node:
        case Num():
            return Num(0)
        case Var(name):
            return Num(1 if name == by else 0)
        case Add(a, b):
            return Add(derive(a, by), derive(b, by))
        case Mul(a, b):
            return Add(Mul(derive(a, by), b), Mul(a, derive(b, by)))
        case Pow(base, Num(n)):
            return Mul(Mul(Num(n), Pow(base, Num(n - 1))), derive(base, by))
        case _:
            raise TypeError(f"cannot derive {node!r}")


def simplify(node):
    match node:
        case Add(left, right):
            node = Add(simplify(left), simplify(right))
        case Mul(left, right):
            node = Mul(simplify(left), simplify(right))
        case Pow(left, right):
            node = Pow(simplify(left), simplify(right))
    match node:
        case Add(Num(a), Num(b)):
            return Num(a + b)
        case Mul(Num(a), Num(b)):
            return Num(a * b)
        case Add(Num(0), x) | Add(x, Num(0)) | Mul(Num(1), x) | Mul(x, Num(1)) | Pow(x, Num(1)):
            return x
        case Mul(Num(0), _) | Mul(_, Num(0)):
            return Num(0)
        case Pow(_, Num(0)):
            return Num(1)
        case Add(a, b) if a == b:
            return Mul(Num(2), a)
        case Mul(Num(a), Mul(Num(b), x)) | Mul(Mul(Num(a), x), Num(b)):
            return simplify(Mul(Num(a * b), x))
        case Mul(x, Num(n)):
            return Mul(Num(n), x)
    return node


def show(node, level=0):
    match node:
        case Num(value):
            return str(value)
        case Var(name):
            return name
        case Add(left, right):
            text, own = f"{show(left, 1)} + {show(right, 1)}", 1
        case Mul(left, right):
            text, own = f"{show(left, 2)}*{show(right, 2)}", 2
        case Pow(base, exponent):
            return f"{show(base, 3)}^{show(exponent, 3)}"
    return f"({text})" if level > own else text


def value(node, **names):
    match node:
        case Num(number):
            return number
        case Var(name):
            return names[name]
        case Add(a, b):
            return value(a, **names) + value(b, **names)
        case Mul(a, b):
            return value(a, **names) * value(b, **names)
        case Pow(a, b):
            return value(a, **names) ** value(b, **names)


x, y = Var("x"), Var("y")
formulas = [
    Add(Pow(x, Num(2)), Mul(Num(3), x)),
    Mul(Add(x, Num(1)), Add(x, Num(-1))),
    Pow(Add(Mul(Num(2), x), y), Num(3)),
    Add(x, x),
    Mul(Num(2), Mul(Num(3), Pow(x, Num(1)))),
]
for formula in formulas:
    derived = derive(formula, "x")
    simple = simplify(derived)
    print(show(formula), "->", show(derived), "->", show(simple))
    print("   ", value(formula, x=2, y=1), value(derived, x=2, y=1), value(simple, x=2, y=1))
print(simplify(Add(Num(1), Num(2))), repr(x))
try:
    derive("text", "x")
except TypeError as error:
    print(error)
