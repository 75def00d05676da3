# SPDX-License-Identifier: GPL-3.0-or-later
# A doubly linked list with iteration, slicing, reversal and sorting by merging.

class Node:
    __slots__ = ('value', 'next', 'previous')

    def __init__(self, value, previous=None, next=None):
        self.value, self.previous, self.next = value, previous, next


class LinkedIterator:
    def __init__(self, node, forward=True):
        self.node, self.forward = node, forward

    def __iter__(self):
        return self

    def __next__(self):
        if self.node is None:
            raise StopIteration
        value = self.node.value
        self.node = self.node.next if self.forward else self.node.previous
        return value


class LinkedList:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.length = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value, previous=self.tail)
        if self.tail:
            self.tail.next = node
        else:
            self.head = node
        self.tail = node
        self.length += 1
        return self

    def prepend(self, value):
        node = Node(value, next=self.head)
        if self.head:
            self.head.previous = node
        else:
            self.tail = node
        self.head = node
        self.length += 1
        return self

    def _node(self, i):
        if not isinstance(i, int):
            raise TypeError(f'index must be an int, not {type(i).__name__}')
        if not -self.length <= i < self.length:
            raise IndexError(f'{i} out of range for length {self.length}')
        i %= self.length
        node = self.head
        for _ in range(i):
            node = node.next
        return node

    def _unlink(self, node):
        if node.previous:
            node.previous.next = node.next
        else:
            self.head = node.next
        if node.next:
            node.next.previous = node.previous
        else:
            self.tail = node.previous
        self.length -= 1
        return node.value

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        return self._node(i).value

    def __setitem__(self, i, value):
        self._node(i).value = value

    def __delitem__(self, i):
        self._unlink(self._node(i))

    def pop(self, i=-1):
        return self._unlink(self._node(i))

    def remove(self, value):
        node = self.head
        while node:
            if node.value == value:
                self._unlink(node)
                return
            node = node.next
        raise ValueError(f'{value!r} is not in the list')

    def insert(self, i, value):
        if i <= 0:
            return self.prepend(value)
        if i >= self.length:
            return self.append(value)
        after = self._node(i)
        node = Node(value, after.previous, after)
        after.previous.next = after.previous = node
        self.length += 1
        return self

    def reverse(self):
        node = self.head
        while node:
            node.next, node.previous = node.previous, node.next
            node = node.previous
        self.head, self.tail = self.tail, self.head

    def sorted(self, key=lambda x: x):
        if self.length < 2:
            return LinkedList(self)
        middle = self.length // 2
        left, right = self[:middle].sorted(key), self[middle:].sorted(key)
        result = LinkedList()
        while left and right:
            result.append((right if key(right[0]) < key(left[0]) else left).pop(0))
        for rest in (left, right):
            for value in rest:
                result.append(value)
        return result

    def __iter__(self):
        return LinkedIterator(self.head)

    def __reversed__(self):
        return LinkedIterator(self.tail, forward=False)

    def __len__(self):
        return self.length

    def __eq__(self, other):
        if not isinstance(other, LinkedList):
            return NotImplemented
        return len(self) == len(other) and all([a == b for a, b in zip(self, other)])

    def __add__(self, other):
        return LinkedList([*self, *other])

    def __repr__(self):
        return 'LinkedList(' + ' <-> '.join(map(repr, self)) + ')'

    def check(self):
        forward, backward = list(self), list(reversed(self))
        assert forward == backward[::-1] and len(forward) == self.length, (forward, backward)


a = LinkedList([3, 1, 2])
a.append(5).prepend(0).insert(2, 'x').insert(100, 'end').insert(-5, 'start')
print(a, len(a), a[0], a[-1], a[3], 'x' in a, 'q' in a, bool(a), bool(LinkedList()))
a.check()
print(a.pop(), a.pop(0), a.pop(2), a)
a[1] = 10
del a[0]
a.remove(2)
print(a, list(reversed(a)), a[1:], a[::-1], a + [7, 8])
a.check()
a.reverse()
print(a, a == LinkedList([5, 10]), a == [5, 10], a != LinkedList())
a.check()
for action in (lambda: a[5], lambda: a['x'], lambda: a.remove('none'), lambda: LinkedList().pop(), lambda: a[1.5]):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
numbers = LinkedList([(i * 37) % 23 for i in range(15)])
print(numbers.sorted(), numbers.sorted(key=lambda n: -n)[:3], numbers.sorted().pop())
words = LinkedList('the quick brown fox jumps over the lazy dog'.split())
print(words.sorted(), words.sorted(len), [w.upper() for w in words[2:4]], max(words), ' '.join(reversed(words)))
while words:
    print(words.pop(0 if len(words) % 2 else -1), end=' ')
print(words, words.head, words.tail)
words.append('again').check()
print(words, sum(numbers), sorted(numbers)[-1], {x: y for x, y in zip(numbers, 'abc')})
