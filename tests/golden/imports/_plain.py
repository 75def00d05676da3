# SPDX-License-Identifier: GPL-3.0-or-later
"""A module beside the script."""
print('executing', __name__)
value = 1
names = []
_hidden = 'hidden'


def increment(by=1):
    global value
    value += by
    return value


class Thing:
    def __repr__(self):
        return f'Thing of {__name__}'
