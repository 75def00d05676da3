# A text pipeline out of small functions: partial, reduce, wraps, caches, dispatch.
from functools import cmp_to_key, lru_cache, partial, reduce, singledispatch, wraps

TEXT = '''the quick brown fox jumps over the lazy dog
The Dog barks; the fox runs away. Quick, quick!
over and over the fox jumps'''


def compose(*functions):
    """f, g, h becomes x -> h(g(f(x)))."""
    return reduce(lambda f, g: lambda x: g(f(x)), functions, lambda x: x)


def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


def retry(times, exceptions=Exception):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    print(f'  {function.__name__}: attempt {attempt} failed: {error}')
            raise RuntimeError(f'{function.__name__} gave up after {times}')
        return wrapper
    return decorate


@counted
def clean(text):
    return ''.join([c if c.isalpha() or c.isspace() else ' ' for c in text])


@lru_cache(maxsize=16)
def stem(word):
    for ending in ('ing', 's'):
        if word.endswith(ending) and len(word) > 3:
            return word[:-len(ending)]
    return word


def count(words):
    def add(counts, word):
        counts[word] = counts.get(word, 0) + 1
        return counts
    return reduce(add, words, {})


process = compose(clean, str.lower, str.split, partial(map, stem), list, count)
counts = process(TEXT)
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6])
print(clean.calls, stem.cache_info(), clean.__name__)


def by_length_then_reverse(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a < b) - (a > b)


print(sorted(counts, key=cmp_to_key(by_length_then_reverse)))


@singledispatch
def to_text(value):
    return repr(value)


@to_text.register
def _(value: dict):
    return '{' + ' '.join([f'{k}={to_text(v)}' for k, v in sorted(value.items())]) + '}'


@to_text.register(list)
@to_text.register(tuple)
def _(value):
    return '(' + ' '.join(map(to_text, value)) + ')'


@to_text.register
def _(value: str):
    return value


print(to_text({'b': [1, 2.5, ('x', None)], 'a': {'inner': True}}))
failures = iter([ValueError('first'), ValueError('second'), None, KeyError('other')])


@retry(3, ValueError)
def unstable():
    error = next(failures)
    if error:
        raise error
    return 'worked'


print(unstable())
try:
    unstable()
except KeyError as error:
    print('KeyError:', error)


@retry(2)
def never(x):
    return 1 / x


try:
    never(0)
except RuntimeError as error:
    print('RuntimeError:', error)
print(never(4), never.__wrapped__.__name__)
power = {n: partial(pow, exp=n) for n in (2, 3)}
print([f(5) for f in power.values()], reduce(lambda a, b: a * b, range(1, 11)), partial(int, base=2)('1010'))
