# SPDX-License-Identifier: GPL-3.0-or-later
# raise ... from None hides what was handled.

def find(items, wanted):
    try:
        return items.index(wanted)
    except ValueError:
        raise LookupError(f'{wanted} is not there') from None

print(find([1, 2], 2))
print(find([1, 2], 5))
