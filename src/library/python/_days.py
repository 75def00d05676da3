# SPDX-License-Identifier: GPL-3.0-or-later
"""Days of the calendar, counted: 1 January of the year 1 is day 1. Behind datetime and time.strptime."""

MINYEAR = 1
MAXYEAR = 9999

_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

_IN_400_YEARS = 146097
_IN_100_YEARS = 36524
_IN_4_YEARS = 1461


def is_leap(year):
    """Has the year a 29 February?"""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def in_month(year, month):
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _IN_MONTH[month]


def before_year(year):
    """The day before its 1 January."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def before_month(year, month):
    """How many days of the year are before the month."""
    return _BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def count(year, month, day):
    """The number of a day."""
    return before_year(year) + before_month(year, month) + day


def split(number):
    """Year, month and day of a number; the opposite of count()."""
    centuries4, left = divmod(number - 1, _IN_400_YEARS)
    centuries, left = divmod(left, _IN_100_YEARS)
    years4, left = divmod(left, _IN_4_YEARS)
    years, left = divmod(left, 365)
    year = centuries4 * 400 + centuries * 100 + years4 * 4 + years + 1
    if years == 4 or centuries == 4:  # the last day of a leap year, which is one day too long
        return year - 1, 12, 31
    month = (left + 50) >> 5  # right, or one too large
    if before_month(year, month) > left:
        month -= 1
    return year, month, left - before_month(year, month) + 1


def check(year, month, day):
    """ValueError if there is no such day."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= in_month(year, month):
        raise ValueError("day is out of range for month")


def weekday(number):
    """The day of the week of a number: 0 is Monday."""
    return (number + 6) % 7


def first_monday(year):
    """The number of the Monday that begins the first ISO week, the one with the year's first Thursday."""
    january = before_year(year) + 1
    day = weekday(january)
    return january - day + (7 if day > 3 else 0)


def from_week(year, week, day):
    """The number of a day of an ISO week; 1 is Monday."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 52 and not (week == 53 and first_monday(year) + 52 * 7 < first_monday(year + 1)):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return first_monday(year) + (week - 1) * 7 + day - 1
