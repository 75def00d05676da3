# SPDX-License-Identifier: GPL-3.0-or-later
"""A tokenizer and a recursive-descent parser that evaluates arithmetic."""


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            start = i
            while i < len(text) and text[i].isdigit():
                i += 1
            tokens.append(('number', int(text[start:i])))
        else:
            tokens.append((c, None))
            i += 1
    tokens.append(('end', None))
    return tokens


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def peek(self):
        return self.tokens[self.at][0]

    def take(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in '+-':
            if self.take()[0] == '+':
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ('*', '/'):
            if self.take()[0] == '*':
                value = value * self.factor() % 1000003
            else:
                value = value // (self.factor() or 1)
        return value

    def factor(self):
        kind, value = self.take()
        if kind == 'number':
            return value
        if kind == '-':
            return -self.factor()
        if kind == '(':
            value = self.expression()
            if self.take()[0] != ')':
                raise SyntaxError('expected )')
            return value
        raise SyntaxError('unexpected ' + kind)


def main():
    text = '(1 + 2 * 3 - 4) * (5 - 6 / (7 + 8)) + 90 * -(12 - 34 * (5 + 6)) - 7 * 8 * 9 + 1234567 / 89'
    total = 0
    for i in range(3000):
        total += Parser(tokenize(text)).expression() * i
    print(total)


main()
