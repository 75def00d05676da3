# SPDX-License-Identifier: GPL-3.0-or-later
# A traceback through methods and a constructor.

class Engine:
    def __init__(self, power):
        self.power = self.check(power)

    def check(self, power):
        if power <= 0:
            raise ValueError(f'power must be positive, not {power}')
        return power

class Car:
    def __init__(self, power):
        self.engine = Engine(power)

    @classmethod
    def racing(cls):
        return cls(power=500)

print(Car.racing().engine.power)
print(Car(-1).engine.power)
