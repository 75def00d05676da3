# The parser, the checker, the finder and the runner, each alone.
import doctest, sys
from doctest import *
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p = DocTestParser()
for t in ["", "abc", ">>> 1\n1\n", "  text\n    >>> x = [\n    ... 1]\n    >>> x\n    [1]\n\n  more", ">>>1\n", ">>> 1\n...2\n", "  >>> 1\n 2\n", ">>> # only comment\n>>> 2\n2", ">>> 1 # doctest: +FOO\n", ">>> # doctest: +ELLIPSIS\n1\n", ">>> 1 # doctest: ELLIPSIS\n", ">>> 1 # doctest: +ELLIPSIS, -SKIP\n1", ">>> raise E\nTraceback (most recent call last):\n  File x\n    foo\nE: a\nb\n", ">>> r\nTraceback (innermost last):\nE\n", "\t>>> 1\n\t1\n", ">>> 1\n1\n>>> 2\n2\ntext\n\n", ">>> '# doctest: +SKIP'\n1", ">>> def f():\n...     pass\n...\n>>> f()\n"]:
    attempt(lambda: [(e.source, e.want, e.exc_msg, e.lineno, e.indent, e.options) if isinstance(e, Example) else e for e in p.parse(t, "nm")])
c = OutputChecker()
for w, g, f in [("a\n", "a\n", 0), ("1\n", "True\n", 0), ("1\n", "True\n", DONT_ACCEPT_TRUE_FOR_1), ("0\n", "False\n", 0), ("a\n<BLANKLINE>\nb\n", "a\n\nb\n", 0), ("a\n<BLANKLINE>\nb\n", "a\n  \nb\n", 0), ("a\n<BLANKLINE>\n", "a\n\n", DONT_ACCEPT_BLANKLINE), ("a  b\n", "a b\n", NORMALIZE_WHITESPACE), ("a  b\n", "a b\n", 0), ("a...z\n", "abcz\n", ELLIPSIS), ("a...z\n", "abc\n", ELLIPSIS), ("...\n", "x\ny\n", ELLIPSIS), ("aa...aa\n", "aaa\n", ELLIPSIS), ("a...b...c\n", "a1b2c\n", ELLIPSIS), ("a...b...b\n", "ab\n", ELLIPSIS), ("...", "", ELLIPSIS), ("é\n", "é\n", 0), ("a...\n", "a b\n", ELLIPSIS|NORMALIZE_WHITESPACE)]:
    print(repr(w), repr(g), f, c.check_output(w, g, f))
for w, g, f in [("a\n", "b\n", 0), ("", "b\n", 0), ("a\n", "", 0), ("", "", 0), ("a\nb\nc\nd\n", "a\nx\nc\nd\n", REPORT_UDIFF), ("a\nb\nc\nd\n", "a\nx\nc\nd\n", REPORT_CDIFF), ("a\nb\nc\nd\n", "a\nbx\nc\nd\n", REPORT_NDIFF), ("a\n", "b\n", REPORT_UDIFF), ("a\n", "b\n\nc\n", 0), ("a\n", "b\n", REPORT_NDIFF), ("a\n", "b\n\nc\n", DONT_ACCEPT_BLANKLINE)]:
    print(c.output_difference(Example("x", w), g, f))
def f():
    """
    >>> y
    5
    >>> y
    6
    """
run_docstring_examples(f, {"y": 5})
run_docstring_examples(f, {"y": 5}, verbose=True, name="given")
r = DocTestRunner(verbose=False)
for t in DocTestFinder().find(f, globs={"y": 6}): print(t, r.run(t))
print(r.summarize(), r.summarize(verbose=True), r.tries, r.failures)
r = DocTestRunner(optionflags=FAIL_FAST); print(r.run(p.get_doctest(">>> 1\n2\n>>> 3\n4\n", {}, "ff", None, None)))
r = DocTestRunner(optionflags=REPORT_ONLY_FIRST_FAILURE); print(r.run(p.get_doctest(">>> 1\n2\n>>> 3\n4\n", {}, "ff", None, 0)))
out = []
r = DocTestRunner(verbose=True); print(r.run(p.get_doctest(">>> 1\n2\n>>> x=3\n", {}, "ff", "file", 5), out=out.append)); print(out)
print(Example("a", "b") == Example("a\n", "b\n"), Example("a", "b").want, hash(Example("a","")) == hash(Example("a","")))
attempt(lambda: testmod(3)); attempt(lambda: DocTestFinder().find(3))
print(register_optionflag("NEW"), register_optionflag("ELLIPSIS"), ELLIPSIS, COMPARISON_FLAGS, REPORTING_FLAGS)
attempt(lambda: DocTestFinder(exclude_empty=False).find(DocTestFinder.find)[0].lineno is not None)
