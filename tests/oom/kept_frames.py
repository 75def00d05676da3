# SPDX-License-Identifier: GPL-3.0-or-later
# Frames that outlive their calls: their locals, and their callers', are all there, or memory was spoken of.
import sys

def inner(a, *rest):
    b = [a, rest]
    raise ValueError(b)

def outer(c):
    d = {'c': c}
    inner(c, d)

def give_frame(e):
    f = (e, 'f')
    return sys._getframe()

def caller(g):
    h = [g]
    return give_frame(h)

def numbers(i):
    for j in range(i):
        yield j
    raise KeyError(j)

try:
    outer(1)
except ValueError as error:
    kept = error
entry = kept.__traceback__
while entry is not None:
    print(entry.tb_frame.f_code.co_name, [k for k in entry.tb_frame.f_locals if k in 'abcdrest'])
    entry = entry.tb_next
frame = caller(2)
while frame is not None:
    print(frame.f_code.co_name, [k for k in frame.f_locals if k in 'efgh'])
    frame = frame.f_back
try:
    list(numbers(2))
except KeyError as error:
    frame = error.__traceback__.tb_next.tb_frame
print(frame.f_locals)
