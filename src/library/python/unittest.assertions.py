# SPDX-License-Identifier: GPL-3.0-or-later
# The assertions: methods that raise failureException, with a text that says what is wrong, or return.
#
#     self.assertEqual([1, 2], [1, 3], "after the push")
#         │ both of one type with a function of its own in _type_equality_funcs? then that compares and explains
#         ▼
#     Lists differ: [1, 2] != [1, 3]        the standard message, cut short
#     First differing element 1: …
#     - [1, 2] …                            the difference line by line, if it is not longer than maxDiff
#      : after the push                     the message of the test, behind (longMessage) or instead
#
# The class is named TestCase, like that in case.py which derives from it, since errors name it: to the program they are one.
"""The assertions."""

from unittest.contexts import AssertRaises, AssertWarns, compile_pattern, warn_deprecated
from unittest.util import _common_shorten_repr, count_differences, safe_repr

__unittest = True

_diff_omitted = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _difference(first, second):
    """The difference of two values, as they are laid out."""
    from difflib import ndiff
    from pprint import pformat
    return "\n" + "\n".join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


class TestCase:
    """The assertions of a test."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init__(self):
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        self.addTypeEqualityFunc(list, "assertListEqual")
        self.addTypeEqualityFunc(tuple, "assertTupleEqual")
        self.addTypeEqualityFunc(set, "assertSetEqual")
        self.addTypeEqualityFunc(frozenset, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    # ---- failing -----------------------------------------------------------------------------------------------------

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _diff_omitted % len(diff)

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    # ---- truth, identity, membership ---------------------------------------------------------------------------------

    def assertFalse(self, expr, msg=None):
        """Fails if expr is true."""
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        """Fails if expr is false."""
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def assertIs(self, expr1, expr2, msg=None):
        """Fails if they are two objects."""
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fails if they are one object."""
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % (safe_repr(expr1),))

    def assertIsNone(self, obj, msg=None):
        """Fails if the object is not None."""
        if obj is not None:
            self._fail(msg, "%s is not None" % (safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        """Fails if the object is None."""
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        """Fails if the member is not in the container."""
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        """Fails if the member is in the container."""
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        """Fails if the object is no instance of the class (or of one of a tuple of classes)."""
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fails if the object is an instance of the class (or of one of a tuple of classes)."""
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    # ---- order -------------------------------------------------------------------------------------------------------

    def assertLess(self, a, b, msg=None):
        """Fails unless a < b."""
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        """Fails unless a <= b."""
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        """Fails unless a > b."""
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        """Fails unless a >= b."""
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fails if the difference is more than delta, or is not 0 when rounded to so many places (7)."""
        if first == second:
            return
        self._check_places(places, delta)
        diff = abs(first - second)
        if delta is not None:
            if not diff <= delta:
                self._fail(msg, "%s != %s within %s delta (%s difference)" % (
                    safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff)))
            return
        places = 7 if places is None else places
        if round(diff, places) != 0:
            self._fail(msg, "%s != %s within %r places (%s difference)" % (
                safe_repr(first), safe_repr(second), places, safe_repr(diff)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fails if assertAlmostEqual() does not."""
        self._check_places(places, delta)
        diff = abs(first - second)
        if delta is not None:
            if first == second or not diff > delta:
                self._fail(msg, "%s == %s within %s delta (%s difference)" % (
                    safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff)))
            return
        places = 7 if places is None else places
        if first == second or round(diff, places) == 0:
            self._fail(msg, "%s == %s within %r places" % (safe_repr(first), safe_repr(second), places))

    @staticmethod
    def _check_places(places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")

    # ---- equality ----------------------------------------------------------------------------------------------------

    def addTypeEqualityFunc(self, typeobj, function):
        """assertEqual() of two objects of exactly this type calls the function, or the method of this name."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        function = self._type_equality_funcs.get(type(first)) if type(first) == type(second) else None
        if function is None:
            return self._baseAssertEqual
        return getattr(self, function) if isinstance(function, str) else function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        """Fails unless first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fails unless first != second."""
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fails if the sequences differ in length or in an item; seq_type: both must be of this type."""
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for number, sequence in (("First", seq1), ("Second", seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (number, kind, safe_repr(sequence)))
        text = self._explain_sequences(seq1, seq2, kind, seq_type)
        if text is not None:
            self._fail(msg, self._truncateMessage(text, _difference(seq1, seq2)))

    def _explain_sequences(self, seq1, seq2, kind, seq_type):
        """How they differ; None: they do not."""
        lengths = []
        for number, sequence in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(sequence))
            except (TypeError, NotImplementedError):
                return "%s %s has no length.    Non-sequence?" % (number, kind)
        if seq1 == seq2:
            return None
        text = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
        item_text = self._explain_items(seq1, seq2, min(lengths), kind)
        if item_text is None and lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
            return None
        return text + (item_text or "") + self._explain_lengths(seq1, seq2, lengths, kind)

    @staticmethod
    def _explain_items(seq1, seq2, count, kind):
        for i in range(count):
            items = []
            for number, sequence in (("first", seq1), ("second", seq2)):
                try:
                    items.append(sequence[i])
                except (TypeError, IndexError, NotImplementedError):
                    return "\nUnable to index element %d of %s %s\n" % (i, number, kind)
            if items[0] != items[1]:
                return "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shorten_repr(*items))
        return None

    @staticmethod
    def _explain_lengths(seq1, seq2, lengths, kind):
        if lengths[0] == lengths[1]:
            return ""
        number, longer = ("First", seq1) if lengths[0] > lengths[1] else ("Second", seq2)
        start = min(lengths)
        text = "\n%s %s contains %d additional elements.\n" % (number, kind, max(lengths) - start)
        try:
            return text + "First extra element %d:\n%s\n" % (start, safe_repr(longer[start]))
        except (TypeError, IndexError, NotImplementedError):
            return text + "Unable to index element %d of %s %s\n" % (start, number.lower(), kind)

    def assertListEqual(self, list1, list2, msg=None):
        """Fails unless both are lists and equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fails unless both are tuples and equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fails unless the sets have the same items."""
        only_first = self._set_difference(set1, set2, "first")
        only_second = self._set_difference(set2, set1, "second")
        if not (only_first or only_second):
            return
        lines = []
        for items, number, other in ((only_first, "first", "second"), (only_second, "second", "first")):
            if items:
                lines.append("Items in the %s set but not the %s:" % (number, other))
                lines.extend(map(repr, items))
        self._fail(msg, "\n".join(lines))

    def _set_difference(self, items, others, number):
        try:
            return items.difference(others)
        except TypeError as error:
            self.fail("invalid type when attempting set difference: %s" % error)
        except AttributeError as error:
            self.fail("%s argument does not support set difference: %s" % (number, error))

    def assertDictEqual(self, d1, d2, msg=None):
        """Fails unless both are dicts and equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            self._fail(msg, self._truncateMessage(text, _difference(d1, d2)))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        """Deprecated. Fails unless the dictionary has all items of the other one."""
        warn_deprecated("assertDictContainsSubset is deprecated")
        missing = [key for key in subset if key not in dictionary]
        wrong = ["%s, expected: %s, actual: %s" % (safe_repr(key), safe_repr(value), safe_repr(dictionary[key]))
                 for key, value in subset.items() if key in dictionary and value != dictionary[key]]
        if not (missing or wrong):
            return
        text = "Missing: %s" % ",".join([safe_repr(key) for key in missing]) if missing else ""
        if wrong:
            text += ("; " if text else "") + "Mismatched values: %s" % ",".join(wrong)
        self._fail(msg, text)

    def assertCountEqual(self, first, second, msg=None):
        """Fails unless both have the same items equally often, in any order."""
        differences = count_differences(list(first), list(second))
        if differences:
            lines = ["First has %d, Second has %d:  %r" % difference for difference in differences]
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fails unless both are strs and equal; shows how their lines differ."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(first_lines) == 1 and first.strip("\r\n") == first:
            first_lines, second_lines = [first + "\n"], [second + "\n"]
        from difflib import ndiff
        text = "%s != %s" % _common_shorten_repr(first, second)
        self._fail(msg, self._truncateMessage(text, "\n" + "".join(ndiff(first_lines, second_lines))))

    # ---- patterns ----------------------------------------------------------------------------------------------------

    def assertRegex(self, text, expected_regex, msg=None):
        """Fails unless the pattern is found in the text."""
        assert expected_regex, "expected_regex must not be empty."
        pattern = compile_pattern(expected_regex)
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fails if the pattern is found in the text."""
        pattern = compile_pattern(unexpected_regex)
        match = pattern.search(text)
        if match:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], pattern.pattern, text))

    # ---- exceptions and warnings -------------------------------------------------------------------------------------

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fails unless the exception is raised: by a function called with arguments, or in the body of `with`."""
        return AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, and the pattern must be found in its text."""
        return AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fails unless the warning is given: by a function called with arguments, or in the body of `with`."""
        return AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, and the pattern must be found in its text."""
        return AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, *args, **kwargs):
        """Refused."""
        raise NotImplementedError("assertLogs() needs the module logging, which Tally does not have")

    def assertNoLogs(self, *args, **kwargs):
        """Refused."""
        raise NotImplementedError("assertNoLogs() needs the module logging, which Tally does not have")


def _deprecated(method):
    def old_method(self, *args, **kwargs):
        warn_deprecated("Please use %s instead." % method.__name__)
        return method(self, *args, **kwargs)

    return old_method


for _names in (
        "assertEqual assertEquals failUnlessEqual", "assertNotEqual assertNotEquals failIfEqual",
        "assertAlmostEqual assertAlmostEquals failUnlessAlmostEqual",
        "assertNotAlmostEqual assertNotAlmostEquals failIfAlmostEqual", "assertTrue assert_ failUnless",
        "assertFalse failIf", "assertRaises failUnlessRaises", "assertRaisesRegex assertRaisesRegexp",
        "assertRegex assertRegexpMatches", "assertNotRegex assertNotRegexpMatches"):
    for _name in _names.split()[1:]:
        setattr(TestCase, _name, _deprecated(getattr(TestCase, _names.split()[0])))
