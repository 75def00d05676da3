# SPDX-License-Identifier: GPL-3.0-or-later
# Ciphers: Caesar, Vigenère, rail fence, substitution, frequency attack.

ALPHABET = 'abcdefghijklmnopqrstuvwxyz'


def shift_char(c, k):
    if not (c.isascii() and c.isalpha()):
        return c
    base = ord('A') if c.isupper() else ord('a')
    return chr((ord(c) - base + k) % 26 + base)


def caesar(text, k):
    return ''.join([shift_char(c, k) for c in text])


def vigenere(text, key, decrypt=False):
    out, i = [], 0
    for c in text:
        if c.isascii() and c.isalpha():
            k = ALPHABET.index(key[i % len(key)].lower())
            out.append(shift_char(c, -k if decrypt else k))
            i += 1
        else:
            out.append(c)
    return ''.join(out)


def rails(length, n):
    pattern = list(range(n)) + list(range(n - 2, 0, -1))
    order = [pattern[i % len(pattern)] for i in range(length)] if n > 1 else [0] * length
    return sorted(range(length), key=lambda i: order[i])


def rail_fence(text, n):
    return ''.join([text[i] for i in rails(len(text), n)])


def rail_fence_decrypt(text, n):
    out = [''] * len(text)
    for c, i in zip(text, rails(len(text), n)):
        out[i] = c
    return ''.join(out)


def substitution_key(word):
    seen = ''
    for c in word.lower() + ALPHABET:
        if c in ALPHABET and c not in seen:
            seen += c
    return seen


def substitute(text, key, decrypt=False):
    a, b = (key, ALPHABET) if decrypt else (ALPHABET, key)
    return text.translate(str.maketrans(a + a.upper(), b + b.upper()))


def frequencies(text):
    counts = dict.fromkeys(ALPHABET, 0)
    for c in text.lower():
        if c in counts:
            counts[c] += 1
    total = sum(counts.values()) or 1
    return {c: n / total for c, n in counts.items()}


ENGLISH = dict(zip('etaoinshrdlu', (12.7, 9.1, 8.2, 7.5, 7.0, 6.7, 6.3, 6.1, 6.0, 4.3, 4.0, 2.8)))


def break_caesar(text):
    def score(k):
        f = frequencies(caesar(text, -k))
        return sum([abs(f[c] * 100 - expected) for c, expected in ENGLISH.items()])
    best = min(range(26), key=score)
    return best, caesar(text, -best)


def run_length(text):
    result, previous, count = [], None, 0
    for c in text + '\0':
        if c == previous:
            count += 1
        else:
            if previous:
                result.append(f'{count}{previous}' if count > 1 else previous)
            previous, count = c, 1
    return ''.join(result)


def expand(text):
    result, digits = '', ''
    for c in text:
        if c.isdigit():
            digits += c
        else:
            result += c * int(digits or 1)
            digits = ''
    return result


def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalnum()]
    return letters == letters[::-1]


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault(''.join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


plain = 'The quick brown fox jumps over the lazy dog; the end of the message is near, so attack at dawn!'
for k in (0, 1, 13, 25, 26, -3, 100):
    secret = caesar(plain, k)
    print(k, secret[:40], caesar(secret, -k) == plain)
print(break_caesar(caesar(plain, 11)))
print(break_caesar('Zpv bsf sfbejoh uijt tfoufodf jo Fohmjti, tvsfmz.'))
secret = vigenere(plain, 'Lemon')
print(secret)
print(vigenere(secret, 'lemon', decrypt=True) == plain, vigenere('ATTACKATDAWN', 'LEMON'))
for n in range(1, 6):
    print(n, rail_fence('WEAREDISCOVEREDFLEEATONCE', n), rail_fence_decrypt(rail_fence(plain, n), n) == plain)
key = substitution_key('Zebras are nice')
print(key, substitute('Flee at once. We are discovered!', key), substitute(substitute(plain, key), key, True) == plain)
top = sorted(frequencies(plain).items(), key=lambda item: (-item[1], item[0]))[:5]
print([(c, f'{f:.3f}') for c, f in top])
for text in ('aaabbc', 'abc', '', 'wwwwwwwwwwwwx', 'zz'):
    print(repr(text), run_length(text), expand(run_length(text)) == text)
print([t for t in (
    'A man, a plan, a canal: Panama', 'not one', 'Was it a car or a cat I saw?', ''
) if is_palindrome(t)])
print(anagrams('listen silent enlist google elgoog abc cab dog god act cat tac lone'.split()))
print(
    caesar('Größe ñ 日本', 3), ''.join([c.swapcase() if i % 2 else c for i, c in enumerate('Alternating')]),
    ' '.join([w.capitalize() for w in 'each word of this'.split()])
)
