# A program: pi, a random walk, dice, a deck of cards, and a queue at a shop.
import random
from math import pi, sqrt


def estimate_pi(n):
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return 4 * inside / n


def walk(steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = random.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
        x += dx
        y += dy
    return x, y, sqrt(x * x + y * y)


def roll(count, sides=6):
    return [random.randint(1, sides) for _ in range(count)]


def histogram(values, width=40):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values())
    for value in sorted(counts):
        print(f"{value:3} {'#' * round(counts[value] / most * width)} {counts[value]}")


def deal(players, cards):
    deck = [rank + suit for suit in "♠♥♦♣" for rank in "A23456789TJQK"]
    random.shuffle(deck)
    return [sorted([deck.pop() for _ in range(cards)]) for _ in range(players)]


def shop(minutes, arrival=0.5, service=2.2):
    queue, free_at, waits, clock = 0, 0.0, [], 0.0
    while clock < minutes:
        clock += random.expovariate(arrival)
        start = max(clock, free_at)
        free_at = start + random.expovariate(1 / service)
        waits.append(start - clock)
    return len(waits), sum(waits) / len(waits), max(waits)


random.seed(1234)
guess = estimate_pi(20000)
print(guess, abs(guess - pi) < 0.05)
print([walk(200) for _ in range(3)])
histogram([sum(roll(2)) for _ in range(2000)])
for hand in deal(4, 5):
    print(" ".join(hand))
print("%d customers, mean wait %.3f, longest %.3f" % shop(600))
print(random.choices(["win", "lose", "draw"], weights=[5, 3, 2], k=6), round(random.gauss(100, 15), 6))
