# An exception in __post_init__ that nobody catches.
from dataclasses import dataclass


@dataclass
class Age:
    years: int
    months: int = 0

    def __post_init__(self):
        if self.years < 0:
            raise ValueError(f'negative: {self.years}')


print(Age(3))
Age(-3, 1)
