# SPDX-License-Identifier: GPL-3.0-or-later
# next() of an iterator that has ended.

it = iter([1])
print(next(it))
print(next(it))
