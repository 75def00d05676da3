# SPDX-License-Identifier: GPL-3.0-or-later
"""String processing: splitting, stripping, replacing, joining, formatting."""


def parse(line):
    name, amount, city = line.strip().split(',')
    return name.strip().title(), int(amount), city.strip().upper()


def main():
    names = ['ada', 'grace', 'alan', 'barbara', 'donald', 'edsger', 'john', 'margaret']
    cities = ['london', 'new york', 'zurich', 'paris']
    lines = [f'  {names[i % 8]} , {i * 7919 % 1000}, {cities[i * 31 % 4]}\n' for i in range(20000)]
    totals = {}
    width = 0
    for line in lines:
        name, amount, city = parse(line)
        key = f'{city}/{name}'
        totals[key] = totals.get(key, 0) + amount
        width = max(width, len(key))
    report = []
    for key, amount in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0])):
        report.append(f'{key:<{width}} {amount:>12,} {amount / 1000:8.2f} {"*" * (amount // 100000)}')
    text = '\n'.join(report)
    for _ in range(200):
        text = text.replace('A', 'aa').replace('aa', 'A')
    words = text.lower().replace('/', ' ').split()
    print(len(text), len(words), text.count('*'), text.find('ZURICH'), text[:60].rstrip())


main()
