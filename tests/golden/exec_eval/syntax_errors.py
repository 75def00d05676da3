# What a SyntaxError says of a text that is no file.
texts = ["", "x = ", "1 +", "(1", "x y", "if 1:", "if 1:\n", "def f(:", "'abc", "x = 1\n  y = 2", "for x in y:\n  pass\n z",
         "f(1 2)", "return 1", "break", "a = 1 = b", "1 = a", "f() = 1",
         "print 'a'", "h\u00e9 llo", "'\u00e9' +", "\u00e9 = $", "while 1: pass\nelse", "try:\n  pass\n", "class A:\n  def f(self):",
         "lambda", "import", "\"\"\"abc", "a b c", "1;", "1;2", "pass", "@x", "# only a comment", "f'{a b}'", "{1:", ")"]
for text in texts:
    for mode in ("exec", "eval"):
        try:
            compile(text, "<text>", mode)
            print(repr(text), mode, "fits")
        except SyntaxError as error:
            print(repr(text), mode, type(error).__name__, error.args)
for text in ["1\n2", "", "\n", "x = 1; y = 2", "if 1:\n  2", "if 1: 2", "if 1: 2\n", "if 1: 2\nelse: 3", "1\n\n\n# hi\n",
             "def f(): pass\n", "(1,", "a\n b"]:
    try:
        compile(text, "<text>", "single")
        print(repr(text), "fits")
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.args)
