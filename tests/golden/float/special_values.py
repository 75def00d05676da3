# SPDX-License-Identifier: GPL-3.0-or-later
# Infinities, nan and negative zero in arithmetic and comparison.

inf = float('inf')
nan = float('nan')
print(inf, -inf, nan, -nan, inf + 1, inf - 1, inf * 2, inf * -1, -inf * -1)
print(inf - inf, inf * 0, inf / inf, 0 * nan, nan + 1, 1 / inf, -1 / inf, 5 % inf, -5 % inf, 5 // inf, -5 // inf)
print(inf == inf, inf > 1e308, -inf < -1e308, nan == nan, nan is nan, nan != nan, nan < 1, nan > 1)
print(nan in [nan], [nan] == [nan], [float('nan')] == [float('nan')], nan in {nan}, (nan,) == (nan,))
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), sorted([3, 1, 2, inf, -inf]))
print(0.0 == -0.0, str(-0.0), -0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, -0.0 * -1, 1 / inf == -1 / inf, abs(-0.0))
print(inf ** 0, inf ** -1, 0.0 ** inf, 2 ** inf, 0.5 ** inf, (-inf) ** 3, (-inf) ** 2, 1 ** nan, nan ** 0, (-1) ** inf)
print(bool(nan), bool(0.0), bool(-0.0), bool(inf), int(1e300) == 10 ** 300)
for f in (
    lambda: inf % 2, lambda: inf // 2, lambda: divmod(inf, 1), lambda: int(inf), lambda: int(nan),
    lambda: int(-inf), lambda: round(inf), lambda: round(nan), lambda: inf % 0, lambda: 0.0 ** -1,
    lambda: -0.0 ** -3, lambda: 1e200 ** 2, lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(inf.is_integer(), nan.is_integer(), round(inf, 2), round(nan, 2), inf.hex(), nan.hex(), (-inf).hex())
