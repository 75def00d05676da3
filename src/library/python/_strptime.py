# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading dates and times: the opposite of strftime. Behind time.strptime and datetime.strptime.

    "%d/%m %Y"  ──▶  [number 1..31, "/", number 1..12, space, four digits]
    "3/12 1999"  ──▶  {"d": "3", "m": "12", "Y": "1999"}  ──▶  (1999, 12, 3, …)

A part of the format may be able to take more or less of the text. It tries the longest first; if what follows does not
fit then, the next one: "%m%d" reads "111" as 11 and 1.
"""

import _days
import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]
_SHORT_DAYS = [name[:3] for name in _DAYS]
_SHORT_MONTHS = [name[:3] for name in _MONTHS]
_SHORTHANDS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}

# ---- parts of a format: functions that give the ends that they may have in the text, best first ----


def _number(width, low, high):
    """At most so many digits, that make a number in a range."""
    def ends(text, at):
        for end in range(at + width, at, -1):
            digits = text[at:end]
            if len(digits) == end - at and digits.isascii() and digits.isdecimal() and low <= int(digits) <= high:
                yield end
    return ends


def _digits(width):
    """Exactly so many digits."""
    def ends(text, at):
        if len(text) >= at + width and text[at:at + width].isdecimal():
            yield at + width
    return ends


def _words(words):
    """One of these words, in small or capital letters."""
    words = sorted(words, key=len, reverse=True)

    def ends(text, at):
        for word in words:
            if word and text[at:at + len(word)].lower() == word:
                yield at + len(word)
    return ends


def _day(text, at):
    yield from _number(2, 1, 31)(text, at)
    if text[at:at + 1] == " " and text[at + 1:at + 2] in "123456789":
        if len(text) > at + 1:
            yield at + 2


def _iso_week(text, at):
    yield from _number(2, 1, 53)(text, at)
    if text[at:at + 1] == "0":
        yield at + 1


def _space(text, at):
    end = at
    while end < len(text) and text[end].isspace():
        end += 1
    yield from range(end, at, -1)


def _minutes_end(text, at):
    """Behind two digits up to 59, with a colon before them or not; 0: there are none."""
    if text[at:at + 1] == ":":
        at += 1
    good = len(text) >= at + 2 and text[at] in "012345" and text[at + 1].isdecimal()
    return at + 2 if good else 0


def _offset(text, at):
    if text[at:at + 1] == "Z":
        yield at + 1
    if text[at:at + 1] not in ("+", "-") or len(text) < at + 3 or not text[at + 1:at + 3].isdecimal():
        return
    minutes = _minutes_end(text, at + 3)
    seconds = _minutes_end(text, minutes) if minutes else 0
    if seconds:
        if text[seconds:seconds + 1] == ".":
            yield from _number(6, 0, 999999)(text, seconds + 1)
        yield seconds
    if minutes:
        yield minutes


def _zones():
    return [{"utc", "gmt", time.tzname[0].lower()}, {time.tzname[1].lower()}]


def _parts():
    zones = _zones()
    return {
        "d": _day, "f": _number(6, 0, 999999), "H": _number(2, 0, 23), "I": _number(2, 1, 12), "G": _digits(4),
        "j": _number(3, 1, 366), "m": _number(2, 1, 12), "M": _number(2, 0, 59), "S": _number(2, 0, 61),
        "U": _number(2, 0, 53), "W": _number(2, 0, 53), "w": _number(1, 0, 6), "u": _number(1, 1, 7), "V": _iso_week,
        "y": _digits(2), "Y": _digits(4), "z": _offset, "A": _words(_DAYS), "a": _words(_SHORT_DAYS),
        "B": _words(_MONTHS), "b": _words(_SHORT_MONTHS), "p": _words(["am", "pm"]), "Z": _words(zones[0] | zones[1]),
    }


# ---- a format as parts ----


def _compile(format, parts, result):
    """Appends (directive or None, function) to the result for each part of the format."""
    at = 0
    while at < len(format):
        character = format[at]
        at += 1
        if character.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            result.append((None, _space))
        elif character != "%":
            result.append((None, _words([character.lower()])))
        else:
            directive = format[at]
            at += 1
            if directive in _SHORTHANDS:
                _compile(_SHORTHANDS[directive], parts, result)
            elif directive == "%":
                result.append((None, _words(["%"])))
            else:
                result.append((directive, parts[directive]))
    return result


_compiled = {}  # of the formats used last


def _parts_of(format):
    if format in _compiled:
        return _compiled[format]
    try:
        result = _compile(format, _parts(), [])
    except KeyError as error:
        directive = error.args[0]
        if directive.isspace() or directive in "\\.^$*+?(){}[]|":
            directive = "%"
        raise ValueError(f"'{directive}' is a bad directive in format '{format}'") from None
    except IndexError:
        raise ValueError(f"stray % in format '{format}'") from None
    seen = set()
    for directive, _ in result:
        if directive is not None and directive in seen:
            raise ValueError(f"directive '%{directive}' stands twice in format '{format}'")
        seen.add(directive)
    if len(_compiled) > 5:
        _compiled.clear()
    _compiled[format] = result
    return result


def _match(parts, i, text, at, found):
    """Fits the parts from number i on to the text; the end, and the directives' texts in found; None: they do not."""
    if i == len(parts):
        return at
    directive, ends = parts[i]
    for end in ends(text, at):
        last = _match(parts, i + 1, text, end, found)
        if last is not None:
            if directive is not None:
                found[directive] = text[at:end]
            return last
    return None


# ---- from the texts to numbers ----


def _year(found):
    if "Y" in found:
        return int(found["Y"])
    if "y" in found:
        year = int(found["y"])
        return year + (2000 if year <= 68 else 1900)
    return None


def _month(found):
    if "m" in found:
        return int(found["m"])
    if "B" in found:
        return _MONTHS.index(found["B"].lower()) + 1
    return _SHORT_MONTHS.index(found["b"].lower()) + 1 if "b" in found else 1


def _hour(found):
    if "H" in found:
        return int(found["H"])
    if "I" not in found:
        return 0
    hour = int(found["I"]) % 12
    return hour + 12 if found.get("p", "").lower() == "pm" else hour


def _weekday(found):
    if "A" in found:
        return _DAYS.index(found["A"].lower())
    if "a" in found:
        return _SHORT_DAYS.index(found["a"].lower())
    if "w" in found:
        return (int(found["w"]) + 6) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _utc_offset(found):
    """Seconds and microseconds to the east; None: the text does not say."""
    if "z" not in found:
        return None, 0
    given = text = found["z"]
    if text == "Z":
        return 0, 0
    if text[3] == ":":
        text = text[:3] + text[4:]
        if len(text) > 5:
            if text[5] != ":":
                raise ValueError(f"Inconsistent use of : in {given}")
            text = text[:5] + text[6:]
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    micros = int(text[8:].ljust(6, "0"))
    return (-seconds, -micros) if text[0] == "-" else (seconds, micros)


def _summer_time(found):
    """0 or 1, as the name of the zone says; -1: it does not."""
    zone = found.get("Z", "").lower()
    for value, names in enumerate(_zones() if zone else []):
        if zone in names:
            unclear = time.tzname[0] == time.tzname[1] and time.daylight and zone not in ("utc", "gmt")
            return -1 if unclear else value
    return -1


def _check_weeks(found, year, weekday):
    """Refuses ISO years and weeks that do not come with what they need."""
    if year is None and "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
    elif "U" not in found and "W" not in found and "V" in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _day_in_week(found, year, weekday):
    """The day of the year of a weekday in week %U or %W."""
    first = _days.weekday(_days.before_year(year) + 1)
    if "W" in found:
        week = int(found["W"])
    else:
        week = int(found["U"])
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def _day_of_year(found, year, weekday):
    """The year, and the day of it that a number of days or weeks says; None: the text has month and day instead."""
    if "j" in found:
        return year, int(found["j"])
    if weekday is None:
        return year, None
    if "U" in found or "W" in found:
        day = _day_in_week(found, year, weekday)
    elif "G" in found and "V" in found:
        year = int(found["G"])
        day = _days.first_monday(year) + (int(found["V"]) - 1) * 7 + weekday - _days.before_year(year)
    else:
        return year, None
    if day <= 0:
        year -= 1
        day += 366 if _days.is_leap(year) else 365
    return year, day


def _date(found, year):
    """Year, month, day, weekday, and the day of the year."""
    weekday = _weekday(found)
    _check_weeks(found, year, weekday)
    month, day = _month(found), int(found.get("d", 1))
    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900  # the first has a 29 February
    year, day_of_year = _day_of_year(found, year, weekday)
    if day_of_year is None:
        _days.check(year, month, day)
        number = _days.count(year, month, day)
        day_of_year = number - _days.before_year(year)
    else:
        _days.check(year, 1, 1)
        number = _days.before_year(year) + day_of_year
        year, month, day = _days.split(number)
    if weekday is None:
        weekday = _days.weekday(number)
    return 1900 if leap_day else year, month, day, weekday, day_of_year


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The eleven fields of a struct_time, microseconds, and the microseconds of the offset from UTC."""
    for index, argument in enumerate([data_string, format]):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(argument)}")
    found = {}
    end = _match(_parts_of(format), 0, data_string, 0, found)
    if end is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if end != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[end:]}")
    offset, offset_micros = _utc_offset(found)
    year, month, day, weekday, day_of_year = _date(found, _year(found))
    fields = (year, month, day, _hour(found), int(found.get("M", 0)), int(found.get("S", 0)), weekday, day_of_year,
              _summer_time(found), found.get("Z"), offset)
    return fields, int(found.get("f", "0").ljust(6, "0")), offset_micros


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The text as a struct_time."""
    return time.struct_time(_strptime(data_string, format)[0])
