# Walks over trees with yield from, and the same fringe of two trees.


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def preorder(self, depth=0):
        yield depth, self.value
        for child in (self.left, self.right):
            if child is not None:
                yield from child.preorder(depth + 1)

    def postorder(self):
        count = 0
        for child in filter(None, (self.left, self.right)):
            count += yield from child.postorder()
        yield self.value
        return count + 1

    def levels(self):
        level = [self]
        while level:
            yield [node.value for node in level]
            level = [child for node in level for child in (node.left, node.right) if child]

    def leaves(self):
        if not self.left and not self.right:
            yield self.value
        for child in (self.left, self.right):
            yield from child.leaves() if child else ()


def build(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(values[middle], build(values[:middle]), build(values[middle + 1:]))


def same_fringe(a, b):
    missing = object()
    x, y = a.leaves(), b.leaves()
    while True:
        left, right = next(x, missing), next(y, missing)
        if left != right:
            return False
        if left is missing:
            return True


tree = build('abcdefg')
print(''.join(tree), [f"{'.' * depth}{value}" for depth, value in tree.preorder()])


def counted(walk):
    print('nodes:', (yield from walk))


print(list(counted(tree.postorder())))
print(list(tree.levels()), list(tree.leaves()))
print(same_fringe(tree, build('abcdefg')), same_fringe(tree, build('abcdefh')), same_fringe(tree, build('abc')))


def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4, [], 5]), 6], [[[7]]]])))


def paths(graph, start, goal, seen=()):
    if start == goal:
        yield [*seen, goal]
        return
    for following in graph.get(start, ()):
        if following not in seen:
            yield from paths(graph, following, goal, (*seen, start))


graph = {'a': 'bc', 'b': 'cd', 'c': 'd', 'd': 'a'}
print([''.join(p) for p in paths(graph, 'a', 'd')])
