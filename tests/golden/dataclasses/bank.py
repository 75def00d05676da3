# A bank: accounts, transactions, interest, statements.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import total_ordering


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    INTEREST = auto()
    FEE = auto()


@dataclass(frozen=True)
class Transaction:
    kind: Kind
    amount: int  # cents
    day: int
    note: str = ''

    @property
    def effect(self):
        return self.amount if self.kind in (Kind.DEPOSIT, Kind.INTEREST) else -self.amount


class BankError(Exception):
    pass


@dataclass
class InsufficientFunds(BankError):
    needed: int
    available: int

    def __str__(self):
        return f'needs {money(self.needed)}, has {money(self.available)}'


def money(cents):
    sign = '-' if cents < 0 else ''
    return f'{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02d}'


@total_ordering
@dataclass(eq=False)
class Account(ABC):
    number: int
    owner: str
    history: list = field(default_factory=list, repr=False)

    @property
    def balance(self):
        return sum([t.effect for t in self.history])

    def deposit(self, amount, day, note=''):
        if amount <= 0:
            raise ValueError(f'cannot deposit {money(amount)}')
        self.history.append(Transaction(Kind.DEPOSIT, amount, day, note))

    def withdraw(self, amount, day, note=''):
        if amount > self.available:
            raise InsufficientFunds(amount, self.available)
        self.history.append(Transaction(Kind.WITHDRAWAL, amount, day, note))

    @property
    @abstractmethod
    def available(self): ...

    @abstractmethod
    def close_month(self, day): ...

    def __eq__(self, other):
        return isinstance(other, Account) and self.balance == other.balance

    def __lt__(self, other):
        return self.balance < other.balance

    def statement(self):
        running = 0
        lines = [f'{self.owner} ({type(self).__name__} {self.number})']
        for t in self.history:
            running += t.effect
            lines.append(f'  {t.day:>3} {t.kind.name.lower():<11}{money(t.effect):>11}{money(running):>12}  {t.note}'
                         .rstrip())
        return '\n'.join(lines)


@dataclass(eq=False)
class Savings(Account):
    rate: float = 0.02

    @property
    def available(self):
        return self.balance

    def close_month(self, day):
        interest = round(self.balance * self.rate / 12)
        if interest > 0:
            self.history.append(Transaction(Kind.INTEREST, interest, day))


@dataclass(eq=False)
class Current(Account):
    limit: int = 50000
    fee: int = 250

    @property
    def available(self):
        return self.balance + self.limit

    def close_month(self, day):
        if self.balance < 0:
            self.history.append(Transaction(Kind.FEE, self.fee, day, 'overdraft'))


@dataclass
class Bank:
    name: str
    accounts: dict = field(default_factory=dict, repr=False)
    next_number: int = 1001

    def open(self, cls, owner, **options):
        account = cls(self.next_number, owner, **options)
        self.accounts[account.number] = account
        self.next_number += 1
        return account

    def transfer(self, source, target, amount, day):
        a, b = self.accounts[source], self.accounts[target]
        a.withdraw(amount, day, f'to {b.owner}')
        b.deposit(amount, day, f'from {a.owner}')


bank = Bank('First')
ann = bank.open(Savings, 'Ann', rate=0.06)
bob = bank.open(Current, 'Bob')
eve = bank.open(Current, 'Eve', limit=0)
print(bank, ann, bob, sep='\n')
ann.deposit(1234567, 1, 'salary')
bob.deposit(10000, 2)
for source, target, amount in ((1001, 1002, 500), (1002, 1003, 45000), (1003, 1001, 45001), (1002, 1001, 99999999),
                               (1004, 1001, 5)):
    try:
        bank.transfer(source, target, amount, 3)
        print('moved', money(amount))
    except InsufficientFunds as error:
        print(repr(error), '|', error)
    except KeyError as error:
        print('no account', error)
try:
    eve.deposit(-5, 4)
except ValueError as error:
    print('ValueError:', error)
for account in bank.accounts.values():
    account.close_month(30)
    print(account.statement())
print([a.owner for a in sorted(bank.accounts.values())], max(bank.accounts.values()).owner, ann > bob, eve <= bob)
print(money(sum([a.balance for a in bank.accounts.values()])), money(-5), money(100))
try:
    Account(1, 'x')
except TypeError as error:
    print('TypeError:', error)
