# SPDX-License-Identifier: GPL-3.0-or-later
# How long a small piece of code takes.
#
#     Timer("x += 1", "x = 0").timeit(1000)      def inner(_it, _timer):
#                                                    x = 0
#     The code becomes the body of a function,       _t0 = _timer()
#     so that its names are local ones.              for _i in _it:
#                                                        x += 1
#                                                    _t1 = _timer()
#                                                    return _t1 - _t0
"""How long a small piece of code takes."""

import gc
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5

_source_name = "<timeit-src>"
_globals = globals

_template = """
def inner(_it, _timer{parameters}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(source, columns):
    return source.replace("\n", "\n" + " " * columns)


class Timer:
    """Measures one piece of code."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        """stmt is what is measured, setup runs once before it; both are texts or functions."""
        self.timer = timer
        names = {}
        parameters = ""
        texts = []
        for name, code, columns in (("setup", setup, 4), ("stmt", stmt, 8)):
            if isinstance(code, str):
                compile(code if not texts else texts[0] + "\n" + code, _source_name, "exec")
                texts.append(code)
            elif callable(code):
                names["_" + name] = code
                parameters += ", _%s=_%s" % (name, name)
                texts.append("_%s()" % name)
            else:
                raise ValueError("%s is neither a string nor callable" % name)
        self.src = _template.format(setup=_indented(texts[0], 4), stmt=_indented(texts[1], 8), parameters=parameters)
        code = compile(self.src, _source_name, "exec")
        exec(code, _globals() if globals is None else globals, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Prints the exception that the code has raised, with its lines."""
        import linecache
        import traceback
        linecache.cache[_source_name] = len(self.src), None, self.src.split("\n"), _source_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that so many runs take; the collector is off meanwhile."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(range(number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of the results of several calls of timeit()."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Finds a number of runs (1, 2, 5, 10 …) that takes 0.2 seconds at least. Returns it and the seconds."""
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = digit * scale
                seconds = self.timeit(number)
                if callback:
                    callback(number, seconds)
                if seconds >= 0.2:
                    return number, seconds
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The seconds that so many runs of the code take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """A list of the seconds that so many runs take, measured several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
