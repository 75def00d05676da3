# strftime: all directives.
import time

WHEN = [time.gmtime(945 * 10**6), time.gmtime(0), (2024, 2, 29, 13, 5, 9, 3, 60, 0), (5, 1, 1, 0, 0, 0, 0, 1, 1),
        (99999, 12, 31, 23, 59, 61, 6, 366, 0)]
for when in WHEN:
    print([time.strftime("%" + directive, when) for directive in "aAbBcdDeFgGhHIjklmMnprRStTuUVwWxXyY%"])
print(time.strftime("%z %Z", time.gmtime(0)))
print([time.strftime(format, WHEN[0]) for format in ["", "%", "%Q", "%Y%", "%é", "é\U0001f600", "\ud800", "%-d %5Y %EY %Od", "%%%%%%%"]])
print(len(time.strftime("%c" * 500, WHEN[0])))


def attempt(*args):
    try:
        print(repr(time.strftime(*args)))
    except Exception as error:
        print(type(error).__name__, error)


attempt()
attempt(5)
attempt(None, WHEN[0])
attempt(b"%Y", WHEN[0])
attempt("%Y", None)
attempt("%Y", (1, 2, 3))
attempt("%Y", WHEN[0], 1)
attempt("a\0b", WHEN[0])
attempt("%d", (2024, 1, 32, 0, 0, 0, 0, 1, 0))
attempt("%d", (2024, 0, 0, 0, 0, 0, 0, 0, 9))
