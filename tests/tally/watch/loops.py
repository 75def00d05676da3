# options: --watch
# not under stress
table = {}
for n in range(1000):
    table[n] = [n]
i = 0
while i < 10:
    i += 1
    if i == 7:
        print('seven')
for row in range(50):
    for column in range(row):
        i += 1
rows = [[0] * 3 for _ in range(2)]
for row in rows:
    row[0] = rows
    row = None
del rows, row
