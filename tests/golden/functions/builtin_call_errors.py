# SPDX-License-Identifier: GPL-3.0-or-later
# The texts of TypeErrors for calls of built-in functions and methods.

calls = [lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: len(obj=[]), lambda: abs(), lambda: abs('a'),
    lambda: ord(), lambda: chr(1, 2), lambda: print(1, end=5), lambda: print(1, sep=0), lambda: print(bad=1),
    lambda: sorted([], [], []), lambda: sorted([1], kee=1),
    lambda: isinstance(1), lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: issubclass(int, 1),
    lambda: max(), lambda: max(1), lambda: max([]), lambda: min([], default=0), lambda: max(1, 2, default=3),
    lambda: min(1, 2, kei=3), lambda: sum(), lambda: sum(5), lambda: sum(['a']), lambda: sum([], ''),
    lambda: sum([1], 2, 3), lambda: sum([b''], b''),
    lambda: getattr(1), lambda: getattr(1, 2), lambda: getattr(1, 'x'), lambda: hasattr(1, 2), lambda: setattr(1),
    lambda: setattr(1, 'a', 2), lambda: divmod(1), lambda: divmod('a', 1), lambda: pow(1), lambda: pow(1, 'a'),
    lambda: round('a'), lambda: round(1.5, 'a'), lambda: hash([]), lambda: id(), lambda: callable(), lambda: iter(),
    lambda: iter(1), lambda: next(1),
    lambda: range('a'), lambda: enumerate(1), lambda: zip(1), lambda: map(1), lambda: filter(1), lambda: all(),
    lambda: all(5), lambda: any(1, 2), lambda: bin(1.5), lambda: hex('a'), lambda: oct(None), lambda: ascii(),
    lambda: repr(1, 2), lambda: repr(), lambda: input(1, 2), lambda: open(), lambda: int('a', 'b'),
    lambda: float(1, 2), lambda: type(), lambda: type(1, 2), lambda: type('a', 1, {}), lambda: type(1, (), {}),
    lambda: super(), lambda: super(1), lambda: super(int, 'a'),
    lambda: 'a'.upper(1), lambda: 'a'.join(), lambda: [].append(), lambda: [].pop(1, 2, 3), lambda: {}.get(),
    lambda: {}.items(1), lambda: 'a'.split(1), lambda: 'a'.replace('b'), lambda: (1).bit_length(1),
    lambda: [].insert(0), lambda: [].sort(1), lambda: [].index(), lambda: 'a'.format_map(), lambda: ''.startswith(),
    lambda: 'a'.zfill('b'), lambda: str.upper(), lambda: str.upper(1), lambda: list.append([]),
    lambda: list.append(1, 2), lambda: dict.get({}), lambda: int.bit_length('a'), lambda: object(1),
    lambda: object.__init__(), lambda: undefined(), lambda: [].x(), lambda: object().foo, lambda: slice(),
    lambda: property(1, 2, 3, 4, 5), lambda: staticmethod(), lambda: vars_missing()]
for number, call in enumerate(calls):
    try:
        print(number, 'no error', call())
    except Exception as e:
        print(number, type(e).__name__, e)
