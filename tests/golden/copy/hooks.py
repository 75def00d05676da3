# What a class can say about its copies.
import copy
import copyreg

from _classes import Point, attempt


class Own(Point):
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        print(type(memo).__name__, len(memo))
        return ("deep", copy.deepcopy(self.__dict__, memo))


attempt(lambda: copy.copy(Own(a=1)))
attempt(lambda: copy.deepcopy(Own(a=[1])))
attempt(lambda: copy.deepcopy([Own(a=[1])] * 2))


class State(Point):
    def __getstate__(self):
        return {"only": self.x}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


attempt(lambda: copy.copy(State(x=1, y=2)))
attempt(lambda: copy.deepcopy(State(x=[1], y=2)))


class NoState(State):
    def __getstate__(self):
        return None


attempt(lambda: copy.copy(NoState(x=1)))


class Reduced(Point):
    def __reduce__(self):
        return (Reduced.make, (self.v,), {"w": 2})

    @classmethod
    def make(cls, v):
        print("make", v)
        return cls(v=v)


attempt(lambda: copy.copy(Reduced(v=[1])))
attempt(lambda: copy.deepcopy(Reduced(v=[1])))


class Filled(Point):
    def __reduce_ex__(self, protocol):
        return (list, (), None, iter([1, [2]]), None)


attempt(lambda: copy.copy(Filled()))
attempt(lambda: copy.deepcopy(Filled()))


class Pairs(Point):
    def __reduce_ex__(self, protocol):
        return (dict, (), None, None, iter([("a", [1])]))


attempt(lambda: copy.deepcopy(Pairs()))


class Named(Point):
    def __reduce_ex__(self, protocol):
        print("protocol", protocol)
        return "name"


n = Named()
print(copy.copy(n) is n, copy.deepcopy(n) is n)


class Made:
    def __new__(cls, a):
        self = object.__new__(cls)
        self.a = a
        return self

    def __getnewargs__(self):
        return (self.a,)


class MadeWithName(Made):
    def __new__(cls, *, a):
        return super().__new__(cls, a)

    def __getnewargs_ex__(self):
        return (), {"a": self.a}


attempt(lambda: copy.copy(Made([1])).a)
attempt(lambda: copy.deepcopy(MadeWithName(a=[1])).a)


class Registered:
    pass


copyreg.pickle(Registered, lambda object: (list, ("ab",)))
attempt(lambda: copy.copy(Registered()))
attempt(lambda: copyreg.pickle(Registered, 3))
attempt(lambda: copyreg.constructor(3))
