# SPDX-License-Identifier: GPL-3.0-or-later
# An exception in finally while another passes.

def work():
    try:
        return [1, 2, 3][10]
    finally:
        print('cleaning up')
        {}['missing']

work()
