# Generators in cycles: the collector closes them.
import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def cyclic(node):
    node.generator = yield
    try:
        yield node.name
    finally:
        print('closed', node.name)


def make(name):
    g = cyclic(Node(name))
    next(g)
    print(g.send(g))


make('a')
print(gc.collect() > 0)


def itself():
    me = yield
    try:
        yield
    finally:
        print('closed itself', me.gi_running)


g = itself()
next(g)
g.send(g)
del g
print(gc.collect() > 0)


def resurrects():
    me = yield
    try:
        yield 'suspended'
    finally:
        saved.append(me)
        yield_again = True
    yield 'alive'


saved = []
g = resurrects()
next(g)
g.send(g)
del g
try:
    gc.collect()
except RuntimeError as e:
    print(e)
print(len(saved), saved and saved[0].gi_frame)
saved.clear()
gc.collect()


def through_exception():
    try:
        raise ValueError('v')
    except ValueError as e:
        error = e
        yield
        print('resumed')


g = through_exception()
next(g)
del g
print(gc.collect() > 0)
g = (x for x in [1])
print(gc.is_tracked(g), g in gc.get_referents([g]))
l = [1, 2]
g = (x for x in l)
next(g)
print(any(r is l for r in gc.get_referents(gc.get_referents(g)[0])) or len(gc.get_referents(g)) > 0)
