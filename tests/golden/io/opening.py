# open(): what it refuses.
NAME = "opening.tmp"


def attempt(*args, **kwargs):
    try:
        with open(*args, **kwargs) as file:
            print(args, kwargs, file)
    except Exception as error:
        print(args, kwargs, type(error).__name__, error)


open(NAME, "w").close()
for mode in ["U", "rU", "rw", "", "+", "b", "t", "rbt", "rr", "z", "r++", "wa", "xr", 5, None, b"r"]:
    attempt(NAME, mode)
attempt(NAME, "x")
attempt(NAME, "rb", encoding="utf-8")
attempt(NAME, "rb", errors="strict")
attempt(NAME, "rb", newline="")
attempt(NAME, "r", 0)
attempt(NAME, buffering="a")
attempt(NAME, encoding=5)
attempt(NAME, errors=5)
attempt(NAME, newline=5)
attempt(NAME, newline="x")
attempt(NAME, closefd=False)
attempt(NAME, encoding="no-such")
attempt(NAME, color=1)
attempt()
attempt("/no/such/file")
attempt("no_such_file.txt")
attempt("")
attempt("/")
attempt("/", "w")
attempt("a\0b")
attempt(None)
attempt(1.5)
attempt([])
attempt(-1)
attempt(9999)
print(open(NAME), open(NAME, "rb"), open(NAME, "rb", 0), open(NAME, "r+b").mode, open(NAME, "wb").name)
for mode in ["r", "w+", "xb"]:
    try:
        with open(NAME, mode) as file:
            print(file.mode)
            raise KeyError("inside")
    except (KeyError, FileExistsError) as error:
        print(repr(error), file.closed)
file = open(NAME)
file.note = "mine"
print(file.__dict__.get("note"), file.fileno() > 2)
file.close()
file.close()
print(file.closed, repr(file))
