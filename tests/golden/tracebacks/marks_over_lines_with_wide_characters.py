# An expression that goes on in the next line is marked to the end of the first, which is counted as CPython counts it.

size = len
if size("ab") == 2:
    def one():
        size("é" * 3,
             5)

    def two():
        "ü"; print(size("éé€€😀😀" * 3,   # ß
             5))
try:
    one()
finally:
    print(size("éééééé" * 3,
               5))
