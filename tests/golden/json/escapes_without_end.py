"""Strings with many escapes are read in one go; what ends too early is told of at its place."""

import json

for count in (1, 1000, 50_000):
    print(len(json.loads('"' + "\\n\\u00e9" * count + '"')))

for text in ['"abc', '"abc\\', '"abc\\n', '"abc\\"', '"a\\nb\nc', '"a\nb', '"a\\nb\n"', '"\\ud83d\\ude00"', '"\\ud83dx"', '"\\ud83d\\n"',
             '"', '""', '["a\\"b", "c\\\\"]', '"\\', '"a\x1f\\n"', '"\\\\\\"', '"\\u005C"', '"x\\q"', '{"a\\"": "b',
             '"\\u12"', '"\\ud83d', '"\\u0041', '"\\ud83d\\ude00', '"\\ud83d\\ude0', '"\\ud83d\\u']:
    try:
        print(repr(text), ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), error)
