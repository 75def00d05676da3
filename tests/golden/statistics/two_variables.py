# covariance, correlation, linear_regression.
from statistics import *


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, function(*args, **kwargs))
    except Exception as error:
        print(function.__name__, type(error).__name__, "-", error)


x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
for y in ([1, 2, 3, 1, 2, 3, 1, 2, 3], [9, 8, 7, 6, 5, 4, 3, 2, 1], [2.5] * 9, [i * i for i in x], [1, 2]):
    for function in (covariance, correlation, linear_regression):
        attempt(function, x, y)
        attempt(function, y, x)
    attempt(linear_regression, x, y, proportional=True)
attempt(covariance, [1], [2])
attempt(correlation, [], [])
attempt(linear_regression, [0, 0], [1, 2], proportional=True)
line = linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(line.slope, line.intercept, line == (line[0], line[1]), round(line.slope * 2019 + line.intercept))
attempt(covariance, x=[1, 2], y=[1, 2])
