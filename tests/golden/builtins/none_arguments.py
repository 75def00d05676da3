# What an argument that is None is called in the error depends on who looks at it.
import heapq
import io
import sys
import types


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except TypeError as error:
        print(error)


attempt(type, None, (), {})
attempt(type, "a", None, {})
attempt(type, "a", (), None)
for text in "", b"", bytearray():
    for name in "ljust", "rjust", "center":
        attempt(getattr(text, name), 5, None)
    for name in "removeprefix", "removesuffix", "partition", "startswith", "join", "split", "strip":
        attempt(getattr(text, name), None)
for value in 1, 1.5, "", None, [], Exception():
    attempt(value.__format__, None)
    attempt(format, value, None)
attempt((1).to_bytes, 1, None)
attempt(int.from_bytes, b"", None)
attempt(float.fromhex, None)
attempt(bytes.fromhex, None)
attempt(bytearray.fromhex, None)
attempt(float.__getformat__, None)
attempt(compile, "1", "f", None)
attempt(compile, None, "f", "eval")
attempt(sys.intern, None)
attempt(types.ModuleType, None)
attempt(types.FunctionType, None, {})
attempt(types.FunctionType, attempt.__code__, None)
attempt(types.MappingProxyType, None)
attempt(super, None)
attempt(heapq.heappush, None, 1)
attempt(heapq.heappop, None)
attempt(heapq.heapify, None)
attempt(io.BytesIO(b"").readinto, None)
attempt(io.StringIO, None, 1)
attempt(io.StringIO, 1)
attempt(UnicodeDecodeError, None, b"", 0, 1, "")
attempt(UnicodeEncodeError, "a", None, 0, 1, "")
attempt(str, b"", None)
attempt(str, b"", "ascii", None)
attempt("".encode, None)
attempt(b"".decode, "ascii", None)
attempt("".zfill, None)
attempt("".translate, None)
attempt("".replace, None, "")
attempt("".replace, "", None)
attempt("".count, None)
attempt("".splitlines, None)
attempt(len, None)
attempt(ord, None)
attempt(chr, None)
attempt(exec, None)
attempt(eval, None)
attempt(exec, "1", 1)
attempt(__import__, None)
attempt(getattr, 1, None)
attempt(sum, None)
attempt(round, None)
attempt(b"".maketrans, None, b"")
attempt(b"".translate, 1)
attempt(b"".replace, None, b"")
attempt(b"".hex, None)
attempt(b"".count, None)
