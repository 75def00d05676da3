# SPDX-License-Identifier: GPL-3.0-or-later
# What each type of itertools says to wrong arguments, and what it is called.

import itertools

names = 'accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest'.split()
for name in names:
    function = getattr(itertools, name)
    print(function, function.__name__, function.__module__)
    for arguments in ((), (5,), (5, 6), (5, 6, 7), ([1],), ([1], [2]), ([1], 2), (1, 2, 3, 4, 5, 6), (None,)):
        try:
            function(*arguments)
            print(arguments, 'accepted')
        except Exception as error:
            print(arguments, type(error).__name__, error)
    try:
        function([1], x=3)
    except Exception as error:
        print(type(error).__name__, error)
