# A pool of connections handed out by context managers: leaks, exceptions, ExitStack, and what stays in the pool.
import contextlib
import gc
import weakref


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.number = Connection.made
        self.open = True

    def __del__(self):
        print('  connection', self.number, 'closed', 'in use' if self.open else '')


class Pool:
    def __init__(self, size):
        self.free, self.size = [], size
        self.used = weakref.WeakSet()

    def take(self):
        connection = self.free.pop() if self.free else Connection()
        connection.open = True
        self.used.add(connection)
        return connection

    def give_back(self, connection):
        connection.open = False
        self.used.discard(connection)
        if len(self.free) < self.size:
            self.free.append(connection)

    @contextlib.contextmanager
    def lend(self):
        connection = self.take()
        try:
            yield connection
        finally:
            self.give_back(connection)

    def __repr__(self):
        return f'free {[c.number for c in self.free]} used {sorted(c.number for c in self.used)}'


pool = Pool(2)
with pool.lend() as c:
    print(c.number, pool)
del c
with pool.lend() as a, pool.lend() as b, pool.lend() as c:
    print(a.number, b.number, c.number, pool)
print(pool)
del a, b
print('a and b have no names')
del c
try:
    with pool.lend() as c:
        raise KeyError(c.number)
except KeyError as error:
    print('KeyError', error, pool)
leaked = pool.take()
print(pool)
del leaked, c
print('leaked', pool)
with contextlib.ExitStack() as stack:
    taken = [stack.enter_context(pool.lend()) for _ in range(3)]
    stack.callback(print, 'callback')
    print(pool)
    keep = stack.pop_all()
print('popped', pool)
keep.close()
print('closed', pool)
del taken, keep
print('--')


class Transaction:
    def __init__(self, pool):
        self.pool = pool

    def __enter__(self):
        self.connection = self.pool.take()
        return self

    def __exit__(self, *details):
        self.pool.give_back(self.connection)
        self.connection = None
        return details[0] is ValueError


with Transaction(pool) as t:
    t.me = t
    raise ValueError
print(t.connection, pool)
del t
print(gc.collect())


def generator_uses(pool):
    with pool.lend() as c:
        yield c.number
        yield c.number


g = generator_uses(pool)
print(next(g), pool)
del g
print(pool)
manager = pool.lend()
del manager
print('never entered', pool)
with contextlib.closing(generator_uses(pool)) as g:
    print(next(g))
print(pool)
with contextlib.suppress(ZeroDivisionError):
    with pool.lend() as c:
        1 / 0
del c
pool.free.clear()
print(pool)
pool.take().pool = pool
print(gc.collect(), pool)
