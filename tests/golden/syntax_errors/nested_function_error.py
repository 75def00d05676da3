# SPDX-License-Identifier: GPL-3.0-or-later
# The error stands deep inside nested blocks.

class A:
    def method(self):
        for i in range(3):
            if i:
                print(i
            else:
                pass
