# assertSequenceEqual, ListEqual, TupleEqual, SetEqual, DictEqual, MultiLineEqual, CountEqual.
import unittest

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __repr__(self):
        return "Sequence%r" % (self.items,)


class OnlyLength:
    def __len__(self):
        return 3

    def __repr__(self):
        return "OnlyLength()"


test = Test()
sequences = [[], [1], (1, 2), [1, 2], "ab", Sequence(1, 2), Sequence(1, 3), OnlyLength(), 3, None, {0: 1}, range(1, 3)]
for first in sequences:
    for second in sequences:
        attempt(test.assertSequenceEqual, first, second)
for first, second in zip(sequences, sequences[1:]):
    attempt(test.assertSequenceEqual, first, second, seq_type=list)
    attempt(test.assertSequenceEqual, first, second, "message")
    attempt(test.assertListEqual, first, second)
    attempt(test.assertTupleEqual, first, second)
    attempt(test.assertDictEqual, first, second)
    attempt(test.assertSetEqual, first, second)
    attempt(test.assertMultiLineEqual, first, second)
for first, second in [({1, 2, 3}, {2, 5}), (frozenset("a"), {"a"}), ({1}, [1]), ([1], {1}), ({1}, 3), ({1}, {1}), ({1, 2}, {1})]:
    attempt(test.assertSetEqual, first, second)
for first, second in [([1, 1, 2], [2, 1]), ("hello", "world"), ([[1], [2], [2]], [[2], [3]]), ([[1]], [[1]]), ([{}], [[]]),
                      (iter([1, 2]), iter([2, 3])), ([1, "a", [2]], [[2], 1, "b"]), (["x" * 100] * 3, ["x" * 100]), ([], [])]:
    attempt(test.assertCountEqual, first, second)
    attempt(test.assertCountEqual, first, second, "message")
