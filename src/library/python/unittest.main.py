# SPDX-License-Identifier: GPL-3.0-or-later
# unittest.main(): from the command line to an exit status.
#
#     tally test_shop.py -v TestCart.test_add          a script that calls unittest.main()
#     tally -m unittest -v test_shop.TestCart          this package, run; then the first argument names a module
"""unittest.main()."""

import sys

from unittest import loader, runner
from unittest.signals import installHandler

__unittest = True

_options = [
    (("-h", "--help"), "show this help message and exit"),
    (("-v", "--verbose"), "Verbose output"),
    (("-q", "--quiet"), "Quiet output"),
    (("--locals",), "Show local variables in tracebacks"),
    (("-f", "--failfast"), "Stop on first fail or error"),
    (("-c", "--catch"), "Catch Ctrl-C and display results so far"),
    (("-b", "--buffer"), "Buffer stdout and stderr during tests"),
    (("-k",), "Only run tests which match the given substring"),
]
_value_name = "TESTNAMEPATTERNS"

_examples = """
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""

_module_examples = """
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""


class _UsageError(Exception):
    """The command line is wrong."""


class _Parser:
    """Reads the command line, as the module argparse does for the same options."""

    def __init__(self, prog, left_out=()):
        self.prog = prog
        self.options = [option for option in _options if option[0][-1] not in left_out]
        self.given = []  # (option, value)
        self.tests = []

    def parse(self, args):
        unknown, waiting = [], list(args)
        group = 0  # of names: only those of the first group, before another option, are taken
        while waiting:
            arg = waiting.pop(0)
            if arg == "--":
                names, waiting = waiting, []
            elif arg.startswith("-") and arg != "-" and " " not in arg:
                if not (self._long(arg) if arg.startswith("--") else self._short(arg, waiting)):
                    unknown.append(arg)
                group += bool(self.tests)
                continue
            else:
                names = [arg]
            (unknown if group else self.tests).extend(names)
        if unknown:
            raise _UsageError("unrecognized arguments: %s" % " ".join(unknown))

    def _long(self, arg):
        name, _, value = arg.partition("=")
        all_names = [option for names, _ in self.options for option in names if option.startswith("--")]
        fitting = [name] if name in all_names else [option for option in all_names if option.startswith(name)]
        if len(fitting) > 1:
            raise _UsageError("ambiguous option: %s could match %s" % (arg, ", ".join(fitting)))
        if fitting and "=" in arg:
            raise _UsageError("argument %s: ignored explicit argument %r" % (self._names(fitting[0]), value))
        self.given += [(option, None) for option in fitting]
        return bool(fitting)

    def _short(self, arg, waiting):
        last = ""
        while len(arg) > 1:
            option, arg = arg[:2], "-" + arg[2:]
            if option == "-k":
                value = arg[1:]
                if not value:
                    if not waiting or waiting[0].startswith("-") and len(waiting[0]) > 1:
                        raise _UsageError("argument -k: expected one argument")
                    value = waiting.pop(0)
                self.given.append((option, value))
                return True
            names = self._names(option)
            if not names:
                if not last:
                    return False
                raise _UsageError("argument %s: ignored explicit argument %r" % (last, option[1:] + arg[1:]))
            self.given.append((names.split("/")[-1], None))
            last = names
        return True

    def _names(self, option):
        for names, _ in self.options:
            if option in names:
                return "/".join(names)
        return ""

    # ---- help --------------------------------------------------------------------------------------------------------

    def usage(self):
        """The first lines of the help."""
        options = ["[%s%s]" % (names[0], " " + _value_name if names == ("-k",) else "") for names, _ in self.options]
        prefix = "usage: "
        line = prefix + " ".join([self.prog] + options + ["[tests ...]"])
        if len(line) <= 78:
            return line + "\n"
        if len(prefix) + len(self.prog) <= 0.75 * 78:
            indent = len(prefix) + len(self.prog) + 1
            lines = self._wrap([self.prog] + options, len(prefix), indent) + self._wrap(["[tests ...]"], indent, indent)
            return prefix + ("\n" + " " * indent).join(lines) + "\n"
        indent = len(prefix)
        lines = self._wrap(options + ["[tests ...]"], indent, indent)
        if len(lines) > 1:
            lines = self._wrap(options, indent, indent) + self._wrap(["[tests ...]"], indent, indent)
        return prefix + ("\n" + " " * indent).join([self.prog] + lines) + "\n"

    @staticmethod
    def _wrap(parts, first_indent, indent):
        lines, room = [], 78 - first_indent
        for part in parts:
            if lines and len(lines[-1]) + 1 + len(part) <= room:
                lines[-1] += " " + part
            else:
                room = 78 - indent if lines else room
                lines.append(part)
        return lines

    def help(self):
        """The text of --help."""
        lines = [self.usage(), "positional arguments:",
                 "  tests                a list of any number of test modules, classes and test",
                 "                       methods.", "", "options:"]
        for names, text in self.options:
            shown = ", ".join(names) + (" " + _value_name if names == ("-k",) else "")
            lines.append("  %-19s  %s" % (shown, text))
        return "\n".join(lines) + "\n"


class TestProgram:
    """Loads tests, runs them and ends the program with a status."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        """module None: the command line names it; exit False: the program goes on, with the attribute result."""
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].split("/")[-1]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Reads the command line and loads the tests."""
        settings = {"--failfast": self.failfast, "--catch": self.catchbreak, "--buffer": self.buffer}
        parser = _Parser(self.progName, [option for option, setting in settings.items() if setting is not None])
        try:
            parser.parse(argv[1:])
            for option, value in parser.given:
                self._take_option(parser, option, value)
            if self.module is None and not parser.tests:
                raise _UsageError("name the tests (to look for test files needs the module os, which Tally lacks)")
        except _UsageError as error:
            sys.stderr.write("%s%s: error: %s\n" % (parser.usage(), self.progName, error))
            sys.exit(2)
        self.tests = parser.tests
        if self.tests:
            self.testNames = [_module_name(name) for name in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _take_option(self, parser, option, value):
        if option == "--help":
            print(parser.help())
            examples = _module_examples if self.module is None else _examples
            print(examples[1:] % {"prog": self.progName})
            sys.exit(0)
        if option == "-k":
            self.testNamePatterns = (self.testNamePatterns or []) + [value if "*" in value else "*%s*" % value]
        elif option == "--catch":
            self.catchbreak = True
        elif option in ("--failfast", "--buffer"):
            setattr(self, option[2:], True)
        elif option == "--locals":
            self.tb_locals = True
        elif option in ("--verbose", "--quiet"):
            self.verbosity = 2 if option == "--verbose" else 0

    def createTests(self):
        """Loads the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Runs the tests and exits."""
        if self.catchbreak:
            installHandler()
        self.result = self._make_runner().run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())

    def _make_runner(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if not isinstance(self.testRunner, type):
            return self.testRunner
        options = {"verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer,
                   "warnings": self.warnings}
        for arguments in ({**options, "tb_locals": self.tb_locals}, options):
            try:
                return self.testRunner(**arguments)
            except TypeError:
                pass
        return self.testRunner()


def _module_name(name):
    """The name of the module in a file, if it is the path of one."""
    if not name.lower().endswith(".py"):
        return name
    try:
        open(name).close()
    except OSError:
        return name
    while name.startswith("./"):
        name = name[2:]
    return name[:-3].replace("/", ".")


main = TestProgram
