# SPDX-License-Identifier: GPL-3.0-or-later
# Columns laid out with format specifications, as programs print them.

rows = [
    ('Apple', 3, 0.5, True), ('Watermelon', 12, 3.25, False), ('Kiwi', 150, 0.3333, True),
    ('Ünïcode', -7, 1234.5, None)
]
print(f'{"name":<12}{"count":>7}{"price":>10}  {"ok":^7}')
print('-' * 38)
for name, count, price, ok in rows:
    print(f'{name:<12}{count:>7}{price:>10.2f}  {ok!s:^7}')
print('=' * 38)
total = sum([count * price for _, count, price, _ in rows])
print(f'{"total":.<29}{total:.>9,.2f}')
for name, count, price, ok in rows:
    print('%-12s|%7d|%10.3f|%5s|' % (name, count, price, ok))
for name, count, price, ok in rows:
    print('{:<12}|{:>7}|{:>+10.1f}|{!r:>6}|'.format(name, count, price, ok))
for i in range(1, 6):
    print(' '.join(['{:3d}'.format(i * j) for j in range(1, 11)]))
for n in (1, 10, 255, 1000):
    print(f'{n:>5} {n:>12b} {n:>6o} {n:>5x} {n:#012x} {n:e} {n:>8.1%}')
for width in range(1, 14, 3):
    print(
        '[' + f'{"ab":^{width}}' + ']', '[' + f'{width:>0{width}}' + ']',
        '[' + f'{3.14159:{width}.{width // 3}f}' + ']'
    )
