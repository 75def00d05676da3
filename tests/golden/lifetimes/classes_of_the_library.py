# What a collection says of classes, with all that their decorators and metaclasses make, and of tracebacks.
# not under stress
import gc, collections, dataclasses, enum, types, sys, abc, functools
gc.collect()
def trial(name, make):
    gc.collect()
    make()
    make()
    n=gc.collect()
    gc.disable()
    make()
    n=gc.collect()
    gc.enable()
    print(name, n)
def f():
    class A: pass
trial('class A: pass', f)
def f():
    class A:
        def m(self): return 1
trial('class method', f)
def f():
    class A:
        @property
        def m(self): return 1
trial('class property', f)
def f():
    class A:
        __slots__=('a','b')
trial('class slots', f)
def f():
    class A:
        __slots__=('a','b', '__dict__','__weakref__')
trial('class slots dict', f)
def f():
    class A(list): pass
trial('class list', f)
def f():
    class A(tuple):
        __slots__=()
trial('class tuple slots', f)
def f():
    class A(Exception): pass
trial('class exc', f)
def f():
    class A(int): pass
trial('class int', f)
def f():
    class A:
        @staticmethod
        def s(): pass
        @classmethod
        def c(cls): pass
trial('class static', f)
def f():
    class A:
        x: int = 3
trial('class ann', f)
def f():
    class A:
        """doc"""
trial('class doc', f)
def f():
    class A:
        def __init__(self): self.__class__
        def f(self): return super().f()
trial('class super', f)
def f():
    class A:
        def __init__(self): self.a=1
    a=A(); a.b=2
trial('class inst', f)
def f():
    class A: pass
    class B(A): pass
trial('class sub', f)
def f():
    class M(type): pass
    class B(metaclass=M): pass
trial('meta', f)
def f():
    class B(abc.ABC): pass
trial('abc', f)
def f():
    class B(abc.ABC):
        @abc.abstractmethod
        def f(self): pass
trial('abc2', f)
def f():
    class B:
        def __eq__(self, o): return self is o
        def __lt__(self, o): return self is o
trial('eq', f)
def f():
    class B:
        def __eq__(self, o): return self is o
        def __repr__(self): return ''
        def __hash__(self): return 1
trial('eq2', f)
def f(): collections.namedtuple('P','a b')
trial('namedtuple', f)
def f(): collections.namedtuple('P','a b',defaults=[1])
trial('namedtuple d', f)
def f(): collections.namedtuple('P','')
trial('namedtuple 0', f)
def f(): collections.namedtuple('P','a b c d e f')
trial('namedtuple 6', f)
import typing
def f():
    class P(typing.NamedTuple):
        a: int
        b: int = 0
trial('NamedTuple', f)
def f():
    @dataclasses.dataclass
    class P:
        a: int
trial('dataclass', f)
def f():
    @dataclasses.dataclass
    class P:
        a: int
        b: list = dataclasses.field(default_factory=list)
        c: int = 3
trial('dataclass3', f)
def f():
    @dataclasses.dataclass(order=True)
    class P:
        a: int
trial('dataclass order', f)
def f():
    @dataclasses.dataclass(frozen=True)
    class P:
        a: int
trial('dataclass frozen', f)
def f():
    @dataclasses.dataclass(slots=True)
    class P:
        a: int
trial('dataclass slots', f)
def f():
    @dataclasses.dataclass
    class P: pass
trial('dataclass 0', f)
def f():
    @dataclasses.dataclass(eq=False)
    class P:
        a: int
        def __repr__(self): return 1
        def __init__(self): self.a=1
trial('dataclass none', f)
def f(): dataclasses.make_dataclass('P',['a','b'])
trial('make_dataclass', f)
def f():
    class E(enum.Enum): pass
trial('enum 0', f)
def f():
    class E(enum.Enum): A=1
trial('enum 1', f)
def f():
    class E(enum.Enum): A=1;B=2;C=3
trial('enum 3', f)
def f():
    class E(enum.IntEnum): A=1;B=2;C=3
trial('intenum 3', f)
def f():
    class E(enum.Flag): A=1;B=2;C=4
trial('flag 3', f)
def f():
    class E(enum.Enum): A=enum.auto();B=enum.auto()
trial('enum auto', f)
def f(): enum.Enum('E','A B')
trial('enum func', f)
def f():
    class E(str, enum.Enum): A='a'
trial('strenum', f)
def f():
    class E(enum.StrEnum): A='a'
trial('strenum2', f)
def f():
    try: 1/0
    except Exception as e: x=e
trial('tb', f)
def g(): return 1/0
def f():
    try: g()
    except Exception as e: x=e
trial('tb2', f)
def g(n): return 1/0 if n==0 else g(n-1)
def f():
    try: g(5)
    except Exception as e: x=e
trial('tb7', f)
def f():
    try: g(0)
    except Exception as e:
        try: raise KeyError(1)
        except KeyError as k: z=k
trial('tb ctx', f)
def f():
    try: g(0)
    except Exception as e:
        l=[e, e.__traceback__]; l.append(l)
trial('tb in list', f)
class C: pass
def f():
    c=C()
    try:
        try: g(1)
        except Exception as e:
            raise ValueError('x') from e
    except ValueError as v:
        c.v=v
trial('tb cause', f)
def f():
    def h(): raise E
    class E(Exception): pass
    try: h()
    except E as e: x=e
trial('tb cls', f)
def f():
    fr=sys._getframe()
trial('frame', f)
def f():
    fr=sys._getframe(1)
trial('frame1', f)

def run(src):
    def f():
        d={}
        exec(src, d)
    f();f();gc.collect();f();return gc.collect()
print('constants', run("def g(n): return n in ('a',)"))
print('constants', run("def g(n): return n in ('a','b',(1,2))"))
print('constants', run("def g(n):\n def h(): return ('a', (n, 1), (2, 3))\n return h"))
print('constants', run("x=('a','b',(1,2))\ndef g(): pass"))
print('constants', run("def g(n, m=(1, [])): return n in {1, 2}"))
