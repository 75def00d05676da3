# SPDX-License-Identifier: GPL-3.0-or-later
# How large is it? And how does a list grow?
import sys
import tally

# predict: How many bytes has an empty list?
print(sys.getsizeof([]))
# predict: And with three numbers in it?
print(sys.getsizeof([1, 2, 3]))
# why: 8 bytes for each reference. The numbers are objects of their own.

# predict: Which is larger: ['a'], or a list with a text of 1000 letters?
print(sys.getsizeof(['a']), sys.getsizeof(['a' * 1000]))
# why: A reference is a reference. The text is not in the list.
print(tally.deepsize(['a' * 1000]))

items = []
# predict: Ten appends. How often does the list ask for more room?
for number in range(10):
    items.append(number)
# why: It takes some slots in reserve each time, so most appends cost nothing.

# predict: An int, ever larger. What happens to its size?
print([sys.getsizeof(2 ** n) for n in (0, 29, 30, 60, 90, 1000)])
# why: 4 bytes more for each 30 bits. Ints have no largest value.
print(sys.getsizeof({}), sys.getsizeof(set()))
# why: Dicts and sets keep room for a table, so that they find things at once.
