# Which argument is complained of first, and what None is called.
for call in (lambda: "a".index([], ()), lambda: "a".find(1), lambda: "a".count(1, "x"), lambda: bytearray(1, None, None),
             lambda: bytes("a", None), lambda: "a".encode(None), lambda: b"a".decode("ascii", None), lambda: str(b"", None),
             lambda: "a".replace(None, "x"), lambda: "a".replace("x", 1), lambda: b"%i" % "x", lambda: "%i" % "x",
             lambda: b"%u" % "x", lambda: "%u" % [], lambda: b"%x" % 1.5, lambda: b"%i" % {}):
    try:
        print(call())
    except TypeError as error:
        print(error)
