# SPDX-License-Identifier: GPL-3.0-or-later
# The holders of an object, without addresses; their number must be the count.

import tally


def without_address(text):
    while ' at 0x' in text:
        start = text.index(' at 0x')
        end = start + 6
        while end < len(text) and text[end] in '0123456789abcdef':
            end += 1
        text = text[:start] + text[end:]
    return text


def show(what, thing):
    refs = tally.refs(thing)
    assert len(refs) == tally.refcount(thing)
    refs.remove('local name thing in show(), slot 1')
    print(what, len(refs))
    for text in sorted([without_address(ref) for ref in refs]):
        print('    ' + text)
