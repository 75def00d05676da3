# x[a:b] of every sequence, with bounds that are ints, None, objects with __index__, and none of these.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str): pass
class L(list): pass
for c in ([1, 2, 3, 4, 5], (1, 2, 3, 4, 5), 'abcde', b'abcde', range(5), S('abcde'), L([1, 2, 3]), 'häß€x', '', [], ()):
    for a in (None, 0, 1, 2, 5, 6, 100, -1, -2, -5, -6, -100, I(2), True, 10 ** 30, -10 ** 30):
        for b in (None, 0, 1, 3, 5, 7, -1, -3, -9, I(3), False, 2 ** 62, -2 ** 70):
            print(type(c).__name__, c[a:b], c[a:], c[:b], c[:])
for c in ([1, 2], 'ab', (1, 2), 5, None, {}):
    for a in ('x', 1.5, [], 3):
        try: print(c[a:2])
        except Exception as e: print(type(e).__name__, e)
        try: print(c[0:a])
        except Exception as e: print(type(e).__name__, e)
class G:
    def __getitem__(self, k): return k
print(G()[1:2], G()[:], G()[a:'q'])
t = (1, 2, 3); print(t[:] is t, t[0:3] is t); s = 'abc'; print(s[:] is s, s[0:1] is s[0:1])
def bad(): raise ValueError('v')
try: [1][bad():2]
except ValueError as e: print(e)
try: [1][0:bad()]
except ValueError as e: print(e)
