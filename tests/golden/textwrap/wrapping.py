# wrap() and fill(): where lines are broken.
import textwrap

text = """The quick brown fox -- it is well-known -- jumps over the lazy dog's e-mail; a "co-operative" dog.
It has    no time for\tnonsense!  So it goes... on--and on, 1-2, --option, a-b-c, self-, x__y-z and -5."""
for width in (70, 40, 20, 10, 5, 1):
    print(width)
    for line in textwrap.wrap(text, width):
        print("  |%s|" % line)
print(textwrap.fill("one two three four", 9))
print(repr(textwrap.fill("", 9)), textwrap.wrap("   \n "), textwrap.wrap("  a"))
for bad in (0, -1):
    try:
        textwrap.wrap("text", bad)
    except ValueError as error:
        print(error)
print(textwrap.wrap("aaé-éüö-ü ñandú", 4))
