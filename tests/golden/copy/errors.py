# What can't be copied.
import copy
import sys

from _classes import attempt


class Nothing:
    __reduce_ex__ = None
    __reduce__ = None


class Wrong:
    def __reduce_ex__(self, protocol):
        return 5


class Needs:
    def __new__(cls, a):
        return object.__new__(cls)


for x in [Nothing(), Needs(1), sys, sys.stdout, {}.keys(), type.__dict__]:
    attempt(lambda: copy.copy(x))
    attempt(lambda: copy.deepcopy([x]))
try:
    copy.copy(Wrong())
except TypeError as error:
    print(type(error).__name__)
print(copy.__all__, copy.error is copy.Error, issubclass(copy.Error, Exception))
