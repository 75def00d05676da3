def attempt(function):
    """Calls it and prints what comes back, or the exception with those before it."""
    try:
        print("->", function())
    except BaseException as error:
        chain = []
        while error is not None:
            chain.append(repr(error))
            error = error.__cause__ or error.__context__
        print("!!", *chain)
