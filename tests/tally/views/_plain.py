# SPDX-License-Identifier: GPL-3.0-or-later
# Prints what a view prints, without addresses; no line may be longer than 80 columns.

import io, sys


def without_address(text):
    while ' at 0x' in text:
        start = text.index(' at 0x')
        end = start + 6
        while end < len(text) and text[end] in '0123456789abcdef':
            end += 1
        text = text[:start] + text[end:]
    return text


def text_of(view):
    out = sys.stdout
    sys.stdout = text = io.StringIO()
    try:
        result = view()
    finally:
        sys.stdout = out
    assert result is None
    return text.getvalue()


def plain(view):
    for line in text_of(view).splitlines():
        assert len(line) <= 80, line
        print(without_address(line))
