# SPDX-License-Identifier: GPL-3.0-or-later
# Printing of nested data so that it can be read.
#
#     {'name': 'Ann', 'marks': [1, 2, 2, 1, 3, ...]}     too wide for its place? then one item a line:
#
#     {'marks': [1,
#                2,
#     │          │
#     indent: columns used up by what stands to the left; allowance: columns that closing brackets need on the last line
#
# A value is first written on one line (_repr). Only if that is too wide, and its type is known here, it is laid out over
# several lines by the function that _layouts has for its type's __repr__; an item of it then does the same with less room.
"""Printing of nested data so that it can be read."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints the object to the stream (sys.stdout if it is None), followed by a newline."""
    printer = PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                            sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() would print, without the last newline."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Prints the object like pprint(), with the items of dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """A repr() that marks where an object contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Can the value be rebuilt from its formatted text with eval()?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Does the object contain itself?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


# ---- order -----------------------------------------------------------------------------------------------------------

class _Key:
    """Sorts what can't be compared, by the name of its type and its identity."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            left, right = self.value, other.value
            return (str(type(left)), id(left)) < (str(type(right)), id(right))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


_scalars = frozenset({str, bytes, float, bool, type(None)})


class PrettyPrinter:
    """Prints objects, with the options that it was made with."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        """width: columns at most; depth: levels shown; compact: several items in a line."""
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Prints the object and a newline."""
        if self._stream is not None:
            self._stream.write(self.pformat(object))
            self._stream.write("\n")

    def pformat(self, object):
        """The text of the object."""
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        """Does the object contain itself?"""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Can the value be rebuilt from its text?"""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The object on one line, whether that can be read back, whether it contains itself. Made to be overridden."""
        return self._safe_repr(object, context, maxlevels, level)

    # ---- one line ----------------------------------------------------------------------------------------------------

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _scalars:
            return repr(object), True, False
        method = kind.__repr__
        if method is int.__repr__ and issubclass(kind, int):
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        if method is dict.__repr__ and issubclass(kind, dict):
            if not object:
                return "{}", True, False
            return self._safe_items(object, "{%s}", self._safe_pairs, context, maxlevels, level)
        is_list = method is list.__repr__ and issubclass(kind, list)
        if is_list or method is tuple.__repr__ and issubclass(kind, tuple):
            if not object:
                return ("[]" if is_list else "()"), True, False
            frame = "[%s]" if is_list else "(%s,)" if len(object) == 1 else "(%s)"
            return self._safe_items(object, frame, self._safe_elements, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _safe_items(self, object, frame, texts_of, context, maxlevels, level):
        key = id(object)
        if maxlevels and level >= maxlevels:
            return frame % "...", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        texts, readable, recursive = [], True, False
        for text, part_readable, part_recursive in texts_of(object, context, maxlevels, level + 1):
            texts.append(text)
            readable = readable and part_readable
            recursive = recursive or part_recursive
        del context[key]
        return frame % ", ".join(texts), readable, recursive

    def _safe_elements(self, object, context, maxlevels, level):
        return [self.format(item, context, maxlevels, level) for item in object]

    def _safe_pairs(self, object, context, maxlevels, level):
        pairs = []
        for key, value in self._items(object):
            key_text, key_readable, key_recursive = self.format(key, context, maxlevels, level)
            text, readable, recursive = self.format(value, context, maxlevels, level)
            pairs.append(("%s: %s" % (key_text, text), key_readable and readable, key_recursive or recursive))
        return pairs

    def _items(self, mapping):
        return sorted(mapping.items(), key=_pair_key) if self._sort_dicts else mapping.items()

    # ---- several lines -----------------------------------------------------------------------------------------------

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            layout = self._layout_of(object)
            if layout is not None:
                context[key] = 1
                layout(self, object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _layout_of(self, object):
        """The function that lays out objects with this __repr__; None: there is none."""
        method = type(object).__repr__
        if method in _layouts:
            return _layouts[method]
        for module, name, layout in _layouts_of_modules:
            if method == getattr(getattr(sys.modules.get(module), name, None), "__repr__", None):
                return layout
        return PrettyPrinter._layout_dataclass if self._is_dataclass(object) else None

    @staticmethod
    def _is_dataclass(object):
        parameters = getattr(type(object), "__dataclass_params__", None)
        function = getattr(type(object).__repr__, "__wrapped__", None)
        return parameters is not None and parameters.repr and function is not None and (
            function.__qualname__.startswith("__create_fn__"))  # by dataclasses, not by the class itself

    def _add_padding(self, out):
        """After an opening bracket, so that the first item stands where the others do."""
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")

    def _layout_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        self._add_padding(out)
        items = list(items)
        line_end = ",\n" + " " * indent
        separator = ""
        room = whole_room = self._width - indent + 1
        for number, item in enumerate(items, 1):
            last = number == len(items)
            if last:
                whole_room -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if room < needed:
                    room = whole_room
                    if separator:
                        separator = line_end
                if room >= needed:
                    room -= needed
                    out.append(separator)
                    separator = ", "
                    out.append(text)
                    continue
            out.append(separator)
            separator = line_end
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _layout_pairs(self, pairs, out, indent, allowance, context, level):
        indent += self._indent_per_level
        line_end = ",\n" + " " * indent
        for number, (key, value) in enumerate(pairs, 1):
            last = number == len(pairs)
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(line_end)

    def _layout_names(self, pairs, out, indent, allowance, context, level):
        line_end = ",\n" + " " * indent
        for number, (name, value) in enumerate(pairs, 1):
            last = number == len(pairs)
            out.append(name + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(line_end)

    def _layout_dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        self._add_padding(out)
        if object:
            self._layout_pairs(self._items(object), out, indent, allowance + 1, context, level)
        out.append("}")

    def _layout_list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._layout_items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _layout_tuple(self, object, out, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        out.append("(")
        self._layout_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _layout_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        start, end = "{", "}"
        if type(object) is not set:
            start, end = type(object).__name__ + "({", "})"
            indent += len(start) - 1
        out.append(start)
        self._layout_items(sorted(object, key=_Key), out, indent, allowance + len(end), context, level)
        out.append(end)

    # ---- texts and bytes ---------------------------------------------------------------------------------------------

    def _layout_str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        lines = object.splitlines(True)
        parts = []
        for number, line in enumerate(lines, 1):
            last_allowance = allowance if number == len(lines) else 0
            if len(repr(line)) <= width - last_allowance:
                parts.append(repr(line))
            else:
                parts.extend(_fill(_words(line), width, last_allowance))
        if len(parts) == 1:
            out.append(repr(lines[-1]))
            return
        text = ("\n" + " " * indent).join(parts)
        out.append("(" + text + ")" if level == 1 else text)

    def _layout_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        quads = [object[start:start + 4] for start in range(0, len(object), 4)]
        if len(object) % 4 == 0:
            text = ("\n" + " " * indent).join(_fill(quads, self._width - indent, 0))
        else:
            text = ("\n" + " " * indent).join(_fill(quads, self._width - indent, allowance))
        out.append("(" + text + ")" if level == 1 else text)

    def _layout_bytearray(self, object, out, indent, allowance, context, level):
        out.append("bytearray(")
        self._layout_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(")")

    # ---- other types -------------------------------------------------------------------------------------------------

    def _layout_mapping_proxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")

    def _layout_ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _layout_default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        out.append("%s(%s,\n%s" % (name, self._repr(object.default_factory, context, level), " " * indent))
        self._layout_dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _layout_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        self._add_padding(out)
        self._layout_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _layout_chain_map(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + "(")
        for number, mapping in enumerate(object.maps, 1):
            last = number == len(object.maps)
            self._format(mapping, out, indent, allowance + 1 if last else 1, context, level)
            out.append(")" if last else ",\n" + " " * indent)

    def _layout_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + "([")
        self._layout_items(object, out, indent, allowance + 2 if object.maxlen is None else 2, context, level)
        if object.maxlen is None:
            out.append("])")
        else:
            out.append("],\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

    def _layout_user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _layout_namespace(self, object, out, indent, allowance, context, level):
        name = "namespace" if type(object).__module__ == "types" else type(object).__name__
        self._layout_call(name, object.__dict__.items(), out, indent, allowance, context, level)

    def _layout_dataclass(self, object, out, indent, allowance, context, level):
        fields = [field for field in object.__dataclass_fields__.values() if field.repr]
        self._layout_call(type(object).__name__, [(field.name, getattr(object, field.name)) for field in fields], out,
                          indent, allowance, context, level)

    def _layout_call(self, name, pairs, out, indent, allowance, context, level):
        out.append(name + "(")
        self._layout_names(pairs, out, indent + len(name) + 1, allowance, context, level)
        out.append(")")


_layouts = {
    dict.__repr__: PrettyPrinter._layout_dict,
    list.__repr__: PrettyPrinter._layout_list,
    tuple.__repr__: PrettyPrinter._layout_tuple,
    set.__repr__: PrettyPrinter._layout_set,
    frozenset.__repr__: PrettyPrinter._layout_set,
    str.__repr__: PrettyPrinter._layout_str,
    bytes.__repr__: PrettyPrinter._layout_bytes,
    type(type.__dict__).__repr__: PrettyPrinter._layout_mapping_proxy,
}

# Types of modules that need not be imported: a program that has not imported one has no object of it.
_layouts_of_modules = [
    ("builtins", "bytearray", PrettyPrinter._layout_bytearray),
    ("types", "SimpleNamespace", PrettyPrinter._layout_namespace),
    ("collections", "OrderedDict", PrettyPrinter._layout_ordered_dict),
    ("collections", "defaultdict", PrettyPrinter._layout_default_dict),
    ("collections", "Counter", PrettyPrinter._layout_counter),
    ("collections", "ChainMap", PrettyPrinter._layout_chain_map),
    ("collections", "deque", PrettyPrinter._layout_deque),
    ("collections", "UserDict", PrettyPrinter._layout_user),
    ("collections", "UserList", PrettyPrinter._layout_user),
    ("collections", "UserString", PrettyPrinter._layout_user),
]


def _words(line):
    """The words of a line, each with the white space after it."""
    words, start = [], 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    words.append(line[start:])
    return words


def _fill(parts, width, last_allowance):
    """The reprs of as many parts together as have room in a line."""
    texts, current = [], parts[0][:0]
    for number, part in enumerate(parts, 1):
        if number == len(parts):
            width -= last_allowance
        if len(repr(current + part)) > width:
            if current:
                texts.append(repr(current))
            current = part
        else:
            current += part
    if current:
        texts.append(repr(current))
    return texts
