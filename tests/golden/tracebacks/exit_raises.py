# SPDX-License-Identifier: GPL-3.0-or-later
# __exit__ raises while an exception passes.

class Bad:
    def __enter__(self):
        return self
    def __exit__(self, *info):
        raise RuntimeError('exit failed')

with Bad():
    print(1 // 0)
