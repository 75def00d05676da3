# SPDX-License-Identifier: GPL-3.0-or-later
# A single } in an f-string.

print(f'a } b')
