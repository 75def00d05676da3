# SPDX-License-Identifier: GPL-3.0-or-later
# What the assertions need to show values and to compare without order.
"""Showing values, comparing without order."""

__unittest = True

_width = 80        # characters of the longest value that is shown whole
_start_width = 5   # characters kept at least of the start, of the common part before a difference, and of the end
_mark_width = 12   # characters of "[123 chars]", about
_difference_width = _width - 3 * _start_width - 2 * _mark_width


def safe_repr(obj, short=False):
    """repr(obj), or the default one if that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_width] + " [truncated]..." if short and len(text) >= _width else text


def strclass(cls):
    """The name of a class with its module."""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _without_middle(text, start, end):
    left_out = len(text) - start - end
    if left_out <= _mark_width:
        return text
    return "%s[%d chars]%s" % (text[:start], left_out, text[len(text) - end:])


def _common_length(texts):
    first, last = min(texts), max(texts)
    length = 0
    while length < len(first) and first[length] == last[length]:
        length += 1
    return length


def _common_shorten_repr(*args):
    """The reprs, shortened so that where they differ is still seen."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _width:
        return texts
    common = _common_length(texts)
    start = texts[0][:common]
    kept = _width - (longest - common + _start_width + _mark_width)  # of the end of the common part
    if kept > _start_width:
        start = _without_middle(start, _start_width, kept)
        return tuple([start + text[common:] for text in texts])
    start = _without_middle(start, _start_width, _start_width)
    return tuple([start + _without_middle(text[common:], _difference_width, _start_width) for text in texts])


def count_differences(first, second):
    """(count in first, count in second, item) for each item whose counts differ."""
    try:
        return _differences_of_counts(_counts(first), _counts(second))
    except TypeError:  # not hashable
        return _differences_by_search(list(first), list(second))


def _counts(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def _differences_of_counts(first, second):
    differences = [(count, second.get(item, 0), item) for item, count in first.items() if count != second.get(item, 0)]
    return differences + [(0, count, item) for item, count in second.items() if item not in first]


_taken = object()


def _take(items, start, wanted):
    """How often an item is in the list from `start` on; they are taken out."""
    count = 0
    for i in range(start, len(items)):
        if items[i] == wanted:
            items[i] = _taken
            count += 1
    return count


def _differences_by_search(first, second):
    differences = []
    for i, item in enumerate(first):
        if item is not _taken:
            first_count, second_count = _take(first, i, item), _take(second, 0, item)
            if first_count != second_count:
                differences.append((first_count, second_count, item))
    for i, item in enumerate(second):
        if item is not _taken:
            differences.append((0, _take(second, i, item), item))
    return differences
