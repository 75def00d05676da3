# options: --watch
# not under stress
def add(item, to=[]):
    to.append(item)
    return to

first = add(1)
second = add([2])
del first, second

def swap(pair):
    left, right = pair
    result = right, left
    return result

print(swap(([1], [2])))
