# SPDX-License-Identifier: GPL-3.0-or-later
# while and for with else, break, continue, nested; the loop variable afterwards.

for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, '=', d, '*', n // d)
            break
    else:
        print(n, 'is prime')
i = 0
while True:
    i += 1
    if i == 3:
        continue
    if i > 5:
        break
    print(i, end=' ')
else:
    print('never')
print(i)
while i:
    i -= 1
else:
    print('else after', i)
for x in ():
    pass
else:
    print('empty loop has else')
for x in 'abc':
    if x == 'b':
        continue
    print(x, end=' ')
else:
    print('else with continue', x)
for x in range(3):
    for y in range(3):
        if y == 2:
            break
        if x == 1:
            continue
        print((x, y), end=' ')
    else:
        print('inner else')
print(x, y)
def search(rows, wanted):
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            if cell == wanted:
                return i, j
        else:
            print('not in row', i)
    else:
        return 'nowhere'
print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
for a, b in {'k': 1, 'l': 2}.items():
    print(a, b, end=' ')
for a in 'xy':
    pass
print(a)
