# SPDX-License-Identifier: GPL-3.0-or-later
from . import base
from .base import Shape as Base
print('executing', __name__)


class Square(Base):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2


same = base.Shape is Base
