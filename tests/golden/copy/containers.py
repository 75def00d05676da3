# copy() shares what a container holds, deepcopy() copies that, too.
import copy

numbers = [1, [2, 3], {"a": [4]}]
shallow, deep = copy.copy(numbers), copy.deepcopy(numbers)
print(shallow == numbers, shallow is numbers, shallow[1] is numbers[1])
print(deep == numbers, deep[1] is numbers[1], deep[2]["a"] is numbers[2]["a"])

table = {"k": [1], (1, 2): {3}}
shallow, deep = copy.copy(table), copy.deepcopy(table)
print(shallow, shallow["k"] is table["k"])
print(deep, deep["k"] is table["k"], list(deep)[1] is list(table)[1])

some = {1, (2, 3)}
print(copy.copy(some) == some, copy.copy(some) is some, copy.deepcopy(some) == some, copy.deepcopy(some) is some)

pair = (1, [2])
print(copy.copy(pair) is pair, copy.deepcopy(pair) is pair, copy.deepcopy(pair)[1] is pair[1])
