"""Regular expressions from scratch: a parser, an automaton after Thompson, and its simulation."""

from collections import deque


class PatternError(ValueError):
    def __init__(self, message, pattern, position):
        super().__init__(f"{message} at {position} of {pattern!r}")
        self.position = position


class Parser:
    """alternatives := sequence ('|' sequence)*, sequence := repeat*, repeat := atom [*+?]*."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.position = 0

    def parse(self):
        tree = self.alternatives()
        if self.peek() is not None:
            raise PatternError(f"unexpected {self.peek()!r}", self.pattern, self.position)
        return tree

    def peek(self):
        return self.pattern[self.position] if self.position < len(self.pattern) else None

    def take(self):
        char = self.peek()
        self.position += 1
        return char

    def alternatives(self):
        left = self.sequence()
        while self.peek() == "|":
            self.take()
            left = ("or", left, self.sequence())
        return left

    def sequence(self):
        parts = []
        while self.peek() not in (None, "|", ")"):
            parts.append(self.repeat())
        return ("seq", *parts)

    def repeat(self):
        atom = self.atom()
        while (mark := self.peek()) in ("*", "+", "?"):
            self.take()
            atom = (mark, atom)
        return atom

    def atom(self):
        start = self.position
        match self.take():
            case "(":
                inner = self.alternatives()
                if self.take() != ")":
                    raise PatternError("unclosed '('", self.pattern, start)
                return inner
            case "*" | "+" | "?" as mark:
                raise PatternError(f"nothing to repeat before {mark!r}", self.pattern, start)
            case ".":
                return ("any",)
            case "\\":
                if self.peek() is None:
                    raise PatternError("lonely backslash", self.pattern, start)
                return ("char", self.take())
            case char:
                return ("char", char)


class State:
    count = 0

    def __init__(self):
        self.number = State.count
        State.count += 1
        self.moves = []

    def add(self, label, target):
        self.moves.append((label, target))

    def __repr__(self):
        return f"<{self.number}: {', '.join(f'{label!r}->{t.number}' for label, t in self.moves)}>"


def build(tree, end):
    """The state from which the tree is matched, with `end` behind it."""
    match tree:
        case ("char", char):
            start = State()
            start.add(char, end)
        case ("any",):
            start = State()
            start.add(..., end)
        case ("seq", *parts):
            start = end
            for part in reversed(parts):
                start = build(part, start)
        case ("or", left, right):
            start = State()
            start.add(None, build(left, end))
            start.add(None, build(right, end))
        case ("?", inner):
            start = State()
            start.add(None, build(inner, end))
            start.add(None, end)
        case ("*", inner):
            start = State()
            start.add(None, build(inner, start))
            start.add(None, end)
        case ("+", inner):
            again = State()
            start = build(inner, again)
            again.add(None, start)
            again.add(None, end)
        case _:
            raise AssertionError(tree)
    return start


def closure(states):
    seen, queue = set(states), deque(states)
    while queue:
        for label, target in queue.popleft().moves:
            if label is None and target not in seen:
                seen.add(target)
                queue.append(target)
    return seen


class Pattern:
    def __init__(self, text):
        self.text = text
        self.end = State()
        self.start = build(Parser(text).parse(), self.end)

    def longest(self, string, begin=0):
        current = closure({self.start})
        best = begin if self.end in current else None
        for index in range(begin, len(string)):
            char = string[index]
            current = closure({t for s in current for label, t in s.moves if label == char or label is ...})
            if not current:
                break
            if self.end in current:
                best = index + 1
        return best

    def fullmatch(self, string):
        return self.longest(string) == len(string)

    def finditer(self, string):
        begin = 0
        while begin <= len(string):
            stop = self.longest(string, begin)
            if stop is not None and stop > begin:
                yield string[begin:stop]
                begin = stop
            else:
                begin += 1


if __name__ == "__main__":
    print(Parser("a(b|c)*d?").parse())
    print(Pattern("ab?").start)
    for text, samples in {
        "a(b|c)*d": ["ad", "abcbd", "a", "abx", ""],
        "(a|b)+c?": ["abab", "c", "bac", "cc"],
        "": ["", "a"],
        "x.z|\\*+": ["xyz", "x*z", "***", "xz"],
        "((a*)*)*": ["", "aaaa", "ab"],
        "(é|ß)?": ["é", "ß", "éß"],
    }.items():
        pattern = Pattern(text)
        print(f"{text!r:>12}", {s: pattern.fullmatch(s) for s in samples})
    print(list(Pattern("(0|1|2)+").finditer("a01b2210c9")))
    evil = Pattern("a?" * 20 + "a" * 20)
    print(evil.fullmatch("a" * 20), evil.fullmatch("a" * 19))
    for wrong in ["(a", "a)", "*", "a|*", "\\", "(|+)"]:
        try:
            Pattern(wrong)
        except PatternError as error:
            print(f"{type(error).__name__}: {error} [{error.position}]")
    Pattern("a" + "(")
