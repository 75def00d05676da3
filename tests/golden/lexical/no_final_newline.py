# SPDX-License-Identifier: GPL-3.0-or-later
# The last line has no line end; comments and blocks may end so too.

for i in range(3):
    print(i)
    if i == 1:
        print('one')
def f():
    return [1,
            2]
print(f())
class A:
    def m(self):
        return 'm'
print(A().m())
if True:
    x = 'last block'
    print(x)  # and a comment