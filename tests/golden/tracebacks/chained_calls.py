# SPDX-License-Identifier: GPL-3.0-or-later
# Method chains over one line: which call is marked.

words = ' some words here '
print(words.strip().split().pop())
print(words.strip().split().pop().missing().upper())
