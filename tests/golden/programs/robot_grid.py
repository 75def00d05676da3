# SPDX-License-Identifier: GPL-3.0-or-later
# A robot on a grid that follows a program with procedures, drawn at the end; dispatch by dicts.

class Blocked(Exception):
    def __init__(self, position):
        super().__init__(f'wall at {position}')
        self.position = position


class Vector(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    def __add__(self, other):
        return Vector(self[0] + other[0], self[1] + other[1])

    def turned(self, right=True):
        x, y = self
        return Vector(-y, x) if right else Vector(y, -x)

    def __neg__(self):
        return Vector(-self[0], -self[1])


class World:
    def __init__(self, width, height, walls=()):
        self.width, self.height, self.walls, self.marks = width, height, set(walls), {}

    def free(self, p):
        return 0 <= p[0] < self.width and 0 <= p[1] < self.height and p not in self.walls

    def draw(self, robot=None):
        def cell(p):
            if robot and p == robot.position:
                return {(1, 0): '>', (0, 1): 'v', (-1, 0): '<', (0, -1): '^'}[robot.heading]
            return '#' if p in self.walls else str(self.marks[p])[-1] if p in self.marks else '.'
        return '\n'.join([''.join([cell((x, y)) for x in range(self.width)]) for y in range(self.height)])


class Robot:
    def __init__(self, world, position=(0, 0)):
        self.world, self.position, self.heading = world, Vector(*position), Vector(1, 0)
        self.steps, self.procedures, self.trace = 0, {}, []
        self.commands = {
            'forward': self.forward, 'back': lambda n=1: self.forward(n, -1), 'left': lambda: self.turn(False),
            'right': lambda: self.turn(True), 'mark': self.mark
        }
        self.tests = {
            'wall': lambda: not self.world.free(self.position + self.heading),
            'marked': lambda: self.position in self.world.marks, 'done': lambda: self.steps >= 60
        }

    def forward(self, n=1, sign=1):
        for _ in range(n):
            target = self.position + (self.heading if sign == 1 else -self.heading)
            if not self.world.free(target):
                raise Blocked(target)
            self.position = target
            self.steps += 1

    def turn(self, right):
        self.heading = self.heading.turned(right)

    def mark(self):
        self.world.marks[self.position] = self.world.marks.get(self.position, 0) + 1

    def run(self, program):
        for command in program:
            name, *args = command if isinstance(command, tuple) else (command,)
            if name == 'repeat':
                for _ in range(args[0]):
                    self.run(args[1])
            elif name == 'until':
                while not self.tests[args[0]]():
                    self.run(args[1])
            elif name == 'if':
                self.run(args[1] if self.tests[args[0]]() else args[2] if len(args) > 2 else [])
            elif name == 'define':
                self.procedures[args[0]] = args[1]
            elif name == 'try':
                try:
                    self.run(args[0])
                except Blocked as e:
                    self.trace.append(str(e))
                    self.run(args[1])
            elif name in self.procedures:
                self.run(self.procedures[name])
            elif name in self.commands:
                self.commands[name](*args)
            else:
                raise NameError(f'robot cannot {name}')
        return self


def attempt(title, world, program, start=(0, 0)):
    robot = Robot(world, start)
    print(f'-- {title}')
    try:
        robot.run(program)
    except (Blocked, NameError, TypeError, RecursionError) as e:
        print(f'{type(e).__name__}: {e}' if not isinstance(e, RecursionError) else 'RecursionError')
    print(world.draw(robot))
    print(tuple(robot.position), robot.steps, sum(world.marks.values()), robot.trace)


attempt('square', World(6, 5), [('repeat', 4, ['mark', ('forward', 3), 'right'])], (1, 1))
attempt('to the wall', World(8, 2), [('until', 'wall', ['mark', 'forward']), 'mark'])
attempt('through the wall', World(4, 2, {(2, 0)}), [('forward', 5)])
attempt('catches', World(5, 3, {(3, 1)}), [('try', [('forward', 9)], ['left', 'mark', ('back', 1)]), 'mark'], (0, 1))
attempt(
    'procedures', World(9, 6),
    [('define', 'corner', ['mark', 'right', 'forward', 'left', 'forward']),
    ('define', 'stairs', [('repeat', 4, ['corner'])]), 'stairs']
)
attempt('unknown', World(2, 1), ['mark', 'fly'])
attempt('bad arguments', World(2, 1), [('left', 5)])
attempt('endless', World(2, 1), [('define', 'again', ['again']), 'again'])
spiral = [('until', 'done', ['mark', ('if', 'wall', ['right'], []), ('try', ['forward'], ['right', 'forward'])])]
attempt('round the walls', World(7, 5, {(3, 2), (6, 4)}), spiral)
follow = [('until', 'done', [('if', 'wall', ['right'], ['mark', 'forward', 'left', ('if', 'wall', ['right'], [])])])]
attempt('left hand on the wall', World(8, 6, {(2, 0), (2, 1), (4, 3), (5, 3), (4, 4)}), follow, (0, 3))
v = Vector(1, 2)
print(v + (1, 1), -v, v.turned(), v.turned(False).turned(), v == (1, 2), {v: 'key'}[1, 2], type(v + v).__name__)
