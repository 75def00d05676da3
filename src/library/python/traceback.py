# SPDX-License-Identifier: GPL-3.0-or-later
# Reports of exceptions as texts.
#
#     exception ── TracebackException ──┬─ stack: StackSummary ── FrameSummary, FrameSummary, …
#        │                              ├─ exc_type, __notes__; of a SyntaxError its place
#        └─ its cause or context ───────┴─ __cause__, __context__: TracebackExceptions of their own
#
# A TracebackException is a copy of all that a report needs, without references to frames; format() makes the lines. The
# module _traceback says what only the interpreter knows: which part of a line was at work.
"""Reports of exceptions as texts."""

import linecache
import sys

import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_missing = object()
_REPEATS_SHOWN = 3  # entries of a frame that repeats

_cause_heading = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_heading = "\nDuring handling of the above exception, another exception occurred:\n\n"


# ---- functions -------------------------------------------------------------------------------------------------------

def _print(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end="")


def _sort_out(exc, value, tb):
    """The functions take an exception, or a type, a value and a traceback, as they did of old."""
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError("Exception expected for value, %s found" % type(exc).__name__)
    return exc, exc.__traceback__


def print_list(extracted_list, file=None):
    """Prints entries as extract_tb() gives them."""
    _print(format_list(extracted_list), file)


def format_list(extracted_list):
    """Entries as extract_tb() gives them, as texts."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Prints the entries of a traceback: the first `limit`, or the last if that is negative."""
    _print(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """The entries of a traceback as texts."""
    return extract_tb(tb, limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback: a StackSummary."""
    return StackSummary._of_traceback(tb, limit)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Prints an exception, its traceback and, if `chain`, the exceptions before it."""
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """What print_exception() prints, as a list of texts."""
    value, tb = _sort_out(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing):
    """The last part of the report, without the traceback, as a list of texts."""
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one text."""
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nobody caught."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Prints the calls that lead to the frame f (None: to here)."""
    if f is None:
        f = sys._getframe().f_back
    _print(extract_stack(f, limit).format(), file)


def format_stack(f=None, limit=None):
    """What print_stack() prints, as a list of texts."""
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit).format()


def extract_stack(f=None, limit=None):
    """The calls that lead to the frame f (None: to here): a StackSummary."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def walk_stack(f):
    """Yields (frame, line) from the frame f outwards. None, for StackSummary.extract(): from its caller."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yields (frame, line) of each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Empties the local variables of all frames of a traceback that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


# ---- entries ---------------------------------------------------------------------------------------------------------

class FrameSummary:
    """One entry: file, line, name of the function, text of the line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "_anchor", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        """lookup_line: read the text now; locals: a dict whose values' reprs are kept."""
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self._anchor = None  # where an operator is: columns in bytes
        if lookup_line:
            self.line
        self.locals = {name: repr(value) for name, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        """The text of the line, without the white space around it."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return "<FrameSummary file {}, line {} in {}>".format(self.filename, self.lineno, self.name)

    def __len__(self):
        return 4

    def _marks(self):
        """The line of marks under the text, or ""; ^ under what was at work, ~ beside an operator."""
        shown = self.line
        if self.colno is None or self.end_colno is None:
            return ""
        text = self._line.encode()
        indent = len(self._line.rstrip("\n")) - len(shown)  # with white space at the end, as CPython 3.11 has it

        def column(place):
            return len(text[:place].decode("utf-8", "replace")) - indent

        start, end, anchor = column(self.colno), column(self.end_colno), None
        if self.end_lineno is not None and self.end_lineno != self.lineno:
            end = len(shown)
        elif self._anchor is not None:
            anchor = column(self._anchor[0]), column(self._anchor[1])
        if anchor is None:
            return "" if end - start >= len(shown) else "    " + " " * start + "^" * (end - start) + "\n"
        return "    %s%s%s%s\n" % (" " * start, "~" * (anchor[0] - start), "^" * (anchor[1] - anchor[0]),
                                   "~" * (end - anchor[1]))


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The entries for what walk_stack() or walk_tb() yields."""
        def entries():
            for frame, lineno in frame_gen:
                yield frame, lineno, None, None, None, None, None, None

        return cls._extract(entries(), limit, lookup_lines, capture_locals)

    @classmethod
    def _of_traceback(cls, tb, limit=None, lookup_lines=True, capture_locals=False):
        return cls._extract(_traceback.entries(tb), limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(cls, entries, limit, lookup_lines, capture_locals):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        entries = list(entries)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = cls()
        for frame, lineno, end_lineno, colno, end_colno, text, anchor, anchor_end in entries:
            code = frame.f_code
            summary = FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False, line=text,
                                   locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                                   colno=colno, end_colno=end_colno)
            if anchor is not None:
                summary._anchor = anchor, anchor_end
            if lookup_lines:
                summary.line
            result.append(summary)
        return result

    @classmethod
    def from_list(cls, a_list):
        """A StackSummary of FrameSummary objects, or of tuples (filename, lineno, name, line)."""
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary):
        """One entry as a text; None: it is not to be shown."""
        lines = ['  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno,
                                                         frame_summary.name)]
        if frame_summary.line:
            lines.append("    {}\n".format(frame_summary.line))
            lines.append(frame_summary._marks())
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                lines.append("    {} = {}\n".format(name, value))
        return "".join(lines)

    def format(self):
        """A text for each entry; of a frame that repeats, the first three, and how many more there are."""
        result = []
        last, count = None, 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if None in place or place != last:
                result += self._repeats(count)
                last, count = place, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        return result + self._repeats(count)

    @staticmethod
    def _repeats(count):
        count -= _REPEATS_SHOWN
        return ["  [Previous line repeated %d more time%s]\n" % (count, "" if count == 1 else "s")] if count > 0 else []


# ---- exceptions ------------------------------------------------------------------------------------------------------

def _text_of(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return "<%s %s() failed>" % (what, function.__name__)


def _line_of(kind, text):
    return "%s: %s\n" % (kind, text) if text else "%s\n" % kind


class TracebackException:
    """All that a report of an exception needs."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, _seen=None):
        """compact: leave out a context that the report does not show; _seen: exceptions that are told already."""
        self.stack = StackSummary._of_traceback(exc_traceback, limit, lookup_lines, capture_locals)
        self.exc_type = exc_type
        self._str = _text_of(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self._copy_place(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = None
        if _seen is None:
            _seen = {id(exc_value)}
            options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals, "_seen": _seen}
            self._copy_chain(exc_value, compact, options)

    def _copy_chain(self, exc_value, compact, options):
        """Copies what came before, and what came before that: without recursion, a chain can be long."""
        seen = options["_seen"]
        waiting = [(self, exc_value)]
        while waiting:
            copy, exception = waiting.pop()
            for name in ("__cause__", "__context__"):
                before = getattr(exception, name, None)
                if before is None or id(before) in seen or name == "__context__" and compact and (
                        copy.__cause__ is not None or copy.__suppress_context__):
                    continue
                seen.add(id(before))
                before_copy = TracebackException(type(before), before, before.__traceback__, **options)
                setattr(copy, name, before_copy)
                waiting.append((before_copy, before))

    def _copy_place(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The same for an exception object."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Yields the lines that tell the type, the text and the notes."""
        if self.exc_type is None:
            yield _line_of(None, self._str)
            return
        kind, module = self.exc_type.__qualname__, self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            kind = (module if isinstance(module, str) else "<unknown>") + "." + kind
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(kind)
        else:
            yield _line_of(kind, self._str)
        if isinstance(self.__notes__, (list, tuple, str)):
            for note in self.__notes__:
                yield from [line + "\n" for line in _text_of(note, "note").split("\n")]
        elif self.__notes__ is not None:
            yield _text_of(self.__notes__, "__notes__", repr)

    def _format_syntax_error(self, kind):
        message = self.msg or "<no detail available>"
        suffix = ""
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or "<string>", self.lineno)
        elif self.filename is not None:
            suffix = " ({})".format(self.filename)
        if self.text is not None:
            yield from self._format_source()
        yield "{}: {}{}\n".format(kind, message, suffix)

    def _format_source(self):
        line = self.text.rstrip("\n")
        shown = line.lstrip(" \n\f")
        indent = len(line) - len(shown)
        yield "    {}\n".format(shown)
        if self.offset is None:
            return
        end = self.end_offset
        if end in (None, 0) or end == self.offset or end == -1:
            end = self.offset + 1
        start, end = self.offset - 1 - indent, end - 1 - indent
        if start >= 0:
            spaces = "".join([c if c.isspace() else " " for c in shown[:start]])
            yield "    {}{}\n".format(spaces, "^" * (end - start))

    def format(self, *, chain=True):
        """Yields the lines of the whole report."""
        exceptions = [(None, self)]
        while chain:
            present = exceptions[-1][1]
            if present.__cause__ is not None:
                exceptions.append((_cause_heading, present.__cause__))
            elif present.__context__ is not None and not present.__suppress_context__:
                exceptions.append((_context_heading, present.__context__))
            else:
                break
        for heading, exception in reversed(exceptions):
            if exception.stack:
                yield "Traceback (most recent call last):\n"
                yield from exception.stack.format()
            yield from exception.format_exception_only()
            if heading is not None:
                yield heading

    def print(self, *, file=None, chain=True):
        """Prints the report."""
        _print(self.format(chain=chain), file)
