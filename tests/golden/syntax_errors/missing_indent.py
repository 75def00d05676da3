# SPDX-License-Identifier: GPL-3.0-or-later
# An indented block is missing.

def f():
print('x')
