# In which order containers let their items go: lists, tuples, dicts, sets, deques, attributes, slices, swaps, sorts.
# not under stress
import collections
import itertools


class V:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=' ')

    def __repr__(self):
        return f'V{self.n}'

    def __lt__(self, other):
        return self.n < other.n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self.n == other.n


def case(name, action):
    print(f'{name:>22}:', end=' ')
    action()
    print('|')


def values(n):
    return [V(i) for i in range(n)]


def slices():
    x = values(8)
    x[2:5] = [V(20)]
    print('/', end=' ')
    del x[::2]
    print('/', end=' ')
    x[:] = []
    print('/', end=' ')


def sorting():
    x = [V(3), V(1), V(2)]
    x.sort()
    x *= 0
    print('/', end=' ')
    y = sorted([V(6), V(5)])
    y = None


def dicts():
    d = {n: V(n) for n in range(4)}
    d[1] = V(10)
    d.pop(2)
    d[2] = V(12)
    d.update({0: V(100)})
    print('/', end=' ')
    d.popitem()
    print('/', end=' ')


def keys_too():
    d = {V(n): V(n + 10) for n in range(3)}
    d[V(1)] = V(20)
    print('/', end=' ')
    del d[V(0)]
    print('/', end=' ')
    d.clear()
    print('/', end=' ')


def sets():
    s = {V(n) for n in range(4)}
    s.add(V(2))
    print('/', end=' ')
    s.discard(V(3))
    print('/', end=' ')
    s -= {V(0)}
    print('/', end=' ')


def deques():
    d = collections.deque((V(n) for n in range(5)), maxlen=3)
    print('/', end=' ')
    d.appendleft(V(9))
    print('/', end=' ')
    d.rotate()
    d.pop()
    print('/', end=' ')


def attributes():
    class O:
        pass
    o = O()
    for n in range(3):
        setattr(o, f'a{n}', V(n))
    o.a1 = V(11)
    print('/', end=' ')
    del o.a0
    print('/', end=' ')


def unpacking():
    a, *b, c = values(5)
    a, c = c, a
    print('/', end=' ')
    b.clear()
    print('/', end=' ')


def loops():
    for v in values(3):
        pass
    print('/', end=' ')
    for v in iter(values(2)):
        break
    print('/', end=' ')
    [v for v in values(2)]
    print('/', end=' ')


def iterators():
    z = zip(values(3), [V(10), V(11)])
    next(z)
    print('/', end=' ')
    del z
    print('/', end=' ')
    t1, t2 = itertools.tee(iter(values(2)))
    next(t1)
    del t1
    print('/', end=' ')
    del t2
    print('/', end=' ')
    c = itertools.chain(values(2), [V(7)])
    next(c)


def arguments(a, *rest, k=None, **more):
    a = None
    print('/', end=' ')


def nested():
    x = [V(0), (V(1), [V(2), {3: V(3), 4: [V(4)]}], V(5)), V(6)]
    x[1] = None
    print('/', end=' ')


def temporaries():
    V(0) == V(1)
    print('/', end=' ')
    len([V(2), V(3)])
    print('/', end=' ')
    (V(4), V(5))[0].n
    print('/', end=' ')
    V(6).n if V(7) else V(8)
    print('/', end=' ')
    f'{V(9)} {V(10).n}'


for f in (slices, sorting, dicts, keys_too, sets, deques, attributes, unpacking, loops, iterators, nested, temporaries):
    case(f.__name__, f)
case('arguments', lambda: arguments(V(0), V(1), V(2), k=V(3), z=V(4), y=V(5)))
case('named tuple', lambda: collections.namedtuple('P', 'a b')(V(1), V(2)))
case('counter', lambda: collections.Counter([V(1), V(1), V(2)]))
case('ordered', lambda: collections.OrderedDict([(1, V(1)), (2, V(2))]))
case('default', lambda: collections.defaultdict(list, {1: V(1), 2: V(2)}))
case('chain map', lambda: collections.ChainMap({1: V(1)}, {1: V(2)}))
last = [V(100), V(101)]
print('end')
