# SPDX-License-Identifier: GPL-3.0-or-later
# A default is made once, when def runs
import tally

def add(item, basket=[]):
    basket.append(item)
    return basket

# predict: What does the first call give, and what the second?
print(add('apple'))
print(add('pear'))
# why: The [] in the first line was evaluated once. All calls share that list.

# predict: Who holds the list?
print(*tally.refs(add.__defaults__[0]), sep='\n')
tally.draw('add')
# why: The function does, for as long as it lives.

def add(item, basket=None):
    if basket is None:
        basket = []
    basket.append(item)
    return basket

# predict: Now the list is made inside the call. What do two calls give?
print(add('apple'), add('pear'))
# why: Each call evaluates [] anew. The old function died, and its list with it.
