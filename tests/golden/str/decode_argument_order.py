# str() with an encoding reads its texts before it looks at what it is to decode.


def attempt(*arguments):
    try:
        print(str(*arguments))
    except (TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)


for value in 1, "text", b"bytes":
    attempt(value, "\ud800")
    attempt(value, "ascii\0")
    attempt(value, "ascii", "\ud800")
    attempt(value, "ascii", "strict\0")
    attempt(value, None)
    attempt(value, "ascii", None)
    attempt(value, "nowhere")
    attempt(value, "ascii")
