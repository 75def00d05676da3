# SPDX-License-Identifier: GPL-3.0-or-later
# sys.exit with a number is the exit status.

import sys

def main():
    print('working')
    return 7

sys.exit(main())
