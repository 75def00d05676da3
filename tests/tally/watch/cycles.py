# options: --watch
# not under stress
import gc

class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

left = Node('left')
right = Node('right')
left.next = right
right.next = left
del left
del right
x = [[]]
x.append(x)
x = 'gone'
gc.collect()
