# The methods that bytes has, too: results are new bytearrays, and arguments may be of either kind.
def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__ + ":", error)


b = bytearray(b"  Hello, wOrld 42\t")
calls = """capitalize lower upper title swapcase strip lstrip rstrip split rsplit splitlines expandtabs hex decode
isalnum isalpha isascii isdigit islower isspace istitle isupper copy""".split()
for name in calls:
    result = getattr(b, name)()
    print(name, repr(result), result is b)
print(b)

for kind in (bytes, bytearray):
    comma, letter, text = kind(b","), kind(b"l"), bytearray(b"l,ll,,lal")
    print(kind.__name__)
    attempt("split", lambda: text.split(comma))
    attempt("split 1", lambda: text.split(comma, 1))
    attempt("rsplit 1", lambda: text.rsplit(sep=comma, maxsplit=1))
    attempt("partition", lambda: text.partition(comma))
    attempt("rpartition", lambda: text.rpartition(comma))
    attempt("partition missing", lambda: text.partition(kind(b"?")))
    attempt("rpartition missing", lambda: text.rpartition(kind(b"?")))
    attempt("bytes.partition", lambda: bytes(text).partition(comma))
    attempt("bytes.split", lambda: bytes(text).split(comma))
    attempt("strip", lambda: (text.strip(letter), text.lstrip(letter), text.rstrip(letter)))
    attempt("replace", lambda: (text.replace(letter, comma), text.replace(letter, kind(b""), 2), text.replace(kind(b""), comma)))
    attempt("find", lambda: (text.find(letter), text.rfind(letter), text.index(comma), text.rindex(comma), text.count(letter)))
    attempt("find in a part", lambda: (text.find(letter, 1), text.find(letter, -2, -1), text.count(comma, 3)))
    attempt("startswith", lambda: (text.startswith(letter), text.endswith((comma, letter)), text.startswith(comma, 1)))
    attempt("removeprefix", lambda: (text.removeprefix(letter), text.removesuffix(kind(b"al"))))
    attempt("join", lambda: (comma.join([b"a", bytearray(b"b")]), bytearray(b"-").join([comma]), comma.join([])))
    attempt("center", lambda: (text.center(15, comma), text.ljust(12, letter), text.rjust(12, letter), text.center(3)))
    attempt("translate", lambda: text.translate(kind.maketrans(letter, comma), kind(b"a")))
    attempt("translate None", lambda: (text.translate(None), text.translate(None, delete=letter), text.translate(None) is text))
    attempt("maketrans", lambda: (type(kind.maketrans(b"", b"")), len(kind.maketrans(b"", b""))))
    attempt("fromhex", lambda: kind.fromhex("dead BEEF"))
    attempt("zfill", lambda: (kind(b"-5").zfill(5), kind(b"").zfill(2), kind(b"7").zfill(1)))

attempt("find number", lambda: (b.find(72), b.count(108), b.rindex(111)))
attempt("splitlines", lambda: bytearray(b"a\nb\r\nc\rd\r").splitlines(True))
attempt("hex", lambda: (bytearray(b"abcde").hex(":"), bytearray(b"abcde").hex(b"-", 2), bytearray(b"abcde").hex("_", -2)))
attempt("decode", lambda: (bytearray("é", "utf-8").decode(), bytearray(b"\xff").decode("latin-1"), bytearray(b"\xff").decode(errors="replace")))
attempt("expandtabs", lambda: bytearray(b"a\tb\tc").expandtabs(tabsize=4))

for label, call in (
    ("find str", lambda: b.find("x")), ("find 256", lambda: b.find(256)), ("index", lambda: b.index(b"zz")),
    ("count", lambda: b.count(None)), ("split", lambda: b.split("x")), ("split empty", lambda: b.split(b"")),
    ("partition", lambda: b.partition("x")), ("partition empty", lambda: b.partition(b"")),
    ("startswith", lambda: b.startswith("x")), ("startswith tuple", lambda: b.startswith(("x",))),
    ("strip", lambda: b.strip("x")), ("replace", lambda: b.replace("a", b"")), ("replace 2", lambda: b.replace(b"a", 1)),
    ("join", lambda: b.join(["x"])), ("join int", lambda: b.join(1)), ("join self", lambda: b.join(b"ab")),
    ("center", lambda: b.center(30, b"--")), ("ljust", lambda: b.ljust(30, "-")), ("zfill", lambda: b.zfill("x")),
    ("translate", lambda: b.translate(b"x")), ("translate int", lambda: b.translate(1)),
    ("maketrans", lambda: bytearray.maketrans(b"a", b"bc")), ("fromhex", lambda: bytearray.fromhex("xy")),
    ("fromhex bytes", lambda: bytearray.fromhex(b"61")), ("hex", lambda: b.hex("--")), ("hex 2", lambda: b.hex(1)),
    ("decode", lambda: b.decode("nothing")), ("decode bad", lambda: bytearray(b"a\xff").decode()),
    ("removeprefix", lambda: b.removeprefix("x")), ("title", lambda: b.title(1)), ("expandtabs", lambda: b.expandtabs("x")),
):
    attempt(label, call)
