# SPDX-License-Identifier: GPL-3.0-or-later
# A list holds references, not objects: what [[0] * 3] * 3 is
import tally

row = [0] * 3
grid = [row] * 3
# predict: How many lists are there in grid: one, three, four?
print(tally.refcount(row))
# why: * repeats the reference, not the list: three items and the name row.

tally.draw('grid', 'row')

# predict: We set one number. How many change?
grid[0][0] = 7
print(grid)
# why: There is one row, seen three times.

# predict: How is it done right?
grid = [[0] * 3 for _ in range(3)]
grid[0][0] = 7
print(grid)
tally.draw('grid')
# why: The display [0] * 3 is evaluated three times, so it makes three lists.

# predict: A tuple can't change. Can what is in it?
pair = (row, row)
row.append(1)
print(pair)
# why: The tuple holds the same two references. The list behind them changed.
