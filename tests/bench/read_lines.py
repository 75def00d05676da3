# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a file line by line: this very program, many times."""


def main():
    lines = words = characters = 0
    longest = ''
    for _ in range(2500):
        with open(__file__, encoding='utf-8') as file:
            for line in file:
                lines += 1
                characters += len(line)
                words += len(line.split())
                if len(line) > len(longest):
                    longest = line
    print(lines, words, characters, longest.strip())


main()
