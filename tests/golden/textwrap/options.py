# The options of TextWrapper, alone and together.
import textwrap

text = "Hello there.  This is\ta well-known example! An extraordinarily-long-word\nfollows: supercalifragilistic. \"Yes.\" he said. No."
options = [{}, {"initial_indent": "* ", "subsequent_indent": "    "}, {"expand_tabs": False}, {"tabsize": 3},
           {"replace_whitespace": False}, {"fix_sentence_endings": True}, {"break_long_words": False},
           {"break_on_hyphens": False}, {"drop_whitespace": False}, {"max_lines": 2}, {"max_lines": 1, "placeholder": ">"},
           {"max_lines": 3, "placeholder": " ...and more"}, {"break_long_words": False, "break_on_hyphens": False},
           {"drop_whitespace": False, "replace_whitespace": False, "expand_tabs": False}, {"max_lines": 0}]
for option in options:
    print(option)
    for width in (25, 12):
        try:
            print(textwrap.wrap(text, width, **option))
        except ValueError as error:
            print(error)
wrapper = textwrap.TextWrapper(width=10)
print(wrapper.wrap("aaa bbb ccc ddd"))
wrapper.width = 20
wrapper.initial_indent = "- "
print(wrapper.fill("aaa bbb ccc ddd eee fff ggg"))
print(sorted(wrapper.__dict__))
try:
    textwrap.wrap("a b c", 5, max_lines=1, placeholder="too long for it")
except ValueError as error:
    print(error)
