# SPDX-License-Identifier: GPL-3.0-or-later
# A long line with a short mark.

first_value, second_value, third_value, fourth_value, fifth_value = 1, 2, 3, 4, 0
print((first_value + second_value) * third_value, (first_value - second_value) / fifth_value, 'end of a long line')
