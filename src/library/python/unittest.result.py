# SPDX-License-Identifier: GPL-3.0-or-later
# What came out of the tests so far.
#
# A traceback is shown as the writer of the test wants to see it: without the frames of this package before his own, and, if
# an assertion failed, without the frames of the assertion after his own.
"""What came out of the tests."""

import sys

from unittest.util import strclass

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def _stops_if_failfast(method):
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    inner.__name__, inner.__qualname__, inner.__doc__ = method.__name__, method.__qualname__, method.__doc__
    inner.__wrapped__ = method
    return inner


class TestResult:
    """Collects what the tests report. A test that has not passed is in one of the lists, with a text."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        """The arguments are those of the results of runners; here they mean nothing."""
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (strclass(self.__class__), self.testsRun, len(self.errors),
                                                      len(self.failures))

    # ---- the run -----------------------------------------------------------------------------------------------------

    def startTestRun(self):
        """Called once, before the first test."""

    def stopTestRun(self):
        """Called once, after the last test."""

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """A test has ended."""
        self._restoreStdout()
        self._mirrorOutput = False

    def stop(self):
        """No more tests are to be run."""
        self.shouldStop = True

    def printErrors(self):
        """Called by runners, which show the lists here."""

    def wasSuccessful(self):
        """Has nothing failed?"""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", None))

    # ---- outcomes ----------------------------------------------------------------------------------------------------

    @_stops_if_failfast
    def addError(self, test, err):
        """An exception, as sys.exc_info() gives it, that is no failed assertion."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @_stops_if_failfast
    def addFailure(self, test, err):
        """An assertion has failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest has ended; err is None if nothing failed."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        found = self.failures if issubclass(err[0], test.failureException) else self.errors
        found.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """A test has passed."""

    def addSkip(self, test, reason):
        """A test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test has failed that was expected to."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @_stops_if_failfast
    def addUnexpectedSuccess(self, test):
        """A test has passed that was expected to fail."""
        self.unexpectedSuccesses.append(test)

    # ---- standard output ---------------------------------------------------------------------------------------------

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            import io
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            output, error = self._buffered()
            if output:
                self._original_stdout.write(STDOUT_LINE % output)
            if error:
                self._original_stderr.write(STDERR_LINE % error)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def _buffered(self):
        texts = [sys.stdout.getvalue(), sys.stderr.getvalue()]
        return [text if not text or text.endswith("\n") else text + "\n" for text in texts]

    # ---- tracebacks --------------------------------------------------------------------------------------------------

    def _exc_info_to_string(self, err, test):
        import traceback
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        exception = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(exception.format())
        if self.buffer:
            output, error = self._buffered()
            if output:
                lines.append(STDOUT_LINE % output)
            if error:
                lines.append(STDERR_LINE % error)
        return "".join(lines)

    def _clean_tracebacks(self, exctype, value, tb, test):
        """Takes our own frames out of the tracebacks of the exception and of those before it. Returns its first entry."""
        cleaned = self._clean(exctype, tb, test)
        waiting, seen = [value], {id(value)}
        while waiting:
            exception = waiting.pop()
            for before in (getattr(exception, "__cause__", None), getattr(exception, "__context__", None)):
                if before is not None and id(before) not in seen:
                    seen.add(id(before))
                    waiting.append(before)
                    before.__traceback__ = self._clean(type(before), before.__traceback__, test)
        return cleaned

    def _clean(self, exctype, tb, test):
        while tb and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if exctype is test.failureException:
            self._remove_unittest_tb_frames(tb)
        return tb

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None
