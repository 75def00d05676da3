# Margins: taken away, added; and texts made short.
import textwrap

texts = ["  a\n    b\n  c", "\ta\n\t b\n", "  a\n\tb", "a\n  b", "   \n  a\n \t \n  b\n", "", "\n\n", "    x", "  a\r\n  b\r\n",
         " \t a\n \tb", "    def f():\n        return 1\n\n    print(f())\n"]
for text in texts:
    print(repr(text), repr(textwrap.dedent(text)))
for text in ["a\n\n  \nb", "a\r\nb\r", "", "x"]:
    print(repr(textwrap.indent(text, "> ")), repr(textwrap.indent(text, "> ", lambda line: True)),
          repr(textwrap.indent(text, "--", lambda line: line.startswith("b"))))
for width in (5, 6, 9, 11, 12, 20):
    try:
        print(width, repr(textwrap.shorten("Hello   \n world again!", width)))
    except ValueError as error:
        print(width, error)
print(textwrap.shorten("Hello world", width=10, placeholder="..."))
print(textwrap.shorten("Hello-world again", width=9, placeholder="", break_on_hyphens=True))
