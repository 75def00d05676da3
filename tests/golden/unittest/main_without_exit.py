# exit=False: the program goes on, and has the result.
import sys
import unittest

from _report import Stream


class TestA(unittest.TestCase):
    def test_one(self):
        self.assertEqual(1, 2)

    def test_two(self):
        pass


stream = Stream()
runner = unittest.TextTestRunner(stream, verbosity=2)
program = unittest.main(argv=["prog"], testRunner=runner, exit=False)
print(program.result, program.result.wasSuccessful(), program.module.__name__, program.verbosity, program.progName)
print(list(stream.lines())[:3])


class Runner:
    def __init__(self, **options):
        print(sorted(options))

    def run(self, test):
        print(test.countTestCases())
        result = unittest.TestResult()
        test.run(result)
        return result


for runner in (Runner, Runner()):
    try:
        unittest.main(argv=["prog", "TestA.test_two"], testRunner=runner)
    except SystemExit as error:
        print(error.code)
