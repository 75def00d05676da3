# Every encoding with every error handler, over bytes that are and that are not text.
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape",
            "surrogatepass", "nothing"]
encodings = ["utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
samples = [b"", b"a", b"abcd", b"\xff", b"\xff\xfea\0", b"\xfe\xff\0a", b"\xff\xfe\0\0a\0\0\0", b"\0\0\xfe\xff\0\0\0a",
           b"\xff\xfe\0", b"\xef\xbb\xbfab", b"\xef\xbb", b"\xef\xbb\xbf\xff", b"\x00\xd8", b"\x00\xd8a", b"\x00\xd8a\0",
           b"\x00\xd8\x00\xdc", b"a\0\x00\xdcb\0", b"\xd8\x00\xdc\x00", b"\xd8\x00\0a", b"\x80\xdc\x80\xdc", b"\0\0\x11\0",
           b"\x00\xd8\0\0", b"\0\0\xd8\0", b"a\0\0", b"\x3d\xd8\0\xde\xff", b"\xed\xa0\x80", b"\xc3", b"\xe2\x82a", b"a\x80b"]

for encoding in encodings:
    for handler in handlers:
        results = []
        for sample in samples:
            try:
                results.append(ascii(sample.decode(encoding, handler)))
            except (UnicodeError, LookupError, TypeError) as error:
                results.append(type(error).__name__ + ": " + str(error))
        print(encoding, handler)
        for sample, result in zip(samples, results):
            if handler == "strict" or encoding in ("utf-8", "utf-16", "utf-32-be"):
                print("   ", sample, result)
        print("    all:", hash(" ".join(results)))

try:
    b"a\0\x00\xdc".decode("utf-16")
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
for text in ("plain", "naïve", "price €5", "😀 and 한", "\uffff\U0010ffff"):
    for encoding in encodings:
        if encoding not in ("ascii", "latin-1"):
            data = text.encode(encoding)
            print(encoding, len(data), data.decode(encoding) == text, str(data, encoding) == text, end="; ")
    print()
