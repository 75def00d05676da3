# A small operating system of generators: tasks, system calls, a round-robin scheduler, trampolined calls.


class SystemCall:
    pass


class GetId(SystemCall):
    def handle(self, kernel, task):
        task.value = task.number
        kernel.ready.append(task)


class Spawn(SystemCall):
    def __init__(self, target):
        self.target = target

    def handle(self, kernel, task):
        task.value = kernel.add(self.target)
        kernel.ready.append(task)


class Wait(SystemCall):
    def __init__(self, number):
        self.number = number

    def handle(self, kernel, task):
        if self.number in kernel.tasks:
            kernel.waiting.setdefault(self.number, []).append(task)
        else:
            task.value = False
            kernel.ready.append(task)


class Kill(SystemCall):
    def __init__(self, number):
        self.number = number

    def handle(self, kernel, task):
        victim = kernel.tasks.get(self.number)
        if victim:
            victim.target.close()
        task.value = bool(victim)
        kernel.ready.append(task)


class Task:
    count = 0

    def __init__(self, target):
        Task.count += 1
        self.number, self.target, self.value = Task.count, target, None

    def step(self):
        value, self.value = self.value, None
        return self.target.send(value)


class Kernel:
    def __init__(self):
        self.ready, self.tasks, self.waiting = [], {}, {}

    def add(self, target):
        task = Task(target)
        self.tasks[task.number] = task
        self.ready.append(task)
        return task.number

    def leave(self, task, result):
        print(f'  task {task.number} ends: {result!r}')
        del self.tasks[task.number]
        for waiter in self.waiting.pop(task.number, []):
            waiter.value = result
            self.ready.append(waiter)

    def run(self):
        while self.ready:
            task = self.ready.pop(0)
            try:
                result = task.step()
            except StopIteration as stop:
                self.leave(task, stop.value)
                continue
            except Exception as e:
                self.leave(task, e)
                continue
            if isinstance(result, SystemCall):
                result.handle(self, task)
            else:
                self.ready.append(task)


def worker(name, steps):
    me = yield GetId()
    try:
        for i in range(steps):
            print(f'{name}{me}: step {i}')
            yield
    finally:
        print(f'{name}{me}: cleans up')
    return name * steps


def failing():
    yield
    raise ValueError('task failed')


def main():
    first = yield Spawn(worker('a', 2))
    second = yield Spawn(worker('b', 100))
    third = yield Spawn(failing())
    print('main spawned', first, second, third)
    print('first gave', (yield Wait(first)))
    print('third gave', repr((yield Wait(third))))
    print('killed', (yield Kill(second)), (yield Kill(999)))
    print('second gave', (yield Wait(second)))
    return 'main is done'


kernel = Kernel()
kernel.add(main())
kernel.run()
print(kernel.tasks, kernel.waiting)


def trampoline(generator):
    stack, value = [generator], None
    while stack:
        try:
            value = stack[-1].send(value)
        except StopIteration as stop:
            stack.pop()
            value = stop.value
            continue
        if hasattr(value, 'send'):
            stack.append(value)
            value = None
    return value


def depth(n):
    return 0 if n == 0 else 1 + (yield depth(n - 1))


print(trampoline(depth(3000)))
