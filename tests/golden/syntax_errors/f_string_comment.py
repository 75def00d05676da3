# SPDX-License-Identifier: GPL-3.0-or-later
# A comment sign inside an f-string's expression.

print(f'{1 # comment}')
