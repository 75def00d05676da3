# SPDX-License-Identifier: GPL-3.0-or-later
# What the abstract base classes say of the containers of collections.

import collections
import collections.abc
from collections import *

P = namedtuple('P', 'x y')
print(issubclass(UserDict, collections.abc.MutableMapping), issubclass(UserList, collections.abc.MutableSequence), issubclass(UserString, collections.abc.Sequence), isinstance(deque(), collections.abc.MutableSequence), isinstance(OrderedDict(), collections.abc.MutableMapping), isinstance(Counter(), dict), issubclass(deque, collections.abc.Reversible), isinstance(P(1, 2), collections.abc.Sequence), isinstance(iter(deque()), collections.abc.Iterator), UserDict, UserList.__module__, ChainMap, Counter, namedtuple.__module__)
for T in (deque, OrderedDict, defaultdict, Counter, ChainMap, UserList):
    print(T.__name__, [A for A in ('Hashable', 'Iterable', 'Iterator', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence', 'Mapping', 'MutableMapping', 'Set', 'Reversible', 'Callable') if issubclass(T, getattr(collections.abc, A))])
