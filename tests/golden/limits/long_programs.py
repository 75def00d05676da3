# SPDX-License-Identifier: GPL-3.0-or-later
# Long strings, long lists, many names, long if-chains.

total = 0
names = {}
for i in range(500):
    names[f'name_{i}'] = i
for name in names:
    total += names[name]
print(total, len(names))
text = 'line\n' * 2000
print(len(text), text.count('\n'), len(text.splitlines()), text.find('e\nl'), text.rfind('line'))
words = ' '.join(['word%d' % (i % 97) for i in range(5000)])
print(len(words.split()), len(set(words.split())), words.count('word5'), words.replace('word', 'w')[:20])
table = [[x * y for x in range(60)] for y in range(60)]
print(sum([sum(row) for row in table]), table[59][59], len([cell for row in table for cell in row if cell % 7 == 0]))
def chain(n):
    if n == 0: return 'zero'
    elif n == 1: return 'one'
    elif n == 2: return 'two'
    elif n == 3: return 'three'
    elif n == 4: return 'four'
    elif n == 5: return 'five'
    elif n == 6: return 'six'
    elif n == 7: return 'seven'
    elif n == 8: return 'eight'
    elif n == 9: return 'nine'
    else: return 'many'
print([chain(i) for i in range(11)])
s = ''
for i in range(3000): s += chr(97 + i % 26)
print(len(s), s[:26], hash(s))
sieve = [True] * 5000
sieve[0] = sieve[1] = False
for i in range(2, 71):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
print(sum(sieve), [i for i, p in enumerate(sieve) if p][-3:])
x, count = 27, 0
while x != 1:
    x = 3 * x + 1 if x & 1 else x >> 1
    count += 1
print(count)
matrix = [[1 if i == j else 0 for j in range(12)] for i in range(12)]
print(sum(map(sum, matrix)), ''.join([str(matrix[i][i]) for i in range(12)]))
d = {}
for i in range(3000):
    d.setdefault(i % 13, []).append(i)
print({k: len(v) for k, v in d.items()}, d[12][-1])
q = list(range(300))
order = []
while q:
    order.append(q.pop(0))
    if len(q) > 1: q.append(q.pop(0))
print(order[:10], order[-3:], len(order))
