# SPDX-License-Identifier: GPL-3.0-or-later
print('loaded on demand')
answer = 42
