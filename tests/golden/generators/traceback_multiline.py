# The line of a call in several lines, and of a genexpr.
def parse(lines):
    for line in lines:
        yield (line
               .strip()
               .index('='))


values = [v for v in parse(['a=1', ' b ='])]
print(values)
print(max(v
          for v
          in parse(['none'])))
