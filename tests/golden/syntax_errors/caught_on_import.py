# SPDX-License-Identifier: GPL-3.0-or-later
# A SyntaxError of an imported module can be caught, and says where it is.

for name in ('colon', 'indent', 'string', 'return', 'bracket', 'dedent'):
    try:
        if name == 'colon':
            import _bad_colon
        elif name == 'indent':
            import _bad_indent
        elif name == 'string':
            import _bad_string
        elif name == 'return':
            import _bad_return
        elif name == 'bracket':
            import _bad_bracket
        else:
            import _bad_dedent
    except SyntaxError as e:
        print(type(e).__name__, '|', e.msg, '|', e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
        print(e.filename.split('/')[-1], e.print_file_and_line, isinstance(e, IndentationError))
        print(str(e).replace(e.filename, ''))
