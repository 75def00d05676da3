# SPDX-License-Identifier: GPL-3.0-or-later
# A queue of events: customers arrive at a shop with two counters.

class Clock:
    def __init__(self):
        self.now, self.queue, self.serial = 0, [], 0

    def at(self, time, action, *args):
        if time < self.now:
            raise ValueError(f'{time} is in the past')
        self.serial += 1
        entry = (time, self.serial, action, args)
        low, high = 0, len(self.queue)
        while low < high:
            middle = (low + high) // 2
            if self.queue[middle][:2] > entry[:2]:
                low = middle + 1
            else:
                high = middle
        self.queue.insert(low, entry)

    def after(self, delay, action, *args):
        self.at(self.now + delay, action, *args)

    def run(self, until):
        while self.queue and self.queue[-1][0] <= until:
            self.now, _, action, args = self.queue.pop()
            action(*args)
        self.now = until


class Random:
    """A linear congruential generator, so that every run is the same."""

    def __init__(self, seed):
        self.state = seed

    def __call__(self, low, high):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return low + (self.state >> 33) % (high - low + 1)


class Customer:
    count = 0

    def __init__(self, arrived):
        Customer.count += 1
        self.number, self.arrived, self.waited = Customer.count, arrived, None

    def __repr__(self):
        return f'#{self.number}'


class Shop:
    def __init__(self, clock, random, counters=2, patience=9, verbose=True):
        self.clock, self.random, self.patience, self.verbose = clock, random, patience, verbose
        self.free, self.line, self.served, self.lost = list(range(1, counters + 1)), [], [], []
        self.busy = dict.fromkeys(self.free, 0)
        self.longest = 0

    def say(self, text):
        if self.verbose:
            print(f'{self.clock.now:>4} {text}')

    def open(self, closing):
        self.closing = closing
        self.clock.at(0, self.arrive)

    def arrive(self):
        customer = Customer(self.clock.now)
        self.say(f'{customer} arrives')
        if self.free:
            self.serve(customer)
        else:
            self.line.append(customer)
            self.longest = max(self.longest, len(self.line))
            self.clock.after(self.patience, self.leave, customer)
        following = self.clock.now + self.random(1, 5)
        if following < self.closing:
            self.clock.at(following, self.arrive)

    def serve(self, customer):
        counter = self.free.pop(0)
        customer.waited = self.clock.now - customer.arrived
        duration = self.random(3, 12)
        self.busy[counter] += duration
        self.say(f'{customer} at counter {counter} for {duration}' + (f' after {customer.waited}' if customer.waited else ''))
        self.clock.after(duration, self.finish, customer, counter)

    def finish(self, customer, counter):
        self.served.append(customer)
        self.say(f'{customer} leaves counter {counter}')
        self.free.append(counter)
        self.free.sort()
        if self.line:
            self.serve(self.line.pop(0))

    def leave(self, customer):
        if customer in self.line:
            self.line.remove(customer)
            self.lost.append(customer)
            self.say(f'{customer} gives up')


def simulate(seed, closing, verbose=False, **options):
    Customer.count = 0
    clock = Clock()
    shop = Shop(clock, Random(seed), verbose=verbose, **options)
    shop.open(closing)
    clock.run(closing + 100)
    waits = [c.waited for c in shop.served]
    average = sum(waits) / len(waits)
    return shop, f'{Customer.count} came, {len(shop.served)} served, {len(shop.lost)} lost, wait {average:.2f}, longest line {shop.longest}, busy {shop.busy}'


print(simulate(1, 30, verbose=True)[1])
for seed in range(5):
    print(seed, simulate(seed, 300)[1])
for counters in (1, 2, 3, 4):
    print(counters, simulate(7, 300, counters=counters)[1])
shop, _ = simulate(3, 300, patience=20)
histogram = {}
for c in shop.served:
    histogram[c.waited] = histogram.get(c.waited, 0) + 1
for wait in sorted(histogram):
    print(f'{wait:>3} {"*" * histogram[wait]}')
clock = Clock()
order = []
for time, name in ((5, 'c'), (1, 'a'), (5, 'd'), (3, 'b'), (9, 'late')):
    clock.at(time, order.append, name)
clock.run(8)
print(order, clock.now, len(clock.queue))
try:
    clock.at(2, print, 'never')
except ValueError as e:
    print(e)
