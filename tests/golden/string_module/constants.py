import string

for name in sorted(string.__all__):
    value = getattr(string, name)
    print(name, repr(value) if isinstance(value, str) else type(value).__name__)
for text in ("hello world", "  a  b\tc\n", "", "ÉCOLE été", "x-y z", "don't SHOUT"):
    print(repr(string.capwords(text)), repr(string.capwords(text, "-")), repr(string.capwords(text, " ")))
