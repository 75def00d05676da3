# -*- coding: latin-1 -*-
# A text in Latin-1, which its second word says.
café = "äöü ß"
print(café, len(café), ascii(café))
print([ord(c) for c in " ÿ"])
print(f"{café!r} µ")
class Ärger(Exception):
    "Üble Laune"
print(Ärger.__name__, Ärger.__doc__)
print(café[10])
