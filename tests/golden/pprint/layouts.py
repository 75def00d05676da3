# Each built-in type over several lines.
from pprint import pformat, pprint, pp

data = [list(range(30)), tuple(range(40)), (1,), {str(i): i * 1000 for i in range(10)}, {i: {"k": [i] * i} for i in range(6)},
        set(range(30)), frozenset("abcdefghijklmnop"), "word " * 30, "line one\nline two\n" * 3, b"bytes " * 20,
        [["nested", ["deeper", ["deepest", {"k": "v" * 20}]]], 2], {"b": 1, "a": 2}, {1: 2, "a": 3, None: 4, (1,): 5},
        [], {}, (), set(), frozenset(), "", None, 5, 2.5, [[], {}, ()], "x" * 100, ["x" * 100], [b"y" * 100, "é" * 50],
        {"a long key " * 5: "a long value " * 8}, ("only" * 20,), type.__dict__ and 1]
for value in data:
    print(pformat(value))
    print(pformat(value, width=20))
pprint({"b": 1, "a": 2})
pp({"b": 1, "a": 2})
pp({"b": [1, 2], "a": 2}, width=5)
pprint([1, [2, [3, [4]]]], depth=2)
