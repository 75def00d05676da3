# SPDX-License-Identifier: GPL-3.0-or-later
# Statistics of a text: words, sentences, n-grams, wrapping, justification, an index.

TEXT = '''The old clock in the hall of the school had stopped at noon, and nobody knew why: the teachers
had looked at its wheels, the pupils had looked at its hands, but neither the teachers nor the pupils
could find anything wrong with it, "and what is the use of a clock," said Mia "that is right only
twice a day?"

So she opened the heavy door of the clock (as quietly as she could, for the hall was empty and every
sound came back from its walls), and looked whether a spring had broken or a chain had slipped; behind
the pendulum, curled up and fast asleep, lay the well-known grey cat of the caretaker.'''


def words_of(text):
    words, current = [], ''
    for c in text + ' ':
        if c.isalpha() or c in "'-" and current:
            current += c.lower()
        elif current:
            words.append(current.rstrip("'-"))
            current = ''
    return words


def sentences_of(text):
    result, start = [], 0
    for i, c in enumerate(text):
        if c in '.?!' and (i + 1 == len(text) or text[i + 1] in ' \n"'):
            result.append(' '.join(text[start:i + 1].split()))
            start = i + 1
    rest = ' '.join(text[start:].split()).strip('"')
    return result + ([rest] if rest else [])


class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for item in items:
            self[item] += 1

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda kv: (-kv[1], kv[0]))[:n]

    def __add__(self, other):
        result = Counter()
        for source in (self, other):
            for k, v in source.items():
                result[k] += v
        return result


def ngrams(items, n):
    return list(zip(*[items[i:] for i in range(n)]))


def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    return lines + [line] * bool(line)


def justify(lines, width):
    out = []
    for i, line in enumerate(lines):
        words = line.split()
        gaps = len(words) - 1
        if i == len(lines) - 1 or gaps == 0:
            out.append(line)
            continue
        spaces = width - sum(map(len, words))
        small, extra = divmod(spaces, gaps)
        text = words[0]
        for j, w in enumerate(words[1:]):
            text += ' ' * (small + (j < extra)) + w
        out.append(text)
    return out


def index_of(text):
    index = {}
    for number, line in enumerate(text.split('\n'), 1):
        for w in words_of(line):
            index.setdefault(w, [])
            if not index[w] or index[w][-1] != number:
                index[w].append(number)
    return index


def ranges(numbers):
    parts, start, previous = [], None, None
    for n in numbers + [None]:
        if previous is not None and (n is None or n != previous + 1):
            parts.append(f'{start}' if start == previous else f'{start}-{previous}')
            start = n
        elif previous is None:
            start = n
        previous = n
    return ', '.join(parts)


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


words = words_of(TEXT)
sentences = sentences_of(TEXT)
print(len(TEXT), len(words), len(set(words)), len(sentences), TEXT.count('\n'), len(TEXT.split('\n\n')))
print(f'{sum(map(len, words)) / len(words):.3f} letters a word, {len(words) / len(sentences):.1f} words a sentence')
counts = Counter(words)
for w, n in counts.most_common(8):
    print(f'{w:<8}{n:>3} {"#" * n}')
print(counts['unicorn'], counts['the'], len(counts), 'unicorn' in counts)
letters = Counter([c for c in TEXT.lower() if c.isalpha()])
print(letters.most_common(5), letters.most_common()[-3:], sum(letters.values()))
print(
    Counter(map(len, words)).most_common(4), max(words, key=lambda w: (len(w), w)),
    sorted({w for w in words if len(w) > 8})
)
print(Counter(ngrams(words, 2)).most_common(3), Counter(ngrams('abracadabra', 3)).most_common(2))
print([s[:30] for s in sentences])
for line in wrap(TEXT.split('\n\n')[0], 40):
    print('|' + line)
for line in justify(wrap(TEXT.split('\n\n')[1], 44), 44):
    print('|' + line + '|' if len(line) == 44 else '|' + line)
index = index_of(TEXT)
for w in sorted(index):
    if len(index[w]) > 2:
        print(f'{w:.<12}{ranges(index[w])}')
print([ranges(r) for r in ([1], [1, 2, 3], [1, 3, 4, 9], [])])
print([edit_distance(a, b) for a, b in (('kitten', 'sitting'), ('', 'abc'), ('same', 'same'), ('flaw', 'lawn'))])
print(
    min(counts, key=lambda w: (edit_distance(w, 'penduluns'), w)), (Counter('aab') + Counter('bc')).most_common(),
    wrap('', 5), wrap('toolongword a', 4)
)
print(
    TEXT.title().split()[:6], TEXT.upper().split()[-2:], sum([w.istitle() for w in TEXT.split()]),
    TEXT.swapcase()[:20]
)
