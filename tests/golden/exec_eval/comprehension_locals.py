# A comprehension has local names of its own.
def names(mapping):
    return sorted(mapping)


print([names(locals()) for x in [1]])
print([dir() for x in [1]])


def f(a):
    b = 2
    hidden = 3
    print([names(locals()) for x in "p" if b])
    print([[names(locals()) for y in "q"] for x in "p" if a])
    print([[(names(locals()), x) for y in "q"] for x in "p"])
    print({k: names(vars()) for k in "p"}, [tuple(locals()) for k in "p"])
    print([eval("k") for k in range(3)])
    try:
        print([eval("hidden") for k in range(3)])
    except NameError as error:
        print(error)
    print([eval("hidden", {"hidden": k}) for k in range(3)])
    print([(eval("b + k"), b) for k in range(3)])
    print([x for x in [names(locals())]])
    print([(lambda: names(locals()))() for x in "p"])


f(1)


class C:
    z = 1
    print([names(locals()) for x in [z]])
    print(names(locals()))


total = 100
print([eval("total + x") for x in range(3)])
print([list(locals().values())[1:] for x, y in [(1, 2), (3, 4)]])
