# SPDX-License-Identifier: GPL-3.0-or-later
# Identifiers of other alphabets, and their normal form (NFKC).

größe = 10
π = 3.14
имя = 'Иван'
名前 = 'ことば'
_x1é = 'mixed'
print(größe, π, имя, 名前, _x1é)
ﬁ = 'ligature'
print(fi, ﬁ)
ª = 'feminine'
print(a)
ℌ = 'fraktur H'
print(H)
ｗｉｄｅ = 'full width'
print(wide)
é = 'composed'
print(é)
class Ünïcode:
    ñ = 1
    def méthode(self, paramètre=2): return self.ñ + paramètre
u = Ünïcode()
print(u.méthode(), u.méthode(paramètre=5), Ünïcode.__name__, u.méthode.__name__)
u.ﬁeld = 'attribute'
print(u.field, u.__dict__, getattr(u, 'field'), hasattr(u, 'ﬁeld'))
def f(*, µ=0): return µ
print(f(μ=5), f(**{'μ': 6}))
try:
    f(**{'µ': 6})
except TypeError as e:
    print(ascii(str(e)))
print(len('é'), 'é' == 'é', 'ﬁ' == 'fi')
from math import pi as число_пи
print(число_пи)
lambda_ = lambda ß: ß * 2
print(lambda_(4), [ö for ö in (1, 2)])
𝐱 = 'bold x'
print(x)
try:
    неизвестное
except NameError as e:
    print(e)
a·b = 1
print(a·b)
x̂ = 'combining mark in a name'
print(x̂)
