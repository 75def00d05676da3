# SPDX-License-Identifier: GPL-3.0-or-later
__all__ = ['visible', '_underscore', 'Class']
visible = 'visible'
_underscore = '_underscore'
invisible = 'not in __all__'


class Class:
    pass
