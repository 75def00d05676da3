# Quotients and remainders of long ints of about the same length, at the edges where the leading bits decide nothing.
import random
r = random.Random(7)
def num(bits):
    k = r.randrange(5)
    n = r.getrandbits(bits) | 1 << (bits - 1)
    if k == 0: n = (1 << bits) - 1
    elif k == 1: n = 1 << (bits - 1)
    elif k == 2: n = (1 << bits) - r.randrange(5) - 1
    elif k == 3: n = (1 << (bits - 1)) + r.randrange(5)
    return n if r.random() < 0.5 else -n
h = 0
for i in range(4000):
    b = num(r.randrange(40, 300)); 
    mode = r.randrange(3)
    if mode == 0: a = num(r.randrange(1, 420))
    else:
        a = b * num(r.randrange(1, 80)) + r.choice([0, 0, 1, -1, b - 1, 1 - b, r.randrange(abs(b))])
    q = a // b; m = a % b
    assert divmod(a, b) == (q, m)
    assert q * b + m == a and (0 <= m < b if b > 0 else b < m <= 0), (a, b)
    h = (h * 31 + q + m) % (2 ** 61 - 1)
print(h)
