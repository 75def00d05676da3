# SPDX-License-Identifier: GPL-3.0-or-later
# tally.units(): exact, for ints of any size; and what it refuses.

import tally

tally.units(3000000)
tally.units(1)
tally.units(3)
tally.units(2**80 + 1)
print(tally.units(3000000, show=False))
names = ["KB", "MB", "GB", "TB", "PB"]
for number in [0, 1, 1023, 1024, 1025, 2**50, 2**50 - 1, 10**100, True]:
    data = tally.units(number, show=False)
    print(
        list(data) == ["bits", "bytes"] + names + ["Mbps in MBps", "MBps in Mbps"],
        data["bits"] == 8 * number == data["MBps in Mbps"],
        data["bytes"] == number,
        all(data[name] == divmod(number, 1024 ** (i + 1)) for i, name in enumerate(names)),
        data["Mbps in MBps"] == divmod(number, 8),
    )


class Index:
    def __index__(self):
        return 2048


print(tally.units(Index(), show=False)["KB"])
for wrong in [-1, -(10**50), 1.5, 3.0, "3", None, [], 10**5000]:
    try:
        tally.units(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
