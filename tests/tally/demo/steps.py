# options: --demo
# not under stress
# SPDX-License-Identifier: GPL-3.0-or-later
# A demonstration of every kind of step
import tally

# What is told before a step
# may take several lines.
# predict: What does the list hold after this?
# predict: And how many references has it?
a = [1]
# why: A sentence,
#      and how it goes on.
@staticmethod
def f(x):
    if x:
        return x

    return 'not reached'
# :units 1024
for i in range(2):
    a.append(i)
else:
    print('done')
# predict: An error does not end it.
1 // 0
b = (
    a,
    [2],
)
# why: A statement of several lines.
# :nothing
# Told at the end.
