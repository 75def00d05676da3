# options: --watch --only tree,leaf
# not under stress
tree = {'left': [1], 'right': [2]}
other = [3]
leaf = tree['left']
other.append(leaf)
leaf.append(other)
tree = None
for i in range(5):
    other.append(i)
leaf = None
other = None
