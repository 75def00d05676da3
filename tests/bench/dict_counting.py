# SPDX-License-Identifier: GPL-3.0-or-later
"""Dicts and sets: counting, grouping, inverting, graph search."""


def main():
    text = ('it was the best of times it was the worst of times it was the age of wisdom '
            'it was the age of foolishness it was the epoch of belief ') * 600
    counts = {}
    for word in text.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    letters = {}
    for c in text:
        letters[c] = letters.get(c, 0) + 1
    groups = {}
    for word in counts:
        groups.setdefault(len(word), []).append(word)
    pairs = {}
    for i in range(120000):
        pairs[i % 500, i % 7] = i
    graph = {n: [n * 2 % 20011, (n * 3 + 1) % 20011, (n + 7) % 20011] for n in range(20011)}
    distance = {1: 0}
    queue = [1]
    for node in queue:
        for other in graph[node]:
            if other not in distance:
                distance[other] = distance[node] + 1
                queue.append(other)
    print(max(counts.values()), len(letters), sorted(groups), len(pairs), max(distance.values()))


main()
