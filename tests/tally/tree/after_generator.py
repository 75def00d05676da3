# options: --tree=after
# not without specialisation
# What is around a yield has been taken apart into statements; slots without a name keep what is evaluated before it.


def pairs(n):
    for i in range(n):
        got = [i, (yield i)]
    while (yield):
        break


print(list(pairs(2)))
