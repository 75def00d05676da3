# Generic classes: a stack, a tree, a repository; bases, arguments, instances.
from typing import Any, Callable, Dict, Generic, Iterable, Iterator, List, Optional, Sequence, Tuple, TypeVar

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V')
N = TypeVar('N', int, float)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Stack(Generic[T]):
    def __init__(self, items: Optional[Iterable[T]] = None) -> None:
        self._items: List[T] = list(items or ())

    def push(self, item: T) -> 'Stack[T]':
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError('the stack is empty')
        return self._items.pop()

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def map(self, function: Callable[[T], V]) -> 'Stack[V]':
        return Stack([function(item) for item in self._items])


stack: Stack[int] = Stack[int]([1, 2])
print(stack.push(3).pop(), list(stack), len(stack), stack.__orig_class__, type(stack), list(stack.map(str)))
print(isinstance(stack, Stack), isinstance(stack, Generic), issubclass(Stack, Generic), Stack.__mro__)
print(Stack.__orig_bases__, Stack.__parameters__, Stack[int].__args__, Stack[int] == Stack[int], Stack[int].push is Stack.push)
attempt(lambda: isinstance(stack, Stack[int]))
attempt(lambda: Stack[int]([]).pop())
attempt(lambda: Stack[int, str])
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: Generic[()])


class IntStack(Stack[int]):
    def total(self) -> int:
        return sum(self._items)


class Named(Stack[T], Generic[T, K]):
    name: K


class Table(Dict[K, List[V]]):
    def add(self, key: K, value: V) -> None:
        self.setdefault(key, []).append(value)


class Multi(Sequence[T]):
    def __init__(self, *items: T):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


print(IntStack([1, 2, 3]).total(), IntStack.__mro__, IntStack.__orig_bases__, IntStack.__parameters__)
print(Named.__parameters__, Named[int, str], Named.__mro__)
table = Table()
table.add('a', 1)
table.add('a', 2)
print(table, isinstance(table, dict), Table.__bases__, Table.__parameters__, Table[str, int], Table.__orig_bases__)
m = Multi(5, 6, 7)
print(list(m), 6 in m, m.index(7), m.count(5), list(reversed(m)), Multi.__mro__[1].__name__, Multi[int])
attempt(lambda: IntStack[int])


def plain_generic():
    class Bad(Generic):
        pass


def not_all():
    class Bad(List[T], Generic[K]):
        pass


def twice():
    class Bad(Generic[T], Generic[K]):
        pass


for make in (plain_generic, not_all, twice):
    attempt(make)


class Node(Generic[K, V]):
    __slots__ = ('key', 'value', 'left', 'right')

    def __init__(self, key: K, value: V) -> None:
        self.key, self.value = key, value
        self.left: Optional['Node[K, V]'] = None
        self.right: Optional['Node[K, V]'] = None


class Tree(Generic[K, V]):
    def __init__(self) -> None:
        self.root: Optional[Node[K, V]] = None
        self.size = 0

    def put(self, key: K, value: V) -> None:
        node = Node[K, V](key, value)
        if self.root is None:
            self.root = node
        else:
            self._put(self.root, node)
        self.size += 1

    def _put(self, at: Node[K, V], node: Node[K, V]) -> None:
        side = 'left' if node.key < at.key else 'right'
        below = getattr(at, side)
        if below is None:
            setattr(at, side, node)
        else:
            self._put(below, node)

    def items(self) -> List[Tuple[K, V]]:
        found: List[Tuple[K, V]] = []

        def walk(node: Optional[Node[K, V]]) -> None:
            if node:
                walk(node.left)
                found.append((node.key, node.value))
                walk(node.right)
        walk(self.root)
        return found


tree: Tree[str, int] = Tree()
for word in 'the quick brown fox jumps over the lazy dog'.split():
    tree.put(word, len(word))
print(tree.items(), tree.size)


class Meta(type):
    pass


class WithMeta(Generic[T], metaclass=Meta):
    pass


print(WithMeta[int], type(WithMeta), WithMeta[int]().__orig_class__)


class Init(Generic[T]):
    def __init_subclass__(cls, /, option=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.option = option


class Sub(Init[int], option=5):
    pass


print(Sub.option, Sub.__orig_bases__)
