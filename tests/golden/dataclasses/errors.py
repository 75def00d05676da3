# What @dataclass refuses, and how it says so.
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


def attempt(make):
    try:
        result = make()
        print(make.__name__, 'gives', result)
    except Exception as error:
        print(f'{make.__name__}: {type(error).__name__}: {error}')


def mutable_list():
    @dataclass
    class C:
        x: list = []


def mutable_dict():
    @dataclass
    class C:
        x: dict = {}


def mutable_set():
    @dataclass
    class C:
        x: set = field(default=set())


def mutable_own():
    @dataclass
    class Inner:
        a: int = 0

    @dataclass
    class C:
        x: Inner = Inner()


def non_default_after_default():
    @dataclass
    class C:
        x: int = 1
        y: int


def non_default_inherited():
    @dataclass
    class Base:
        x: int = 1

    @dataclass
    class C(Base):
        y: int


def no_annotation():
    @dataclass
    class C:
        x = field(default=1)


def order_without_eq():
    @dataclass(order=True, eq=False)
    class C:
        x: int


def order_overwrites():
    @dataclass(order=True)
    class C:
        x: int

        def __lt__(self, other):
            return True


def frozen_overwrites():
    @dataclass(frozen=True)
    class C:
        x: int

        def __setattr__(self, name, value):
            pass


def frozen_deletes():
    @dataclass(frozen=True)
    class C:
        x: int

        def __delattr__(self, name):
            pass


def hash_overwrites():
    @dataclass(unsafe_hash=True)
    class C:
        x: int

        def __hash__(self):
            return 1


def frozen_from_plain():
    @dataclass
    class Base:
        x: int

    @dataclass(frozen=True)
    class C(Base):
        y: int


def plain_from_frozen():
    @dataclass(frozen=True)
    class Base:
        x: int

    @dataclass
    class C(Base):
        y: int


def two_kw_only():
    @dataclass
    class C:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
        c: int


def class_var_factory():
    @dataclass
    class C:
        x: ClassVar[list] = field(default_factory=list)


def class_var_kw_only():
    @dataclass
    class C:
        x: ClassVar[int] = field(kw_only=True)


def init_var_factory():
    @dataclass
    class C:
        x: InitVar[list] = field(default_factory=list)


def slots_twice():
    @dataclass(slots=True)
    class C:
        __slots__ = ('x',)
        x: int


def weakref_without_slots():
    @dataclass(weakref_slot=True)
    class C:
        x: int


def bad_option():
    @dataclass(colour='red')
    class C:
        x: int


def not_a_class():
    return dataclass(3)


for make in (mutable_list, mutable_dict, mutable_set, mutable_own, non_default_after_default, non_default_inherited,
             no_annotation, order_without_eq, order_overwrites, frozen_overwrites, frozen_deletes, hash_overwrites,
             frozen_from_plain, plain_from_frozen, two_kw_only, class_var_factory, class_var_kw_only,
             init_var_factory, slots_twice, weakref_without_slots, bad_option):
    attempt(make)
