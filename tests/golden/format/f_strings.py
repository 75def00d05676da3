# SPDX-License-Identifier: GPL-3.0-or-later
# f-strings: expressions, conversions, nested specs, braces, quotes, concatenation.

name, n, x = 'World', 42, 3.14159
items = {'a': [1, 2], 'b': {'c': 'deep'}}
print(f'Hello {name}! {n} {x:.2f} {n:5d}|{n:<5}|{n:^5}|{n:05} {n:#x} {n:,}')
print(f'{n + 1} {n * 2 if n > 10 else 0} {items["a"][1]} {items["b"]["c"]} {[i * i for i in range(4)]} {name.upper()!r:>10}')
print(f'{{}} {{{n}}} {{{{{n}}}}} }}{{', f'{"nested"} {"a" + "b"} {f"inner {n}"}', f'{name!r} {name!s} {name!a} {"é"!a}')
width, prec, fill = 10, 3, '*'
print(f'{x:{width}.{prec}f}|{name:{fill}^{width}}|{n:{"<"}{6}}|{x:{width}.{prec + 1}}|{n:{"0" + str(8)}}')
print(f'{n=} {n = } {n=:5} {x=:.1f} {name=!s} {name=} {n + 1=} {n  +  1 = } {items["a"]=}')
print(f'''triple {
    n
} "quotes" {'single'} {n
+ 1}''', f"{'a' 'b'}", f'' == '', f'{n}' f'{x:.1f}' 'plain' f"{name}", 'x' f'{n}')
print(f'{(lambda v: v * 2)(n)} {(1, 2)} {({1: 2})[1]} { {1: 2}[1] } { {3, } } {[*range(3)]} {n != 42} {n == 42} {n >= 1}')
print(
    f'{n:{n}}|', f'{3:{4}}|{"x":{"^"}{3}}|', f'{n!r:^{width}}|', rf'\n{n}\{n}', fr'{n}\d',
    f'\x41\t{n}\n{"é"}\N{BULLET}', F'{n}'
)
print(f'{True and "yes"} {not n} {n if n else x} {-n} {n ** 2} {n // 5 % 3} {n & 6} {n,} {*range(3), 9}')
def show(*args, **kwargs):
    return f'{args}{kwargs}'
print(
    f'{show(1, *[2, 3], k="v", **{"z": 0})}', f'{name[0]}{name[-1]}{name[1:3]}{name[::-1]}', f'{n:>{len(name)}}|',
    f'{"{}"}', f'{"}"}'
)
(y := 5)
print(
    f'{(z := 10)} {z} {y:=10} {y!r:=^5}', f'{x!s:.4}', f'{None} {...} {print is print}',
    f'{1_000:_} {0x10} {1e3} {"a" in "abc"}'
)
try:
    print(f'{undefined}')
except NameError as e:
    print(e)
try:
    print(f'{n:z}')
except ValueError as e:
    print(e)
try:
    print(f'{name:d}')
except ValueError as e:
    print(e)
