# SPDX-License-Identifier: GPL-3.0-or-later
# Frames of lambdas and comprehensions.

halve = lambda x: x / 2

def table(values):
    return {str(v): [halve(v) for _ in range(2)] for v in values}

print(table([1, 2]))
print(table([1, 'a']))
