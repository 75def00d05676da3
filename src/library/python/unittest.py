# SPDX-License-Identifier: GPL-3.0-or-later
# Tests as methods of classes.
#
#     class TestStack(unittest.TestCase):       unittest.main
#         def test_push(self): …                  │ loader: the classes' methods test…, sorted
#         def test_pop(self): …                   ▼
#                                               suite of suites of TestStack("test_pop"), TestStack("test_push")
#                                                 │ each is called with a result
#                                                 ▼
#                                               result: what failed, with tracebacks ──▶ runner: the report
#
# Read case.py first (what a test is), then suite, loader, result, runner, main; util and signals are small. Every module
# of this package has the global __unittest: frames with it are left out of tracebacks.
"""Tests as methods of classes."""

from unittest.case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                           expectedFailure, skip, skipIf, skipUnless)
from unittest.loader import TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite
from unittest.main import TestProgram, main
from unittest.result import TestResult
from unittest.runner import TextTestResult, TextTestRunner
from unittest.signals import installHandler, registerResult, removeHandler, removeResult
from unittest.suite import BaseTestSuite, TestSuite

__all__ = ["TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
           "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
           "installHandler", "registerResult", "removeResult", "removeHandler", "addModuleCleanup", "doModuleCleanups",
           "enterModuleContext", "getTestCaseNames", "makeSuite", "findTestCases"]
__unittest = True
