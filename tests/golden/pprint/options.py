# indent, width, depth, compact, sort_dicts, underscore_numbers; what is refused.
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, saferepr

data = {"name": "Ann", "marks": [1, 2, 2, 1, 3] * 4, "more": {"z": (1, 2, 3), "a": {"deep": [[1], [2]]}}, 10000000: 1234567}
for options in [{}, {"indent": 4}, {"indent": 0}, {"width": 30}, {"width": 1}, {"depth": 1}, {"depth": 2}, {"compact": True},
                {"compact": True, "width": 20, "indent": 2}, {"sort_dicts": False}, {"underscore_numbers": True}]:
    print(options)
    print(pformat(data, **options))
for options in [{"indent": -1}, {"depth": 0}, {"width": 0}, {"width": "a"}]:
    try:
        PrettyPrinter(**options)
    except ValueError as error:
        print(error)


class Own(list):
    pass


class Shown(list):
    def __repr__(self):
        return "<shown %d>" % len(self)


print(pformat(Own(range(40))), pformat(Shown(range(40))), pformat([Shown([1])] * 30, width=40, compact=True))
x = [1]
x.append(x)
print(saferepr(x).startswith("[1, <Recursion on list with id="), isrecursive(x), isreadable(x), isreadable([object()]), isreadable([1]))
print(isreadable({"a": [1, (2,)]}), isrecursive([[], []]), pformat(x).split("=")[0])


class Names(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


Names().pprint({"key": ["a", "b" * 3], "z": 1})
print(PrettyPrinter().isreadable([1]), PrettyPrinter().isrecursive([1]))
