# Aliases of the classes of collections.
import collections
from typing import ChainMap, Counter, DefaultDict, Deque, List, OrderedDict

for alias in (Deque, DefaultDict, OrderedDict, Counter, ChainMap):
    print(alias, alias.__origin__, alias.__origin__ is getattr(collections, alias.__origin__.__name__))
print(Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], List[Deque[int]])
print(Deque(), DefaultDict(list), Counter[str]('aab'), isinstance(Counter(), Counter), isinstance({}, Counter))
print(Deque[int]([1]), OrderedDict([('a', 1)])['a'], issubclass(collections.Counter, Counter))


class Queue(Deque[int]):
    def latest(self):
        return self[-1]


print(Queue([1, 2]).latest(), Queue.__mro__[1], Queue.__orig_bases__)
