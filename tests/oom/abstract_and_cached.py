# SPDX-License-Identifier: GPL-3.0-or-later
# Abstract classes, caches of functions, namespaces, generic aliases.
from abc import ABC, abstractmethod
from functools import lru_cache
import sys
class A(ABC):
    @abstractmethod
    def f(self): ...
class B(A):
    def f(self): return 1
A.register(int)
print(isinstance(B(), A), isinstance(3, A), isinstance('', A), issubclass(str, A))
try: A()
except TypeError as e: print(e)
@lru_cache(2)
def g(x, y=0): return x
print([g(i) for i in (1,2,3,1,2)], g(1, y=2))
@lru_cache(None)
def h(*a): return a
print(h(1), h(1,2), h(1))
N = type(sys.implementation)
n = N(a=1, b=[2]); n.c = n
print(n, n == N(a=1))
GA = type(list[int])
print(GA(list, int), dict[str, list[int]], int | list[int], list(tuple[int]))
class T:
    def __typing_subst__(self, x): return x
t = T()
print(list[t][int], (int | list[t])[str], dict[str, list[t]].__parameters__ == (t,))
