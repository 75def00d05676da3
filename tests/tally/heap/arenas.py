# SPDX-License-Identifier: GPL-3.0-or-later
# tally.arenas(): the map has a character for each page, and the classes count the blocks of the pools.

import tally

arenas = tally.arenas(show=False)
print(sorted(arenas))
pages = "".join(row[1] for row in arenas["arenas"])
print(all(len(row[1]) == 64 and row[0] % (256 * 1024) == 0 for row in arenas["arenas"]))
print(set(pages) <= set(".cpbCPB<="), pages.count(".") == arenas["free_pages"])
print(sum(pages.count(letter) for letter in "cpbCPB") == arenas["pools"] == sum(row[2] for row in arenas["classes"]))
print(pages.count("<") + pages.count("=") == arenas["large_pages"])
print(all(row[2] * (4096 - 64) // row[1] >= row[3] + row[4] > 0 for row in arenas["classes"]))

before = {row[:2]: row[3] for row in arenas["classes"]}
kept = [(i, i, i) for i in range(2000)]
after = {row[:2]: row[3] for row in tally.arenas(show=False)["classes"]}
print(2000 <= after["containers", 72] - before["containers", 72] < 2100)

text = "y" * 1_000_000
span = tally.arenas(show=False)["spans"][0]
print(span[1], 1_000_049 <= span[2] <= span[3] <= span[4])
