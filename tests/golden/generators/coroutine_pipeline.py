# Data pushed through coroutines: a log is filtered, counted, and split.


def coroutine(function):
    def start(*args, **kwargs):
        target = function(*args, **kwargs)
        next(target)
        return target

    return start


@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    except GeneratorExit:
        print(prefix, 'closed')


@coroutine
def grep(pattern, target):
    found = 0
    try:
        while True:
            line = yield found
            if pattern in line:
                found += 1
                target.send(line)
    finally:
        print('grep', pattern, 'found', found)
        target.close()


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    except GeneratorExit:
        for target in targets:
            target.close()
        raise


@coroutine
def statistics():
    counts = {}
    while True:
        try:
            line = yield counts
        except LookupError as e:
            print('asked by', repr(e))
            line = None
        if line is not None:
            level = line.split(':', 1)[0]
            counts[level] = counts.get(level, 0) + 1


@coroutine
def batches(size, target):
    batch = []
    try:
        while True:
            batch.append((yield))
            if len(batch) == size:
                target.send(tuple(batch))
                batch = []
    except GeneratorExit:
        if batch:
            target.send(tuple(batch))
        target.close()


LOG = '''info: start
error: disk full
info: retry
warning: slow disk
error: network
info: end'''

counter = statistics()
sink = broadcast(grep('error', printer('ERR')), grep('disk', batches(2, printer('DISK'))), counter)
for line in LOG.splitlines():
    sink.send(line)
print(counter.throw(LookupError('me')))
sink.close()
print(counter.gi_frame)


def lines(text):
    for line in text.split('\n'):
        yield line


def fields(source):
    return (line.partition(': ')[::2] for line in source)


def only(level, source):
    return ((kind, text) for kind, text in source if kind == level)


print(list(only('info', fields(lines(LOG)))))
print(sum(len(text) for _, text in fields(lines(LOG))))
