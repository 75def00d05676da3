# Backtracking with generators: queens, a knight's way, Hanoi, sums to a target, a small Sudoku.


def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, columns + (column,))


print(next(queens(8)), [sum(1 for _ in queens(n)) for n in range(1, 8)])


def hanoi(n, source='A', target='C', spare='B'):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield source + target
        yield from hanoi(n - 1, spare, target, source)


print(' '.join(hanoi(3)), sum(1 for _ in hanoi(10)))


def sums(numbers, target):
    if target == 0:
        yield []
    for i, number in enumerate(numbers):
        if number <= target:
            for rest in sums(numbers[i:], target - number):
                yield [number] + rest


print(list(sums([2, 3, 5], 10)))


def moves(place, n):
    x, y = place
    for dx, dy in ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)):
        if 0 <= x + dx < n and 0 <= y + dy < n:
            yield x + dx, y + dy


def tour(n, way):
    if len(way) == n * n:
        yield way
        return
    free = [place for place in moves(way[-1], n) if place not in way]
    free.sort(key=lambda place: sum(1 for other in moves(place, n) if other not in way))
    for place in free:
        yield from tour(n, way + [place])


print(''.join(f'{x}{y} ' for x, y in next(tour(5, [(0, 0)]))))


def candidates(grid, row, column):
    block = row // 2 * 2, column // 2 * 2
    used = {grid[row][c] for c in range(4)} | {grid[r][column] for r in range(4)}
    used |= {grid[block[0] + i][block[1] + j] for i in range(2) for j in range(2)}
    return (digit for digit in '1234' if digit not in used)


def solve(grid):
    hole = next(((r, c) for r in range(4) for c in range(4) if grid[r][c] == '.'), None)
    if hole is None:
        yield [''.join(row) for row in grid]
        return
    row, column = hole
    for digit in list(candidates(grid, row, column)):
        grid[row][column] = digit
        yield from solve(grid)
        grid[row][column] = '.'


print(list(solve([list('1...'), list('..3.'), list('.4..'), list('...2')])))


def fizzbuzz():
    n = 0
    while True:
        n += 1
        yield 'Fizz' * (n % 3 == 0) + 'Buzz' * (n % 5 == 0) or n


f = fizzbuzz()
print(*(next(f) for _ in range(15)))


def look_and_say(text='1'):
    while True:
        yield text
        parts, i = [], 0
        while i < len(text):
            run = next(n for n in range(1, len(text) + 1) if i + n == len(text) or text[i + n] != text[i])
            parts.append(f'{run}{text[i]}')
            i += run
        text = ''.join(parts)


for _, text in zip(range(6), look_and_say()):
    print(text)


def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0, *row], [*row, 0])]


for row, _ in zip(pascal(), range(5)):
    print(row)
