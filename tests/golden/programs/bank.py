# SPDX-License-Identifier: GPL-3.0-or-later
# A bank with accounts, a ledger, interest and its own exceptions.

class BankError(Exception):
    """Anything that goes wrong in the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f'{account.owner} has {account.balance:.2f}, needs {amount:.2f}')
        self.missing = amount - account.balance


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f'no account number {self.args[0]}'


class Entry:
    count = 0

    def __init__(self, kind, amount, note=''):
        Entry.count += 1
        self.number = Entry.count
        self.kind, self.amount, self.note = kind, amount, note

    def __str__(self):
        return f'{self.number:>4} {self.kind:<10}{self.amount:>10.2f}  {self.note}'.rstrip()


class Account:
    minimum = 0

    def __init__(self, number, owner, balance=0.0):
        self.number, self.owner = number, owner
        self._balance = 0.0
        self.history = []
        if balance:
            self.deposit(balance, 'opening')

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount, note=''):
        self._check(amount)
        self._balance += amount
        self.history.append(Entry('deposit', amount, note))

    def withdraw(self, amount, note=''):
        self._check(amount)
        if self._balance - amount < self.minimum:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(Entry('withdraw', -amount, note))

    @staticmethod
    def _check(amount):
        if not isinstance(amount, (int, float)) or isinstance(amount, bool):
            raise TypeError(f'not an amount: {amount!r}')
        if amount <= 0:
            raise ValueError(f'amount must be positive: {amount}')

    def __repr__(self):
        return f'{type(self).__name__}({self.number}, {self.owner!r}, {self.balance:.2f})'

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, *args, rate=0.02, **kwargs):
        super().__init__(*args, **kwargs)
        self.rate = rate

    def add_interest(self):
        interest = round(self.balance * self.rate, 2)
        if interest:
            self.deposit(interest, f'{self.rate:.1%} interest')
        return interest


class Overdraft(Account):
    minimum = -100


class Bank:
    kinds = {'plain': Account, 'savings': Savings, 'overdraft': Overdraft}

    def __init__(self, name):
        self.name = name
        self.accounts = {}
        self.next_number = 1000

    def open(self, owner, kind='plain', **options):
        self.next_number += 1
        account = self.kinds[kind](self.next_number, owner, **options)
        self.accounts[account.number] = account
        return account.number

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def __iter__(self):
        return iter(self.accounts.values())

    def __len__(self):
        return len(self.accounts)

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        a.withdraw(amount, f'to {b.owner}')
        try:
            b.deposit(amount, f'from {a.owner}')
        except Exception:
            a.deposit(amount, 'returned')
            raise

    def total(self):
        return sum([account.balance for account in self])

    def report(self):
        print(f'{self.name}: {len(self)} accounts, total {self.total():.2f}')
        for account in sorted(self, reverse=True):
            print(f'  {account.number} {account.owner:<8}{account.balance:>10.2f} {type(account).__name__}')


bank = Bank('First Bank')
ann = bank.open('Ann', balance=500)
bob = bank.open('Bob', 'savings', balance=1000, rate=0.05)
cid = bank.open('Cid', kind='overdraft')
bank.report()

operations = [
    ('transfer', ann, bob, 120.5), ('transfer', cid, ann, 80), ('transfer', cid, ann, 50), ('transfer', ann, 4711, 5),
    ('deposit', ann, -5), ('deposit', ann, 'ten'), ('deposit', bob, 0.005), ('withdraw', bob, 10000),
    ('withdraw', cid, True), ('close', ann), ('withdraw', ann, 459.5), ('withdraw', ann, 0.01),
]
for name, *args in operations:
    try:
        if name == 'transfer':
            bank.transfer(*args)
        elif hasattr(Account, name):
            getattr(bank[args[0]], name)(*args[1:])
        else:
            raise NotImplementedError(f'cannot {name}')
    except InsufficientFunds as e:
        print(f'refused: {e} (missing {e.missing:.2f})')
    except BankError as e:
        print(f'error: {e}')
    except (TypeError, ValueError) as e:
        print(f'{type(e).__name__}: {e}')
    except NotImplementedError as e:
        print('?', e)
    else:
        print('done:', name, *args)

for account in bank:
    if isinstance(account, Savings):
        print('interest', account.add_interest())
for account in bank:
    print(account)
    for entry in account.history:
        print(entry)
bank.report()
print(Entry.count, bank.next_number, max(bank), min(bank).owner)
