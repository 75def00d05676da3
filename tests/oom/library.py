# SPDX-License-Identifier: GPL-3.0-or-later
# Modules at work.
import io
import math
import random
import time

s = io.StringIO("one\ntwo\r\nthree", None)
s.seek(0, 2)
s.write("é\U0001f600" * 30)
print(s.getvalue(), s.readlines(), s.newlines, s.__getstate__(), s)
b = io.BytesIO(b"one\ntwo")
b.seek(20)
b.writelines([b"x" * 50, b"y"])
print(b.getvalue(), b.seek(0), list(b), b.__getstate__())
with open("/dev/null", "w") as file, io.TextIOWrapper(file.buffer, "latin-1") as second:
    print("text", file=second)

r = random.Random("seed")
print(r.random(), r.getrandbits(200), r.randint(1, 10**30), r.choice("abc"), len(r.getstate()), r.randbytes(5))
r.setstate(r.getstate())
items = list(range(10))
r.shuffle(items)
print(items, r.sample(range(1000), 3), r.choices("abc", [1, 2, 3], k=4), r.gauss(0, 1))

print(math.factorial(60), math.comb(100, 50), math.isqrt(10**60), math.gcd(2**80, 6**50), math.log(10**400))
print(math.fsum([0.1] * 30), math.hypot(*range(30)), math.dist(range(20), range(20)), math.prod(range(1, 30)))
t = time.strptime("3 Feb 2001 04:05:06 +0100", "%d %b %Y %H:%M:%S %z")
print(t, t.tm_gmtoff, time.strftime("%Y %j %% %A", t), time.asctime(t), time.gmtime(0).__reduce__(), time.struct_time(range(11)))
