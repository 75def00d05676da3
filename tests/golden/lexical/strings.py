# SPDX-License-Identifier: GPL-3.0-or-later
# String prefixes, quotes, escapes, continuation, concatenation at several levels.

print('single', "double", '''triple single''', """triple double""", 'it''s', "a" 'b' """c""" '''d''')
print(
    'a\nb', r'a\nb', R"a\tb", u'u', U"U", b'bytes', B"Bytes", br'r\b', bR"x\y", Rb'\z', f'{1}', F"{2}", rf'{3}\n',
    fR"{4}\t", Fr'{5}\\'
)
print('''line 1
line 2
  indented line 3''')
print("""quotes "inside" and ""two"" of them""", '''ends with a quote\'''', """a\
b""", 'continued \
here', "x\
y")
print('\\ \' \" \a'.encode(), '\b\f\n\r\t\v'.encode(), '\0\01\012\0123\x41\u0041\U00000041'.encode(), '\N{DIGIT ONE}')
print(b'\x00\xff\101\'', b"\"\\", len(b'\u0041'), len('\u0041'), len(r'\u0041'), b'a' b"b" rb'\c')
text = ('parenthesised '
        "over "
        'lines' f' {1 + 1}' r' \raw')
print(text)
print(
    'tab	inside', 'null\0inside'.encode(), 'é€😀', '\xe9' == 'é', '\u20ac' == '€', '\U0001f600' == '😀',
    len('\U0001f600')
)
print('#not a comment', "'''", '"""', '''"''', """'""", '\'', "\'", '\"', r'\'', r"\"", len(r'\\'))
def f():
    'doc' ' joined'
print(f.__doc__, 'a' 'b' + 'c' 'd', 'x' 'y' * 2, 'a%s' 'b' % 1, ['a' 'b', 'c'], ('a' 'b'), 'a' 'b' == 'ab', 'a'
      'b')
print('' '' == '', """""" == '', '''''' == "", len(''''''), repr(''' '''), "\
" == '')
