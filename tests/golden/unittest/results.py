# A result of one's own sees what happens.
import unittest


class Recorder(unittest.TestResult):
    def startTestRun(self):
        print("run starts")

    def stopTestRun(self):
        print("run stops")

    def startTest(self, test):
        super().startTest(test)
        print("start", test)

    def stopTest(self, test):
        super().stopTest(test)
        print("stop", test)

    def addSuccess(self, test):
        print("success", test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("failure", test.id(), err[0].__name__, err[1])

    def addError(self, test, err):
        super().addError(test, err)
        print("error", test.id(), err[0].__name__, test)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        print("subtest", subtest.id(), err and err[0].__name__)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print("skip", test.id(), reason)


class Base:
    def test_mixed_in(self):
        self.assertEqual(self.x, 1)


class TestOne(Base, unittest.TestCase):
    x = 1


class TestTwo(Base, unittest.TestCase):
    x = 2


class TestThree(TestTwo):
    def test_own(self):
        for i in range(2):
            with self.subTest(i=i):
                self.assertEqual(i, 0)

    def test_skip(self):
        self.skipTest("why not")


loader = unittest.TestLoader()
suite = unittest.TestSuite(map(loader.loadTestsFromTestCase, (TestOne, TestTwo, TestThree)))
print(suite.countTestCases(), [str(test) for inner in suite for test in inner])
result = Recorder()
suite(result)
print(result, len(result.failures), suite.countTestCases(), list(suite)[0])
result = Recorder()
result.failfast = True
unittest.TestSuite(map(loader.loadTestsFromTestCase, (TestTwo, TestOne))).run(result)
print(result.shouldStop, result)
print(TestOne("test_mixed_in").run(), TestTwo("test_mixed_in")())
print(TestOne("test_mixed_in").run(Recorder()))


class Plain:
    """The least that a result must have."""
    shouldStop = False
    failfast = False

    def startTest(self, test):
        print("plain start", test)

    def stopTest(self, test):
        print("plain stop")

    def addSuccess(self, test):
        print("plain success")

    def addError(self, test, err):
        print("plain error", err[0].__name__)

    def addFailure(self, test, err):
        print("plain failure", err[1])


TestTwo("test_mixed_in").run(Plain())
TestThree("test_own").run(Plain())
for test in (TestTwo("test_mixed_in"), unittest.TestSuite([TestOne("test_mixed_in"), TestTwo("test_mixed_in")])):
    try:
        test.debug()
    except AssertionError as error:
        print("debug", error)


class TextResult(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        self.stream.writeln("hooray")


class Stream:
    def write(self, text):
        print(text, end="") if "Ran" not in text else print("Ran")

    def flush(self):
        pass


unittest.TextTestRunner(Stream(), resultclass=TextResult).run(TestOne("test_mixed_in"))
