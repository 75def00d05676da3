# SPDX-License-Identifier: GPL-3.0-or-later
# Modules share the state of a third; names copied by from-import don't follow.

import _user_one, _user_two
import _state
print(_state.registry.keys(), _user_one.one(), _user_two.two(), _user_one.one())
print(_state.counter, _user_two.counter)
from _state import counter, tick
tick()
print(counter, _state.counter, tick.__module__)
_state.counter = 100
print(tick(), _user_two.two(), counter)
for name in sorted(_state.registry):
    print(name, _state.registry[name]())
import sys
print(sys.modules['_state'] is _state, sys.modules['__main__'].counter)
del sys.modules['_state']
import _state as fresh
print(fresh is _state, fresh.counter, _state.counter, fresh.registry, tick(), fresh.counter)
_user_one._state = fresh
print(_user_one.one(), fresh.counter)
