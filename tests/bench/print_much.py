# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing many lines of several values."""


def main():
    for i in range(60000):
        print(i, i * i % 1000, 'line', i / 8, sep='\t')
    for i in range(40000):
        print(f'{i:6d} {i ** 0.5:.3f}')


main()
