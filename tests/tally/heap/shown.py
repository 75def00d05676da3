# SPDX-License-Identifier: GPL-3.0-or-later
# The views of the heap fit in 80 columns, whatever there is; the sums that they show add up.

import io
import sys
import tally


def shown(view):
    old = sys.stdout
    sys.stdout = io.StringIO()
    try:
        result = view()
        return sys.stdout.getvalue(), result
    finally:
        sys.stdout = old


for size in [0, 20_000]:
    kept = [{str(i): [i]} for i in range(size)]
    named = type("A_class_with_a_name_that_is_much_too_long_for_a_column", (), {})()
    for view in [tally.heap, tally.arenas]:
        text, result = shown(view)
        lines = text.splitlines()
        print(view.__name__, result, [line for line in lines if len(line) > 80])
    text, _ = shown(tally.heap)
    lines = text[: text.index("mapped")].splitlines()[2:]
    total = 0
    for line in lines:
        sign, amount = line[2], int(line[4:17].replace(",", ""))
        if sign == "=":
            print(total == amount, end=" ")
        else:
            total += amount
    print()

for wrong in [lambda: tally.heap(1), lambda: tally.arenas(1), lambda: tally.heap(shown=1)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
