# options: --watch
# not under stress
a = [1, 2, 3]
b = a
b.append(4)
c = a[:]
c += [5]
b += [6]
a = None
del b, c
