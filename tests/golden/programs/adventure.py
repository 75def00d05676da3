# SPDX-License-Identifier: GPL-3.0-or-later
# A text adventure played from a script of commands.

class Item:
    def __init__(self, name, description, weight=1, fixed=False):
        self.name, self.description, self.weight, self.fixed = name, description, weight, fixed

    def __str__(self):
        return self.name


class Room:
    opposite = {'north': 'south', 'south': 'north', 'east': 'west', 'west': 'east', 'up': 'down', 'down': 'up'}

    def __init__(self, name, description, *items):
        self.name, self.description = name, description
        self.items = {item.name: item for item in items}
        self.exits = {}
        self.visited = False
        self.locked = {}

    def connect(self, direction, other, key=None):
        self.exits[direction] = other
        other.exits[self.opposite[direction]] = self
        if key:
            self.locked[direction] = key

    def describe(self, full=True):
        lines = [f'== {self.name} ==']
        if full or not self.visited:
            lines.append(self.description)
        if self.items:
            lines.append('You see: ' + ', '.join(sorted(self.items)) + '.')
        lines.append('Exits: ' + ', '.join(self.exits) + '.')
        self.visited = True
        return '\n'.join(lines)


class GameOver(Exception):
    pass


class Game:
    synonyms = {
        'n': 'go north', 's': 'go south', 'e': 'go east', 'w': 'go west', 'i': 'inventory', 'l': 'look',
        'get': 'take'
    }

    def __init__(self, start):
        self.here, self.bag, self.moves, self.score = start, {}, 0, 0

    def play(self, commands):
        print(self.here.describe())
        try:
            for line in commands:
                print('>', line)
                self.moves += 1
                try:
                    print(self.execute(line) or 'OK.')
                except ValueError as e:
                    print(e)
                    self.moves -= 1
            print('You fall asleep.')
        except GameOver as e:
            print(e)
        finally:
            print(f'{self.score} points in {self.moves} moves.')

    def execute(self, line):
        words = line.lower().split()
        if not words:
            raise ValueError('Say something.')
        verb, *rest = (self.synonyms.get(words[0], words[0]) + ' ' + ' '.join(words[1:])).split()
        rest = [w for w in rest if w not in ('the', 'a', 'to')]
        handler = getattr(self, 'do_' + verb, None)
        if handler is None:
            raise ValueError(f"I don't know how to {verb!r}.")
        return handler(*rest)

    def do_go(self, direction='nowhere', *rest):
        if direction not in self.here.exits:
            raise ValueError(f'You cannot go {direction}.')
        key = self.here.locked.get(direction)
        if key and key not in self.bag:
            return f'The way {direction} is locked. You need a {key}.'
        if key:
            del self.here.locked[direction]
            self.score += 10
            print(f'(unlocking with the {key})')
        self.here = self.here.exits[direction]
        if 'treasure' in self.bag and self.here.name == 'Garden':
            self.score += 50
            raise GameOver('You carry the treasure into the sun. You win!')
        return self.here.describe(full=not self.here.visited)

    def do_look(self, *what):
        if not what:
            return self.here.describe()
        item = self.bag.get(what[-1]) or self.here.items.get(what[-1])
        return item.description if item else f'There is no {what[-1]} here.'

    def do_take(self, *names):
        taken = []
        for name in (list(self.here.items) if names == ('all',) else names):
            item = self.here.items.get(name)
            if item is None:
                raise ValueError(f'No {name} here.')
            if item.fixed:
                taken.append(f'{name}: it will not move')
            elif sum([i.weight for i in self.bag.values()]) + item.weight > 5:
                taken.append(f'{name}: too heavy')
            else:
                self.bag[name] = self.here.items.pop(name)
                self.score += 1
                taken.append(f'{name}: taken')
        return '; '.join(taken) or 'Nothing to take.'

    def do_drop(self, name):
        if name not in self.bag:
            raise ValueError(f'You have no {name}.')
        self.here.items[name] = self.bag.pop(name)

    def do_inventory(self):
        if not self.bag:
            return 'You carry nothing.'
        return 'You carry ' + ', '.join([f'{i} ({i.weight})' for i in self.bag.values()]) + '.'

    def do_quit(self):
        raise GameOver('Goodbye.')


def world():
    garden = Room(
        'Garden', 'Roses and a fountain.', Item('fountain', 'It sings.', 99, fixed=True),
        Item('lamp', 'An old lamp.')
    )
    hall = Room('Hall', 'A dusty hall with a stair.', Item('key', 'A small key.'), Item('sword', 'Very heavy.', 4))
    cellar = Room('Cellar', 'Dark and damp.', Item('treasure', 'Gold!', 3), Item('bone', 'Do not ask.'))
    tower = Room('Tower', 'You see far.')
    garden.connect('north', hall)
    hall.connect('down', cellar, key='key')
    hall.connect('up', tower)
    return garden


script = '''look
go west
go north
take sword
go down
get key
i
go down
take all
drop sword
dance
go up

drop sword
take the treasure
go up
look at the sword
go down
take treasure
look treasure
l
inventory
go up
s
never reached'''
Game(world()).play(script.split('\n'))
Game(world()).play(['take lamp', 'take fountain', 'take all', 'take moon', 'quit', 'look'])
Game(world()).play(['go north', 'go up', 'go down'])
