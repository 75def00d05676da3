# gc.callbacks, freeze, thresholds, counts, get_objects, get_referrers and get_referents on a small program's objects.
# not under stress
import gc

gc.collect()
events = []


def note(phase, info):
    events.append((phase, info['generation'], info['collected'], info['uncollectable']))


class Box:
    def __init__(self, content=None):
        self.content = content


gc.callbacks.append(note)
b = Box()
b.content = b
del b
print(gc.collect(), events)
events.clear()
gc.collect(0)
gc.collect(1)
print([e[:2] for e in events])
events.clear()
gc.callbacks.remove(note)
gc.collect()
print(events)

print(gc.get_threshold())
gc.set_threshold(10, 2, 2)
gc.callbacks.append(note)
keep = []
for n in range(60):
    keep.append([n])
print(len([e for e in events if e[0] == 'stop']) > 0, events[0][0], {e[1] for e in events} <= {0, 1, 2})
gc.set_threshold(700, 10, 10)
gc.callbacks.clear()
events.clear()

gc.disable()
print(gc.isenabled())
for n in range(2000):
    x = Box()
    x.content = x
print(gc.get_count()[0] > 700)
gc.enable()
del x
print(gc.collect(), gc.get_count()[0] < 50)

old = Box()
old.content = [old]
gc.freeze()
print(gc.get_freeze_count() > 0)
del old
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())

inside = ['inside']
box = Box(inside)
table = {'key': inside}
pair = (inside, 1)
names = sorted(type(x).__name__ for x in gc.get_referrers(inside) if x is not globals())
print(names)
print(inside in gc.get_referents(table), gc.get_referents(pair)[0] is inside, gc.get_referents(1, 'a', None))
print([type(x).__name__ for x in gc.get_referents(box)])
print(gc.is_tracked(pair), gc.is_tracked((1, 'a')), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}))
fresh = Box()
print(any(x is fresh for x in gc.get_objects(generation=0)), any(x is fresh for x in gc.get_objects(2)))
gc.collect()
print(any(x is fresh for x in gc.get_objects(generation=0)), any(x is fresh for x in gc.get_objects(2)))
stats = gc.get_stats()
print(len(stats), sorted(stats[0]))
before = gc.get_stats()[2]['collections']
gc.collect()
print(gc.get_stats()[2]['collections'] - before)


class Finalized:
    def __del__(self):
        pass


f = Finalized()
print(gc.is_finalized(f))
f.me = f
gc.set_debug(gc.DEBUG_SAVEALL)
del f
print(gc.collect(), [type(x).__name__ for x in gc.garbage], gc.is_finalized(gc.garbage[0]))
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())


def bad(phase, info):
    if phase == 'start':
        gc.callbacks.remove(bad)
        print('removed itself', sorted(info))


gc.callbacks.append(bad)
gc.collect()
print(gc.callbacks)
for wrong in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.set_threshold('a'), lambda: gc.get_objects(5),
              lambda: gc.collect(generation='x')):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
