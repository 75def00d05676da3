# SPDX-License-Identifier: GPL-3.0-or-later
# del unbinds a name; the object dies with its last reference
import tally

class Ship:
    def __del__(self):
        print('sunk')

a = Ship()
b = a
# predict: Does the ship sink now?
del a
# why: del drops a name, not an object. b still holds the ship.

# predict: And when b is bound to something else?
b = None
# why: That was the last reference. The object died at once, in the middle of =.

c = Ship()
# In the REPL the name _ is bound to the value that was shown last.
c
# predict: del c. Does it sink?
del c
# why: No: _ holds it. This surprises everybody once.

# predict: And when another value is shown?
1 + 1
# why: _ is bound to 2 now, and lets the ship go.
