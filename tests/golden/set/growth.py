# SPDX-License-Identifier: GPL-3.0-or-later
# Sets that grow large and shrink: the order of their tables by checksums.

def checksum(s):
    total = 0
    for i, x in enumerate(s):
        total = (total * 31 + hash(x) % 1000003 + i) % 1000000007
    return total
s = set()
for i in range(200):
    s.add(i * 37 % 401)
    if i in (4, 5, 6, 19, 20, 77, 78, 150, 199):
        print(i, len(s), checksum(s), list(s)[:6])
for i in range(0, 401, 2):
    s.discard(i)
print(len(s), checksum(s), list(s)[:8])
words = {'word%d' % i for i in range(500)}
print(len(words), checksum(words), list(words)[:4])
more = {'word%d' % i for i in range(400, 700)}
for result in (words | more, words & more, words - more, more - words, words ^ more, more | words, more & words):
    print(len(result), checksum(result), list(result)[:2])
merged = set(range(50))
merged.update(range(40, 90))
print(checksum(merged), list(merged)[:10])
merged.update({1000 + i for i in range(60)})
print(checksum(merged), list(merged)[-5:])
print(
    checksum(merged.copy()), checksum(set(list(merged))), checksum(frozenset(merged)),
    checksum(set(sorted(merged, reverse=True)))
)
c = set(merged)
c -= set(range(30))
c |= {-1, -5}
c ^= {1000, 2000}
c &= set(range(-10, 1050))
print(len(c), checksum(c))
popped = [c.pop() for _ in range(10)]
print(popped, checksum(c))
tuples = {(i % 7, i % 11, str(i)) for i in range(100)}
print(len(tuples), checksum(tuples), list(tuples)[:2])
multiples = {i << 20 for i in range(40)}
print(checksum(multiples), list(multiples)[:5])
floats = {i / 8 for i in range(-40, 40)}
print(checksum(floats), list(floats)[:6])
