# SPDX-License-Identifier: GPL-3.0-or-later
# When the names of a pattern are bound, and where they live.
def order():
    class Space(dict):
        def __setitem__(self, key, value):
            print("bind", key, "=", value)
            super().__setitem__(key, value)

    space = Space()
    exec("""
match [1, [2, 3], {'k': 4, 'm': 5}]:
    case [a, [b, *c] as d, {'k': e, **f}] as g if print('guard') or True:
        print('body')
match (1, 2):
    case (x, 3):
        pass
    case (y, z) if False:
        pass
    case (p, q) | (q, p, _):
        pass
match (1, 2, 3):
    case (r, s) | (s, r, _):
        pass
""", {}, space)
    print(sorted(space))


order()


def local(value):
    match value:
        case [first, *_]:
            pass
    try:
        return first
    except UnboundLocalError as error:
        return str(error)


print(local([1, 2]), "|", local([]), "|", local(5))


def shared():
    functions = []
    for value in [(1, 2), {"a": 3}, "text"]:
        match value:
            case (x, _) | {"a": x} | str(x):
                functions.append(lambda: x)
    return [f() for f in functions]


print(shared())


def declared():
    global top
    inner_value = None

    def inner():
        nonlocal inner_value
        match [1, 2]:
            case [top_, inner_value]:
                pass
        return top_

    match "global":
        case top:
            pass
    return inner(), inner_value


print(declared(), top)


class Body:
    match {"x": 1, "y": [2, 3]}:
        case {"x": x, "y": [*y]}:
            z = x + sum(y)

    def method(self):
        match self:
            case Body(x=__private):
                return __private, sorted(locals())


print(Body.x, Body.y, Body.z, Body().method())
match 5:
    case _:
        try:
            _
        except NameError as error:
            print(error)
match = case = _ = type = 1
print(match, case, _, type)
match match, case:
    case match, case:
        print(match, case)
print([match for match in [[1, 2]] for case in match])
