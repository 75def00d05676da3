# SPDX-License-Identifier: GPL-3.0-or-later
# Attributes of instances and classes, slots, methods, classes and what holds them.

from _show import show

a = ['a']


class Slots:
    __slots__ = ('x',)


class Plain:
    shared = a
    table = {'t': (a,)}

    def __init__(self, x):
        self.x = x

    def method(self):
        pass


s = Slots()
s.x = a
p = Plain(a)
q = Plain({'deep': a})
show('attributes', a)
bound = p.method
show('an instance', p)
show('its method', Plain.__dict__['method'])
show('its class', Plain)
print(p.__dict__)
show('its attributes', a)
del p.x, q, s
del Plain.shared
show('after some went', a)
