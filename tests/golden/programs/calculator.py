# SPDX-License-Identifier: GPL-3.0-or-later
# A tokenizer, a recursive-descent parser and an evaluator for arithmetic.

import math


class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(f'{message} at {position}')
        self.position = position


def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.' and text[i + 1:i + 2].isdigit():
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == '.'):
                i += 1
            word = text[start:i]
            if word.count('.') > 1:
                raise CalcError(f'bad number {word!r}', start)
            tokens.append(('num', float(word) if '.' in word else int(word), start))
        elif c.isalpha() or c == '_':
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == '_'):
                i += 1
            tokens.append(('name', text[start:i], start))
        elif text[i:i + 2] in ('**', '//', '<=', '>=', '==', '!='):
            tokens.append(('op', text[i:i + 2], i))
            i += 2
        elif c in '+-*/%()=,<>!':
            tokens.append(('op', c, i))
            i += 1
        else:
            raise CalcError(f'unexpected {c!r}', i)
    tokens.append(('end', None, len(text)))
    return tokens


class Parser:
    """expr = compare; compare = sum {cmp sum}; sum = term {+- term}; term = unary {*/ unary}; power is right-associative."""

    levels = [('<', '>', '<=', '>=', '==', '!='), ('+', '-'), ('*', '/', '//', '%')]

    def __init__(self, text):
        self.tokens, self.i = tokenize(text), 0

    @property
    def current(self):
        return self.tokens[self.i]

    def accept(self, *ops):
        kind, value, _ = self.current
        if kind == 'op' and value in ops:
            self.i += 1
            return value
        return None

    def expect(self, op):
        if not self.accept(op):
            kind, value, position = self.current
            raise CalcError(f'expected {op!r}, found {value!r}' if kind != 'end' else f'expected {op!r}', position)

    def parse(self):
        kind, value, _ = self.current
        if kind == 'name' and self.tokens[self.i + 1][:2] == ('op', '='):
            self.i += 2
            tree = ('assign', value, self.expr())
        else:
            tree = self.expr()
        if self.current[0] != 'end':
            raise CalcError(f'unexpected {self.current[1]!r}', self.current[2])
        return tree

    def expr(self, level=0):
        if level == len(self.levels):
            return self.unary()
        left = self.expr(level + 1)
        while op := self.accept(*self.levels[level]):
            left = (op, left, self.expr(level + 1))
        return left

    def unary(self):
        if self.accept('-'):
            return ('neg', self.unary())
        if self.accept('+'):
            return self.unary()
        base = self.primary()
        if self.accept('**'):
            return ('**', base, self.unary())
        if self.accept('!'):
            return ('call', 'factorial', [base])
        return base

    def primary(self):
        kind, value, position = self.current
        if kind == 'num':
            self.i += 1
            return value
        if kind == 'name':
            self.i += 1
            if not self.accept('('):
                return ('var', value)
            args = []
            while not self.accept(')'):
                args.append(self.expr())
                if not self.accept(','):
                    self.expect(')')
                    break
            return ('call', value, args)
        if self.accept('('):
            inner = self.expr()
            self.expect(')')
            return inner
        raise CalcError('expected a value', position)


binary = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
    '//': lambda a, b: a // b, '%': lambda a, b: a % b, '**': lambda a, b: a ** b, '<': lambda a, b: a < b,
    '>': lambda a, b: a > b, '<=': lambda a, b: a <= b, '>=': lambda a, b: a >= b, '==': lambda a, b: a == b,
    '!=': lambda a, b: a != b,
}
functions = {
    'sqrt': math.sqrt, 'max': max, 'min': min, 'abs': abs, 'factorial': math.factorial, 'sum': lambda *a: sum(a)
}
variables = {'pi': math.pi, 'ans': 0}


def evaluate(tree):
    if not isinstance(tree, tuple):
        return tree
    kind, *rest = tree
    if kind == 'var':
        return variables[rest[0]]
    if kind == 'neg':
        return -evaluate(rest[0])
    if kind == 'assign':
        variables[rest[0]] = value = evaluate(rest[1])
        return value
    if kind == 'call':
        return functions[rest[0]](*[evaluate(a) for a in rest[1]])
    return binary[kind](evaluate(rest[0]), evaluate(rest[1]))


def show(tree):
    if not isinstance(tree, tuple):
        return str(tree)
    return '(' + ' '.join([show(t) if isinstance(t, (tuple, int, float)) else
                           '[' + ' '.join(map(show, t)) + ']' if isinstance(t, list) else t for t in tree]) + ')'


lines = ['1 + 2 * 3', '(1 + 2) * 3', '-2 ** 2', '2 ** 3 ** 2', '2 ** -1', '10 - 4 - 3', '7 // 2 * 2 + 7 % 2',
    'x = 5 * (2 + 1)',
         'x / 4', 'y = x = 2', 'sqrt(16) + max(1, x, 3)', '5! / 3!', '.5 + 1.25', '1 < 2', '1 + 1 == 2', '3 < 2 < 1',
         '--5', '2 * -3',
         'sum()', 'sum(1,2,)', 'ans', '1 / 0', 'nope + 1', 'nope(1)', '(1 + 2', '1 +', '1 2', '3 $ 4', '1.2.3', ')',
         '', 'sqrt(0 - 1)',
         'max()', '1.5!', '2 ** 0.5', '10 ** 20 % 7', '((((1))))', 'x = ', '= 5', '1 + + + 2', '2pi', '20!']
for line in lines:
    try:
        tree = Parser(line).parse()
        value = evaluate(tree)
        variables['ans'] = value
        print(f'{line:<24} {show(tree):<36} = {value}')
    except CalcError as e:
        print(f'{line:<24} ' + ' ' * e.position + '^ ' + str(e))
    except (ArithmeticError, ValueError, TypeError) as e:
        print(f'{line:<24} {type(e).__name__}: {e}')
    except KeyError as e:
        print(f'{line:<24} unknown name {e}')
