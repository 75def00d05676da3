# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching texts: substrings, palindromes, anagrams, ciphers, run lengths."""


def caesar(text, shift):
    result = ''
    for c in text:
        if c.isalpha():
            base = ord('A') if c.isupper() else ord('a')
            result += chr((ord(c) - base + shift) % 26 + base)
        else:
            result += c
    return result


def run_lengths(text):
    runs = []
    for c in text:
        if runs and runs[-1][0] == c:
            runs[-1][1] += 1
        else:
            runs.append([c, 1])
    return ''.join([c + str(n) for c, n in runs])


def palindromes(text):
    found = 0
    for middle in range(len(text)):
        for left, right in ((middle, middle), (middle, middle + 1)):
            while left >= 0 and right < len(text) and text[left] == text[right]:
                found += 1
                left -= 1
                right += 1
    return found


def main():
    text = 'Sing, goddess, the anger of Peleus son Achilleus and its devastation '
    coded = text * 40
    for shift in range(1, 26):
        coded = caesar(coded, shift)
    anagrams = {}
    for word in (text.lower() * 300).split():
        anagrams.setdefault(''.join(sorted(word)), set()).add(word)
    places = []
    start = (text * 500).find('son')
    while start != -1 and len(places) < 500:
        places.append(start)
        start = (text * 500).find('son', start + 1)
    print(coded[:20], len(anagrams), len(places), palindromes('abacabadabacaba' * 40),
          len(run_lengths('aaabbbccd' * 4000)), (text * 3000).count('the'))


main()
