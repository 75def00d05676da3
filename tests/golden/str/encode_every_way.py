# Every encoding with every error handler, over texts that it can and cannot hold.
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape",
            "surrogatepass", "nothing"]
encodings = ["utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
texts = ["", "a", "aé€", "😀x", "\ud800", "a\udc80\udcffb", "\ud83d\ude00", "\x80\x85", "Жд", "한中", "\ue000", "\u0378é\ud800é"]

for encoding in encodings:
    for handler in handlers:
        results = []
        for text in texts:
            try:
                results.append(text.encode(encoding, handler).hex())
            except (UnicodeError, LookupError) as error:
                results.append(type(error).__name__ + ": " + str(error))
        print(encoding, handler)
        for text, result in zip(texts, results):
            if handler in ("strict", "nothing") or ":" in result or encoding in ("ascii", "utf-16-be"):
                print("   ", ascii(text), result)
        print("    all:", hash(" ".join(results)))

try:
    "\ud800".encode("utf-16-le", "nothing")
except LookupError as error:
    print(error, repr(error.__cause__), error.__context__, error.__suppress_context__)
try:
    "x\udc00".encode("utf-32")
except UnicodeEncodeError as error:
    print(error.encoding, ascii(error.object), error.start, error.end, error.reason, error.args[0])
