# SPDX-License-Identifier: GPL-3.0-or-later
# Dicts in cycles that the collector empties one after the other, each where the last one lay.
import gc

gc.disable()


def large_cycle():
    d = {}
    d['self'] = d
    for i in range(20):
        d[i] = str(i)


def small_cycle(changes):
    d = {}
    for i in range(changes):
        d['self'] = d


total = 0
for changes in range(1, 100):
    large_cycle()
    total += gc.collect()
    small_cycle(changes)
    total += gc.collect()
print(total)
