#!/usr/bin/env python3.11
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes random programs from grammar/tally.ebnf and compares what Tally and CPython 3.11 say of them.

    scripts/fuzz-grammar.py TALLY [-n PROGRAMS] [-s SEED] [-t SECONDS] [--from FILE...] [--often PRODUCTION...]

    grammar ──► tokens ──► half of them damaged ──► text ──┬─► tally --check a.py b.py …  ─┐
                                                           └─► this Python's own compiler ─┴─► the same report?

Each program is a random walk through the productions, which takes those named by --often more often than their
alternatives; --from takes the tokens of real programs instead. Half of the programs then lose, double, swap or replace some tokens or characters. Both must accept it, or both must print the same
report: kind, message, line, carets. A program that differs is made smaller, as long as it still differs, and printed;
of those that differ in the same way, one.

CPython compiles the files in this process, through the function that python3.11 FILE uses; a trace function stops each
before its first line runs. Programs that Tally refuses by name ("… is not supported") are counted and left out.
"""
import argparse
import collections
import ctypes
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import tokenize
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BATCH = 200
LONGEST = 200  # tokens
SHOWN = 50  # differences

# ---- the grammar -----------------------------------------------------------------------------------------------------

NAMES = "a b c x y f g self A print exec match case _ len __x __debug__ type ä".split()
NUMBERS = "0 1 2 10 3.5 1e3 0x1f 0o17 0b11 1_000 00 .5 1.".split()
STRINGS = ["'a'", '"b"', "''", "r'\\d'", "'''t'''", '"""d\nd"""', "u'x'", "'\\x41'", "'\\N{DIGIT ONE}'", '"é"', "b'c'"]
TEXTS = ["", "", "t", " ", "{{", "}}", "\\n"]
CONVERSIONS = ["r", "s", "a", "r", "x"]
INDENT, DEDENT, NEWLINE, END = "INDENT", "DEDENT", "NEWLINE", "END"
# The grammar allows more than the language in these; a walk tries them a few times, until they fit where they belong.
USES = {
    "target": "{} = 0",
    "delete_target": "del {}",
    "parameters": "def f({}): 0",
    "statement": "def f():\n for a in b:\n  {}",
}
TRIES = 3
OFTEN = 5  # times as often as its alternatives


def read_operators():
    with open(os.path.join(ROOT, "grammar", "operators.def"), encoding="utf-8") as file:
        return re.findall(r'^BINARY\(\w+, "([^"]+)"', file.read(), re.MULTILINE)


class Grammar:
    """The productions, as nested tuples: ("all", parts), ("any", choices), ("option", part), ("repeat", part),
    ("text", text) and ("name", name)."""

    def __init__(self):
        with open(os.path.join(ROOT, "grammar", "tally.ebnf"), encoding="utf-8") as file:
            text = re.sub(r"\(\*.*?\*\)", " ", file.read(), flags=re.DOTALL)
        self.words = re.findall(r'"[^"]*"|\w+|[=;|(){}\[\]]', text)
        self.productions = {}
        while self.words:
            name = self.words.pop(0)
            self.take("=")
            self.productions[name] = self.choices()
            self.take(";")
        self.heights = self.measure()
        self.known = {}  # heights of nodes, by their identity

    def take(self, word):
        found = self.words.pop(0)
        assert found == word, (found, word)

    def choices(self):
        choices = [self.sequence()]
        while self.words[0] == "|":
            self.words.pop(0)
            choices.append(self.sequence())
        return choices[0] if len(choices) == 1 else ("any", choices)

    def sequence(self):
        parts = []
        while self.words[0] not in ("|", ";", ")", "]", "}"):
            parts.append(self.part())
        return parts[0] if len(parts) == 1 else ("all", parts)

    def part(self):
        word = self.words.pop(0)
        for opening, closing, kind in (("[", "]", "option"), ("{", "}", "repeat"), ("(", ")", None)):
            if word == opening:
                inner = self.choices()
                self.take(closing)
                return (kind, inner) if kind else inner
        return ("text", word[1:-1]) if word[0] == '"' else ("name", word)

    def measure(self):
        """How many productions deep the shortest derivation of each production is."""
        heights = {}
        changed = True
        while changed:
            changed = False
            for name, node in self.productions.items():
                height = self.height(node, heights) + 1
                if height < heights.get(name, float("inf")):
                    heights[name] = height
                    changed = True
        return heights

    def least_room(self, node):
        if id(node) not in self.known:
            self.known[id(node)] = self.height(node, self.heights)
        return self.known[id(node)]

    def height(self, node, heights):
        kind, value = node
        if kind == "name":
            return heights.get(value, float("inf")) if value in self.productions else 0
        if kind == "any":
            return min(self.height(choice, heights) for choice in value)
        if kind == "all":
            return max((self.height(part, heights) for part in value), default=0)
        return 0


class Walk:
    """One random walk through the grammar: the tokens of a program."""

    def __init__(self, grammar, chance, often=()):
        self.grammar = grammar
        self.often = often
        self.chance = chance
        self.operators = read_operators()
        self.tokens = []

    def walk(self, node, room):
        kind, value = node
        if kind == "text":
            self.tokens.append(value)
        elif kind == "name":
            self.walk_name(value, room)
        elif kind == "all":
            for part in value:
                self.walk(part, room)
        elif kind == "any":
            self.walk(self.choose(value, room), room)
        elif len(self.tokens) < LONGEST and self.grammar.least_room(value) <= room:
            while self.chance.random() < (0.4 if kind == "option" else 0.45):
                self.walk(value, room)
                if kind == "option":
                    break

    def choose(self, choices, room):
        least_room = self.grammar.least_room
        fitting = [choice for choice in choices if least_room(choice) <= room]
        if not fitting or len(self.tokens) >= LONGEST:
            return min(choices, key=least_room)
        weights = [OFTEN if self.has_often(choice) else 1 for choice in fitting]
        return self.chance.choices(fitting, weights)[0]

    def has_often(self, node):
        """Whether the node names a production of --often."""
        kind, value = node
        if kind in ("all", "any"):
            return any(self.has_often(part) for part in value)
        return kind == "name" and value in self.often

    def walk_name(self, name, room):
        chance = self.chance
        if name in ("NEWLINE", "INDENT", "DEDENT", "END"):
            self.tokens.append(name)
        elif name == "NAME":
            self.tokens.append(chance.choice(NAMES))
        elif name == "NUMBER":
            self.tokens.append(chance.choice(NUMBERS))
        elif name == "STRING":
            self.tokens.append(self.fstring(room) if chance.random() < 0.3 else chance.choice(STRINGS))
        elif name == "BINARY_OPERATOR":
            self.tokens.append(chance.choice([text for text in self.operators if text != "**"]))
        elif name == "AUGMENTED_OPERATOR":
            self.tokens.append(chance.choice(self.operators) + "=")
        elif name == "TEXT":
            self.tokens.append(chance.choice(TEXTS))
        elif name in USES:
            self.walk_until_fit(name, room)
        else:
            self.walk(self.grammar.productions[name], room - 1)

    def walk_until_fit(self, name, room):
        before = len(self.tokens)
        for _ in range(TRIES):
            del self.tokens[before:]
            self.walk(self.grammar.productions[name], room - 1)
            if fits_use(self.tokens[before:], USES[name]):
                break

    def fstring(self, room):
        inner = Walk(self.grammar, self.chance, self.often)
        inner.walk(("name", "fstring"), min(room, 14))
        text = "".join(joined(inner.tokens, self.chance)) if len(inner.tokens) < 40 else "{a}"
        quote = self.chance.choice(["'", '"', "'''"])
        other = '"' if quote[0] == "'" else "'"
        return self.chance.choice(["f", "f", "F", "rf"]) + quote + text.replace(quote[0], other) + quote


# ---- tokens and text -------------------------------------------------------------------------------------------------


def joined(tokens, chance):
    """The pieces of the text that the tokens make."""
    indents = [""]
    at_start = True
    before = ""
    for token in tokens:
        if token == NEWLINE:
            yield chance.choice(["\n", "\n", "\n", "\n", "\n", "  # c\n", "\n\n"]) if not at_start else "\n"
            at_start = True
        elif token == INDENT:
            indents.append(indents[-1] + chance.choice(["    ", "  ", " ", "\t"]))
        elif token == DEDENT:
            if len(indents) > 1:
                indents.pop()
        elif token != END:
            if at_start:
                yield indents[-1]
            elif needs_blank(before, token) or chance.random() < 0.7:
                yield " "
            yield token
            at_start = False
            before = token


def fits_use(tokens, use):
    text = " ".join(tokens)
    try:
        compile(use.format(text), "", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def needs_blank(before, token):
    return before[-1:].isalnum() or before[-1:] in "._'\"" or (before and token and not token[0].isalnum())


def tokens_of(path):
    """The tokens of a real program."""
    kinds = {tokenize.INDENT: INDENT, tokenize.DEDENT: DEDENT, tokenize.NEWLINE: NEWLINE}
    with open(path, "rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type in kinds:
                yield kinds[token.type]
            elif token.type not in (tokenize.ENCODING, tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER):
                yield token.string


def pieces_of(path):
    """The top-level statements of a real program, as lists of tokens; none of a wrong one."""
    tokens, depth, pieces = [], 0, []
    try:
        found = list(tokens_of(path))
    except (SyntaxError, tokenize.TokenError):
        return []
    for token in found:
        depth += (token == INDENT) - (token == DEDENT)
        if depth == 0 and tokens and tokens[-1] in (NEWLINE, DEDENT) and token != DEDENT:
            pieces.append(tokens)
            tokens = []
        tokens.append(token)
    pieces.append(tokens)
    return [piece for piece in pieces if len(piece) < LONGEST]


def vocabulary(grammar):
    texts = set()

    def collect(node):
        kind, value = node
        if kind == "text":
            texts.add(value)
        elif kind in ("any", "all"):
            for part in value:
                collect(part)
        elif kind != "name":
            collect(value)

    for node in grammar.productions.values():
        collect(node)
    operators = read_operators()
    texts.update(operators, [text + "=" for text in operators], NAMES, NUMBERS, STRINGS, ["f'{a}'", "f'{a b}'"])
    texts.update([NEWLINE, INDENT, DEDENT, "->", ";", "async", "await", "<>", "!", "$", "?"])
    return sorted(texts)


def damage_tokens(tokens, words, chance):
    tokens = list(tokens)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        at = chance.randrange(len(tokens) + 1)
        match chance.randrange(5):
            case 0:
                tokens[at : at + 1] = []
            case 1:
                tokens[at:at] = tokens[at : at + 1]
            case 2:
                tokens[at : at + 2] = tokens[at : at + 2][::-1]
            case 3:
                tokens[at : at + 1] = [chance.choice(words)]
            case 4:
                tokens[at:at] = [chance.choice(words)]
    return tokens


def damage_text(text, chance):
    at = chance.randrange(len(text) + 1)
    piece = chance.choice(["", "", " ", "\n", "\\", "\\\n", "'", '"', "'''", "(", ")", "[", "]", "{", "}", "0", "1",
                           "_", "\t", "\f", "\r", "#", ":", "=", ",", ".", "$", "\u00a0", "\u20ac", "e", "0x", "f'{"])
    return text[:at] + piece + text[at + chance.choice([0, 0, 1]) :]


# ---- the two answers -------------------------------------------------------------------------------------------------


class Stop(BaseException):
    """Raised by the trace function before a program's first line."""


class CPython:
    """Compiles files as `python3.11 FILE` does."""

    def __init__(self):
        library = ctypes.CDLL(None)
        self.open = library.fopen
        self.open.restype = ctypes.c_void_p
        self.open.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        self.run = ctypes.pythonapi.PyRun_FileExFlags
        self.run.restype = ctypes.py_object
        self.run.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.py_object, ctypes.py_object,
                             ctypes.c_int, ctypes.c_void_p]  # fmt: skip

    @staticmethod
    def stop(frame, _event, _argument):
        if frame.f_code.co_name == "<module>":  # and no function of a codec
            raise Stop

    def ask(self, path):
        """The report of the error in the file; "" when there is none."""
        file_input = 257
        names = {}
        file = self.open(path.encode(), b"rb")
        sys.settrace(self.stop)
        try:
            self.run(file, path.encode(), file_input, names, names, 1, None)
        except Stop:
            return ""
        except Exception as error:  # pylint: disable=broad-except
            sys.settrace(None)
            return self.report(error)
        finally:
            sys.settrace(None)
        return ""

    @staticmethod
    def report(error):
        stderr, sys.stderr = sys.stderr, io.StringIO()
        try:
            error.__traceback__ = error.__context__ = None
            sys.__excepthook__(type(error), error, None)
            return sys.stderr.getvalue()
        finally:
            sys.stderr = stderr


def ask_tally(tally, paths):
    """The same of Tally, for many files."""
    answer = subprocess.run([tally, "--check", *paths], capture_output=True, check=False, timeout=300)
    if answer.returncode not in (0, 1):
        return None
    reports = dict.fromkeys(paths, "")
    path = paths[0]
    for line in answer.stderr.decode("utf-8", "replace").splitlines(keepends=True):
        found = re.match(r'  File "(.*)", line \d+$', line.rstrip("\n"))
        path = found[1] if found else path
        reports[path] += line
    return reports


class Comparison:
    def __init__(self, tally, folder):
        self.tally = tally
        self.folder = folder
        self.cpython = CPython()

    def write(self, number, text):
        path = os.path.join(self.folder, f"{number}.py")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path

    def compare(self, texts):
        """For each text what CPython says and what Tally says."""
        paths = [self.write(number, text) for number, text in enumerate(texts)]
        reports = ask_tally(self.tally, paths)
        if reports is None:
            reports = {path: (ask_tally(self.tally, [path]) or {path: "no answer\n"})[path] for path in paths}
        return [(self.cpython.ask(path), reports[path]) for path in paths]


def way_of(theirs, ours):
    """In which way two reports differ; None if they do not."""
    if theirs == ours or ours.rstrip().endswith("not supported") or theirs.startswith("RecursionError"):
        return None
    ends = [re.sub(r"'.'|\d+", "N", (report.splitlines() or ["accepted"])[-1]) for report in (theirs, ours)]
    return tuple(ends)


# ---- the whole -------------------------------------------------------------------------------------------------------


def without_one(parts, size, way, comparison):
    """The parts without some `size` of them, if the difference then stays; else None."""
    fewer = [parts[:at] + parts[at + size :] for at in range(0, len(parts), size)]
    for left, (theirs, ours) in zip(fewer, comparison.compare(["".join(left) for left in fewer])):
        if way_of(theirs, ours) == way:
            return left
    return None


def smaller(text, way, comparison):
    """Takes away lines, then words, as long as the difference stays."""
    for pattern in (r".*\n|.+$", r"\w+|\s+|.", r"(?s)."):
        parts = re.findall(pattern, text)
        size = len(parts) // 2
        while size:
            fewer = without_one(parts, size, way, comparison)
            parts = fewer or parts
            size = min(size, len(parts)) if fewer else size // 2
        text = "".join(parts)
    return text


def wrapped(tokens):
    """The same inside of a function and a loop, where all statements may stand."""
    header = ["def", "f", "(", ")", ":", NEWLINE, INDENT, "for", "i", "in", "j", ":", NEWLINE, INDENT]
    return header + [token for token in tokens if token != END] + [DEDENT, DEDENT]


def make_program(grammar, words, pieces, often, chance):
    if pieces:
        tokens = [token for _ in range(chance.choice([1, 1, 2])) for token in chance.choice(pieces)]
    else:
        walk = Walk(grammar, chance, often)
        while not walk.tokens:
            walk.walk(("name", chance.choice(["statement", "statement", "file"])), chance.choice([8, 14, 20, 26, 32]))
        tokens = walk.tokens
        if tokens[0] != END and chance.random() < 0.7:
            tokens = wrapped(tokens)
    damage = chance.random()
    if damage < 0.4:
        tokens = damage_tokens(tokens, words, chance)
    text = "".join(joined(tokens, chance))
    return damage_text(text, chance) if 0.4 <= damage < 0.5 else text


def fuzz(options, comparison):
    chance = random.Random(options.seed)
    grammar = Grammar()
    words = vocabulary(grammar)
    pieces = [piece for path in options.files for piece in pieces_of(path)]
    counts = collections.Counter()
    findings = {}
    until = time.monotonic() + options.seconds
    while counts["programs"] < options.programs and time.monotonic() < until:
        texts = [make_program(grammar, words, pieces, options.often, chance) for _ in range(BATCH)]
        for text, (theirs, ours) in zip(texts, comparison.compare(texts)):
            counts["programs"] += 1
            counts["accepted" if theirs == "" else "rejected"] += 1
            counts["not supported"] += ours.rstrip().endswith("not supported")
            way = way_of(theirs, ours)
            if way:
                counts["different"] += 1
                if way not in findings or len(text) < len(findings[way]):
                    findings[way] = text
    return counts, findings


def show(findings, comparison):
    for way, text in sorted(findings.items(), key=lambda item: len(item[1]))[:SHOWN]:
        text = smaller(text, way, comparison)
        [(theirs, ours)] = comparison.compare([text])
        print("-" * 72, repr(text), text, "CPython:", theirs, "Tally:", ours, sep="\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tally")
    parser.add_argument("-n", dest="programs", type=int, default=20_000)
    parser.add_argument("-s", dest="seed", type=int, default=1)
    parser.add_argument("-t", dest="seconds", type=float, default=60)
    parser.add_argument("--from", dest="files", nargs="*", default=[])
    parser.add_argument("--often", nargs="*", default=[])
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit("fuzz-grammar: this needs Python 3.11, whose answers are compared")
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(options.tally, folder)
        counts, findings = fuzz(options, comparison)
        show(findings, comparison)
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
