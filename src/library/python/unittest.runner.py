# SPDX-License-Identifier: GPL-3.0-or-later
# Running a suite, and the report.
#
#     .F.s                                        one character a test; with -v a line
#     ======================================
#     FAIL: test_pop (__main__.TestStack.test_pop)
#     --------------------------------------
#     Traceback …
#
#     --------------------------------------
#     Ran 4 tests in 0.001s
#
#     FAILED (failures=1, skipped=1)
"""Running tests, and the report."""

import sys
import time

from unittest import result
from unittest.case import _SubTest
from unittest.signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A file with a method writeln()."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")


class TextTestResult(result.TestResult):
    """A result that writes what happens to a file."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        """descriptions: show docstrings; verbosity: 0 nothing, 1 a character a test, 2 a line."""
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True  # does the next text begin a line?

    def getDescription(self, test):
        """The test's name, and below it its docstring's first line."""
        doc = test.shortDescription()
        return "\n".join((str(test), doc)) if self.descriptions and doc else str(test)

    def startTest(self, test):
        """A test begins."""
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False

    def _write(self, test, line, character):
        if self.showAll:
            self._write_status(test, line)
        elif self.dots:
            self.stream.write(character)
            self.stream.flush()

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        """A subtest has ended."""
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._write(subtest, "FAIL", "F")
            else:
                self._write(subtest, "ERROR", "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        """A test has passed."""
        super().addSuccess(test)
        self._write(test, "ok", ".")

    def addError(self, test, err):
        """A test has raised an exception."""
        super().addError(test, err)
        self._write(test, "ERROR", "E")

    def addFailure(self, test, err):
        """A test has failed."""
        super().addFailure(test, err)
        self._write(test, "FAIL", "F")

    def addSkip(self, test, reason):
        """A test is skipped."""
        super().addSkip(test, reason)
        self._write(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        """A test has failed as expected."""
        super().addExpectedFailure(test, err)
        self._write(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        """A test has passed that was expected to fail."""
        super().addUnexpectedSuccess(test)
        self._write(test, "unexpected success", "u")

    def printErrors(self):
        """Shows what has failed."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if getattr(self, "unexpectedSuccesses", ()):
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: %s" % self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Shows tests with their tracebacks."""
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % text)
            self.stream.flush()


class _DeprecatedAliases:
    """A pattern for the filter of warnings: the texts that deprecated assertions give."""

    pattern = r"Please use assert\w+ instead."

    @staticmethod
    def match(text):
        return text.startswith("Please use assert") and text.split("assert", 1)[1].split(" ")[1:] == ["instead."]


class TextTestRunner:
    """Runs tests and writes a report."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        """stream: sys.stderr if None; warnings: what the filter of warnings does meanwhile."""
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Runs a test or a suite. Returns the result."""
        outcome = self._makeResult()
        registerResult(outcome)
        outcome.failfast = self.failfast
        outcome.buffer = self.buffer
        outcome.tb_locals = self.tb_locals
        seconds = self._run(test, outcome)
        outcome.printErrors()
        if hasattr(outcome, "separator2"):
            self.stream.writeln(outcome.separator2)
        count = outcome.testsRun
        self.stream.writeln("Ran %d test%s in %.3fs" % (count, "" if count == 1 else "s", seconds))
        self.stream.writeln()
        self._write_summary(outcome)
        return outcome

    def _run(self, test, outcome):
        import warnings
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
                if self.warnings in ("default", "always"):
                    warnings._add_filter(("module", _DeprecatedAliases, DeprecationWarning, None, 0), False)
            start = time.perf_counter()
            getattr(outcome, "startTestRun", lambda: None)()
            try:
                test(outcome)
            finally:
                getattr(outcome, "stopTestRun", lambda: None)()
            return time.perf_counter() - start

    def _write_summary(self, outcome):
        infos = []
        if outcome.wasSuccessful():
            self.stream.write("OK")
        else:
            self.stream.write("FAILED")
            infos += [("failures", outcome.failures), ("errors", outcome.errors)]
        infos += [("skipped", getattr(outcome, "skipped", ())),
                  ("expected failures", getattr(outcome, "expectedFailures", ())),
                  ("unexpected successes", getattr(outcome, "unexpectedSuccesses", ()))]
        texts = ["%s=%d" % (name, len(tests)) for name, tests in infos if tests]
        if texts:
            self.stream.writeln(" (%s)" % ", ".join(texts))
        else:
            self.stream.write("\n")
        self.stream.flush()
