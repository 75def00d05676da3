# SPDX-License-Identifier: GPL-3.0-or-later
print('running _fails')
before = 1
raise ValueError('module body failed')
