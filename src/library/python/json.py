# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON: objects of Python as text that other programs read, and back.

    dict ─ object {…}      list, tuple ─ array […]      str ─ string "…"      int, float ─ number
    True, False, None ─ true, false, null
"""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

# ---- reading ----


class JSONDecodeError(ValueError):
    """The text is no JSON: msg says why, doc is the text, pos the place, lineno and colno its line and column."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"

_SPACES = " \t\n\r"
_DIGITS = "0123456789"
_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class JSONDecoder:
    """Makes objects of JSON texts.

    object_hook is called with each dict, object_pairs_hook with each object's list of pairs; what they return takes its
    place. parse_int, parse_float and parse_constant get the texts of numbers, and of NaN and Infinity.
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The object that a whole text stands for."""
        value, end = self._value(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The object at the beginning of a text, and the index behind it."""
        return self._value(s, idx)

    def _skip(self, s, at):
        """The next place that is no white space."""
        size = len(s)
        while at < size and s[at] in _SPACES:
            at += 1
        return at

    def _value(self, s, at):
        """The value that starts at this place, and the place behind it."""
        first = s[at:at + 1]
        if first == '"':
            return self._string(s, at)
        if first == "{":
            return self._object(s, at)
        if first == "[":
            return self._array(s, at)
        if first in _WORDS:
            word, value = _WORDS[first]
            if s.startswith(word, at):
                return value, at + len(word)
        elif first and first in "-0123456789":
            end = self._integer_end(s, at)
            if end:
                return self._number(s, at, end)
        for word in _CONSTANTS:
            if first and s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError("Expecting value", s, at)

    def _digits_end(self, s, at):
        size = len(s)
        while at < size and s[at] in _DIGITS:
            at += 1
        return at

    def _integer_end(self, s, at):
        """Behind a whole number; 0: there is none."""
        start = at + (s[at] == "-")
        if s[start:start + 1] == "0":
            return start + 1
        end = self._digits_end(s, start)
        return end if end > start else 0

    def _number(self, s, start, end):
        whole = end
        if s[end:end + 1] == ".":
            after = self._digits_end(s, end + 1)
            if after > end + 1:
                end = after
        if s[end:end + 1] in ("e", "E"):
            digits = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
            after = self._digits_end(s, digits)
            if after > digits:
                end = after
        parse = self.parse_int if end == whole else self.parse_float
        return parse(s[start:end]), end

    def _array(self, s, at):
        values = []
        at = self._skip(s, at + 1)
        if s[at:at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = self._skip(s, at)
            mark = s[at:at + 1]
            if mark == "]":
                return values, at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        at = self._skip(s, at + 1)
        if s[at:at + 1] == "}":
            return self._finish(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = self._string(s, at)
            at = self._skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, self._skip(s, at + 1))
            pairs.append((key, value))
            at = self._skip(s, at)
            mark = s[at:at + 1]
            if mark == "}":
                return self._finish(pairs), at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._skip(s, at + 1)

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        return dict(pairs) if self.object_hook is None else self.object_hook(dict(pairs))

    def _string(self, s, start):
        parts = []
        at = start + 1
        quote = start
        while True:
            if quote < at:
                quote = s.find('"', at)
                if quote < 0:
                    quote = len(s)
            back = s.find("\\", at, quote)
            end = quote if back < 0 else back
            self._check_plain(s, at, end)
            parts.append(s[at:end])
            if back < 0:
                if quote == len(s):
                    raise JSONDecodeError("Unterminated string starting at", s, start)
                return "".join(parts), quote + 1
            character, at = self._escape(s, back, start)
            parts.append(character)

    def _check_plain(self, s, at, end):
        part = s[at:end]
        if self.strict and not part.isprintable():
            for index, character in enumerate(part, at):
                if character < " ":
                    raise JSONDecodeError("Invalid control character at", s, index)

    def _escape(self, s, back, start):
        """The character of an escape, and the place behind it."""
        letter = s[back + 1:back + 2]
        if not letter:
            raise JSONDecodeError("Unterminated string starting at", s, start)
        if letter != "u":
            if letter not in _ESCAPED:
                raise JSONDecodeError("Invalid \\escape", s, back)
            return _ESCAPED[letter], back + 2
        code = self._hexadecimal(s, back + 2)
        at = back + 6
        if 0xD800 <= code <= 0xDBFF and s.startswith("\\u", at) and len(s) > at + 6:
            low = self._hexadecimal(s, at + 2)
            if 0xDC00 <= low <= 0xDFFF:
                return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00), at + 6
        return chr(code), at

    def _hexadecimal(self, s, at):
        digits = s[at:at + 4]
        if at + 4 >= len(s) or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
            raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)
        return int(digits, 16)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The object that a JSON text, a str or bytes, stands for."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8", "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    for name, value in [("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
                        ("parse_float", parse_float), ("parse_int", parse_int), ("parse_constant", parse_constant)]:
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **keywords):
    """The object that the text of a file stands for."""
    return loads(fp.read(), **keywords)


# ---- writing ----

_ESCAPES = {code: f"\\u{code:04x}" for code in range(32)}
_ESCAPES.update({ord('"'): '\\"', ord("\\"): "\\\\", 8: "\\b", 12: "\\f", 10: "\\n", 13: "\\r", 9: "\\t"})
_ASCII_ESCAPES = _ESCAPES | {127: "\\u007f"}


def _quote(text):
    return '"' + text.translate(_ESCAPES) + '"'


def _quote_ascii(text):
    quoted = text.translate(_ASCII_ESCAPES)
    if not quoted.isascii():
        quoted = "".join(character if character < "\x80" else _escape_wide(ord(character)) for character in quoted)
    return '"' + quoted + '"'


def _escape_wide(code):
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}"


class JSONEncoder:
    """Makes JSON texts of objects; default() may be overridden for objects of other types."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """An object that JSON has, for one that it has not: TypeError unless it is overridden."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The object as one text."""
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The object as texts in a row."""
        parts = []
        self._add(o, parts, "\n", {})
        return iter(parts)

    def _float(self, value):
        if value == value and value not in (float("inf"), float("-inf")):
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"

    def _simple(self, o):
        """The text of a value without parts; None: it is not one."""
        if isinstance(o, str):
            return _quote_ascii(o) if self.ensure_ascii else _quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _add(self, o, parts, margin, open_objects):
        """Appends the text of the object; margin is the line end with the white space of the line."""
        text = self._simple(o)
        if text is not None:
            parts.append(text)
            return
        if self.check_circular:
            if id(o) in open_objects:
                raise ValueError("Circular reference detected")
            open_objects[id(o)] = o
        if isinstance(o, (list, tuple)):
            self._add_all(parts, "[", "]", [("", item) for item in o], margin, open_objects)
        elif isinstance(o, dict):
            self._add_all(parts, "{", "}", self._pairs(o), margin, open_objects)
        else:
            self._add(self.default(o), parts, margin, open_objects)
        if self.check_circular:
            del open_objects[id(o)]

    def _pairs(self, o):
        pairs = []
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if isinstance(key, str):
                text = key
            elif key is None or isinstance(key, (int, float)):
                text = self._simple(key)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            pairs.append((self._simple(text) + self.key_separator, value))
        return pairs

    def _add_all(self, parts, opening, closing, items, margin, open_objects):
        if not items:
            parts.append(opening + closing)
            return
        inner = margin
        separator = self.item_separator
        if self.indent is not None:
            inner = margin + (self.indent if isinstance(self.indent, str) else " " * self.indent)
            separator += inner
            opening += inner
            closing = margin + closing
        parts.append(opening)
        for number, (key, item) in enumerate(items):
            parts.append(separator + key if number else key)
            self._add(item, parts, inner, open_objects)
        parts.append(closing)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The object as a JSON text."""
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                   allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                   sort_keys=sort_keys, **kw)
    return encoder.encode(obj)


def dump(obj, fp, **keywords):
    """Writes the object as a JSON text to a file."""
    fp.write(dumps(obj, **keywords))
