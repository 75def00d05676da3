# SPDX-License-Identifier: GPL-3.0-or-later
# Back from the dead: __del__ runs once
import tally

saved = []

class Cat:
    def __del__(self):
        print('meow')
        saved.append(self)

tom = Cat()
# predict: __del__ puts the dying cat into a list. Is it dead after this?
del tom
print(len(saved), tally.refcount(saved[0]))
# why: When __del__ returned, somebody held the cat again. So it lives on.

# predict: And when the list lets it go? What is printed?
saved.clear()
print(len(saved))
# why: Nothing: __del__ runs once for each object. Now the cat is gone.
