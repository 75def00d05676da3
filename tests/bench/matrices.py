# SPDX-License-Identifier: GPL-3.0-or-later
"""Matrices as lists of lists: product, transpose with zip, determinant, Game of Life."""


def multiply(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def determinant(rows):
    rows = [row[:] for row in rows]
    result = 1.0
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        if rows[pivot][i] == 0:
            return 0.0
        if pivot != i:
            rows[i], rows[pivot] = rows[pivot], rows[i]
            result = -result
        result *= rows[i][i]
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            for k in range(i, size):
                rows[j][k] -= factor * rows[i][k]
    return result


def life(cells, width, height):
    new = set()
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = ((x + dx) % width, (y + dy) % height)
                    counts[place] = counts.get(place, 0) + 1
    for place, count in counts.items():
        if count == 3 or count == 2 and place in cells:
            new.add(place)
    return new


def main():
    a = [[(i * j + i) % 10 for j in range(60)] for i in range(60)]
    product = multiply(multiply(a, a), a)
    d = determinant([[float((i * 31 + j * 17) % 13 + (i == j) * 5) for j in range(60)] for i in range(60)])
    cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (12, 10)}
    for _ in range(400):
        cells = life(cells, 40, 30)
    print(sum(map(sum, product)), f'{d:.6e}', len(cells))


main()
