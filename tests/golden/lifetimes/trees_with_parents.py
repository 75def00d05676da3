# A tree whose nodes know their parents: strong (a cycle), weak, and by proxy; who dies when a branch is cut.
import gc
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name, self.children, self.parent = name, [], parent
        if parent is not None:
            parent.children.append(self)

    def path(self):
        return (self.parent.path() + '/' if self.parent else '') + self.name

    def __del__(self):
        print('  cut', self.name)


class WeakNode(Node):
    @property
    def parent(self):
        return self._parent() if self._parent else None

    @parent.setter
    def parent(self, parent):
        self._parent = None if parent is None else weakref.ref(parent)


class ProxyNode(Node):
    def __init__(self, name, parent=None):
        super().__init__(name)
        if parent is not None:
            self.parent = weakref.proxy(parent)
            parent.children.append(self)

    def path(self):
        try:
            return self.parent.path() + '/' + self.name
        except (AttributeError, ReferenceError) as error:
            return f'{type(error).__name__} {self.name}'


def build(kind):
    root = kind('root')
    for branch in 'ab':
        node = kind(branch, root)
        for leaf in '12':
            kind(branch + leaf, node)
    return root


gc.disable()
for kind in Node, WeakNode, ProxyNode:
    print(kind.__name__)
    root = build(kind)
    print(root.children[1].children[0].path())
    leaf = root.children[0].children[1]
    print('drop branch a')
    del root.children[0]
    print('found', gc.collect())
    print('leaf says', leaf.path())
    print('drop root')
    del root
    print('found', gc.collect())
    print('leaf says', leaf.path())
    del leaf
    print('found', gc.collect())

root = build(Node)
for node in list(root.children):
    node.parent = None
del node
print('parents taken away')
del root
print('found', gc.collect())

root = build(Node)
other = Node('other')
moved = root.children.pop()
moved.parent = other
other.children.append(moved)
del root
print('found', gc.collect(), moved.path())
del moved, other
print('found', gc.collect())


class Matrix:
    def __init__(self, n):
        self.cells = [[Cell(self, i, j) for j in range(n)] for i in range(n)]


class Cell:
    __slots__ = 'matrix', 'place'

    def __init__(self, matrix, i, j):
        self.matrix, self.place = matrix, (i, j)


m = Matrix(3)
cell = m.cells[1][1]
del m
print(gc.collect(), len(cell.matrix.cells))
del cell
print(gc.collect())
gc.enable()
