# SPDX-License-Identifier: GPL-3.0-or-later
# A binary search tree: insertion, deletion, traversals, balance, drawing.

class Tree:
    class Node:
        def __init__(self, key, value):
            self.key, self.value, self.left, self.right = key, value, None, None

    def __init__(self, items=()):
        self.root, self.size = None, 0
        for key, value in items:
            self[key] = value

    def __setitem__(self, key, value):
        def put(node):
            if node is None:
                self.size += 1
                return Tree.Node(key, value)
            if key < node.key:
                node.left = put(node.left)
            elif node.key < key:
                node.right = put(node.right)
            else:
                node.value = value
            return node
        self.root = put(self.root)

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def __delitem__(self, key):
        def remove(node):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = remove(node.left)
            elif node.key < key:
                node.right = remove(node.right)
            elif node.left is None or node.right is None:
                self.size -= 1
                return node.left or node.right
            else:
                parent, next_ = node, node.right
                while next_.left:
                    parent, next_ = next_, next_.left
                node.key, node.value = next_.key, next_.value
                if parent is node:
                    parent.right = next_.right
                else:
                    parent.left = next_.right
                self.size -= 1
            return node
        self.root = remove(self.root)

    def __len__(self):
        return self.size

    def __iter__(self):
        return iter([key for key, _ in self.items()])

    def items(self):
        result, stack, node = [], [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            result.append((node.key, node.value))
            node = node.right
        return result

    def levels(self):
        result, row = [], [self.root] if self.root else []
        while row:
            result.append([n.key for n in row])
            row = [c for n in row for c in (n.left, n.right) if c]
        return result

    def walk(self, order):
        out = []

        def visit(node):
            if node:
                for step in order:
                    if step == 'L':
                        visit(node.left)
                    elif step == 'R':
                        visit(node.right)
                    else:
                        out.append(node.key)
        visit(self.root)
        return out

    @property
    def height(self):
        def h(node):
            return 0 if node is None else 1 + max(h(node.left), h(node.right))
        return h(self.root)

    def balanced(self):
        items = self.items()
        tree = Tree()

        def build(low, high):
            if low < high:
                middle = (low + high) // 2
                tree[items[middle][0]] = items[middle][1]
                build(low, middle)
                build(middle + 1, high)
        build(0, len(items))
        return tree

    def between(self, low, high):
        return [k for k in self if low <= k <= high]

    def draw(self):
        lines = []

        def visit(node, depth):
            if node:
                visit(node.right, depth + 1)
                lines.append('    ' * depth + str(node.key))
                visit(node.left, depth + 1)
        visit(self.root, 0)
        return '\n'.join(lines) or '(empty)'


tree = Tree([(k, f'v{k}') for k in (50, 30, 70, 20, 40, 60, 80, 35, 45, 65)])
print(tree.draw())
print(len(tree), tree.height, list(tree), tree[45], 65 in tree, 66 in tree)
print(tree.walk('NLR'), tree.walk('LRN'), tree.walk('LNR'), tree.walk('RNL')[:3], tree.levels(), sep='\n')
print(tree.between(33, 62))
tree[45] = 'changed'
print(tree[45], len(tree))
for key in (20, 30, 50, 70, 999):
    try:
        del tree[key]
        print('deleted', key, list(tree), tree.height)
    except KeyError as e:
        print('no key', e)
print(tree.draw())
line = Tree(zip(range(15), 'abcdefghijklmno'))
print(line.height, line.balanced().height, list(line.balanced()) == list(line), line.balanced().levels())
print(Tree().draw(), Tree().height, Tree().levels(), list(Tree()))
words = Tree()
for word in 'it was the best of times it was the worst of times'.split():
    words[word] = words[word] + 1 if word in words else 1
print(words.items(), max(words.items(), key=lambda i: i[1]))
while len(tree):
    key = tree.root.key
    del tree[key]
    print(key, end=' ')
print(tree.root)
