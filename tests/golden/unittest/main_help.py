# The help of the command line, which is wrapped like the usage.
import unittest

from _report import run_main

run_main("-h")
for prog in ("a", "a_test_with_a_rather_long_name_of_its_own.py", "x" * 60):
    try:
        unittest.main(argv=["some/path/" + prog, "--help"], failfast=True)
    except SystemExit as error:
        print(error.code)
