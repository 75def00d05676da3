# SPDX-License-Identifier: GPL-3.0-or-later
# sys.exit with a message: the message on stderr, status 1.

import sys
print('before')
try:
    sys.exit('stopping: something is wrong')
finally:
    print('finally runs')
