# SPDX-License-Identifier: GPL-3.0-or-later
# Examples in docstrings, run and compared with what they are said to print.
#
#     def twice(n):                      DocTestFinder: the docstrings of a module, its functions, its classes
#         """Doubles.                    DocTestParser (_doctest_examples.py): the examples in one
#                                        DocTestRunner: runs them, tells what has failed
#         >>> twice(4)                   OutputChecker: whether that is what was expected
#         8
#         """
"""Examples in docstrings, run and compared with what they are said to print."""

import linecache
import sys
import traceback

from _doctest_examples import (COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, FAIL_FAST,
                               IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME, REPORT_CDIFF,
                               REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, REPORTING_FLAGS, SKIP, DocTest,
                               DocTestParser, Example, register_optionflag, with_newline)
from _records import record

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
           "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
           "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser",
           "DocTestFinder", "DocTestRunner", "OutputChecker", "testmod", "testfile", "run_docstring_examples"]

TestResults = record("TestResults", "failed attempted", "doctest")

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_divider = "*" * 70


def _indent(text, indent=4):
    """The text with spaces before each line that is not empty."""
    return "".join([" " * indent + line if line != "\n" else line for line in text.splitlines(True)])


# ---- finding ---------------------------------------------------------------------------------------------------------

_Module = type(sys)
_Function = type(_indent)
_routines = (_Function, type(len), type(str.join), type(object.__str__), type(dict.__dict__["fromkeys"]))


class DocTestFinder:
    """Finds the docstrings with examples of an object and of all that is in it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        """recurse: look into modules and classes; exclude_empty: leave out objects without a docstring."""
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests of the object; module: what is of another one is left out; False: nothing is."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r"
                                 % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, _Module) else sys.modules.get(getattr(obj, "__module__", None))
        globs = ({} if module is None else module.__dict__).copy() if globs is None else globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        filename = getattr(module, "__file__", None) or getattr(module, "__name__", None)
        lines = linecache.getlines(filename) if filename else None
        tests = []
        self._find(tests, obj, name, module, lines or None, globs, set())
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if isinstance(obj, _Function):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        return module.__name__ == getattr(obj, "__module__", getattr(getattr(obj, "__objclass__", None), "__module__", None))

    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, source_lines)
        if test is not None:
            tests.append(test)
        if not self._recurse or not isinstance(obj, (_Module, type)):
            return
        for part_name, part in self._parts(obj):
            if isinstance(part, property) and isinstance(obj, _Module):
                continue
            if isinstance(part, _routines + (type, property)) and self._from_module(module, part):
                self._find(tests, part, "%s.%s" % (name, part_name), module, source_lines, globs, seen)
        if isinstance(obj, _Module):
            for part_name, part in getattr(obj, "__test__", {}).items():
                self._check_extra(part_name, part)
                self._find(tests, part, "%s.__test__.%s" % (name, part_name), module, source_lines, globs, seen)

    @staticmethod
    def _parts(obj):
        for name, part in list(obj.__dict__.items()):
            if isinstance(part, (staticmethod, classmethod)):
                part = part.__func__
            while isinstance(part, _Function) and hasattr(part, "__wrapped__"):
                part = part.__wrapped__
            yield name, part

    @staticmethod
    def _check_extra(name, part):
        if not isinstance(name, str):
            raise ValueError("DocTestFinder.find: __test__ keys must be strings: %r" % (type(name),))
        if not isinstance(part, _routines + (type, _Module, str)):
            raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or "
                             "modules: %r" % (type(part),))

    def _get_test(self, obj, name, module, globs, source_lines):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        docstring = "" if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        lineno = self._find_lineno(obj, source_lines)
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _find_lineno(self, obj, source_lines):
        """The line where the docstring begins, from 0."""
        lineno = None
        if isinstance(obj, _Module) and getattr(obj, "__doc__", None) is not None:
            lineno = 0
        elif isinstance(obj, type) and getattr(obj, "__doc__", None) is not None and source_lines is not None:
            for number, line in enumerate(source_lines):
                words = line.replace("(", " ").replace(":", " ").split()
                if words[:2] == ["class", obj.__name__]:
                    lineno = number
                    break
        if isinstance(obj, _Function) and getattr(obj, "__doc__", None):
            lineno = obj.__code__.co_firstlineno - 1
        if lineno is None or source_lines is None:
            return lineno if lineno is None else lineno + 1
        for number in range(lineno, len(source_lines)):
            if _may_start_docstring(source_lines[number]):
                return number
        return None


def _may_start_docstring(line):
    """Does a str begin the line, or follow a colon?"""
    for start in [0] + [i + 1 for i, c in enumerate(line) if c == ":"]:
        rest = line[start:].lstrip()
        while rest and (rest[0].isalnum() or rest[0] == "_"):
            rest = rest[1:]
        if rest[:1] in ("'", '"') and rest:
            return True
    return False


# ---- comparing -------------------------------------------------------------------------------------------------------

class OutputChecker:
    """Says whether an example has printed what was expected, and what the difference is."""

    def check_output(self, want, got, optionflags):
        """Is it what was expected?"""
        got, want = _to_ascii(got), _to_ascii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join(["" if line.rstrip() == BLANKLINE_MARKER else line for line in want.split("\n")])
            got = "\n".join([line if line.strip() else "" for line in got.split("\n")])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        """What was expected and what was printed, or how the two differ."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split("\n")
            got = "\n".join([line if line.strip(" ") else BLANKLINE_MARKER for line in lines[:-1]] + lines[-1:])
        if self._wants_difference(want, got, optionflags):
            return self._difference(want, got, optionflags)
        if want and got:
            return "Expected:\n%sGot:\n%s" % (_indent(want), _indent(got))
        if want:
            return "Expected:\n%sGot nothing\n" % _indent(want)
        if got:
            return "Expected nothing\nGot:\n%s" % _indent(got)
        return "Expected nothing\nGot nothing\n"

    @staticmethod
    def _wants_difference(want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2

    @staticmethod
    def _difference(want, got, optionflags):
        import difflib
        want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines, got_lines))
            kind = "ndiff with -expected +actual"
        return "Differences (%s):\n" % kind + _indent("".join(lines))


def _to_ascii(text):
    return str(text.encode("ASCII", "backslashreplace"), "ASCII")


def _ellipsis_match(want, got):
    """Is it the text, where each ... stands for any text?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if len(first) + len(last) > len(got) or not got.startswith(first) or not got.endswith(last):
        return False
    start, end = len(first), len(got) - len(last)
    for part in middle:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _without_details(text):
    """Of "package.Error: text" only "Error"."""
    end = len(text)
    for mark in (":", "\n"):
        place = text.find(mark, 0, end)
        end = place if place >= 0 else end
    return text[text.rfind(".", 0, end) + 1:end]


# ---- running ---------------------------------------------------------------------------------------------------------

class _Output:
    """Stands for sys.stdout while an example runs."""

    encoding, errors = "utf-8", "strict"

    def __init__(self):
        self._texts = []

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("string argument expected, got %r" % type(text).__name__)
        self._texts.append(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def take(self):
        """What was written since the last time."""
        text = "".join(self._texts)
        self._texts.clear()
        return with_newline(text)


class DocTestRunner:
    """Runs DocTests, reports what fails, and keeps count."""

    DIVIDER = _divider

    def __init__(self, checker=None, verbose=None, optionflags=0):
        """verbose: report all examples; None: if -v is among the arguments of the program."""
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}  # name -> (failures, examples)
        self._fakeout = _Output()

    def report_start(self, out, test, example):
        """An example begins."""
        if self._verbose:
            expecting = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + expecting)

    def report_success(self, out, test, example, got):
        """It has printed what was expected."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """It has printed something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """It has raised an exception."""
        text = "".join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + "Exception raised:\n" + _indent(text))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            known = test.lineno is not None and example.lineno is not None
            lineno = test.lineno + example.lineno + 1 if known else "?"
            lines.append('File "%s", line %s, in %s' % (test.filename, lineno, test.name))
        else:
            lines.append("Line %s, in %s" % (example.lineno + 1, test.name))
        lines.append("Failed example:")
        lines.append(_indent(example.source))
        return "\n".join(lines)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs the examples of a DocTest. Returns (failed, attempted)."""
        self.test = test
        old_stdout, old_hook = sys.stdout, sys.displayhook
        if out is None:
            out = old_stdout.write
        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = old_stdout, old_hook
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out):
        failures = tries = 0
        for number, example in enumerate(test.examples):
            self._set_options(example)
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            exc_info = self._execute(test, example, number)
            if not self._judge(test, example, exc_info, None if quiet else out):
                failures += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        old_failures, old_tries = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = failures + old_failures, tries + old_tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def _set_options(self, example):
        self.optionflags = self.original_optionflags
        for flag, is_on in example.options.items():
            self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag

    @staticmethod
    def _execute(test, example, number):
        """Runs the source; what it raises, or None."""
        filename = "<doctest %s[%d]>" % (test.name, number)
        lines = example.source.splitlines(keepends=True)
        linecache.cache[filename] = len(example.source), None, lines, filename
        try:
            exec(compile(example.source, filename, "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return sys.exc_info()
        return None

    def _judge(self, test, example, exc_info, out):
        """Reports the example to `out`, if that is given. Is it good?"""
        got = self._fakeout.take()
        check = self._checker.check_output
        if exc_info is None:
            good = check(example.want, got, self.optionflags)
        elif example.exc_msg is None:
            if out is not None:
                self.report_unexpected_exception(out, test, example, exc_info)
            return False
        else:
            text = traceback.format_exception_only(*exc_info[:2])[-1]
            if out is not None:
                got += "".join(traceback.format_exception(*exc_info))
            good = check(example.exc_msg, text, self.optionflags) or bool(
                self.optionflags & IGNORE_EXCEPTION_DETAIL) and check(
                    _without_details(example.exc_msg), _without_details(text), self.optionflags)
        if out is not None:
            (self.report_success if good else self.report_failure)(out, test, example, got)
        return good

    def summarize(self, verbose=None):
        """Prints how many examples have failed. Returns (failed, attempted)."""
        verbose = self._verbose if verbose is None else verbose
        items = sorted(self._name2ft.items())
        empty = [name for name, (_, tries) in items if tries == 0]
        passed = [(name, tries) for name, (failures, tries) in items if tries and not failures]
        failed = [(name, counts) for name, counts in items if counts[0]]
        failures, tries = sum([counts[0] for _, counts in items]), sum([counts[1] for _, counts in items])
        if verbose and empty:
            print(len(empty), "items had no tests:")
            for name in empty:
                print("   ", name)
        if verbose and passed:
            print(len(passed), "items passed all tests:")
            for name, count in passed:
                print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, counts in failed:
                print(" %3d of %3d in %s" % (counts + (name,)))
        if verbose:
            print(tries, "tests in", len(items), "items.")
            print(tries - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)


# ---- functions -------------------------------------------------------------------------------------------------------

master = None  # the runner that has gathered all results so far


def _run_all(tests, report, verbose, optionflags):
    global master
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        for name, (failures, tries) in runner._name2ft.items():
            old_failures, old_tries = master._name2ft.get(name, (0, 0))
            master._name2ft[name] = failures + old_failures, tries + old_tries
    return TestResults(runner.failures, runner.tries)


def _refuse_raising(raise_on_error):
    if raise_on_error:
        raise NotImplementedError("raise_on_error is not supported")


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples of a module (None: __main__). Returns (failed, attempted)."""
    _refuse_raising(raise_on_error)
    if m is None:
        m = sys.modules.get("__main__")
    if not isinstance(m, _Module):
        raise TypeError("testmod: module required; %r" % (m,))
    finder = DocTestFinder(exclude_empty=exclude_empty)
    tests = finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, report, verbose, optionflags)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Runs the examples of a text file, which lies beside the module that calls. Returns (failed, attempted)."""
    _refuse_raising(raise_on_error)
    if package is not None:
        raise NotImplementedError("testfile() with a package is not supported")
    path = filename
    if module_relative:
        if filename.startswith("/"):
            raise ValueError("Module-relative files may not have absolute paths")
        folder, slash, _ = sys._getframe(1).f_globals.get("__file__", "").rpartition("/")
        path = folder + slash + filename
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    test = parser.get_doctest(text, globs, name or path.split("/")[-1], path, 0)
    return _run_all([test], report, verbose, optionflags)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Runs the examples of one object, with these names."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def _main():
    """`tally -m doctest [-v] [-f] FILE…`"""
    files = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    options = set(sys.argv[1:]) - set(files)
    if not files or options - {"-v", "--verbose", "-f", "--fail-fast"}:
        sys.stderr.write("usage: doctest [-v] [-f] file [file ...]\n")
        return 2
    verbose = bool(options & {"-v", "--verbose"})
    optionflags = FAIL_FAST if options & {"-f", "--fail-fast"} else 0
    for file in files:
        if file.endswith(".py"):
            folder, _, name = file.rpartition("/")
            sys.path.insert(0, folder)
            module = __import__(name[:-3])
            del sys.path[0]
            failures, _ = testmod(module, verbose=verbose, optionflags=optionflags)
        else:
            failures, _ = testfile(file, module_relative=False, verbose=verbose, optionflags=optionflags)
        if failures:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
