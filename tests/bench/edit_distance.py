# SPDX-License-Identifier: GPL-3.0-or-later
"""Dynamic programming over a table of lists: edit distance and longest common subsequence."""


def edit_distance(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        table[i][0] = i
    for j in range(len(b) + 1):
        table[0][j] = j
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
    return table[len(a)][len(b)]


def common_length(a, b):
    previous = [0] * (len(b) + 1)
    for x in a:
        current = [0]
        for j, y in enumerate(b):
            if x == y:
                current.append(previous[j] + 1)
            else:
                current.append(max(current[j], previous[j + 1]))
        previous = current
    return previous[-1]


def main():
    a = 'the quick brown fox jumps over the lazy dog ' * 8
    b = 'pack my box with five dozen liquor jugs now ' * 8
    print(edit_distance(a, b), common_length(a, b), common_length(b, a[::-1]))


main()
