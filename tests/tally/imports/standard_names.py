# A module of CPython's library that is not there yet is told from one that nobody has.
for name in ("socket", "xml.etree.ElementTree", "sockets", "mine.socket", "unittest.mock"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error, "|", error.name)
try:
    from unittest import mock
except ImportError as error:
    print(type(error).__name__, error)
