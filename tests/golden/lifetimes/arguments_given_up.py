# The arguments of a call whose evaluation an exception ends go the last first, whatever is called.
class W:
    def __init__(self, n): self.n = n
    def __del__(self): print('gone', self.n)
def fails(): raise ValueError
class C:
    def __init__(self, *a): pass
    def m(self, *a): pass
class D:
    def __init__(self, a, b, c=3): pass
for call in [lambda: print(W(1), W(2), fails()), lambda: [].append(W(1), W(2), fails()), lambda: C(W(1), W(2), fails()), lambda: D(W(1), W(2), fails()), lambda: C().m(W(1), W(2), fails()), lambda: (lambda a, b, c: 1)(W(1), W(2), fails()), lambda: D(W(1), b=W(2), c=fails()), lambda: W(8).n.x(W(3), fails())]:
    try:
        call()
    except Exception as error:
        print(type(error))
