# SPDX-License-Identifier: GPL-3.0-or-later
# Differences between sequences, and reports of them.
#
#     a: q a b x c d          SequenceMatcher looks for the longest block that both have, then again to its left and to
#          │ │   │ │          its right, and so on:
#     b:   a b y c d f            Match(a=1, b=0, size=2)  Match(a=4, b=3, size=2)
#
# What lies between the blocks are the differences: opcodes tell how a becomes b. Differ applies this twice, to the lines of
# two texts and then to the characters of lines that are alike; the other reports show the opcodes with some context.
#
# Items of b that are junk, or popular (more than 1 % of a long b), start no block; blocks are extended over them.
"""Differences between sequences, and reports of them."""

from _records import record as _record

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = _record("Match", "a b size", __name__)


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        """isjunk says which items of b start no block; autojunk adds the popular ones."""
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first sequence."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second sequence, about which more is remembered: compare many first ones with it."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index_b()

    def _index_b(self):
        """b2j: where each item is in b; items that start no block are taken out."""
        self.b2j = places = {}
        for index, item in enumerate(self.b):
            places.setdefault(item, []).append(index)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {item for item in places if self.isjunk(item)}
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= 200:
            limit = len(self.b) // 100 + 1
            self.bpopular = {item for item, indices in places.items() if len(indices) > limit}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block in a[alo:ahi] and b[blo:bhi], the first of them in a if there are several."""
        a, b, places = self.a, self.b, self.b2j
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_a, best_b, best_size = alo, blo, 0
        sizes = {}  # of the blocks that end at a[i - 1] and each b[j]
        for i in range(alo, ahi):
            new_sizes = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = new_sizes[j] = sizes.get(j - 1, 0) + 1
                if size > best_size:
                    best_a, best_b, best_size = i - size + 1, j - size + 1, size
            sizes = new_sizes
        for over_junk in (False, True):
            while best_a > alo and best_b > blo and a[best_a - 1] == b[best_b - 1] and (
                    (b[best_b - 1] in self.bjunk) == over_junk):
                best_a, best_b, best_size = best_a - 1, best_b - 1, best_size + 1
            while best_a + best_size < ahi and best_b + best_size < bhi and (
                    a[best_a + best_size] == b[best_b + best_size] and (
                        (b[best_b + best_size] in self.bjunk) == over_junk)):
                best_size += 1
        return Match(best_a, best_b, best_size)

    def get_matching_blocks(self):
        """The blocks in order, neighbours joined; the last one, of size 0, marks the ends."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        waiting = [(0, len(self.a), 0, len(self.b))]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for match in found:
            if blocks and blocks[-1].a + blocks[-1].size == match.a and blocks[-1].b + blocks[-1].size == match.b:
                blocks[-1] = Match(blocks[-1].a, blocks[-1].b, blocks[-1].size + match.size)
            else:
                blocks.append(match)
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """How a becomes b: (tag, i1, i2, j1, j2) with the tags replace, delete, insert and equal."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = opcodes = []
        for block_a, block_b, size in self.get_matching_blocks():
            if i < block_a and j < block_b:
                opcodes.append(("replace", i, block_a, j, block_b))
            elif i < block_a:
                opcodes.append(("delete", i, block_a, j, block_b))
            elif j < block_b:
                opcodes.append(("insert", i, block_a, j, block_b))
            i, j = block_a + size, block_b + size
            if size:
                opcodes.append(("equal", block_a, i, block_b, j))
        return opcodes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups, with n equal items around the differences of each."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        return _ratio(sum(block[2] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least ratio(), faster: as if the order of the items did not matter."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item)
            if count is None:
                count = self.fullbcount.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least quick_ratio(), faster still: by the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    def _is_above(self, limit):
        """Is ratio() greater? Asks the cheap questions first."""
        return self.real_quick_ratio() > limit and self.quick_ratio() > limit and self.ratio() > limit


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like the word, best first, of those with a ratio of at least cutoff."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), possibility))
    found.sort(reverse=True)
    return [possibility for _, possibility in found[:n]]


# ---- differences line by line ----------------------------------------------------------------------------------------

def _tagged(tag, lines):
    for line in lines:
        yield "%s %s" % (tag, line)


def _keep_white_space(line, marks):
    """The marks under a line, with its tabs, so that they stand under what they mark."""
    return "".join([c if mark == " " and c.isspace() else mark for c, mark in zip(line, marks)]).rstrip()


class Differ:
    """Shows how lines become other lines: "- " goes, "+ " comes, "  " stays, "? " marks characters."""

    def __init__(self, linejunk=None, charjunk=None):
        """The functions say which lines and characters start no block."""
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The report, line by line."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _tagged("-", a[alo:ahi])
            elif tag == "insert":
                yield from _tagged("+", b[blo:bhi])
            else:
                yield from _tagged(" ", a[alo:ahi])

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Finds the two lines that are most alike, and shows what is before them, they, and what is after them."""
        if alo == ahi or blo == bhi:
            yield from _tagged("-", a[alo:ahi])
            yield from _tagged("+", b[blo:bhi])
            return
        best = self._most_alike(a, alo, ahi, b, blo, bhi)
        if best is None:
            going, coming = _tagged("-", a[alo:ahi]), _tagged("+", b[blo:bhi])
            first, second = (coming, going) if bhi - blo < ahi - alo else (going, coming)
            yield from first
            yield from second
            return
        i, j = best
        yield from self._replace(a, alo, i, b, blo, j)
        yield from ["  " + a[i]] if a[i] == b[j] else self._mark(a[i], b[j])
        yield from self._replace(a, i + 1, ahi, b, j + 1, bhi)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """A pair of lines with a ratio of at least 0.75; if there is none, two equal lines; or None."""
        best_ratio, best, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher._is_above(best_ratio):
                    best_ratio, best = matcher.ratio(), (i, j)
        return equal if best_ratio < 0.75 else best

    def _mark(self, old, new):
        old_marks = new_marks = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            old_marks += {"replace": "^", "delete": "-", "insert": "", "equal": " "}[tag] * (i2 - i1)
            new_marks += {"replace": "^", "delete": "", "insert": "+", "equal": " "}[tag] * (j2 - j1)
        yield from self._with_marks("- ", old, old_marks)
        yield from self._with_marks("+ ", new, new_marks)

    @staticmethod
    def _with_marks(tag, line, marks):
        yield tag + line
        marks = _keep_white_space(line, marks)
        if marks:
            yield "? %s\n" % marks


def IS_LINE_JUNK(line):
    """Is the line blank, or a lone "#"?"""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Is the character a space or a tab?"""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """What Differ shows of two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of one of the two texts (which: 1 or 2), out of what ndiff() has shown."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


# ---- differences with context ----------------------------------------------------------------------------------------

def _check_types(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for text in texts:
        if not isinstance(text, str):
            raise TypeError("all arguments must be str, not: %r" % (text,))


def _date(date):
    return "\t" + date if date else ""


def _unified_range(start, stop):
    if stop - start == 1:
        return str(start + 1)
    return "%d,%d" % (start + (stop != start), stop - start)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The differences as `diff -u` shows them, line by line."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "--- %s%s%s" % (fromfile, _date(fromfiledate), lineterm)
            yield "+++ %s%s%s" % (tofile, _date(tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield "@@ -%s +%s @@%s" % (_unified_range(first[1], last[2]), _unified_range(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            for line in a[i1:i2]:
                yield "-" + line
            for line in b[j1:j2]:
                yield "+" + line


def _context_range(start, stop):
    first = start + (stop != start)
    return str(first) if stop - start <= 1 else "%d,%d" % (first, stop)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The differences as `diff -c` shows them, line by line."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "*** %s%s%s" % (fromfile, _date(fromfiledate), lineterm)
            yield "--- %s%s%s" % (tofile, _date(tofiledate), lineterm)
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield "*** %s ****%s" % (_context_range(first[1], last[2]), lineterm)
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                for line in a[i1:i2]:
                    yield prefix[tag] + line
        yield "--- %s ----%s" % (_context_range(first[3], last[4]), lineterm)
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                for line in b[j1:j2]:
                    yield prefix[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compares lines of bytes, in any encoding, with unified_diff or context_diff."""
    def decode(line):
        try:
            return line.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(line).__name__, line)) from error

    lines = dfunc([decode(line) for line in a], [decode(line) for line in b], decode(fromfile), decode(tofile),
                  decode(fromfiledate), decode(tofiledate), n, decode(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
