# options: --watch
# not under stress
def counter(start):
    n = start
    seen = []

    def step():
        nonlocal n
        n += 1
        seen.append(n)
        return n

    return step

count = counter(10)
print(count(), count())
other = counter(0)
count = other
double = lambda x: [x, x]
double('a')
