# Means and places: exact, and of the type of the data.
from statistics import *


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(function.__name__, type(result).__name__, result)
    except Exception as error:
        print(function.__name__, type(error).__name__, "-", error)


class Int(int):
    pass


class Float(float):
    pass


data_sets = [[1, 2, 3, 4], [1, 3], [0.1, 0.2, 0.3], [1, 2.5], [1e300, 1e300, -1e300], [True, False, True], [10 ** 30, 1, 2],
             [1e-300, 1e300], [Int(3), Int(4)], [Float(1.5), 2.5], [float("inf"), 1], [float("inf"), float("-inf")],
             [float("nan"), 1], [5], [], ["a"], [None], [1, "b"], [3, 1, 2, 2], [2 ** 70, 2 ** 70 + 1], (4, 8, 6), range(7)]
for data in data_sets:
    print("--", data)
    for function in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped):
        attempt(function, data)
attempt(mean, iter([1, 2]))
attempt(fmean, (x for x in (1, 2, 4)))
attempt(fmean, [1, 2, 3], weights=[3, 0, 1])
attempt(fmean, [1, 2, 3], weights=[3, 0])
attempt(fmean, [1, 2], weights=[0, 0])
attempt(harmonic_mean, [40, 60], weights=[5, 30])
attempt(harmonic_mean, [40, 60], weights=[5])
attempt(harmonic_mean, [40, -60])
attempt(harmonic_mean, [40, 0])
attempt(harmonic_mean, [-1])
attempt(median_grouped, [1, 3, 3, 5, 7], interval=2)
attempt(mean, 5)
print(issubclass(StatisticsError, ValueError))
