# Encodings have many names; capitals, and what stands between letters and digits, do not matter.
names = """UTF-16 utf16 u16 U16 utf_16 UTF-16LE utf-16le utf_16_le unicodelittleunmarked UnicodeBigUnmarked utf-16be
utf-32 u32 utf32 UTF-32BE utf_32_le utf-8-sig UTF_8_SIG utf8-sig UTF-8 utf8 U8 utf latin-1 latin1 L1 iso8859-1 iso-8859-1
cp819 8859 ascii us-ascii 646 utf--16 -utf-16- utf.16 u-16 mbcs utf-17""".split()
for name in names + ["utf 16", "ISO 8859-1", "", "utf_16 le", "é"]:
    try:
        print(ascii(name), "aé".encode(name, "replace").hex(), b"a\0b\0".decode(name, "replace").encode().hex())
    except LookupError as error:
        print(ascii(name), error)
print("".encode("utf-16"), "".encode("utf-8-sig"), "".encode("utf-32-be"), b"".decode("no such encoding") == "")
for call in (lambda: "a".encode(1), lambda: "a".encode("ascii", 1), lambda: "a".encode("asc\0ii"), lambda: "".encode("nothing")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
