# Copies of objects of the library's types.
import copy
import functools
import types

from _classes import attempt


class Bytes(bytearray):
    pass


b = Bytes(b"ab")
b.extra = [1]
for x in (bytearray(b"a\xff"), bytearray(), b):
    print(copy.copy(x), copy.copy(x) is x, copy.deepcopy([x])[0], x.__reduce__()[1:], x.__reduce_ex__(4)[1:], x.__reduce_ex__(2)[1:])
print(copy.copy(b).extra is b.extra, copy.deepcopy(b).extra is b.extra)
n = types.SimpleNamespace(a=[1], b=2)
print(copy.copy(n), copy.copy(n).a is n.a, copy.deepcopy(n), copy.deepcopy(n).a is n.a)
p = functools.partial(int, base=5)
p.extra = [1]
for c in (copy.copy(p), copy.deepcopy(p)):
    print(c("3"), c is p, c.extra == p.extra, c.extra is p.extra)


@functools.lru_cache
def cached(x):
    return x


print(copy.copy(cached) is cached, copy.deepcopy(cached) is cached)
print(copy.copy(list[int]) == list[int], copy.deepcopy(int | str) == int | str, copy.copy(types.GenericAlias(list, (int,))))
