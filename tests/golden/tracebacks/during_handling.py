# SPDX-License-Identifier: GPL-3.0-or-later
# An exception raised while another is handled.

def load(name):
    table = {'a': 1}
    try:
        return table[name]
    except KeyError:
        return fallback(name)

def fallback(name):
    return int(name)

print(load('a'), load('7'))
print(load('zzz'))
