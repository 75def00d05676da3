# SPDX-License-Identifier: GPL-3.0-or-later
# A weak reference looks, but does not hold
import weakref
import tally

class Star:
    def __init__(self, name):
        self.name = name

sun = Star('sun')
look = weakref.ref(sun)
# predict: How many references does the star have?
print(tally.refcount(sun), look().name)
tally.draw('sun', 'look')
# why: The dashed arrow counts for nothing.

# predict: We drop the only name. What does look() give?
del sun
print(look())
# why: The star died, and the weak reference was cleared before.

near = Star('Proxima')
stars = weakref.WeakValueDictionary(p=near)
# predict: A dict that holds its values weakly. What is in it after del?
del near
print(dict(stars))
# why: An entry goes with its object. That is how caches forget.
