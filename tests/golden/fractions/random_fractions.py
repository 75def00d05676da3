# Many fractions, by chance.
import random
from fractions import Fraction

random.seed(3)
for _ in range(400):
    a = Fraction(random.randint(-50, 50), random.randint(1, 40))
    b = Fraction(random.randint(-50, 50), random.randint(1, 40))
    print(a + b, a - b, a * b, a < b, a == b, b and a / b, b and a // b, b and a % b, hash(a), round(a, 1),
          a.limit_denominator(7), a**3, float(a))
