# In a function exec and eval see a copy of the local names.
def see():
    a, b = 1, 2
    print(eval("a + b"))
    exec("a = 10; c = 30")
    print(a, eval("a"), "c" in locals(), eval("c"))
    try:
        c
    except NameError as error:
        print(error)
    exec("print(sorted(locals()))")


see()


def give(n):
    scope = {}
    exec("def power(x):\n    return x ** n", {"n": n}, scope)
    return scope["power"]


print(give(2)(5), give(3)(2))


def later():
    found = locals()
    print(found, found is locals())
    x = 1
    print(found)
    locals()
    print(sorted(found))
    found["x"] = 99
    print(x, locals()["x"])
    del x
    print(sorted(locals()))


later()


def parameters(a, /, b, *rest, c=3, **others):
    local = 0
    return locals()


print(parameters(1, 2, 4, d=5))


def cells(a, z):
    c = 1
    b = 2

    def inner():
        return c, z, y

    y = 3
    print(list(locals()), inner())
    print(inner.__code__.co_freevars, cells.__code__.co_cellvars, cells.__code__.co_varnames)


cells(1, 2)


def outer():
    free = 1
    unseen = 2

    def inner():
        mine = 3
        print(locals())
        print(eval("mine"), free)
        try:
            print(eval("unseen"))
        except NameError as error:
            print(error)

    inner()


outer()


def calls_exec_with_loop():
    for i in range(3):
        exec("total = locals().get('total', 0) + i")
    return locals()["total"]


print(calls_exec_with_loop())
