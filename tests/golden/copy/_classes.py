class Point:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.__dict__)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error)
