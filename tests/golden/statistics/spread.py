# Variances and deviations.
from statistics import *


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(function.__name__, type(result).__name__, result)
    except Exception as error:
        print(function.__name__, type(error).__name__, "-", error)


data_sets = [[1, 2, 3, 4], [1, 3], [0.1, 0.2, 0.3, 0.1], [1, 2.5, 4], [1e200, 1e200, -1e200], [True, False], [10 ** 30, 1, 2],
             [5], [], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], [1e-5, 2e-5], [float("inf"), 1], [float("nan"), 1], ["a", "b"],
             [3, 3, 3], range(100), [27.5, 30.25, 30.25, 34.5, 41.75], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]]
for data in data_sets:
    print("--", data)
    for function in (variance, pvariance, stdev, pstdev):
        attempt(function, data)
attempt(variance, [1, 2, 3], 2)
attempt(variance, [1, 2, 3], xbar=2.5)
attempt(pvariance, [1, 2, 3], mu=0)
attempt(stdev, [1, 2, 3], 2)
attempt(pstdev, iter([1, 2, 3, 9]))
