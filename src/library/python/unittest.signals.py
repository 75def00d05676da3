# SPDX-License-Identifier: GPL-3.0-or-later
# Results that are to be stopped by Ctrl-C. The handler itself needs the module signal, which there is not.
"""Results and Ctrl-C."""

from weakref import ref as _ref

__unittest = True

_results = []  # weak references


def registerResult(result):
    """Puts a result on the list of those that Ctrl-C stops, once installHandler() is possible."""
    _results.append(_ref(result, _results.remove))


def removeResult(result):
    """Takes it off the list again. Was it there?"""
    for reference in _results:
        if reference() is result:
            _results.remove(reference)
            return True
    return False


def installHandler():
    """Refused."""
    raise NotImplementedError("unittest.installHandler() needs the module signal, which Tally does not have")


def removeHandler(method=None):
    """There is none to remove: returns the method."""
    return method
