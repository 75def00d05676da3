# SPDX-License-Identifier: GPL-3.0-or-later
"""Files: text, bytes, and what can go wrong with them.

    IOBase ─┬─ RawIOBase ────── FileIO                                          bytes, without a buffer
            ├─ BufferedIOBase ─ BufferedReader, BufferedWriter, BufferedRandom, BytesIO    bytes
            └─ TextIOBase ───── TextIOWrapper, StringIO                         characters, lines

The classes on the right are made in C. Those on the left are for isinstance(), and for classes of your own: a class
that derives from one of them and defines read() or write() gets lines, iteration and the with statement.
"""

from abc import ABCMeta
from _io import (BufferedRandom, BufferedReader, BufferedWriter, BytesIO, DEFAULT_BUFFER_SIZE, FileIO, StringIO,
                 TextIOWrapper, UnsupportedOperation, open)

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
    "SEEK_SET", "SEEK_CUR", "SEEK_END", "text_encoding", "DEFAULT_BUFFER_SIZE",
]

BlockingIOError = BlockingIOError
SEEK_SET = 0  # from the start
SEEK_CUR = 1  # from the present place
SEEK_END = 2  # from the end
_CLOSED = "__IOBase_closed"  # the attribute that a closed file has


def open_code(path):
    """Opens a file of code: open(path, 'rb')."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or 'locale' for None."""
    return "locale" if encoding is None else encoding


class IOBase(metaclass=ABCMeta):
    """What all files have in common."""

    # ---- open or closed ----

    @property
    def closed(self):
        """Is the file closed?"""
        return hasattr(self, _CLOSED)

    def flush(self):
        """Writes out what waits in a buffer."""
        if hasattr(self, _CLOSED):
            raise ValueError("I/O operation on closed file.")

    def close(self):
        """Flushes, and closes the file."""
        if not hasattr(self, _CLOSED):
            try:
                self.flush()
            finally:
                setattr(self, _CLOSED, True)

    def __del__(self):
        """A file that is forgotten open is closed."""
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    # ---- what kind of file ----

    def readable(self):
        """Can the file be read?"""
        return False

    def writable(self):
        """Can the file be written?"""
        return False

    def seekable(self):
        """Can the file seek?"""
        return False

    def isatty(self):
        """Is the file a terminal?"""
        self._checkClosed()
        return False

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def fileno(self):
        """The number of the operating system's file."""
        raise UnsupportedOperation("fileno")

    # ---- places ----

    def seek(self, offset, whence=SEEK_SET, /):
        """Goes to a place."""
        raise UnsupportedOperation("seek")

    def tell(self):
        """The present place."""
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        """Cuts the file off."""
        raise UnsupportedOperation("truncate")

    # ---- lines ----

    def readline(self, size=-1, /):
        """The next line, made of single bytes that read() gives."""
        limit = -1 if size is None else size
        line = []
        while limit < 0 or len(line) < limit:
            byte = self.read(1)
            if not isinstance(byte, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(byte).__name__}'")
            line.append(byte)
            if not byte or byte == b"\n":
                break
        return b"".join(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        """A list of the lines that are left; it ends when hint bytes or characters have been read."""
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total > hint:
                break
        return lines

    def writelines(self, lines, /):
        """Writes each item of an iterable; adds no line ends."""
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """A file of bytes without a buffer, made of readinto() and write()."""

    def read(self, size=-1, /):
        """At most size bytes, out of one call of readinto(); all that are left if size is negative."""
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        """All bytes that are left."""
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if part is None and not parts:
                return None
            if not part:
                return b"".join(parts)
            if not isinstance(part, bytes):
                raise TypeError("read() should return bytes")
            parts.append(part)


class BufferedIOBase(IOBase):
    """A file of bytes with a buffer."""

    def detach(self):
        """The file under this one, which is then unusable."""
        raise UnsupportedOperation("detach")

    def read(self, size=-1, /):
        """At most size bytes, or all that are left."""
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        """At most size bytes, out of at most one read by the operating system."""
        raise UnsupportedOperation("read1")

    def readinto(self, buffer, /):
        """Reads into a bytearray; the number of bytes."""
        return self._into(buffer, self.read(len(buffer)))

    def readinto1(self, buffer, /):
        """The same with read1()."""
        return self._into(buffer, self.read1(len(buffer)))

    def _into(self, buffer, data):
        buffer[:len(data)] = data
        return len(data)

    def write(self, buffer, /):
        """Writes the bytes; their number."""
        raise UnsupportedOperation("write")


class TextIOBase(IOBase):
    """A file of characters."""

    encoding = None
    errors = None
    newlines = None

    def detach(self):
        """The binary file under this one, which is then unusable."""
        raise UnsupportedOperation("detach")

    def read(self, size=-1, /):
        """At most size characters, or all that are left."""
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        """The next line."""
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        """Writes the text; the number of its characters."""
        raise UnsupportedOperation("write")


RawIOBase.register(FileIO)
BufferedIOBase.register(BytesIO)
BufferedIOBase.register(BufferedReader)
BufferedIOBase.register(BufferedWriter)
BufferedIOBase.register(BufferedRandom)
TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)
