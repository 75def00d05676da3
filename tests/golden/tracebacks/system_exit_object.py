# SPDX-License-Identifier: GPL-3.0-or-later
# sys.exit with another object prints it and exits with 1.

import sys
print('before')
sys.exit([1, 'two'])
