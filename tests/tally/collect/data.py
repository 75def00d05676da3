# SPDX-License-Identifier: GPL-3.0-or-later
# tally.collect(show=False): the steps as data; other arguments.

import gc
import tally

gc.collect()
gc.disable()


class Node:
    def __del__(self):
        print('bye')


def told(step):
    lines = []
    for event in step['events']:
        assert sorted(event) == ['by', 'count', 'id', 'name', 'number', 'text', 'what']
        shown = [event['what']]
        for key in ('number', 'name', 'by', 'count', 'text'):
            if event[key] is not None:
                shown.append(f'{key}={event[key]}')
        lines.append('    ' + ' '.join(shown))
    return lines


kept = [[]]
address = id(kept)
node = Node()
node.me = node
del node
data = tally.collect(0, show=False)
for key, value in data.items():
    if key != 'steps':
        print(key, value)
for step in data['steps']:
    print(step['step'], 'again' if step['again'] else '', step['others'])
    print('\n'.join(told(step)))
print(address in [event['id'] for event in data['steps'][0]['events']])

print(tally.collect(0), tally.collect(verbose=False), tally.collect(generation=1))
for arguments in ((3,), (-1,), ('x',), (1.0,), (0, True, True)):
    try:
        tally.collect(*arguments)
    except Exception as error:
        print(type(error).__name__, error)


class Untrue:
    def __bool__(self):
        raise ValueError('neither')


for keywords in ({'verbose': Untrue()}, {'show': Untrue()}, {'slow': True}):
    try:
        tally.collect(**keywords)
    except Exception as error:
        print(type(error).__name__, error)
