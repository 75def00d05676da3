# SPDX-License-Identifier: GPL-3.0-or-later
# Students and grades: classes, statistics, sorting by several keys, a histogram, a ranking.

import math


class Student:
    total = 0

    def __init__(self, name, year, **grades):
        self.name, self.year, self.grades = name, year, grades
        Student.total += 1
        self.number = Student.total

    @property
    def average(self):
        return sum(self.grades.values()) / len(self.grades) if self.grades else None

    @property
    def letter(self):
        a = self.average
        return '-' if a is None else 'A' if a >= 90 else 'B' if a >= 80 else 'C' if a >= 70 else 'D' if a >= 60 else 'F'

    def __str__(self):
        average = f'{self.average:6.2f}' if self.grades else '   n/a'
        return f'{self.number:>2}. {self.name:<8} year {self.year} {average} {self.letter}'


def mean(values):
    return sum(values) / len(values)


def median(values):
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def deviation(values):
    m = mean(values)
    return math.sqrt(sum([(v - m) ** 2 for v in values]) / (len(values) - 1))


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    top = sum([(x - mx) * (y - my) for x, y in zip(xs, ys)])
    return top / math.sqrt(sum([(x - mx) ** 2 for x in xs]) * sum([(y - my) ** 2 for y in ys]))


students = [
    Student('Ann', 1, maths=92, physics=88, art=75), Student('Bob', 2, maths=58, physics=61, art=90),
    Student('Cid', 1, maths=77, physics=70),
    Student(
        'Dee', 3, maths=100, physics=97, art=99
    ), Student('Eve', 2, maths=84, physics=86, art=84), Student('Fay', 3), Student('Gus', 1, art=45, maths=51),
]
for s in students:
    print(s)
graded = [s for s in students if s.grades]
print('best', max(graded, key=lambda s: s.average).name, 'worst', min(graded, key=lambda s: s.average).name)
subjects = {}
for s in students:
    for subject, grade in s.grades.items():
        subjects.setdefault(subject, []).append(grade)
print(f'{"subject":<10}{"n":>3}{"mean":>8}{"median":>8}{"stdev":>8}{"min":>5}{"max":>5}')
for subject, grades in sorted(subjects.items()):
    print(f'{subject:<10}{len(grades):>3}{mean(grades):>8.2f}{median(grades):>8.1f}{deviation(grades):>8.3f}{min(grades):>5}{max(grades):>5}')
pairs = [(s.grades['maths'], s.grades['physics']) for s in students if {'maths', 'physics'} <= s.grades.keys()]
print(f'correlation {correlation(*zip(*pairs)):.4f} of {len(pairs)} pairs')
by_year = {}
for s in students:
    by_year.setdefault(s.year, []).append(s)
for year in sorted(by_year):
    group = sorted(by_year[year], key=lambda s: (-(s.average or 0), s.name))
    print(year, [f'{s.name} {s.letter}' for s in group])
everything = [g for s in students for g in s.grades.values()]
for low in range(40, 101, 10):
    count = len([g for g in everything if low <= g < low + 10])
    print(f'{low:>3}-{low + 9:<3} {"#" * count} {count or ""}'.rstrip())
ranking = sorted(graded, key=lambda s: s.average, reverse=True)
place, previous = 0, None
for i, s in enumerate(ranking, 1):
    if s.average != previous:
        place, previous = i, s.average
    print(f'{place}. {s.name}', end='; ')
print()
for f in (
    lambda: mean([]), lambda: median([]), lambda: deviation([1]), lambda: Student(), lambda: Student('x', 1, 2),
    lambda: students[3].grades['music'], lambda: Student('Z', 1, maths='A').average
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
transposed = list(zip(*[[s.grades.get(k, 0) for k in ('maths', 'physics', 'art')] for s in students]))
print(transposed, [sum(row) for row in transposed], [max(col) for col in zip(*transposed)])
curve = {s.name: {k: min(100, g + 5) for k, g in s.grades.items()} for s in students if s.letter in 'DF'}
print(curve, Student.total, sum([len(s.grades) for s in students]))
print(
    all([0 <= g <= 100 for g in everything]), any([g == 100 for g in everything]), sorted(set(everything))[:4],
    len(everything) - len(set(everything))
)
