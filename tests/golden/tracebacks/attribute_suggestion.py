# SPDX-License-Identifier: GPL-3.0-or-later
# An AttributeError with a suggestion of a similar name.

class Account:
    def __init__(self):
        self.balance = 10

    def withdraw(self, amount):
        self.balance -= amount

account = Account()
account.withdraw(3)
print(account.balance)
account.withdrow(5)
