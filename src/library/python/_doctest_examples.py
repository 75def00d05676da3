# SPDX-License-Identifier: GPL-3.0-or-later
# The examples of doctest: what stands behind >>> in a text, and what is expected of it.
#
#     >>> twice(4)  # doctest: +ELLIPSIS       source, options
#     8                                        want: up to a blank line or the next >>>
"""The examples of doctest."""

# ---- options ---------------------------------------------------------------------------------------------------------

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option; a new one if the name is new."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


def with_newline(text):
    return text + "\n" if text and not text.endswith("\n") else text


# ---- examples --------------------------------------------------------------------------------------------------------

class Example:
    """One example: its source, what it is to print, the exception it is to raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        """lineno and indent: where it is in its docstring; options: {flag: on or off}."""
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = with_newline(want)
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names that they can use."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        """lineno: the line of the docstring in its file, from 0; None: not known."""
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if count == 0 else "1 example" if count == 1 else "%d examples" % count
        return "<%s %s from %s:%s (%s)>" % (type(self).__name__, self.name, self.filename, self.lineno, examples)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno) == (
            other.examples, other.docstring, other.globs, other.name, other.filename, other.lineno)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._place() < other._place()

    def _place(self):
        return self.name, self.filename, -1 if self.lineno is None else self.lineno, id(self)


class DocTestParser:
    """Finds the examples in a text."""

    def get_doctest(self, string, globs, name, filename, lineno):
        """A DocTest of the examples in the text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples in the text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name="<string>"):
        """The text in parts: examples, and the texts between them."""
        lines = string.expandtabs().split("\n")
        indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        margin = min(indents, default=0)
        if margin:
            lines = [line[margin:] for line in lines]
        output, between = [], []
        number = 0
        while number < len(lines):
            if not lines[number].lstrip(" ").startswith(">>>"):
                between.append(lines[number])
                number += 1
                continue
            output.append("".join([line + "\n" for line in between]))
            between = []
            start = number
            number = self._source_end(lines, start)
            behind = self._want_end(lines, number)
            example = self._parse_example(lines[start:number], lines[number:behind], margin, name, start)
            if example is not None:
                output.append(example)
            number = behind
        output.append("\n".join(between))
        return output

    @staticmethod
    def _source_end(lines, start):
        end = start + 1
        while end < len(lines) and lines[end].lstrip(" ").startswith("..."):
            end += 1
        return end

    @staticmethod
    def _want_end(lines, start):
        end = start
        while end < len(lines) and lines[end].strip(" ") and not lines[end].lstrip(" ").startswith(">>>"):
            end += 1
        return end

    def _parse_example(self, source_lines, want_lines, margin, name, lineno):
        indent = len(source_lines[0]) - len(source_lines[0].lstrip(" "))
        self._check_prompts(source_lines, indent, name, lineno)
        self._check_prefix(source_lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join([line[indent + 4:] for line in source_lines])
        self._check_prefix(want_lines, " " * indent, name, lineno + len(source_lines))
        want = "\n".join([line[indent:] for line in want_lines])
        options = self._find_options(source, name, lineno)
        if self._is_blank_or_comment(source):
            return None
        return Example(source, want, _exception_text(want), lineno, margin + indent, options)

    @staticmethod
    def _is_blank_or_comment(source):
        return not source.strip() or "\n" not in source.strip() and source.strip().startswith("#")

    @staticmethod
    def _check_prompts(lines, indent, name, lineno):
        for number, line in enumerate(lines, lineno + 1):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError("line %r of the docstring for %s lacks blank after %s: %r"
                                 % (number, name, line[indent:indent + 3], line))

    @staticmethod
    def _check_prefix(lines, prefix, name, lineno):
        for number, line in enumerate(lines, lineno + 1):
            if line and not line.startswith(prefix):
                raise ValueError("line %r of the docstring for %s has inconsistent leading whitespace: %r"
                                 % (number, name, line))

    def _find_options(self, source, name, lineno):
        """What stands in comments such as  # doctest: +ELLIPSIS, -SKIP."""
        options = {}
        for line in source.split("\n"):
            for option in _directive(line).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r"
                                     % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and self._is_blank_or_comment(source):
            raise ValueError("line %r of the doctest for %s has an option directive on a line with no example: %r"
                             % (lineno, name, source))
        return options


def _directive(line):
    """What follows "# doctest:" up to the end of the line, if no quotation mark does."""
    start = line.find("#")
    while start >= 0:
        rest = line[start + 1:].lstrip()
        if rest.startswith("doctest:") and "'" not in rest and '"' not in rest:
            return rest[len("doctest:"):]
        start = line.find("#", start + 1)
    return ""


def _exception_text(want):
    """The last part of an expected traceback: from the first line on that begins with a word; None: it is none."""
    lines = want.split("\n")
    if lines[0].rstrip() not in ("Traceback (most recent call last):", "Traceback (innermost last):"):
        return None
    for number, line in enumerate(lines[1:], 1):
        if line[:1].isalnum() or line[:1] == "_":
            return "\n".join(lines[number:])
    return None


for _class in (Example, DocTest, DocTestParser):
    _class.__module__ = "doctest"
