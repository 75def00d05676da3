# SequenceMatcher: blocks, opcodes, ratios; junk and popular items.
from difflib import Match, SequenceMatcher, get_close_matches

for a, b in [("qabxcd", "abycdf"), ("", ""), ("abc", ""), ("", "abc"), ("abcd", "bcde"), ("private", "privately"),
             ([1, 2, 3], [2, 3, 4]), ("abxcd" * 3, "cdabx" * 2)]:
    m = SequenceMatcher(None, a, b)
    print(a, b)
    print(m.find_longest_match(0, len(a), 0, len(b)), m.get_matching_blocks())
    print(m.get_opcodes(), m.ratio(), m.quick_ratio(), m.real_quick_ratio())
m = SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd")
print(m.find_longest_match(), m.bjunk, m.bpopular, sorted(m.b2j))
m = SequenceMatcher(None, "a" * 3 + "b" * 250, "b" * 250 + "c")
print(m.bpopular, m.ratio(), SequenceMatcher(None, m.a, m.b, autojunk=False).ratio())
m = SequenceMatcher()
m.set_seq2("abcd")
for word in ("abxd", "dcba", "abcd"):
    m.set_seq1(word)
    print(word, m.ratio(), m.quick_ratio())
m = SequenceMatcher(None, "x" + "a" * 20 + "y" + "b" * 20, "a" * 20 + "z" + "b" * 20 + "w")
print([list(group) for group in m.get_grouped_opcodes(2)])
print(list(SequenceMatcher(None, "same", "same").get_grouped_opcodes()))
print(Match(1, 2, 3), Match(1, 2, 3).size)
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("x", ["a"]), get_close_matches("accept", ["except", "expect", "accepts", "accent"], n=2, cutoff=0.5))
for arguments in [("a", [], 0), ("a", [], 1, 2), ("a", [], 1, -0.1)]:
    try:
        get_close_matches(*arguments)
    except ValueError as error:
        print(error)
