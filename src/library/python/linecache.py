# SPDX-License-Identifier: GPL-3.0-or-later
# Lines of files, read once and remembered.
"""Lines of files, read once and remembered."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}  # file name -> (characters, time of change: not known, lines, full name)


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of the file with its newline; "" if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """The lines of the file; [] if it can't be read."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forgets what was read from files, so that it is read again; lines put into the cache by others stay."""
    for name in [filename] if filename is not None else list(cache):
        if name in cache and not (name.startswith("<") and name.endswith(">")):
            del cache[name]


def updatecache(filename, module_globals=None):
    """Reads the file (anew) and returns its lines."""
    cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    try:
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return []
    if lines and lines[0].startswith("\ufeff"):
        lines[0] = lines[0][1:]
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Whether the module's loader could give the lines later; here none does."""
    return False
