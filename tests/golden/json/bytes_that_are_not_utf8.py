"""Bytes are decoded before they are read: what is no UTF-8 is told of as such, but surrogates may stand in it."""

import json

for data in [b"\xff", b'"\x80"', b'"\xed\xa0"', b'"\xed\xa0\x80"', b'"\xed\xb0\x80"', b"", bytearray(b"[1]")]:
    try:
        print(data, ascii(json.loads(data)))
    except ValueError as error:
        print(data, type(error).__name__, error)
