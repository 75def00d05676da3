# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings: texts for the programmer that do not stop the program.
#
#     warn("old", DeprecationWarning)
#         │ filters: the first that fits says what to do
#         ├─ error      raise it
#         ├─ ignore     nothing
#         ├─ always     show it
#         └─ default, module, once    show it if it was not shown before: at this line, in this module, anywhere
#
# What was shown is noted in __warningregistry__ of the module whose line is meant, with the version of the filters: after
# they have changed, the notes are void.
#
# The interpreter itself gives no warnings.
"""Warnings: texts for the programmer that do not stop the program."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_actions = ("error", "ignore", "always", "default", "module", "once")

# (action, pattern of the text or None, category, pattern of the module's name or None, line or 0)
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
onceregistry = {}
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


# ---- showing ---------------------------------------------------------------------------------------------------------

class WarningMessage:
    """A warning with its place."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """The text that is shown."""
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    return text + "  %s\n" % line.strip() if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to the file, or to sys.stderr; a program may put another function in its place."""
    file = sys.stderr if file is None else file
    if file is not None:
        try:
            file.write(formatwarning(message, category, filename, lineno, line))
        except OSError:
            pass


_original_showwarning = showwarning


def _show(message):
    if showwarning is not _original_showwarning and not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


# ---- filters ---------------------------------------------------------------------------------------------------------

def _pattern(text, ignore_case):
    if not text:
        return None
    import _patterns
    return _patterns.compile(text, ignore_case)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Puts a filter before (or behind) the others; message and module are regular expressions."""
    assert action in _actions, "invalid action: %r" % (action,)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add_filter((action, _pattern(message, True), category, _pattern(module, False), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Puts a filter that looks at the category alone before (or behind) the others."""
    assert action in _actions, "invalid action: %r" % (action,)
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Removes all filters."""
    filters[:] = []
    _filters_mutated()


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def _find_action(text, category, module, lineno):
    for action, text_pattern, kind, module_pattern, line in filters:
        if _fits(text_pattern, text) and issubclass(category, kind) and _fits(module_pattern, module) and (
                line in (0, lineno)):
            return action
    return _defaultaction


# ---- warning ---------------------------------------------------------------------------------------------------------

def warn(message, category=None, stacklevel=1, source=None):
    """Warns about the line that calls; stacklevel 2: about the line that called the function which calls."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    try:
        frame = sys._getframe(max(stacklevel, 1))
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    except ValueError:
        names, filename, lineno = sys.__dict__, "sys", 1
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__") or "<string>", registry, names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warns about any line."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _find_action(text, category, module, lineno)
    if action == "error":
        raise message
    if action != "ignore" and _is_new(action, key, registry):
        _show(WarningMessage(message, category, filename, lineno, source=source))


def _is_new(action, key, registry):
    """Notes that the warning is shown now."""
    text, category, _ = key
    if action == "always":
        return True
    if action == "default":
        registry[key] = 1
        return True
    if action == "once":
        registry[key] = 1
        notes, note = onceregistry, (text, category)
    elif action == "module":
        registry[key] = 1
        notes, note = registry, (text, category, 0)
    else:
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, key))
    if notes.get(note):
        return False
    notes[note] = 1
    return True


class catch_warnings:
    """A context manager that puts filters and showwarning back; record: its value is a list of the warnings shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            args.append("module=%r" % self._module)
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = module.filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []

        def record(message, category, filename, lineno, file=None, line=None):
            log.append(WarningMessage(message, category, filename, lineno, file, line))

        module.showwarning = record
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
