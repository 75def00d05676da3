# SPDX-License-Identifier: GPL-3.0-or-later
# An exception that passes through a with statement.

class Resource:
    def __enter__(self):
        print('open')
        return self
    def __exit__(self, *info):
        print('close')
    def use(self):
        raise OSError('device lost')

with Resource() as r, Resource():
    r.use()
