# SPDX-License-Identifier: GPL-3.0-or-later
# input from an empty standard input raises EOFError, after printing its prompt.

import sys
try:
    input()
except EOFError as e:
    print(repr(e), e)
try:
    input('prompt> ')
except EOFError as e:
    print('|', e)
try:
    input('a', 'b')
except TypeError as e:
    print(e)
class Prompt:
    def __str__(self):
        return 'object prompt: '
try:
    input(Prompt())
except EOFError:
    print('end')
def ask(question, default):
    try:
        return input(question) or default
    except EOFError:
        print('(no input)')
        return default
print(ask('Name? ', 'nobody'))
print(repr(sys.stdin.readline()), repr(sys.stdin.read()), list(sys.stdin), sys.stdin.readlines())
class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)
    def readline(self):
        return self.lines.pop(0) if self.lines else ''
sys.stdin = Lines('first\n', 'second', '\n', '  spaces  \n')
print(repr(input()), repr(input('? ')), repr(input()), repr(input()))
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = sys.__stdin__
