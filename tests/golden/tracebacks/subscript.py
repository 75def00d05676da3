# SPDX-License-Identifier: GPL-3.0-or-later
# Marks under a subscript, nested in a longer expression.

data = {'users': [{'name': 'Ann'}, {'name': 'Bob'}]}

def name(i):
    return 'name: ' + data['users'][i]['name'].upper()

print(name(0))
print(name(5))
