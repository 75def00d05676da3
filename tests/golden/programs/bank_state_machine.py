# SPDX-License-Identifier: GPL-3.0-or-later
# A cash machine as a table of states, with exceptions for what is not allowed.

class MachineError(Exception):
    pass


class WrongState(MachineError):
    def __init__(self, action, state):
        super().__init__(f'cannot {action} while {state}')


class CardEaten(MachineError):
    pass


def only_in(*states):
    def decorate(method):
        def checked(self, *args):
            if self.state not in states:
                raise WrongState(method.__name__, self.state)
            self.log.append(f'{self.state}:{method.__name__}')
            return method(self, *args)
        checked.__name__ = method.__name__
        checked.states = states
        return checked
    return decorate


class Card:
    def __init__(self, number, pin, balance):
        self.number, self.pin, self.balance, self.blocked = number, pin, balance, False

    def __repr__(self):
        return f'Card({self.number})'


class Machine:
    notes = (50, 20, 10, 5)
    tries = 3

    def __init__(self, stock):
        self.stock, self.state, self.card, self.failures, self.log = dict(stock), 'idle', None, 0, []

    @only_in('idle')
    def insert(self, card):
        if card.blocked:
            raise MachineError(f'{card} is blocked')
        self.card, self.state, self.failures = card, 'waiting for pin', 0

    @only_in('waiting for pin')
    def enter(self, pin):
        if pin == self.card.pin:
            self.state = 'ready'
            return 'welcome'
        self.failures += 1
        if self.failures == self.tries:
            self.card.blocked = True
            card, self.card, self.state = self.card, None, 'idle'
            raise CardEaten(f'{card} is kept after {self.tries} wrong pins')
        return f'wrong pin, {self.tries - self.failures} left'

    @only_in('ready')
    def withdraw(self, amount):
        if amount > self.card.balance:
            raise MachineError(f'balance is only {self.card.balance}')
        given = self.pick(amount)
        for note, count in given.items():
            self.stock[note] -= count
        self.card.balance -= amount
        return given

    def pick(self, amount):
        def search(rest, notes):
            if rest == 0:
                return {}
            if not notes:
                return None
            note, *others = notes
            for count in range(min(rest // note, self.stock.get(note, 0)), -1, -1):
                found = search(rest - count * note, others)
                if found is not None:
                    return {note: count, **found} if count else found
            return None
        given = search(amount, self.notes)
        if not given:
            raise MachineError(f'cannot pay {amount} with {self.stock}')
        return given

    @only_in('ready')
    def balance(self):
        return self.card.balance

    @only_in('ready', 'waiting for pin')
    def eject(self):
        card, self.card, self.state = self.card, None, 'idle'
        return card

    def allowed(self):
        return [name for name in sorted(dir(self)) if self.state in getattr(getattr(self, name), 'states', ())]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if self.card:
            print('  (ejected', self.eject(), 'on leaving)')
        if kind and issubclass(kind, MachineError):
            print('  session ended by', kind.__name__)
            return True
        return False


def session(machine, *steps):
    for name, *args in steps:
        try:
            result = getattr(machine, name)(*args)
        except WrongState as e:
            print(f'  {name}{tuple(args)}: refused, {e}; possible: {machine.allowed()}')
        except CardEaten as e:
            print(f'  {name}{tuple(args)}: {e}!')
        except MachineError as e:
            print(f'  {name}{tuple(args)}: {e}')
        else:
            print(f'  {name}{tuple(args)}', '->', result, f'[{machine.state}]')


ann, bob = Card(1, 1234, 200), Card(2, 9999, 60)
machine = Machine({50: 2, 20: 3, 5: 1})
print('ann')
session(
    machine, ('withdraw', 10), ('insert', ann), ('insert', bob), ('balance',), ('enter', 1), ('enter', 1234),
    ('enter', 1234), ('balance',), ('withdraw', 65), ('withdraw', 60), ('withdraw', 30), ('withdraw', 500),
    ('withdraw', 0), ('eject',), ('eject',)
)
print('bob')
session(
    machine, ('insert', bob), ('enter', 0), ('enter', 0), ('enter', 0), ('enter', 9999), ('insert', bob),
    ('insert', ann), ('eject',)
)
print(machine.stock, ann.balance, bob.blocked, machine.allowed())
print('with')
with machine as m:
    m.insert(ann)
    print('  ', m.enter(1234), m.withdraw(20))
with machine as m:
    m.insert(ann)
    m.withdraw(20)
    print('never')
try:
    with machine as m:
        m.insert(ann)
        m.enter()
except TypeError as e:
    print(' ', e)
print(machine.state, machine.card, len(machine.log), machine.log[-3:])
counts = {}
for entry in machine.log:
    counts[entry] = counts.get(entry, 0) + 1
for entry, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f'{n} {entry}')
