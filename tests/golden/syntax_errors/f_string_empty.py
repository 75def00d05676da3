# SPDX-License-Identifier: GPL-3.0-or-later
# An empty expression in an f-string.

print(f'{}')
