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
    # The names of this function are holders, too; they are taken off.
    refs = tally.refs(thing)
    assert len(refs) == tally.refcount(thing)
    print(what, len(refs) - 2)
    refs.remove('local name thing in show()')
    for ref in refs:
        if not ref.startswith('argument') and not ref.startswith('name thing'):
            print('    ' + without_address(ref))
