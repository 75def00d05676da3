# SPDX-License-Identifier: GPL-3.0-or-later
# Assigning to slices and deleting them: growing, shrinking, extended slices, self-assignment.

def show(change):
    a = list(range(8))
    try:
        change(a)
        print(a)
    except Exception as e:
        print(type(e).__name__, e)
def s1(a): a[2:4] = ['x']
def s2(a): a[2:4] = ['x', 'y', 'z']
def s3(a): a[2:2] = 'new'
def s4(a): a[:] = []
def s5(a): a[:0] = (1, 2)
def s6(a): a[100:] = [9]
def s7(a): a[5:2] = ['mid']
def s8(a): a[::2] = 'abcd'
def s9(a): a[::-1] = range(8)
def s10(a): a[1:6:3] = ['p', 'q']
def s11(a): a[:] = a
def s12(a): a[2:5] = a
def s13(a): a[:3] = {'k': 1}
def s14(a): a[-2:] = a[:2]
def s15(a): a[::2] = [1]
def s16(a): a[2:4] = 5
def s17(a): a[::2] = 5
def s18(a): a[5:2:-1] = [1, 2]
def s19(a): a[7:3:-2] = 'uv'
def s20(a): a[::0] = []
def s21(a): a[4:4:1] = 'ins'
def s22(a): a[4:4:2] = 'ins'
def s23(a): a[1:3] += ['plus']
def s24(a): a[1:3] *= 3
def d1(a): del a[2:5]
def d2(a): del a[:]
def d3(a): del a[::2]
def d4(a): del a[::-3]
def d5(a): del a[6:1:-2]
def d6(a): del a[5:2]
def d7(a): del a[100:]
def d8(a): del a[-3:-1]
def d9(a): del a[1::3], a[0]
def d10(a): del a[::0]
for change in (
    s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24,
    d1, d2, d3, d4, d5, d6, d7, d8, d9, d10
):
    print(change.__name__, end=' ')
    show(change)
