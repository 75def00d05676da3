# SPDX-License-Identifier: GPL-3.0-or-later
# Random floats: the shortest repr, fixed and exponential forms, rounding, and the way back.

import math
state = 19540607


def random(count):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) % count


def real():
    kind = random(5)
    if kind == 0:
        number = random(10**6) / 1000
    elif kind == 1:
        number = math.ldexp(random(2**53), random(2000) - 1074)
    elif kind == 2:
        number = 2.0 ** (random(2098) - 1074)
    elif kind == 3:
        number = random(1000) + random(64) / 64
    else:
        number = random(10**15) / 10.0 ** random(25)
    return -number if random(2) else number


for _ in range(120):
    x = real()
    places = random(12)
    print(repr(x), x.hex(), f'{x:.{places}e}', f'{x:.{places}g}', '%.*G' % (places, x), float(repr(x)) == x)
    if abs(x) < 1e25:
        print('   ', f'{x:.{places}f}', f'{x:,.2f}', f'{x:+015.3f}', round(x, places), round(x, -places % 4), round(x))
