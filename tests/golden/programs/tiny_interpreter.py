# SPDX-License-Identifier: GPL-3.0-or-later
# An interpreter for a small stack language with definitions, loops and errors.

class StackError(Exception):
    pass


class Word:
    def __init__(self, body):
        self.body = body


class Machine:
    def __init__(self, limit=2000):
        self.stack, self.words, self.output, self.memory, self.steps, self.limit = [], {}, [], {}, 0, limit
        for name in dir(self):
            if name.startswith('op_'):
                self.words[name[3:]] = getattr(self, name)
        self.words.update({
            '+': self.binary(lambda a, b: a + b), '-': self.binary(lambda a, b: a - b),
            '*': self.binary(lambda a, b: a * b),
            '/': self.binary(lambda a, b: a // b), 'mod': self.binary(lambda a, b: a % b),
            '=': self.binary(lambda a, b: int(a == b)),
            '<': self.binary(lambda a, b: int(a < b)), '>': self.binary(lambda a, b: int(a > b)),
            '.': lambda: self.output.append(str(self.pop())),
            '!': lambda: self.memory.__setitem__(self.pop(), self.pop()),
            '@': lambda: self.push(self.memory.get(self.pop(), 0)),
        })

    def push(self, *values):
        self.stack.extend(values)

    def pop(self):
        if not self.stack:
            raise StackError('stack is empty')
        return self.stack.pop()

    def binary(self, f):
        def run():
            b, a = self.pop(), self.pop()
            try:
                self.push(f(a, b))
            except ZeroDivisionError:
                raise StackError(f'{a} divided by zero') from None
        return run

    def op_dup(self):
        a = self.pop()
        self.push(a, a)

    def op_drop(self): self.pop()

    def op_swap(self):
        b, a = self.pop(), self.pop()
        self.push(b, a)

    def op_over(self):
        b, a = self.pop(), self.pop()
        self.push(a, b, a)

    def op_rot(self):
        c, b, a = self.pop(), self.pop(), self.pop()
        self.push(b, c, a)

    def op_emit(self): self.output.append(chr(self.pop()))

    def op_depth(self): self.push(len(self.stack))

    def parse(self, tokens, end=()):
        program = []
        while tokens:
            token = tokens.pop(0)
            if token in end:
                return program, token
            if token == ':':
                if not tokens:
                    raise StackError('name expected after :')
                name = tokens.pop(0)
                body, _ = self.parse(tokens, (';',))
                program.append(('define', name, body))
            elif token == 'if':
                yes, stop = self.parse(tokens, ('else', 'then'))
                no = self.parse(tokens, ('then',))[0] if stop == 'else' else []
                program.append(('if', yes, no))
            elif token == 'begin':
                program.append(('loop', self.parse(tokens, ('until',))[0]))
            elif token == 'times':
                program.append(('times', self.parse(tokens, ('end',))[0]))
            elif token.lstrip('-').isdigit():
                program.append(int(token))
            elif token[0] == '"':
                program.append(('say', token[1:-1].replace('_', ' ')))
            else:
                program.append(token)
        if end:
            raise StackError(f'{" or ".join(end)} expected')
        return program, None

    def execute(self, program):
        for item in program:
            self.steps += 1
            if self.steps > self.limit:
                raise StackError('too many steps')
            if isinstance(item, int):
                self.push(item)
            elif isinstance(item, str):
                word = self.words.get(item)
                if word is None:
                    raise StackError(f'unknown word {item!r}')
                self.execute(word.body) if isinstance(word, Word) else word()
            else:
                kind, *rest = item
                if kind == 'define':
                    self.words[rest[0]] = Word(rest[1])
                elif kind == 'if':
                    self.execute(rest[0] if self.pop() else rest[1])
                elif kind == 'loop':
                    while True:
                        self.execute(rest[0])
                        if self.pop():
                            break
                elif kind == 'times':
                    for _ in range(self.pop()):
                        self.execute(rest[0])
                else:
                    self.output.append(rest[0])

    def run(self, text):
        self.output, self.steps = [], 0
        tokens = [t for line in text.split('\n') for t in line.partition('#')[0].split()]
        try:
            program, _ = self.parse(tokens)
            self.execute(program)
        except StackError as e:
            self.output.append(f'[error: {e}]')
        except RecursionError:
            self.output.append('[error: too deep]')
        return ' '.join(self.output)


machine = Machine()
programs = [
    '1 2 + . 10 4 - . 6 7 * . 17 5 / . 17 5 mod .',
    ': square dup * ; 5 square . 12 square .',
    ': fact dup 1 < if drop 1 else dup 1 - fact * then ; 5 fact . 20 fact .',
    ': fib dup 2 < if else dup 1 - fib swap 2 - fib + then ; 0 fib . 1 fib . 10 fib .',
    '10 begin dup . 1 - dup 0 = until drop',
    '0 1 12 times over . swap over + end drop drop',
    '72 emit 105 emit "hello_world" 1 if "yes" else "no" then 0 if "yes" else "no" then',
    '7 1 ! 35 2 ! 1 @ 2 @ + . 99 @ .',
    '1 2 3 rot . . . depth .',
    ': gcd dup 0 = if drop else swap over mod gcd then ; 48 36 gcd . # comment\n 1071 462 gcd .',
    '+', '1 0 /', 'nonsense', ': broken 1', '1 if 2', 'begin 0 until', ':', ': loop loop ; loop', '5 times "x" end',
    'depth .',
    ': even 2 mod 0 = ; : collatz begin dup . dup even if 2 / else 3 * 1 + then dup 1 = until . ; 6 collatz',
    '-5 -3 * . 3 -7 / . 2 3 swap - . 1 dup dup . . .',
]
for text in programs:
    print(f'{text!r}\n    {machine.run(text)}   {machine.stack}')
    machine.stack.clear()
print(sorted([w for w, f in machine.words.items() if isinstance(f, Word)]), machine.memory)
