# options: --watch
# not under stress
def parse(text):
    number = int(text)
    return [number]

try:
    good = parse('7')
    bad = parse('seven')
except ValueError as error:
    kept = error
else:
    print('never')
finally:
    print('at last')

del kept
with open('/dev/null') as f:
    data = f.read()
try:
    {}['k']
except KeyError:
    pass
