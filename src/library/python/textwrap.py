# SPDX-License-Identifier: GPL-3.0-or-later
# Texts in lines of limited width.
#
#     "Look, a well-known rule--it holds."
#      Look,|_|a|_|well-|known|_|rule|--|it|_|holds.      chunks: between them a line may be broken
#
# wrap() makes the white space even, splits the text into chunks, and fills line after line with as many as have room.
"""Texts in lines of limited width."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_spaces = frozenset(_whitespace)
_to_spaces = dict.fromkeys(map(ord, _whitespace), " ")


# ---- splitting -------------------------------------------------------------------------------------------------------

def _is_word_character(c):
    return c.isalnum() or c == "_"


def _is_letter(text, i):
    return 0 <= i < len(text) and _is_word_character(text[i]) and not text[i].isdecimal()


def _dashes_end(text, i):
    """Behind the two or more dashes that are between words here; i: there are none."""
    end = i
    while end < len(text) and text[end] == "-":
        end += 1
    is_between = i > 0 and (_is_word_character(text[i - 1]) or text[i - 1] in "!\"'&.,?") and (
        end < len(text) and _is_word_character(text[end]))
    return end if end - i >= 2 and is_between else i


def _may_break_after_hyphen(text, i):
    """Two letters, or a letter between hyphens, before the hyphen, and two letters behind it."""
    before = _is_letter(text, i - 1) and (
        _is_letter(text, i - 2) or i >= 3 and text[i - 2] == "-" and _is_letter(text, i - 3))
    return before and _is_letter(text, i + 1) and (
        _is_letter(text, i + 2) or text[i + 2:i + 3] == "-" and _is_letter(text, i + 3))


def _word_end(text, i):
    for end in range(i + 1, len(text)):
        c = text[end]
        if c == "-":
            if _may_break_after_hyphen(text, end):
                return end + 1
            if _dashes_end(text, end) > end:
                return end
        elif c in _spaces:
            return end
    return len(text)


def _split(text, at_hyphens):
    chunks, start = [], 0
    while start < len(text):
        end = start
        if text[start] in _spaces:
            while end < len(text) and text[end] in _spaces:
                end += 1
        elif at_hyphens:
            end = _dashes_end(text, start)
            if end == start:
                end = _word_end(text, start)
        else:
            while end < len(text) and text[end] not in _spaces:
                end += 1
        chunks.append(text[start:end])
        start = end
    return chunks


def _ends_sentence(chunk):
    """A lower-case letter, a full stop or the like, and perhaps a quotation mark."""
    if chunk[-1:] in ('"', "'"):
        chunk = chunk[:-1]
    return chunk[-1:] in (".", "!", "?") and "a" <= chunk[-2:-1] <= "z"


# ---- wrapping --------------------------------------------------------------------------------------------------------

class TextWrapper:
    """Wraps texts, with the options that are its attributes."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        """width: characters in a line at most; max_lines: lines at most, the last one ending with placeholder."""
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """The lines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines in one text."""
        return "\n".join(self.wrap(text))

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(_to_spaces) if self.replace_whitespace else text

    def _split(self, text):
        return _split(text, self.break_on_hyphens is True)

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        """Two spaces between sentences."""
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            last_indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(last_indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()  # the next one is at the end
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line = self._take_line(chunks, width)
            if not line:
                continue
            is_last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            if not is_last or self._is_rest_empty(chunks) and sum(map(len, line)) <= width:
                lines.append(indent + "".join(line))
            else:
                self._end_with_placeholder(lines, line, indent, width)
                break
        return lines

    def _take_line(self, chunks, width):
        """Takes the chunks of one line."""
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
        if self.drop_whitespace and line and line[-1].strip() == "":
            line.pop()
        return line

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Breaks a chunk that has no room in any line, or gives it a line of its own."""
        room = 1 if width < 1 else width - cur_len
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        chunk, end = reversed_chunks[-1], room
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                end = hyphen + 1
        cur_line.append(chunk[:end])
        reversed_chunks[-1] = chunk[end:]
        if width < 0 and end >= len(chunk):  # the indent alone is too wide: what is left has no room either
            reversed_chunks.pop()

    def _is_rest_empty(self, chunks):
        return not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()

    def _end_with_placeholder(self, lines, line, indent, width):
        """Shortens the last line until the placeholder has room; if that is nowhere, it goes to the line before."""
        while line:
            if line[-1].strip() and sum(map(len, line)) + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """The text in lines of at most width characters, as a list."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The text in lines of at most width characters, as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As much of the text as has room in width characters, with even white space and " [...]" for the rest."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


# ---- margins ---------------------------------------------------------------------------------------------------------

def _common_start(first, second):
    length = 0
    while length < len(first) and length < len(second) and first[length] == second[length]:
        length += 1
    return first[:length]


def dedent(text):
    """The text without the spaces and tabs that all its lines begin with."""
    margin = None
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    for line in lines:
        if line:
            indent = line[:len(line) - len(line.lstrip(" \t"))]
            margin = indent if margin is None else _common_start(margin, indent)
    return "\n".join([line[len(margin):] for line in lines]) if margin else "\n".join(lines)


def indent(text, prefix, predicate=None):
    """The text with the prefix before each line that the predicate is true of (None: that is not blank)."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
