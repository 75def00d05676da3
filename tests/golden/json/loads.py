# json.loads: all kinds of texts, and what is wrong with others.
import json


def attempt(function, *args, **kwargs):
    try:
        print(args, kwargs, repr(function(*args, **kwargs)))
    except Exception as error:
        place = [getattr(error, name, "") for name in ("pos", "lineno", "colno", "msg")]
        print(args, kwargs, type(error).__name__, error, place)


for s in ['','  ','1','-1','0','01','-','-0','1.5','1.','1.e5','1e5','1E+5','1e','.5','+1','null','nul','true','false','tru','NaN','Infinity','-Infinity','-Inf','nan','"a"','"','"a','"\\n\\t\\"\\\\\\/\\b\\f\\r"','"\\x"','"\\','"\\u00e9"','"\\u00e"','"\\u12G4"','"\\ud83d\\ude00"','"\\ud83d"','"\\ud83dx"','"\\ud83d\\u0041"','"a\nb"','"a\tb"','"\x7f"','"é😀"','[]','[ ]','[1]','[1,2]','[1 2]','[1,]','[,1]','[1','[','[1,','[1]]','{}','{ }','{"a":1}','{"a": 1, "b": [1, {"c": null}]}','{"a"}','{"a":}','{"a":1,}','{a:1}',"{'a':1}",'{"a" 1}','{"a":1 "b":2}','{','{"a','{"a"','{"a":','{"a":1','{"a":1,','{1:2}','{"a":1,"a":2}','1 2','[1] x','\n\n  [1,\n 2,\n x]',' \t\n\r1 ','\ufeff1','abc','"a" "b"','[1,2,3','123456789012345678901234567890','1e400','-1e400','0.1','1.0','[[[[]]]]','"\\u0000"','{"a":1}}','[true, false, null]','\x0b1','"\\"','"abc\\','"\\ud83d\\u"','"\\ud83d\\ude0"','[1 ,2 , 3 ]']:
    attempt(json.loads,s)
for v in [5,None,[1],1.5]: attempt(json.loads,v)
attempt(json.loads,b'[1, "\xc3\xa9"]')
attempt(json.loads,bytearray(b'{}'))
attempt(json.loads,'"a\nb"',strict=False)
