# SPDX-License-Identifier: GPL-3.0-or-later
# A KeyError in a chain of subscripts.

config = {'server': {'port': 80}}
print(config['server']['port'])
print(config['server']['host']['name'])
