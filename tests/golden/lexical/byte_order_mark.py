# SPDX-License-Identifier: GPL-3.0-or-later
# -*- coding: utf-8 -*-
# A byte order mark and an encoding declaration are accepted.
print('é', len('é'), '€')
x = 1
print(x)
if x:
    print('done')
s = '﻿'
print(len(s), ascii(s))
for c in 'añ':
    print(c, ord(c))
print(__doc__)
def f():
    return 'function'
print(f())
