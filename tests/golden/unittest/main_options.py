# unittest.main() with options and names: what is run, and the exit status.
import unittest

from _report import run_main


class TestA(unittest.TestCase):
    def test_one(self):
        pass

    def test_two(self):
        """Two."""
        self.fail("two")

    def test_three(self):
        secret = 3
        raise ValueError(secret)


class TestB(unittest.TestCase):
    def test_one(self):
        pass


for arguments in ([], ["-v"], ["--verbose"], ["-q"], ["-f"], ["-v", "TestB"], ["TestA.test_one", "TestB"], ["-k", "one"],
                  ["-v", "-k", "TestA*o"], ["-ktwo", "-k", "three", "--locals"], ["-k", "nothing"], ["-vf"], ["-qv", "TestB"],
                  ["TestA.nothing"], ["nothing"], ["TestB", "-v"], ["-v", "TestB", "-q", "TestA"], ["--fail"], ["--", "TestB"]):
    print("==", *arguments)
    run_main(*arguments)
for arguments in (["--foo"], ["-k"], ["-x", "TestB"], ["--locals=3"], ["-vx"], ["--=", "TestB"]):
    print("==", *arguments)
    run_main(*arguments)
for options in ({"verbosity": 2}, {"defaultTest": "TestB"}, {"defaultTest": ["TestB", "TestA.test_one"]}, {"failfast": True},
                {"module": "__main__", "verbosity": 0}):
    print("==", options)
    run_main(**options)
print("== -f")
run_main("-f", failfast=True)
