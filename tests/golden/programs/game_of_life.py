# SPDX-License-Identifier: GPL-3.0-or-later
# Conway's game of life on a set of cells.

class Life:
    def __init__(self, cells=()):
        self.cells = set(cells)
        self.generation = 0

    @classmethod
    def parse(cls, text):
        lines = text.strip('\n').split('\n')
        return cls([(x, y) for y, line in enumerate(lines) for x, c in enumerate(line) if c == '#'])

    @staticmethod
    def neighbours(cell):
        x, y = cell
        return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]

    def step(self):
        counts = {}
        for cell in self.cells:
            for n in self.neighbours(cell):
                counts[n] = counts.get(n, 0) + 1
        self.cells = {c for c, n in counts.items() if n == 3 or n == 2 and c in self.cells}
        self.generation += 1
        return self

    def box(self):
        if not self.cells:
            return 0, 0, 0, 0
        xs, ys = [x for x, _ in self.cells], [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)

    def __str__(self):
        x0, y0, x1, y1 = self.box()
        return '\n'.join([''.join(['#' if (x, y) in self.cells else '.' for x in range(x0, x1 + 1)]) for y in range(y0,
        y1 + 1)])

    def shape(self):
        x0, y0, _, _ = self.box()
        return frozenset([(x - x0, y - y0) for x, y in self.cells])

    def period(self, limit=40):
        seen = {}
        for _ in range(limit):
            shape = self.shape()
            if shape in seen:
                return self.generation - seen[shape]
            seen[shape] = self.generation
            self.step()
        return None


patterns = {
    'block': '##\n##',
    'blinker': '###',
    'toad': '.###\n###.',
    'beacon': '##..\n##..\n..##\n..##',
    'glider': '.#.\n..#\n###',
    'r-pentomino': '.##\n##.\n.#.',
    'dies': '#.#\n...\n..#',
    'row of ten': '#' * 10,
    'pulsar seed': '#####\n#...#',
}
for name, text in patterns.items():
    life = Life.parse(text)
    print(f'{name}: period {life.period()} from generation {life.generation}, {len(life.cells)} cells, box {life.box()}')

life = Life.parse(patterns['glider'])
for _ in range(4):
    print(f'generation {life.generation}:')
    print(life)
    life.step()
print('moved by', [a - b for a, b in zip(life.box(), Life.parse(patterns['glider']).box())])
life = Life.parse(patterns['r-pentomino'])
for _ in range(20):
    life.step()
print(life)
print(sorted(life.cells)[:5], len(life.cells), life.generation)


def step_grid(grid):
    """The same on lists of lists, wrapped round the edges."""
    h, w = len(grid), len(grid[0])
    new = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = sum([grid[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)]) - grid[y][x]
            new[y][x] = int(n == 3 or n == 2 and grid[y][x] == 1)
    return new


grid = [[0] * 8 for _ in range(6)]
for x, y in Life.parse(patterns['glider']).cells:
    grid[y][x] = 1
for _ in range(30):
    grid = step_grid(grid)
for row in grid:
    print(''.join(['.#'[c] for c in row]))
