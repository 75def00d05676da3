# SPDX-License-Identifier: GPL-3.0-or-later
"""Sorting with key functions: records by several fields, stable sorts, own comparison."""


class Record:
    def __init__(self, number, name, grade):
        self.number = number
        self.name = name
        self.grade = grade

    def __lt__(self, other):
        return (self.grade, self.number) < (other.grade, other.number)


def main():
    seed = 12345
    records = []
    for i in range(12000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        records.append(Record(seed % 100000, 'name' + str(seed % 977), seed // 7 % 100))
    by_name = sorted(records, key=lambda r: r.name)
    by_both = sorted(records, key=lambda r: (r.grade, r.name, r.number), reverse=True)
    by_number = sorted(records, key=lambda r: r.number)
    by_number.sort(key=lambda r: -r.grade)
    own = sorted(records[:6000])
    pairs = sorted([(r.grade, r.number) for r in records])
    print(by_name[0].number, by_both[0].name, by_number[5].number, own[77].number, pairs[100])


main()
