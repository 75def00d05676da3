# options: --trace=json
# SPDX-License-Identifier: GPL-3.0-or-later
# All kinds of values that --trace=json can write, and of events: calls, returns, exceptions, output.

class Point:
    kind = 'point'

    def __init__(self, x, y):
        self.x, self.y = x, y

def area(points, scale=1.5, *rest, **more):
    total = 0
    for p in points:
        total += p.x * p.y
    return total * scale

def numbers():
    yield 1
    yield float('inf')

points = [Point(1, 2), Point(3, 4)]
points[0].friend = points
print(area(points), 'é\n"quoted"')
values = [None, True, 2 ** 70, 1.0, b'bytes', (1, 2), {1, 2}, {'k': [1]}, range(3), len, area, Point, ...]
values.append(values)
for value in numbers():
    print(value)
try:
    area(3)
except TypeError as error:
    text = str(error)
del values, points
