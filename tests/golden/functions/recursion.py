# SPDX-License-Identifier: GPL-3.0-or-later
# Recursive functions of several shapes.

def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def hanoi(n, source='A', target='C', spare='B'):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [source + target] + hanoi(n - 1, spare, target, source)
def flatten(x):
    if not isinstance(x, list):
        return [x]
    result = []
    for item in x:
        result += flatten(item)
    return result
def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[items[i]] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]
def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
def gcd(a, b):
    return a if not b else gcd(b, a % b)
def power_set(s):
    if not s:
        return [[]]
    rest = power_set(s[1:])
    return rest + [[s[0]] + r for r in rest]
def collatz(n, depth=0):
    return depth if n == 1 else collatz(3 * n + 1 if n % 2 else n // 2, depth + 1)
print(factorial(25), fib(15), ackermann(2, 3), len(hanoi(6)), hanoi(3))
print(flatten([1, [2, [3, [4, []], 5]], [[6]]]), permutations([1, 2, 3]), even(100), odd(7), gcd(1071, 462))
print(power_set('abc'), collatz(27), (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 10))
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500), depth(900))
def binary(n):
    return binary(n // 2) + str(n % 2) if n > 1 else str(n)
def palindrome(s):
    return len(s) < 2 or s[0] == s[-1] and palindrome(s[1:-1])
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])
print(binary(202), palindrome('racecar'), palindrome('nope'), change(50, [25, 10, 5, 1]))
class Node:
    def __init__(self, *children):
        self.children = children
    def height(self):
        return 1 + max([c.height() for c in self.children], default=0)
    def count(self):
        return 1 + sum([c.count() for c in self.children])
t = Node(Node(Node(), Node(Node())), Node())
print(t.height(), t.count())
