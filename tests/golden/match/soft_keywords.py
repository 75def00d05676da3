# SPDX-License-Identifier: GPL-3.0-or-later
# match, case and _ are names where they are no words of the grammar.
match = [1, 2, 3]
print(match)
print(match[0], match[1:], len(match))
match[0] = 10
match += [4]
match.append(5)
print(match)
match: list = [0]
print(match, __annotations__)
case = lambda x: x * 2
print(case(4))
match = case
print(match(5), match (6), match(x=7))
match(8)
_ = 5
print(_ + 1)


def match(*args, **kwargs):
    return args, kwargs


print(match(1, *[2, 3], a=4, **{"b": 5}))
print(match (1), match [0] if isinstance(match, list) else "no list")
match (1)


class match:
    case = "attribute"
    _ = "underscore"

    def __class_getitem__(cls, item):
        return ("item", item)


print(match.case, match._, match[1], match[1, 2])
match.case = 3
print(match.case)
match = 3
match -= 1
print(match * 2, match - 1, -match, match if match else 0, match in [2], match is None, not match)
match; case
match = match == 2
print(match)
x, match = 1, 2
for match in range(2):
    for case in range(2):
        print(match, case)
with_match = {"match": match, "case": case}
match with_match:
    case {"match": 1, "case": case}:
        print("matched", case)
match (x, match):
    case (1, case) if case:
        print(case)
match [x]:
    case [match]: print(match)
match {1: 2}:
    case {1: match}: print(match)
match -x:
    case -1: print("negative")
match not x:
    case False: print("not")
match lambda: x:
    case f: print(f())
match x if x else match:
    case 1: print("conditional")
match *[1, 2], 3:
    case [*all]: print(all)
match x,:
    case (one,): print(one)
match y := x + 1:
    case 2: print(y)
match f"{x}":
    case "1": print("formatted")
match \
    x:
    case 1: print("continued")
match (
    x
):
    case (
        0 |
        1
    ): print("brackets")
del match, case
