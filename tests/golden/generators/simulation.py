# A discrete simulation: processes are generators that say how long they wait; a queue of events runs them.


class Simulation:
    def __init__(self):
        self.now, self.events, self.serial = 0, [], 0

    def start(self, process, delay=0):
        self.serial += 1
        self.events.append((self.now + delay, self.serial, process))
        self.events.sort(key=lambda event: event[:2])

    def run(self, until):
        while self.events and self.events[0][0] <= until:
            self.now, _, process = self.events.pop(0)
            try:
                delay = process.send(None)
            except StopIteration as stop:
                self.log(f'finished: {stop.value}')
            else:
                self.start(process, delay)
        self.now = until

    def log(self, text):
        print(f'{self.now:4} {text}')


class Resource:
    def __init__(self, simulation, capacity):
        self.simulation, self.free, self.queue = simulation, capacity, []

    def acquire(self, who):
        self.queue.append(who)
        waited = 0
        while self.free == 0 or self.queue[0] is not who:
            waited += yield from pause(1)
        self.queue.pop(0)
        self.free -= 1
        return waited

    def release(self):
        self.free += 1


def pause(time):
    yield time
    return time


def customer(simulation, name, counter, work):
    simulation.log(f'{name} arrives')
    waited = yield from counter.acquire(name)
    simulation.log(f'{name} is served after {waited}')
    try:
        yield from pause(work)
        return f'{name} leaves'
    finally:
        counter.release()


def arrivals(simulation, counter, plan):
    for gap, name, work in plan:
        yield gap
        simulation.start(customer(simulation, name, counter, work))
    return 'no more arrivals'


def clock(simulation, every):
    try:
        while True:
            yield every
            simulation.log('tick')
    finally:
        print('clock stops')


simulation = Simulation()
counter = Resource(simulation, 1)
plan = [(1, 'Ann', 4), (1, 'Ben', 3), (2, 'Cy', 2), (9, 'Di', 1)]
simulation.start(arrivals(simulation, counter, plan))
simulation.start(clock(simulation, 10))
simulation.run(25)
print('left:', len(simulation.events), 'free:', counter.free)
simulation.events.clear()
