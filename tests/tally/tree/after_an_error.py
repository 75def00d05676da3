# options: --tree=after
# not without specialisation
# The tree is shown though the program ends with an error, after what it printed.
print('begun')
1 / 0
print('never')
