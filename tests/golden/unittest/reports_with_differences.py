# A report whose failures show differences.
import unittest

from _report import run


class TestDifferences(unittest.TestCase):
    maxDiff = None

    def test_list(self):
        self.assertEqual([1, 2, 3, [4, 5]], [1, 2, 3, [4, 6]])

    def test_text(self):
        expected = "Roses are red,\nViolets are blue,\nSugar is sweet.\n"
        self.assertEqual(expected.replace("blue", "green"), expected, "a poem")

    def test_dict(self):
        self.assertEqual({"name": "Ann", "marks": [1, 2] * 20}, {"name": "Bob", "marks": [1, 2] * 20, "more": None})

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_count(self):
        self.assertCountEqual("abca", "abcd")

    def test_subtests(self):
        for text in ("abc", "abd", "ab"):
            with self.subTest(text=text):
                self.assertEqual(list(text), ["a", "b", "c"])


run(TestDifferences)
