# setUp, tearDown and cleanups of tests, classes and the module: their order, and what happens when one fails.
import unittest

from _report import run

log = []


def setUpModule():
    log.append("setUpModule")
    unittest.addModuleCleanup(log.append, "module cleanup")


def tearDownModule():
    log.append("tearDownModule")


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log.append("enter " + self.name)
        return self.name

    def __exit__(self, *details):
        log.append("exit %s %s" % (self.name, details))


class TestOrder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("setUpClass")
        cls.addClassCleanup(log.append, "class cleanup 1")
        cls.addClassCleanup(log.append, "class cleanup 2")
        log.append(cls.enterClassContext(Manager("class")))

    @classmethod
    def tearDownClass(cls):
        log.append("tearDownClass")

    def setUp(self):
        log.append("setUp " + self._testMethodName)
        self.addCleanup(log.append, "cleanup 1")
        self.addCleanup(lambda *args, **kwargs: log.append((args, kwargs)), 2, k=3)

    def tearDown(self):
        log.append("tearDown")

    def test_a(self):
        log.append(self.enterContext(Manager("a")))

    def test_b(self):
        self.fail("b")

    def test_c(self):
        self.addCleanup(log.append, "early")
        print(self.doCleanups())
        log.append("after doCleanups")


class TestSetUpFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(log.append, "cleanup in spite of it")
        self.fail("in setUp")

    def tearDown(self):
        log.append("never")

    def test_d(self):
        log.append("never")


class TestTearDownFails(unittest.TestCase):
    def tearDown(self):
        raise KeyError("tearDown")

    def test_e(self):
        self.fail("both")

    def test_f(self):
        self.addCleanup(self.fail, "cleanup")


class TestSetUpClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(log.append, "class cleanup in spite of it")
        raise RuntimeError("class")

    @classmethod
    def tearDownClass(cls):
        log.append("never")

    def test_g(self):
        log.append("never")


class TestTearDownClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(lambda: 1 / 0)

    @classmethod
    def tearDownClass(cls):
        raise OSError("class")

    def test_h(self):
        pass


for cls in (TestOrder, TestSetUpFails, TestTearDownFails, TestSetUpClassFails, TestTearDownClassFails):
    run(cls)
    print(log)
    log.clear()
try:
    TestOrder("test_a").enterContext(3)
except TypeError as error:
    print(error)
