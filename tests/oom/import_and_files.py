# SPDX-License-Identifier: GPL-3.0-or-later
# Modules, standard streams, the modules in C, tally's own.

import sys, math, time, gc
import tally
from math import sqrt, pi as PI

box = []
other = [box, {'box': box}]
print(math.factorial(20), sqrt(2), PI, math.gcd(12, 18), time.gmtime(0)[:3], sys.argv[1:], sys.getsizeof(box))
print(tally.refcount(box), len(tally.refs(box)), gc.get_count()[2] >= 0, gc.is_tracked(box), len(gc.get_objects()) > 100)
with open('/dev/null', 'w') as out:
    out.write('text\n')
    print('more', [1, 2], file=out)
with open('/dev/null', 'rb') as data:
    print(data.read(), data.name)
print(help is not None, sorted(dir(box))[:2], isinstance(box, list), callable(print))
import no_such_module
