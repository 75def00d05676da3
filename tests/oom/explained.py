# options: -i
# SPDX-License-Identifier: GPL-3.0-or-later
# A conversation after the program: the commands that look at memory, and explanations of errors.
shared = ['a', ('b', 'c')]
again = shared
class Account:
    limit = 3
    def __init__(self, owner): self.owner = owner
    def pay(self, amount): return self.owner[amount]
account = Account({'x': shared})
