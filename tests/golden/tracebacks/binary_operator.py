# SPDX-License-Identifier: GPL-3.0-or-later
# Marks under a binary operator: ~~~ on the operands, ^ on the operator.

def ratio(values, count):
    return sum(values) * 100 / (count - len(values)) + 1

print(ratio([1, 2], 3))
print(ratio([1, 2, 3], 3))
