# choice, shuffle, sample and choices.
import random

random.seed(5)
print([random.choice("abc") for _ in range(10)], random.choice([1]), random.choice((4, 5, 6)), random.choice(range(100)))
print(random.choice(b"xyz"), random.choice({0: "zero", 1: "one"}))
for n in [0, 1, 2, 10, 33]:
    items = list(range(n))
    print(random.shuffle(items), items)
print(random.sample("abcdef", 3), random.sample([1, 2, 3], 0), random.sample((1, 2, 3), 3))
print(random.sample(range(20), 5), random.sample(range(21), 5), random.sample(range(22), 5))
print(random.sample(range(85), 6), random.sample(range(86), 6), random.sample(range(10**9), 6))
print(random.sample(range(2**62), 4), random.sample(range(1000), 50)[-5:], random.sample(range(10**5), 300)[-5:])
print(random.sample(["red", "blue"], 5, counts=[4, 2]), random.sample("abc", counts=(10, 0, 1000), k=8))
print(random.choices("abc", k=8), random.choices([7]), random.choices(range(10), k=0), random.choices([], k=0))
print(random.choices("abc", [1, 1, 8], k=10))
print(random.choices("abc", weights=(0.5, 0.25, 0.25), k=10))
print(random.choices("abc", cum_weights=[1, 2, 10], k=10))
print(random.choices("abc", [0, 0, 1], k=4), random.choices("abc", [1, 0, 0], k=4), random.choices("abcd", [0, 1, 0, 1], k=6))
print(random.choices(range(1000), weights=range(1000), k=5))


class Deck:
    def __init__(self, cards):
        self.cards = cards

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]

    def __setitem__(self, i, card):
        self.cards[i] = card


deck = Deck(list("AKQJT98"))
print(random.choice(deck), random.choices(deck, k=3))
random.shuffle(deck)
print(deck.cards, random.random())


from _collections_abc import Sequence


class Squares(Sequence):
    def __len__(self):
        return 12

    def __getitem__(self, i):
        if i >= 12:
            raise IndexError(i)
        return i * i


print(random.sample(Squares(), 4), random.sample(bytearray(b"abcdef"), 3), random.choice(Squares()))
