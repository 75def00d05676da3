# options: --watch
# not under stress
def flatten(tree, into):
    for item in tree:
        if isinstance(item, list):
            flatten(item, into)
        else:
            into.append(item)
    return into

print(flatten([1, [2, [3]]], []))

def down(n):
    return [] if n == 0 else [down(n - 1)]

deep = down(12)
deep = None
