# SPDX-License-Identifier: GPL-3.0-or-later
# Breadth-first search, depth-first search and the shortest path through a maze.

MAZE = '''
####################
#S   #     #       #
# ## # ### # ##### #
#  # #   # #   #   #
## # ### # ### # ###
#  #   #   #   #   #
# #### ##### ##### #
#      #         # #
###### # ####### # #
#      #   #   # # #
# ######## # # # # #
#          # #   #E#
####################
'''


class Queue:
    """A queue on two lists."""

    def __init__(self):
        self.front, self.back = [], []

    def push(self, item):
        self.back.append(item)

    def pop(self):
        if not self.front:
            self.front, self.back = self.back[::-1], []
        return self.front.pop()

    def __bool__(self):
        return bool(self.front or self.back)


class Maze:
    moves = {'R': (1, 0), 'D': (0, 1), 'L': (-1, 0), 'U': (0, -1)}

    def __init__(self, text):
        self.rows = text.strip().split('\n')
        self.start, self.end = self.find('S'), self.find('E')

    def find(self, letter):
        for y, row in enumerate(self.rows):
            if (x := row.find(letter)) >= 0:
                return x, y
        raise LookupError(f'no {letter} in the maze')

    def open_neighbours(self, cell):
        x, y = cell
        return [(name, (x + dx, y + dy)) for name, (dx, dy) in self.moves.items() if self.rows[y + dy][x + dx] != '#']

    def bfs(self):
        queue, came = Queue(), {self.start: None}
        queue.push(self.start)
        while queue:
            cell = queue.pop()
            if cell == self.end:
                return self.walk_back(came), len(came)
            for name, n in self.open_neighbours(cell):
                if n not in came:
                    came[n] = cell, name
                    queue.push(n)
        return None, len(came)

    def walk_back(self, came):
        path, cell = [], self.end
        while came[cell]:
            cell, name = came[cell]
            path.append(name)
        return ''.join(reversed(path))

    def dfs(self, cell=None, seen=None):
        cell = cell or self.start
        seen = seen if seen is not None else set()
        seen.add(cell)
        if cell == self.end:
            return ''
        for name, n in self.open_neighbours(cell):
            if n not in seen:
                rest = self.dfs(n, seen)
                if rest is not None:
                    return name + rest
        return None

    def distances(self):
        result, frontier, steps = {self.start: 0}, [self.start], 0
        while frontier:
            steps += 1
            frontier = [n for cell in frontier for _, n in self.open_neighbours(cell)
                        if n not in result and result.setdefault(n, steps) == steps]
        return result

    def draw(self, path):
        grid = [list(row) for row in self.rows]
        x, y = self.start
        for step in path[:-1]:
            dx, dy = self.moves[step]
            x, y = x + dx, y + dy
            grid[y][x] = '.'
        return '\n'.join([''.join(row) for row in grid])


def compress(path):
    parts, i = [], 0
    while i < len(path):
        j = i
        while j < len(path) and path[j] == path[i]:
            j += 1
        parts.append(f'{j - i}{path[i]}')
        i = j
    return ' '.join(parts)


maze = Maze(MAZE)
print(maze.start, maze.end, len(maze.rows), len(maze.rows[0]))
path, visited = maze.bfs()
print(len(path), visited, compress(path))
print(maze.draw(path))
other = maze.dfs()
print(len(other), compress(other))
distances = maze.distances()
print(
    distances[maze.end], len(distances), max(distances.values()),
    sorted([c for c, d in distances.items() if d == max(distances.values())])
)
dead_ends = sorted([c for c in distances if len(maze.open_neighbours(c)) == 1])
print(len(dead_ends), dead_ends)
blocked = Maze('#####\n#S#E#\n#####')
print(blocked.bfs(), blocked.dfs(), blocked.distances())
try:
    Maze('###\n#S#\n###')
except LookupError as e:
    print(e)
