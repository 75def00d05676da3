# SPDX-License-Identifier: GPL-3.0-or-later
# Regular expressions for those modules of the library that take one from the program, as far as they go without the module
# re. What is understood means exactly what it means there, all else is refused by name:
#
#     No seats? left\.     [=N] [=o] [= ] [=s] … [=s 0–1] [= ] …    characters, . \d \w \s \. and ^ $ at the ends,
#                                                                   with * + ? behind a character
#
# A pattern becomes a list of items (test of a character, fewest, most); matching tries as many as possible of an item, and
# goes back when the rest does not fit.
"""Small regular expressions."""

_special = frozenset(".^$*+?{}[]|()\\")
_counts = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def _is_word_character(c):
    return c.isalnum() or c == "_"


_classes = {"d": str.isdecimal, "w": _is_word_character, "s": str.isspace}


def _parse_one(pattern, start, fold):
    """The test of one character, and where the pattern goes on; None: not understood."""
    c = pattern[start]
    if c == ".":
        return (lambda c: c != "\n"), start + 1
    if c == "\\" and start + 1 < len(pattern):
        c = pattern[start + 1]
        if c in _classes:
            return _classes[c], start + 2
        return None if c.isalnum() else (fold(c).__eq__, start + 2)
    return None if c in _special else (fold(c).__eq__, start + 1)


def _parse(pattern, fold):
    """The items; fold is done to each character. None: something is not understood."""
    items, i = [], 0
    while i < len(pattern):
        part = _parse_one(pattern, i, fold)
        if part is None:
            return None
        test, i = part
        fewest, most = 1, 1
        if i < len(pattern) and pattern[i] in _counts:
            fewest, most = _counts[pattern[i]]
            i += 1
        items.append((test, fewest, most))
    return items


class Pattern:
    """Stands for a compiled regular expression."""

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self._fold = str.lower if ignore_case else str
        self._at_start = pattern.startswith("^")
        self._at_end = pattern.endswith("$") and not pattern.endswith("\\$")
        self._items = _parse(pattern[self._at_start:len(pattern) - self._at_end], self._fold)
        if self._items is None:
            raise NotImplementedError("the pattern %r needs the module re, which Tally does not have" % pattern)

    def search(self, text):
        """The first place where it matches; None: nowhere."""
        for start in range(1 if self._at_start else len(text) + 1):
            match = self._match_at(text, start)
            if match is not None:
                return match
        return None

    def match(self, text):
        """What it matches at the start of the text, or None."""
        return self._match_at(text, 0)

    def _match_at(self, text, start):
        end = self._end_of_rest(self._fold(text), start, 0)
        return None if end is None else Match(start, end)

    def _end_of_rest(self, text, place, index):
        """Where the items from this one on end, if they match from this place on."""
        if index == len(self._items):
            return place if not self._at_end or text[place:] in ("", "\n") else None
        test, fewest, most = self._items[index]
        stop = place
        while stop < len(text) and (most is None or stop - place < most) and test(text[stop]):
            stop += 1
        for stop in range(stop, place + fewest - 1, -1):
            end = self._end_of_rest(text, stop, index + 1)
            if end is not None:
                return end
        return None


class Match:
    """A part of a text."""

    def __init__(self, start, end):
        self._span = start, end

    def start(self):
        """The index of its first character."""
        return self._span[0]

    def end(self):
        """The index behind its last character."""
        return self._span[1]


def compile(pattern, ignore_case=False):
    """An object with search() and match() for a pattern; a compiled one stays as it is."""
    if isinstance(pattern, bytes):
        raise NotImplementedError("patterns of bytes need the module re, which Tally does not have")
    return Pattern(pattern, ignore_case) if isinstance(pattern, str) else pattern
