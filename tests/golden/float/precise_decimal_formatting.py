# SPDX-License-Identifier: GPL-3.0-or-later
# Exact decimal expansion: formatting with more digits than the repr has.

print('%.20f' % 0.1, '%.30f' % 0.5, '%.25f' % (1 / 3))
print(f'{0.1:.55f}')
print(f'{1e22:.0f}', f'{1e23:.0f}', f'{2 ** 0.5:.40g}')
print(f'{5e-324:.30e}')
print(f'{1.7976931348623157e308:.0f}')
for v in (0.125, 0.375, 2.5, 3.5, 0.05, 0.15, 0.25, 0.35, 1e-5, 12345.6789):
    print(f'{v:.0f} {v:.1f} {v:.2f} {v:.3e} {v:.3g} {v:g} {v:e} {v:.1%}')
for v in (1e5, 1e6, 1e-4, 1e-5, 123456.0, 1234567.0, 0.0001234567, 100000.0, 99999.95):
    print(f'{v:g} {v:G} {v:.3g} {v:#g} {v:#.3g} {v!r} {v} {v:.10} {v:.2}')
print('%g %G %e %E %f %F' % (1e-10, 1e-10, 1e-10, 1e-10, float('inf'), float('nan')))
print('%5.1f|%-8.2f|%+.3f|%08.2f|% .1f|%#.0f' % (3.14159, 2.5, 1.0, -3.14159, 2.0, 3.0))
