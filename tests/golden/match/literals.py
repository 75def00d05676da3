# SPDX-License-Identifier: GPL-3.0-or-later
# Literal patterns are compared with ==, but for None, True and False.
def name(value):
    match value:
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 0x10 | 0b11 | 1_000:
            return "an int"
        case -2.5 | 1e3:
            return "a float"
        case 12345678901234567890:
            return "a big int"
        case "":
            return "no text"
        case "one" "two":
            return "joined"
        case r"\n" | '\t' | """three
lines""":
            return "escapes"
        case b"bytes" | b"":
            return "bytes"
        case "é" | "日本":
            return "other letters"
    return "none of them"


for value in [None, True, False, 0, 0.0, -0.0, 1, -1, -1.0, 16, 3, 3.0, 1000, 1000.0, -2.5, 2.5, 12345678901234567890,
              12345678901234567891, "", "onetwo", "one", r"\n", "\n", "\t", "three\nlines", b"bytes", "bytes", b"",
              bytearray(b"bytes"), "é", "日本", [], (), {}]:
    print(repr(value), "is", name(value))


class Same:
    def __init__(self, *values):
        self.values = values

    def __eq__(self, other):
        print("compared with", repr(other))
        return other in self.values


print(name(Same("one", "onetwo")))


class Odd:
    def __eq__(self, other):
        return [other] if other == 16 else ""


print(name(Odd()))


class Text(str):
    def __eq__(self, other):
        print("text asked", repr(other))
        return False

    __hash__ = str.__hash__


print(name(Text("onetwo")))
match Text("a"):
    case "a":
        print("equal")
    case str("b"):
        print("b")
    case str():
        print("only a str")
