# SPDX-License-Identifier: GPL-3.0-or-later
# Shortest paths in a grid and in a graph, with a heap of (distance, node).
import heapq

roads = {
    "A": {"B": 4, "C": 2},
    "B": {"A": 4, "C": 1, "D": 5},
    "C": {"A": 2, "B": 1, "D": 8, "E": 10},
    "D": {"B": 5, "C": 8, "E": 2, "F": 6},
    "E": {"C": 10, "D": 2, "F": 3},
    "F": {"D": 6, "E": 3},
    "G": {},
}


def distances(graph, start):
    best = {node: float("inf") for node in graph}
    best[start] = 0
    before = {}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > best[node]:
            continue
        for neighbour, length in graph[node].items():
            total = distance + length
            if total < best[neighbour]:
                best[neighbour] = total
                before[neighbour] = node
                heapq.heappush(queue, (total, neighbour))
    return best, before


def path(before, end):
    nodes = [end]
    while nodes[-1] in before:
        nodes.append(before[nodes[-1]])
    return " -> ".join(reversed(nodes))


best, before = distances(roads, "A")
for node in sorted(best):
    print(node, best[node], path(before, node))

maze = """
S.#.....
.##.###.
....#.#.
.##.#...
...##.#E
""".split()


def solve(maze):
    cells = {(row, column): c for row, line in enumerate(maze) for column, c in enumerate(line)}
    start = [place for place, c in cells.items() if c == "S"][0]
    end = [place for place, c in cells.items() if c == "E"][0]
    queue = [(abs(start[0] - end[0]) + abs(start[1] - end[1]), 0, start)]
    seen = set()
    while queue:
        guess, steps, place = heapq.heappop(queue)
        if place == end:
            return steps, len(seen)
        if place in seen:
            continue
        seen.add(place)
        row, column = place
        for neighbour in (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1):
            if cells.get(neighbour, "#") != "#":
                rest = abs(neighbour[0] - end[0]) + abs(neighbour[1] - end[1])
                heapq.heappush(queue, (steps + 1 + rest, steps + 1, neighbour))
    return None


print(solve(maze))


class TaskQueue:
    """Tasks by priority, then in order of arrival; a task can be cancelled."""

    def __init__(self):
        self.heap = []
        self.entries = {}
        self.count = 0

    def add(self, task, priority=0):
        if task in self.entries:
            self.cancel(task)
        entry = [priority, self.count, task]
        self.count += 1
        self.entries[task] = entry
        heapq.heappush(self.heap, entry)

    def cancel(self, task):
        self.entries.pop(task)[-1] = None

    def pop(self):
        while self.heap:
            priority, count, task = heapq.heappop(self.heap)
            if task is not None:
                del self.entries[task]
                return task
        raise KeyError("pop from an empty queue")


tasks = TaskQueue()
for task, priority in [("write", 5), ("read", 3), ("sleep", 9), ("eat", 3), ("write", 1), ("test", 5)]:
    tasks.add(task, priority)
tasks.cancel("sleep")
while True:
    try:
        print(tasks.pop())
    except KeyError as error:
        print(error)
        break

