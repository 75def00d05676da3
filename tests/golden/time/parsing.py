# strptime: what each directive takes, and what it refuses.
import time


def attempt(*args, **kwargs):
    try:
        result = time.strptime(*args, **kwargs)
        print(args, tuple(result), result.tm_zone, result.tm_gmtoff)
    except Exception as error:
        print(args, kwargs, type(error).__name__, error)


CASES = """
30 Nov 00|%d %b %y
2020-02-29|%Y-%m-%d
2020-02-30|%Y-%m-%d
2019-02-29|%Y-%m-%d
29 Feb|%d %b
30 Feb|%d %b
0000|%Y
199|%Y
12:34|%H:%M
1234|%H%M
123|%H%M
111|%m%d
1112010|%m%d%Y
x|y
a.b|a.b
axb|a.b
12   3|%H %M
12|%H
12 x|%H
13 PM|%I %p
12 am|%I %p
12 pm|%I %p
3 PM|%I %p
11|%I
5 pm|%H %p
Monday|%A
MON|%a
Mo|%a
March|%B
May 5|%B %d
Sept|%b
200|%j
2020 366|%Y %j
2019 366|%Y %j
000|%j
367|%j
2020 10 3|%Y %U %w
2020 10 Mon|%Y %W %a
2020 0 Mon|%Y %W %a
2020 0 0|%Y %U %w
2020 53 6|%Y %W %w
2020 10|%Y %U
7|%w
0|%u
2020 10 1|%G %V %u
2020 53 7|%G %V %u
2020 0 1|%G %V %u
2020 10|%G %V
2020|%G
10|%V
10 1|%V %u
2020 10 1|%Y %V %u
2020 100 1 1|%G %j %V %u
+0530|%z
-05:30|%z
+053015.5|%z
+05:3015|%z
+05:30:15.123456|%z
Z|%z
+05|%z
+0560|%z
UTC|%Z
gmt|%Z
XYZ|%Z
99|%y
68|%y
69|%y
1.5|%S.%f
61|%S
62|%S
5.1234567|%S.%f
10/12/99 10:11:12|%x %X
Thu Jan  1 00:00:00 1970|%c
12/25/1999 3:04:05 pm|%m/%d/%Y %I:%M:%S %p
1|%Q
1|%d%
%|%%
1|%.
1|%(d
1|%-d
1|%D
1|%é
 3|%d
  3|%d
31|%d
32|%d
00|%d
"""
for line in CASES.strip("\n").split("\n"):
    text, format = line.split("|")
    attempt(text, format)
attempt("Thu Jan  1 00:00:00 1970")
attempt("", "")
attempt("a", "")
attempt("", "a")
attempt("12\t3", "%H\n%M")
attempt("12 ", "%H ")
attempt("1", "% d")
attempt(5, "%d")
attempt("5", 5)
attempt()
attempt("1", "2", "3")
attempt(string="5")
