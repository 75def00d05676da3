# SPDX-License-Identifier: GPL-3.0-or-later
# Locals, arguments, cells, defaults, closures.

from _show import show

a = ['a']


def plain(x):
    y = x
    z = [x]
    show('locals', x)


def make(x):
    def inner():
        show('captured', x)
        return x
    return inner


def defaults(x=a, *, y=a):
    pass


def variable(*args, **kwargs):
    show('collected', args[0])


plain(a)
show('a call has ended', a)
inner = make(a)
show('defaults and a closure', a)
inner()
del defaults, inner
variable(a, k=a)
show('they are gone', a)
for i in [a]:
    show('in a loop', a)
del i
c = [show('in a comprehension', x) for x in [a]]
(lambda x: show('in a lambda', x))(a)
