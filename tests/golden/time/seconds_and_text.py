# Seconds as struct_time, and as text.
import time


def attempt(function, *args):
    try:
        print(args, repr(function(*args)))
    except Exception as error:
        print(args, type(error).__name__, error)


for seconds in [0, 1.5, -1, -1.5, 1e9, 86400 * 59, 951782400, 4102444800, 253402300800, -62135596800, True,
                67768036191676799, 67768036191676800, 1e20, -1e20, float("nan"), float("inf"), 2**70, "a", [1]]:
    attempt(time.gmtime, seconds)
attempt(time.gmtime, 1, 2)
attempt(time.ctime, 1, 2)
attempt(time.localtime, "a")
print(len(time.ctime()), len(time.gmtime()), time.gmtime(None).tm_year >= 2024, len(time.localtime(None)))
now = time.time()
print(abs(time.mktime(time.localtime(now)) - now) < 2, time.mktime(time.localtime(10**9)))
print(time.asctime(time.gmtime(10**9)), time.asctime((2000, 2, 29, 1, 2, 3, 1, 60, 0)))
attempt(time.asctime, (2000, 13, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (2000, 0, 0, 0, 0, 0, 0, 0, 0))
attempt(time.asctime, (2000, 1, 32, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (2000, 1, 1, 24, 0, 0, 0, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 60, 0, 0, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 0, 62, 0, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 0, 61, 0, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 0, 0, 8, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 0, 0, -2, 1, 0))
attempt(time.asctime, (2000, 1, 1, 0, 0, 0, 0, 367, 0))
attempt(time.asctime, (10**10, 1, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (-(10**10), 1, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (10**30, 1, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (-(2**31), 1, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (2000, 1.5, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, ("a", 1, 1, 0, 0, 0, 0, 1, 0))
attempt(time.asctime, (1, 2, 3))
attempt(time.asctime, [2000, 1, 1, 0, 0, 0, 0, 1, 0])
attempt(time.mktime)
attempt(time.mktime, 5)
attempt(time.mktime, (1, 2, 3))
for name in ["time", "monotonic", "perf_counter", "process_time", "thread_time", "other", 5]:
    attempt(time.get_clock_info, name)
