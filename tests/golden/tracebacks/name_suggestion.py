# SPDX-License-Identifier: GPL-3.0-or-later
# A NameError with a suggestion of a similar name.

def average(numbers):
    count = len(numbers)
    return sum(numbers) / cuont

print(len([]))
print(average([1, 2, 3]))
