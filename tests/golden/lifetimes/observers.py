# Observers that are held weakly: WeakSet, WeakMethod, references with callbacks, unsubscribing while being told.
import gc
import weakref


class Subject:
    def __init__(self):
        self.methods = []
        self.listeners = weakref.WeakSet()

    def subscribe(self, method):
        self.methods.append(weakref.WeakMethod(method, self.forget))

    def forget(self, reference):
        print('forgets one of', len(self.methods))
        self.methods.remove(reference)

    def tell(self, what):
        for reference in list(self.methods):
            method = reference()
            if method is not None:
                method(what)
        for listener in sorted(self.listeners, key=lambda l: l.name):
            listener.heard(what)


class Observer:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return sum(map(ord, self.name))

    def __eq__(self, other):
        return self is other

    def heard(self, what):
        print(' ', self.name, 'heard', what)

    def __del__(self):
        print(' ', self.name, 'leaves')


subject = Subject()
a, b = Observer('a'), Observer('b')
subject.subscribe(a.heard)
subject.subscribe(b.heard)
subject.listeners.add(b)
subject.tell('one')
del a
subject.tell('two')
print(len(subject.methods), len(subject.listeners))


class Leaving(Observer):
    def heard(self, what):
        super().heard(what)
        global leaving
        leaving = None


leaving = Leaving('leaving')
subject.subscribe(leaving.heard)
subject.tell('three')
print(len(subject.methods))
plain = weakref.ref(b.heard)
print('a bound method dies at once:', plain())
wm = weakref.WeakMethod(b.heard)
print(wm() == b.heard, wm == weakref.WeakMethod(b.heard), wm != weakref.WeakMethod(b.__del__))
try:
    weakref.WeakMethod(print)
except TypeError as error:
    print(error)
s = weakref.WeakSet([b])
t = weakref.WeakSet([b, subject])
print(len(s | t), len(s & t), len(t - s), s <= t, s == weakref.WeakSet([b]), b in s, 5 in s)
s.discard(b)
t.remove(b)
try:
    t.remove(b)
except KeyError:
    print('KeyError')
group = weakref.WeakSet(Observer(f'g{n}') for n in range(3))
print('group', len(group))
held = [Observer(f'h{n}') for n in range(4)]
group.update(held)
for member in group:
    print(member.name, end=' ')
print(len(group))
iterator = iter(group)
first = next(iterator)
held.clear()
print('while iterating', len(group), first.name)
del first, member, iterator
print(len(group))
b.me = b.heard
del b
print('cycle', gc.collect(), len(subject.methods), len(subject.listeners), wm())


def told(ref):
    print('told', ref is r)


x = Observer('x')
r = weakref.ref(x, told)
unheard = weakref.ref(x, lambda ref: print('never'))
del unheard
del x
y = Observer('y')
calls = [weakref.ref(y, lambda ref, n=n: print('call', n)) for n in range(3)]
print(weakref.getweakrefcount(y))
del y
subject.owner = subject.tell
del subject
print(gc.collect())
