# SPDX-License-Identifier: GPL-3.0-or-later
# Rebinding of names, items and attributes: when the old value dies and the new one is in place.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name, '| now', state())
def state():
    return [getattr(v, 'name', v) for v in (current, box[0], holder.attr, table['k'])]
class Holder: attr = None
holder, box, table, current = Holder(), [None], {'k': None}, None
current = N('first')
current = N('second')
box[0] = N('box 1')
box[0] = N('box 2')
holder.attr = N('attr 1')
holder.attr = N('attr 2')
table['k'] = N('item 1')
table['k'] = N('item 2')
current, box[0] = box[0], current
holder.attr, table['k'] = table['k'], holder.attr
print(state())
current = box[0] = N('shared')
print(state())
del box[:]
box = [None]
holder.attr = None
table.update(k=None)
current = None
print(state())
for current in [N('loop 1'), N('loop 2')]:
    print('in loop', current.name)
current = None
with open('/dev/null') as current:
    pass
current = N('last')
def rebind():
    global current
    current = N('from a function')
    print('rebound')
rebind()
current = None
print('end')
