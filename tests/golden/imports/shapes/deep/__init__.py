# SPDX-License-Identifier: GPL-3.0-or-later
print('executing', __name__)
from ..base import Shape
from .. import VERSION
from . import inner
