# SPDX-License-Identifier: GPL-3.0-or-later
# The time module: clocks that go forward, sleep, errors.

import time
a = time.time()
b = time.perf_counter()
c = time.monotonic()
print(type(a).__name__, type(b).__name__, type(c).__name__, a > 1.6e9)
print(time.sleep(0), time.sleep(0.01))
print(
    time.time() >= a, time.perf_counter() - b >= 0.009, time.monotonic() - c >= 0.009,
    type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__
)
print(time.process_time() >= 0, time.monotonic_ns() > 0)
for f in (
    lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.sleep(), lambda: time.time(1),
    lambda: time.missing
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def timed(f, *args):
    start = time.perf_counter()
    result = f(*args)
    return result, time.perf_counter() - start < 5
print(timed(sum, range(1000)), timed(sorted, 'cab'))
print(repr(time), time.__name__)
