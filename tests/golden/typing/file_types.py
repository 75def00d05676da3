# IO, TextIO, BinaryIO: types of files.
from typing import IO, TextIO, BinaryIO, AnyStr, Dict
import typing
print(IO, IO[str], TextIO, TextIO.__mro__, AnyStr, IO[AnyStr], IO.__parameters__, typing.IO[bytes])
def f(x: TextIO, y: IO[AnyStr]) -> Dict[str, IO[str]]: pass
print(f.__annotations__)
