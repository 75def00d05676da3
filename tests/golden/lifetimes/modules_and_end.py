# What lives to the end, and in which order it goes then: globals, cycles, classes, functions, what is held by builtins.
import builtins
import gc
import sys
import weakref


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        # At the end globals are gone one after the other: nothing but what is held here is sure.
        self.say('gone:', self.name)

    say = staticmethod(print)


first = Witness('first')
_private = Witness('_private')
shared = Witness('shared')
alias = shared
container = [Witness('in list'), {'k': Witness('in dict')}]
loop = Witness('in a loop')
loop.me = loop


def function(default=Witness('default')):
    return default


function.attribute = Witness('attribute of a function')


class Holder:
    of_class = Witness('of a class')
    table = {}

    @staticmethod
    def make():
        return Witness('static')


Holder.table['self'] = Holder
Holder.made = Holder.make()
closure = (lambda w: lambda: w)(Witness('in a closure'))
generator = (w for w in [Witness('in a generator')])
generator_running = (w.name for w in [Witness('running'), Witness('waiting')])
next(generator_running)
bound = Witness('of a bound method').__del__
weak = weakref.ref(first, lambda r: print('first has gone'))
builtins.witness = Witness('in builtins')
sys.witness = Witness('in sys')
zlast = Witness('zlast')
temporary = Witness('rebound')
temporary = Witness('second binding')
del alias
error = None
try:
    raise KeyError(Witness('in an error'))
except KeyError as caught:
    error = caught
print(gc.collect())
print('end of file')
