# SPDX-License-Identifier: GPL-3.0-or-later
# The collector runs by itself when enough containers were made.
# not under stress

import gc
gc.collect()
print(gc.isenabled(), gc.get_threshold(), len(gc.get_count()))
class N:
    alive = 0
    def __init__(self):
        N.alive += 1
        self.me = self
    def __del__(self): N.alive -= 1
for i in range(5000):
    N()
print(N.alive < 5000, N.alive > 0)
gc.collect()
print(N.alive)
gc.disable()
for i in range(2000):
    N()
print(N.alive, gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.collect() > 0, N.alive)
gc.set_threshold(50)
print(gc.get_threshold())
for i in range(200):
    N()
print(N.alive < 200)
gc.set_threshold(0)
for i in range(2000):
    N()
print(N.alive >= 2000)
gc.set_threshold(700, 10, 10)
gc.collect()
print(N.alive, gc.get_threshold())
for f in (lambda: gc.set_threshold(), lambda: gc.set_threshold('x'), lambda: gc.enable(1), lambda: gc.collect(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
