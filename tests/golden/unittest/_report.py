# Runs tests and prints the report, without the time that they took.
import sys
import unittest


class Stream:
    """A file that keeps what is written."""

    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)

    def flush(self):
        pass

    def lines(self):
        for line in "".join(self.texts).splitlines():
            yield line.split(" in ")[0] + " in TIME" if line.startswith("Ran ") and line.endswith("s") else line


def run(*classes, **options):
    suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, classes))
    return run_suite(suite, **options)


def run_suite(suite, **options):
    stream = Stream()
    result = unittest.TextTestRunner(stream, **options).run(suite)
    sys.stdout.flush()
    for line in stream.lines():
        print(line)
    print(result, result.wasSuccessful())
    return result


def run_main(*arguments, **options):
    """unittest.main() with a command line; its report and its exit status."""
    stream = sys.stderr = Stream()
    try:
        unittest.main(argv=["prog"] + list(arguments), **options)
    except SystemExit as error:
        status = error.code
    finally:
        sys.stderr = sys.__stderr__
    for line in stream.lines():
        print(line)
    print("status", status)


def attempt(function, *args, **kwargs):
    """Prints what an assertion says."""
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print("%s: %s" % (type(error).__name__, error))
