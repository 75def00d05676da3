# SPDX-License-Identifier: GPL-3.0-or-later
# A JSON parser with positions of errors, and a printer with indentation.

class JSONError(ValueError):
    def __init__(self, message, text, position):
        line = text.count('\n', 0, position) + 1
        column = position - text.rfind('\n', 0, position)
        super().__init__(f'{message}: line {line} column {column}')
        self.line, self.column = line, column


class Parser:
    escapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
    words = {'true': True, 'false': False, 'null': None}

    def __init__(self, text):
        self.text, self.i = text, 0

    def fail(self, message):
        raise JSONError(message, self.text, self.i)

    def peek(self):
        return self.text[self.i:self.i + 1]

    def space(self):
        while self.peek() and self.peek() in ' \t\r\n':
            self.i += 1

    def take(self, c):
        if self.peek() != c:
            self.fail(f'expected {c!r}')
        self.i += 1

    def parse(self):
        value = self.value()
        self.space()
        if self.peek():
            self.fail('extra data')
        return value

    def value(self):
        self.space()
        c = self.peek()
        if c == '{':
            return self.object()
        if c == '[':
            return self.array()
        if c == '"':
            return self.string()
        if c and (c.isdigit() or c == '-'):
            return self.number()
        for word, value in self.words.items():
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        self.fail('expected a value')

    def object(self):
        result = {}
        self.take('{')
        self.space()
        if self.peek() == '}':
            self.i += 1
            return result
        while True:
            self.space()
            if self.peek() != '"':
                self.fail('expected a key')
            key = self.string()
            self.space()
            self.take(':')
            result[key] = self.value()
            self.space()
            if self.peek() == '}':
                self.i += 1
                return result
            self.take(',')

    def array(self):
        result = []
        self.take('[')
        self.space()
        if self.peek() == ']':
            self.i += 1
            return result
        while True:
            result.append(self.value())
            self.space()
            if self.peek() == ']':
                self.i += 1
                return result
            self.take(',')

    def string(self):
        self.take('"')
        parts = []
        while True:
            c = self.peek()
            if not c:
                self.fail('unterminated string')
            if c < ' ':
                self.fail('control character in string')
            self.i += 1
            if c == '"':
                return ''.join(parts)
            if c != '\\':
                parts.append(c)
                continue
            c = self.peek()
            self.i += 1
            if c in self.escapes and c:
                parts.append(self.escapes[c])
            elif c == 'u':
                parts.append(self.unicode())
            else:
                self.i -= 1
                self.fail(f'bad escape {c!r}')

    def unicode(self):
        code = self.hex4()
        if 0xD800 <= code < 0xDC00 and self.text[self.i:self.i + 2] == '\\u':
            self.i += 2
            low = self.hex4()
            code = 0x10000 + (code - 0xD800 << 10) + (low - 0xDC00)
        return chr(code)

    def hex4(self):
        digits = self.text[self.i:self.i + 4]
        try:
            if len(digits) < 4:
                raise ValueError
            code = int(digits, 16)
        except ValueError:
            self.fail('bad \\u escape')
        self.i += 4
        return code

    def number(self):
        start = self.i
        if self.peek() == '-':
            self.i += 1
        digits = self.i
        while self.peek().isdigit():
            self.i += 1
        if self.i == digits or self.text[digits] == '0' and self.i - digits > 1:
            self.i = start
            self.fail('bad number')
        kind = int
        if self.peek() == '.':
            kind = float
            self.i += 1
            if not self.peek().isdigit():
                self.fail('digit expected')
            while self.peek().isdigit():
                self.i += 1
        if self.peek() and self.peek() in 'eE':
            kind = float
            self.i += 1
            if self.peek() and self.peek() in '+-':
                self.i += 1
            if not self.peek().isdigit():
                self.fail('digit expected')
            while self.peek().isdigit():
                self.i += 1
        return kind(self.text[start:self.i])


def quote(s):
    short = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
    return '"' + ''.join([short.get(c) or (c if ' ' <= c <= '~' else escape(ord(c))) for c in s]) + '"'


def escape(code):
    if code < 0x10000:
        return f'\\u{code:04x}'
    code -= 0x10000
    return f'\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}'


def dump(value, indent=None, level=0, seen=()):
    if value is None or value is True or value is False:
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if id(value) in seen:
        raise ValueError('circular structure')
    seen += (id(value),)
    if isinstance(value, dict):
        items = [
            f'{quote(k if isinstance(k, str) else str(k))}: {dump(v, indent, level + 1, seen)}' for k,
            v in value.items()
        ]
        opening, closing = '{}'
    elif isinstance(value, (list, tuple)):
        items, (opening, closing) = [dump(v, indent, level + 1, seen) for v in value], '[]'
    else:
        raise TypeError(f'cannot write a {type(value).__name__}')
    if not items or indent is None:
        return opening + ', '.join(items) + closing
    pad = '\n' + ' ' * indent * level
    return opening + (',' + pad + ' ' * indent).join([pad[:] + ' ' * indent + items[0], *items[1:]]) + pad + closing


document = '''
{"name": "Tally", "tags": ["a", "b\\n", "\\u00e9\\ud83d\\ude00"], "empty": {}, "none": [],
 "numbers": [0, -1, 3.25, 1e3, -2.5E-2, 12345678901234567890], "nested": {"x": {"y": [true, false, null]}}}
'''
data = Parser(document).parse()
print(data)
print(dump(data))
print(dump(data, indent=2))
print(Parser(dump(data)).parse() == data, Parser(dump(data, 4)).parse() == data)
for text in ('1', '"x"', ' [ ] ', 'true', '[1,2,[3]]', '{"a":1,"a":2}', '"\\u0041\\/"', '-0', '1E2'):
    print(text, '->', repr(Parser(text).parse()))
for text in (
    '', '[', '[1,', '[1 2]', '{"a"}', '{a: 1}', '{"a":1,}', '"abc', '"\\x"', '"\\u12"', '01', '-', '1.', '1e',
    'nul', '[1]]', '{"a":\n [1,\n  x]}', '"tab\t"', '1.5.5', '[,]'
):
    try:
        print(repr(text), Parser(text).parse())
    except JSONError as e:
        print(repr(text), '->', e)
loop = [1]
loop.append({'again': loop})
for value in (
    loop, {1: {2}}, object, [b'x'], {'k': (1, None)}, {1: 2, None: 3, True: 4}, [loop[:1]] * 2, 'é"\\\n\x01',
    float('inf')
):
    try:
        print(dump(value))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
