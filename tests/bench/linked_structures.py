# SPDX-License-Identifier: GPL-3.0-or-later
"""Linked objects: a linked list, a binary search tree, a heap in a list, a queue of two stacks."""


class Node:
    __slots__ = ('key', 'left', 'right')

    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key):
        if self.root is None:
            self.root = Node(key)
            self.size = 1
            return
        node = self.root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            elif key > node.key:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
            else:
                return
        self.size += 1

    def height(self):
        def measure(node):
            return 0 if node is None else 1 + max(measure(node.left), measure(node.right))
        return measure(self.root)


def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i > 0 and heap[(i - 1) // 2] > heap[i]:
        heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
        i = (i - 1) // 2


def pop(heap):
    smallest = heap[0]
    last = heap.pop()
    if heap:
        heap[0] = last
        i = 0
        while True:
            child = 2 * i + 1
            if child >= len(heap):
                break
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[i] <= heap[child]:
                break
            heap[i], heap[child] = heap[child], heap[i]
            i = child
    return smallest


def main():
    tree = Tree()
    heap = []
    seed = 99
    for _ in range(15000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        tree.insert(seed)
        push(heap, seed)
    drained = [pop(heap) for _ in range(10000)]
    print(tree.size, tree.height(), drained == sorted(drained), drained[500])


main()
