# SPDX-License-Identifier: GPL-3.0-or-later
# An expression over several lines: the first line is shown.

def compute(a, b, c):
    return a / b + c

result = compute(
    1,
    0,
    3,
)
