# SPDX-License-Identifier: GPL-3.0-or-later
# A collection in slow motion does the same, in the same order, as one that nobody watches.

import gc
import io
import random
import sys
import tally
import weakref

log = []


class Node:
    def __init__(self, name):
        self.name = name


class Noisy(Node):
    def __del__(self):
        log.append(('del', self.name))


class Returning(Node):
    def __del__(self):
        log.append(('back', self.name))
        returned.append(self)


class Slotted:
    __slots__ = ('name', 'other', '__weakref__')


class Plain(int):
    __slots__ = ()


class Breaking(Node):
    def __del__(self):
        log.append(('breaks', self.name))
        self.__dict__.clear()


returned = []


def ring(*classes):
    nodes = [each(f'{each.__name__} {i}') for i, each in enumerate(classes)]
    for i, node in enumerate(nodes):
        node.next = nodes[i - 1]
    return nodes


def told(reference):
    log.append(('told', reference() is None))


def case_rings():
    ring(Node, Noisy, Node)
    ring(Noisy, Noisy)


def case_weak():
    a, b = ring(Node, Noisy)
    a.watch = weakref.ref(b, told)
    returned.append(weakref.ref(b, told))
    returned.append(weakref.ref(a, told))


def case_returning():
    ring(Returning, Noisy, Node)
    ring(Noisy, Node)


def case_breaking():
    ring(Breaking, Noisy, Breaking, Noisy)


def case_builtins():
    things = [[], {}, set(), (1,)]
    things[0].append(things)
    things[1]['all'] = things
    things.append((things,))
    things.append(lambda: things)
    things.append(things.append)


def case_generator():
    def generate():
        try:
            yield lambda: held
        finally:
            log.append('generator closed')
    held = generate()
    next(held)


def case_classes():
    class Local(Noisy):
        pass
    Local.instance = Local('local')


def case_slots_and_plain():
    first, second = Slotted(), Slotted()
    first.other, second.other = second, [first, Plain(3)]


def case_exception():
    def fail():
        try:
            raise ValueError('x')
        except ValueError as error:
            kept = error
            return kept.__traceback__ is None
    fail()


def case_collect_within():
    class Collecting:
        def __del__(self):
            log.append(('within', gc.collect(), tally.collect(), tally.collect(show=False)['steps']))
    it = Collecting()
    it.me = it


def case_random(seed):
    random.seed(seed)
    made = [random.choice((Node, Noisy, Node, Returning))(i) for i in range(30)]
    for i in range(60):
        a, b = random.choice(made), random.choice(made)
        setattr(a, f'attribute{i}', b if i % 3 else [b, (a,)])
    returned.append([weakref.ref(each, told) for each in random.sample(made, 5)])


def run(case, collect, *arguments):
    log.clear()
    case(*arguments)
    collections = [each['collections'] for each in gc.get_stats()]
    number = collect()
    after = [each['collections'] for each in gc.get_stats()]
    counts = gc.get_count()[1:]
    result = number, list(log), [b - a for a, b in zip(collections, after)], counts
    for each in returned:
        if isinstance(each, Node):
            each.__dict__.clear()
    returned.clear()
    gc.collect()
    return result


def shown():
    screen = sys.stdout
    sys.stdout = io.StringIO()
    try:
        return tally.collect(verbose=True)
    finally:
        text = sys.stdout.getvalue()
        sys.stdout = screen
        assert text.startswith('copy_counts: ') and ' unreachable' in text
        assert max(map(len, text.splitlines())) <= 80


ways = gc.collect, tally.collect, lambda: tally.collect(show=False)['unreachable'], shown

gc.collect()
gc.disable()
cases = [(value, ()) for name, value in list(globals().items()) if name.startswith('case_') and name != 'case_random']
cases += [(case_random, (seed,)) for seed in range(10)]
for case, arguments in cases:
    results = [run(case, way, *arguments) for way in ways]
    if any(result != results[0] for result in results):
        print('different:', case.__name__, arguments, *results, sep='\n    ')
    elif case is not case_random:
        print('alike:', case.__name__, len(results[0][1]))
print(len(cases), 'cases')
