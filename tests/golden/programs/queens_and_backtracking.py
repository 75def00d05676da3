# SPDX-License-Identifier: GPL-3.0-or-later
# Backtracking: n queens, sudoku, subset sums, permutations, knight's tour.

def queens(n):
    solutions, columns = [], []

    def place(row):
        if row == n:
            solutions.append(columns[:])
            return
        for c in range(n):
            if all([c != d and abs(c - d) != row - r for r, d in enumerate(columns)]):
                columns.append(c)
                place(row + 1)
                columns.pop()
    place(0)
    return solutions


def queens_bits(n):
    count, full = 0, (1 << n) - 1

    def place(columns, left, right):
        nonlocal count
        if columns == full:
            count += 1
            return
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
    place(0, 0, 0)
    return count


def show(columns):
    n = len(columns)
    return '\n'.join([' '.join(['Q' if columns[r] == c else '.' for c in range(n)]) for r in range(n)])


print([len(queens(n)) for n in range(1, 7)], [queens_bits(n) for n in range(1, 8)])
print(queens(6))
print(show(queens(6)[1]))

SUDOKU = '''
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
'''


class Sudoku:
    def __init__(self, text):
        self.grid = [[int(c) if c.isdigit() else 0 for c in line] for line in text.split()]
        self.tries = 0

    def candidates(self, r, c):
        used = set(self.grid[r]) | {row[c] for row in self.grid}
        r0, c0 = r // 3 * 3, c // 3 * 3
        for row in self.grid[r0:r0 + 3]:
            used |= set(row[c0:c0 + 3])
        return [d for d in range(1, 10) if d not in used]

    def solve(self):
        empty = [(r, c) for r in range(9) for c in range(9) if not self.grid[r][c]]
        if not empty:
            return True
        options = {cell: self.candidates(*cell) for cell in empty}
        r, c = min(empty, key=lambda cell: len(options[cell]))
        for d in options[r, c]:
            self.tries += 1
            self.grid[r][c] = d
            if self.solve():
                return True
        self.grid[r][c] = 0
        return False

    def valid(self):
        units = self.grid + [list(col) for col in zip(*self.grid)] + [
            [self.grid[r + i][c + j] for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
        return all([sorted(u) == list(range(1, 10)) for u in units])

    def __str__(self):
        return '\n'.join([' '.join([str(d or '.') for d in row]) for row in self.grid])


s = Sudoku(SUDOKU)
print(s.candidates(0, 2), s.solve(), s.valid(), s.tries)
print(s)


def subsets_with_sum(numbers, target):
    found = []

    def search(i, chosen, total):
        if total == target:
            found.append(tuple(chosen))
        if total >= target or i == len(numbers):
            return
        for j in range(i, len(numbers)):
            search(j + 1, chosen + [numbers[j]], total + numbers[j])
    search(0, [], 0)
    return found


def permutations(items):
    if not items:
        return [()]
    return [(x,) + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def combinations(items, k):
    if k == 0:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in combinations(items[i + 1:], k - 1)]


def partitions(n, largest=None):
    if n == 0:
        return [[]]
    return [[k] + rest for k in range(min(n, largest or n), 0, -1) for rest in partitions(n - k, k)]


def knight(n, start=(0, 0)):
    """Warnsdorff's rule: go where the fewest exits remain."""
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    board, cell = {start: 1}, start

    def exits(cell):
        x, y = cell
        return [(x + dx, y + dy) for dx, dy in moves
                if 0 <= x + dx < n and 0 <= y + dy < n and (x + dx, y + dy) not in board]
    while options := exits(cell):
        cell = min(options, key=lambda c: len(exits(c)))
        board[cell] = len(board) + 1
    return board


print(subsets_with_sum([1, 2, 3, 4, 5, 6, 7], 10), len(subsets_with_sum(list(range(1, 13)), 20)))
print(permutations('abc'), len(permutations([1, 2, 3, 4, 5])), [''.join(p) for p in permutations('abcd')][-1])
print(combinations('abcd', 2), len(combinations(range(8), 4)), partitions(5), len(partitions(15)))
tour = knight(6)
print(len(tour))
for y in range(6):
    print(' '.join([f'{tour.get((x, y), 0):2}' for x in range(6)]))
