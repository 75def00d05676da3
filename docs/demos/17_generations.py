# SPDX-License-Identifier: GPL-3.0-or-later
# Young, middle, old: generations of the collector
import gc
import tally

# predict: Most objects die young. How often should old ones be looked at?
print(gc.get_threshold())
# why: 700 more births than deaths start a collection of the young ones; ten
#      of these one of the middle; ten of those one of all.

keep = [[]]
print(gc.is_tracked(keep), gc.is_tracked(5))
# why: Only what can hold others can be in a cycle. A number never is.

# predict: A collection of the youngest. Where is keep afterwards?
gc.collect(0)
# :gc
# why: Who survives moves on to the next generation.
before = gc.get_stats()[0]['collections']
many = [[] for _ in range(3000)]
# predict: 3000 new lists. How many collections came by themselves?
print(gc.get_stats()[0]['collections'] - before)
# why: One for about 700 births.
