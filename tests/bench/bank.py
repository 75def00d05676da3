# SPDX-License-Identifier: GPL-3.0-or-later
"""A program such as students write: a bank with accounts, commands as text, a history of tuples."""


class InsufficientFunds(Exception):
    pass


class Account:
    interest = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self.balance += amount
        self.history.append(('deposit', amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(f'{self.owner} has only {self.balance}')
        self.balance -= amount
        self.history.append(('withdraw', amount))


class Bank:
    def __init__(self):
        self.accounts = {}
        self.refused = 0

    def account(self, owner):
        if owner not in self.accounts:
            self.accounts[owner] = Account(owner)
        return self.accounts[owner]

    def run(self, command):
        words = command.split()
        try:
            if words[0] == 'deposit':
                self.account(words[1]).deposit(int(words[2]))
            elif words[0] == 'withdraw':
                self.account(words[1]).withdraw(int(words[2]))
            elif words[0] == 'transfer':
                source, target, amount = self.account(words[1]), self.account(words[2]), int(words[3])
                source.withdraw(amount)
                target.deposit(amount)
        except (InsufficientFunds, ValueError):
            self.refused += 1


def main():
    bank = Bank()
    names = ['ada', 'bob', 'eve', 'sam']
    for i in range(40000):
        name, other = names[i % 4], names[i * 7 % 4]
        bank.run(f'deposit {name} {i % 97}')
        if i % 3 == 0:
            bank.run(f'transfer {name} {other} {i % 211}')
        if i % 5 == 0:
            bank.run(f'withdraw {other} {i % 457}')
    print({a.owner: a.balance for a in bank.accounts.values()}, bank.refused,
          sum([len(a.history) for a in bank.accounts.values()]))


main()
