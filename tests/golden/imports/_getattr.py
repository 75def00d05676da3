# SPDX-License-Identifier: GPL-3.0-or-later
def __getattr__(name):
    if name.startswith('dynamic'):
        return f'<{name}>'
    raise AttributeError(f'module {__name__} has no {name}')


def __dir__():
    return ['listed', 'names']


real = 'real'
