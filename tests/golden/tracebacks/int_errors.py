# SPDX-License-Identifier: GPL-3.0-or-later
# A ValueError out of int() inside nested calls on one line.

def read(row): return [int(cell) for cell in row.split(',')]
print(max(read('1,2,3')), max(read('4,five,6')))
