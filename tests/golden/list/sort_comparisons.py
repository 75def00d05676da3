# SPDX-License-Identifier: GPL-3.0-or-later
# Which comparisons a sort makes: only <, in a fixed order.

log = []
class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        log.append(f'{self.n}<{other.n}')
        return self.n < other.n
    def __repr__(self):
        return str(self.n)
def trace(*values, **options):
    log.clear()
    result = sorted([Item(v) for v in values], **options)
    print(list(values), '->', result, len(log), ' '.join(log))
trace()
trace(1)
trace(1, 2)
trace(2, 1)
trace(1, 2, 3, 4)
trace(4, 3, 2, 1)
trace(2, 2, 2)
trace(3, 1, 2)
trace(5, 1, 4, 2, 3)
trace(1, 3, 2, 3, 1)
trace(3, 1, 2, reverse=True)
trace(1, 1, 0, 0, reverse=True)
log.clear()
print(min([Item(3), Item(1), Item(2)]), log)
log.clear()
print(sorted([Item(2), Item(1)], key=lambda i: i.n), log)
big = [(i * 37) % 101 for i in range(101)]
log.clear()
print(sorted([Item(v) for v in big])[:3], len(log))
log.clear()
print(sorted([Item(v) for v in range(100)])[:3], len(log))
