# SPDX-License-Identifier: GPL-3.0-or-later
# Sets of characters, and two ways to fill in texts.
#
#     Template("Dear $name, ${n}th").substitute(name="Ann", n=4)     names after a delimiter
#     Formatter().format("{0} {name:>5}", 3, name="x")               what str.format does, in parts that can be overridden
"""Sets of characters, and two ways to fill in texts."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of s, each with a capital; sep is between them, or white space if it is None."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


# ---- Template --------------------------------------------------------------------------------------------------------

_nothing = {}  # stands for no mapping
_name_starts = frozenset(ascii_letters + "_")
_name_characters = frozenset(ascii_letters + digits + "_")


def _name_at(text, start):
    """The end of the name that begins there; start: there is none."""
    end = start
    if end < len(text) and text[end] in _name_starts:
        while end < len(text) and text[end] in _name_characters:
            end += 1
    return end


class Template:
    """A text with names to be filled in: $name, ${name}; $$ is $."""

    delimiter = "$"

    def __init_subclass__(cls):
        super().__init_subclass__()
        for name in ("pattern", "idpattern", "braceidpattern", "flags"):
            if name in cls.__dict__:
                raise NotImplementedError("Template.%s needs the module re, which Tally does not have" % name)

    def __init__(self, template):
        """template: the text."""
        self.template = template

    def _parts(self):
        """Yields (literal, None, where) and (what stands there, name, where); the name of $$ is "", of a lone $ False."""
        text, delimiter = self.template, self.delimiter
        if not isinstance(text, str):
            raise TypeError("expected string or bytes-like object, got '%s'" % type(text).__name__)
        at = 0
        while True:
            found = text.find(delimiter, at)
            if found < 0:
                yield text[at:], None, at
                return
            yield text[at:found], None, at
            start = found + len(delimiter)
            brace = text.startswith("{", start)
            end = _name_at(text, start + brace)
            if text.startswith(delimiter, start):
                name, at = "", start + len(delimiter)
            elif end > start + brace and (not brace or text.startswith("}", end)):
                name, at = text[start + brace:end], end + brace
            else:
                name, at = False, start
            yield text[found:at], name, start

    def _raise_invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        column = place - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, column))

    @staticmethod
    def _value(name, mapping, kws):
        return str(kws[name] if name in kws or mapping is _nothing else mapping[name])

    def substitute(self, mapping=_nothing, /, **kws):
        """The text with all names filled in, from the keyword arguments or else from a mapping."""
        parts = []
        for text, name, place in self._parts():
            if name is False:
                self._raise_invalid(place)
            parts.append(text if name is None else self._value(name, mapping, kws) if name else self.delimiter)
        return "".join(parts)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        """The same, but what can't be filled in stays as it is."""
        parts = []
        for text, name, _ in self._parts():
            if name:
                try:
                    text = self._value(name, mapping, kws)
                except KeyError:
                    pass
            parts.append(self.delimiter if name == "" else text)
        return "".join(parts)

    def is_valid(self):
        """Is there no lone delimiter?"""
        return all([name is not False for _, name, _ in self._parts()])

    def get_identifiers(self):
        """The names in it, each once."""
        return list(dict.fromkeys([name for _, name, _ in self._parts() if name]))


# ---- Formatter -------------------------------------------------------------------------------------------------------

def _end_of_name(text, at):
    """Where the field's name ends, at }, : or !."""
    while at < len(text) and text[at] not in "}:!":
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        if text[at] == "[":  # an item's name may hold anything but ]
            end = text.find("]", at)
            at = end if end >= 0 else len(text)
        else:
            at += 1
    return at


def _end_of_spec(text, at):
    depth = 1
    for end in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return end
    raise ValueError("unmatched '{' in format spec")


def _read_field(text, start):
    """(name, specification, conversion, place behind) of the field whose opening brace is before start."""
    at = _end_of_name(text, start)
    name = text[start:at]
    if at >= len(text):
        raise ValueError("expected '}' before end of string")
    conversion = None
    if text[at] == "!":
        if at + 1 >= len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at + 1]
        at += 2
        if text.startswith("}", at):
            return name, "", conversion, at + 1
        if at < len(text) and text[at] != ":":
            raise ValueError("expected ':' after conversion specifier")
    elif text[at] == "}":
        return name, "", None, at + 1
    end = _end_of_spec(text, at + 1)
    return name, text[at + 1:end], conversion, end + 1


def _index_or_name(text):
    return int(text) if text.isdecimal() else text


def _split_name(name):
    """What the name begins with, and its steps: (is it an attribute?, name or index)."""
    at = min([place for place in (name.find("."), name.find("["), len(name)) if place >= 0])
    first, steps = _index_or_name(name[:at]), []
    while at < len(name):
        if name[at] == ".":
            end = min([place for place in (name.find(".", at + 1), name.find("[", at + 1), len(name)) if place >= 0])
            step, behind = name[at + 1:end], end
        elif name[at] == "[":
            end = name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            step, behind = _index_or_name(name[at + 1:end]), end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if step == "":
            raise ValueError("Empty attribute in format string")
        steps.append((name[at] == ".", step))
        at = behind
    return first, steps


class Formatter:
    """What str.format does, in methods that a subclass can override."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with its fields filled in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same for arguments in a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """Also returns the next automatic number; False: fields are numbered by hand."""
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "" and auto_arg_index is not False:
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name == "" or name.isdigit() and auto_arg_index:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            elif name.isdigit():
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def parse(self, format_string):
        """Yields (literal, name, specification, conversion); without a field the last three are None."""
        at = 0
        while at < len(format_string):
            start = at
            while at < len(format_string) and format_string[at] not in "{}":
                at += 1
            brace = format_string[at:at + 1]
            if brace and format_string[at + 1:at + 2] == brace:
                yield format_string[start:at + 1], None, None, None
                at += 2
            elif brace == "}" or brace and at + 1 == len(format_string):
                raise ValueError("Single '%s' encountered in format string" % brace)
            elif brace:
                literal = format_string[start:at]
                name, spec, conversion, at = _read_field(format_string, at + 1)
                yield literal, name, spec, conversion
            else:
                yield format_string[start:], None, None, None

    def get_field(self, field_name, args, kwargs):
        """The object that a name such as "0.x[k]" means, and the argument that it begins with."""
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, step in steps:
            value = getattr(value, step) if is_attribute else value[step]
        return value, first

    def get_value(self, key, args, kwargs):
        """The argument of this number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end; does nothing."""

    def format_field(self, value, format_spec):
        """The value as a text."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r or !a makes of the value."""
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError("Unknown conversion specifier %s" % conversion)
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
