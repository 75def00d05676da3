# mode, multimode, quantiles.
from statistics import *


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "-", error)


for data in ([1, 1, 2, 3, 3, 3, 4], ["red", "blue", "blue", "red"], "aabbbbccddddeeffffgg", [], [1], iter([2, 2, 1]), [[1]], 5):
    attempt(mode, data)
    attempt(multimode, data if isinstance(data, (list, str, int)) else [])
for data in ([1, 2, 3, 4, 5, 6, 7, 8], [1, 2], [2.5, 1.5, 9], [5], [], [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75]):
    for n in (4, 1, 2, 10, 0):
        for method in ("exclusive", "inclusive"):
            attempt(quantiles, data, n=n, method=method)
attempt(quantiles, [1, 2, 3], method="other")
attempt(quantiles, ["a", "b"])
