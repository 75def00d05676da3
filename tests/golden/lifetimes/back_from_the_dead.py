# Objects that their finalizers bring back: once, never twice; into lists, dicts, through cycles and weak references.
import gc
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.lives = 0

    def __del__(self):
        self.lives += 1
        print(f'{self.name} burns ({self.lives})')
        saved.append(self)


p = Phoenix('p')
r = weakref.ref(p, lambda ref: print('the reference is told'))
del p
print(r() is saved[0], [x.name for x in saved], gc.is_finalized(saved[0]))
again = weakref.ref(saved[0])
saved.clear()
print(again())


class Pair:
    def __init__(self, name):
        self.name, self.other = name, None

    def __del__(self):
        print('del', self.name, 'other', self.other.name if self.other else None)
        if self.name == 'left':
            saved.append(self)


left, right = Pair('left'), Pair('right')
left.other, right.other = right, left
refs = [weakref.ref(left), weakref.ref(right)]
del left, right
print('collect', gc.collect())
print([x() for x in refs], [x.name for x in saved], saved[0].other.name, saved[0].other.other is saved[0])
saved.clear()
print('again', gc.collect())


class Chain:
    def __init__(self, n, next=None):
        self.n, self.next = n, next

    def __del__(self):
        print('chain', self.n)
        if self.n == 2:
            saved.append(self)


head = None
for n in range(5):
    head = Chain(n, head)
del head
print('saved', [(x.n, x.next.n, x.next.next.n, x.next.next.next) for x in saved])
saved.clear()

ring = [Chain(10 + n) for n in range(4)]
for one, two in zip(ring, ring[1:] + ring[:1]):
    one.next = two
ring[1].n = 2
del ring, one, two
print('ring', gc.collect(), [x.n for x in saved])
saved[0].next = None
saved.clear()
print('broken', gc.collect())


class Registry(dict):
    def __del__(self):
        print('registry with', sorted(self))
        saved.append(self)


reg = Registry(a=1)
reg['self'] = reg
del reg
print(gc.collect(), len(saved), sorted(saved[0]))
saved.clear()
print(gc.collect(), gc.garbage)


class Slots:
    __slots__ = 'value', '__weakref__'

    def __del__(self):
        print('slots', self.value is self)
        saved.append(self)


s = Slots()
s.value = s
r = weakref.ref(s)
del s
gc.collect()
print(r() is saved[0], saved[0].value is saved[0])
saved[0].value = None
saved.clear()


def generator():
    try:
        yield 1
    finally:
        print('generator ends')
        saved.append('by generator')


g = generator()
next(g)
loop = [g]
loop.append(loop)
del g, loop
print(gc.collect(), saved)
