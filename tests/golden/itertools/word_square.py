# SPDX-License-Identifier: GPL-3.0-or-later
# Puzzles by search through all selections: a sum of letters, a knapsack, eight queens, a schedule.

from itertools import accumulate, chain, combinations, count, cycle, groupby, islice, permutations, product, starmap, takewhile, zip_longest


def solve(words, total):
    letters = sorted(set(chain.from_iterable(words + [total])))
    firsts = {word[0] for word in words + [total]}
    for digits in permutations(range(10), len(letters)):
        value = dict(zip(letters, digits))
        if any([value[c] == 0 for c in firsts]):
            continue
        number = lambda word: int(''.join([str(value[c]) for c in word]))
        if sum(map(number, words)) == number(total):
            return [number(word) for word in words] + [number(total)]
    return None


print(solve(['AB', 'BC'], 'CDA'), solve(['I', 'BB'], 'ILL'))


def knapsack(items, capacity):
    best = (0, ())
    for size in range(len(items) + 1):
        for choice in combinations(items, size):
            weight = sum([w for name, w, v in choice])
            value = sum([v for name, w, v in choice])
            if weight <= capacity and value > best[0]:
                best = (value, tuple([name for name, w, v in choice]))
    return best


print(knapsack([('map', 9, 150), ('compass', 13, 35), ('water', 153, 200), ('sandwich', 50, 160), ('glucose', 15, 60), ('tin', 68, 45), ('banana', 27, 60), ('apple', 39, 40)], 200))


def queens(n):
    return [columns for columns in permutations(range(n)) if n == len({columns[i] + i for i in range(n)}) == len({columns[i] - i for i in range(n)})]


print(len(queens(6)), queens(6)[0], len(queens(7)))


def schedule(teams):
    teams = list(teams) + ([None] if len(teams) % 2 else [])
    for round in range(len(teams) - 1):
        half = len(teams) // 2
        print(round + 1, [pair for pair in zip(teams[:half], reversed(teams[half:])) if None not in pair])
        teams.insert(1, teams.pop())


schedule('ABCDE')


def run_lengths(text):
    return ''.join([f'{len(list(group))}{c}' for c, group in groupby(text)])


print(list(islice(accumulate(range(5), lambda text, _: run_lengths(text), initial='1'), 6)))
print([int(''.join(digits)) for digits in product('012', repeat=2)])
primes = list(takewhile(lambda n: n < 60, [n for n in range(2, 80) if all([n % d for d in range(2, int(n ** 0.5) + 1)])]))
print(primes, list(accumulate(primes))[-1])
print([''.join(filter(None, row)) for row in zip_longest('tally', 'heap', 'c', fillvalue='.')])
print(list(zip(cycle(['red', 'green', 'amber']), range(5))), list(starmap(lambda a, b: a * b, zip(count(1), [5, 6, 7]))))
print([(len(list(g)), k) for k, g in groupby(sorted('the quick brown fox jumps over the lazy dog'.split(), key=len), len)])
