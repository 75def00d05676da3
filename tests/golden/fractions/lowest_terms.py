# Sums and products of random fractions are in lowest terms.
from fractions import Fraction as F
import random
random.seed(3)
def r(): return F(random.randint(-60,60), random.choice([1,2,3,4,6,12,30,-5,-7,35]))
for _ in range(300):
    a,b=r(),r()
    s=[a+b,a-b,a*b,a+3,3-a,a*7, True+a]
    for x in s: assert x.denominator>0
    print(a,b,*s)
print(F(0)+F(0), F(1,3)-F(1,3), F(0)*F(5,7), repr(F(1,2)+0))
